import { type DerivedDefaults, differs, differsAsGiven, sameAs, whenAny, whenGiven } from './derivations.js';

/** Defaults that follow another setting. The constant in the section is what they come to in an empty file. */
export const derivedDefaults: DerivedDefaults = {
  'EmailSettings.EnableSignInWithEmail': {
    name: 'whoever signs up with an e-mail address signs in with it',
    since: { '5.6': sameAs('EmailSettings.EnableSignUpWithEmail') },
  },
  // "PLAIN" counts as a security here, although it is replaced by "".
  'EmailSettings.EnableSMTPAuth': {
    name: 'a secured mail server asks for a password',
    since: { '5.6': differsAsGiven('EmailSettings.ConnectionSecurity', '') },
  },
  'LdapSettings.EnableSync': {
    name: 'LDAP synchronises where it is enabled',
    since: { '5.6': sameAs('LdapSettings.Enable') },
  },
  'LdapSettings.LoginIdAttribute': {
    name: 'the login attribute is the id attribute',
    since: { '5.6': sameAs('LdapSettings.IdAttribute') },
  },
  'ServiceSettings.EnableEmailInvitations': {
    name: 'a known site invites by e-mail',
    since: { '5.6': whenGiven('ServiceSettings.SiteURL', true, false) },
  },
  'ServiceSettings.ExperimentalChannelOrganization': {
    name: 'grouping unread channels organises the sidebar',
    since: { '5.6': differs('ServiceSettings.ExperimentalGroupUnreadChannels', 'disabled') },
  },
  'TeamSettings.RestrictPrivateChannelCreation': {
    name: 'whoever manages private channels creates them',
    since: { '5.6': sameAs('TeamSettings.RestrictPrivateChannelManagement', { channel_admin: 'team_admin' }) },
  },
  'TeamSettings.RestrictPrivateChannelDeletion': {
    name: 'whoever manages private channels deletes them',
    since: { '5.6': sameAs('TeamSettings.RestrictPrivateChannelManagement') },
  },
  'TeamSettings.RestrictPublicChannelCreation': {
    name: 'whoever manages public channels creates them',
    since: { '5.6': sameAs('TeamSettings.RestrictPublicChannelManagement', { channel_admin: 'team_admin' }) },
  },
  'TeamSettings.RestrictPublicChannelDeletion': {
    name: 'whoever manages public channels deletes them',
    since: { '5.6': sameAs('TeamSettings.RestrictPublicChannelManagement') },
  },
  'TeamSettings.TeammateNameDisplay': {
    name: 'a directory shows full names',
    since: { '5.6': whenAny(['SamlSettings.Enable', 'LdapSettings.Enable'], 'full_name', 'username') },
  },
};
