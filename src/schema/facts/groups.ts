import { integer } from '../kinds.js';

/** How many groups there are, and how they are used. */
export const groups = {
  channelCount: integer('how many links there are between groups and channels', { '5.22': 0 }),
  count: integer('how many user groups there are', { '5.22': 0 }),
  countWithAllowReference: integer('how many user groups may be mentioned', { '5.24': 0 }),
  customCount: integer('how many custom user groups there are', { '6.6': 0 }),
  distinctCustomMemberCount: integer('how many users are in at least one custom group', { '7.1': 0 }),
  distinctLdapMemberCount: integer('how many users are in at least one AD/LDAP group', { '7.1': 0 }),
  distinctMemberCount: integer('how many users are in at least one group', { '5.22': 0 }),
  ldapCount: integer('how many groups come from AD/LDAP', { '6.6': 0 }),
  memberCount: integer('how many group memberships there are', { '5.22': 0 }),
  syncedChannelCount: integer('how many channels get their members from groups', { '5.22': 0 }),
  syncedTeamCount: integer('how many teams get their members from groups', { '5.22': 0 }),
  teamCount: integer('how many links there are between groups and teams', { '5.22': 0 }),
};
