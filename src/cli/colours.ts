import type { Io } from './io.js';

/** What `NO_COLOR` and `FORCE_COLOR` ask for, if they ask for anything. */
const byEnvironment = ({ NO_COLOR, FORCE_COLOR }: NodeJS.ProcessEnv): boolean | undefined => {
  if (NO_COLOR || FORCE_COLOR === '0' || FORCE_COLOR === 'false') return false;
  return FORCE_COLOR === undefined || FORCE_COLOR === '' ? undefined : true;
};

/** Whether to write in colour: as asked for by `--color`, else by the environment, else on a terminal. */
export const isColoured = (
  io: Pick<Io, 'colour'>,
  stream: { readonly isTTY?: boolean | undefined },
  environment = process.env,
): boolean => io.colour ?? byEnvironment(environment) ?? stream.isTTY === true;
