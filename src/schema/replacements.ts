import type { Named } from './derivations.js';
import type { SettingPath } from './paths.js';

/** How a value that stands in the file is replaced, as data. */
export type Replacement =
  | { readonly replace: 'renamed'; readonly words: { readonly [word: string]: string } }
  | { readonly replace: 'emptyIsDefault' }
  | { readonly replace: 'unsafeLink'; readonly by: 'default' | ''; readonly hostNeeded: boolean };

/** The table of the values that are replaced, typed by path. */
export type ReplacedValues = { readonly [P in SettingPath]?: Named<Replacement> };

/** Old words for new ones. */
export const renamed = (words: { readonly [word: string]: string }): Replacement => ({ replace: 'renamed', words });

/** An empty text becomes the default. */
export const emptyIsDefault: Replacement = { replace: 'emptyIsDefault' };

/** A link that is not safe to show becomes the default, or empty. */
export const unsafeLinkIs = (by: 'default' | ''): Replacement => ({ replace: 'unsafeLink', by, hostNeeded: false });
