import { match, P } from 'ts-pattern';
import { envelope } from '../field-map/envelope.js';
import { sentTwice } from '../field-map/order.js';
import { remoteNames } from '../field-map/remote-names.js';
import type { AnyRule } from '../field-map/rules.js';
import { type MapEntry, mapAt } from '../field-map/view.js';
import type { Release } from '../releases.js';
import { isRepeated } from '../reports/daily/build.js';
import { dailyFor } from '../reports/daily/compile.js';
import type { DailyEvent } from '../reports/daily/events/index.js';
import { type SettingInForce, settingsOf } from '../schema/config.js';
import type { Kind } from '../schema/kinds.js';
import { other, type Vocabulary, version, words } from '../schema/vocabularies.js';
import { at } from '../timeline.js';
import { roundedDown } from '../transform/rounded.js';
import type { SeenProperty } from './capture.js';
import { areWords } from './in-domain.js';

/** What may stand in a field. */
export type Domain =
  | { readonly holds: 'flag' }
  /** Of a rounded one it is known how many zeros stand at its end, unless it has but one other digit. */
  | { readonly holds: 'integer'; readonly least?: number; readonly zeros?: number }
  /** One of the vocabulary; `"other"` too, unless nothing else can be. */
  | { readonly holds: 'word'; readonly vocabulary: Vocabulary; readonly nothingElse?: true }
  /** Words with a space between them, or nothing. */
  | { readonly holds: 'words'; readonly vocabulary: Vocabulary };

/** A field of a release as a capture is judged by it. */
export interface ExpectedField extends MapEntry<AnyRule> {
  readonly setting: SettingInForce;
  readonly domain: Domain;
  /** The server leaves it out under some circumstances: by itself, or together with all others that are so. */
  readonly optional: 'alone' | 'together' | false;
}

/** Everything that a release reports about a config, and besides it. */
export interface Expectation {
  readonly release: Release;
  readonly envelope: string | undefined;
  readonly events: ReadonlyMap<string, ReadonlyMap<string, ExpectedField>>;
  /** What is sent every day besides the config. */
  readonly reports: ReadonlyMap<string, ReadonlyMap<string, ExpectedField>>;
  /** The events that can be sent more than once a day. */
  readonly repeated: ReadonlySet<string>;
  readonly sentTwice: boolean;
  /** How properties named by the marketplace stand, where there can be any. */
  readonly remotely: 'instead' | 'besides' | undefined;
}

const flagWords = words('true', 'false');

const ofValue = (kind: Kind, vocabulary: Vocabulary | undefined): Domain => {
  if (vocabulary) return { holds: 'word', vocabulary };
  return kind === 'integer' ? { holds: 'integer' } : { holds: 'flag' };
};

const domainOf = (rule: AnyRule, { setting }: SettingInForce): Domain =>
  match(rule.rule)
    .returnType<Domain>()
    .with('value', () => ofValue(setting.kind, setting.vocabulary))
    .with('unlessZero', 'rounded', 'asDigit', () => ({ holds: 'integer' }))
    .with('joined', 'dotted', () => ({ holds: 'words', vocabulary: setting.vocabulary as Vocabulary }))
    .with('asText', () => ({ holds: 'word', vocabulary: flagWords, nothingElse: true }))
    .with('count', () => ({ holds: 'integer', least: 0 }))
    .with('pluginVersion', () => ({ holds: 'word', vocabulary: version }))
    .with('negated', 'both', 'flagAndContains', 'isDefault', 'alwaysFalse', () => ({ holds: 'flag' }))
    .with('isNotEmpty', 'isAbsolutePath', 'pluginEnabled', 'pluginFlag', () => ({ holds: 'flag' }))
    .exhaustive();

/** A server counts, from 0 on; a total that it does not know is -1. */
const domainOfFact = (rule: AnyRule, setting: SettingInForce): Domain => {
  const domain = domainOf(rule, setting);
  if (domain.holds !== 'integer') return domain;
  const least = rule.rule === 'unlessZero' ? 1 : setting.default === -1 ? -1 : 0;
  return { ...domain, least, ...(rule.rule === 'rounded' && { zeros: rule.zeros }) };
};

const isOptional = (rule: AnyRule, { default: constant }: SettingInForce): ExpectedField['optional'] =>
  match(rule)
    .returnType<ExpectedField['optional']>()
    .with({ rule: 'pluginVersion', whileOn: true }, () => 'together')
    .with({ rule: 'pluginEnabled', while: P.nonNullable }, () => 'together')
    .with({ rule: 'unlessZero' }, { rule: 'rounded' }, () => 'alone')
    .with({ rule: 'value' }, () => (constant === undefined ? 'alone' : false))
    .otherwise(() => false);

type ExpectedEvents = ReadonlyMap<string, ReadonlyMap<string, ExpectedField>>;

const expectedOf = (
  entries: readonly MapEntry<AnyRule>[],
  settingOf: (path: string) => SettingInForce | undefined,
  domain: typeof domainOf,
): ExpectedEvents => {
  const events = new Map<string, Map<string, ExpectedField>>();
  for (const { event, property, rule } of entries) {
    const setting = settingOf(rule.setting) as SettingInForce;
    const fields = events.get(event) ?? new Map<string, ExpectedField>();
    events.set(event, fields);
    const field = { event, property, rule, setting, domain: domain(rule, setting) };
    fields.set(property, { ...field, optional: isOptional(rule, setting) });
  }
  return events;
};

const compiled = new Map<Release, Expectation>();

const compile = (release: Release): Expectation => {
  const settings = new Map(settingsOf(release).map((setting) => [setting.path as string, setting]));
  const { facts, scheme, events } = dailyFor(release);
  return {
    release,
    envelope: at(envelope, release),
    events: expectedOf(mapAt(release, settings), (path) => settings.get(path), domainOf),
    reports: expectedOf(
      [...events.values()].flat(),
      (path) => facts.slotOf.get(path) ?? scheme.slotOf.get(path),
      domainOfFact,
    ),
    repeated: new Set<string>([...events.keys()].filter((event: DailyEvent) => isRepeated(event))),
    sentTwice: at(sentTwice, release) === true,
    remotely: at<'instead' | 'besides'>(remoteNames.stand, release),
  };
};

/** What a release reports; compiled once. */
export const expectationOf = (release: Release): Expectation => {
  const known = compiled.get(release) ?? compile(release);
  compiled.set(release, known);
  return known;
};

/** A server counts in 64 bits. */
const largest = 2 ** 63;

/** Whether a value is one that this field can have. */
export const fits = ({ domain }: ExpectedField, { value }: SeenProperty): boolean =>
  match(domain)
    .with({ holds: 'flag' }, () => typeof value === 'boolean')
    .with({ holds: 'integer' }, ({ least = Number.NEGATIVE_INFINITY, zeros }) => {
      if (typeof value !== 'number' || !Number.isInteger(value) || value < least || Math.abs(value) > largest)
        return false;
      return zeros === undefined || value === roundedDown(value, zeros);
    })
    .with(
      { holds: 'word' },
      ({ vocabulary, nothingElse }) => vocabulary.has(value) || (value === other && !nothingElse),
    )
    .with({ holds: 'words' }, ({ vocabulary }) => areWords(vocabulary, value))
    .exhaustive();

/** What is expected in a field, in words. */
export const expectedIn = ({ domain }: ExpectedField): string =>
  match(domain)
    .with({ holds: 'flag' }, () => 'true or false')
    .with({ holds: 'integer' }, ({ least, zeros }) => {
      const number = least === undefined ? 'a whole number' : `a whole number from ${least} on`;
      return zeros === undefined ? number : `${number}, rounded down to ${zeros} zeros or to its first digit`;
    })
    .with({ holds: 'word' }, ({ vocabulary: { list, name } }) =>
      list ? `one of its ${list.length} words` : `a ${name}`,
    )
    .with(
      { holds: 'words' },
      ({ vocabulary: { name } }) => `a text of the form ${name}, or several with spaces between`,
    )
    .exhaustive();

/** What the real server sends, where that is more than this field can have: the words of the departure. */
export const sentInstead = ({ rule, setting }: ExpectedField, { found }: SeenProperty): string | undefined => {
  if (rule.rule === 'value') return found === 'a text' && setting.setting.vocabulary ? 'the text as it is' : undefined;
  if (rule.rule === 'joined') return found === 'a text' ? 'the words as they are' : undefined;
  if (rule.departure === undefined) return undefined;
  const raw = rule.rule === 'pluginVersion' ? 'text' : setting.setting.kind;
  const expected = match(raw)
    .with('flag', 'integer', () => false)
    .with('text', () => found === 'a text')
    .with('list', () => found === 'a list')
    .otherwise(() => true);
  return expected ? rule.departure : undefined;
};

const wordsOf = ({ setting: { setting } }: ExpectedField, text: string): string => {
  const words = text.split(' ').map((word) => (setting.vocabulary?.has(word) ? word : other));
  return words.join(' ');
};

/** What this package sends where that was seen; `undefined` where that cannot be told. */
const reduced = (field: ExpectedField, seen: SeenProperty): boolean | number | string | undefined => {
  if (fits(field, seen)) return seen.value as boolean | number | string;
  if (sentInstead(field, seen) === undefined) return undefined;
  return match(field.rule)
    .with({ rule: 'value' }, { rule: 'pluginVersion' }, () => other)
    .with({ rule: 'joined' }, () => wordsOf(field, String(seen.value)))
    .with({ rule: 'pluginFlag' }, ({ otherwise }) => otherwise)
    .with({ rule: 'count' }, () => (Array.isArray(seen.value) ? seen.value.length : undefined))
    .with(
      { rule: 'isDefault' },
      (rule) => seen.value === ('comparedTo' in rule ? rule.comparedTo : field.setting.default),
    )
    .otherwise(() => undefined);
};

/** What was seen in a field, as findings hold it: never anything that a server alone sends. */
export interface Comparable {
  readonly seen: boolean | number | string;
  /** It was not seen itself: it is what this package sends in place of what was. */
  readonly reduced?: true;
}

/** What was seen, to be compared with a prediction; `undefined` where it cannot be. */
export const comparable = (field: ExpectedField, there: SeenProperty): Comparable | undefined => {
  const seen = reduced(field, there);
  return seen === undefined ? undefined : { seen, ...(!fits(field, there) && { reduced: true }) };
};
