import type { Stopping } from '../audit/stopping/switches.js';
import type { Outcome } from '../transform/outcome.js';
import { describeWarning } from '../wording/problems/issues.js';
import { complain } from './complaining.js';
import { exit } from './exit.js';
import type { Io } from './io.js';
import { log } from './log.js';

/** What is off, by which switch, and what is sent all the same. */
export const offText = async (
  { reason, byEnvironment }: { readonly reason: string; readonly byEnvironment?: true },
  stopping: Stopping | undefined,
): Promise<string> => {
  if (stopping === undefined) return `${reason} is false ${byEnvironment ? 'in the environment' : 'in this config'}.`;
  const { describeOff } = await import('../wording/switches.js');
  const text = describeOff(stopping, reason);
  return text.slice(0, 1).toLowerCase() + text.slice(1);
};

/** Says why nothing came of a config, or gives what did. */
export const outcomeOf = async <T extends object>(
  result: Outcome<T>,
  file: string | undefined,
  io: Io,
  stoppingOf: () => Promise<Stopping | undefined>,
  give: (result: Extract<Outcome<T>, { status: 'ok' }>) => Promise<void>,
): Promise<number> => {
  if (result.status === 'invalid') return complain(result.issues, file, io);
  for (const warning of result.warnings) log(io, 'warning', describeWarning(warning));
  if (result.status === 'disabled') {
    log(io, 'note', `${await offText(result, await stoppingOf())} --preview shows what would be sent.`);
    return exit.disabled;
  }
  await give(result);
  return exit.fine;
};
