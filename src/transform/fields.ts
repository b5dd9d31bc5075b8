import { match } from 'ts-pattern';
import { allFields, ruleAt } from '../field-map/data.js';
import type { Rule } from '../field-map/rules.js';
import type { Release } from '../releases.js';
import { other } from '../schema/vocabularies.js';
import type { Layout, Slot, Values } from './layout.js';

/** What a property of a payload can hold: a flag, an integer, or a word of a closed vocabulary. */
export type Reported = boolean | number | string;

/** What is known of a server besides its config. */
export interface Surroundings {
  /** The installed plugins' versions by id; `null` where no list of them is available. */
  readonly plugins: ReadonlyMap<string, string> | null;
}

/** A field of one release, compiled. */
export interface CompiledField {
  readonly event: string;
  readonly property: string;
  readonly rule: Rule;
  readonly reads: readonly Slot[];
  /** The value to report, or `undefined` where the server leaves the property out. */
  readonly compute: (values: Values, surroundings: Surroundings) => Reported | undefined;
  /** What it looks at, where that is one entry inside a map. */
  readonly looksAt?: (values: Values) => unknown;
}

type Compute = CompiledField['compute'];

const sameList = (a: unknown, b: readonly unknown[]): boolean =>
  Array.isArray(a) && a.length === b.length && a.every((entry, index) => entry === b[index]);

/** The entry of a map with exactly this name. */
const entryOf = (map: unknown, name: string): unknown =>
  typeof map === 'object' && map !== null && Object.hasOwn(map, name)
    ? (map as Record<string, unknown>)[name]
    : undefined;

const compute = (rule: Rule, { index, setting, default: constant }: Slot): Compute =>
  match(rule)
    .returnType<Compute>()
    .with({ rule: 'value' }, () => {
      const { vocabulary } = setting;
      if (vocabulary === undefined) return (values) => values[index] as boolean | number;
      return (values) => {
        const word = values[index];
        return vocabulary.has(word) ? word : other;
      };
    })
    .with({ rule: 'negated' }, () => (values) => values[index] !== true)
    .with({ rule: 'isDefault' }, (compared) => {
      const expected = 'comparedTo' in compared ? compared.comparedTo : constant;
      return Array.isArray(expected)
        ? (values) => sameList(values[index], expected)
        : (values) => values[index] === expected;
    })
    .with({ rule: 'alwaysFalse' }, () => () => false)
    .with({ rule: 'isNotEmpty' }, () => (values) => {
      const value = values[index];
      return Array.isArray(value) ? value.length > 0 : value !== '';
    })
    .with({ rule: 'isAbsolutePath' }, () => (values) => (values[index] as string).startsWith('/'))
    .with({ rule: 'count' }, () => (values) => (values[index] as readonly unknown[]).length)
    .with(
      { rule: 'pluginEnabled' },
      ({ plugin }) =>
        (values) =>
          entryOf(entryOf(values[index], plugin), 'Enable') === true,
    )
    .with({ rule: 'pluginFlag' }, ({ plugin, key, otherwise }) => (values) => {
      const flag = entryOf(entryOf(values[index], plugin), key);
      return typeof flag === 'boolean' ? flag : otherwise;
    })
    .exhaustive();

const lookingAt = (rule: Rule, { index }: Slot): Pick<CompiledField, 'looksAt'> =>
  rule.rule === 'pluginFlag' ? { looksAt: (values) => entryOf(entryOf(values[index], rule.plugin), rule.key) } : {};

/** The fields of a release, in the order of the map. A rule lives no longer than its setting. */
export const fieldsOf = (release: Release, layout: Layout): readonly CompiledField[] => {
  const fields: CompiledField[] = [];
  for (const { event, property, field } of allFields()) {
    const rule = ruleAt(field, release);
    const slot = rule && layout.slotOf.get(rule.setting);
    if (rule && slot)
      fields.push({ event, property, rule, reads: [slot], compute: compute(rule, slot), ...lookingAt(rule, slot) });
  }
  return fields;
};
