import stringify from 'fast-json-stable-stringify';
import { match } from 'ts-pattern';
import type { NoEventBecause, SentenceWithoutEvent } from '../audit/drift/event-drift.js';
import { guarded } from '../misuse.js';
import type { EventFinding } from '../reports/events/findings.js';
import type { ReducedEvent } from '../reports/events/reduce-call.js';
import { withheldText } from '../reports/events/words.js';
import { isGuess, type ValueClass } from '../wire/value-class.js';

const looking = (looks: ValueClass): string => ` It ${isGuess(looks) ? 'looks like' : 'is'} ${looks}.`;

/** An id looks like free text, but is not. */
const lookingAt = (looks: ValueClass): string => (looks === 'free text' ? '' : looking(looks));

/** Titles of the kinds of findings. */
export const eventFindingTitles: { readonly [C in EventFinding['code']]: string } = {
  leak: 'leak',
  misfit: 'another kind of value',
  unlistedProperty: 'unlisted field',
  repeated: 'duplicate key',
  unknownEvent: 'unknown event',
  blocked: 'should be held back',
  otherRelease: 'of another release',
  undocumented: 'in no document',
};

/**
 * What a finding about an event says, in a sentence or two. It holds no value.
 *
 * @example
 * describeEventFinding({ code: 'blocked', event: 'api/api_posts_pin', times: 2 });
 * // 'The clients of this version hold such events back.'
 */
export const describeEventFinding = (finding: EventFinding): string =>
  guarded(() =>
    match(finding)
      .with({ code: 'leak' }, ({ kind, looksLike }) => `It holds ${withheldText[kind]}.${lookingAt(looksLike)}`)
      .with({ code: 'misfit' }, ({ looksLike }) => `The catalogue lists another kind of value.${looking(looksLike)}`)
      .with({ code: 'unlistedProperty' }, ({ looksLike }) => `The catalogue does not list this.${looking(looksLike)}`)
      .with({ code: 'repeated' }, () => 'It is given more than once: receivers differ in which one they take.')
      .with({ code: 'unknownEvent' }, () => 'The catalogue has no such event.')
      .with({ code: 'blocked' }, () => 'The clients of this version hold such events back.')
      .with({ code: 'otherRelease' }, () => 'Earlier or later releases send this event.')
      .with({ code: 'undocumented' }, () => 'No document announces this event.')
      .exhaustive(),
  );

/** Why a sentence has no event, in words. */
const noEventText: { readonly [B in NoEventBecause]: string } = {
  never: 'no code was ever found that sends it',
  elsewhere: 'it is sent in another way',
  blocked: 'the clients of this release hold it back',
  gone: 'earlier releases sent it',
  'not yet': 'later releases send it',
};

/** Why a sentence has no event, and what sends it instead. */
export const whyNoEventText = ({ because, instead }: SentenceWithoutEvent): string =>
  because === 'elsewhere' ? `${noEventText[because]}: by ${instead.join(', ')}` : noEventText[because];

/**
 * A reduced event as canonical text: sorted names, no spaces.
 *
 * @example
 * canonicalEvent({ type: 'screen', event: 'Start time', properties: { time: 1200 } });
 * // '{"event":"Start time","properties":{"time":1200},"type":"screen"}'
 */
export const canonicalEvent = (event: ReducedEvent): string => guarded(() => stringify(event));
