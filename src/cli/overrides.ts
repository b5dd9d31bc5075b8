import type { Environment } from '../transform/environment.js';
import { environmentIn, strayLinesIn } from '../transform/environment-lines.js';
import { type Given, type Io, UsageError } from './command.js';
import { readInput } from './input.js';
import { say } from './say.js';

const strayText = (text: string): readonly string[] => {
  const stray = strayLinesIn(text);
  if (stray === 0) return [];
  return [`${stray} ${stray === 1 ? 'line is' : 'lines are'} no NAME=value and ignored (--environment)`];
};

/** Whether one more thing is read from standard input: a file that is named so, or a config that is piped in. */
const readsTwice = ({ files, options: { config, facts, plugins } }: Given): boolean =>
  files.length === 0 || [...files, config, facts, plugins].includes('-');

/** The variables that the options give; what cannot be read of them is said, and refused with `--strict`. */
export const overridesGiven = async (given: Given, io: Io): Promise<Environment | undefined> => {
  const { env, environment: file, strict } = given.options;
  if (env && file !== undefined) throw new UsageError('--env and --environment exclude each other');
  if (typeof file !== 'string') return env ? process.env : undefined;
  if (file === '-' && readsTwice(given))
    throw new UsageError('only one file can be standard input: name the others besides --environment -');
  const text = await readInput(file, io);
  const warnings = strayText(text);
  if (strict && warnings.length > 0) throw new UsageError(warnings.join('; '));
  for (const warning of warnings) say(io, 'warning', warning);
  return environmentIn(text);
};
