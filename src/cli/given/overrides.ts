import { describeForm } from '../../inputs/environment/forms.js';
import { readEnvironment } from '../../inputs/environment/read.js';
import { isNote } from '../../inputs/environment/remarks.js';
import type { Environment } from '../../transform/environment/index.js';
import { describeRemark } from '../../wording/problems/environment-remarks.js';
import { UsageError } from '../exit.js';
import type { Given, Io } from '../io.js';
import { log } from '../log.js';
import type { ContextOptions } from '../options.js';
import { inputName, readInput } from './input.js';

/** Options that name files, and what is made of them. */
type Overriding = ContextOptions & {
  readonly config?: string | undefined;
  readonly facts?: string | undefined;
  readonly strict?: true | undefined;
};

/** Standard input can be read once: a second file of that name is refused, and a config that is piped in. */
export const refuseTwice = ({ files, options: { environment, plugins, config, facts } }: Given<Overriding>): void => {
  const named = [environment, plugins, config, facts, ...files].filter((file) => file === '-').length;
  if ([environment, plugins].includes('-') && named + (files.length === 0 ? 1 : 0) > 1)
    throw new UsageError('only one file can be standard input (-); name the others');
};

/** The variables of a file. Lines that are not used get a warning, and are refused with `--strict`. */
const variablesOf = (name: string, text: string, strict: boolean, io: Io): Environment => {
  const read = readEnvironment(text);
  if ('form' in read) throw new UsageError(`${name}: ${describeForm(read.form)}`);
  const notes = read.remarks.filter(isNote);
  const warnings = read.remarks
    .filter((remark) => !isNote(remark))
    .map((remark) => `${name}: ${describeRemark(remark)}`);
  if (strict && warnings.length > 0) throw new UsageError(...warnings);
  for (const warning of warnings) log(io, 'warning', warning);
  for (const note of notes) log(io, 'note', `${name}: ${describeRemark(note)}`);
  return read.env;
};

/** The variables that the options give. */
export const overridesGiven = async (given: Given<Overriding>, io: Io): Promise<Environment | undefined> => {
  const { env, environment: file, strict } = given.options;
  if (file === undefined) return env ? process.env : undefined;
  return variablesOf(inputName(file), await readInput(file, io), strict === true, io);
};
