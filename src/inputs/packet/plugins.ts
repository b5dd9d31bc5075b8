import { nodeOfValue, positionsIn } from '../../json/node.js';
import type { Release } from '../../releases/points.js';
import { at, type Timeline } from '../../releases/timeline.js';
import { type InstalledPlugin, pluginsIn } from '../../transform/plugins.js';
import { inside, isObject } from './objects.js';

/** What a manifest says of a plugin, as far as it is counted. */
interface Manifest {
  readonly id: string;
  readonly hasServer: boolean;
  readonly hasWebapp: boolean;
  readonly hasSettings: boolean;
}

/** The plugins of a packet. */
export interface PacketPlugins {
  readonly installed: readonly InstalledPlugin[];
  readonly manifests: readonly Manifest[];
}

/** Names under which a manifest can have its server part. */
const serverParts: Timeline<readonly string[]> = { '5.33': ['server', 'backend'], '6.0': ['server'] };

const before10_3 = [
  'playbooks',
  'focalboard',
  'com.mattermost.apps',
  'com.mattermost.calls',
  'com.mattermost.nps',
  'com.mattermost.plugin-channel-export',
];

/** Plugins that come with the server and are counted where they are switched off. Source: `reference/packet-facts.json`. */
const countedDefaults: Timeline<readonly string[]> = { '7.1': before10_3, '10.3': [...before10_3, 'mattermost-ai'] };

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

const manifestOf = (entry: unknown, release: Release): readonly Manifest[] => {
  if (!isObject(entry) || typeof entry.id !== 'string') return [];
  return [
    {
      id: entry.id,
      hasServer: (at(serverParts, release) ?? []).some((part) => isGiven(entry[part])),
      hasWebapp: isGiven(entry.webapp),
      hasSettings: isGiven(entry.settings_schema),
    },
  ];
};

const listedIn = (value: unknown) => {
  try {
    return pluginsIn(nodeOfValue(value), 'plugins', positionsIn(undefined));
  } catch {
    return undefined; // Lists in lists, deeper than the stack.
  }
};

/** The plugins that a packet lists, whether they run or not; nothing where the list cannot be read. */
export const pluginsOf = (value: unknown, release: Release): PacketPlugins | undefined => {
  const installed = listedIn(value);
  if (!installed?.ok || !isObject(value)) return undefined;
  const entries = Object.values(value).flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : []));
  return { installed: installed.value, manifests: entries.flatMap((entry) => manifestOf(entry, release)) };
};

/** Whether the config says of a plugin that it is switched on; nothing where it says nothing of any. */
const switchedOn = (config: unknown): ((id: string) => boolean) | null | undefined => {
  const states = inside(config, 'PluginSettings', 'PluginStates');
  if (states === null) return null;
  return isObject(states) ? (id) => inside(states, id, 'Enable') === true : undefined;
};

/** How many plugins there are of which sort, as the server counts them. */
export const pluginCounts = (
  { manifests }: PacketPlugins,
  config: unknown,
  release: Release,
): ReadonlyMap<string, number> => {
  const withSettings = manifests.filter(({ hasSettings }) => hasSettings).length;
  const isOn = switchedOn(config);
  if (isOn === undefined) return new Map([['pluginCounts.withSettings', withSettings]]);
  const defaults = new Set(at(countedDefaults, release) ?? []);
  const on = isOn === null ? [] : manifests.filter(({ id }) => isOn(id));
  const off = isOn === null ? [] : manifests.filter(({ id }) => !isOn(id));
  // What the server writes where the config says null.
  const total = (counted: readonly Manifest[]): number => (isOn === null ? -1 : counted.length);
  return new Map([
    ['pluginCounts.withSettings', withSettings],
    ['pluginCounts.enabled', total(on)],
    ['pluginCounts.enabledBackend', on.filter(({ hasServer }) => hasServer).length],
    ['pluginCounts.enabledWebapp', on.filter(({ hasWebapp }) => hasWebapp).length],
    ['pluginCounts.disabled', total(off)],
    ['pluginCounts.disabledBackend', off.filter(({ hasServer }) => hasServer).length],
    ['pluginCounts.disabledWebapp', off.filter(({ hasWebapp }) => hasWebapp).length],
    ['pluginCounts.disabledDefault', total(off.filter(({ id }) => defaults.has(id)))],
  ]);
};
