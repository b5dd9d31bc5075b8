import { listOf } from '../../arguments.js';
import { type MapEntry, mapAt } from '../../field-map/map-at.js';
import { guarded } from '../../misuse.js';
import type { Mention, Promised } from '../../promises/published.js';
import type { Release } from '../../releases/points.js';
import { type OutputRange, outputRangeIn, type SettingsByPath } from '../../rules/output-range.js';
import { settingsOf } from '../../schema/settings-at.js';
import { comparedToPromise, type DisclosureCompared, fits, reportedText } from './kinds.js';
import { type KnownNames, knownNames, type NotReportedBecause, pathOf } from './known-names.js';
import { matchPromises, type Target, targetsOf } from './match.js';

/** One place where a published page and the map of a release disagree. `promised` is the path that the page gives. */
export type Disagreement =
  | {
      readonly code: 'notReported';
      readonly promised: string;
      /** The setting's real path, where the page spells it otherwise. */
      readonly setting?: string;
      readonly because: NotReportedBecause;
      readonly note?: string;
    }
  | {
      readonly code: 'notPromised';
      readonly event: string;
      readonly property: string;
      readonly setting: string;
      readonly reports: string;
    }
  | {
      readonly code: 'otherSection' | 'otherName';
      readonly promised: string;
      readonly setting: string;
      readonly fields: readonly string[];
    }
  | {
      readonly code: 'otherKind';
      readonly promised: string;
      readonly as: Mention;
      readonly event: string;
      readonly property: string;
      readonly reports: string;
      readonly tells: DisclosureCompared;
    }
  | { readonly code: 'listedTwice'; readonly promised: string; readonly as: Mention };

/** How a published page and the map of a release agree. */
export interface Drift {
  readonly release: Release;
  /** How many settings the page lists. */
  readonly promised: number;
  /** How many properties the release reports, and how many of them the page announces as they are. */
  readonly reported: number;
  readonly agreed: number;
  readonly disagreements: readonly Disagreement[];
}

/** The sorts of disagreement, in the order in which they are reported. */
export const driftCodes = [
  'notPromised',
  'notReported',
  'otherSection',
  'otherName',
  'otherKind',
  'listedTwice',
] as const;

const fieldName = ({ event, property }: MapEntry): string => `${event}.${property}`;

/** What a target's promises say of its name. One that is named rightly as well is listed twice, and no more. */
const naming = ({ promises, path, fields }: Target): readonly Disagreement[] => {
  if (promises.some(({ names }) => names === 'exactly')) return [];
  return promises.slice(0, 1).map(({ promised, names }) => ({
    code: names === 'otherwise' ? 'otherName' : 'otherSection',
    promised: pathOf(promised),
    setting: path,
    fields: fields.map(fieldName),
  }));
};

/** Pairs the fields of a target with the times it is listed: first what fits, then what is left. */
const kinds = (
  { promises, path, fields }: Target,
  domain: (field: MapEntry) => OutputRange,
): readonly Disagreement[] => {
  const listed = promises.flatMap(({ promised }) =>
    promised.mentions.map((as) => ({ promised: pathOf(promised), as })),
  );
  const unannounced = fields.filter((field) => {
    const at = listed.findIndex(({ as }) => fits(as, field.rule, domain(field)));
    if (at !== -1) listed.splice(at, 1);
    return at === -1;
  });
  const reports = (field: MapEntry): string => reportedText(field.rule, domain(field));
  const paired = unannounced.map((field): Disagreement => {
    const { event, property } = field;
    const mention = listed.shift();
    if (mention === undefined) return { code: 'notPromised', event, property, setting: path, reports: reports(field) };
    const tells = comparedToPromise(mention.as, domain(field));
    return { code: 'otherKind', ...mention, event, property, reports: reports(field), tells };
  });
  return [...paired, ...listed.map((mention): Disagreement => ({ code: 'listedTwice', ...mention }))];
};

const notReported = (promised: Promised, release: Release, known: KnownNames): readonly Disagreement[] => {
  const { mentions, note } = promised;
  const path = pathOf(promised);
  const setting = known.settingMeant(promised);
  const finding: Disagreement = {
    code: 'notReported',
    promised: path,
    ...(setting !== undefined && setting !== path && { setting }),
    because: known.whyNotReported(setting, release),
    ...(note !== undefined && { note }),
  };
  return [finding, ...mentions.slice(1).map((as): Disagreement => ({ code: 'listedTwice', promised: path, as }))];
};

/**
 * Compares what a published page promises with what a release reports, both ways.
 *
 * @param promised - what the page lists, as {@link readPage} gives it
 * @param release - a release point
 * @returns every disagreement; none means that page and release say the same
 * @throws `ArgumentError` where it is no release point
 * @example
 * const page = readPage('  **Type values**\n\n    **LogSettings**: bool EnableFiles');
 * if (page) console.log(drift(page.promised, '5.6').disagreements.filter(({ code }) => code === 'otherName').length); // 1
 */
export const drift = (promised: readonly Promised[], release: Release): Drift =>
  guarded(() => {
    const settings: SettingsByPath = new Map(settingsOf(release).map((setting) => [setting.path, setting]));
    const known = knownNames();
    const entries = mapAt(release, settings);
    const targets = targetsOf(entries);
    const open = matchPromises(listOf(promised, 'promised'), targets, settings, known);
    const found = [
      ...targets.flatMap((target) => [
        ...naming(target),
        ...kinds(target, ({ rule }) => outputRangeIn(rule, settings)),
      ]),
      ...open.flatMap((item) => notReported(item, release, known)),
    ];
    const disagreements = driftCodes.flatMap((code) => found.filter((item) => item.code === code));
    const differing = new Set(
      disagreements.flatMap((item) => {
        if (item.code === 'otherSection' || item.code === 'otherName') return item.fields;
        return 'property' in item ? [`${item.event}.${item.property}`] : [];
      }),
    );
    const reported = entries.length;
    return { release, promised: promised.length, reported, agreed: reported - differing.size, disagreements };
  });
