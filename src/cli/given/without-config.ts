import type { Deployment } from '../../inputs/deployment/deployment.js';
import type { Issue } from '../../issues.js';
import { releases } from '../../releases/points.js';
import { findVersion } from '../../releases/server-version.js';
import type { Io } from '../io.js';
import { deploymentRead } from './deployment.js';

/** Whether the variables of a deployment decide on telemetry, whatever the config says. */
const verdictOf = async ({ env, unknown, version }: Deployment<unknown>): Promise<string | undefined> => {
  const [{ stoppingIn }, { overridesOf }, { decidedText }] = await Promise.all([
    import('../../audit/stopping/stopping-in.js'),
    import('../../inputs/deployment/overrides.js'),
    import('../../wording/problems/instead-of-config.js'),
  ]);
  const found = version === undefined ? undefined : findVersion(version);
  const release = (found?.ok ? found.value.release : undefined) ?? releases.at(-1);
  if (release === undefined) return undefined;
  const { unknown: _, ...overrides } = overridesOf({ env, unknown } as Deployment<unknown>);
  const stopping = stoppingIn('{}', { release, ...overrides });
  return stopping && decidedText(stopping.diagnostics);
};

/** That no config is given beside a deployment, what that decides alone, and how to give the config. */
export const withoutConfig = async (
  issues: readonly Issue[],
  file: string | undefined,
  io: Io,
): Promise<string | undefined> => {
  if (file !== undefined || !issues.some(({ code }) => code === 'empty')) return undefined;
  const read = await deploymentRead(io);
  if (read === undefined) return undefined;
  const { activeRowText, configTooText } = await import('../../wording/problems/instead-of-config.js');
  const verdict = await verdictOf(read.deployment);
  if (read.deployment.config.in !== 'database')
    return `no FILE is named. ${configTooText(verdict, read.deployment, read.name)}`;
  return `no FILE is named, and the config is in a database: ${activeRowText(read.name)}${verdict === undefined ? '' : `. ${verdict}`}`;
};
