import { inside, isObject } from '../../packet/objects.js';
import { imageName, isBesideServer, isServerImage } from '../image.js';
import { isJobServer } from './command.js';
import { type KubeObject, listIn, textIn } from './objects.js';

/** A container that may be a server, and what is around it. */
export interface FoundContainer {
  readonly object: KubeObject;
  readonly container: unknown;
  readonly pod: unknown;
  /** One of {@link ranks}. */
  readonly rank: number;
}

/** Where the description of a pod is in an object of any kind. */
const podIn = ({ kind, body }: KubeObject): unknown => {
  const spec = inside(body, 'spec');
  if (kind === 'CronJob') return inside(spec, 'jobTemplate', 'spec', 'template', 'spec');
  if (kind === 'Pod') return spec;
  return inside(spec, 'template', 'spec') ?? inside(body, 'template', 'spec');
};

const ofSettings = /^MM_(?:SQLSETTINGS|SERVICESETTINGS)_/i;

/** How likely it is that something is the server that is meant: the lowest rank counts. */
export const ranks = { server: 0, variables: 1, chart: 2, jobs: 3 } as const;

/** By what a container is known as a server, the surest first; nothing for another one. */
const signs: readonly ((container: unknown) => boolean)[] = [
  (container) => isServerImage(textIn(container, 'image') ?? ''),
  (container) => textIn(container, 'name') === 'mattermost',
  (container) => listIn(container, 'env').some((entry) => ofSettings.test(textIn(entry, 'name') ?? '')),
];

/** The texts of a command and its arguments. */
export const commandOf = (container: unknown): readonly string[] =>
  [...listIn(container, 'command'), ...listIn(container, 'args')].filter((word) => typeof word === 'string');

const jobs: ReadonlySet<string> = new Set(['Job', 'CronJob']);

/** Whether something runs jobs, or runs once for Helm: it is not the server, also where it has its image. */
const isOfJobs = ({ kind, name, body }: KubeObject, container: unknown): boolean =>
  jobs.has(kind) ||
  textIn(body, 'metadata', 'annotations', 'helm.sh/hook') !== undefined ||
  [name, textIn(container, 'name') ?? ''].some((one) => /jobserver/.test(one)) ||
  isJobServer(commandOf(container));

/** The containers of an object that may be a server, by the surest sign that one of them has. */
export const serversIn = (object: KubeObject): readonly FoundContainer[] => {
  const pod = podIn(object);
  const containers = listIn(pod, 'containers').filter(isObject);
  const others = containers.filter((container) => !isBesideServer(textIn(container, 'image') ?? ''));
  for (const [rank, sign] of signs.entries()) {
    const found = others.filter(sign);
    if (found.length > 0)
      return found.map((container) => ({
        object,
        container,
        pod,
        rank: isOfJobs(object, container) ? ranks.jobs : rank === signs.length - 1 ? ranks.variables : ranks.server,
      }));
  }
  return [];
};

/** Whether an object describes a pod at all. */
export const describesPod = (object: KubeObject): boolean => isObject(podIn(object));

/** The reference to its image that tells a version: a running pod also says it where its description has a digest. */
export const imageOf = ({ object, container }: FoundContainer): string | undefined => {
  const image = textIn(container, 'image');
  const status = listIn(object.body, 'status', 'containerStatuses').find(
    (one) => textIn(one, 'name') === textIn(container, 'name'),
  );
  const running = textIn(status, 'image');
  const isSame = running !== undefined && imageName(running) === imageName(image ?? '');
  return image?.includes('@') && isSame ? running : image;
};
