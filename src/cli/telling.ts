import { describeWarning } from '../issues.js';
import type { Outcome } from '../transform/plan.js';
import { exit, type Io } from './command.js';
import { complain } from './complaining.js';
import { say } from './say.js';

/** Says why nothing came of a config, or gives what did. */
export const tell = async <T extends object>(
  result: Outcome<T>,
  file: string | undefined,
  io: Io,
  give: (result: Extract<Outcome<T>, { status: 'ok' }>) => Promise<void>,
): Promise<number> => {
  if (result.status === 'invalid') return complain(result.issues, file, io);
  for (const warning of result.warnings) say(io, 'warning', describeWarning(warning));
  if (result.status === 'disabled') {
    const where = result.byEnvironment ? ', as the environment sets it' : ' in this config';
    say(io, 'note', `nothing is sent: ${result.reason} is false${where} (--preview shows what would be)`);
    return exit.disabled;
  }
  await give(result);
  return exit.fine;
};
