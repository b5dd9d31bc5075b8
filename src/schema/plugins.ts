import { gone, type Timeline } from '../releases/timeline.js';
import { type Added, always, asLongAs, onEnterpriseBuilds } from './defaults/replacements.js';

/** Plugins that come with the server: where the file does not speak of one, it is switched on. Source: `reference/plugins.json`. */
export const pluginsThatComeAlong: { readonly [plugin: string]: Timeline<Added> } = {
  'com.mattermost.apps': { '6.6': always, '8.0': gone },
  'com.mattermost.calls': { '7.0': always },
  'com.mattermost.nps': { '5.12': always, '5.12.1': asLongAs('LogSettings.EnableDiagnostics') },
  'com.mattermost.plugin-channel-export': { '5.30': onEnterpriseBuilds, '8.0': gone },
  'com.mattermost.plugin-incident-management': { '5.30': onEnterpriseBuilds, '6.0': gone },
  focalboard: { '6.0': always, '8.0': gone },
  'mattermost-ai': { '10.3': always },
  playbooks: { '6.0': always },
};
