import type { Answers } from '../../audit/explain/answers.js';
import type { ExplainedSetting } from '../../audit/explain/explanation.js';
import type { ExplainedField } from '../../audit/explain/fields.js';
import type { Elsewhere } from '../../audit/explain/in-clear.js';
import { describeDisclosure } from '../disclosure.js';
import { nounOf } from '../phrases.js';

/** A number of things. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** The name of a field. */
export const nameOf = ({ event, property }: ExplainedField): string => `${event}.${property}`;

/** What the receiver learns, under the title “they learn”: from the server, and what of it the payload says. */
export const sentence = ({ server, payload }: Answers): string => {
  const learn = describeDisclosure(server.learn);
  return payload.less ? `${learn}; the payload says ${describeDisclosure(payload.says)}` : learn;
};

/** A value of the file as one line that no terminal takes for a command. */
export const inFile = (value: unknown): string =>
  value === undefined
    ? '(nested too deep)'
    : JSON.stringify(value).replaceAll(
        /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );

/** What the server sends, and what the payload holds where that is something else. */
const valueText = ({ server, payload, masked }: ExplainedField): string => {
  const mask = masked ? ' (from a mask)' : '';
  const held = `payload: ${JSON.stringify(payload.value)}`;
  if (server.sends === 'nothing') return '(left out)';
  if (server.sends === 'unknown') return '(unknown)';
  if (server.sends === 'value') return `= ${JSON.stringify(server.value)}${mask}`;
  const shown = 'inClear' in server && server.sends !== 'empty' ? `, ${inFile(server.inClear)}` : '';
  return `${server.sends}${shown} (${held})${mask}`;
};

/** A field as a table names it: its name, and what the server sends. */
export const sentAs = (name: string, field: ExplainedField): string =>
  `${name}${field.server.sends === 'in clear' || field.server.sends === 'empty' ? ':' : ''} ${valueText(field)}`;

/** Remarks on how the file has a setting: twice, as `null`, masked, overridden or unread. */
export const marksOf = ({ twice, isNull, masked, overridden, unread, from }: ExplainedSetting): readonly string[] => [
  ...(twice ? ['duplicate key'] : []),
  ...(isNull ? ['null: not given'] : []),
  ...(masked ? ['masked'] : []),
  ...(from === 'unknown' ? ['unknown'] : []),
  ...(overridden && from !== 'unknown' ? ['overridden by the environment'] : []),
  ...(unread ? ['not read by the loader'] : []),
];

/** The cells for a setting that is sent in clear in an event that is not about the config. */
export const sentBesides = (
  path: string,
  { event, property, when }: Elsewhere,
): readonly [sent: string, rule: string, learn: string] => [
  `${event}.${property}: in clear (not in the payload)`,
  `value of ${path}`,
  `${nounOf(path)}, in clear, when ${when}`,
];
