import type { MapEntry } from '../field-map/map-at.js';
import { type AnyRule, settingsRead } from '../field-map/rules.js';
import { entryOf } from '../json/entry.js';
import type { Reported } from '../rules/reported.js';
import { roundedDown } from '../rules/round-down.js';
import { other, version } from '../schema/vocabularies.js';
import type { Layout, Slot, Values } from './layout.js';

/** What is known about a server apart from its config. */
export interface ServerContext {
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
  readonly compute: (values: Values, surroundings: ServerContext) => Reported | undefined;
  /** Where it is just whether one value equals a constant: their place and the constant. Never gives another result. */
  readonly bit?: { readonly index: number; readonly equals: unknown };
  /** What it looks at, where that is one entry inside a map. */
  readonly looksAt?: (values: Values) => unknown;
}

type Compute = CompiledField['compute'];

const sameList = (a: unknown, b: readonly unknown[]): boolean =>
  Array.isArray(a) && a.length === b.length && a.every((entry, index) => entry === b[index]);

type SlotOf = (path: string) => Slot;

/** How each rule computes what it reports. */
type Computing = {
  readonly [R in AnyRule['rule']]: (
    slot: Slot,
    rule: Extract<AnyRule, { readonly rule: R }>,
    slotOf: SlotOf,
  ) => Compute;
};

const wordIn = ({ index, setting }: Slot, values: Values): unknown => {
  const word = values[index];
  return word === undefined || setting.vocabulary?.has(word) ? word : other;
};

// A table and no chain of matches: a release has hundreds of fields, and the command compiles it at each start.
const computing: Computing = {
  value: ({ index, setting, default: constant }) => {
    const { vocabulary } = setting;
    if (vocabulary === undefined) return (values) => values[index] as boolean | number;
    // Mostly it is the default, which needs no search.
    const usual = vocabulary.wordOf(constant) ?? other;
    return (values) => {
      const word = values[index];
      if (word === undefined) return undefined;
      return word === usual ? usual : (vocabulary.wordOf(word) ?? other);
    };
  },
  asText:
    ({ index }) =>
    (values) =>
      values[index] === true ? 'true' : 'false',
  asDigit:
    ({ index }) =>
    (values) =>
      values[index] === true ? 1 : 0,
  negated:
    ({ index }) =>
    (values) =>
      values[index] !== true,
  both: ({ index }, { and }, slotOf) => {
    const second = slotOf(and).index;
    return (values) => values[index] === true && values[second] === true;
  },
  flagAndContains: ({ index }, { and, word }, slotOf) => {
    const second = slotOf(and).index;
    return (values) => values[index] === true && (values[second] as string).includes(word);
  },
  isDefault: ({ index, default: constant }, compared) => {
    const expected = 'comparedTo' in compared ? compared.comparedTo : constant;
    return Array.isArray(expected)
      ? (values) => sameList(values[index], expected)
      : (values) => values[index] === expected;
  },
  alwaysFalse: () => () => false,
  isNotEmpty: ({ index, setting }) => {
    if (setting.kind === 'list') return (values) => (values[index] as readonly unknown[]).length > 0;
    return (values) => values[index] !== '';
  },
  isAbsolutePath:
    ({ index }) =>
    (values) =>
      (values[index] as string).startsWith('/'),
  count:
    ({ index }) =>
    (values) =>
      (values[index] as readonly unknown[]).length,
  unlessZero:
    ({ index }) =>
    (values) =>
      (values[index] as number) || undefined,
  rounded: ({ index }, { zeros, while: condition }, slotOf) => {
    const on = slotOf(condition).index;
    return (values) => (values[on] === true ? roundedDown(values[index] as number, zeros) : undefined);
  },
  joined:
    ({ index, setting }) =>
    (values) => {
      const reported = (values[index] as readonly string[]).map((word) => setting.vocabulary?.wordOf(word) ?? other);
      return reported.join(' ');
    },
  dotted: (slot, { and }, slotOf) => {
    const second = slotOf(and);
    return (values) => {
      const words = [wordIn(slot, values), wordIn(second, values)];
      return words[0] === undefined ? undefined : words.filter((word) => word !== undefined).join('.');
    };
  },
  pluginEnabled: ({ index }, { plugin, while: condition }, slotOf) => {
    const enabled = (values: Values): boolean => entryOf(entryOf(values[index], plugin), 'Enable') === true;
    if (condition === undefined) return enabled;
    const on = slotOf(condition).index;
    return (values, { plugins }) => (values[on] === true && plugins ? enabled(values) : undefined);
  },
  pluginVersion:
    ({ index }, { plugin, whileOn }) =>
    (values, { plugins }) => {
      if (whileOn && !(values[index] === true && plugins)) return undefined;
      const installed = plugins?.get(plugin);
      if (installed === undefined) return '';
      return version.wordOf(installed) ?? other;
    },
  pluginFlag:
    ({ index }, { plugin, key, otherwise }) =>
    (values) => {
      const flag = entryOf(entryOf(values[index], plugin), key);
      return typeof flag === 'boolean' ? flag : otherwise;
    },
};

const compute = (rule: AnyRule, slot: Slot, slotOf: SlotOf): Compute =>
  (computing[rule.rule] as (slot: Slot, rule: AnyRule, slotOf: SlotOf) => Compute)(slot, rule, slotOf);

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
