import { type DeploymentOverrides, overridesOf } from '../../inputs/deployment/overrides.js';
import { UsageError } from '../exit.js';
import type { Given, Io } from '../io.js';
import type { ContextOptions } from '../options.js';
import { deploymentGiven } from './deployment.js';

/** Options that name files, and what is made of them. */
type Overriding = ContextOptions & {
  readonly config?: string | undefined;
  readonly facts?: string | undefined;
  readonly strict?: true | undefined;
};

/** Standard input can be read once: a second file of that name is refused, and a config that is piped in. */
export const refuseTwice = (
  { files, options: { environment = [], plugins, config, facts } }: Given<Overriding>,
  holdsConfig: boolean,
): void => {
  const named = [...environment, plugins, config, facts, ...files].filter((file) => file === '-').length;
  const piped = files.length === 0 && !holdsConfig ? 1 : 0;
  if ([...environment, plugins].includes('-') && named + piped > 1)
    throw new UsageError('only one file can be standard input (-); name the others');
};

/** What describes a deployment; of two that are to be read from standard input, that is said before anything else. */
export const deploymentOf = async (given: Given<Overriding>, io: Io): ReturnType<typeof deploymentGiven> => {
  refuseTwice(given, true);
  try {
    return await deploymentGiven(given.options, io);
  } catch (error) {
    refuseTwice(given, false);
    throw error;
  }
};

/** The variables that the options give. */
export const overridesGiven = async (given: Given<Overriding>, io: Io): Promise<DeploymentOverrides> => {
  const deployment = await deploymentOf(given, io);
  if (deployment === undefined) return given.options.env ? { env: process.env } : {};
  return overridesOf(deployment);
};
