import { inside } from '../../packet/objects.js';
import type { ConfigPlace } from '../deployment.js';
import { listIn, textIn } from './objects.js';
import type { StoreKind } from './problems.js';
import type { Server } from './server.js';
import type { Store, Stores } from './stores.js';

/** A file of a container, where it is mounted from. */
export interface MountedFile {
  readonly volume: unknown;
  /** The path in the volume. */
  readonly path: string;
}

const trimmed = (path: string): string => path.replace(/\/+$/, '');

/** The path below a folder, or the empty text for the folder itself; nothing where it is not below. */
const below = (path: string, folder: string): string | undefined => {
  if (path === folder) return '';
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
};

/** What is mounted at a path: the mount that is nearest to it. */
export const mountedAt = (path: string, mounts: readonly unknown[], volumes: readonly unknown[]) => {
  let [nearest, file]: [number, MountedFile | undefined] = [-1, undefined];
  for (const mount of mounts) {
    const folder = trimmed(textIn(mount, 'mountPath') ?? '');
    const rest = below(path, folder);
    if (rest === undefined || folder.length <= nearest) continue;
    const volume = volumes.find((one) => textIn(one, 'name') === textIn(mount, 'name'));
    const parts = [textIn(mount, 'subPath') ?? '', rest].map((part) => part.replaceAll(/^\/+|\/+$/g, ''));
    [nearest, file] = [folder.length, { volume, path: parts.filter((part) => part !== '').join('/') }];
  }
  return file;
};

/** The key of an object that becomes this file: its name, unless the volume lists its files. */
const keyOf = (source: unknown, path: string): string | undefined => {
  const items = inside(source, 'items');
  if (!Array.isArray(items)) return path;
  return textIn(items.find((item) => textIn(item, 'path') === path) ?? {}, 'key');
};

interface Source {
  readonly kind: StoreKind;
  readonly name: string;
  readonly key: string | undefined;
}

const sourceIn = (holder: unknown, path: string): Source | undefined => {
  const configMap = textIn(holder, 'configMap', 'name');
  if (configMap !== undefined)
    return { kind: 'ConfigMap', name: configMap, key: keyOf(inside(holder, 'configMap'), path) };
  const secret = textIn(holder, 'secret', 'secretName') ?? textIn(holder, 'secret', 'name');
  return secret === undefined
    ? undefined
    : { kind: 'Secret', name: secret, key: keyOf(inside(holder, 'secret'), path) };
};

/** An object that was given and becomes this file. */
export interface FoundFile {
  readonly store: Store;
  readonly text: string;
}

/** The object from which a file comes: found with its text, or only by its name. */
export const fileFrom = (
  { volume, path }: MountedFile,
  stores: Stores,
  { namespace }: Server,
): FoundFile | string | undefined => {
  const sources = [volume, ...listIn(volume, 'projected', 'sources').toReversed()].flatMap(
    (holder) => sourceIn(holder, path) ?? [],
  );
  for (const { kind, name, key } of sources) {
    const store = stores.find(kind, name, namespace);
    const text = key === undefined ? undefined : store?.file(key);
    if (store !== undefined && text !== undefined) return { store, text };
  }
  return sources.find(({ kind, name, key }) => key !== undefined && !stores.find(kind, name, namespace))?.name;
};

/** Where a file is that no given object has. */
export const placeOf = ({ volume, path }: MountedFile): ConfigPlace => {
  const host = textIn(volume, 'hostPath', 'path');
  if (host !== undefined) return { in: 'file', path: path === '' ? host : `${trimmed(host)}/${path}` };
  const object = textIn(volume, 'persistentVolumeClaim', 'claimName') ?? textIn(volume, 'name');
  return object === undefined ? { in: 'unknown' } : { in: 'volume', object };
};
