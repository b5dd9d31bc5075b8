import { mapAt } from '../../field-map/map-at.js';
import { optOut } from '../../field-map/opt-out.js';
import { type Reach, reachOf } from '../../field-map/reach.js';
import { type ConfigRule, settingsRead } from '../../field-map/rules.js';
import type { Release } from '../../releases/points.js';
import { at } from '../../releases/timeline.js';
import type { Named } from '../../schema/defaults/derivations.js';
import { dependenciesOf } from '../../schema/dependencies.js';
import { type Repair, repairs } from '../../schema/loading/loader.js';
import type { Layout } from '../../transform/layout.js';

/** What the declarations allow: which fields a setting may change, and what a field may disclose about it. */
export interface Allowed {
  readonly ruleOf: ReadonlyMap<string, ConfigRule>;
  readonly reachOf: (path: string) => Reach;
  /** The fields that read the setting, or one that follows it. */
  readonly fieldsOf: (path: string) => ReadonlySet<string>;
  /** The settings that the default, a replacement or a repair of this one may look at. */
  readonly dependenciesOf: (path: string) => readonly string[];
}

const repairTable: { readonly [path: string]: Named<Repair> | undefined } = repairs;

const repairedBy = (path: string, release: Release): readonly string[] => {
  const repair = at<Repair>(repairTable[path]?.since ?? {}, release);
  if (repair?.repair === 'endWith') return [repair.while];
  return repair?.repair === 'listOf' ? [repair.with] : [];
};

/** Reads the declarations of a release alone, nothing that was compiled from them. */
export const allowedAt = (release: Release, { slots, slotOf }: Layout, asLoaded: boolean): Allowed => {
  const entries = mapAt(release, slotOf);
  const reach = reachOf(entries, release);
  const dependencies = new Map(
    slots.map(({ path }) => [path, [...dependenciesOf(path, release), ...(asLoaded ? repairedBy(path, release) : [])]]),
  );
  const followers = new Map<string, string[]>();
  for (const [path, followed] of dependencies)
    for (const one of followed) followers.set(one, [...(followers.get(one) ?? []), path]);
  const fieldsReading = new Map<string, string[]>();
  for (const { event, property, rule } of entries)
    for (const path of settingsRead(rule))
      fieldsReading.set(path, [...(fieldsReading.get(path) ?? []), `${event}.${property}`]);
  const fieldsOf = (path: string): ReadonlySet<string> => {
    const reached = new Set([path]);
    for (const one of reached) for (const next of followers.get(one) ?? []) reached.add(next);
    return new Set([...reached].flatMap((one) => fieldsReading.get(one) ?? []));
  };
  return {
    ruleOf: new Map(entries.map(({ event, property, rule }) => [`${event}.${property}`, rule])),
    reachOf: (path) =>
      reach.get(path) ?? (path === optOut || (asLoaded && fieldsOf(path).size > 0) ? 'reduced' : 'withheld'),
    fieldsOf,
    dependenciesOf: (path) => dependencies.get(path) ?? [],
  };
};
