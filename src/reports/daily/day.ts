import { optionsOf } from '../../arguments.js';
import type { DailyEvent } from '../../field-map/daily/index.js';
import { dayOrder } from '../../field-map/daily/order.js';
import { optOut } from '../../field-map/opt-out.js';
import { guarded, invalid } from '../../misuse.js';
import { identifier, other } from '../../schema/vocabularies.js';
import { type EventProperties, reportedOf } from '../../transform/compile.js';
import type { Outcome } from '../../transform/outcome.js';
import type { Payload } from '../../transform/payload-type.js';
import { batchOf, type Call, type SegmentBatch, type Stamps } from '../../wire/segment-batch.js';
import { trackCalls } from '../../wire/track-calls.js';
import { fieldsOfEvents, type ReportOptions, sendingsOf, withFacts } from './build.js';
import { factAt, type KnownFacts } from './read-facts.js';

/** What came of a day: everything that is sent, or why nothing is. */
export type DayResult = Outcome<{ readonly calls: readonly Call[]; readonly batch: SegmentBatch }>;

/** What a day depends on apart from the facts. */
export interface DayOptions extends ReportOptions {
  readonly stamps?: Stamps;
}

const configPayload = ({ config: { compiled, effective, surroundings } }: KnownFacts): Payload => {
  const sent = reportedOf(compiled, effective.values, surroundings);
  return compiled.envelope === undefined ? sent : { [compiled.envelope]: sent };
};

/** Everything that a server sends in a day, in its order. */
export const callsOf = (known: KnownFacts): readonly Call[] => {
  const id = factAt(known, 'telemetryId');
  const userId = id === '' ? {} : { userId: identifier.has(id) ? id : other };
  const track =
    (event: DailyEvent) =>
    (properties: EventProperties): Call => ({
      type: 'track',
      ...userId,
      event,
      ...(Object.keys(properties).length > 0 && { properties }),
    });
  const daily = (events: readonly DailyEvent[]): readonly Call[] =>
    events.flatMap((event) => (sendingsOf(event, known) ?? []).map(track(event)));
  const config = trackCalls(configPayload(known), { userId: '' }).map(
    ({ event, properties }): Call => ({ type: 'track', ...userId, event, properties }),
  );
  return [{ type: 'identify', ...userId }, ...daily(dayOrder.before), ...config, ...daily(dayOrder.after)];
};

/**
 * Everything that a server sends in a day, in its order: that it reports, how much it is used, its config, its licence
 * and so on. `batch` is the body that the client library of the release makes of it. It is taken for granted that the
 * server has a key to send with: one from release 8.0 on has none while its service environment is `dev`. Nothing is sent.
 *
 * @param facts - the config and the other facts: the text of a file, or the parsed object
 * @param options - the server's release, and the ids and times that the messages should carry
 * @returns `ok` with the calls and the batch, `disabled` with the setting that switches diagnostics off, or `invalid`
 * @example
 * const day = dailyCalls({ config: {}, activity: { posts: 12 } }, { release: '5.6' });
 * if (day.status === 'ok') console.log(day.calls.length, JSON.stringify(day.batch.body));
 */
export const dailyCalls = (facts: unknown, options: DayOptions): DayResult =>
  guarded(() => {
    const { stamps, ...asked } = optionsOf(options);
    return withFacts(facts, asked, {
      switchedBy: optOut,
      fields: fieldsOfEvents([...dayOrder.before, ...dayOrder.after]),
      give: (known) => {
        const calls = callsOf(known);
        return { calls, batch: batchOf(calls, known.daily.release, stamps) };
      },
    });
  }, invalid);
