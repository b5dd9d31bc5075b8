import { departure, event, pluginEnabled, pluginFlag, value } from '../rules.js';

export const config_plugin = event({
  enable: value('PluginSettings.Enable'),
  enable_jira: departure(pluginFlag('jira', 'enabled', false), 'whatever JSON value stands there'),
  enable_uploads: value('PluginSettings.EnableUploads'),
  enable_zoom: pluginEnabled('zoom'),
});
