import { describeForm } from '../environment/forms.js';
import { readEnvironment } from '../environment/read.js';
import { describeRemark, isNote } from '../environment/remarks.js';
import type { Environment } from '../transform/environment.js';
import { type Given, type Io, UsageError } from './command.js';
import { readInput } from './input.js';
import { say } from './say.js';

/** Whether one more thing is read from standard input: a file that is named so, or a config that is piped in. */
const readsTwice = ({ files, options: { config, facts, plugins } }: Given): boolean =>
  files.length === 0 || [...files, config, facts, plugins].includes('-');

/** The variables of a file; what of it is not used is said, and refused with `--strict`. */
const variablesOf = (name: string, text: string, strict: boolean, io: Io): Environment => {
  const read = readEnvironment(text);
  if ('form' in read) throw new UsageError(`${name}: ${describeForm(read.form)}`);
  const notes = read.remarks.filter(isNote);
  const warnings = read.remarks
    .filter((remark) => !isNote(remark))
    .map((remark) => `${name}: ${describeRemark(remark)}`);
  if (strict && warnings.length > 0) throw new UsageError(warnings.join('; '));
  for (const warning of warnings) say(io, 'warning', warning);
  for (const note of notes) say(io, 'note', `${name}: ${describeRemark(note)}`);
  return read.env;
};

/** The variables that the options give. */
export const overridesGiven = async (given: Given, io: Io): Promise<Environment | undefined> => {
  const { env, environment: file, strict } = given.options;
  if (env && file !== undefined) throw new UsageError('--env and --environment exclude each other');
  if (typeof file !== 'string') return env ? process.env : undefined;
  if (file === '-' && readsTwice(given))
    throw new UsageError('only one file can be standard input: name the others besides --environment -');
  return variablesOf(file === '-' ? 'standard input' : file, await readInput(file, io), strict === true, io);
};
