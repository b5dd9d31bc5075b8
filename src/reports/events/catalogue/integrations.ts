import { clientEvents } from '../declare.js';

/** Calls of the clients' library about integrations and apps. The kind of integration is not told. */
export const integrationCalls = clientEvents(
  { category: 'api', seen: { in: ['5.7'], goneBy: '10.8' } },
  {
    api_integrations_created: { documented: 'T19-73' },
    api_integrations_updated: { documented: 'T19-73' },
    api_integrations_deleted: { documented: 'T19-73' },
    api_integrations_used: { documented: 'T19-73' },
    api_apps_register: { documented: 'T19-74' },
    api_apps_delete: { documented: 'T19-74' },
  },
);

/** Buttons, menus and dialogs of integrations: sent since the first allow-list, and in no document. */
export const interactiveCalls = clientEvents(
  { category: 'api', seen: { in: ['5.6', '5.7'], goneBy: '10.8' } },
  {
    api_interactive_messages_button_clicked: {},
    api_interactive_messages_menu_selected: {},
    api_interactive_messages_dialog_submitted: {},
  },
);
