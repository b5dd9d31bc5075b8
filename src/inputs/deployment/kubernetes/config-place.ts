import { configInDatabase, configPlace } from '../../../schema/loading/environment.js';
import type { ConfigPlace } from '../deployment.js';
import type { VariableValue } from '../variables.js';
import { configArgument } from './command.js';
import { expanded } from './expand.js';
import { type FoundFile, fileFrom, type MountedFile, mountedAt, placeOf } from './mounts.js';
import { listIn, textIn } from './objects.js';
import { storeRef } from './problems.js';
import type { Remarks } from './remarks.js';
import type { Resolved } from './resolve.js';
import type { Server } from './server.js';
import type { Stores } from './stores.js';

/** What the config is called in an object. */
export const fileName = 'config.json';

/** What names the config: the argument of the server, else its variable. */
const asked = ({ command }: Server, { variables }: Resolved): VariableValue | undefined => {
  const argument = configArgument(command);
  if (argument === undefined) return variables.get(configPlace);
  const settled = (name: string) => {
    const value = variables.get(name);
    return value === undefined || typeof value === 'string' ? value : null;
  };
  const filled = expanded(argument, settled);
  return filled.unknown === undefined ? filled.text : { because: 'refersTo', name: filled.unknown };
};

/** Where a server looks for a file: names without a folder are found in the folder `config`. */
const pathOf = (name: string, directory: string): string => {
  if (name.startsWith('/')) return name;
  const plain = name.replace(/^(?:\.\/)+/, '');
  return `${directory}/${name.includes('/') ? plain : `config/${plain}`}`;
};

const foundPlace = ({ store, text }: FoundFile): ConfigPlace => ({
  in: store.kind === 'Secret' ? 'secret' : 'configMap',
  object: store.name,
  text,
});

/** What a container that runs before the server copies into the folder of the config. */
const copied = ({ volume }: MountedFile, server: Server, stores: Stores): FoundFile | undefined => {
  const name = textIn(volume, 'name');
  for (const container of server.initContainers) {
    const mounts = listIn(container, 'volumeMounts');
    if (!mounts.some((mount) => textIn(mount, 'name') === name)) continue;
    for (const mount of mounts) {
      const path = (textIn(mount, 'mountPath') ?? '').replace(/\/+$/, '');
      const file = mountedAt(path.endsWith(`/${fileName}`) ? path : `${path}/${fileName}`, [mount], server.volumes);
      const found = file === undefined ? undefined : fileFrom(file, stores, server);
      if (typeof found === 'object') return found;
    }
  }
  return undefined;
};

const placeIn = (path: string, server: Server, stores: Stores, resolved: Resolved, remarks: Remarks): ConfigPlace => {
  const file = mountedAt(path, server.volumeMounts, server.volumes);
  if (file === undefined) return resolved.incomplete ? { in: 'unknown' } : { in: 'file', path };
  const found = fileFrom(file, stores, server);
  if (typeof found === 'object') return foundPlace(found);
  if (found !== undefined) return { in: 'volume', object: found };
  const copy = copied(file, server, stores);
  if (copy === undefined) return placeOf(file);
  remarks.add({ code: 'configCopied', ...storeRef(copy.store.kind, copy.store.name) });
  return foundPlace(copy);
};

/** Where a server finds its config. */
export const configOf = (server: Server, stores: Stores, resolved: Resolved, remarks: Remarks): ConfigPlace => {
  const place = asked(server, resolved);
  if (place !== undefined && typeof place !== 'string') {
    const isDatabase = configArgument(server.command) === undefined && resolved.databases.has(configPlace);
    return { in: isDatabase ? 'database' : 'unknown' };
  }
  if (configInDatabase.test(place ?? '')) return { in: 'database' };
  if (server.config !== undefined && !place) return server.config;
  return placeIn(pathOf(place || fileName, server.directory), server, stores, resolved, remarks);
};
