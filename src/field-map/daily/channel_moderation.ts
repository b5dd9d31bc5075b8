import { event, value } from './rules.js';

/** In how many channels guests or users may not do what they usually may. */
export const channel_moderation = event({
  channel_scheme_count: value('channelModeration.channelScheme'),
  create_post_guest_disabled_count: value('channelModeration.createPostGuestDisabled'),
  create_post_user_disabled_count: value('channelModeration.createPostUserDisabled'),
  manage_members_user_disabled_count: value('channelModeration.manageMembersUserDisabled'),
  post_reactions_guest_disabled_count: value('channelModeration.postReactionsGuestDisabled'),
  post_reactions_user_disabled_count: value('channelModeration.postReactionsUserDisabled'),
  use_channel_mentions_guest_disabled_count: value('channelModeration.useChannelMentionsGuestDisabled'),
  use_channel_mentions_user_disabled_count: value('channelModeration.useChannelMentionsUserDisabled'),
});
