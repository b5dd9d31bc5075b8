import { guarded } from '../misuse.js';
import type { Release } from '../releases/points.js';
import { at } from '../releases/timeline.js';
import type { Default, Group, Kind, Setting, Settings } from './kinds.js';
import { type plain, random, unset, zero } from './kinds.js';
import { sections } from './sections/index.js';

/** A section as one release knows it: its settings and inner sections by name, in the order of the declaration. */
export interface SectionAt {
  readonly path: string;
  readonly members: ReadonlyMap<string, SettingAt | SectionAt>;
  readonly nullErases: boolean;
  readonly unnamedAreZero: boolean;
}

/** A setting as one release knows it. */
export interface SettingAt {
  readonly path: string;
  readonly setting: Setting;
  /** The constant default, or `undefined` where there is none that could be observed. */
  readonly default: unknown;
  /** The server keeps a plain value: `null` leaves what an earlier duplicate said. */
  readonly plain: boolean;
}

const zeros: { readonly [K in Kind]: unknown } = { flag: false, integer: 0, choice: '', text: '', list: [], map: {} };

/** The zero value of a kind, as the server's language has it. */
export const zeroOf = (kind: Kind): unknown => zeros[kind];

const isPlain = (given: unknown): given is ReturnType<typeof plain> =>
  typeof given === 'object' && given !== null && Object.hasOwn(given, 'plain');

const constantOf = (kind: Kind, given: Default<unknown>): Pick<SettingAt, 'default' | 'plain'> => {
  if (given === zero) return { default: zeroOf(kind), plain: true };
  if (isPlain(given)) return { default: given.plain === random ? undefined : given.plain, plain: true };
  return { default: given === unset || given === random ? undefined : given, plain: false };
};

export const isSection = (member: SettingAt | SectionAt): member is SectionAt => 'members' in member;

const isSetting = (declared: Setting | Group | Settings): declared is Setting => 'kind' in declared;

const isGroup = (declared: Group | Settings): declared is Group => 'group' in declared;

const sectionAt = (path: string, declared: Group | Settings, release: Release): SectionAt => {
  const declaration = isGroup(declared) ? declared : { group: declared, nullErases: false, unnamedAreZero: false };
  const members = new Map<string, SettingAt | SectionAt>();
  for (const [name, member] of Object.entries(declaration.group)) {
    const inner = path === '' ? name : `${path}.${name}`;
    if (isSetting(member)) {
      const given = at(member.defaults, release);
      if (given === undefined) continue;
      const constant = constantOf(member.kind, given);
      members.set(name, {
        path: inner,
        setting: member,
        ...constant,
        plain: constant.plain || declaration.unnamedAreZero,
      });
    } else {
      const section = sectionAt(inner, member, release);
      if (section.members.size > 0) members.set(name, section);
    }
  }
  return { path, members, nullErases: declaration.nullErases, unnamedAreZero: declaration.unnamedAreZero };
};

const declaredIn = (path: string, declared: Group | Settings): readonly (readonly [string, Setting])[] =>
  Object.entries(isGroup(declared) ? declared.group : declared).flatMap(([name, member]) => {
    const inner = path === '' ? name : `${path}.${name}`;
    return isSetting(member) ? [[inner, member] as const] : declaredIn(inner, member);
  });

/** Everything that any release has in a file, by path. */
export const everythingIn = (declared: Settings): ReadonlyMap<string, Setting> => new Map(declaredIn('', declared));

/** Every setting that any release has, by path. */
export const everySetting = (): ReadonlyMap<string, Setting> => everythingIn(sections);

/** The settings of a section and of those inside it, in the order of the declaration. */
const settingsIn = (section: SectionAt): readonly SettingAt[] =>
  [...section.members.values()].flatMap((member) => (isSection(member) ? settingsIn(member) : [member]));

/** A file as a release knows it: a section of sections. */
export const settingsFrom = (declared: Settings, release: Release): SectionAt => sectionAt('', declared, release);

/** The whole config.json as a release knows it. */
export const fileOf = (release: Release): SectionAt => settingsFrom(sections, release);

/**
 * Every setting that a release has, in the order of the declaration.
 *
 * @param release - a release point
 * @returns each setting with its path, its kind and its constant default
 * @throws `ArgumentError` where it is no release point
 * @example
 * settingsOf('5.6').find(({ path }) => path === 'ServiceSettings.ReadTimeout')?.default; // 300
 */
export const settingsOf = (release: Release): readonly SettingAt[] => guarded(() => settingsIn(fileOf(release)));
