import { planFor } from '../build.js';
import { describeIssue, describeWarning, type Issue } from '../issues.js';
import { canonicalText, type PayloadOptions, type Plan, type Result } from '../transform/plan.js';
import { type Command, exit, type Given, type Io, UsageError } from './command.js';
import { contextOf, contextOptions, releaseOf, releaseOptions } from './context.js';
import { eachLine, readInput } from './input.js';
import { write } from './lines.js';
import { say } from './say.js';

const one = async (plan: Plan, given: Given, options: PayloadOptions, io: Io): Promise<number> => {
  const result = plan.fromText(await readInput(given.files[0], io), options);
  if (result.status === 'invalid') {
    for (const issue of result.issues) say(io, 'error', describeIssue(issue));
    return exit.unusable;
  }
  for (const warning of result.warnings) say(io, 'warning', describeWarning(warning));
  if (result.status === 'disabled') {
    say(io, 'note', `nothing is sent: ${result.reason} is false in this config (--preview shows what would be)`);
    return exit.disabled;
  }
  const text = canonicalText(result.payload);
  await write(io.stdout, `${given.options.pretty ? JSON.stringify(JSON.parse(text), null, 2) : text}\n`);
  return exit.fine;
};

const errorLine = (issues: readonly Issue[]): string => JSON.stringify({ error: { issues } });

const lineOf = (result: Result): string => {
  if (result.status === 'ok') return canonicalText(result.payload);
  return result.status === 'disabled' ? JSON.stringify({ disabled: result.reason }) : errorLine(result.issues);
};

const lines = (count: number): string => (count === 1 ? '1 line has' : `${count} lines have`);

const many = async (plan: Plan, given: Given, options: PayloadOptions, io: Io): Promise<number> => {
  let failed = 0;
  let warned = 0;
  await eachLine(given.files[0], io, async (line) => {
    const result = given.options.requests ? plan.fromRequest(line, options) : plan.fromText(line, options);
    if (result.status === 'invalid') failed += 1;
    else if (result.warnings.length > 0) warned += 1;
    await write(io.stdout, `${lineOf(result)}\n`);
  });
  if (warned > 0) say(io, 'warning', `${lines(warned)} warnings; look at one without --ndjson to read them`);
  if (failed > 0) say(io, 'error', `${lines(failed)} no payload`);
  return failed > 0 ? exit.findings : exit.fine;
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
    if (options.pretty && options.ndjson) throw new UsageError('--pretty does not go with --ndjson');
    const plan = planFor(releaseOf(given, io));
    const context = await contextOf(given, io);
    const settled = { ...context, preview: options.preview === true, strict: options.strict === true };
    return options.ndjson ? many(plan, given, settled, io) : one(plan, given, settled, io);
  },
};
