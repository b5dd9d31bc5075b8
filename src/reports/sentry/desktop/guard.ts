import { words } from '../../../schema/vocabularies.js';
import { type AllowList, kept, listOf, record, wholeUpTo, wordOf, wordOnly } from '../../shared/allow-list.js';
import { emptyList, eventId, isoTime, sdkPackage } from '../leaves.js';
import { errorAllowList } from './report.js';
import { reportOf, scrubBreadcrumb, scrubErrorReport } from './scrub.js';

const { name, version, settings } = errorAllowList.sdk.members;

/** The allowed header of an envelope. */
export const headerAllowList: AllowList = record({
  event_id: eventId,
  sent_at: isoTime,
  sdk: record({ name, version }),
});

/** The allowed header of an item of an envelope, apart from the name of another type. */
export const itemHeaderAllowList: AllowList = record({
  type: wordOnly('event', words('event')),
  length: wholeUpTo(Number.MAX_SAFE_INTEGER),
  content_type: wordOf('a usual type of content', words('application/json', 'application/octet-stream', 'text/plain')),
});

/** What a sent report may have: what is kept, and what the SDK adds. */
export const wireAllowList: AllowList = record({
  ...errorAllowList,
  sdk: record({
    name,
    version,
    settings,
    integrations: emptyList,
    packages: listOf(10, record({ name: sdkPackage, version })),
  }),
});

/** What a Sentry client hands to its transport: a header, and parts with a header each. */
type Envelope = readonly [object, readonly (readonly [object, object])[]];

/** No envelope has more parts that are error reports. */
const mostParts = 100;

/** What the reading gives; `undefined` where it raises an error: a damaged envelope has parts of any shape. */
const attempted = <T>(reading: () => T): T | undefined => {
  try {
    return reading();
  } catch {
    return undefined;
  }
};

/** The report in a part of an envelope, scrubbed; `undefined` where the part is none. */
const reportIn = (part: unknown): object | undefined => {
  if (!Array.isArray(part)) return undefined;
  const [head, body]: readonly unknown[] = [part[0], part[1]];
  if (typeof head !== 'object' || head === null || Reflect.get(head, 'type') !== 'event') return undefined;
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? reportOf(body) : undefined;
};

/** The envelope with error reports alone, each scrubbed; `undefined` where there is none. */
const guarded = (envelope: unknown): Envelope | undefined => {
  const [header, items] = attempted(() => (Array.isArray(envelope) ? [envelope[0], envelope[1]] : [])) ?? [];
  const length = attempted(() => (Array.isArray(items) ? Math.min(Number(items.length), mostParts) : 0)) ?? 0;
  const parts = Array.from({ length: length || 0 }, (_, at) => attempted(() => reportIn(items[at])));
  const reports = parts.filter((report) => report !== undefined);
  if (reports.length === 0) return undefined;
  return [
    attempted(() => kept(headerAllowList, header)) ?? {},
    reports.map((report) => [{ type: 'event' }, report] as const),
  ];
};

/**
 * A transport that lets error reports through and nothing else, each scrubbed once more: no sessions, attachments,
 * traces, logs, feedback or minidumps, and no report that the SDK sends past `beforeSend`.
 *
 * An envelope of another shape, or one that raises errors while it is read, is dropped like what is no error report.
 *
 * @param make - what makes the transport of the SDK, such as `makeNodeTransport`
 * @returns the same with the guard before it, for the option `transport`
 * @example
 * const sent: unknown[] = [];
 * const makeTransport = (_options: object) => ({ send: async (envelope: unknown) => ({ count: sent.push(envelope) }) });
 * const transport = guardTransport(makeTransport)({});
 * await transport.send([{}, [[{ type: 'session' }, { did: 'alice' }]]]); // nothing is sent
 */
export const guardTransport = <Make extends (options: never) => { send(envelope: never): PromiseLike<object> }>(
  make: Make,
): Make => {
  const guarding = (options: never): object => {
    const transport = make(options);
    const send = async (envelope: unknown): Promise<object> => {
      const allowed = guarded(envelope);
      return allowed === undefined ? {} : transport.send(allowed as never);
    };
    return Object.assign(Object.create(transport) as object, { send });
  };
  return guarding as Make;
};

/**
 * The options of a Sentry client that keep its promises: what `beforeSend` and `beforeBreadcrumb` are, and that nothing
 * else is sent.
 *
 * Traces, logs and metrics are no error reports and are dropped. Sessions and feedback pass by all of these options:
 * {@link guardTransport} stops them.
 */
export const errorReportOptions = {
  sendDefaultPii: false,
  sendClientReports: false,
  includeLocalVariables: false,
  includeServerName: false,
  enableLogs: false,
  enableMetrics: false,
  beforeSend: scrubErrorReport,
  beforeBreadcrumb: scrubBreadcrumb,
  beforeSendTransaction: () => null,
  beforeSendLog: () => null,
  beforeSendMetric: () => null,
} as const;
