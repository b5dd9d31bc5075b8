import { gone } from '../../releases/timeline.js';
import {
  type DerivedDefaults,
  differs,
  differsAsGiven,
  entryFlag,
  hoursOf,
  sameAs,
  whenAny,
  whenGiven,
} from './derivations.js';

/** Defaults that follow another setting. The constant in the section is what they come to in an empty file. */
export const derivedDefaults: DerivedDefaults = {
  'ConnectedWorkspacesSettings.EnableRemoteClusterService': {
    name: 'copied from ExperimentalSettings, if SiteURL is set',
    since: {
      '10.1': whenGiven('ServiceSettings.SiteURL', sameAs('ExperimentalSettings.EnableRemoteClusterService'), false),
    },
  },
  'ConnectedWorkspacesSettings.EnableSharedChannels': {
    name: 'copied from ExperimentalSettings, if SiteURL is set',
    since: { '10.1': whenGiven('ServiceSettings.SiteURL', sameAs('ExperimentalSettings.EnableSharedChannels'), false) },
  },
  'ClusterSettings.EnableGossipEncryption': {
    name: 'a choice made under the old name is kept',
    since: {
      '10.11': whenGiven(
        'ClusterSettings.EnableExperimentalGossipEncryption',
        sameAs('ClusterSettings.EnableExperimentalGossipEncryption'),
        true,
      ),
    },
  },
  'EmailSettings.EnableSignInWithEmail': {
    name: 'people who sign up with an email address sign in with it',
    since: { '3.7': sameAs('EmailSettings.EnableSignUpWithEmail') },
  },
  'EmailSettings.EnableSMTPAuth': {
    name: 'a secured mail server asks for a password; "PLAIN" counts, although it is replaced',
    since: { '4.1': differsAsGiven('EmailSettings.ConnectionSecurity', '') },
  },
  'EmailSettings.PushNotificationServer': {
    name: 'the test server, if SiteURL is not set',
    since: { '5.14': whenGiven('ServiceSettings.SiteURL', '', 'https://push-test.mattermost.com') },
  },
  'EmailSettings.SendPushNotifications': {
    name: 'on if SiteURL is not set, as in a new installation',
    since: { '5.14': whenGiven('ServiceSettings.SiteURL', false, true) },
  },
  'ImageProxySettings.Enable': {
    name: 'a server that used an image proxy keeps it',
    since: { '5.8.1': differs('ServiceSettings.ImageProxyType', ''), '6.0': gone },
  },
  'ImageProxySettings.ImageProxyType': {
    name: 'a server that used an image proxy keeps it',
    since: { '5.8': sameAs('ServiceSettings.ImageProxyType', { '': 'local' }), '6.0': gone },
  },
  'ImageProxySettings.RemoteImageProxyOptions': {
    name: 'a server that used an image proxy keeps its options',
    since: { '5.8': sameAs('ServiceSettings.ImageProxyOptions'), '6.0': gone },
  },
  'ImageProxySettings.RemoteImageProxyURL': {
    name: 'a server that used an image proxy keeps its address',
    since: { '5.8': sameAs('ServiceSettings.ImageProxyURL'), '6.0': gone },
  },
  'LdapSettings.EnableSync': {
    name: 'on if AD/LDAP is on',
    since: { '4.4': sameAs('LdapSettings.Enable') },
  },
  'LdapSettings.LoginIdAttribute': {
    name: 'the login attribute is the id attribute',
    since: { '5.0': sameAs('LdapSettings.IdAttribute') },
  },
  'ProductSettings.EnablePublicSharedBoards': {
    name: 'taken over from the plugin that the product had been',
    since: { '7.7': entryFlag('PluginSettings.Plugins', 'focalboard', 'enablepublicsharedboards') },
  },
  'ServiceSettings.DisableLegacyMFA': {
    name: 'off if SiteURL is not set, as in a new installation',
    since: { '5.14': whenGiven('ServiceSettings.SiteURL', false, true) },
  },
  'ServiceSettings.EnableEmailInvitations': {
    name: 'on if SiteURL is set, as the server then counts as an existing one',
    since: { '5.1': whenGiven('ServiceSettings.SiteURL', true, false) },
  },
  'ServiceSettings.EnableLatex': {
    name: 'on if SiteURL is set',
    since: { '5.17': whenGiven('ServiceSettings.SiteURL', true, false) },
  },
  'ServiceSettings.EnableSVGs': {
    name: 'on if SiteURL is set',
    since: { '5.14': whenGiven('ServiceSettings.SiteURL', true, false) },
  },
  'ServiceSettings.ExperimentalChannelOrganization': {
    name: 'on if unread channels are grouped',
    since: { '5.2': differs('ServiceSettings.ExperimentalGroupUnreadChannels', 'disabled') },
  },
  'ServiceSettings.ExtendSessionLengthWithActivity': {
    name: 'off if SiteURL is set',
    since: { '5.24': whenGiven('ServiceSettings.SiteURL', false, true) },
  },
  'ServiceSettings.SessionLengthMobileInDays': {
    name: 'longer if SiteURL is set',
    since: { '5.24': whenGiven('ServiceSettings.SiteURL', 180, 30) },
  },
  'ServiceSettings.SessionLengthMobileInHours': {
    name: 'hours take over from days',
    since: { '7.0': hoursOf('ServiceSettings.SessionLengthMobileInDays') },
  },
  'ServiceSettings.SessionLengthSSOInHours': {
    name: 'hours take over from days',
    since: { '7.0': hoursOf('ServiceSettings.SessionLengthSSOInDays') },
  },
  'ServiceSettings.SessionLengthWebInDays': {
    name: 'longer if SiteURL is set',
    since: { '5.24': whenGiven('ServiceSettings.SiteURL', 180, 30) },
  },
  'ServiceSettings.SessionLengthWebInHours': {
    name: 'hours take over from days',
    since: { '7.0': hoursOf('ServiceSettings.SessionLengthWebInDays') },
  },
  'ServiceSettings.SiteURL': {
    name: 'developers work on their own machine',
    since: { '5.14': whenAny(['ServiceSettings.EnableDeveloper'], 'http://localhost:8065', '') },
  },
  'ServiceSettings.TerminateSessionsOnPasswordChange': {
    name: 'off if SiteURL is set',
    since: { '9.11': whenGiven('ServiceSettings.SiteURL', false, true) },
  },
  'ServiceSettings.TrustedProxyIPHeader': {
    name: 'two headers, if SiteURL is set',
    since: { '5.14': whenGiven('ServiceSettings.SiteURL', ['X-Forwarded-For', 'X-Real-IP'], []), '7.0': gone },
  },
  'TeamSettings.RestrictPrivateChannelCreation': {
    name: 'those who manage private channels create them',
    since: {
      '3.7': sameAs('TeamSettings.RestrictPrivateChannelManagement'),
      '3.9': sameAs('TeamSettings.RestrictPrivateChannelManagement', { channel_admin: 'team_admin' }),
    },
  },
  'TeamSettings.RestrictPrivateChannelDeletion': {
    name: 'those who manage private channels delete them',
    since: { '3.7': sameAs('TeamSettings.RestrictPrivateChannelManagement') },
  },
  'TeamSettings.RestrictPublicChannelCreation': {
    name: 'those who manage public channels create them',
    since: {
      '3.7': sameAs('TeamSettings.RestrictPublicChannelManagement'),
      '3.9': sameAs('TeamSettings.RestrictPublicChannelManagement', { channel_admin: 'team_admin' }),
    },
  },
  'TeamSettings.RestrictPublicChannelDeletion': {
    name: 'those who manage public channels delete them',
    since: { '3.7': sameAs('TeamSettings.RestrictPublicChannelManagement') },
  },
  'TeamSettings.TeammateNameDisplay': {
    name: 'full names, if AD/LDAP or SAML is on',
    since: { '4.0': whenAny(['SamlSettings.Enable', 'LdapSettings.Enable'], 'full_name', 'username') },
  },
};
