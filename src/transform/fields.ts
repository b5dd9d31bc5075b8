import { match } from 'ts-pattern';
import { type AnyRule, settingsRead } from '../field-map/rules.js';
import type { MapEntry } from '../field-map/view.js';
import { other, version } from '../schema/vocabularies.js';
import { entryOf, type Layout, type Slot, type Values } from './layout.js';
import { roundedDown } from './rounded.js';

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
  readonly rule: AnyRule;
  readonly reads: readonly Slot[];
  /** The value to report, or `undefined` where the server leaves the property out. */
  readonly compute: (values: Values, surroundings: Surroundings) => Reported | undefined;
  /** Where it is just whether one value equals a constant: their place and the constant. Never gives another result. */
  readonly bit?: { readonly index: number; readonly equals: unknown };
  /** What it looks at, where that is one entry inside a map. */
  readonly looksAt?: (values: Values) => unknown;
}

type Compute = CompiledField['compute'];

const sameList = (a: unknown, b: readonly unknown[]): boolean =>
  Array.isArray(a) && a.length === b.length && a.every((entry, index) => entry === b[index]);

const compute = (rule: AnyRule, { index, setting, default: constant }: Slot, slotOf: (path: string) => Slot): Compute =>
  match(rule)
    .returnType<Compute>()
    .with({ rule: 'value' }, () => {
      const { vocabulary } = setting;
      if (vocabulary === undefined) return (values) => values[index] as boolean | number;
      // Mostly it is the default, which needs no search.
      const usual = vocabulary.wordOf(constant) ?? other;
      return (values) => {
        const word = values[index];
        if (word === undefined) return undefined;
        return word === usual ? usual : (vocabulary.wordOf(word) ?? other);
      };
    })
    .with({ rule: 'asText' }, () => (values) => (values[index] === true ? 'true' : 'false'))
    .with({ rule: 'asDigit' }, () => (values) => (values[index] === true ? 1 : 0))
    .with({ rule: 'negated' }, () => (values) => values[index] !== true)
    .with({ rule: 'both' }, ({ and }) => {
      const second = slotOf(and).index;
      return (values) => values[index] === true && values[second] === true;
    })
    .with({ rule: 'flagAndContains' }, ({ and, word }) => {
      const second = slotOf(and).index;
      return (values) => values[index] === true && (values[second] as string).includes(word);
    })
    .with({ rule: 'isDefault' }, (compared) => {
      const expected = 'comparedTo' in compared ? compared.comparedTo : constant;
      return Array.isArray(expected)
        ? (values) => sameList(values[index], expected)
        : (values) => values[index] === expected;
    })
    .with({ rule: 'alwaysFalse' }, () => () => false)
    .with({ rule: 'isNotEmpty' }, () => {
      if (setting.kind === 'list') return (values) => (values[index] as readonly unknown[]).length > 0;
      return (values) => values[index] !== '';
    })
    .with({ rule: 'isAbsolutePath' }, () => (values) => (values[index] as string).startsWith('/'))
    .with({ rule: 'count' }, () => (values) => (values[index] as readonly unknown[]).length)
    .with({ rule: 'unlessZero' }, () => (values) => (values[index] as number) || undefined)
    .with({ rule: 'rounded' }, ({ zeros, while: condition }) => {
      const on = slotOf(condition).index;
      return (values) => (values[on] === true ? roundedDown(values[index] as number, zeros) : undefined);
    })
    .with({ rule: 'joined' }, () => (values) => {
      const reported = (values[index] as readonly string[]).map((word) => setting.vocabulary?.wordOf(word) ?? other);
      return reported.join(' ');
    })
    .with({ rule: 'dotted' }, ({ and }) => {
      const second = slotOf(and);
      const wordOf = (slot: Pick<Slot, 'index' | 'setting'>, values: Values): unknown => {
        const word = values[slot.index];
        return word === undefined || slot.setting.vocabulary?.has(word) ? word : other;
      };
      return (values) => {
        const words = [wordOf({ index, setting }, values), wordOf(second, values)];
        return words[0] === undefined ? undefined : words.filter((word) => word !== undefined).join('.');
      };
    })
    .with({ rule: 'pluginEnabled' }, ({ plugin, while: condition }) => {
      const enabled = (values: Values): boolean => entryOf(entryOf(values[index], plugin), 'Enable') === true;
      if (condition === undefined) return enabled;
      const on = slotOf(condition).index;
      return (values, { plugins }) => (values[on] === true && plugins ? enabled(values) : undefined);
    })
    .with({ rule: 'pluginVersion' }, ({ plugin, whileOn }) => (values, { plugins }) => {
      if (whileOn && !(values[index] === true && plugins)) return undefined;
      const installed = plugins?.get(plugin);
      if (installed === undefined) return '';
      return version.wordOf(installed) ?? other;
    })
    .with({ rule: 'pluginFlag' }, ({ plugin, key, otherwise }) => (values) => {
      const flag = entryOf(entryOf(values[index], plugin), key);
      return typeof flag === 'boolean' ? flag : otherwise;
    })
    .exhaustive();

const bitOf = (rule: AnyRule, { index, setting, default: constant }: Slot): Pick<CompiledField, 'bit'> => {
  if (rule.rule === 'value' || rule.rule === 'asText')
    return setting.kind === 'flag' ? { bit: { index, equals: true } } : {};
  if (rule.rule === 'negated') return { bit: { index, equals: false } };
  if (rule.rule !== 'isDefault') return {};
  const equals = 'comparedTo' in rule ? rule.comparedTo : constant;
  return Array.isArray(equals) ? {} : { bit: { index, equals } };
};

const lookingAt = (rule: AnyRule, { index }: Slot): Pick<CompiledField, 'looksAt'> =>
  rule.rule === 'pluginFlag' ? { looksAt: (values) => entryOf(entryOf(values[index], rule.plugin), rule.key) } : {};

/** A field of a release that has all settings it reads, compiled. */
export const compileField = (
  { event, property, rule }: MapEntry<AnyRule>,
  { slotOf: slots }: Layout,
): CompiledField => {
  const slotOf = (path: string): Slot => slots.get(path) as Slot;
  const slot = slotOf(rule.setting);
  const reads = settingsRead(rule).map(slotOf);
  return {
    event,
    property,
    rule,
    reads,
    compute: compute(rule, slot, slotOf),
    ...bitOf(rule, slot),
    ...lookingAt(rule, slot),
  };
};

/** The fields of a map, in its order. */
export const fieldsOf = (entries: readonly MapEntry<AnyRule>[], layout: Layout): readonly CompiledField[] =>
  entries.map((entry) => compileField(entry, layout));
