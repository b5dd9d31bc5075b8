import { moversOf } from '../../src/audit/map/diff.js';
import { mapAt } from '../../src/field-map/map-at.js';
import { settingsRead } from '../../src/field-map/rules.js';
import { type Release, releases } from '../../src/releases/points.js';
import { compiledKeys } from '../../src/reports/security-check/check.js';
import { ruleText } from '../../src/rules/describe.js';
import { outputRangeIn, type RecordedRange, recorded } from '../../src/rules/output-range.js';
import { settingsOf } from '../../src/schema/settings-at.js';
import { dailyFor } from '../../src/transform/daily.js';

/** What a property discloses over a run of releases: its rule, its range, and the settings that can change it. */
export interface VersionDisclosure {
  readonly property: string;
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  readonly holds: RecordedRange;
  readonly follows: readonly string[];
}

/** What one version of this package discloses about each release that it knows. */
export interface VersionRecord {
  readonly releases: readonly string[];
  readonly tellings: readonly VersionDisclosure[];
}

type Content = Omit<VersionDisclosure, 'from' | 'to'>;

/** The properties that are not about the config. They depend only on the facts that they read. */
const reportsAt = (release: Release): readonly Content[] => {
  const { facts, scheme, events } = dailyFor(release);
  const known = new Map([...facts.slotOf, ...scheme.slotOf]);
  return [...[...events.values()].flat(), ...compiledKeys(release)].map(({ event, property, rule }) => ({
    property: `${event}.${property}`,
    rule: ruleText(rule, known.get(rule.setting)?.default),
    holds: recorded(outputRangeIn(rule, known)),
    follows: [...settingsRead(rule)].sort(),
  }));
};

const contentsAt = (release: Release): readonly Content[] => {
  const settings = new Map(settingsOf(release).map((setting) => [setting.path, setting]));
  const ofConfig = mapAt(release, settings).map(({ event, property, rule }) => ({
    property: `${event}.${property}`,
    rule: ruleText(rule, settings.get(rule.setting)?.default),
    holds: recorded(outputRangeIn(rule, settings)),
    follows: [...moversOf(rule, release)].sort(),
  }));
  return [...ofConfig, ...reportsAt(release)];
};

/** The record of the current sources. */
export const recordNow = (): VersionRecord => {
  const found: (VersionDisclosure & { to: string })[] = [];
  const open = new Map<string, VersionDisclosure & { to: string }>();
  releases.forEach((release, index) => {
    for (const content of contentsAt(release)) {
      const text = JSON.stringify(content);
      const last = open.get(text);
      if (last !== undefined && last.to === releases[index - 1]) last.to = release;
      else {
        const { property, ...rest } = content;
        const disclosure = { property, from: release, to: release, ...rest };
        open.set(text, disclosure);
        found.push(disclosure);
      }
    }
  });
  const tellings = found.toSorted((a, b) => (a.property < b.property ? -1 : a.property > b.property ? 1 : 0));
  return { releases, tellings };
};

/**
 * The JSON of a record, with one line per disclosure for readable diffs. A disclosure that includes the newest release
 * has no end, so that a new release does not change its line.
 */
export const recordOf = ({ releases, tellings }: VersionRecord): string => {
  const line = ({ to, ...rest }: VersionDisclosure): string =>
    JSON.stringify(to === releases.at(-1) ? rest : { ...rest, to });
  return `{"releases": ${JSON.stringify(releases)},\n"tellings": [\n${tellings.map(line).join(',\n')}\n]}\n`;
};

/** A record as it is written. */
export const readRecord = (text: string): VersionRecord => {
  const { releases, tellings } = JSON.parse(text) as VersionRecord;
  const newest = releases.at(-1) as string;
  return { releases, tellings: tellings.map((disclosure) => ({ ...disclosure, to: disclosure.to ?? newest })) };
};
