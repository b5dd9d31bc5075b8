import { clientEvents, id, keyword } from '../declare.js';

/** Calls of the clients' library about messages. */
export const messageCalls = clientEvents(
  { category: 'api', seen: { in: ['5.7'], goneBy: '10.8' } },
  {
    api_posts_create: { documented: 'T19-58', seen: { in: ['5.6', '5.7', '10.8'] }, carries: { root_id: id } },
    api_posts_update: { documented: 'T19-59' },
    api_posts_patch: { documented: 'T19-59' },
    api_posts_delete: { documented: 'T19-59' },
    api_files_upload: { documented: 'T19-61' },
    api_posts_search: { documented: 'T19-62' },
    api_posts_get_flagged: { documented: 'T19-63' },
    api_posts_search_mention: { documented: 'T19-63' },
    api_reactions_save: { documented: 'T19-64' },
    api_reactions_delete: { documented: 'T19-64' },
    api_posts_pin: { documented: 'T19-67' },
    api_posts_unpin: { documented: 'T19-67' },
    api_posts_replied: { documented: 'T19-68' },
    api_emoji_custom_add: { documented: 'T19-76' },
    api_emoji_custom_delete: { documented: 'T19-76' },
    api_posts_ack: { seen: { in: ['10.8'] } },
  },
);

/** What the clients' library does with messages. */
export const messageActions = clientEvents(
  { category: 'action', seen: { in: ['5.7'] } },
  {
    action_posts_flag: { documented: 'T19-66' },
    action_posts_unflag: { documented: 'T19-66' },
  },
);

/** Video calls between two people. */
export const callEvents = clientEvents(
  { category: 'api', seen: { from: '3.7', until: '5.5' } },
  {
    api_users_webrtc_start: { documented: 'T19-70' },
    api_users_webrtc_end: { documented: 'T19-70' },
    api_users_webrtc_failed: { documented: 'T19-70' },
  },
);

/** The search for moving pictures. */
export const gifEvents = clientEvents(
  { category: 'gfycat', seen: { in: ['5.7'] } },
  {
    views: { carries: { keyword }, departure: 'the words that were searched for' },
  },
);
