import { event, value } from './rules.js';

/** How many groups there are, and how they are used. */
export const groups = event({
  custom_group_count: value('groups.customCount'),
  distinct_custom_group_member_count: value('groups.distinctCustomMemberCount'),
  distinct_group_member_count: value('groups.distinctMemberCount'),
  distinct_ldap_group_member_count: value('groups.distinctLdapMemberCount'),
  group_channel_count: value('groups.channelCount'),
  group_count: value('groups.count'),
  group_count_with_allow_reference: value('groups.countWithAllowReference'),
  group_member_count: value('groups.memberCount'),
  group_synced_channel_count: value('groups.syncedChannelCount'),
  group_synced_team_count: value('groups.syncedTeamCount'),
  group_team_count: value('groups.teamCount'),
  ldap_group_count: value('groups.ldapCount'),
});
