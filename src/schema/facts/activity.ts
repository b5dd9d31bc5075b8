import { gone } from '../../releases/timeline.js';
import { flag, integer } from '../kinds.js';

/** Counts of a server. An unknown count is 0, as in a server's report, where a failed query also counts as 0. */
export const activity = {
  activeUsers: integer('how many users were active in the last 24 hours (releases before 5.0)', { '3.7': 0, '5.0': gone }),
  activeUsersDaily: integer('how many users were active in the last 24 hours', { '5.0': 0 }),
  activeUsersMonthly: integer('how many users were active in the last 31 days', { '5.0': 0 }),
  botAccounts: integer('how many bots there are, without deactivated ones', { '5.10': 0 }),
  botPostsPreviousDay: integer('how many messages bots posted the day before', { '5.14': 0 }),
  directMessageChannels: integer('how many direct conversations between two people there are, including archived ones', { '3.7': 0 }),
  guestAccounts: integer('how many guest accounts there are, without deactivated ones', { '5.24': 0 }),
  incomingWebhooks: integer('how many incoming webhooks there are', { '5.8': 0 }),
  outgoingWebhooks: integer('how many outgoing webhooks there are', { '5.8': 0 }),
  posts: integer('how many messages are stored, including deleted ones, old versions and system messages', { '3.7': 0 }),
  postsPreviousDay: integer('how many messages were posted the day before', { '5.14': 0 }),
  privateChannels: integer('how many private channels there are, including archived ones', { '3.7': 0 }),
  privateChannelsDeleted: integer('how many private channels are archived', { '3.7': 0 }),
  publicChannels: integer('how many public channels there are, including archived ones', { '3.7': 0 }),
  publicChannelsDeleted: integer('how many public channels are archived', { '3.7': 0 }),
  registeredDeactivatedUsers: integer('how many accounts are deactivated', { '4.10': 0 }),
  registeredInactiveUsers: integer('how many registered users are inactive', { '3.7': 0, '4.10': gone }),
  registeredUsers: integer('how many accounts there are, including deactivated ones (without bots from 5.10)', { '3.7': 0 }),
  slashCommands: integer('how many custom slash commands there are', { '5.8': 0 }),
  storageBytes: integer('how many bytes the uploaded files take up, on cloud servers only', { '7.1': 0 }),
  teams: integer('how many teams there are, without archived ones', { '3.7': 0 }),
  usedApiV3: flag('version 3 of the API was used since the last report', { '4.4': false, '5.0': gone }),
};
