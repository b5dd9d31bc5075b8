import { type Vocabulary, version, words } from '../../../schema/vocabularies.js';
import { type Properties, type Withheld, word } from './declare.js';

/** What is under these names wherever they are. None of it leaves; knowing it helps to name what was removed. */
export const anywhere: { readonly [name: string]: Withheld } = {
  user_actual_id: 'id',
  user_actual_role: 'role',
  team_id: 'id',
  channel_id: 'id',
  post_id: 'id',
  scheme_id: 'id',
  actual_user_id: 'id',
  user_id: 'id',
  userId: 'id',
  anonymousId: 'id',
  messageId: 'id',
  installationId: 'id',
  group_id: 'id',
  root_id: 'id',
  post_owner_id: 'id',
  channel_name: 'name',
  team_name: 'name',
  title: 'name',
  keyword: 'keyword',
  search: 'keyword',
  ip: 'address',
  url: 'address',
  path: 'address',
  referrer: 'address',
  SiteURL: 'address',
};

const senders: Vocabulary = words('analytics-go', 'analytics-react-native');

/** What of the context leaves: which library sent the event, and of which version app and system are. */
export const contextParts: { readonly [part: string]: Properties } = {
  library: {
    name: word(senders, 'which library sent it'),
    version: word(version, 'which version of the library it was'),
  },
  app: { version: word(version, 'which version of the app it was') },
  os: { version: word(version, 'which version of the operating system it was') },
};

/** The members of a call that say when it was made. */
export const times: ReadonlySet<string> = new Set(['timestamp', 'originalTimestamp', 'sentAt', 'receivedAt']);

/** What a call can be, in the words of the libraries. */
export const callTypes: ReadonlySet<unknown> = new Set(['alias', 'group', 'identify', 'page', 'screen', 'track']);

/** The receivers that a client can switch on or off. */
export const switches: ReadonlySet<string> = new Set(['All', 'Segment.io']);

/** The largest number that leaves: 24 days, in milliseconds. */
export const largest = 2 ** 31 - 1;
