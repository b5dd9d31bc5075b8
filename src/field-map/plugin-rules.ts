import type { Gives } from './rule-values.js';
import type { Rule } from './rules.js';

/** True where the plugin with this id is switched on. */
export const pluginEnabled = (plugin: string): Rule & Gives<boolean> => ({
  rule: 'pluginEnabled',
  setting: 'PluginSettings.PluginStates',
  plugin,
});

/** The same under the name of its version: 5.26 and 5.27 mix the two up. Left out while plugins are off altogether. */
export const pluginEnabledAsVersion = (plugin: string): Rule & Gives<boolean> => ({
  rule: 'pluginEnabled',
  setting: 'PluginSettings.PluginStates',
  plugin,
  while: 'PluginSettings.Enable',
  oddity: 'the name promises a version, but the state is reported',
});

const installedVersion = (plugin: string, whileOn: boolean): Rule & Gives<string> => ({
  rule: 'pluginVersion',
  setting: 'PluginSettings.Enable',
  plugin,
  whileOn,
  departure: 'the version as the plugin words it',
});

/**
 * The version of an installed plugin, `""` where it is not installed, `"other"` where it is no version number. Left out
 * while plugins are off altogether, or where no list of them is available.
 */
export const pluginVersion = (plugin: string): Rule & Gives<string> => installedVersion(plugin, true);

/** The same, reported also while plugins are off: 5.20.0 did not look. */
export const pluginVersionAlways = (plugin: string): Rule & Gives<string> => installedVersion(plugin, false);

/** One flag among a plugin's own settings; anything that is not a flag counts as the constant stated here. */
export const pluginFlag = (plugin: string, key: string, otherwise: boolean): Rule & Gives<boolean> => ({
  rule: 'pluginFlag',
  setting: 'PluginSettings.Plugins',
  plugin,
  key,
  otherwise,
  departure: 'whatever JSON value the file has',
});
