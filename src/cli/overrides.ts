import { describeForm } from '../environment/forms.js';
import { readEnvironment } from '../environment/read.js';
import { describeRemark, isNote } from '../environment/remarks.js';
import type { Environment } from '../transform/environment.js';
import { type Given, type Io, UsageError } from './command.js';
import { inputName, readInput } from './input.js';
import { say } from './say.js';

/** Standard input can be read once: refused is a second file that is named so, and a config that is piped in. */
export const refuseTwice = ({ files, options: { environment, plugins, config, facts } }: Given): void => {
  const named = [environment, plugins, config, facts, ...files].filter((file) => file === '-').length;
  if ([environment, plugins].includes('-') && named + (files.length === 0 ? 1 : 0) > 1)
    throw new UsageError('only one file can be standard input (-): give the others by their names');
};

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
  return variablesOf(inputName(file), await readInput(file, io), strict === true, io);
};
