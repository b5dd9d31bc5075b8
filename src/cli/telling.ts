import type { Stopping } from '../audit.js';
import { describeWarning } from '../issues.js';
import type { Outcome } from '../transform/plan.js';
import { exit, type Io } from './command.js';
import { complain } from './complaining.js';
import { say } from './say.js';

/** What is off, by which switch, and what is sent all the same. */
const offText = async (
  { reason, byEnvironment }: Extract<Outcome<object>, { status: 'disabled' }>,
  stopping: Stopping | undefined,
): Promise<string> => {
  if (stopping === undefined) return `${reason} is false ${byEnvironment ? 'in the environment' : 'in this config'}.`;
  const { describeOff } = await import('../audit/switch-sentences.js');
  const text = describeOff(stopping, reason);
  return text.slice(0, 1).toLowerCase() + text.slice(1);
};

/** Says why nothing came of a config, or gives what did. */
export const tell = async <T extends object>(
  result: Outcome<T>,
  file: string | undefined,
  io: Io,
  stoppingOf: () => Promise<Stopping | undefined>,
  give: (result: Extract<Outcome<T>, { status: 'ok' }>) => Promise<void>,
): Promise<number> => {
  if (result.status === 'invalid') return complain(result.issues, file, io);
  for (const warning of result.warnings) say(io, 'warning', describeWarning(warning));
  if (result.status === 'disabled') {
    say(io, 'note', `${await offText(result, await stoppingOf())} --preview shows what would be sent.`);
    return exit.disabled;
  }
  await give(result);
  return exit.fine;
};
