import { clientEvents, name } from '../declare.js';

/** Calls of the clients' library about teams and channels. */
export const channelCalls = clientEvents(
  { category: 'api', seen: { in: ['5.7'], goneBy: '10.8' } },
  {
    api_teams_create: { documented: 'T19-41' },
    api_channels_create: { documented: 'T19-47' },
    api_channels_create_direct: { documented: 'T19-47' },
    api_channels_create_group: { documented: 'T19-47' },
    api_channels_update: { documented: 'T19-48' },
    api_channels_patch: { documented: 'T19-48' },
    api_channels_delete: { documented: 'T19-48' },
    api_channels_add_member: { documented: 'T19-50' },
    api_channels_remove_member: { documented: 'T19-50' },
    api_users_update_channel_notifcations: { documented: 'T19-51' },
    api_posts_get_before: { documented: 'T19-52' },
    api_posts_get_after: { documented: 'T19-52' },
    api_teams_update_name: { documented: 'T19-55' },
    api_teams_patch_name: { documented: 'T19-55' },
    api_teams_invite_members: { documented: 'T19-56' },
    api_channel_get_by_name_and_teamName: {
      seen: { in: ['5.5'] },
      carries: { channel_name: name, team_name: name },
      departure: 'the names of the channel and of its team',
    },
    api_teams_invite_guests: { seen: { in: ['10.8'] } },
  },
);

/** What the clients' library does with channels. */
export const channelActions = clientEvents(
  { category: 'action', seen: { in: ['5.7'] } },
  {
    action_channels_join: { documented: 'T19-46' },
    action_channels_leave: { documented: 'T19-48' },
    action_channels_update_header: { documented: 'T19-49' },
    action_channels_update_purpose: { documented: 'T19-49' },
    action_channels_add_member: { documented: 'T19-50' },
    action_channels_remove_member: { documented: 'T19-50' },
    action_channels_favorite: { documented: 'T19-65' },
    action_channels_unfavorite: { documented: 'T19-65' },
  },
);

/** What the web app shows. */
export const viewEvents = clientEvents(
  { category: 'ui', seen: { in: ['4.2'] } },
  {
    ui_channel_selected: { documented: 'T19-53' },
    ui_team_sidebar_switch_team: { documented: 'T19-53' },
    ui_channels_more_public: { documented: 'T19-54' },
    ui_channels_more_direct: { documented: 'T19-54' },
    ui_rhs_opened: { documented: 'T19-69', seen: { in: ['3.10', '4.2'] } },
  },
);

/** The marketplace of plugins, as the allow-list of 5.18 names it. Its category is not known. */
export const marketplaceEvents = clientEvents(
  { seen: { in: ['5.18'] } },
  {
    ui_marketplace_download: {},
    ui_marketplace_download_update: {},
    ui_marketplace_configure: {},
    ui_marketplace_opened: {},
    ui_marketplace_closed: {},
    ui_marketplace_search: {},
  },
);
