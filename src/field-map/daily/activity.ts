import { departure, event, rounded, value } from './rules.js';

/** How much a server is used. */
export const activity = event({
  active_users: value('activity.activeUsers'),
  active_users_daily: value('activity.activeUsersDaily'),
  active_users_monthly: value('activity.activeUsersMonthly'),
  bot_accounts: value('activity.botAccounts'),
  bot_posts_previous_day: value('activity.botPostsPreviousDay'),
  direct_message_channels: value('activity.directMessageChannels'),
  guest_accounts: value('activity.guestAccounts'),
  incoming_webhooks: value('activity.incomingWebhooks'),
  outgoing_webhooks: value('activity.outgoingWebhooks'),
  posts: value('activity.posts'),
  posts_previous_day: value('activity.postsPreviousDay'),
  private_channels: value('activity.privateChannels'),
  private_channels_deleted: value('activity.privateChannelsDeleted'),
  public_channels: value('activity.publicChannels'),
  public_channels_deleted: value('activity.publicChannelsDeleted'),
  registered_deactivated_users: value('activity.registeredDeactivatedUsers'),
  registered_inactive_users: departure(value('activity.registeredInactiveUsers'), 'the number of active users once more'),
  registered_users: value('activity.registeredUsers'),
  slash_commands: value('activity.slashCommands'),
  storage_bytes: rounded('activity.storageBytes', 8, 'license.features.cloud'),
  teams: value('activity.teams'),
  used_apiv3: value('activity.usedApiV3'),
});
