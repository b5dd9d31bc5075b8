import { integer } from '../../../schema/kinds.js';

/** How many groups there are, and how they are used. */
export const groups = {
  channelCount: integer({ '5.22': 0 }),
  count: integer({ '5.22': 0 }),
  countWithAllowReference: integer({ '5.24': 0 }),
  customCount: integer({ '6.6': 0 }),
  distinctCustomMemberCount: integer({ '7.1': 0 }),
  distinctLdapMemberCount: integer({ '7.1': 0 }),
  distinctMemberCount: integer({ '5.22': 0 }),
  ldapCount: integer({ '6.6': 0 }),
  memberCount: integer({ '5.22': 0 }),
  syncedChannelCount: integer({ '5.22': 0 }),
  syncedTeamCount: integer({ '5.22': 0 }),
  teamCount: integer({ '5.22': 0 }),
};
