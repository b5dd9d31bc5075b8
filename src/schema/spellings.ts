import type { Release } from '../releases/points.js';
import { at, gone, type Timeline } from '../releases/timeline.js';
import type { SettingPath } from './paths.js';
import type { sections } from './sections/index.js';

type Spellings = { readonly [P in SettingPath | keyof typeof sections]?: Timeline<string> };

/** Names that a release spells otherwise than they are declared. A server reads both: case does not count. */
export const formerSpellings: Spellings = {
  'CloudSettings.CWSAPIURL': { '5.35': 'CWSAPIUrl', '6.0': gone },
  'CloudSettings.CWSURL': { '5.30': 'CWSUrl', '6.0': gone },
  'ClusterSettings.UseIPAddress': { '4.0': 'UseIpAddress', '6.0': gone },
  'DisplaySettings.CustomURLSchemes': { '5.0': 'CustomUrlSchemes', '6.0': gone },
  ElasticsearchSettings: { '3.10': 'ElasticSearchSettings', '4.1': gone },
  'ElasticsearchSettings.ConnectionURL': { '3.10': 'ConnectionUrl', '6.0': gone },
  'GitLabSettings.UserAPIEndpoint': { '3.7': 'UserApiEndpoint', '6.0': gone },
  'GoogleSettings.UserAPIEndpoint': { '3.7': 'UserApiEndpoint', '6.0': gone },
  'MessageExportSettings.GlobalRelaySettings.SMTPPassword': { '4.9': 'SmtpPassword', '6.0': gone },
  'MessageExportSettings.GlobalRelaySettings.SMTPUsername': { '4.9': 'SmtpUsername', '6.0': gone },
  'Office365Settings.UserAPIEndpoint': { '3.7': 'UserApiEndpoint', '6.0': gone },
  'OpenIdSettings.UserAPIEndpoint': { '5.32': 'UserApiEndpoint', '6.0': gone },
  'PluginSettings.AllowInsecureDownloadURL': { '5.14': 'AllowInsecureDownloadUrl', '6.0': gone },
  'PluginSettings.ChimeraOAuthProxyURL': { '5.38': 'ChimeraOAuthProxyUrl', '6.0': gone },
  'PluginSettings.MarketplaceURL': { '5.16': 'MarketplaceUrl', '6.0': gone },
  'SamlSettings.IdpDescriptorURL': { '3.7': 'IdpDescriptorUrl', '6.0': gone },
  'SamlSettings.IdpMetadataURL': { '5.20': 'IdpMetadataUrl', '6.0': gone },
  'SamlSettings.IdpURL': { '3.7': 'IdpUrl', '6.0': gone },
  'ServiceSettings.GfycatAPIKey': { '5.1': 'GfycatApiKey', '6.0': gone },
  'ServiceSettings.GfycatAPISecret': { '5.1': 'GfycatApiSecret', '6.0': gone },
};

const table: { readonly [path: string]: Timeline<string> | undefined } = formerSpellings;

/** A setting's path as the config.json of a release spells it. */
export const spelledAt = (path: string, release: Release): string => {
  const names = path.split('.');
  return names.map((name, depth) => at(table[names.slice(0, depth + 1).join('.')] ?? {}, release) ?? name).join('.');
};
