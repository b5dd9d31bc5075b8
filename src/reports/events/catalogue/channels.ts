import { clientEvents, name } from './declare.js';

/** Calls of the clients' library about teams and channels. */
export const channelCalls = clientEvents(
  { category: 'api', seen: { in: ['5.7'], goneBy: '10.8' } },
  {
    api_teams_create: { phrase: 'a new team was created', documented: 'T19-41' },
    api_channels_create: { phrase: 'a new channel was created', documented: 'T19-47' },
    api_channels_create_direct: { phrase: 'a conversation between two people was started', documented: 'T19-47' },
    api_channels_create_group: { phrase: 'a conversation of a group of people was started', documented: 'T19-47' },
    api_channels_update: { phrase: 'the details of a channel were saved, such as its name', documented: 'T19-48' },
    api_channels_patch: { phrase: 'some details of a channel were changed, such as its name', documented: 'T19-48' },
    api_channels_delete: { phrase: 'a channel was deleted', documented: 'T19-48' },
    api_channels_add_member: { phrase: 'someone was added to a channel', documented: 'T19-50' },
    api_channels_remove_member: { phrase: 'someone was removed from a channel', documented: 'T19-50' },
    api_users_update_channel_notifcations: {
      phrase: 'someone set which notifications they get from a channel',
      documented: 'T19-51',
    },
    api_posts_get_before: { phrase: 'someone loaded older messages of a channel', documented: 'T19-52' },
    api_posts_get_after: { phrase: 'someone loaded newer messages of a channel', documented: 'T19-52' },
    api_teams_update_name: { phrase: 'a team was renamed', documented: 'T19-55' },
    api_teams_patch_name: { phrase: 'a team was renamed, and nothing else of it was saved', documented: 'T19-55' },
    api_teams_invite_members: { phrase: 'people were invited to a team', documented: 'T19-56' },
    api_channel_get_by_name_and_teamName: {
      phrase: 'a channel was looked up by its name and that of its team',
      seen: { in: ['5.5'] },
      carries: { channel_name: name('what the channel is called'), team_name: name('what its team is called') },
      departure: 'the names of the channel and of its team',
    },
    api_teams_invite_guests: { phrase: 'guests were invited to a team', seen: { in: ['10.8'] } },
  },
);

/** What the clients' library does with channels. */
export const channelActions = clientEvents(
  { category: 'action', seen: { in: ['5.7'] } },
  {
    action_channels_join: { phrase: 'someone joined a channel', documented: 'T19-46' },
    action_channels_leave: { phrase: 'someone left a channel', documented: 'T19-48' },
    action_channels_update_header: { phrase: 'the header of a channel was changed', documented: 'T19-49' },
    action_channels_update_purpose: { phrase: 'the purpose of a channel was changed', documented: 'T19-49' },
    action_channels_add_member: { phrase: 'someone used the app to add a member to a channel', documented: 'T19-50' },
    action_channels_remove_member: {
      phrase: 'someone used the app to remove a member from a channel',
      documented: 'T19-50',
    },
    action_channels_favorite: { phrase: 'a channel was marked as a favourite', documented: 'T19-65' },
    action_channels_unfavorite: { phrase: 'a channel was taken off the favourites', documented: 'T19-65' },
  },
);

/** What the web app shows. */
export const viewEvents = clientEvents(
  { category: 'ui', seen: { in: ['4.2'] } },
  {
    ui_channel_selected: { phrase: 'someone opened another channel', documented: 'T19-53' },
    ui_team_sidebar_switch_team: { phrase: 'someone opened another team from the sidebar', documented: 'T19-53' },
    ui_channels_more_public: { phrase: 'the list of more public channels was opened', documented: 'T19-54' },
    ui_channels_more_direct: { phrase: 'the list of more people to write to was opened', documented: 'T19-54' },
    ui_rhs_opened: {
      phrase: 'the sidebar on the right was opened',
      documented: 'T19-69',
      seen: { in: ['3.10', '4.2'] },
    },
  },
);

/** The marketplace of plugins, as the allow-list of 5.18 names it. Its category is not known. */
export const marketplaceEvents = clientEvents(
  { seen: { in: ['5.18'] } },
  {
    ui_marketplace_download: { phrase: 'someone downloaded a plugin from the marketplace' },
    ui_marketplace_download_update: { phrase: 'someone downloaded a newer version of a plugin' },
    ui_marketplace_configure: { phrase: 'someone went on to the settings of a plugin' },
    ui_marketplace_opened: { phrase: 'someone opened the marketplace of plugins' },
    ui_marketplace_closed: { phrase: 'someone closed the marketplace of plugins' },
    ui_marketplace_search: { phrase: 'someone searched for a plugin' },
  },
);
