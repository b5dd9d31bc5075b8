import { configInDatabase, configPlace } from '../../schema/loading/environment.js';
import type { ConfigPlace, Deployment } from './deployment.js';
import type { VariableValue } from './variables.js';

/** Something outside a container that is mounted into it. */
export interface Mount {
  /** A path outside, or the name of a volume. */
  readonly source: string;
  readonly target: string;
}

/** Where the server of the official images looks for its config. */
const inImage = '/mattermost/config/config.json';

/** The path that `--config` or `-c` gives among the arguments of a server. */
export const configArgument = (args: readonly string[]): string | undefined => {
  for (const [index, arg] of args.entries()) {
    const joined = /^(?:--config|-c)=([\s\S]*)$/.exec(arg)?.[1];
    if (joined !== undefined) return joined;
    if (arg === '--config' || arg === '-c') return args[index + 1];
  }
  return undefined;
};

const trimmed = (path: string): string => path.replace(/\/+$/, '');

const isPath = (source: string): boolean => /^(?:[./~\\]|[A-Za-z]:[\\/]|\$)/.test(source);

/** Where a file of a container is outside of it; unknown where nothing is mounted there. */
const outside = (path: string, mounts: readonly Mount[]): ConfigPlace => {
  const [mount] = mounts
    .filter(({ target }) => path === trimmed(target) || path.startsWith(`${trimmed(target)}/`))
    .sort((a, b) => b.target.length - a.target.length);
  if (mount === undefined) return { in: 'unknown' };
  if (!isPath(mount.source)) return { in: 'volume', object: mount.source };
  return { in: 'file', path: trimmed(mount.source) + path.slice(trimmed(mount.target).length) };
};

/** Where a server finds its config: by its argument, its variable, or where it usually is. */
export const configOf = (
  args: readonly string[],
  variable: VariableValue | undefined,
  mounts: readonly Mount[],
  directory = '/mattermost',
): ConfigPlace => {
  const asked = configArgument(args) ?? variable;
  if (asked !== undefined && typeof asked !== 'string') return { in: 'unknown' };
  if (configInDatabase.test(asked ?? '')) return { in: 'database' };
  if (asked === undefined || asked === '') return outside(inImage, mounts);
  return outside(asked.startsWith('/') ? asked : `${directory}/${asked}`, mounts);
};

export { configPlace };

/** Whether the config is in a database, where the variable itself does not say so. */
export const namesDatabaseAlone = ({ config, env }: Pick<Deployment<unknown>, 'config' | 'env'>): boolean =>
  config.in === 'database' && !configInDatabase.test(env[configPlace] ?? '');
