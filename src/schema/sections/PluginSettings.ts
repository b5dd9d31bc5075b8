import { flag, list, map, text } from '../kinds.js';

export const PluginSettings = {
  AllowInsecureDownloadURL: flag({ '5.14': false }),
  AutomaticPrepackagedPlugins: flag({ '5.20': true }),
  ChimeraOAuthProxyURL: text({ '5.38': '' }),
  ClientDirectory: text({ '4.4.4': './client/plugins' }),
  Directory: text({ '4.4': './plugins' }),
  Enable: flag({ '4.2': false, '4.4': true }),
  EnableHealthCheck: flag({ '5.12': true }),
  EnableMarketplace: flag({ '5.16': true }),
  EnableRemoteMarketplace: flag({ '5.20': true }),
  EnableUploads: flag({ '4.4': false }),
  MarketplaceURL: text({ '5.16': 'https://marketplace.integrations.mattermost.com', '5.16.1': 'https://api.integrations.mattermost.com' }),
  Plugins: map({ '4.1': {} }, 'objects'),
  PluginStates: map({ '4.4': {} }, { Enable: 'flag' }),
  RequirePluginSignature: flag({ '5.18': false }),
  SignaturePublicKeyFiles: list({ '5.18': [] }),
};
