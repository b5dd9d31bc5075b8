import { flag, integer } from '../../../schema/kinds.js';
import { gone } from '../../../timeline.js';

/** What is counted on a server. What is unknown counts as 0: a server cannot tell a failed query from none either. */
export const activity = {
  activeUsers: integer({ '3.7': 0, '5.0': gone }),
  activeUsersDaily: integer({ '5.0': 0 }),
  activeUsersMonthly: integer({ '5.0': 0 }),
  botAccounts: integer({ '5.10': 0 }),
  botPostsPreviousDay: integer({ '5.14': 0 }),
  directMessageChannels: integer({ '3.7': 0 }),
  guestAccounts: integer({ '5.24': 0 }),
  incomingWebhooks: integer({ '5.8': 0 }),
  outgoingWebhooks: integer({ '5.8': 0 }),
  posts: integer({ '3.7': 0 }),
  postsPreviousDay: integer({ '5.14': 0 }),
  privateChannels: integer({ '3.7': 0 }),
  privateChannelsDeleted: integer({ '3.7': 0 }),
  publicChannels: integer({ '3.7': 0 }),
  publicChannelsDeleted: integer({ '3.7': 0 }),
  registeredDeactivatedUsers: integer({ '4.10': 0 }),
  registeredInactiveUsers: integer({ '3.7': 0, '4.10': gone }),
  registeredUsers: integer({ '3.7': 0 }),
  slashCommands: integer({ '5.8': 0 }),
  storageBytes: integer({ '7.1': 0 }),
  teams: integer({ '3.7': 0 }),
  usedApiV3: flag({ '4.4': false, '5.0': gone }),
};
