import { type Issue, isPrintableName, type NotAConfig } from '../issues.js';
import { fold } from '../json/fold.js';
import type { Node } from '../json/node.js';
import { readText } from '../json/read.js';
import { nearSection } from '../schema/near-settings.js';
import { holdsNoSection, isSection } from '../schema/section-names.js';
import { holdsEvents, isFacts, mayBeFacts, sortOf } from './detect.js';

/** What an object shows at a glance: its names, folded, and what is under them; the last one counts. */
class Glance {
  readonly #nodes: ReadonlyMap<string, Node>;

  constructor({ members = [] }: Node) {
    this.#nodes = new Map(members.map(({ name, node }) => [fold(name), node]));
  }

  at(name: string): Node | undefined {
    return this.#nodes.get(fold(name));
  }

  text(name: string): string | undefined {
    const scalar = this.at(name)?.scalar;
    return typeof scalar === 'string' ? scalar : undefined;
  }

  has(...names: readonly string[]): boolean {
    return names.every((name) => this.#nodes.has(fold(name)));
  }

  hasOf(least: number, ...names: readonly string[]): boolean {
    return names.filter((name) => this.has(name)).length >= least;
  }

  get names(): readonly string[] {
    return [...this.#nodes.keys()];
  }
}

const nothing: Node = { found: 'an object', at: -1, members: [], plain: () => ({}) };

type Sign = readonly [NotAConfig, (seen: Glance) => boolean];

/** What each sort of file is known by. The first that fits is said. */
const signs: readonly Sign[] = [
  ['configMap', (seen) => seen.has('apiVersion') && seen.text('kind') === 'ConfigMap'],
  ['secret', (seen) => seen.has('apiVersion') && seen.text('kind') === 'Secret'],
  ['kubernetes', (seen) => seen.has('apiVersion') && seen.text('kind') !== undefined],
  ['databaseRow', (seen) => seen.text('value') !== undefined && seen.hasOf(1, 'createat', 'active', 'sha')],
  ['apiError', (seen) => seen.has('status_code') && seen.hasOf(1, 'message', 'request_id')],
  [
    'clientConfig',
    (seen) => seen.hasOf(2, 'BuildHash', 'BuildNumber', 'Version', 'DiagnosticId', 'DiagnosticsEnabled'),
  ],
  [
    'pluginManifest',
    (seen) => seen.has('id') && seen.hasOf(1, 'server', 'webapp', 'settings_schema', 'min_server_version'),
  ],
  ['har', (seen) => new Glance(seen.at('log') ?? nothing).has('entries')],
  [
    'dockerInspect',
    (seen) => seen.has('Id') && seen.hasOf(2, 'Config', 'HostConfig', 'Image', 'RepoTags', 'Mounts', 'GraphDriver'),
  ],
  ['compose', (seen) => seen.at('services')?.members !== undefined],
  [
    'packetMetadata',
    (seen) =>
      seen.text('type') === 'support-packet' || (seen.has('server_version') && seen.hasOf(1, 'server_id', 'server_os')),
  ],
  ['jsonSchema', (seen) => seen.has('$schema') && seen.hasOf(1, 'properties', '$defs', '$ref')],
  [
    'packageFile',
    (seen) =>
      seen.text('name') !== undefined &&
      seen.hasOf(1, 'version', 'license', 'dependencies', 'devDependencies', 'scripts', 'private', 'lockfileVersion'),
  ],
  ['errorEvent', (seen) => seen.has('event_id') && seen.hasOf(1, 'exception', 'platform', 'sdk', 'sent_at')],
  ['measurements', (seen) => seen.has('metrics', 'deviceInfo')],
  ['measurementBody', (seen) => new Glance(seen.at('data') ?? nothing).has('trace_events')],
  ['pluginList', (seen) => seen.at('active')?.items !== undefined || seen.at('inactive')?.items !== undefined],
  ['bulkExport', (seen) => seen.text('type') !== undefined && seen.has(seen.text('type') as string)],
  ['logLine', (seen) => seen.has('level') && seen.hasOf(1, 'msg', 'message')],
  ['apiStatus', (seen) => seen.text('status') !== undefined],
  ['variables', (seen) => seen.names.length > 0 && seen.names.every((name) => /^mm_/.test(name))],
  ['dotted', (seen) => seen.names.some((name) => name.includes('.') && isSection(name.slice(0, name.indexOf('.'))))],
];

const holdsSection = ({ members = [] }: Node): boolean => members.some(({ name }) => isSection(name));

/** Longer texts inside a file are not read to see what they are. */
const longestInside = 2 ** 20;

const isQuotedConfig = ({ scalar }: Node): boolean => {
  if (typeof scalar !== 'string' || scalar.length > longestInside || !/^\s*\{/.test(scalar)) return false;
  const read = readText(scalar, {});
  return read.ok && holdsSection(read.value.node);
};

/** How deep something may be around a config. */
const deepest = 3;

const most = 100;

/** Whether a config is somewhere inside. */
const surrounds = ({ members = [], items = [] }: Node, depth = deepest): boolean =>
  depth > 0 &&
  [...members.map(({ node }) => node), ...items]
    .slice(0, most)
    .some((node) => holdsSection(node) || isQuotedConfig(node) || surrounds(node, depth - 1));

/** What something looks like in which no section is. */
const looksOfStranger = (node: Node): NotAConfig => {
  if (isQuotedConfig(node)) return 'quoted';
  const seen = new Glance(node.items?.[0] ?? node);
  return signs.find(([, fits]) => fits(seen))?.[0] ?? (surrounds(node) ? 'wrapped' : 'unknown');
};

/**
 * What a value looks like that cannot be meant as a config, because nothing in it is a section of any release. To a
 * server, names that it does not know are no error; and without any name all is at its default.
 */
export const insteadOfConfig = (node: Node): NotAConfig | undefined => {
  if (node.members && !holdsNoSection(node)) return undefined;
  const sort = sortOf(node);
  if (sort === 'capture' || (sort === 'payload' && holdsEvents(node))) return sort;
  if (isFacts(node) || (node.members && mayBeFacts(node))) return 'facts';
  const looks = looksOfStranger(node);
  // What is no object is refused as such, unless more can be said of it.
  return node.members === undefined && looks === 'unknown' ? undefined : looks;
};

/** So many misspelt names are said. */
const mostNear = 5;

/** Names in a file that are near to those of sections. */
const nearIn = ({ members = [] }: Node): readonly { readonly name: string; readonly near: string }[] =>
  members
    .map(({ name }) => name)
    .filter(isPrintableName)
    .slice(0, 2 * mostNear)
    .flatMap((name) => {
      const near = nearSection(name);
      return near === undefined ? [] : [{ name, near }];
    })
    .slice(0, mostNear);

/** Why something is not taken for a config; nothing where it can be meant as one. */
export const refusedAsConfig = (node: Node): readonly Issue[] => {
  const looks = insteadOfConfig(node);
  if (looks === undefined) return [];
  const near = looks === 'unknown' ? nearIn(node) : [];
  return [{ code: 'notAConfig', looks, ...(near.length > 0 && { near }) }];
};
