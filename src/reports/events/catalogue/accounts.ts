import { clientEvents, freeText } from './declare.js';

const call = { category: 'api' } as const;

/** Calls of the clients' library about accounts, sessions and settings. */
export const accountCalls = clientEvents(
  { ...call, seen: { in: ['5.7'], goneBy: '10.8' } },
  {
    api_users_create: { phrase: 'an account was created', documented: 'T19-38' },
    api_users_login: { phrase: 'someone tried to log in', documented: 'T19-42' },
    api_users_login_ldap: { phrase: 'someone tried to log in with AD/LDAP', documented: 'T19-42' },
    api_users_logout: { phrase: 'someone logged out', documented: 'T19-43' },
    api_users_email_to_oauth: { phrase: 'someone switched from email to OAuth for signing in', documented: 'T19-44' },
    api_users_oauth_to_email: { phrase: 'someone switched from OAuth to email for signing in', documented: 'T19-44' },
    api_users_email_to_ldap: { phrase: 'someone switched from email to AD/LDAP for signing in', documented: 'T19-44' },
    api_users_ldap_to_email: { phrase: 'someone switched from AD/LDAP to email for signing in', documented: 'T19-44' },
    api_users_send_password_reset: { phrase: 'someone asked for an email to reset a password', documented: 'T19-45' },
    api_users_reset_password: { phrase: 'a forgotten password was replaced', documented: 'T19-45' },
    api_users_newpassword: { phrase: 'someone changed their password', documented: 'T19-45' },
    api_users_patch: { phrase: 'some details of a user were changed', documented: 'T19-57' },
    api_users_update: { phrase: 'the details of a user were saved', documented: 'T19-57' },
    api_users_update_profile_picture: { phrase: 'a new profile picture was set', documented: 'T19-57' },
    api_users_create_access_token: { phrase: 'a personal access token was created', documented: 'T19-71' },
    api_users_revoke_access_token: { phrase: 'a personal access token was revoked', documented: 'T19-71' },
    api_license_upload: { phrase: 'an administrator uploaded a licence', documented: 'T19-79' },
  },
);

/** Calls that the library had in its first years. */
export const formerCalls = clientEvents(
  { ...call, seen: { from: '3.7', until: '3.10' } },
  {
    api_users_login_fail: {
      phrase: 'a login failed',
      documented: 'T19-35',
      seen: { in: ['3.7', '3.10'], goneBy: '4.2' },
    },
    api_users_login_ldap_fail: {
      phrase: 'a login with AD/LDAP failed',
      documented: 'T19-35',
      seen: { in: ['3.7', '3.10'], goneBy: '4.2' },
    },
    api_users_create_email: { phrase: 'an account was created by email', documented: 'T19-38' },
    api_users_create_link: { phrase: 'an account was created by an invitation', documented: 'T19-38' },
    api_users_create_spontaneous: {
      phrase: 'an account was created in the app, without an invitation',
      documented: 'T19-38',
    },
  },
);

/** What the web app sends about account settings. */
export const settingsEvents = clientEvents(
  { category: 'settings', seen: { in: ['4.2'] } },
  {
    user_settings_update: {
      phrase: 'someone changed a setting of their account',
      documented: 'T19-57',
      carries: { field: freeText('which setting it was') },
    },
    system_admin_create_user_access_token: {
      phrase: 'a system administrator created a personal access token',
      documented: 'T19-71',
    },
    revoke_user_access_token: {
      phrase: 'a personal access token was revoked in the account settings',
      documented: 'T19-71',
    },
  },
);

/** What the web app sends about roles. */
export const roleEvents = clientEvents(
  { category: 'actions', seen: { in: ['4.2'] } },
  {
    add_roles: { phrase: 'the right to post everywhere was given', documented: 'T19-72' },
    remove_roles: { phrase: 'the right to post everywhere was taken away', documented: 'T19-72' },
  },
);
