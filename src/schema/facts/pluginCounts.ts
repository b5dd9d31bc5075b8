import { integer } from '../kinds.js';

/** How many plugins there are of which sort. Where the totals are unknown, they are -1. */
export const pluginCounts = {
  disabled: integer('how many plugins are switched off', { '4.4': -1 }),
  disabledBackend: integer('how many plugins with a server part are switched off', { '4.4': 0 }),
  disabledDefault: integer('how many of the plugins that come with Mattermost are switched off', { '7.1': -1 }),
  disabledWebapp: integer('how many plugins with a web app part are switched off', { '4.4': 0 }),
  enabled: integer('how many plugins are switched on', { '4.4': -1 }),
  enabledBackend: integer('how many plugins with a server part are switched on', { '4.4': 0 }),
  enabledWebapp: integer('how many plugins with a web app part are switched on', { '4.4': 0 }),
  withBrokenManifests: integer('how many plugins have a description file (manifest) that cannot be read', { '5.2': 0 }),
  withSettings: integer('how many plugins have settings', { '4.5': 0 }),
};
