import { planFor } from '../build.js';
import { isAboutVariablesAlone } from '../environment/warnings.js';
import { describeWarning } from '../issues.js';
import type { PayloadOptions, Plan } from '../transform/plan.js';
import { defaultDepth, defaultLength } from '../transform/read.js';
import { type Command, exit, type Given, type Io, UsageError } from './command.js';
import { complain } from './complaining.js';
import { contextOf, contextOptions, releaseOptions } from './context.js';
import { readInput } from './input.js';
import { write } from './lines.js';
import { hintAsLoaded } from './loading.js';
import { refusalOf, withLooks } from './no-config.js';
import { say } from './say.js';
import { tell } from './telling.js';
import { releaseFor } from './unnamed.js';

const one = async (plan: Plan, given: Given, options: PayloadOptions, io: Io): Promise<number> => {
  const [file] = given.files;
  const config = await readInput(file, io);
  const result = plan.canonicalFromText(config, options);
  const refused = await refusalOf(config, result, options);
  if (refused.length > 0) return complain(refused, file, io);
  if (result.status === 'invalid') {
    complain(await withLooks(result.issues, config), file, io);
    hintAsLoaded(config, plan.release, options, io);
    return exit.unusable;
  }
  const stopping = async () =>
    (await import('../audit/stopping-in.js')).stoppingIn(config, { ...options, release: plan.release });
  return tell(result, file, io, stopping, ({ text }) =>
    write(io.stdout, `${given.options.pretty ? JSON.stringify(JSON.parse(text), null, 2) : text}\n`),
  );
};

/** Says once what is true of the variables whatever the configs are. */
const sayOfVariables = (plan: Plan, { strict, ...options }: PayloadOptions, io: Io): void => {
  const result = plan.fromText('{}', { ...options, preview: true });
  const warnings = result.status === 'invalid' ? [] : result.warnings.filter(isAboutVariablesAlone);
  const texts = warnings.map(describeWarning);
  if (strict && texts.length > 0) throw new UsageError(texts.join('; '));
  for (const text of texts) say(io, 'warning', text);
};

/** A whole number that an option gives, or what it is without the option. */
const numberOf = ({ options }: Given, name: string, otherwise: number): number => {
  const given = options[name];
  if (given === undefined) return otherwise;
  if (typeof given !== 'string' || !/^[1-9][0-9]{0,9}$/.test(given))
    throw new UsageError(`--${name} takes a whole number from 1 on`);
  return Number(given);
};

export const payload: Command = {
  name: 'payload',
  usage: '[FILE|-] --release R',
  says: 'Prints the diagnostics payload that a server of release R reports for a config.json: canonical JSON and one newline. Without FILE it reads standard input.',
  options: {
    ...releaseOptions,
    pretty: { type: 'boolean', says: 'indent the payload for reading' },
    preview: { type: 'boolean', says: 'show what would be sent also where diagnostics are switched off' },
    strict: { type: 'boolean', says: 'take every warning for an error' },
    ...contextOptions,
    ndjson: { type: 'boolean', says: 'one config per line in, one payload per line out' },
    requests: {
      type: 'boolean',
      says: 'with --ndjson: each line is {"config": …, "plugins": …, "env": …, "enterpriseReady": …}',
    },
    jobs: { type: 'string', value: 'N', says: 'with --ndjson: spread the work over N threads' },
    'max-length': { type: 'string', value: 'N', says: `refuse a text of more characters; ${defaultLength} otherwise` },
    'max-depth': { type: 'string', value: 'N', says: `refuse deeper nesting; ${defaultDepth} levels otherwise` },
  },
  examples: [
    'mm-diagnostics payload config.json --release 5.6 --pretty',
    'mm-diagnostics payload config.json --release 10.8 --env --plugins plugins.json',
    'mm-diagnostics payload --ndjson --release 9.11 < configs.ndjson > out.ndjson',
  ],
  run: async (given, io) => {
    const { options, files } = given;
    if (files.length > 1) throw new UsageError('payload reads one file; use --ndjson for many configs');
    if (options.requests && !options.ndjson) throw new UsageError('--requests goes with --ndjson');
    if (options.jobs !== undefined && !options.ndjson) throw new UsageError('--jobs goes with --ndjson');
    if (options.pretty && options.ndjson) throw new UsageError('--pretty does not go with --ndjson');
    const release = await releaseFor(given, io);
    const context = await contextOf(given, io);
    const settled: PayloadOptions = {
      ...context,
      preview: options.preview === true,
      strict: options.strict === true,
      maxLength: numberOf(given, 'max-length', defaultLength),
      maxDepth: numberOf(given, 'max-depth', defaultDepth),
    };
    if (!options.ndjson) return one(planFor(release), given, settled, io);
    sayOfVariables(planFor(release), settled, io);
    const { runBulk } = await import('./bulk.js');
    const bulk = { release, requests: options.requests === true, options: settled };
    const jobs = numberOf(given, 'jobs', 1);
    return runBulk(files[0], bulk, { jobs, longest: settled.maxLength ?? defaultLength }, io);
  },
};
