import { match } from 'ts-pattern';
import type { Disagreement } from '../audit/drift/drift.js';
import { mentionText } from '../audit/drift/kinds.js';
import type { NotReportedBecause } from '../audit/drift/known-names.js';
import { guarded } from '../misuse.js';

/** One kind of disagreement in words: its title, a sentence for people, and the columns of its rows. */
export interface DriftText {
  readonly title: string;
  readonly says: string;
  readonly columns: readonly string[];
}

/** Every sort of disagreement, in words. */
export const driftTexts: { readonly [Code in Disagreement['code']]: DriftText } = {
  notPromised: {
    title: 'Sent but not promised',
    says: 'The server sends these, but the page does not list them.',
    columns: ['field', 'setting', 'what is sent'],
  },
  notReported: {
    title: 'Promised but not sent',
    says: 'The page lists these, but the server does not send them.',
    columns: ['on the page', 'why not'],
  },
  otherSection: {
    title: 'Promised under another section',
    says: 'These are sent, but belong to another section of config.json than the page says, or to one with another name.',
    columns: ['on the page', 'the setting', 'field'],
  },
  otherName: {
    title: 'Promised under another name',
    says: 'These are sent, but the setting has another name or spelling than on the page.',
    columns: ['on the page', 'the setting', 'field'],
  },
  otherKind: {
    title: 'Promised as another kind or type',
    says: 'These are sent, but not as the page says. The last column shows whether that reveals more or less.',
    columns: ['on the page', 'as', 'what is sent', 'they learn'],
  },
  listedTwice: {
    title: 'Listed twice',
    says: 'The page lists these once more than they are sent.',
    columns: ['on the page', 'again as'],
  },
};

const reasons: { readonly [Because in NotReportedBecause]: string } = {
  withheld: 'the release has this setting, but does not send it',
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
