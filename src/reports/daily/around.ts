import type { Release } from '../../releases/points.js';
import { at, type Timeline } from '../../releases/timeline.js';
import { words } from '../../schema/vocabularies.js';
import type { AroundPlace } from '../../wire/findings.js';
import { type AllowList, elsewhere, flag, leaf, record, wordOnly } from '../shared/allow-list.js';

const textLike = (says: string, form: RegExp) =>
  leaf(says, (given) => (typeof given === 'string' && form.test(given) ? given : undefined));

/** Nothing in an id says what it is the id of. A sender may use one of its own, so its form alone is checked. */
const id = textLike('an id of letters and digits', /^[A-Za-z0-9_-]{0,40}$/);

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** The clients for Node.js put the time before the UUID, or a digest of the message. */
const messageId = textLike(
  'the id of a message',
  new RegExp(`^(?:(?:node-next-\\d{13}-|node-[0-9a-f]{32}-)?${uuid}|[A-Za-z0-9_-]{0,40})$`, 'i'),
);

const time = textLike(
  'a time, as in 2019-01-02T15:04:05Z',
  /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\d(?:\.\d{1,9})?(?:Z|[+-][01]\d:?[0-5]\d)$/,
);

const library = textLike('the name of a client library', /^(?:analytics-go|analytics-node|@segment\/analytics-node)$/);

/** Each library numbers itself in three parts; those for Node.js name its version as well. */
const libraryVersion = textLike('a version number', /^\d{1,3}\.\d{1,3}\.\d{1,3}$/);
const nodeVersion = textLike('a version of Node.js', /^v?\d{1,3}\.\d{1,3}\.\d{1,3}$/);

/** What a caller can add to the context: from 5.28 on, a server in the cloud adds the id of its installation. */
const traits: Timeline<AllowList> = { '3.7': record({}), '5.28': record({ installationId: id }) };

const context = (release: Release): AllowList =>
  record({
    library: record({ name: library, version: libraryVersion }),
    traits: at(traits, release) as AllowList,
  });

/** Which receivers are meant. */
const integrations = record({ All: flag, 'Segment.io': flag });

const times = { timestamp: time, originalTimestamp: time, sentAt: time };

/** What every call has, of whatever sort. */
const ofCalls = (release: Release) => ({
  type: wordOnly('a sort of calls', words('track', 'identify', 'page', 'screen', 'group', 'alias')),
  userId: id,
  anonymousId: id,
  messageId,
  ...times,
  context: context(release),
  integrations,
  channel: wordOnly('server', words('server')),
  _metadata: record({ nodeVersion, jsRuntime: wordOnly('node, deno or bun', words('node', 'deno', 'bun')) }),
});

/**
 * What the client libraries put around the events of a release: those that the servers use, and those that can send
 * for them. Events and their properties are checked by themselves.
 */
export const aroundEvents = (release: Release): { readonly [P in AroundPlace]: AllowList } => ({
  body: record({
    batch: elsewhere,
    messageId,
    ...times,
    context: context(release),
    integrations,
    writeKey: id,
  }),
  track: record({ ...ofCalls(release), event: elsewhere, properties: elsewhere }),
  call: record({ ...ofCalls(release), traits: record({}) }),
  properties: record({}),
});
