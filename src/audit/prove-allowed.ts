import { match } from 'ts-pattern';
import { optOut } from '../field-map/opt-out.js';
import { type Reach, reachOf } from '../field-map/reach.js';
import { type ConfigRule, settingsRead } from '../field-map/rules.js';
import { mapAt } from '../field-map/view.js';
import type { Release } from '../releases.js';
import { dependenciesOf } from '../schema/depends.js';
import type { Named } from '../schema/derivations.js';
import { type Repair, repairs } from '../schema/loader.js';
import { other } from '../schema/vocabularies.js';
import { at } from '../timeline.js';
import { entryOf, type Layout, type Slot, type Values } from '../transform/layout.js';

/** What the declarations allow: which fields a setting may change, and what a field may tell of it. */
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

const sameAs = (constant: unknown, value: unknown): boolean =>
  Array.isArray(constant) ? JSON.stringify(constant) === JSON.stringify(value) : constant === value;

/** All that a field may know of the values: where this is the same, the field must be the same. */
export const toldBy = (rule: ConfigRule, layout: Layout, values: Values): unknown => {
  const slotOf = (path: string): Slot => layout.slotOf.get(path) as Slot;
  const slot = slotOf(rule.setting);
  const value = values[slot.index];
  const valueAt = (path: string): unknown => values[slotOf(path).index];
  return match(rule)
    .returnType<unknown>()
    .with({ rule: 'value' }, () => {
      const { vocabulary } = slot.setting;
      return vocabulary === undefined || vocabulary.has(value) ? value : other;
    })
    .with({ rule: 'asText' }, { rule: 'negated' }, () => value === true)
    .with({ rule: 'both' }, ({ and }) => value === true && valueAt(and) === true)
    .with({ rule: 'flagAndContains' }, ({ and, word }) => value === true && String(valueAt(and)).includes(word))
    .with({ rule: 'isDefault' }, (compared) =>
      sameAs('comparedTo' in compared ? compared.comparedTo : slot.default, value),
    )
    .with({ rule: 'alwaysFalse' }, () => false)
    .with({ rule: 'isNotEmpty' }, () => value === '' || (Array.isArray(value) && value.length === 0))
    .with({ rule: 'isAbsolutePath' }, () => String(value).startsWith('/'))
    .with({ rule: 'count' }, () => (Array.isArray(value) ? value.length : 0))
    .with({ rule: 'pluginEnabled' }, ({ plugin, while: condition }) => {
      const on = condition === undefined || valueAt(condition) === true;
      return on && entryOf(entryOf(value, plugin), 'Enable') === true ? 'on' : on;
    })
    .with({ rule: 'pluginVersion' }, ({ whileOn }) => !whileOn || value === true)
    .with({ rule: 'pluginFlag' }, ({ plugin, key, otherwise }) => {
      const flag = entryOf(entryOf(value, plugin), key);
      return typeof flag === 'boolean' ? flag : otherwise;
    })
    .exhaustive();
};
