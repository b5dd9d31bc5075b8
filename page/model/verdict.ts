import type { Explained } from '../../src/audit.js';
import type { OutboundFound } from '../../src/wording/outbound-text.js';
import type { Share } from './share-of-whole.js';
import { counted, many } from './words.js';

/** The answer in one sentence: a finding, and what follows from it. */
export interface VerdictText {
  readonly finding: string;
  readonly rest: string;
}

const few = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** A small number as a word in the middle of a sentence. */
const inWords = (count: number): string => few[count]?.toLowerCase() ?? many(count);

/** How many facts are sent in all. */
export const factsOf = ({ totals: { sent } }: Explained): number => sent.fromFile + sent.byDefault;

/** How many other things a server still sends, and how many of these are certain. */
const stillSent = ({ stop }: Explained): number => stop.remains.filter(({ on, unknown }) => on && !unknown).length;

/** The verdict on telemetry. */
export const verdictOf = (explained: Explained, isPreview: boolean): VerdictText => {
  const { disabled, stop } = explained;
  if (disabled !== undefined && !isPreview) {
    const still = stillSent(explained);
    return {
      finding: 'Telemetry is off.',
      rest:
        still === 0
          ? 'The settings in this file switch off everything else too.'
          : `This server still sends ${inWords(still)} other ${still === 1 ? 'thing' : 'things'}.`,
    };
  }
  const facts = counted(factsOf(explained), 'fact');
  if (disabled !== undefined)
    return { finding: 'Preview: telemetry is off, none of this is sent.', rest: `If it were on, ${facts} would be.` };
  if (stop.diagnostics.unknown)
    return {
      finding: 'Telemetry may be on.',
      rest: `${stop.diagnostics.setting} decides, and its value is not known here.`,
    };
  return {
    finding: 'Telemetry is on.',
    rest: `At each start and once a day, this server sends ${facts} about its configuration to Mattermost.`,
  };
};

/** The verdict on a version without telemetry of its configuration. */
export const silentVerdictOf = ({ totals }: OutboundFound): VerdictText => ({
  finding: 'This version has no telemetry of its configuration.',
  rest:
    totals.on === 0
      ? 'The settings in this file switch off everything else too.'
      : `It still sends ${inWords(totals.on)} other ${totals.on === 1 ? 'thing' : 'things'}.`,
});

/** The settings of the file, by how much of them is sent. */
export const sharesOf = ({ totals: { server, settings } }: Explained, nothingIsSent: boolean): readonly Share[] =>
  nothingIsSent
    ? [{ tone: 'none', count: settings, word: 'not sent' }]
    : [
        { tone: 'danger', count: server.inClear, word: 'in clear', gloss: 'text as you typed it', show: 'danger' },
        { tone: 'sent', count: server.reported, word: 'sent', gloss: 'flag, number or word', show: 'sent' },
        { tone: 'part', count: server.reduced, word: 'in part', gloss: 'a yes/no or a count', show: 'part' },
        { tone: 'none', count: server.withheld, word: 'not sent', gloss: 'nothing at all', show: 'none' },
      ];
