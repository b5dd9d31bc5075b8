import { match } from 'ts-pattern';
import type { DailyEvent } from '../../field-map/daily/index.js';
import { envelope } from '../../field-map/envelope.js';
import { type MapEntry, mapAt } from '../../field-map/map-at.js';
import { remoteNames } from '../../field-map/remote-names.js';
import type { AnyRule } from '../../field-map/rules.js';
import { sentTwice } from '../../field-map/sending-order.js';
import type { Release } from '../../releases/points.js';
import { at } from '../../releases/timeline.js';
import { isRepeated } from '../../reports/daily/build.js';
import { accepts } from '../../rules/accepts.js';
import { type LeftOut, leftOut } from '../../rules/left-out.js';
import { holdsText, type OutputRange, outputRangeOf, outputRangeOfFact } from '../../rules/output-range.js';
import { type SettingAt, settingsOf } from '../../schema/settings-at.js';
import { other } from '../../schema/vocabularies.js';
import { dailyFor } from '../../transform/daily.js';
import type { SeenProperty } from '../../wire/seen.js';

/** A field of a release as a capture is judged by it. */
export interface ExpectedField extends MapEntry<AnyRule> {
  readonly setting: SettingAt;
  readonly range: OutputRange;
  readonly optional: LeftOut;
}

/** Everything that a release reports about a config, and every other daily event. */
export interface Expectation {
  readonly release: Release;
  readonly envelope: string | undefined;
  readonly events: ReadonlyMap<string, ReadonlyMap<string, ExpectedField>>;
  /** The daily events that are not about the config. */
  readonly reports: ReadonlyMap<string, ReadonlyMap<string, ExpectedField>>;
  /** The events that can be sent more than once a day. */
  readonly repeated: ReadonlySet<string>;
  readonly sentTwice: boolean;
  /** Whether properties named by the marketplace replace the predefined ones or are added, if there can be any. */
  readonly remotely: 'instead' | 'besides' | undefined;
}

type ExpectedEvents = ReadonlyMap<string, ReadonlyMap<string, ExpectedField>>;

const expectedOf = (
  entries: readonly MapEntry<AnyRule>[],
  settingOf: (path: string) => SettingAt | undefined,
  rangeOf: (rule: AnyRule, setting: SettingAt) => OutputRange,
): ExpectedEvents => {
  const events = new Map<string, Map<string, ExpectedField>>();
  for (const { event, property, rule } of entries) {
    const setting = settingOf(rule.setting) as SettingAt;
    const fields = events.get(event) ?? new Map<string, ExpectedField>();
    events.set(event, fields);
    const range = rangeOf(rule, setting);
    fields.set(property, { event, property, rule, setting, range, optional: leftOut(rule, setting.default) });
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
    events: expectedOf(
      mapAt(release, settings),
      (path) => settings.get(path),
      (rule, { setting }) => outputRangeOf(rule, setting),
    ),
    reports: expectedOf(
      [...events.values()].flat(),
      (path) => facts.slotOf.get(path) ?? scheme.slotOf.get(path),
      outputRangeOfFact,
    ),
    repeated: new Set<string>([...events.keys()].filter((event: DailyEvent) => isRepeated(event))),
    sentTwice: at(sentTwice, release) === true,
    remotely: at<'instead' | 'besides'>(remoteNames.relation, release),
  };
};

/** What a release reports; compiled once. */
export const expectationOf = (release: Release): Expectation => {
  const known = compiled.get(release) ?? compile(release);
  compiled.set(release, known);
  return known;
};

/** Whether a value is one that this field can have. */
export const fits = ({ range }: ExpectedField, { value }: SeenProperty): boolean => accepts(range, value);

/** What is expected in a field, in words. */
export const expectedIn = ({ range }: ExpectedField): string => {
  if (range.holds === 'a number') {
    const { least, zeros } = range;
    const number = least === undefined ? 'a whole number' : `a whole number from ${least} on`;
    return zeros === undefined ? number : `${number}, rounded down to ${zeros} zeros or to its first digit`;
  }
  if (!('vocabulary' in range)) return holdsText(range) ? 'one of its 2 words' : 'true or false';
  const { list, name } = range.vocabulary;
  if (range.several) return `a text of the form ${name}, or several with spaces between`;
  return list ? `one of its ${list.length} words` : `a ${name}`;
};

/** What the real server sends, where that is more than this field can have: the words of the departure. */
export const sentInstead = ({ rule, setting }: ExpectedField, { found }: SeenProperty): string | undefined => {
  if (rule.rule === 'value')
    return found === 'a string' && setting.setting.vocabulary ? 'the text as it is' : undefined;
  if (rule.rule === 'joined') return found === 'a string' ? 'the words as they are' : undefined;
  if (rule.departure === undefined) return undefined;
  const raw = rule.rule === 'pluginVersion' ? 'text' : setting.setting.kind;
  const expected = match(raw)
    .with('flag', 'integer', () => false)
    .with('text', () => found === 'a string')
    .with('list', () => found === 'an array')
    .otherwise(() => true);
  return expected ? rule.departure : undefined;
};

const wordsOf = ({ setting: { setting } }: ExpectedField, text: string): string => {
  const words = text.split(' ').map((word) => (setting.vocabulary?.has(word) ? word : other));
  return words.join(' ');
};

/** What this package sends for a seen value; `undefined` if that is not known. */
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
export interface ComparedValue {
  readonly seen: boolean | number | string;
  /** It was not seen itself: it is what this package sends in place of what was. */
  readonly reduced?: true;
}

/** What was seen, to be compared with a prediction; `undefined` where it cannot be. */
export const comparable = (field: ExpectedField, there: SeenProperty): ComparedValue | undefined => {
  const seen = reduced(field, there);
  return seen === undefined ? undefined : { seen, ...(!fits(field, there) && { reduced: true }) };
};
