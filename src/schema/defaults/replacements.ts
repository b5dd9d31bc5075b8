import type { Timeline } from '../../releases/timeline.js';
import type { PathOf, SettingPath } from '../paths.js';
import type { Named } from './derivations.js';

/** When an entry that the file does not give is added with its flag. */
export type Added =
  | { readonly added: 'always' }
  | { readonly added: 'onEnterpriseBuilds' }
  | { readonly added: 'sameAs'; readonly setting: PathOf<'flag'> };

/** How the loader replaces a value of the file, as data. */
export type Replacement =
  | { readonly replace: 'renamed'; readonly words: { readonly [word: string]: string } }
  | { readonly replace: 'byDefault'; readonly values: readonly (string | number)[] }
  | { readonly replace: 'atMost'; readonly limit: number }
  | { readonly replace: 'unlessGiven'; readonly setting: SettingPath; readonly by: unknown }
  | { readonly replace: 'unlessTrue'; readonly setting: PathOf<'flag'>; readonly by: unknown }
  | { readonly replace: 'unsafeLink'; readonly by: 'default' | ''; readonly hostNeeded: boolean }
  | {
      readonly replace: 'completed';
      readonly entries: { readonly [entry: string]: Timeline<Added> };
      readonly flag: string;
    }
  | { readonly replace: 'completedByDefault' };

/** The table of the values that are replaced, typed by path. */
export type ReplacedValues = { readonly [P in SettingPath]?: Named<Replacement> };

/** Old words for new ones. */
export const renamed = (words: { readonly [word: string]: string }): Replacement => ({ replace: 'renamed', words });

/** An empty text becomes the default. */
export const emptyIsDefault: Replacement = { replace: 'byDefault', values: [''] };

/** An empty text, or this one, becomes the default. */
export const emptyOrIsDefault = (old: string): Replacement => ({ replace: 'byDefault', values: ['', old] });

/** Zero becomes the default. */
export const zeroIsDefault: Replacement = { replace: 'byDefault', values: [0] };

/** A number beyond the limit becomes the limit. */
export const atMost = (limit: number): Replacement => ({ replace: 'atMost', limit });

/** Where the file does not give the other setting, the value is this, whatever was given. */
export const unlessGiven = (setting: SettingPath, by: boolean | readonly string[]): Replacement => ({
  replace: 'unlessGiven',
  setting,
  by,
});

/** Where the other setting is not true, the value is this, whatever was given. */
export const unlessTrue = (setting: PathOf<'flag'>, by: number): Replacement => ({
  replace: 'unlessTrue',
  setting,
  by,
});

type Hosts = 'with a host' | 'hostless too';

/** A link that is not safe to show becomes the default. The server came to want a host in 5.30. */
export const unsafeLinkIsDefault = (safe: Hosts): Replacement => ({
  replace: 'unsafeLink',
  by: 'default',
  hostNeeded: safe === 'with a host',
});

/** A link that is not safe to show becomes empty. */
export const unsafeLinkIsEmpty = (safe: Hosts): Replacement => ({
  replace: 'unsafeLink',
  by: '',
  hostNeeded: safe === 'with a host',
});

/** Entries that the file does not give, or gives as null, are added with one flag. */
export const completed = (entries: { readonly [entry: string]: Timeline<Added> }, flag: string): Replacement => ({
  replace: 'completed',
  entries,
  flag,
});

/** Entries that the file does not give are those of the default. */
export const completedByDefault: Replacement = { replace: 'completedByDefault' };

/** The flag is true. */
export const always: Added = { added: 'always' };

/** The flag is true, and the entry is added on enterprise builds alone. */
export const onEnterpriseBuilds: Added = { added: 'onEnterpriseBuilds' };

/** The flag is what another setting is. */
export const asLongAs = (setting: PathOf<'flag'>): Added => ({ added: 'sameAs', setting });
