import { type KubeObject, listIn, textIn } from './objects.js';

const keyOf = (kind: string, { namespace }: KubeObject, name: string): string =>
  JSON.stringify([kind, namespace ?? '', name]);

/** The key of what owns an object; nothing where nothing does. */
const ownerOf = (object: KubeObject): readonly [kind: string, name: string] | undefined => {
  const owner = listIn(object.body, 'metadata', 'ownerReferences')[0];
  const [kind, name] = [textIn(owner, 'kind'), textIn(owner, 'name')];
  if (kind === undefined || name === undefined) return undefined;
  // A Deployment names its ReplicaSets after a hash that their pods carry.
  const hash = textIn(object.body, 'metadata', 'labels', 'pod-template-hash');
  const end = `-${hash}`;
  return kind === 'ReplicaSet' && name.endsWith(end) ? ['Deployment', name.slice(0, -end.length)] : [kind, name];
};

/** How many owners above another are followed; there are no more than four. */
const mostOwners = 8;

/** Finds what is at the top of the owners of an object, so that all that make one server have one key. */
export const ownersAmong = (objects: readonly KubeObject[]) => {
  const byKey = new Map(objects.map((object) => [keyOf(object.kind, object, object.name), object]));
  return (object: KubeObject): string => {
    let [at, key] = [object, keyOf(object.kind, object, object.name)];
    for (let step = 0; step < mostOwners; step += 1) {
      const owner = ownerOf(at);
      // The operator gives its name to what it makes, also where a file no longer says who owns it.
      const operated = ['Mattermost', 'ClusterInstallation'].find((kind) => byKey.has(keyOf(kind, at, at.name)));
      const [kind, name] = owner ?? (operated && at.kind !== operated ? [operated, at.name] : []);
      if (kind === undefined || name === undefined) break;
      key = keyOf(kind, at, name);
      const next = byKey.get(key);
      if (next === undefined) break;
      at = next;
    }
    return key;
  };
};
