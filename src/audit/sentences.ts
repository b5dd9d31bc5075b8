import { match } from 'ts-pattern';
import { guarded } from '../misuse.js';
import { type Release, releases } from '../releases.js';
import { firstSilentMajor } from '../resolve.js';
import { other } from '../schema/vocabularies.js';
import type { CaptureFinding, LikelyCause } from './findings.js';
import { isCarrier, isGuess, type Looks, mayTell } from './looks.js';

/** What each sort of finding is called. */
export const findingTitles: { readonly [C in CaptureFinding['code']]: string } = {
  outsideVocabulary: 'outside the vocabulary',
  leakedByServer: 'leaked by the server',
  sentThoughOff: 'sent though off',
  sentThoughRemoved: 'sent though removed',
  unknownEvent: 'unknown event',
  unknownProperty: 'unknown property',
  wrongType: 'wrong type',
  wrongEnvelope: 'wrong envelope',
  differsFromPrediction: 'differs',
  missingEvent: 'missing event',
  missingProperty: 'missing property',
  wrongNumber: 'wrong number',
  twice: 'twice',
  namedRemotely: 'named remotely',
  unknownMember: 'unknown member',
  wrongMember: 'wrong member',
  memberTwice: 'given twice',
  otherSpelling: 'other spelling',
  otherCall: 'other call',
};

const quoted = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

type Differing = Extract<CaptureFinding, { code: 'differsFromPrediction' }>;

/** What was predicted: where the server sends the setting as it is, not the value of the payload. */
const predictedText = ({ predicted, inClear }: Differing): string => {
  if (!inClear) return quoted(predicted);
  return `what the setting holds, in clear (payload: ${quoted(predicted)})`;
};

/** What was seen where something else was predicted; what leaked is not stated as if it were what stands in for it. */
const seenText = ({ seen, reduced, inClear }: Differing): string => {
  if (inClear) return 'something else in clear';
  if (!reduced) return quoted(seen);
  return seen === other ? 'a text outside the vocabulary' : `what this package would send as ${quoted(seen)}`;
};

/** What a difference is, without what may explain it. */
export const describeDifference = (differing: Differing): string =>
  `Predicted from ${differing.setting}: ${predictedText(differing)}; seen: ${seenText(differing)}.`;

const number = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const often = (count: number): string => (count > 1 ? ` It was seen ${count} times.` : '');

/** What a leak looks like, as the end of a sentence. */
const looking = (looks: Looks): string => (isGuess(looks) ? ` It looks like ${looks}.` : ` It is ${looks}.`);

/** Releases as ranges: neighbours are drawn together. */
export const releaseRanges = (list: readonly Release[]): string => {
  const spans: { from: Release; to: Release; last: number }[] = [];
  for (const release of list) {
    const place = releases.indexOf(release);
    const open = spans.at(-1);
    if (open && open.last === place - 1) Object.assign(open, { to: release, last: place });
    else spans.push({ from: release, to: release, last: place });
  }
  return spans.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)).join(', ');
};

const causeText = (likely: LikelyCause | undefined): string =>
  match(likely)
    .with(undefined, () => 'Nothing known explains it.')
    .with({ because: 'masked' }, () => 'The config holds a mask instead of the value, so it cannot tell.')
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
    .with({ because: 'departure' }, ({ instead }) => `Here the server is known to send ${instead}.`)
    .with({ because: 'release' }, ({ release }) => `It agrees at release ${release}.`)
    .exhaustive();

/**
 * Where a finding is: the event and the property, as far as their names may be shown.
 *
 * @example
 * placeOfFinding({ code: 'missingProperty', event: 'config_ldap', property: 'enable' }); // 'config_ldap.enable'
 */
export const placeOfFinding = (finding: CaptureFinding): string =>
  guarded(() =>
    match(finding)
      .with({ code: 'sentThoughOff' }, ({ setting }) => setting)
      .with({ code: 'sentThoughRemoved' }, ({ events }) => number(events, 'event', 'events'))
      .with({ code: 'wrongEnvelope' }, ({ events }) => number(events, 'event', 'events'))
      .with({ code: 'unknownEvent' }, ({ event, count }) => event ?? `${number(count, 'name', 'names')} not shown`)
      .with(
        { code: 'unknownProperty' },
        { code: 'namedRemotely' },
        ({ event, property, count }) => `${event}.${property ?? `(${number(count, 'name', 'names')} not shown)`}`,
      )
      .with({ code: 'missingEvent' }, { code: 'wrongNumber' }, ({ event }) => event)
      .with(
        { code: 'unknownMember' },
        { code: 'memberTwice' },
        ({ where, name, count }) =>
          `${where}.${name ?? `(${count === 1 ? 'a name' : number(count, 'name', 'names')} not shown)`}`,
      )
      .with({ code: 'wrongMember' }, { code: 'otherSpelling' }, ({ where }) => where)
      .with({ code: 'otherCall' }, ({ call, count }) => call ?? number(count, 'call', 'calls'))
      .otherwise(({ event, property }) => (property === undefined ? event : `${event}.${property}`)),
  );

/**
 * What a finding says, in a sentence or two. It holds no value that leaked.
 *
 * @example
 * describeFinding({ code: 'wrongType', event: 'config_rate', property: 'max_burst', expected: 'a whole number', looksLike: 'a URL' });
 * // 'Expected is a whole number. It looks like a URL.'
 */
export const describeFinding = (finding: CaptureFinding): string =>
  guarded(() =>
    match(finding)
      .with(
        { code: 'leakedByServer' },
        ({ sends, looksLike }) => `Here the server is known to send ${sends}.${looking(looksLike)}`,
      )
      .with(
        { code: 'outsideVocabulary' },
        { code: 'wrongType' },
        ({ expected, looksLike }) => `Expected is ${expected}.${looking(looksLike)}`,
      )
      .with({ code: 'unknownProperty' }, ({ looksLike }) => `The release has no such property.${looking(looksLike)}`)
      .with(
        { code: 'namedRemotely' },
        ({ looksLike }) => `The server takes such names from the marketplace.${looking(looksLike)}`,
      )
      .with({ code: 'unknownEvent' }, ({ holds }) => {
        const telling = holds.filter(mayTell);
        return `The release has no such event.${telling.length > 0 ? ` In it stand: ${telling.join(', ')}.` : ''}`;
      })
      .with(
        { code: 'unknownMember' },
        ({ looksLike, count }) => `No client library of the release puts it there.${looking(looksLike)}${often(count)}`,
      )
      .with(
        { code: 'wrongMember' },
        ({ expected, looksLike, count }) => `Expected is ${expected}.${looking(looksLike)}${often(count)}`,
      )
      .with(
        { code: 'memberTwice' },
        ({ given, count }) =>
          `It is given ${given} times in one object. Receivers differ in which one they take; all are judged.${often(count)}`,
      )
      .with({ code: 'otherSpelling' }, ({ looksLike, count }) => {
        const more = isCarrier(looksLike)
          ? ' The spelling holds more than the value: a receiver sees nothing of it.'
          : '';
        return `It is spelled as no client library spells it.${more}${often(count)}`;
      })
      .with({ code: 'otherCall' }, ({ count }) => `No server makes calls of this sort.${often(count)}`)
      .with({ code: 'sentThoughOff' }, () => 'It switches diagnostics off here, and yet they were sent.')
      .with(
        { code: 'sentThoughRemoved' },
        ({ version }) =>
          `A server of version ${version} sends no such event, as none does from ${firstSilentMajor}.0 on. What was seen is judged by the release that fits best.`,
      )
      .with({ code: 'wrongEnvelope' }, ({ expected, found }) => {
        const where = (name: string | undefined): string => (name === undefined ? 'by itself' : `inside ${name}`);
        return `The release sends every event ${where(expected)}; here they came ${where(found)}.`;
      })
      .with({ code: 'missingEvent' }, () => 'The release sends this event, and it was not seen.')
      .with({ code: 'missingProperty' }, () => 'The release sends this property, and it was not seen.')
      .with(
        { code: 'wrongNumber' },
        ({ properties }) =>
          `The release sends each of its properties in an event by itself; here are ${properties} in one.`,
      )
      .with({ code: 'twice' }, ({ times, byServer, property, apart }) => {
        const known = byServer ? ' A server of this release is known to send every event twice.' : '';
        if (apart) return `The same was seen in ${times} events.${known}`;
        return `It was seen ${times} times${property === undefined ? '' : ' in one event'}.${known}`;
      })
      .with(
        { code: 'differsFromPrediction' },
        (differing) => `${describeDifference(differing)} ${causeText(differing.likely)}`,
      )
      .exhaustive(),
  );
