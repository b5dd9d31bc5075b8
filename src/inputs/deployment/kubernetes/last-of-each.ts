import { sameValue } from '../../../json/equal.js';
import type { KubeObject } from './objects.js';
import { isObjectName } from './problems.js';

/** What describes a server, or what it takes values from. */
const kinds: ReadonlySet<string> = new Set([
  ...['ConfigMap', 'Secret', 'Mattermost', 'ClusterInstallation'],
  ...['Pod', 'ReplicaSet', 'Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'],
]);

/** Objects of which one is given more than once: the last one counts, as for whoever applies them in order. */
export interface LastOfEach {
  readonly objects: readonly KubeObject[];
  /** Those that were given before with another content. */
  readonly twice: ReadonlySet<KubeObject>;
}

export const lastOfEach = (all: readonly KubeObject[]): LastOfEach => {
  const last = new Map<string | KubeObject, KubeObject>();
  const twice = new Set<KubeObject>();
  for (const object of all) {
    const { kind, name, namespace } = object;
    const key = name === '' || !kinds.has(kind) ? object : JSON.stringify([kind, namespace ?? '', name]);
    const before = last.get(key);
    if (before && (twice.has(before) || !sameValue(before.body, object.body))) twice.add(object);
    last.delete(key);
    last.set(key, object);
  }
  const objects = [...last.values()];
  return { objects, twice: new Set(objects.filter((object) => twice.has(object))) };
};

/** What objects are called in a sentence, where their names can be printed. */
export const objectTexts = (objects: Iterable<KubeObject>): readonly string[] => [
  ...new Set([...objects].map(({ kind, name }) => (isObjectName(name) ? `${kind} ${name}` : kind))),
];
