import { gone } from '../../releases/timeline.js';
import { event, value } from './rules.js';

/** How many plugins there are. Enabled is what the config says of them, not whether they run. */
export const plugins = event({
  active_backend_plugins: { '4.4': value('pluginCounts.enabledBackend'), '5.2': gone },
  active_plugins: { '4.4': value('pluginCounts.enabled'), '5.2': gone },
  active_webapp_plugins: { '4.4': value('pluginCounts.enabledWebapp'), '5.2': gone },
  disabled_backend_plugins: { '5.2': value('pluginCounts.disabledBackend') },
  disabled_default_plugins: value('pluginCounts.disabledDefault'),
  disabled_plugins: { '5.2': value('pluginCounts.disabled') },
  disabled_webapp_plugins: { '5.2': value('pluginCounts.disabledWebapp') },
  enabled_backend_plugins: { '5.2': value('pluginCounts.enabledBackend') },
  enabled_plugins: { '5.2': value('pluginCounts.enabled') },
  enabled_webapp_plugins: { '5.2': value('pluginCounts.enabledWebapp') },
  inactive_backend_plugins: { '4.4': value('pluginCounts.disabledBackend'), '5.2': gone },
  inactive_plugins: { '4.4': value('pluginCounts.disabled'), '5.2': gone },
  inactive_webapp_plugins: { '4.4': value('pluginCounts.disabledWebapp'), '5.2': gone },
  plugins_with_broken_manifests: value('pluginCounts.withBrokenManifests'),
  plugins_with_settings: value('pluginCounts.withSettings'),
});
