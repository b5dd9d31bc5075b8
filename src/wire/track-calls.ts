import { sendingOrder } from '../field-map/sending-order.js';
import { guarded } from '../misuse.js';
import type { Payload } from '../transform/payload-type.js';

/** One `track` call, as the clients of Segment and Rudder take it. */
export interface TrackCall {
  /** The server's telemetry id. */
  readonly userId: string;
  readonly event: string;
  readonly properties: Payload[string];
}

const places: ReadonlyMap<string, number> = new Map(sendingOrder.map((event, place) => [event, place]));

const placeOf = (event: string): number => places.get(event) ?? places.size;

/**
 * A payload as the calls that send it, in the order of the server: one call per event, and from 10.4 on a single one
 * that holds them all. It sends nothing itself: hand the calls to a client.
 *
 * @param payload - the payload of a result that is `ok`
 * @param sender - whom the server reports as
 * @returns one call per event of the payload
 * @example
 * const result = buildPayload({}, { release: '5.6' });
 * const calls = result.status === 'ok' ? trackCalls(result.payload, { userId: 'the telemetry id' }) : [];
 * calls[0]?.event; // 'config_service'
 */
export const trackCalls = (payload: Payload, sender: Pick<TrackCall, 'userId'>): readonly TrackCall[] =>
  guarded(() => {
    const { userId } = sender;
    return Object.entries(payload)
      .sort(([a], [b]) => placeOf(a) - placeOf(b))
      .map(([event, properties]) => ({ userId, event, properties }));
  });
