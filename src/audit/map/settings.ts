import { type MapEntry, mapAt } from '../../field-map/map-at.js';
import { type Reach, reachOf } from '../../field-map/reach.js';
import { sendsMore } from '../../field-map/server.js';
import { type WithheldReason, withheld, withheldReasons } from '../../field-map/withheld.js';
import { sameValue } from '../../json/equal.js';
import { nodeOfValue } from '../../json/node.js';
import { orderOf, type Release, releases } from '../../releases/points.js';
import { at } from '../../releases/timeline.js';
import { fieldName } from '../../rules/lookup.js';
import { type Derived, followedBy, type Named } from '../../schema/defaults/derivations.js';
import { derivedDefaults } from '../../schema/defaults/derived.js';
import { spelledAt } from '../../schema/spellings.js';
import { compiledFor, effectiveOf } from '../../transform/compile.js';
import type { Slot } from '../../transform/layout.js';
import type { ServerReach } from '../explain/explanation.js';
import { moversOf } from './diff.js';

/** What can happen to a setting between two releases. */
export type SettingChangeSort = 'new' | 'gone' | 'renamed' | 'otherDefault';

/** What a default follows that is no constant. */
export interface Followed {
  readonly settings: readonly string[];
  /** The last release in which it follows them in this way; absent where it goes on. */
  readonly until?: Release;
}

/** A setting that two releases do not have alike, and what is sent of it. */
export interface SettingChange {
  readonly change: SettingChangeSort;
  /** Its path, as the second release spells it; one that is gone, as the first did. */
  readonly setting: string;
  /** How the first release spells it, where only the case of letters is another. */
  readonly formerly?: string;
  /** The default of the first release and of the second; absent where there is none that is the same on each server. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** Where the default of the first release came from, if it followed other settings and does not do so in the same way any more. */
  readonly followed?: Followed;
  /** What the default of the second release follows in a config that gives it. */
  readonly follows?: string;
  /** How much of it a real server sends: one of the second release, and for what is gone one of the first. */
  readonly server: { readonly reach: ServerReach };
  /** The same of this package's payload. */
  readonly payload: { readonly reach: Reach };
  /** The fields that disclose something about it. */
  readonly fields: readonly string[];
  /** Why nothing of it is sent. */
  readonly withheld?: { readonly reason: WithheldReason; readonly says: string };
}

/** Which settings one release has otherwise than another. */
export interface SettingsDiff {
  readonly from: Release;
  readonly to: Release;
  readonly counts: { readonly [S in SettingChangeSort]: number };
  /** How many of the new settings are sent, if only in part. */
  readonly newAndSent: number;
  readonly changes: readonly SettingChange[];
}

interface SettingsOf {
  readonly release: Release;
  readonly slots: ReadonlyMap<string, Slot>;
  /** What each setting comes to in an empty file. */
  readonly defaults: readonly unknown[];
  /** The fields that disclose something about a setting, by its path. */
  readonly fieldsMovedBy: ReadonlyMap<string, readonly MapEntry[]>;
  readonly reach: ReadonlyMap<string, Reach>;
}

const derived: { readonly [path: string]: Named<Derived> | undefined } = derivedDefaults;

const settingsAt = (release: Release): SettingsOf => {
  const compiled = compiledFor(release);
  const fields = mapAt(release);
  const fieldsMovedBy = new Map<string, MapEntry[]>();
  for (const field of fields)
    for (const path of moversOf(field.rule, release))
      fieldsMovedBy.set(path, [...(fieldsMovedBy.get(path) ?? []), field]);
  return {
    release,
    slots: compiled.layout.slotOf,
    defaults: effectiveOf(compiled, nodeOfValue({}), undefined, {}).values,
    fieldsMovedBy,
    reach: reachOf(fields, release),
  };
};

type SentChange = Pick<SettingChange, 'server' | 'payload' | 'fields' | 'withheld'>;

const sentOf = (path: string, { slots, fieldsMovedBy, reach }: SettingsOf): SentChange => {
  const fields = fieldsMovedBy.get(path) ?? [];
  const inClear = fields.some(
    ({ rule }) => rule.setting === path && sendsMore(rule, (slots.get(path) as Slot).setting)?.when === 'always',
  );
  const here = reach.get(path) ?? 'withheld';
  const reason = (withheld as { readonly [path: string]: WithheldReason | undefined })[path];
  return {
    server: { reach: inClear ? 'inClear' : here },
    payload: { reach: here },
    fields: fields.map(fieldName),
    ...(here === 'withheld' && reason && { withheld: { reason, says: withheldReasons[reason] } }),
  };
};

const derivationAt = (path: string, release: Release): Derived | undefined => at(derived[path]?.since ?? {}, release);

const followedAt = (path: string, release: Release): Followed | undefined => {
  const derivation = derivationAt(path, release);
  if (derivation === undefined) return undefined;
  const later = releases.slice(orderOf(release));
  const end = later.findIndex((one) => derivationAt(path, one) !== derivation);
  const until = later[end - 1];
  return { settings: followedBy(derivation), ...(end > 0 && until !== undefined && { until }) };
};

const changesOf = (path: string, before: SettingsOf, after: SettingsOf): readonly SettingChange[] => {
  const [old, now] = [before.slots.get(path), after.slots.get(path)];
  const [was, is] = [old && before.defaults[old.index], now && after.defaults[now.index]];
  const formerly = spelledAt(path, before.release);
  const setting = spelledAt(path, after.release);
  const follows = now && derivationAt(path, after.release) !== undefined ? derived[path]?.name : undefined;
  const beginning = { ...(is !== undefined && { after: is }), ...(follows !== undefined && { follows }) };
  const ending = was === undefined ? {} : { before: was };
  if (now === undefined) return [{ change: 'gone', setting: formerly, ...ending, ...sentOf(path, before) }];
  if (old === undefined) return [{ change: 'new', setting, ...beginning, ...sentOf(path, after) }];
  const derivations = [before, after].map(({ release }) => derivationAt(path, release));
  const isDerivedOtherwise = !sameValue(derivations[0], derivations[1]);
  const followed = isDerivedOtherwise ? followedAt(path, before.release) : undefined;
  const formerDefault = { ...ending, ...(followed && { followed }) };
  const isOtherwise = isDerivedOtherwise || !sameValue(was, is);
  return [
    ...(formerly === setting ? [] : [{ change: 'renamed' as const, setting, formerly, ...sentOf(path, after) }]),
    ...(isOtherwise
      ? [{ change: 'otherDefault' as const, setting, ...formerDefault, ...beginning, ...sentOf(path, after) }]
      : []),
  ];
};

const sorts: readonly SettingChangeSort[] = ['new', 'gone', 'renamed', 'otherDefault'];
const reaches: readonly ServerReach[] = ['inClear', 'reported', 'reduced', 'withheld'];

/**
 * Which settings one release has otherwise than another: those that are new, gone, spelled with other capital letters, or
 * have another default; and what is sent of each.
 *
 * @param from - the release point to start from
 * @param to - the release point to compare with
 * @returns the changes: new settings, then those that are gone, spelled otherwise, and of another default; of each sort
 * those first of which most is sent
 * @throws `RangeError` where either is no release point
 * @example
 * settingsDiff('10.8', '10.9').changes.filter(({ change, fields }) => change === 'new' && fields.length > 0);
 */
export const settingsDiff = (from: Release, to: Release): SettingsDiff => {
  const [before, after] = [settingsAt(from), settingsAt(to)];
  const paths = [...new Set([...before.slots.keys(), ...after.slots.keys()])].sort();
  const rank = ({ server }: SettingChange): number => reaches.indexOf(server.reach);
  const found = paths.flatMap((path) => changesOf(path, before, after)).sort((a, b) => rank(a) - rank(b));
  const of = (sort: SettingChangeSort): readonly SettingChange[] => found.filter(({ change }) => change === sort);
  const count = (sort: SettingChangeSort): number => of(sort).length;
  return {
    from,
    to,
    counts: { new: count('new'), gone: count('gone'), renamed: count('renamed'), otherDefault: count('otherDefault') },
    newAndSent: of('new').filter(({ server }) => server.reach !== 'withheld').length,
    changes: sorts.flatMap(of),
  };
};
