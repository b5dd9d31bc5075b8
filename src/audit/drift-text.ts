import { match } from 'ts-pattern';
import { guarded } from '../misuse.js';
import type { Disagreement } from './drift.js';
import { mentionText } from './drift-kinds.js';
import type { NotReportedBecause } from './drift-known.js';

/** How one sort of disagreement is told: its title, a sentence for people, and the columns of its rows. */
export interface DriftText {
  readonly title: string;
  readonly says: string;
  readonly columns: readonly string[];
}

/** Every sort of disagreement, in words. */
export const driftTexts: { readonly [Code in Disagreement['code']]: DriftText } = {
  notPromised: {
    title: 'Reported but not promised',
    says: 'The server reports these, and the page does not say so.',
    columns: ['property', 'setting', 'what leaves'],
  },
  notReported: {
    title: 'Promised but not reported',
    says: 'The page says that these are reported, and they are not.',
    columns: ['on the page', 'why not'],
  },
  otherSection: {
    title: 'Promised under another section',
    says: 'These are reported, but belong to another section of config.json than the page says, or to one of another name.',
    columns: ['on the page', 'the setting', 'property'],
  },
  otherName: {
    title: 'Promised under another name',
    says: 'These are reported, but the setting has another name than the page says, or is spelled otherwise.',
    columns: ['on the page', 'the setting', 'property'],
  },
  otherKind: {
    title: 'Promised as another kind or type',
    says: 'These are reported, but otherwise than the page says. The last column shows what that means for the reader.',
    columns: ['on the page', 'as', 'what leaves', 'they learn'],
  },
  listedTwice: {
    title: 'Listed twice',
    says: 'The page lists these once more than they are reported.',
    columns: ['on the page', 'again as'],
  },
};

const reasons: { readonly [Because in NotReportedBecause]: string } = {
  withheld: 'the release has this setting, but does not report it',
  gone: 'the release no longer has this setting',
  later: 'the release does not have this setting yet',
  unknown: 'no release has such a setting',
};

/**
 * The cells of a disagreement, for the columns that {@link driftTexts} gives its sort.
 *
 * @param disagreement - one of a {@link Drift}
 * @returns one text for each column
 * @example
 * driftCells({ code: 'listedTwice', promised: 'LogSettings.EnableFile', as: { kind: 'type', type: 'bool' } });
 * // ['LogSettings.EnableFile', 'bool']
 */
export const driftCells = (disagreement: Disagreement): readonly string[] =>
  guarded(() =>
    match(disagreement)
      .with({ code: 'notPromised' }, ({ event, property, setting, reports }) => [
        `${event}.${property}`,
        setting,
        reports,
      ])
      .with({ code: 'notReported' }, ({ promised, setting, because, note }) => [
        note === undefined ? promised : `${promised} ${note}`,
        setting === undefined ? reasons[because] : `${reasons[because]} (${setting})`,
      ])
      .with({ code: 'otherSection' }, { code: 'otherName' }, ({ promised, setting, fields }) => [
        promised,
        setting,
        fields.join(', '),
      ])
      .with({ code: 'otherKind' }, ({ promised, as, reports, tells }) => [promised, mentionText(as), reports, tells])
      .with({ code: 'listedTwice' }, ({ promised, as }) => [promised, mentionText(as)])
      .exhaustive(),
  );
