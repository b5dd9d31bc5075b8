import type { Release } from '../releases/points.js';
import { at } from '../releases/timeline.js';
import type { Payload } from '../transform/payload-type.js';
import { type Client, clients, endpoints } from './clients.js';

/** What an event says; a server's daily events are flat, or hold others. */
export type CallProperties = Payload[string];

/** One message: that the server reports at all, or one event. */
export type Call =
  | { readonly type: 'identify'; readonly userId?: string }
  | {
      readonly type: 'track';
      readonly userId?: string;
      readonly event: string;
      /** Left out where an event says nothing but that it was sent. */
      readonly properties?: CallProperties;
    };

/** What a sender makes up for each day: nothing here is read from a clock or drawn by chance. */
export interface Stamps {
  /** When the events happened and when they are sent, in UTC: `2019-01-02T15:04:05Z`. */
  readonly timestamp?: string;
  readonly sentAt?: string;
  /** UUIDs: one for the batch, then one for each message. */
  readonly messageIds?: readonly string[];
}

/** The body of a batch, its members in the order in which the release's client library writes them. */
export interface BatchBody {
  readonly batch: readonly { readonly [member: string]: unknown }[];
  readonly context: { readonly library: { readonly name: string; readonly version: string } };
  readonly messageId?: string;
  readonly sentAt?: string;
}

/** The body that carries a server's day, and where it goes. */
export interface SegmentBatch {
  /** `null` where the address was filled in when the release was built. */
  readonly endpoint: string | null;
  readonly userAgent: string;
  readonly body: BatchBody;
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The stamps that have the right form, by name. The others are left out, because they could be any text. */
const checked = ({ timestamp, sentAt, messageIds = [] }: Stamps, { utc }: Client) => {
  const timeOf = (given: string | undefined): string | undefined =>
    given !== undefined && moment.test(given) ? given.replace('Z', utc) : undefined;
  const ids = messageIds.map((id) => (uuid.test(id) ? id : undefined));
  return { timestamp: timeOf(timestamp), sentAt: timeOf(sentAt), idOf: (place: number) => ids[place] };
};

/** An object without the members that are undefined, or an empty text: clients leave both out. */
const present = <T extends object>(members: T): T =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== '')) as T;

/** Puts calls into the envelope of a release's client library. */
export const batchOf = (calls: readonly Call[], release: Release, stamps: Stamps = {}): SegmentBatch => {
  const client = at(clients, release) as Client;
  const { timestamp, sentAt, idOf } = checked(stamps, client);
  const message = (call: Call, place: number): { readonly [member: string]: unknown } => {
    const { type, userId } = call;
    const { event, properties } = call.type === 'track' ? call : {};
    const messageId = idOf(place + 1);
    if (client.form === 'first') return present({ properties, userId, event, type, messageId, timestamp });
    const { repeats } = client;
    const context = repeats && { library: repeats };
    return present({
      ...{ type, messageId, anonymousId: repeats && userId, userId },
      ...{ event, timestamp, context, properties },
    });
  };
  const batch = calls.map(message);
  const context = { library: client.library };
  const own = { messageId: idOf(0), sentAt };
  return {
    endpoint: at<string | null>(endpoints, release) ?? null,
    userAgent: `${client.library.name} (version: ${client.library.version})`,
    body: present(client.form === 'first' ? { context, batch, ...own } : { ...own, batch, context }) as BatchBody,
  };
};
