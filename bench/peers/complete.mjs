// What a person would write by hand for this release, part one: the settings that a file leaves out, and the values
// that the server replaces. It takes a config that is parsed and checked.
import { settings } from '../product.mjs';

/** @typedef {import('../inputs.mjs').Config} Config */
/** @typedef {{ name: string, constant: unknown, zero: unknown, meansDefault: readonly unknown[] | undefined }} Member */

const zeros = { flag: false, integer: 0, choice: '', text: '', list: [], map: {} };

/** Their defaults follow other settings: see below. */
const following = new Set([
  'ConnectedWorkspacesSettings.EnableRemoteClusterService',
  'ConnectedWorkspacesSettings.EnableSharedChannels',
  'EmailSettings.EnableSMTPAuth',
  'EmailSettings.EnableSignInWithEmail',
  'EmailSettings.PushNotificationServer',
  'EmailSettings.SendPushNotifications',
  'LdapSettings.EnableSync',
  'LdapSettings.LoginIdAttribute',
  'ServiceSettings.EnableEmailInvitations',
  'ServiceSettings.EnableLatex',
  'ServiceSettings.EnableSVGs',
  'ServiceSettings.ExtendSessionLengthWithActivity',
  'ServiceSettings.SessionLengthMobileInDays',
  'ServiceSettings.SessionLengthMobileInHours',
  'ServiceSettings.SessionLengthSSOInHours',
  'ServiceSettings.SessionLengthWebInDays',
  'ServiceSettings.SessionLengthWebInHours',
  'ServiceSettings.SiteURL',
  'ServiceSettings.TerminateSessionsOnPasswordChange',
  'TeamSettings.TeammateNameDisplay',
]);

/** @type {Record<string, readonly unknown[]>} */
const meaningDefault = {
  'EmailSettings.SMTPPort': [''],
  'EmailSettings.SMTPServer': [''],
  'EmailSettings.SMTPServerTimeout': [0],
  'ExperimentalAuditSettings.AdvancedLoggingJSON': [''],
  'ExportSettings.Directory': [''],
  'FileSettings.AmazonS3Endpoint': [''],
  'FileSettings.Directory': [''],
  'FileSettings.ExportAmazonS3Endpoint': [''],
  'FileSettings.ExportDirectory': [''],
  'ImportSettings.Directory': [''],
  'LogSettings.AdvancedLoggingJSON': [''],
  'MessageExportSettings.ChannelBatchSize': [0],
  'MessageExportSettings.ChannelHistoryBatchSize': [0],
  'MessageExportSettings.GlobalRelaySettings.SMTPServerTimeout': [0],
  'NotificationLogSettings.AdvancedLoggingJSON': [''],
  'PluginSettings.ClientDirectory': [''],
  'PluginSettings.Directory': [''],
  'PluginSettings.MarketplaceURL': ['', 'https://marketplace.integrations.mattermost.com'],
  'SamlSettings.LoginButtonText': [''],
  'TeamSettings.SiteName': [''],
};

/** @type {Map<string, Member[]>} */
const sections = new Map();
for (const { path, setting, default: constant } of settings) {
  const dot = path.lastIndexOf('.');
  const section = path.slice(0, dot);
  const members = sections.get(section) ?? [];
  sections.set(section, members);
  members.push({
    name: path.slice(dot + 1),
    constant: following.has(path) ? undefined : constant,
    zero: zeros[setting.kind],
    meansDefault: meaningDefault[path],
  });
}
const inner = 'MessageExportSettings.GlobalRelaySettings';
const relayMembers = /** @type {Member[]} */ (sections.get(inner));
sections.delete(inner);
const outerSections = [...sections];

/** @param {Config | null | undefined} given @param {readonly Member[]} members @param {boolean} unnamedAreZero @returns {Config} */
const completeSection = (given, members, unnamedAreZero) => {
  /** @type {Config} */
  const section = {};
  for (const { name, constant, zero, meansDefault } of members) {
    const value = given?.[name] ?? (given && unnamedAreZero ? zero : constant);
    section[name] = meansDefault?.includes(value) ? constant : value;
  }
  return section;
};

/** @param {string} link @param {string} instead */
const safe = (link, instead) =>
  link.startsWith('/') || (/^https?:\/\/./.test(link) && URL.canParse(link)) ? link : instead;

/** The whole config as the server has it in memory. @param {Config} given @returns {Config} */
export const complete = (given) => {
  /** @type {Config} */
  const full = {};
  for (const [section, members] of outerSections)
    full[section] = completeSection(given[section], members, section === 'FeatureFlags');
  const exported = given.MessageExportSettings;
  full.MessageExportSettings.GlobalRelaySettings = completeSection(exported?.GlobalRelaySettings, relayMembers, false);

  const siteIsKnown = given.ServiceSettings?.SiteURL != null;
  const { ConnectedWorkspacesSettings: connected, EmailSettings: email, ExperimentalSettings: experimental } = full;
  const { LdapSettings: ldap, PluginSettings: plugin, SamlSettings: saml, ServiceSettings: service } = full;
  const { SupportSettings: support, TeamSettings: team } = full;

  connected.EnableRemoteClusterService ??= siteIsKnown && experimental.EnableRemoteClusterService;
  connected.EnableSharedChannels ??= siteIsKnown && experimental.EnableSharedChannels;
  email.EnableSignInWithEmail ??= email.EnableSignUpWithEmail;
  email.EnableSMTPAuth ??= email.ConnectionSecurity !== '';
  email.PushNotificationServer ??= siteIsKnown ? '' : 'https://push-test.mattermost.com';
  email.SendPushNotifications ??= !siteIsKnown;
  if (email.ConnectionSecurity === 'PLAIN') email.ConnectionSecurity = '';
  ldap.EnableSync ??= ldap.Enable;
  ldap.LoginIdAttribute ??= ldap.IdAttribute;
  service.EnableEmailInvitations ??= siteIsKnown;
  service.EnableLatex ??= siteIsKnown;
  service.EnableSVGs ??= siteIsKnown;
  service.ExtendSessionLengthWithActivity ??= !siteIsKnown;
  service.SessionLengthMobileInDays ??= siteIsKnown ? 180 : 30;
  service.SessionLengthMobileInHours ??= 24 * service.SessionLengthMobileInDays;
  service.SessionLengthSSOInHours ??= 24 * service.SessionLengthSSOInDays;
  service.SessionLengthWebInDays ??= siteIsKnown ? 180 : 30;
  service.SessionLengthWebInHours ??= 24 * service.SessionLengthWebInDays;
  service.SiteURL ??= service.EnableDeveloper ? 'http://localhost:8065' : '';
  service.TerminateSessionsOnPasswordChange ??= !siteIsKnown;
  if (service.ExperimentalGroupUnreadChannels === '0') service.ExperimentalGroupUnreadChannels = 'disabled';
  if (service.ExperimentalGroupUnreadChannels === '1') service.ExperimentalGroupUnreadChannels = 'default_on';
  service.UniqueEmojiReactionLimitPerPost = Math.min(service.UniqueEmojiReactionLimitPerPost, 500);
  if (service.WebserverMode === 'regular') service.WebserverMode = 'gzip';
  support.AboutLink = safe(support.AboutLink, '');
  support.HelpLink = safe(support.HelpLink, '');
  support.PrivacyPolicyLink = safe(support.PrivacyPolicyLink, '');
  support.ReportAProblemLink = safe(support.ReportAProblemLink, '');
  support.TermsOfServiceLink = safe(support.TermsOfServiceLink, 'https://mattermost.com/pl/terms-of-use/');
  team.TeammateNameDisplay ??= saml.Enable || ldap.Enable ? 'full_name' : 'username';

  const states = { ...plugin.PluginStates };
  states['com.mattermost.calls'] ??= { Enable: true };
  states['com.mattermost.nps'] ??= { Enable: full.LogSettings.EnableDiagnostics };
  states['mattermost-ai'] ??= { Enable: true };
  states.playbooks ??= { Enable: true };
  plugin.PluginStates = states;
  return full;
};
