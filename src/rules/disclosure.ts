import { match } from 'ts-pattern';
import { by } from '../by.js';
import { sentElsewhere } from '../field-map/elsewhere.js';
import type { AnyRule } from '../field-map/rules.js';
import { sendsMore } from '../field-map/server.js';
import type { Release } from '../releases/points.js';
import { at, type Timeline } from '../releases/timeline.js';
import type { Kind, Setting } from '../schema/kinds.js';

/** What a disclosure depends on apart from the rule: the setting that the rule reads. */
export interface About {
  readonly setting: Setting;
  /** Its constant default at the release in question. */
  readonly default: unknown;
  readonly release?: Release | undefined;
}

/**
 * What the server sends in a field: the value that the payload holds too, or what the setting holds, as it is; that may
 * be empty.
 */
export type Sending = 'value' | 'in clear' | 'empty';

/** The part of a setting that a bit or a count of it hides. */
export interface Hidden {
  /** `the rest`: everything but the word that the field is about. */
  readonly part: 'the value' | 'the rest';
  readonly setting: string;
  /** The event in which the server may send that part in clear all the same. */
  readonly unlessIn?: string;
}

/** What is learned about one setting, whose path it is. */
type OfOne =
  | 'the opposite'
  | 'changed'
  | 'left empty'
  | 'nothing'
  | 'filled in'
  | 'an absolute path'
  | 'how many entries'
  | 'rounded down'
  | 'itself'
  | 'as written'
  | 'each entry'
  | 'empty';

/** What is learned about a plugin. */
type OfPlugin = 'plugin on' | 'plugin version' | 'plugin version as written' | 'plugin and version as written';

/**
 * What the receiver of a field learns about a config, as data. `setting` and `and` are paths. `describeDisclosure` makes
 * the sentence.
 */
export type Disclosure =
  | { readonly discloses: OfOne; readonly setting: string; readonly hides?: Hidden }
  | { readonly discloses: 'the value'; readonly setting: string; readonly kind: Kind }
  | { readonly discloses: 'both values'; readonly setting: string; readonly kind: Kind; readonly and: string }
  | { readonly discloses: 'both on' | 'both as written'; readonly setting: string; readonly and: string }
  | {
      readonly discloses: 'on and contains';
      readonly setting: string;
      readonly and: string;
      readonly word: string;
      readonly hides?: Hidden;
    }
  | { readonly discloses: 'equal'; readonly setting: string; readonly constant: unknown; readonly hides?: Hidden }
  | { readonly discloses: OfPlugin; readonly plugin: string }
  | {
      readonly discloses: 'plugin flag' | 'plugin setting' | 'plugin setting empty';
      readonly plugin: string;
      readonly key: string;
    }
  /** That something happened, or how long it took. */
  | { readonly discloses: 'an event'; readonly happened: string; readonly numbers: boolean }
  /** What a declaration says in its own words. */
  | { readonly discloses: 'declared'; readonly words: string }
  | Less;

/** What this package's payload says where the server sends more. `sure`: the config is known, and it is not the usual. */
type Less =
  | {
      readonly discloses: 'a listed value';
      readonly vocabulary: string;
      readonly list?: readonly string[];
      readonly sure: boolean;
    }
  | { readonly discloses: 'a plain version'; readonly sure: boolean }
  | { readonly discloses: 'a flag'; readonly otherwise: boolean; readonly sure: boolean }
  | { readonly discloses: 'only'; readonly what: Disclosure };

const elsewhere: { readonly [path: string]: Timeline<{ readonly events: readonly string[] }> | undefined } =
  sentElsewhere;

/** Whether the server sends a setting in clear in another event. */
export const isSentElsewhere = (path: string, release: Release): boolean =>
  at(elsewhere[path] ?? {}, release) !== undefined;

type Hides = { readonly hides?: Hidden };

/** What a bit or a count does not say of its setting, unless the server sends that setting in another event. */
const hiding = (setting: string, { setting: { kind }, release }: About): Hides => {
  const also = release && at(elsewhere[setting] ?? {}, release);
  if (also) return { hides: { part: 'the value', setting, unlessIn: also.events[0] as string } };
  return kind === 'flag' ? {} : { hides: { part: 'the value', setting } };
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const compared = (rule: Extract<AnyRule, { rule: 'isDefault' }>, constant: unknown): Disclosure => {
  const { setting } = rule;
  const comparedTo = 'comparedTo' in rule ? rule.comparedTo : constant;
  if (comparedTo === '') return { discloses: 'left empty', setting };
  return same(comparedTo, constant)
    ? { discloses: 'changed', setting }
    : { discloses: 'equal', setting, constant: comparedTo };
};

const theValue = ({ setting }: { readonly setting: string }, about: About): Disclosure => ({
  discloses: 'the value',
  setting,
  kind: about.setting.kind,
});

const valueSays = by<AnyRule, 'rule', Disclosure, [about: About]>('rule', {
  value: theValue,
  asText: theValue,
  asDigit: theValue,
  unlessZero: theValue,
  joined: theValue,
  negated: ({ setting }) => ({ discloses: 'the opposite', setting }),
  both: ({ setting, and }) => ({ discloses: 'both on', setting, and }),
  flagAndContains: ({ setting, and, word }) => ({ discloses: 'on and contains', setting, and, word }),
  isDefault: (asked, about) => compared(asked, about.default),
  alwaysFalse: ({ setting }) => ({ discloses: 'nothing', setting }),
  isNotEmpty: ({ setting }) => ({ discloses: 'filled in', setting }),
  isAbsolutePath: ({ setting }) => ({ discloses: 'an absolute path', setting }),
  count: ({ setting }) => ({ discloses: 'how many entries', setting }),
  rounded: ({ setting }) => ({ discloses: 'rounded down', setting }),
  dotted: ({ setting, and }, about) => ({ discloses: 'both values', setting, kind: about.setting.kind, and }),
  pluginEnabled: ({ plugin }) => ({ discloses: 'plugin on', plugin }),
  pluginVersion: ({ plugin }) => ({ discloses: 'plugin version', plugin }),
  pluginFlag: ({ plugin, key }) => ({ discloses: 'plugin flag', plugin, key }),
});

/** What the value itself says: of a field that holds one, and that no departure touches. */
const ofValue = (rule: AnyRule, about: About): Disclosure =>
  rule.phrase === undefined ? valueSays(rule, about) : { discloses: 'declared', words: rule.phrase };

const hideTheirSetting: ReadonlySet<AnyRule['rule']> = new Set(['count', 'isDefault', 'isNotEmpty', 'isAbsolutePath']);

const hiddenBy = (rule: AnyRule, about: About): Hides => {
  if (rule.phrase !== undefined) return {};
  if (rule.rule === 'flagAndContains') return { hides: { part: 'the rest', setting: rule.and } };
  return hideTheirSetting.has(rule.rule) ? hiding(rule.setting, about) : {};
};

/** The same with what a bit or a count of a setting hides of it. */
const withHidden = (rule: AnyRule, about: About): Disclosure => ({ ...ofValue(rule, about), ...hiddenBy(rule, about) });

/** What the server sends where it sends the setting, or what a plugin holds, as it is. */
const inClear = (rule: AnyRule): Disclosure => {
  const declared: Disclosure = { discloses: 'declared', words: rule.departure ?? '' };
  return match(rule)
    .returnType<Disclosure>()
    .with({ rule: 'isDefault' }, ({ setting }) => ({ discloses: 'itself', setting }))
    .with({ rule: 'count' }, ({ setting }) => ({ discloses: 'each entry', setting }))
    .with({ rule: 'value' }, { rule: 'joined' }, ({ setting }) =>
      rule.departure === undefined ? { discloses: 'as written', setting } : declared,
    )
    .with({ rule: 'dotted' }, ({ setting, and }) => ({ discloses: 'both as written', setting, and }))
    .with({ rule: 'pluginFlag' }, ({ plugin, key }) => ({ discloses: 'plugin setting', plugin, key }))
    .otherwise(() => declared);
};

const ofEmpty = (rule: AnyRule): Disclosure =>
  'key' in rule
    ? { discloses: 'plugin setting empty', plugin: rule.plugin, key: rule.key }
    : { discloses: 'empty', setting: rule.setting };

/** What the receiver learns from a field of a real server. Without `sends` it is what holds of any config. */
export const disclosureOf = (rule: AnyRule, about: About, sends?: Sending): Disclosure => {
  if (sends === 'empty') return ofEmpty(rule);
  if (sendsMore(rule, about.setting) === undefined) return withHidden(rule, about);
  if (sends === 'value') return ofValue(rule, about);
  if (rule.rule !== 'pluginVersion') return inClear(rule);
  const discloses = sends === undefined ? 'plugin and version as written' : 'plugin version as written';
  return { discloses, plugin: rule.plugin };
};

/** What the payload of this package says, where the server sends more: of any config, or of one that is known. */
const less = (rule: AnyRule, about: About, sure: boolean): Disclosure =>
  match(rule)
    .returnType<Disclosure>()
    .with({ rule: 'value' }, () => {
      const { name = '', list } = about.setting.vocabulary ?? {};
      return { discloses: 'a listed value', vocabulary: name, ...(list && { list }), sure };
    })
    .with({ rule: 'pluginVersion' }, () => ({ discloses: 'a plain version', sure }))
    .with({ rule: 'pluginFlag' }, ({ otherwise }) => ({ discloses: 'a flag', otherwise, sure }))
    .with({ rule: 'isDefault' }, { rule: 'count' }, () => ({ discloses: 'only', what: ofValue(rule, about) }))
    .otherwise(() => ofValue(rule, about));

/** What the payload of this package says in a field. Without `sends` it is what holds of any config. */
export const payloadSays = (rule: AnyRule, about: About, sends?: Sending): Disclosure =>
  sendsMore(rule, about.setting) === undefined || sends === 'value'
    ? ofValue(rule, about)
    : less(rule, about, sends !== undefined);
