import { flag, list, map, text } from '../kinds.js';

export const PluginSettings = {
  AllowInsecureDownloadURL: flag('plugins may be downloaded from addresses without HTTPS', { '5.14': false }),
  AutomaticPrepackagedPlugins: flag('enabled plugins shipped with Mattermost are installed and upgraded automatically', { '5.20': true }),
  ChimeraOAuthProxyURL: text('the address of the Chimera service that connects plugins to OAuth applications', { '5.38': '' }),
  ClientDirectory: text('the directory for plugin files that browsers load', { '4.4.4': './client/plugins' }),
  Directory: text('the directory for plugin files on the server', { '4.4': './plugins' }),
  Enable: flag('plugins can be used on the server', { '4.2': false, '4.4': true }),
  EnableHealthCheck: flag('plugins are monitored, and restarted or turned off if they fail', { '5.12': true }),
  EnableMarketplace: flag('system admins can use the plugin Marketplace', { '5.16': true }),
  EnableRemoteMarketplace: flag('the plugin Marketplace also lists plugins from a remote server', { '5.20': true }),
  EnableUploads: flag('system admins may upload plugins', { '4.4': false }),
  MarketplaceURL: text('the address of the remote plugin Marketplace', { '5.16': 'https://marketplace.integrations.mattermost.com', '5.16.1': 'https://api.integrations.mattermost.com' }),
  Plugins: map('the settings of the individual plugins', { '4.1': {} }, 'objects'),
  PluginStates: map('which plugins are turned on', { '4.4': {} }, { Enable: 'flag' }),
  RequirePluginSignature: flag('plugins must have a valid signature', { '5.18': false }),
  SignaturePublicKeyFiles: list('the additional public keys that are trusted for plugin signatures', { '5.18': [] }),
};
