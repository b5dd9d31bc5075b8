import { itemsOf, textOf, treeAt, type YamlTree } from '../yaml/tree.js';

const unpaired = /^(?:[^$]|\$\$)*\$(?!\$)/s;

/** Whether something in a list of variables is still to be filled in. */
const isOpen = (environment: YamlTree | undefined): boolean =>
  environment?.kind === 'map' && [...environment.entries.values()].some((one) => unpaired.test(textOf(one) ?? ''));

/** What `docker compose config` writes in one way only. */
const isFull = (service: YamlTree): boolean => {
  const environment = treeAt(service, 'environment');
  const mounts = itemsOf(treeAt(service, 'volumes'));
  return (
    (environment === undefined || environment.kind === 'map') &&
    !isOpen(environment) &&
    mounts.every(({ kind }) => kind === 'map') &&
    treeAt(service, 'env_file') === undefined &&
    treeAt(service, 'extends') === undefined
  );
};

/** Whether a file of compose is what `docker compose config` prints, with everything filled in. */
export const isResolved = (document: YamlTree): boolean => {
  const services = treeAt(document, 'services');
  const networks = treeAt(document, 'networks');
  if (services?.kind !== 'map' || textOf(treeAt(document, 'name')) === undefined) return false;
  const named = networks?.kind === 'map' && [...networks.entries.values()].every((one) => treeAt(one, 'name'));
  const all = [...services.entries.values()];
  const plain = all.some((one) => treeAt(one, 'command') !== undefined || treeAt(one, 'networks') !== undefined);
  return all.every(isFull) && (named === true || plain);
};
