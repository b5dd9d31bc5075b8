import { clientEvents, freeText } from '../declare.js';

const call = { category: 'api' } as const;

/** Calls of the clients' library about accounts, sessions and settings. */
export const accountCalls = clientEvents(
  { ...call, seen: { in: ['5.7'], goneBy: '10.8' } },
  {
    api_users_create: { documented: 'T19-38' },
    api_users_login: { documented: 'T19-42' },
    api_users_login_ldap: { documented: 'T19-42' },
    api_users_logout: { documented: 'T19-43' },
    api_users_email_to_oauth: { documented: 'T19-44' },
    api_users_oauth_to_email: { documented: 'T19-44' },
    api_users_email_to_ldap: { documented: 'T19-44' },
    api_users_ldap_to_email: { documented: 'T19-44' },
    api_users_send_password_reset: { documented: 'T19-45' },
    api_users_reset_password: { documented: 'T19-45' },
    api_users_newpassword: { documented: 'T19-45' },
    api_users_patch: { documented: 'T19-57' },
    api_users_update: { documented: 'T19-57' },
    api_users_update_profile_picture: { documented: 'T19-57' },
    api_users_create_access_token: { documented: 'T19-71' },
    api_users_revoke_access_token: { documented: 'T19-71' },
    api_license_upload: { documented: 'T19-79' },
  },
);

/** Calls that the library had in its first years. */
export const formerCalls = clientEvents(
  { ...call, seen: { from: '3.7', until: '3.10' } },
  {
    api_users_login_fail: { documented: 'T19-35', seen: { in: ['3.7', '3.10'], goneBy: '4.2' } },
    api_users_login_ldap_fail: { documented: 'T19-35', seen: { in: ['3.7', '3.10'], goneBy: '4.2' } },
    api_users_create_email: { documented: 'T19-38' },
    api_users_create_link: { documented: 'T19-38' },
    api_users_create_spontaneous: { documented: 'T19-38' },
  },
);

/** What the web app tells of account settings. */
export const settingsEvents = clientEvents(
  { category: 'settings', seen: { in: ['4.2'] } },
  {
    user_settings_update: { documented: 'T19-57', carries: { field: freeText } },
    system_admin_create_user_access_token: { documented: 'T19-71' },
    revoke_user_access_token: { documented: 'T19-71' },
  },
);

/** What the web app tells of roles. */
export const roleEvents = clientEvents(
  { category: 'actions', seen: { in: ['4.2'] } },
  {
    add_roles: { documented: 'T19-72' },
    remove_roles: { documented: 'T19-72' },
  },
);
