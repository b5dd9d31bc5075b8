import { dockerLine } from '../deployment/env-files/docker.js';
import { isName, variableAt } from '../deployment/env-files/systemd.js';
import type { Statement } from './statements.js';

/** Who reads lists of variables otherwise than compose. */
export type OtherReader = 'docker run' | 'systemd';

type NamedVariable = Extract<Statement, { readonly name: string }>;

/** A reader's value of a variable; nothing where it refuses or drops the line. */
type FormReader = (variable: NamedVariable, text: string) => string | undefined;

/** Where the line of a variable starts, but for blanks. */
const startOf = ({ before, at }: NamedVariable): number => at - 1 - before.length;

/** `docker run --env-file`, and `kubectl --from-env-file`, take what follows the sign to the end of the line as it is. */
const byDocker: FormReader = (variable, text) => {
  if (variable.colon) return undefined;
  const end = text.indexOf('\n', variable.at);
  const line = dockerLine(text.slice(startOf(variable), end === -1 ? text.length : end), variable.line);
  return line !== undefined && 'name' in line ? line.value : undefined;
};

/** systemd's EnvironmentFile= keeps what follows a value, a comment too, and knows quotes at the start of one alone. */
const bySystemd: FormReader = (variable, text) => {
  if (variable.colon) return undefined;
  const [first] = variableAt(text, startOf(variable));
  return first !== undefined && isName.test(first.name) ? first.value : undefined;
};

export const readings: Readonly<Record<OtherReader, FormReader>> = { 'docker run': byDocker, systemd: bySystemd };
