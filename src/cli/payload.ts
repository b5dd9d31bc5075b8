import { planFor } from '../build.js';
import { describeIssue, describeWarning, type Issue, type Warning } from '../issues.js';
import { releases } from '../releases.js';
import { resolveRelease } from '../resolve.js';
import { canonicalText, type PayloadOptions, type Plan, type Result } from '../transform/plan.js';
import { type Command, didYouMean, exit, type Given, type Io, UsageError } from './command.js';
import { eachLine, readInput } from './input.js';
import { write } from './lines.js';
import { say } from './say.js';

/** The plan of the release that was asked for. */
const planOf = ({ options: { release } }: Given): Plan => {
  if (typeof release !== 'string') throw new UsageError(`name the server's release: --release ${releases.at(-1)}`);
  const found = resolveRelease(release);
  if (typeof found === 'string') return planFor(found);
  throw new UsageError(`${describeIssue(found)}${didYouMean(release, releases)}`);
};

const warn = (io: Io, warnings: readonly Warning[]): void => {
  for (const warning of warnings) say(io, 'warning', describeWarning(warning));
};

const one = async (plan: Plan, given: Given, options: PayloadOptions, io: Io): Promise<number> => {
  const result = plan.fromText(await readInput(given.files[0], io), options);
  if (result.status === 'invalid') {
    for (const issue of result.issues) say(io, 'error', describeIssue(issue));
    return exit.unusable;
  }
  warn(io, result.warnings);
  if (result.status === 'disabled') {
    say(io, 'note', `nothing is sent: ${result.reason} is false in this config (--preview shows what would be)`);
    return exit.disabled;
  }
  const text = canonicalText(result.payload);
  await write(io.stdout, `${given.options.pretty ? JSON.stringify(JSON.parse(text), null, 2) : text}\n`);
  return exit.fine;
};

const lineOf = (result: Result): string => {
  if (result.status === 'ok') return canonicalText(result.payload);
  if (result.status === 'disabled') return JSON.stringify({ disabled: result.reason });
  return errorLine(result.issues);
};

const errorLine = (issues: readonly Issue[]): string => JSON.stringify({ error: { issues } });

const many = async (plan: Plan, given: Given, options: PayloadOptions, io: Io): Promise<number> => {
  let failed = 0;
  let warned = 0;
  await eachLine(given.files[0], io, async (line) => {
    const result = given.options.requests ? plan.fromRequest(line, options) : plan.fromText(line, options);
    if (result.status === 'invalid') failed += 1;
    else if (result.warnings.length > 0) warned += 1;
    await write(io.stdout, `${lineOf(result)}\n`);
  });
  if (warned > 0)
    say(
      io,
      'warning',
      `${warned} ${warned === 1 ? 'line has' : 'lines have'} warnings; look at one without --ndjson to read them`,
    );
  if (failed > 0) say(io, 'error', `${failed} ${failed === 1 ? 'line has' : 'lines have'} no payload`);
  return failed > 0 ? exit.findings : exit.fine;
};

export const payload: Command = {
  name: 'payload',
  usage: '[FILE|-] --release R',
  says: 'Prints the diagnostics payload that a server of release R reports for a config.json: canonical JSON and one newline. Without FILE it reads standard input.',
  options: {
    release: {
      type: 'string',
      value: 'R',
      says: `the server's release, ${releases[0]} to ${releases.at(-1)}, as in 5.6, v5.6.0 or 5.6.3`,
    },
    pretty: { type: 'boolean', says: 'indent the payload for reading' },
    preview: { type: 'boolean', says: 'show what would be sent also where diagnostics are switched off' },
    strict: { type: 'boolean', says: 'take every warning for an error' },
    ndjson: { type: 'boolean', says: 'one config per line in, one payload per line out' },
    requests: {
      type: 'boolean',
      says: 'with --ndjson: each line is {"config": …, "plugins": [{"id", "version"}] | null}',
    },
  },
  examples: [
    'mm-diagnostics payload config.json --release 5.6 --pretty',
    'mm-diagnostics payload --ndjson --release 5.6 < configs.ndjson > out.ndjson',
  ],
  run: async (given, io) => {
    const { options, files } = given;
    if (files.length > 1) throw new UsageError('payload reads one file; use --ndjson for many configs');
    if (options.requests && !options.ndjson) throw new UsageError('--requests goes with --ndjson');
    if (options.pretty && options.ndjson) throw new UsageError('--pretty does not go with --ndjson');
    const settled: PayloadOptions = { preview: options.preview === true, strict: options.strict === true };
    return options.ndjson ? many(planOf(given), given, settled, io) : one(planOf(given), given, settled, io);
  },
};
