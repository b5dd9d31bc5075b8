/** The name under which clients send all their events. */
export const clientsEvent = 'event';

/** The events by which servers and clients report what happens. They have no fields here. */
export const otherReports: ReadonlySet<string> = new Set([
  // When something happens on the server.
  ...['track_invite_email_resend', 'inactive_server', 'inactive_server_emails_sent', 'welcome-message-sent'],
  ...['downgrade_feedback', 'delete_workspace_feedback', 'product_start_redirect'],
  ...['add_guest_to_channel', 'post_mentioned_guest', 'direct_message_to_guest', 'modify_group__edit_details'],
  ...['modify_group__add_members', 'modify_group__remove_members', 'post_mentioned_custom_group'],
  ...['invite_group_to_channel__post', 'invite_group_to_channel__command', 'read_only_channel_viewed'],
  ...['read_only_channel_posted', 'shared_channel_viewed', 'shared_channel_posted', 'mentioned_remote_user'],
  ...['scheduled_posts_success'],
  // When something happens in a client.
  clientsEvent,
]);
