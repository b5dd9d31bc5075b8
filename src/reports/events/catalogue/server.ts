import { words } from '../../../schema/vocabularies.js';
import { address, type Declarations, type EventDeclaration, id, word } from './declare.js';

const inactivity: Omit<EventDeclaration, 'phrase'> = {
  sender: 'server',
  seen: { from: '6.5', until: '7.9' },
  carries: { SiteURL: address('at which address people open the server') },
  departure: 'the site URL in clear',
};

const feedback: Omit<EventDeclaration, 'phrase'> = {
  sender: 'server',
  seen: { from: '8.1', until: '9.5.8' },
  carries: {},
  others: 'free text',
  departure: 'what someone wrote on leaving',
};

/** What the server sends under names of its own. */
export const serverEvents: Declarations = {
  // Its one property is named by the interval that it holds, so there is no name to list.
  track_invite_email_resend: {
    phrase: 'an invitation was e-mailed once more',
    sender: 'server',
    seen: { from: '6.2', stillIn: '10.8' },
    carries: {},
  },
  inactive_server: { ...inactivity, phrase: 'nobody has used the server for a while' },
  inactive_server_emails_sent: { ...inactivity, phrase: 'people were e-mailed because nobody uses the server' },
  // About 7.5.
  'welcome-message-sent': {
    phrase: 'someone was welcomed with a message',
    sender: 'server',
    seen: { from: '7.5', until: '7.5' },
    carries: { category: word(words('growth'), 'what sort of event it is') },
  },
  downgrade_feedback: { ...feedback, phrase: 'someone wrote why they leave a paid plan' },
  delete_workspace_feedback: { ...feedback, phrase: 'someone wrote why they delete their workspace' },
  product_start_redirect: {
    phrase: 'someone was redirected on starting the product',
    sender: 'server',
    seen: { from: '8.1', stillIn: '10.8' },
    carries: {
      category: word(words('acquisition'), 'what sort of event it is'),
      redirect_to: address('where they were led'),
    },
    departure: 'where it leads',
  },
};

const feature: Omit<EventDeclaration, 'phrase'> = {
  sender: 'feature',
  seen: { from: '10.2', stillIn: '10.8' },
  carries: {
    user_actual_id: id('who did it'),
    channel_id: id('in which channel'),
    group_id: id('with which group'),
    post_owner_id: id('whose message it is'),
  },
  departure: 'who did it, in which channel or group',
};

/** The use of features that are paid for. The context names the feature. */
export const featureEvents: Declarations = {
  add_guest_to_channel: { ...feature, phrase: 'a guest was added to a channel' },
  post_mentioned_guest: { ...feature, phrase: 'a message mentioned a guest' },
  direct_message_to_guest: { ...feature, phrase: 'someone wrote a direct message to a guest' },
  modify_group__edit_details: { ...feature, phrase: 'the details of a group were edited' },
  modify_group__add_members: { ...feature, phrase: 'members were added to a group' },
  modify_group__remove_members: { ...feature, phrase: 'members were removed from a group' },
  post_mentioned_custom_group: { ...feature, phrase: 'a message mentioned a custom group' },
  invite_group_to_channel__post: { ...feature, phrase: 'a group was invited to a channel from a message' },
  invite_group_to_channel__command: { ...feature, phrase: 'a group was invited to a channel by a slash command' },
  read_only_channel_viewed: { ...feature, phrase: 'someone opened a read-only channel' },
  read_only_channel_posted: { ...feature, phrase: 'someone posted in a read-only channel' },
  shared_channel_viewed: { ...feature, phrase: 'someone opened a channel that is shared with another server' },
  shared_channel_posted: { ...feature, phrase: 'someone posted in a channel that is shared with another server' },
  mentioned_remote_user: { ...feature, phrase: 'a message mentioned a user of another server' },
  scheduled_posts_success: { ...feature, phrase: 'a scheduled message was posted' },
};
