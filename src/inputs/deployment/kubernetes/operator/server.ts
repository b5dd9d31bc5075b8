import { inside } from '../../../packet/objects.js';
import { versionOfImage } from '../../image.js';
import { entriesOf, mergedEntries } from '../entries.js';
import { type KubeObject, textIn } from '../objects.js';
import type { Remarks } from '../remarks.js';
import { type EnvEntry, noServer, type Server } from '../server.js';
import type { Stores } from '../stores.js';
import type { AddedByOperator, OperatorInput } from './added.js';
import { addedToClusterInstallation, production } from './cluster-installation.js';
import { addedToMattermost } from './mattermost.js';
import { Spec } from './spec.js';

/** A custom resource of the operator, or the part of one that the values of its chart hold. */
export interface Resource {
  readonly kind: 'Mattermost' | 'ClusterInstallation';
  readonly name: string | undefined;
  readonly namespace: Server['namespace'];
  readonly body: unknown;
}

const groups: Readonly<Record<Resource['kind'], RegExp>> = {
  Mattermost: /^installation\.mattermost\.com\//,
  ClusterInstallation: /^mattermost\.com\//,
};

/** The custom resource that an object is; nothing where it is another one. */
export const resourceOf = ({ kind, apiVersion, name, namespace, body }: KubeObject): Resource | undefined => {
  if (kind !== 'Mattermost' && kind !== 'ClusterInstallation') return undefined;
  return groups[kind].test(apiVersion) ? { kind, name, namespace, body } : undefined;
};

const entryOf = ({ name, value, isDatabase }: AddedByOperator, { hasKey }: OperatorInput): readonly EnvEntry[] => {
  const database = isDatabase && { isDatabase };
  if (typeof value === 'string') return [{ name, value }];
  if ('because' in value) return [{ name, unknown: value, ...database }];
  const { secret, key, may } = value;
  const has = hasKey(secret, key);
  if (may && has === false) return [];
  if (may && has === undefined) return [{ name, unknown: { because: 'secretMayHave', object: secret } }];
  return [{ name, valueFrom: { secretKeyRef: { name: secret, key } }, ...database }];
};

/** Says what only newer operators add, as far as the resource does not set it itself. */
const noteSince = (added: readonly AddedByOperator[], own: readonly EnvEntry[], remarks: Remarks): void => {
  const names = new Set(own.map(({ name }) => name));
  const bySince = new Map<string, string[]>();
  for (const { name, since } of added)
    if (since !== undefined && !names.has(name)) bySince.set(since, [...(bySince.get(since) ?? []), name]);
  for (const [since, found] of bySince) remarks.add({ code: 'sinceOperator', since, names: found });
};

/** The image that the operator runs, unless the resource says another one of the same server. */
const usualImage = 'mattermost/mattermost-enterprise-edition';

const versionOf = ({ kind, body }: Resource, spec: Spec): string | undefined => {
  const colour = kind === 'ClusterInstallation' ? production(spec) : undefined;
  const version =
    textIn(body, 'status', 'version') || spec.text(colour === undefined ? 'version' : `blueGreen.${colour}.version`);
  return version.startsWith('sha256:') ? undefined : versionOfImage(`${usualImage}:${version}`);
};

/** The server that the operator makes of a resource. */
export const operatedServer = (resource: Resource, stores: Stores, remarks: Remarks): Server => {
  const { kind, name, namespace, body } = resource;
  const spec = new Spec(inside(body, 'spec'));
  const hasKey = (secret: string, key: string) => stores.find('Secret', secret, namespace)?.entries().has(key);
  const around: OperatorInput = { spec, name, hasKey };
  const added = (kind === 'Mattermost' ? addedToMattermost : addedToClusterInstallation)(around, remarks);
  const own = entriesOf(spec.list('mattermostEnv'));
  noteSince(added, own, remarks);
  const version = versionOf(resource, spec);
  spec.check();
  return {
    ...noServer,
    namespace,
    env: mergedEntries(
      own,
      added.flatMap((one) => entryOf(one, around)),
    ),
    volumes: spec.list('volumes'),
    volumeMounts: spec.list('volumeMounts'),
    version,
    image: `${usualImage}:${version ?? ''}`,
  };
};
