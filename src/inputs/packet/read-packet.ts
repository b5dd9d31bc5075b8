import { optOut } from '../../field-map/opt-out.js';
import { type Release, releases } from '../../releases/points.js';
import { findRelease } from '../../releases/resolve.js';
import { lastForm } from '../../releases/server-version.js';
import { dailyFor } from '../../transform/daily.js';
import { guessRelease } from '../guess-release.js';
import { filesIn } from './archive.js';
import { factSources } from './fact-sources.js';
import { type FactFiles, type FactsByPath, factsInConfig, factsInFiles, holdsFailedCount } from './facts.js';
import type { PacketFile } from './files.js';
import { differingIn, isOn } from './nodes.js';
import { isObject } from './objects.js';
import type { Packet, PacketConfig, PacketResult } from './packet.js';
import { type PermissionFacts, permissionsIn, schemeMembers } from './permissions.js';
import { type PlacedFile, type PlacedFiles, placesOf } from './places.js';
import { pluginCounts, pluginsOf } from './plugins.js';
import { type PacketWarning, Refusal } from './problems.js';
import { accessTo, type PacketSource } from './source.js';
import { isNames, isText, namesInYaml, valueAt, type YamlMap } from './yaml.js';

/** Takes a byte-order mark away: no server writes one, and some editors do. */
const utf8 = new TextDecoder();

const textOf = async ({ entry, file }: PlacedFile): Promise<string> => utf8.decode(await entry.bytes(file));

/** What a text is in JSON; nothing where it is none. */
const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The configs, and what differs in them; of those that do not count no more than one at a time is kept. */
const configsOf = async (placed: readonly PlacedFile[], warnings: PacketWarning[]) => {
  const [first, ...others] = placed;
  const alike = { configsDiffer: false, differing: [], nodesOn: 0 };
  if (first === undefined) return { config: undefined, parsed: undefined, nodes: alike };
  const config: PacketConfig = { text: await textOf(first), entry: first.entry.name };
  const parsed = jsonIn(config.text);
  if (!isObject(parsed)) throw new Refusal({ code: 'unreadable', file: 'config' });
  const differing = new Set<string>();
  let configsDiffer = false;
  let nodesOn: number | undefined = isOn(parsed) ? 1 : 0;
  for (const other of others) {
    const text = await textOf(other);
    const isSame = text === config.text;
    configsDiffer ||= !isSame;
    const node = isSame ? parsed : jsonIn(text);
    if (!isObject(node)) {
      if (nodesOn !== undefined) warnings.push({ code: 'unreadableNode' });
      nodesOn = undefined;
      differing.add(optOut);
      continue;
    }
    if (nodesOn !== undefined && isOn(node)) nodesOn += 1;
    if (!isSame) for (const path of differingIn(parsed, node)) differing.add(path);
  }
  return { config, parsed, nodes: { configsDiffer, differing: [...differing], nodesOn } };
};

/** Whether a file is the server's own: plugins have files of that name, about something else. */
const isOfServer = (names: YamlMap): boolean => {
  const version = names.get('version');
  return (
    isText(version) &&
    version.plain &&
    /^\d+$/.test(version.text) &&
    ['server', 'database', 'license'].every((name) => isNames(names.get(name)))
  );
};

/** Reads YAML, and notes what cannot be read. */
const namesFrom = async (placed: PlacedFile | undefined, warnings: PacketWarning[]): Promise<YamlMap | undefined> => {
  if (placed === undefined) return undefined;
  const names = await namesInYaml(await textOf(placed));
  if (names === undefined) warnings.push({ code: 'unreadableFile', file: placed.file });
  return names;
};

const serverFiles = async (places: PlacedFiles, folder: string | undefined, warnings: PacketWarning[]) => {
  const inRoot = (file: PacketFile) => namesFrom(places.inRoot(file), warnings);
  const ownDiagnostics = places.ofNodes('diagnostics').find((one) => folder === undefined || one.folder === folder);
  const diagnostics = await namesFrom(ownDiagnostics, warnings);
  const files: FactFiles = {
    metadata: await inRoot('metadata'),
    diagnostics: diagnostics && isOfServer(diagnostics) ? diagnostics : undefined,
    stats: await inRoot('stats'),
    support: await inRoot('support'),
  };
  return files;
};

const versionIn = (files: FactFiles): string | undefined => {
  for (const { fact, file, path } of factSources) {
    const value = fact === 'server.version' ? files[file] && valueAt(files[file], path) : undefined;
    if (isText(value) && value.text !== '') return value.text;
  }
  return undefined;
};

/** How many nodes the cluster has, as the server counted them. */
const nodesIn = (files: FactFiles): number => {
  const value = files.diagnostics && valueAt(files.diagnostics, 'cluster.number_of_nodes');
  const count = isText(value) ? Number(value.text) : 0;
  return Number.isSafeInteger(count) ? count : 0;
};

const newest = releases.at(-1) as Release;

/** The release by whose rules a packet is read. */
const releaseOf = (version: string | undefined, config: unknown): Release => {
  const named = version === undefined ? undefined : findRelease(lastForm(version));
  return named?.ok ? named.value : (guessRelease(config)?.release ?? newest);
};

/** Facts by path as sections, as a file of facts holds them. */
const sectioned = (facts: FactsByPath): Record<string, unknown> => {
  const sections: Record<string, unknown> = {};
  for (const [path, value] of facts) {
    const [section = '', name] = path.split('.');
    if (name === undefined) sections[section] = value;
    else sections[section] = { ...(sections[section] as object | undefined), [name]: value };
  }
  return sections;
};

const gathered = (
  release: Release,
  known: FactsByPath,
  teamSchemes: PermissionFacts['teamSchemes'],
): Pick<Packet, 'facts' | 'unknown'> => {
  const { facts, scheme } = dailyFor(release);
  const given = new Map([...known].filter(([path]) => facts.slotOf.has(path)));
  const perScheme = [...scheme.slotOf.keys()].filter(
    (path) => !teamSchemes || !schemeMembers.includes(path.slice(path.indexOf('.') + 1)),
  );
  return {
    facts: { ...sectioned(given), ...(teamSchemes && { teamSchemes }) },
    unknown: [...[...facts.slotOf.keys()].filter((path) => !given.has(path)), ...perScheme].sort(),
  };
};

const packetIn = async (source: PacketSource): Promise<PacketResult> => {
  const warnings: PacketWarning[] = [];
  const places = placesOf(await filesIn(accessTo(source)));
  const configs = places.ofNodes('config');
  const [placedConfig] = configs;
  const isPacket = placedConfig ?? places.inRoot('support') ?? (places.inRoot('metadata') && places.inRoot('stats'));
  if (!isPacket) throw new Refusal({ code: 'noPacket' });
  const { config, parsed, nodes } = await configsOf(configs, warnings);
  const files = await serverFiles(places, placedConfig?.folder, warnings);
  const nodesThere = nodesIn(files);
  if (configs.length > 0 && nodesThere > configs.length)
    warnings.push({ code: 'nodesMissing', held: configs.length, of: nodesThere });
  const version = versionIn(files);
  const release = releaseOf(version, parsed);
  const placedWarnings = places.inRoot('warnings');
  const said = placedWarnings ? await textOf(placedWarnings) : '';
  const placedPlugins = places.inRoot('plugins');
  const plugins = placedPlugins && pluginsOf(jsonIn(await textOf(placedPlugins)), release);
  if (placedPlugins && !plugins) warnings.push({ code: 'unreadableFile', file: 'plugins' });
  const permissionNames = await namesFrom(places.inRoot('permissions'), warnings);
  const permissions = permissionNames && permissionsIn(permissionNames, said);
  if (holdsFailedCount(files, said)) warnings.push({ code: 'failedCounts' });
  const known = new Map([
    ...factsInConfig(parsed),
    ...factsInFiles(files, said, release),
    ...(plugins ? pluginCounts(plugins, parsed, release) : []),
    ...(permissions?.facts ?? []),
  ]);
  return {
    ok: true,
    value: {
      version,
      release,
      config,
      configs: configs.map(({ entry }) => entry.name),
      ...nodes,
      plugins: plugins?.installed,
      ...gathered(release, known, permissions?.teamSchemes),
    },
    warnings,
  };
};

/**
 * Reads a support packet: the zip that a server makes. Only the files that count are unpacked, and their sums are
 * checked.
 *
 * @param source - the zip, or access to it
 * @returns what it says, with warnings; or why it is refused. Failures to read the source itself are thrown.
 */
export const readPacket = async (source: PacketSource): Promise<PacketResult> => {
  try {
    return await packetIn(source);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, issues: [error.issue] };
    throw error;
  }
};
