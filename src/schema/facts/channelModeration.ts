import { integer } from '../kinds.js';

/** In how many channels guests or users may not do what they usually may. */
export const channelModeration = {
  channelScheme: integer('how many channels have a permission scheme of their own', { '5.22': 0 }),
  createPostGuestDisabled: integer('how many channels do not let guests post', { '5.22': 0 }),
  createPostUserDisabled: integer('how many channels do not let members post', { '5.22': 0 }),
  manageMembersUserDisabled: integer('how many channels do not let members add or remove others', { '5.22': 0 }),
  postReactionsGuestDisabled: integer('how many channels do not let guests react to messages', { '5.22': 0 }),
  postReactionsUserDisabled: integer('how many channels do not let members react to messages', { '5.22': 0 }),
  useChannelMentionsGuestDisabled: integer('how many channels do not let guests mention everyone', { '5.22': 0 }),
  useChannelMentionsUserDisabled: integer('how many channels do not let members mention everyone', { '5.22': 0 }),
};
