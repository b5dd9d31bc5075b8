import { integer } from '../../../schema/kinds.js';

/** In how many channels guests or users may not do what they usually may. */
export const channelModeration = {
  channelScheme: integer({ '5.22': 0 }),
  createPostGuestDisabled: integer({ '5.22': 0 }),
  createPostUserDisabled: integer({ '5.22': 0 }),
  manageMembersUserDisabled: integer({ '5.22': 0 }),
  postReactionsGuestDisabled: integer({ '5.22': 0 }),
  postReactionsUserDisabled: integer({ '5.22': 0 }),
  useChannelMentionsGuestDisabled: integer({ '5.22': 0 }),
  useChannelMentionsUserDisabled: integer({ '5.22': 0 }),
};
