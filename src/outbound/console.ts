import type { SettingPath } from '../schema/paths.js';

/** Where an administrator finds a setting in the System Console of 10.x. */
export interface ConsolePlace {
  readonly title: string;
  /** The menu path; none where the console does not show the setting. */
  readonly menu?: string;
}

/** The settings that switch something off or name a receiver. Source: `reference/console.json`. */
export const consolePlaces: { readonly [P in SettingPath]?: ConsolePlace } = {
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
  'LogSettings.EnableDiagnostics': { title: 'Enable Diagnostics and Error Reporting', menu: 'Environment > Logging' },
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
  'ServiceSettings.EnableSecurityFixAlert': { title: 'Enable Security Alerts', menu: 'Environment > SMTP' },
  'ServiceSettings.EnableTesting': { title: 'Enable Testing Commands', menu: 'Environment > Developer' },
  'ServiceSettings.GoogleDeveloperKey': { title: 'Google API Key', menu: 'Site Configuration > Posts' },
  'ServiceSettings.UseLetsEncrypt': { title: "Use Let's Encrypt", menu: 'Environment > Web Server' },
  'SupportSettings.HelpLink': { title: 'Help Link', menu: 'Site Configuration > Customization' },
};
