import { count, departure, event, value } from '../rules.js';

export const config_wrangler = event({
  allowed_email_domain: departure(count('WranglerSettings.AllowedEmailDomain'), 'the list itself'),
  move_thread_from_direct_message_channel_enable: value('WranglerSettings.MoveThreadFromDirectMessageChannelEnable'),
  move_thread_from_group_message_channel_enable: value('WranglerSettings.MoveThreadFromGroupMessageChannelEnable'),
  move_thread_from_private_channel_enable: value('WranglerSettings.MoveThreadFromPrivateChannelEnable'),
  move_thread_max_count: value('WranglerSettings.MoveThreadMaxCount'),
  move_thread_to_another_team_enable: value('WranglerSettings.MoveThreadToAnotherTeamEnable'),
  permitted_wrangler_users: departure(count('WranglerSettings.PermittedWranglerRoles'), 'the list itself'),
});
