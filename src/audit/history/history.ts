import { textOf } from '../../arguments.js';
import { type MapEntry, mapAt } from '../../field-map/map-at.js';
import { type AnyRule, settingsRead } from '../../field-map/rules.js';
import { type SendsMore, sendsMore } from '../../field-map/server.js';
import { guarded } from '../../misuse.js';
import { type Release, releases } from '../../releases/points.js';
import { rangesOf } from '../../releases/ranges.js';
import { ruleText } from '../../rules/describe.js';
import { type Disclosure, disclosureOf, isSentElsewhere, payloadSays } from '../../rules/disclosure.js';
import { fieldName, rulesOf } from '../../rules/lookup.js';
import { bitsOf, outputRangeIn, type SettingsByPath } from '../../rules/output-range.js';
import type { Kind } from '../../schema/kinds.js';
import { type SettingAt, settingsOf } from '../../schema/settings-at.js';

/** What a property was over a span of releases. */
export interface FieldSpan {
  readonly from: Release;
  /** The last release of the span; absent where it goes on. */
  readonly to?: Release;
  /** The setting that it is about, and its kind; absent if it is not about a setting. */
  readonly setting?: string;
  readonly kind?: Kind;
  /** What it is about if that is not a setting. */
  readonly of?: string;
  /** The settings that it reads. */
  readonly reads: readonly string[];
  readonly rule: string;
  /** What a real server sends. */
  readonly server: {
    /** For which values it is something else than the payload holds; absent where it never is. */
    readonly inClear?: SendsMore['when'];
    /** What it sends then, in words. */
    readonly instead?: string;
    /** What the receiver learns from it. */
    readonly learn: Disclosure;
  };
  /** What this package's payload holds. */
  readonly payload: {
    /** What the value says. */
    readonly says: Disclosure;
    /** How much it can disclose at most, in bits. */
    readonly bits: number;
  };
  /** What the name does not show. */
  readonly oddity?: string;
}

/** What a field is at one release. */
export type FieldAt = Omit<FieldSpan, 'from' | 'to'>;

/** A field of a release with both answers, and the rule as data. */
export interface ListedField extends FieldAt {
  readonly event: string;
  readonly property: string;
}

interface HistoryPoint {
  readonly settings: SettingsByPath;
  readonly entries: ReadonlyMap<string, MapEntry>;
}

const maps = new Map<Release, HistoryPoint>();

const mapOf = (release: Release): HistoryPoint => {
  const known = maps.get(release);
  if (known) return known;
  const settings: SettingsByPath = new Map(settingsOf(release).map((setting) => [setting.path, setting]));
  const entries = new Map(mapAt(release, settings).map((entry) => [fieldName(entry), entry]));
  const found = { settings, entries };
  maps.set(release, found);
  return found;
};

/** What a field is about: the setting that its rule names, unless that only decides whether anything is sent. */
const subjectOf = (rule: AnyRule, kind: Kind): Pick<FieldSpan, 'setting' | 'kind' | 'of'> =>
  rule.rule === 'pluginVersion' ? { of: "the installed plugin's version" } : { setting: rule.setting, kind };

const fieldAt = ({ rule }: MapEntry, settings: SettingsByPath, release: Release): FieldAt => {
  const about = settings.get(rule.setting) as SettingAt;
  const more = sendsMore(rule, about.setting);
  return {
    ...subjectOf(rule, about.setting.kind),
    reads: settingsRead(rule),
    rule: ruleText(rule, about.default),
    server: {
      ...(more && { inClear: more.when, instead: more.instead }),
      learn: disclosureOf(rule, { ...about, release }),
    },
    payload: {
      says: payloadSays(rule, about),
      bits: Math.round(bitsOf(outputRangeIn(rule, settings)) * 100) / 100,
    },
    ...(rule.oddity !== undefined && { oddity: rule.oddity }),
  };
};

/** Everything that {@link fieldAt} looks at. */
const originsOf = ({ rule }: MapEntry, settings: SettingsByPath, release: Release): readonly unknown[] => {
  const about = settings.get(rule.setting);
  return [rule, about?.setting, about?.default, isSentElsewhere(rule.setting, release)];
};

/** Every field of a release, with what a real server sends and what this package's payload holds. */
export const listedFields = (release: Release): readonly ListedField[] => {
  const { settings, entries } = mapOf(release);
  return [...entries.values()].map((entry) => ({
    event: entry.event,
    property: entry.property,
    ...fieldAt(entry, settings, release),
  }));
};

/**
 * The history of one property over all releases: which setting it was about, by which rule.
 *
 * @param event - the event, as in `config_service`
 * @param property - the property, as in `isdefault_site_url`
 * @returns one entry for each span of releases in which it stayed the same, oldest first; none where no release has it
 * @example
 * fieldHistory('config_service', 'isdefault_site_url').map(({ from, rule }) => `${from}: ${rule}`);
 */
export const fieldHistory = (event: string, property: string): readonly FieldSpan[] =>
  guarded(() => {
    if (rulesOf(textOf(event, 'the event'), textOf(property, 'the field')).length === 0) return [];
    let before: { readonly from: readonly unknown[]; readonly span: FieldAt } | undefined;
    const held = releases.flatMap((release): readonly (readonly [Release, FieldAt])[] => {
      const { settings, entries } = mapOf(release);
      const entry = entries.get(fieldName({ event, property }));
      if (!entry) return [];
      // Mostly it is what it was at the release before: then it need not be put into words again.
      const from = originsOf(entry, settings, release);
      const span =
        before && from.every((one, place) => one === before?.from[place])
          ? before.span
          : fieldAt(entry, settings, release);
      before = { from, span };
      return [[release, span]];
    });
    return rangesOf(held, (span) => JSON.stringify(span)).map(({ from, to, holds }) => ({
      from,
      ...(to !== releases.at(-1) && { to }),
      ...holds,
    }));
  });
