import type { Difference, DifferenceMeaning, Disclosure } from '../../src/audit.js';
import type { Release } from '../../src/index.js';
import { bothText } from '../../src/wording/both.js';
import { describeDifference } from '../../src/wording/difference.js';
import { fieldSays } from '../../src/wording/field-says.js';
import { capital } from '../../src/wording/printed.js';
import { sentenceOfSetting, sentenceOfValue, sentenceText } from './sentences.js';
import { many } from './words.js';

/** What a field says, as a sentence that is true where the value beside it is. */
export const fieldText = (event: string, property: string, release?: Release, inClear = false): string | undefined => {
  const says = fieldSays(event.replace(/\.\d+$/, ''), property, release);
  if (says === undefined) return undefined;
  const { value, inClear: clear } = says;
  const sentence =
    inClear && 'setting' in clear ? sentenceOfSetting(clear.setting) : sentenceOfValue(inClear ? clear : value);
  return capital(sentenceText(sentence));
};

/** What of a difference two versions or files have in common: the subject of a row. */
export const subjectOf = ({ event, property, server, says }: Difference, release: Release | undefined): string => {
  const inClear = [server.a, server.b].some((sent) => sent !== undefined && 'inClear' in sent);
  if (says.means === 'in another event') return capital(describeDifference(says));
  return fieldText(event, property, release, inClear) ?? 'A field that no known version sends';
};

const inClearNames: { readonly [found: string]: string } = { 'a string': 'text', 'an array': 'list' };

/** What the two sides hold, as it is shown: a text in clear is described, and what the payloads hold of it is said in words. */
export const valuesOf = ({ server, payload }: Difference): { readonly a?: string; readonly b?: string } => {
  const shown = (side: 'a' | 'b'): string => {
    const sent = server[side];
    return sent !== undefined && 'inClear' in sent && !sent.empty
      ? `${inClearNames[sent.inClear] ?? sent.inClear} in clear`
      : bothText(sent, payload[side]);
  };
  const [a, b] = [shown('a'), shown('b')];
  return { ...(a !== '' && { a }), ...(b !== '' && { b: a === b ? 'another' : b }) };
};

/** What a value says, in the middle of a sentence. */
const valueSays = (disclosure: Disclosure): string => {
  const { whether, text } = sentenceOfValue(disclosure);
  return `${whether ? 'whether ' : ''}${text}`;
};

type Changed = Extract<DifferenceMeaning, { means: 'changed' }>;

/** How far a number moved, else what became of it, in a few words: the row says what it is about. */
const became = ({ change }: Changed): string | undefined => {
  switch (change.became) {
    case 'on':
      return 'Now yes';
    case 'off':
      return 'Now no';
    case 'default':
      return 'Back at the default';
    case 'not default':
      return 'No longer the default';
    case 'filled in':
      return 'Now set';
    case 'emptied':
      return 'Now empty';
    case 'both':
      return 'Now both';
    case 'not both':
      return 'No longer both';
    case 'another value':
    case 'another number of entries': {
      if (typeof change.from !== 'number' || typeof change.to !== 'number') return 'Another choice';
      const by = change.to - change.from;
      return by > 0 ? `Higher by ${many(by)}` : `Lower by ${many(-by)}`;
    }
    default:
      return undefined;
  }
};

const byDefault = ({ by }: Changed): string => {
  if (by === undefined) return '';
  return 'release' in by ? `, by another default of ${by.release}` : `, as its default follows another: ${by.follows}`;
};

/** What a difference comes to, in a few words. */
export const changeText = (says: DifferenceMeaning): string => {
  switch (says.means) {
    case 'changed': {
      const short = became(says);
      return short === undefined ? `${capital(describeDifference(says))}.` : `${short}${byDefault(says)}.`;
    }
    case 'only one side':
      return says.disclosure === undefined ? `Only in ${says.side}.` : `Only ${says.side} sends it.`;
    case 'starts':
      return `Sent from ${says.release} on.`;
    case 'stops':
      return `${says.release} no longer sends it.`;
    case 'another rule':
      return `It said ${valueSays(says.before)}; now it says ${valueSays(says.after)}.`;
    case 'in clear':
      return says.payloads === undefined || says.payloads.means === 'nothing'
        ? 'Sent in clear, and not the same. The payloads are the same.'
        : `Sent in clear. In the payloads: ${changeText(says.payloads).replace(/^./, (first) => first.toLowerCase())}`;
    case 'in another event':
      return 'Sent in clear, and not the same. The payloads do not hold it.';
    default:
      return `${capital(describeDifference(says))}.`.replace(/^\.$/, '');
  }
};
