import { gone } from '../../timeline.js';
import { pluginOff, setting, way } from '../declare.js';

export const pluginMarketplace = way({
  id: 'plugin-marketplace',
  name: 'Plugin marketplace list',
  by: 'server',
  purpose: 'shows the plugins that can be installed',
  sure: 'certain',
  doubt: '7.9 for remote_only by date. Install asks only where EnableRemoteMarketplace is true (read at 5.20, 5.36, 9.0, 11.1)',
  sources: [
    'mattermost/mattermost-server@v5.20.0 app/plugin.go',
    'AleksS-Dev/mattermost-stw@818225dffe, 9a3b503169',
    'mattermost/docs@9dd1c713ed source/product-overview/unsupported-legacy-releases.md (9.1)',
    'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/plugin.go:540–660, server/platform/services/marketplace/client.go, server/public/model/marketplace_plugin.go:80',
    'mattermost/mattermost-server@v5.16.0 app/plugin.go:430, v5.20.0 app/plugin.go:503 (no filter sent)',
    'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/api4/plugin.go:302',
    'AleksS-Dev/mattermost-stw@7bfca605e1 (2023-01-26)',
  ],
  always: {
    hosts: ['api.integrations.mattermost.com:443/api/v1/plugins'],
    addressIn: ['PluginSettings.MarketplaceURL'],
    identifies: ['sender IP address'],
  },
  since: {
    '5.16': {
      hosts: ['marketplace.integrations.mattermost.com:443/api/v1/plugins'],
      when: 'when a system administrator opens the marketplace',
      sends: 'server version',
      off: [setting('PluginSettings.EnableMarketplace', false), setting('PluginSettings.Enable', false)],
      byDefault: true,
      onAction: true,
    },
    '5.16.1': {
      when: 'when a system administrator opens or searches the marketplace, and on install (5.18+)',
      sends: 'server version; on install (5.18+) the plugin id',
      off: [setting('PluginSettings.EnableMarketplace', false), setting('PluginSettings.Enable', false)],
      byDefault: true,
      onAction: true,
    },
    '5.20': {
      when: 'when a system administrator opens or searches the marketplace, and on install',
      sends: 'server version, later also enterprise build yes/no, enterprise plugins licensed yes/no, cloud yes/no, platform; on install the plugin id; no search words (the server filters the list itself)',
      off: [setting('PluginSettings.EnableRemoteMarketplace', false), setting('PluginSettings.EnableMarketplace', false), setting('PluginSettings.Enable', false)],
      byDefault: true,
      onAction: true,
      note: '7.9+: any logged-in user can make the server ask (API with remote_only=true); 7.9 and 7.10: the work templates dialog did so too (FeatureFlags.WorkTemplate, default off)',
    },
    '9.0': {
      when: 'never by default: only with FeatureFlags.StreamlinedMarketplace false',
      sends: 'server version, later also enterprise build yes/no, enterprise plugins licensed yes/no, cloud yes/no, platform; on install the plugin id; no search words (the server filters the list itself)',
      off: [setting('FeatureFlags.StreamlinedMarketplace', true), setting('PluginSettings.EnableRemoteMarketplace', false), setting('PluginSettings.EnableMarketplace', false), setting('PluginSettings.Enable', false)],
      byDefault: false,
      note: 'remote list taken out in 9.0, back in 9.1 (changelog 9.1)',
    },
    '9.1': {
      when: 'when a system administrator opens or searches the marketplace, and on install',
      sends: 'server version, enterprise build yes/no, enterprise plugins licensed yes/no, cloud yes/no, platform; on install the plugin id; no search words (the server filters the list itself)',
      off: [setting('PluginSettings.EnableRemoteMarketplace', false), setting('PluginSettings.EnableMarketplace', false), setting('PluginSettings.Enable', false)],
      byDefault: true,
      onAction: true,
      note: 'any logged-in user can make the server ask (API with remote_only=true, 7.9+)',
    },
  },
});

export const pluginDownload = way({
  id: 'plugin-download',
  name: 'Download of a plugin from the marketplace',
  by: 'server',
  purpose: 'downloads a plugin chosen in the marketplace',
  sure: 'likely',
  doubt: "hosts come from the marketplace's answer, not from the server's code. Prepackaged plugins are packed at build time and need no download at run time",
  sources: [
    'mattermost/mattermost-server@v5.18.0 app (InstallMarketplacePlugin)',
    'mattermost/mattermost-server@v5.20.0 Makefile (plugins-store host)',
    'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/plugin_install.go:319,321, server/channels/app/download.go',
    'AleksS-Dev/mattermost-stw@818225dffe, 9a3b503169 server/channels/app/plugin_install.go',
  ],
  always: {
    when: 'when a system administrator installs or updates a plugin',
    hosts: ['plugins-store.test.mattermost.com:443/release/*', 'github.com:443/*/releases/download/*', "(download address in the marketplace's answer)"],
    addressIn: ['PluginSettings.MarketplaceURL'],
    sends: 'GET; no id',
    identifies: ['sender IP address'],
  },
  since: {
    '5.18': {
      off: [setting('PluginSettings.EnableMarketplace', false), setting('PluginSettings.Enable', false)],
      byDefault: true,
      onAction: true,
    },
    '5.20': {
      off: [setting('PluginSettings.EnableMarketplace', false), setting('PluginSettings.EnableRemoteMarketplace', false), setting('PluginSettings.Enable', false)],
      byDefault: true,
      onAction: true,
    },
    '9.0': {
      when: 'never by default: only with FeatureFlags.StreamlinedMarketplace false',
      off: [setting('FeatureFlags.StreamlinedMarketplace', true), setting('PluginSettings.EnableMarketplace', false), setting('PluginSettings.EnableRemoteMarketplace', false), setting('PluginSettings.Enable', false)],
      byDefault: false,
    },
    '9.1': {
      off: [setting('PluginSettings.EnableMarketplace', false), setting('PluginSettings.EnableRemoteMarketplace', false), setting('PluginSettings.Enable', false)],
      byDefault: true,
      onAction: true,
    },
  },
});

export const featureFlagPlugins = way({
  id: 'feature-flag-plugins',
  name: 'Plugins installed by feature flags',
  by: 'server',
  purpose: 'installs the plugin version that a feature flag names',
  sure: 'certain',
  doubt: 'not measured: where the prepackaged file cannot be read or its version differs, a default installation asks',
  sources: [
    'mattermost/mattermost-server@v5.36.0 app/plugin.go:223,945',
    'AleksS-Dev/mattermost-stw@8372267739 (removal)',
    'settings.json',
    'mattermost/mattermost-server@v5.32.0–v5.36.0 Makefile (PLUGIN_PACKAGES), model/feature_flags.go, app/plugin_install.go:195,215',
    'AleksS-Dev/mattermost-stw@0276a69f0c, 6af00ee2ce, 098099aedd Makefile',
  ],
  always: {
    hosts: ['api.integrations.mattermost.com:443/api/v1/plugins', 'plugins-store.test.mattermost.com:443/release/*'],
    addressIn: ['PluginSettings.MarketplaceURL'],
    sends: 'server version, plugin id',
    identifies: ['sender IP address'],
    byDefault: false,
  },
  since: {
    '5.32': {
      when: 'at start and when the configuration changes, if the named version is newer than the installed one',
      off: [setting('PluginSettings.AutomaticPrepackagedPlugins', false), setting('PluginSettings.Enable', false), setting('PluginSettings.EnableRemoteMarketplace', false), setting('FeatureFlags.PluginIncidentManagement', ''), pluginOff('com.mattermost.plugin-incident-management')],
      note: 'the flag has a version as its default, equal to the prepackaged one (read for 5.32 to 5.38.4): no request by default; where the prepackaged file is missing the server asks the marketplace',
    },
    '6.0': {
      when: 'at start and when the configuration changes, only if a flag names a version; never by default',
      off: [setting('PluginSettings.AutomaticPrepackagedPlugins', false), setting('PluginSettings.Enable', false), setting('PluginSettings.EnableRemoteMarketplace', false)],
    },
    '9.0': gone,
  },
});

export const featureFlagsSplit = way({
  id: 'feature-flags-split',
  name: 'Feature flags from Split',
  by: 'server',
  purpose: "fetches feature flag values (vendor's cloud)",
  sure: 'likely',
  doubt: 'hosts are the defaults of the splitio client library, not named in the server',
  sources: ['mattermost/mattermost-server@v5.36.0 app/featureflag/feature_flags_sync.go:39', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/platform/feature_flags.go:16–80, server/go.mod:61'],
  since: {
    '5.30': {
      hosts: ['sdk.split.io:443', 'auth.split.io:443', 'streaming.split.io:443', 'events.split.io:443', 'telemetry.split.io:443'],
      when: 'never by default; continuously when a key is set (leader node)',
      sends: 'flag names asked, counts of use',
      identifies: ['diagnostic id of the server', 'cloud installation and group id (cloud only)', 'sender IP address'],
      off: [setting('ServiceSettings.SplitKey', '')],
      byDefault: false,
    },
  },
});
