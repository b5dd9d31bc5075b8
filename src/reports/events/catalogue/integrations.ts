import { clientEvents } from './declare.js';

/** Calls of the clients' library about integrations and apps. The kind of integration is not sent. */
export const integrationCalls = clientEvents(
  { category: 'api', seen: { in: ['5.7'], goneBy: '10.8' } },
  {
    api_integrations_created: {
      phrase: 'an integration was created, such as a webhook or a slash command',
      documented: 'T19-73',
    },
    api_integrations_updated: {
      phrase: 'an integration was changed, such as a webhook or a slash command',
      documented: 'T19-73',
    },
    api_integrations_deleted: {
      phrase: 'an integration was deleted, such as a webhook or a slash command',
      documented: 'T19-73',
    },
    api_integrations_used: {
      phrase: 'an integration was used, such as a webhook or a slash command',
      documented: 'T19-73',
    },
    api_apps_register: { phrase: 'an OAuth app was created', documented: 'T19-74' },
    api_apps_delete: { phrase: 'an OAuth app was deleted', documented: 'T19-74' },
  },
);

/** Buttons, menus and dialogs of integrations: sent since the first allow-list, and in no document. */
export const interactiveCalls = clientEvents(
  { category: 'api', seen: { in: ['5.6', '5.7'], goneBy: '10.8' } },
  {
    api_interactive_messages_button_clicked: { phrase: 'someone pressed a button in a message of an integration' },
    api_interactive_messages_menu_selected: { phrase: 'someone chose from a menu in a message of an integration' },
    api_interactive_messages_dialog_submitted: { phrase: 'someone submitted a dialog of an integration' },
  },
);
