import { match } from 'ts-pattern';
import type { CaptureFinding, LikelyCause } from '../audit/verify/findings.js';
import { by } from '../by.js';
import { guarded } from '../misuse.js';
import { addedByClients } from '../promises/added-by-clients.js';
import type { Release } from '../releases/points.js';
import { rangesIn } from '../releases/ranges.js';
import { firstSilentMajor } from '../releases/resolve.js';
import { other } from '../schema/vocabularies.js';
import { isCarrier, isGuess, mayReveal, type ValueClass } from '../wire/value-class.js';

/** What each sort of finding is called. */
export const findingTitles: { readonly [C in CaptureFinding['code']]: string } = {
  outsideVocabulary: 'outside the fixed list',
  leakedByServer: 'leaked by the server',
  sentThoughOff: 'sent while off',
  sentThoughRemoved: 'sent after removal',
  unknownEvent: 'unknown event',
  unknownProperty: 'unknown field',
  wrongType: 'wrong type',
  wrongEnvelope: 'wrong envelope',
  differsFromPrediction: 'differs',
  missingEvent: 'missing event',
  missingProperty: 'missing field',
  wrongNumber: 'wrong number',
  twice: 'twice',
  namedRemotely: 'named remotely',
  unknownMember: 'unknown member',
  wrongMember: 'wrong member',
  memberTwice: 'duplicate key',
  otherSpelling: 'other spelling',
  addedByClient: 'added by a client',
  otherCall: 'other call',
};

const quoted = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

type Differing = Extract<CaptureFinding, { code: 'differsFromPrediction' }>;

/** What was predicted: where the server sends the setting as it is, not the value of the payload. */
const predictedText = ({ predicted, inClear }: Differing): string => {
  if (!inClear) return quoted(predicted);
  return `what the setting holds, in clear (payload: ${quoted(predicted)})`;
};

/** What was seen in place of the prediction. A value in clear is described as such, not by its reduced form. */
const seenText = ({ seen, reduced, inClear }: Differing): string => {
  if (inClear) return 'something else in clear';
  if (!reduced) return quoted(seen);
  return seen === other ? 'a word outside the fixed list' : `what this package would send as ${quoted(seen)}`;
};

/** What a difference is, without what may explain it. */
export const describeDifference = (differing: Differing): string =>
  `Predicted from ${differing.setting}: ${predictedText(differing)}; seen: ${seenText(differing)}.`;

const number = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const often = (count: number): string => (count > 1 ? ` It was seen ${count} times.` : '');

/** What a leak looks like, as the end of a sentence. */
const looking = (looks: ValueClass): string => (isGuess(looks) ? ` It looks like ${looks}.` : ` It is ${looks}.`);

/** Releases as ranges: neighbours are drawn together. */
export const releaseRanges = (list: readonly Release[]): string =>
  rangesIn(list)
    .map(({ from, to }) => (from === to ? from : `${from} to ${to}`))
    .join(', ');

/** What may explain a difference. */
export const causeText = (likely: LikelyCause | undefined): string =>
  match(likely)
    .with(undefined, () => 'No known reason explains it.')
    .with({ because: 'masked' }, () => 'The config holds a mask instead of the value, so the value is not known.')
    .with(
      { because: 'loader', asLoaded: true },
      () => 'It agrees with the config as the server loads it (without --as-written).',
    )
    .with({ because: 'loader' }, () => 'It agrees with the config as written (--as-written).')
    .with(
      { because: 'enterpriseReady', enterpriseReady: true },
      () => 'It agrees for an enterprise build (--enterprise-ready).',
    )
    .with({ because: 'enterpriseReady' }, () => 'It agrees for a build that is not an enterprise one.')
    .with({ because: 'environment', applied: true }, () => 'It agrees without the given overrides of the environment.')
    .with(
      { because: 'environment' },
      () => 'Perhaps the environment of the server overrides the setting (--environment).',
    )
    .with({ because: 'plugins' }, () => 'It follows the list of installed plugins (--plugins).')
    .with({ because: 'departure' }, ({ instead }) => `Known issue: the server sends ${instead}.`)
    .with({ because: 'release' }, ({ release }) => `It agrees at release ${release}.`)
    .exhaustive();

type Finding<C extends CaptureFinding['code']> = Extract<CaptureFinding, { readonly code: C }>;

type Fielded = { readonly event: string; readonly property?: string | undefined };

const atField = ({ event, property }: Fielded): string => (property === undefined ? event : `${event}.${property}`);

const atName = ({ event, property, count }: Finding<'unknownProperty' | 'namedRemotely'>): string =>
  `${event}.${property ?? `(${number(count, 'name', 'names')} not shown)`}`;

const atMember = ({ where, name, count }: Finding<'unknownMember' | 'memberTwice'>): string =>
  `${where}.${name ?? `(${count === 1 ? 'a name' : number(count, 'name', 'names')} not shown)`}`;

const howManyEvents = ({ events }: { readonly events: number }): string => number(events, 'event', 'events');

const places = by<CaptureFinding, 'code', string>('code', {
  sentThoughOff: ({ setting }) => setting,
  sentThoughRemoved: howManyEvents,
  wrongEnvelope: howManyEvents,
  unknownEvent: ({ event, count }) => event ?? `${number(count, 'name', 'names')} not shown`,
  unknownProperty: atName,
  namedRemotely: atName,
  missingEvent: ({ event }) => event,
  wrongNumber: ({ event }) => event,
  unknownMember: atMember,
  memberTwice: atMember,
  wrongMember: ({ where }) => where,
  otherSpelling: ({ where }) => where,
  addedByClient: ({ where }) => where,
  otherCall: ({ call, count }) => call ?? number(count, 'call', 'calls'),
  outsideVocabulary: atField,
  leakedByServer: atField,
  wrongType: atField,
  differsFromPrediction: atField,
  missingProperty: atField,
  twice: atField,
});

/**
 * Where a finding is: the event and the field, as far as their names may be shown.
 *
 * @example
 * placeOfFinding({ code: 'missingProperty', event: 'config_ldap', property: 'enable' }); // 'config_ldap.enable'
 */
export const placeOfFinding = (finding: CaptureFinding): string => guarded(() => places(finding));

const expectedText = ({ expected, looksLike }: Finding<'outsideVocabulary' | 'wrongType'>): string =>
  `Expected ${expected}.${looking(looksLike)}`;

const envelopeName = (name: string | undefined): string => (name === undefined ? 'by itself' : `inside ${name}`);

const twiceText = ({ times, byServer, property, apart }: Finding<'twice'>): string => {
  const known = byServer ? ' Known issue: a server of this version sends every event twice.' : '';
  if (apart) return `The same was seen in ${times} events.${known}`;
  return `It was seen ${times} times${property === undefined ? '' : ' in one event'}.${known}`;
};

const sentences = by<CaptureFinding, 'code', string>('code', {
  leakedByServer: ({ sends, looksLike }) => `Known issue: the server sends ${sends}.${looking(looksLike)}`,
  outsideVocabulary: expectedText,
  wrongType: expectedText,
  unknownProperty: ({ looksLike }) => `This version has no such field.${looking(looksLike)}`,
  namedRemotely: ({ looksLike }) => `The server takes such names from the marketplace.${looking(looksLike)}`,
  unknownEvent: ({ holds }) => {
    const revealing = holds.filter(mayReveal);
    return `This version has no such event.${revealing.length > 0 ? ` It holds: ${revealing.join(', ')}.` : ''}`;
  },
  unknownMember: ({ looksLike, count }) =>
    `No client library of this version puts it there.${looking(looksLike)}${often(count)}`,
  wrongMember: ({ expected, looksLike, count }) => `Expected ${expected}.${looking(looksLike)}${often(count)}`,
  memberTwice: ({ given, count }) =>
    `It is given ${given} times in one object. Receivers differ in which one they take; all are checked.${often(count)}`,
  otherSpelling: ({ looksLike, count }) => {
    const more = isCarrier(looksLike) ? ' The spelling can carry more than the value, unseen by a receiver.' : '';
    return `No client library spells it this way.${more}${often(count)}`;
  },
  addedByClient: ({ part, looksLike, count }) =>
    `A client library adds it: ${addedByClients[part]}.${looking(looksLike)}${often(count)}`,
  otherCall: ({ count }) => `No server makes calls of this kind.${often(count)}`,
  sentThoughOff: () => 'It switches telemetry off in this config, but telemetry was sent.',
  sentThoughRemoved: ({ version }) =>
    `From ${firstSilentMajor}.0 on, no server sends such events, so ${version} should not. The capture is checked against the version that fits best.`,
  wrongEnvelope: ({ expected, found }) =>
    `This version sends every event ${envelopeName(expected)}; these came ${envelopeName(found)}.`,
  missingEvent: () => 'This version sends this event, but it was not seen.',
  missingProperty: () => 'This version sends this field, but it was not seen.',
  wrongNumber: ({ properties }) =>
    `This version sends each of its fields in an event of its own; one here has ${properties}.`,
  twice: twiceText,
  differsFromPrediction: (differing) => `${describeDifference(differing)} ${causeText(differing.likely)}`,
});

/**
 * What a finding says, in a sentence or two. It holds no value that leaked.
 *
 * @example
 * describeFinding({ code: 'wrongType', event: 'config_rate', property: 'max_burst', expected: 'a whole number', looksLike: 'a URL' });
 * // 'Expected a whole number. It looks like a URL.'
 */
export const describeFinding = (finding: CaptureFinding): string => guarded(() => sentences(finding));
