import { departure, event, joined, value } from './rules.js';

/** What each role of the whole system may do. */
export const permissions_system_scheme = event({
  channel_admin_permissions: joined('permissions.channelAdmin'),
  channel_guest_permissions: joined('permissions.channelGuest'),
  channel_user_permissions: {
    '5.3': departure(joined('permissions.channelUser'), 'nothing, always'),
    '5.12': joined('permissions.channelUser'),
  },
  system_admin_permissions: {
    '5.3': departure(joined('permissions.systemAdmin'), 'what channel users may do'),
    '5.12': joined('permissions.systemAdmin'),
  },
  system_custom_group_admin_count: value('permissions.systemCustomGroupAdminCount'),
  system_custom_group_admin_permissions: joined('permissions.systemCustomGroupAdmin'),
  system_custom_group_admin_permissions_modified: departure(value('permissions.systemCustomGroupAdminModified'), 'whether they are not those of the read-only administrator'),
  system_manager_count: value('permissions.systemManagerCount'),
  system_manager_permissions: joined('permissions.systemManager'),
  system_manager_permissions_modified: value('permissions.systemManagerModified'),
  system_read_only_admin_count: value('permissions.systemReadOnlyAdminCount'),
  system_read_only_admin_permissions: joined('permissions.systemReadOnlyAdmin'),
  system_read_only_admin_permissions_modified: value('permissions.systemReadOnlyAdminModified'),
  system_user_manager_count: value('permissions.systemUserManagerCount'),
  system_user_manager_permissions: joined('permissions.systemUserManager'),
  system_user_manager_permissions_modified: value('permissions.systemUserManagerModified'),
  system_user_permissions: joined('permissions.systemUser'),
  team_admin_permissions: joined('permissions.teamAdmin'),
  team_guest_permissions: joined('permissions.teamGuest'),
  team_user_permissions: joined('permissions.teamUser'),
});
