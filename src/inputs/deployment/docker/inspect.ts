import { isPrintableName } from '../../../issues.js';
import type { ReadingOptions } from '../beside.js';
import { configOf, configPlace, type Mount } from '../config-place.js';
import type { Deployment, DeploymentFile } from '../deployment.js';
import { isBesideServer, isServerImage, versionOfImage } from '../image.js';
import { type DeploymentFormName, type DeploymentRemark, Refused } from '../problems.js';
import { settled, type Variables } from '../variables.js';

/** Longer ones are not what docker prints of a few containers. */
const longest = 2 ** 25;

type Json = { readonly [name: string]: unknown };

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((from, name) => (isObject(from) && Object.hasOwn(from, name) ? from[name] : undefined), value);

const textAt = (value: unknown, ...path: readonly string[]): string | undefined => {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : undefined;
};

const textsAt = (value: unknown, ...path: readonly string[]): readonly string[] => {
  const found = at(value, ...path);
  return Array.isArray(found) ? found.filter((one): one is string => typeof one === 'string') : [];
};

/** A list of variables; nothing where it is none. Docker prints null for an empty one. */
const envAt = (value: unknown, ...path: readonly string[]): readonly string[] | undefined => {
  const found = at(value, ...path) ?? [];
  return Array.isArray(found) && found.every((one) => typeof one === 'string') ? found : undefined;
};

/** What docker says of one container, or of the containers of a service. */
interface Inspected {
  readonly name: string;
  readonly image: string | undefined;
  readonly version: string | undefined;
  /** Nothing where it is something else than a list of texts. */
  readonly env: readonly string[] | undefined;
  readonly args: readonly string[];
  readonly mounts: readonly Mount[];
  readonly form: DeploymentFormName;
}

const mountsAt = (
  value: unknown,
  names: readonly [source: string, target: string],
  ...path: string[]
): readonly Mount[] => {
  const found = at(value, ...path);
  if (!Array.isArray(found)) return [];
  return found.flatMap((mount) => {
    const target = textAt(mount, names[1]);
    const isVolume = textAt(mount, 'Type')?.toLowerCase() === 'volume';
    const source = (isVolume ? textAt(mount, 'Name') : undefined) ?? textAt(mount, names[0]);
    return target === undefined || source === undefined ? [] : [{ source, target }];
  });
};

const ofContainer = (one: unknown): Inspected => {
  const image = textAt(one, 'Config', 'Image');
  const label = textAt(one, 'Config', 'Labels', 'org.opencontainers.image.version');
  const tag = [image, textAt(one, 'ImageName')].find((name) => name !== undefined && versionOfImage(name));
  return {
    name: textAt(one, 'Name')?.replace(/^\//, '') ?? '',
    image: image?.startsWith('sha256:') ? textAt(one, 'ImageName') : image,
    version: versionOfImage(tag) ?? versionOfImage(`label:${label ?? ''}`),
    env: envAt(one, 'Config', 'Env'),
    args: [...textsAt(one, 'Args'), ...textsAt(one, 'Config', 'Cmd')],
    mounts: mountsAt(one, ['Source', 'Destination'], 'Mounts'),
    form: 'dockerInspect',
  };
};

const spec = ['Spec', 'TaskTemplate', 'ContainerSpec'] as const;

const ofService = (one: unknown): Inspected => {
  const image = textAt(one, ...spec, 'Image');
  return {
    name: textAt(one, 'Spec', 'Name') ?? '',
    image,
    version: versionOfImage(image),
    env: envAt(one, ...spec, 'Env'),
    args: [...textsAt(one, ...spec, 'Command'), ...textsAt(one, ...spec, 'Args')],
    mounts: mountsAt(one, ['Source', 'Target'], ...spec, 'Mounts'),
    form: 'serviceInspect',
  };
};

const isImage = (one: unknown): boolean =>
  at(one, 'RepoTags') !== undefined || (at(one, 'RootFS') !== undefined && at(one, 'State') === undefined);

const alone = (env: readonly string[]): Inspected => ({
  name: '',
  image: undefined,
  version: undefined,
  env,
  args: [],
  mounts: [],
  form: 'dockerInspect',
});

const inspectedIn = (value: unknown): readonly Inspected[] => {
  const all = Array.isArray(value) ? value : [value];
  if (all.length > 0 && all.every((one) => typeof one === 'string')) return [alone(all as readonly string[])];
  const found = all.flatMap((one): Inspected[] => {
    if (isImage(one)) throw new Refused({ code: 'inspectedImage' });
    if (at(one, ...spec) !== undefined) return [ofService(one)];
    return at(one, 'Config') === undefined ? [] : [ofContainer(one)];
  });
  return found;
};

const serverAmong = (all: readonly Inspected[], asked: string | undefined): Inspected => {
  const names = (of: readonly Inspected[]) => of.map(({ name }) => name).filter(isPrintableName);
  if (asked !== undefined) {
    const found = all.find(({ name }) => name === asked);
    if (found) return found;
    throw new Refused({ code: 'noSuchServer', names: names(all) });
  }
  const candidates = all.filter(({ image }) => !isBesideServer(image ?? ''));
  const servers = candidates.filter(({ image }) => isServerImage(image ?? ''));
  const meant = servers.length > 0 ? servers : candidates.length === 1 ? candidates : [];
  if (meant.length > 1) throw new Refused({ code: 'severalServers', names: names(meant) });
  if (meant[0]) return meant[0];
  throw new Refused({ code: 'noServer' });
};

/** Whether a text of JSON may be what docker, or podman, prints of containers. */
export const recognisesInspect = (text: string): boolean =>
  /^\s*\[\s*"[A-Za-z_]\w*=/.test(text) ||
  (/^\s*[[{]/.test(text) && /"(?:Env|RepoTags|ContainerSpec)"\s*:/.test(text) && !/"apiVersion"\s*:/.test(text));

/** The variables of a container as docker, or podman, prints them. A name that is given twice counts as the last time. */
export const readInspect = async (
  [file]: readonly DeploymentFile[],
  options: ReadingOptions,
): Promise<Deployment<DeploymentRemark>> => {
  const { path, text } = file as DeploymentFile;
  if (text.length > longest) throw new Refused({ code: 'tooLarge', path });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Refused({ code: 'unreadable', path });
  }
  const { name, version, env, args, mounts, form } = serverAmong(inspectedIn(value), options.service);
  if (env === undefined) throw new Refused({ code: 'unreadable', path });
  const variables: Variables = new Map();
  for (const entry of env) {
    const sign = entry.indexOf('=');
    if (sign > 0) variables.set(entry.slice(0, sign), entry.slice(sign + 1));
  }
  return {
    ...settled(variables),
    incomplete: false,
    config: configOf(args, variables.get(configPlace), mounts),
    ...(version !== undefined && { version }),
    remarks: [{ code: 'read', form, ...(name !== '' && { server: name }), paths: [] }],
  };
};
