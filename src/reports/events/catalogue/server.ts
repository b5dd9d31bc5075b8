import { words } from '../../../schema/vocabularies.js';
import { address, type Declarations, type EventDeclaration, id, word } from '../declare.js';

const inactivity: EventDeclaration = {
  sender: 'server',
  seen: { from: '6.5', until: '7.9' },
  carries: { SiteURL: address },
  departure: 'the site URL in clear',
};

const feedback: EventDeclaration = {
  sender: 'server',
  seen: { from: '8.1', until: '9.5.8' },
  carries: {},
  others: 'free text',
  departure: 'what someone wrote on leaving',
};

/** What the server sends under names of its own. */
export const serverEvents: Declarations = {
  // Its one property is named by the interval that it holds, so there is no name to list.
  track_invite_email_resend: { sender: 'server', seen: { from: '6.2', stillIn: '10.8' }, carries: {} },
  inactive_server: inactivity,
  inactive_server_emails_sent: inactivity,
  // About 7.5.
  'welcome-message-sent': {
    sender: 'server',
    seen: { from: '7.5', until: '7.5' },
    carries: { category: word(words('growth')) },
  },
  downgrade_feedback: feedback,
  delete_workspace_feedback: feedback,
  product_start_redirect: {
    sender: 'server',
    seen: { from: '8.1', stillIn: '10.8' },
    carries: { category: word(words('acquisition')), redirect_to: address },
    departure: 'where it leads',
  },
};

const feature: EventDeclaration = {
  sender: 'feature',
  seen: { from: '10.2', stillIn: '10.8' },
  carries: { user_actual_id: id, channel_id: id, group_id: id, post_owner_id: id },
  departure: 'who did it, in which channel or group',
};

/** The use of features that are paid for. The context names the feature. */
export const featureEvents: Declarations = {
  add_guest_to_channel: feature,
  post_mentioned_guest: feature,
  direct_message_to_guest: feature,
  modify_group__edit_details: feature,
  modify_group__add_members: feature,
  modify_group__remove_members: feature,
  post_mentioned_custom_group: feature,
  invite_group_to_channel__post: feature,
  invite_group_to_channel__command: feature,
  read_only_channel_viewed: feature,
  read_only_channel_posted: feature,
  shared_channel_viewed: feature,
  shared_channel_posted: feature,
  mentioned_remote_user: feature,
  scheduled_posts_success: feature,
};
