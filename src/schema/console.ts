import type { Release } from '../releases.js';
import { at, type Timeline } from '../timeline.js';
import type { SettingPath } from './paths.js';

/** Where an administrator finds a setting in the System Console. */
export interface ConsolePlace {
  readonly title: string;
  /** The menu path; none where the console does not show the setting. */
  readonly menu?: string;
}

interface DeclaredPlace {
  readonly title: string;
  /** That of 10.x, or that of every release where it is known. */
  readonly menu?: string | Timeline<string>;
}

/** The settings that switch something off or name a receiver. Source: `reference/console.json`. */
const consolePlaces: { readonly [P in SettingPath]?: DeclaredPlace } = {
  'AnnouncementSettings.AdminNoticesEnabled': { title: 'Enable Admin Notices', menu: 'Site Configuration > Notices' },
  'AnnouncementSettings.UserNoticesEnabled': { title: 'Enable End User Notices', menu: 'Site Configuration > Notices' },
  'CloudSettings.Disable': { title: 'Disable Customer Portal requests' },
  'EmailSettings.PushNotificationServer': {
    title: 'Push Notification Server',
    menu: 'Environment > Push Notification Server',
  },
  'EmailSettings.SMTPServer': { title: 'SMTP Server', menu: 'Environment > SMTP' },
  'EmailSettings.SendPushNotifications': {
    title: 'Enable Push Notifications',
    menu: 'Environment > Push Notification Server',
  },
  'ExperimentalSettings.DisablePostMetadata': { title: 'Disable Post Metadata' },
  'ExperimentalSettings.RestrictSystemAdmin': { title: 'Restrict system admin' },
  'FileSettings.AmazonS3Endpoint': { title: 'Amazon S3 Endpoint', menu: 'Environment > File Storage' },
  'FileSettings.DriverName': { title: 'File Storage System', menu: 'Environment > File Storage' },
  'GoogleSettings.Enable': { title: 'Select service provider', menu: 'Authentication > OpenID Connect' },
  'GoogleSettings.TokenEndpoint': { title: 'Token Endpoint', menu: 'Authentication > OAuth 2.0' },
  'ImageProxySettings.Enable': { title: 'Enable Image Proxy', menu: 'Environment > Image Proxy' },
  'ImageProxySettings.RemoteImageProxyURL': { title: 'Remote Image Proxy URL', menu: 'Environment > Image Proxy' },
  'LogSettings.EnableDiagnostics': {
    title: 'Enable Diagnostics and Error Reporting',
    menu: { '3.7': 'General > Logging', '5.12': 'Environment > Logging' },
  },
  'LogSettings.EnableSentry': { title: 'Enable Sentry reporting' },
  'MessageExportSettings.EnableExport': { title: 'Enable Compliance Export', menu: 'Compliance > Compliance Export' },
  'Office365Settings.Enable': { title: 'Select service provider', menu: 'Authentication > OpenID Connect' },
  'Office365Settings.TokenEndpoint': { title: 'Token Endpoint', menu: 'Authentication > OAuth 2.0' },
  'PluginSettings.AutomaticPrepackagedPlugins': {
    title: 'Enable Automatic Prepackaged Plugins',
    menu: 'Plugins > Plugin Management',
  },
  'PluginSettings.Enable': { title: 'Enable Plugins', menu: 'Plugins > Plugin Management' },
  'PluginSettings.EnableMarketplace': { title: 'Enable Marketplace', menu: 'Plugins > Plugin Management' },
  'PluginSettings.EnableRemoteMarketplace': { title: 'Enable Remote Marketplace', menu: 'Plugins > Plugin Management' },
  'PluginSettings.MarketplaceURL': { title: 'Marketplace URL', menu: 'Plugins > Plugin Management' },
  'PluginSettings.Plugins': { title: 'Plugin settings' },
  'ServiceSettings.EnableGifPicker': { title: 'Enable GIF Picker', menu: 'Integrations > GIF' },
  'ServiceSettings.EnableLinkPreviews': { title: 'Enable website link previews', menu: 'Site Configuration > Posts' },
  'ServiceSettings.EnableSecurityFixAlert': {
    title: 'Enable Security Alerts',
    menu: { '3.7': 'Notifications > Email', '5.12': 'Environment > SMTP' },
  },
  'ServiceSettings.EnableTesting': { title: 'Enable Testing Commands', menu: 'Environment > Developer' },
  'ServiceSettings.GoogleDeveloperKey': { title: 'Google API Key', menu: 'Site Configuration > Posts' },
  'ServiceSettings.UseLetsEncrypt': { title: "Use Let's Encrypt", menu: 'Environment > Web Server' },
  'SupportSettings.HelpLink': { title: 'Help Link', menu: 'Site Configuration > Customization' },
};

/** The settings whose place is known. */
export const placedSettings = Object.keys(consolePlaces) as readonly SettingPath[];

/** Whether the place of a setting is known for every release. */
export const knowsPlaceOf = (setting: SettingPath): boolean => typeof consolePlaces[setting]?.menu === 'object';

/** Where the console of a release has a setting. Of most settings only the place in 10.x is known. */
export const consolePlaceOf = (setting: SettingPath, release: Release): ConsolePlace | undefined => {
  const { title, menu: declared } = consolePlaces[setting] ?? {};
  if (title === undefined) return undefined;
  const menu = typeof declared === 'object' ? at(declared, release) : declared;
  return { title, ...(menu !== undefined && { menu }) };
};
