import { departure, eventPerScheme, forScheme } from './rules.js';

const { joined, value } = forScheme;

/** What each role may do in the teams of one scheme. */
export const permissions_team_schemes = eventPerScheme({
  channel_admin_permissions: joined('teamSchemes.channelAdmin'),
  channel_guest_permissions: joined('teamSchemes.channelGuest'),
  channel_user_permissions: {
    '5.3': departure(joined('teamSchemes.channelUser'), 'nothing, always'),
    '5.12': joined('teamSchemes.channelUser'),
  },
  scheme_id: value('teamSchemes.id'),
  team_admin_permissions: joined('teamSchemes.teamAdmin'),
  team_count: value('teamSchemes.teamCount'),
  team_guest_permissions: joined('teamSchemes.teamGuest'),
  team_user_permissions: joined('teamSchemes.teamUser'),
});
