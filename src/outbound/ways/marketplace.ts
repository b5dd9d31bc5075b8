import { gone } from '../../releases/timeline.js';
import { pluginOff, setting, way } from '../declare.js';

export const pluginMarketplace = way({
  id: 'plugin-marketplace',
  name: 'List of plugins in the marketplace',
  by: 'server',
  purpose: 'fetches the list of plugins that administrators can install',
  sure: 'certain',
  doubt: '7.9 as the version from which any user can trigger it is inferred from a date; installing a plugin asks the marketplace only where EnableRemoteMarketplace is true (read in 5.20, 5.36, 9.0 and 11.1)',
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
    identifies: ['IP address of the server'],
  },
  since: {
    '5.16': {
      hosts: ['marketplace.integrations.mattermost.com:443/api/v1/plugins'],
      when: 'when a system administrator opens the marketplace',
      sends: 'version of the server',
      off: [setting('PluginSettings.EnableMarketplace', false), setting('PluginSettings.Enable', false)],
      byDefault: true,
      onAction: true,
    },
    '5.16.1': {
      when: 'when a system administrator opens or searches the marketplace and, from 5.18 on, installs a plugin from it',
      sends: 'version of the server; from 5.18 on also the id of a plugin that is installed',
      off: [setting('PluginSettings.EnableMarketplace', false), setting('PluginSettings.Enable', false)],
      byDefault: true,
      onAction: true,
    },
    '5.20': {
      when: 'when a system administrator opens or searches the marketplace, or installs a plugin from it',
      sends: 'version of the server; in later versions also whether it is an enterprise build, is licensed for enterprise plugins and is a cloud server, and its platform; the id of a plugin that is installed; no search words, since the server searches the list itself',
      off: [setting('PluginSettings.EnableRemoteMarketplace', false), setting('PluginSettings.EnableMarketplace', false), setting('PluginSettings.Enable', false)],
      byDefault: true,
      onAction: true,
      note: 'from 7.9 on any logged-in user can make the server ask, through its API (remote_only=true); in 7.9 and 7.10 the dialog of work templates did so too, where FeatureFlags.WorkTemplate is on (off by default)',
    },
    '9.0': {
      when: 'only where FeatureFlags.StreamlinedMarketplace is false; not by default',
      sends: 'version of the server; in later versions also whether it is an enterprise build, is licensed for enterprise plugins and is a cloud server, and its platform; the id of a plugin that is installed; no search words, since the server searches the list itself',
      off: [setting('FeatureFlags.StreamlinedMarketplace', true), setting('PluginSettings.EnableRemoteMarketplace', false), setting('PluginSettings.EnableMarketplace', false), setting('PluginSettings.Enable', false)],
      byDefault: false,
      note: 'the list was taken out in 9.0 and came back in 9.1 (changelog of 9.1)',
    },
    '9.1': {
      when: 'when a system administrator opens or searches the marketplace, or installs a plugin from it',
      sends: 'version of the server, whether it is an enterprise build, is licensed for enterprise plugins and is a cloud server, and its platform; the id of a plugin that is installed; no search words, since the server searches the list itself',
      off: [setting('PluginSettings.EnableRemoteMarketplace', false), setting('PluginSettings.EnableMarketplace', false), setting('PluginSettings.Enable', false)],
      byDefault: true,
      onAction: true,
      note: 'any logged-in user can make the server ask, through its API (remote_only=true, from 7.9 on)',
    },
  },
});

export const pluginDownload = way({
  id: 'plugin-download',
  name: 'Download of a plugin from the marketplace',
  by: 'server',
  purpose: 'downloads the plugin that an administrator chose',
  sure: 'likely',
  doubt: "the hosts come from the marketplace's answer, not from the server's code; plugins that are shipped with the server are not downloaded",
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
    sends: 'a request without any id',
    identifies: ['IP address of the server'],
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
      when: 'only where FeatureFlags.StreamlinedMarketplace is false; not by default',
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
  purpose: 'installs the version of a plugin that a feature flag names',
  sure: 'certain',
  doubt: 'not measured: a server with default settings asks where the shipped file of the plugin cannot be read or has another version',
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
    sends: 'version of the server, id of the plugin',
    identifies: ['IP address of the server'],
    byDefault: false,
  },
  since: {
    '5.32': {
      when: 'when the server starts or its configuration changes, if the version that the flag names is newer than the installed one',
      off: [setting('PluginSettings.AutomaticPrepackagedPlugins', false), setting('PluginSettings.Enable', false), setting('PluginSettings.EnableRemoteMarketplace', false), setting('FeatureFlags.PluginIncidentManagement', ''), pluginOff('com.mattermost.plugin-incident-management')],
      note: 'by default the flag names the version that is shipped with the server (read for 5.32 to 5.38.4), so nothing is requested; where the shipped file is missing, the server asks the marketplace',
    },
    '6.0': {
      when: 'when the server starts or its configuration changes, if a flag names a version; not by default',
      off: [setting('PluginSettings.AutomaticPrepackagedPlugins', false), setting('PluginSettings.Enable', false), setting('PluginSettings.EnableRemoteMarketplace', false)],
    },
    '9.0': gone,
  },
});

export const featureFlagsSplit = way({
  id: 'feature-flags-split',
  name: 'Feature flags from Split',
  by: 'server',
  purpose: "asks the service Split which features to switch on (for Mattermost's cloud)",
  sure: 'likely',
  doubt: "the hosts are the defaults of Split's client library (splitio); the server's code does not name them",
  sources: ['mattermost/mattermost-server@v5.36.0 app/featureflag/feature_flags_sync.go:39', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/platform/feature_flags.go:16–80, server/go.mod:61'],
  since: {
    '5.30': {
      hosts: ['sdk.split.io:443', 'auth.split.io:443', 'streaming.split.io:443', 'events.split.io:443', 'telemetry.split.io:443'],
      when: 'continuously where a key is set, from the leading node of a cluster; not by default',
      sends: 'names of the flags asked for, counts of their use',
      identifies: ['permanent random id of the server (diagnostic id)', 'ids of the cloud installation and its group (cloud only)', 'IP address of the server'],
      off: [setting('ServiceSettings.SplitKey', '')],
      byDefault: false,
    },
  },
});
