import { match } from 'ts-pattern';
import type { ByDefault, DifferenceMeaning } from '../audit/diff/differences.js';
import { guarded } from '../misuse.js';
import { describeChange } from './change.js';
import { describeDisclosure } from './disclosure.js';
import { nounOf } from './phrases.js';

const byDefault = (by: ByDefault | undefined): string => {
  if (by === undefined) return '';
  return 'release' in by
    ? `, by another default of release ${by.release}`
    : `, as its default follows another setting: ${by.follows}`;
};

/** How a release comes to report a field, or ceases to. */
export const describeArrival = ({
  means,
  release,
}: Extract<DifferenceMeaning, { means: 'starts' | 'stops' }>): string =>
  means === 'starts' ? `release ${release} starts to send` : `release ${release} no longer sends`;

const payloadsSay = (payloads: DifferenceMeaning | undefined): string => {
  if (payloads === undefined) return '';
  return payloads.means === 'nothing' ? '; the payloads are the same' : `; by the payloads, ${clauseOf(payloads)}`;
};

const clauseOf = (says: DifferenceMeaning): string =>
  match(says)
    .with({ means: 'only one side' }, ({ side, disclosure }) =>
      disclosure === undefined
        ? `only ${side} has it, and no release is known to report it`
        : `only ${side} sends ${describeDisclosure(disclosure)}`,
    )
    .with(
      { means: 'starts' },
      { means: 'stops' },
      (arrival) => `${describeArrival(arrival)} ${describeDisclosure(arrival.disclosure)}`,
    )
    .with({ means: 'unknown field' }, () => 'it changed, and no release is known to report it')
    .with({ means: 'impossible value' }, () => 'a value that this field cannot have')
    .with({ means: 'nothing' }, () => '')
    .with(
      { means: 'another rule' },
      ({ before, after }) =>
        `the rule changed: it was ${describeDisclosure(before)}; now it is ${describeDisclosure(after)}`,
    )
    .with({ means: 'changed' }, ({ change, by }) => `${describeChange(change)}${byDefault(by)}`)
    .with(
      { means: 'in clear' },
      ({ disclosure, payloads }) => `the two differ in ${describeDisclosure(disclosure)}${payloadsSay(payloads)}`,
    )
    .with(
      { means: 'in another event' },
      ({ setting, when }) => `the two differ in ${nounOf(setting)}, sent in clear when ${when}; no payload holds it`,
    )
    .exhaustive();

/**
 * What a difference says about the two servers, for people who do not program.
 *
 * @param says - as `diff` gives it
 * @throws `ArgumentError` where it is nothing of the sort
 * @returns a clause without a full stop; empty where the difference says nothing
 * @example
 * describeDifference({ means: 'changed', change: { became: 'off', setting: 'LdapSettings.Enable' } });
 * // 'no longer true: people may sign in with AD/LDAP'
 */
export const describeDifference = (says: DifferenceMeaning): string => guarded(() => clauseOf(says));
