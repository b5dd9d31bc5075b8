import { isPrintableName } from '../issues.js';
import { type Release, releases } from '../releases.js';
import { environmentRules } from '../schema/environment.js';
import { at } from '../timeline.js';
import type { Environment } from '../transform/environment.js';
import { environmentIn, strayLinesIn } from '../transform/environment-lines.js';
import { unknownVariables } from '../transform/environment-names.js';
import { type Given, type Io, UsageError } from './command.js';
import { readInput } from './input.js';
import { say } from './say.js';

const namesShown = 20;

const strayText = (text: string): readonly string[] => {
  const stray = strayLinesIn(text);
  if (stray === 0) return [];
  return [`${stray} ${stray === 1 ? 'line is' : 'lines are'} no NAME=value and ignored (--env-file)`];
};

/** Names are the user's text, as those of a config are. */
const unknownText = (env: Environment, asked: readonly Release[]): readonly string[] => {
  const unknown = unknownVariables(env, asked.length === 0 ? releases : asked);
  if (unknown.length === 0) return [];
  const shown = unknown.filter(isPrintableName).slice(0, namesShown);
  const hidden = unknown.length - shown.length;
  const names = [...shown, ...(hidden === 0 ? [] : [`${hidden} not shown`])].join(', ');
  const scope = asked.length === 0 ? 'any release' : asked.length === 1 ? `release ${asked[0]}` : 'these releases';
  if (asked.length > 0 && asked.every((release) => at(environmentRules, release) === undefined))
    return [`${scope} reads no overrides from its environment; ignored: ${names}`];
  const one = unknown.length === 1;
  return [
    `${unknown.length} ${one ? 'variable names' : 'variables name'} no setting of ${scope} and ${one ? 'is' : 'are'} ignored: ${names}`,
  ];
};

/** The overrides that the options give; what of them does nothing is said, and refused with `--strict`. */
export const overridesGiven = async (
  { options }: Given,
  asked: readonly Release[],
  io: Io,
): Promise<Environment | undefined> => {
  const file = options['env-file'];
  if (options.env && file !== undefined) throw new UsageError('--env and --env-file exclude each other');
  const text = typeof file === 'string' ? await readInput(file, io) : undefined;
  const env = text !== undefined ? environmentIn(text) : options.env ? process.env : undefined;
  if (env === undefined) return undefined;
  const warnings = [...(text === undefined ? [] : strayText(text)), ...unknownText(env, asked)];
  if (options.strict && warnings.length > 0) throw new UsageError(warnings.join('; '));
  for (const warning of warnings) say(io, 'warning', warning);
  return env;
};
