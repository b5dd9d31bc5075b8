import { isOverrideName } from '../../../schema/loading/environment.js';
import { markedNames } from './names.js';
import type { KubernetesRemark } from './problems.js';
import type { EnvEntry, Server } from './server.js';

/** What a container is given as overrides, the last of each name; what other programs add to a pod does not count. */
const givenTo = ({ env }: Server): ReadonlyMap<string, string> =>
  new Map(env.filter(({ name }) => isOverrideName(name)).map((entry) => [entry.name, textOf(entry)]));

const textOf = ({ value, valueFrom }: EnvEntry): string => JSON.stringify([value, valueFrom]);

/** In what a pod that runs differs from the server of what makes it; nothing where it is as that says. */
export const runningOtherwise = (server: Server, running: Server): KubernetesRemark | undefined => {
  const [says, has] = [givenTo(server), givenTo(running)];
  const names = [...new Set([...says.keys(), ...has.keys()])].filter((name) => says.get(name) !== has.get(name));
  const version = server.version !== running.version;
  return names.length === 0 && !version ? undefined : { code: 'podDiffers', variables: markedNames(names), version };
};
