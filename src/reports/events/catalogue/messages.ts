import { clientEvents, id, keyword } from './declare.js';

/** Calls of the clients' library about messages. */
export const messageCalls = clientEvents(
  { category: 'api', seen: { in: ['5.7'], goneBy: '10.8' } },
  {
    api_posts_create: {
      phrase: 'a message was posted',
      documented: 'T19-58',
      seen: { in: ['5.6', '5.7', '10.8'] },
      carries: { root_id: id('which message it replies to') },
    },
    api_posts_update: { phrase: 'an edited message was saved', documented: 'T19-59' },
    api_posts_patch: { phrase: 'a part of a message was edited', documented: 'T19-59' },
    api_posts_delete: { phrase: 'a message was deleted', documented: 'T19-59' },
    api_files_upload: { phrase: 'a file was uploaded', documented: 'T19-61' },
    api_posts_search: { phrase: 'someone searched the messages', documented: 'T19-62' },
    api_posts_get_flagged: { phrase: 'someone listed their saved messages', documented: 'T19-63' },
    api_posts_search_mention: { phrase: 'someone listed the messages that mention them', documented: 'T19-63' },
    api_reactions_save: { phrase: 'someone reacted to a message with an emoji', documented: 'T19-64' },
    api_reactions_delete: { phrase: 'someone took back a reaction to a message', documented: 'T19-64' },
    api_posts_pin: { phrase: 'a message was pinned to its channel', documented: 'T19-67' },
    api_posts_unpin: { phrase: 'a message is no longer pinned to its channel', documented: 'T19-67' },
    api_posts_replied: { phrase: 'someone replied to a message', documented: 'T19-68' },
    api_emoji_custom_add: { phrase: 'a custom emoji was created', documented: 'T19-76' },
    api_emoji_custom_delete: { phrase: 'a custom emoji was deleted', documented: 'T19-76' },
    api_posts_ack: { phrase: 'someone confirmed having read an urgent message', seen: { in: ['10.8'] } },
  },
);

/** What the clients' library does with messages. */
export const messageActions = clientEvents(
  { category: 'action', seen: { in: ['5.7'] } },
  {
    action_posts_flag: { phrase: 'someone saved a message for later', documented: 'T19-66' },
    action_posts_unflag: { phrase: 'someone removed the flag from a message', documented: 'T19-66' },
  },
);

/** Video calls between two people. */
export const callEvents = clientEvents(
  { category: 'api', seen: { from: '3.7', until: '5.5' } },
  {
    api_users_webrtc_start: { phrase: 'a video call began', documented: 'T19-70' },
    api_users_webrtc_end: { phrase: 'a video call ended', documented: 'T19-70' },
    api_users_webrtc_failed: { phrase: 'a video call failed', documented: 'T19-70' },
  },
);

/** The search for GIFs. */
export const gifEvents = clientEvents(
  { category: 'gfycat', seen: { in: ['5.7'] } },
  {
    views: {
      phrase: 'someone saw the GIFs that they searched for',
      carries: { keyword: keyword('what they searched for') },
      departure: 'the words that were searched for',
    },
  },
);
