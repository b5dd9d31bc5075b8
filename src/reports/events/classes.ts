import { type Vocabulary, version, words } from '../../schema/vocabularies.js';
import { address, everyClientEvent, id, keyword, name, type Properties, word } from './declare.js';

/** What stands under these names wherever they are. It leaves nowhere; knowing it tells what was removed. */
export const anywhere: Properties = {
  ...everyClientEvent,
  actual_user_id: id,
  user_id: id,
  userId: id,
  anonymousId: id,
  messageId: id,
  installationId: id,
  group_id: id,
  root_id: id,
  post_owner_id: id,
  channel_name: name,
  team_name: name,
  title: name,
  keyword,
  search: keyword,
  ip: address,
  url: address,
  path: address,
  referrer: address,
  SiteURL: address,
};

const senders: Vocabulary = words('analytics-go', 'analytics-react-native');

/** What of the context leaves: which library sent the event, and of which version app and system are. */
export const contextParts: { readonly [part: string]: Properties } = {
  library: { name: word(senders), version: word(version) },
  app: { version: word(version) },
  os: { version: word(version) },
};

/** The members of a call that say when it was made. */
export const times: ReadonlySet<string> = new Set(['timestamp', 'originalTimestamp', 'sentAt', 'receivedAt']);

/** What a call can be, in the words of the libraries. */
export const callTypes: ReadonlySet<unknown> = new Set(['alias', 'group', 'identify', 'page', 'screen', 'track']);

/** The receivers that a client can switch on or off. */
export const switches: ReadonlySet<string> = new Set(['All', 'Segment.io']);

/** The largest number that leaves: 24 days, in milliseconds. */
export const largest = 2 ** 31 - 1;
