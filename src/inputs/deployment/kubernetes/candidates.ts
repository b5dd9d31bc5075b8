import { grouped } from '../../../grouped.js';
import { inside } from '../../packet/objects.js';
import { versionOfImage } from '../image.js';
import { commandOf, type FoundContainer, imageOf, ranks, serversIn } from './containers.js';
import { entriesOf } from './entries.js';
import type { ChartValues } from './helm/recognise.js';
import { chartServer } from './helm/server.js';
import { layeredValues } from './helm/values.js';
import { type KubeObject, listIn, textIn } from './objects.js';
import { operatedServer, resourceOf } from './operator/server.js';
import { ownersAmong } from './owners.js';
import { isObjectName, Refusal } from './problems.js';
import type { Remarks } from './remarks.js';
import { runningOtherwise } from './running.js';
import { noServer, type Server } from './server.js';
import type { Stores } from './stores.js';

/** Something that describes a server. */
export interface Candidate {
  /** What it can be asked for by, the shortest first. */
  readonly names: readonly string[];
  readonly rank: number;
  readonly server: (stores: Stores, remarks: Remarks) => Server;
}

/** A candidate, the object that it is in, and what all objects of one server have in common. */
interface Member extends Candidate {
  readonly object: KubeObject;
  readonly group: string;
}

/** How far an object is from what runs: a Deployment says what counts, and an old ReplicaSet runs nothing. */
const distanceOf = ({ kind, body }: KubeObject): number => {
  if (resourceOf({ kind, apiVersion: textIn(body, 'apiVersion') ?? '', name: '', namespace: undefined, body }))
    return 4;
  if (kind === 'ReplicaSet') return inside(body, 'spec', 'replicas') === 0 ? 3 : 1;
  return kind === 'Pod' ? 2 : 0;
};

const namesOf = ({ kind, name, namespace }: KubeObject, container?: string): readonly string[] => [
  name,
  ...(container === undefined ? [] : [container]),
  `${kind.toLowerCase()}/${name}`,
  `${namespace ?? 'default'}/${name}`,
  ...(container === undefined ? [] : [`${name}/${container}`, `${namespace ?? 'default'}/${name}/${container}`]),
];

const containerServer = (found: FoundContainer): Server => {
  const { object, container, pod } = found;
  const image = imageOf(found);
  const claims = listIn(object.body, 'spec', 'volumeClaimTemplates').map((claim) => {
    const name = textIn(claim, 'metadata', 'name');
    return { name, persistentVolumeClaim: { claimName: name } };
  });
  return {
    ...noServer,
    namespace: object.namespace,
    envFrom: listIn(container, 'envFrom'),
    env: entriesOf(listIn(container, 'env')),
    command: commandOf(container),
    directory: textIn(container, 'workingDir') || noServer.directory,
    volumeMounts: listIn(container, 'volumeMounts'),
    volumes: [...listIn(pod, 'volumes'), ...claims],
    initContainers: listIn(pod, 'initContainers'),
    version: versionOfImage(image),
    ...(image !== undefined && { image }),
  };
};

const membersOf = (object: KubeObject, group: string): readonly Member[] => {
  const resource = resourceOf(object);
  if (resource !== undefined) {
    const server = (stores: Stores, remarks: Remarks) => operatedServer(resource, stores, remarks);
    return [{ object, group, names: namesOf(object), rank: ranks.server, server }];
  }
  return serversIn(object).map((found) => ({
    object,
    group: found.rank === ranks.jobs ? `${group} jobs` : group,
    names: namesOf(object, textIn(found.container, 'name')),
    rank: found.rank,
    server: () => containerServer(found),
  }));
};

/** Of the objects that make one server, the one that says what counts; it can be asked for by the names of all. */
const nearest = (members: readonly Member[]): readonly Candidate[] => {
  const [first] = members.toSorted((a, b) => a.rank - b.rank || distanceOf(a.object) - distanceOf(b.object));
  const pods = members.filter(({ object, rank }) => object.kind === 'Pod' && rank === first?.rank);
  const kept = members.filter(({ object }) => object === first?.object);
  const others = members.flatMap(({ object, names }) => (object === first?.object ? [] : names));
  return kept.map((member) => ({
    ...member,
    server: (stores, remarks) => {
      const server = member.server(stores, remarks);
      const differing = pods.flatMap((pod) =>
        pod.object === member.object ? [] : (runningOtherwise(server, pod.server(stores, remarks)) ?? []),
      );
      if (kept.length === 1 && differing[0]) remarks.add(differing[0]);
      return server;
    },
    names: [...new Set([...member.names, ...(kept.length > 1 ? [] : others)])],
  }));
};

const ofCharts = (charts: readonly ChartValues[]): readonly Candidate[] => {
  const byChart = grouped(charts, ({ chart }) => chart);
  return [...byChart].map(([chart, files]) => ({
    names: [chart],
    rank: ranks.chart,
    server: (stores, remarks) =>
      chartServer({ chart, values: layeredValues(files.map(({ values }) => values)) }, stores, remarks),
  }));
};

/** What describes a server among objects and the values of charts, one for each server. */
export const candidatesIn = (objects: readonly KubeObject[], charts: readonly ChartValues[]): readonly Candidate[] => {
  const topOf = ownersAmong(objects);
  const groups = grouped(
    objects.flatMap((object) => membersOf(object, topOf(object))),
    ({ group }) => group,
  );
  return [...[...groups.values()].flatMap(nearest), ...ofCharts(charts)];
};

const isShown = (name: string): boolean => name.split('/').every(isObjectName);

/** Each candidate by the shortest name that no other one has. */
const shownNames = (candidates: readonly Candidate[]): readonly string[] => {
  const uses = new Map<string, number>();
  for (const name of candidates.flatMap(({ names }) => [...new Set(names)])) uses.set(name, (uses.get(name) ?? 0) + 1);
  return candidates.flatMap(({ names }) => {
    const shown = names.filter(isShown);
    return shown.find((name) => uses.get(name) === 1) ?? shown.at(-1) ?? [];
  });
};

/** The candidate that is meant; refused where several may be. */
export const chosen = (candidates: readonly Candidate[], service: string | undefined): Candidate | undefined => {
  if (service !== undefined) {
    const asked = candidates.filter(({ names }) => names.includes(service));
    if (asked.length === 0) throw new Refusal({ code: 'noSuchServer', names: shownNames(candidates) });
    const best = Math.min(...asked.map(({ rank }) => rank));
    const [first, ...others] = asked.filter(({ rank }) => rank === best);
    if (others.length > 0) throw new Refusal({ code: 'severalServers', names: shownNames(asked) });
    return first;
  }
  const best = Math.min(...candidates.map(({ rank }) => rank));
  const likely = candidates.filter(({ rank }) => rank === best);
  if (likely.length > 1) throw new Refusal({ code: 'severalServers', names: shownNames(likely) });
  return likely[0];
};
