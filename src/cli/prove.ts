import type { Proof } from '../audit/prove-proof.js';
import { describeWarning } from '../issues.js';
import { type Command, exit, type Given, type Io, UsageError, wrap } from './command.js';
import { complain } from './complaining.js';
import { contextOf, contextOptions, releaseOptions } from './context.js';
import { readInput } from './input.js';
import { write } from './lines.js';
import { hintAsLoaded, takenAsWritten } from './loading.js';
import { withLooks } from './no-config.js';
import { say } from './say.js';
import { formatOptions, print, type Table } from './table.js';
import { releaseFor } from './unnamed.js';

const largest = 2 ** 32 - 1;

const numberOf = ({ options }: Given, name: string, most: number): { readonly [name: string]: number } => {
  const given = options[name];
  if (given === undefined) return {};
  if (typeof given !== 'string' || !/^\d{1,10}$/.test(given) || Number(given) > most)
    throw new UsageError(`--${name} takes a whole number from 0 to ${most}`);
  return { [name]: Number(given) };
};

const promises = {
  withheld: 'nothing may change',
  reduced: 'only its own bits and counts',
  reported: 'only its own properties',
} as const;

const grouped = (count: number): string => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ' ');

const aligned = (texts: readonly string[]): readonly string[] => {
  const width = Math.max(...texts.map((text) => text.length));
  return texts.map((text) => text.padStart(width));
};

const triedTable = ({ release, asLoaded, tried, status }: Proof): Table => {
  const settings = aligned(tried.map((row) => grouped(row.settings)));
  const values = aligned(tried.map((row) => grouped(row.values)));
  return {
    title: `What was tried with this config at release ${release}: ${status === 'holds' ? 'all of it holds' : 'it does not hold'}`,
    notes: asLoaded ? [] : [takenAsWritten],
    columns: ['settings', 'how many', 'values tried', 'when replaced'],
    rows: tried.map(({ reach }, at) => [reach, settings[at] ?? '', values[at] ?? '', promises[reach]]),
  };
};

const routeTable = ({ routes }: Proof): Table => {
  const payloads = aligned(routes.map((row) => grouped(row.payloads)));
  return {
    title: 'By which routes payloads were made, and compared byte for byte',
    columns: ['route', 'payloads'],
    rows: routes.map(({ route }, at) => [route, payloads[at] ?? '']),
  };
};

const violationTable = (texts: readonly string[]): Table => ({
  title: 'What was found',
  columns: ['violation'],
  rows: texts.map((text) => [{ text, colour: 'red' }]),
});

const remarkOf = ({ reads, properties, runs, seed }: Proof): string =>
  `${properties} properties were also watched while they were computed: they looked at settings in ${grouped(reads.byFields)} places, defaults in ${reads.byDefaults}. In ${runs} of the comparisons all withheld settings were replaced at once. --runs ${runs} --seed ${seed} repeats this run.`;

const everyMs = 250;

/** How far a proof is, on a terminal only, a few times a second. */
const progressTo = ({
  stderr,
}: Io): { readonly show: (done: number, of: number) => void; readonly end: () => void } => {
  if (!stderr.isTTY) return { show: () => undefined, end: () => undefined };
  let shown = 0;
  return {
    show: (done, of) => {
      const now = Date.now();
      if (now - shown < everyMs) return;
      shown = now;
      stderr.write(`\r\u001b[K${Math.floor((100 * done) / of)} % of ${grouped(of)} rounds`);
    },
    end: () => {
      if (shown > 0) stderr.write('\r\u001b[K');
    },
  };
};

export const prove: Command = {
  name: 'prove',
  usage: '[FILE|-] --release R',
  says: 'Tests whether anything withheld can show in the payload of this config: it replaces every setting by values meant to slip through, and compares the payloads byte for byte. It tries every setting, and samples the values that each could have. Exits with 1 when anything shows that should not. It also works where diagnostics are off.',
  options: {
    ...releaseOptions,
    runs: { type: 'string', value: 'K', says: 'rounds in which all withheld settings change at once; 100 otherwise' },
    'until-first': { type: 'boolean', says: 'end with the first thing that shows' },
    seed: { type: 'string', value: 'S', says: 'repeat the run with this seed; 1 otherwise' },
    ...contextOptions,
    ...formatOptions,
  },
  examples: [
    'mm-diagnostics prove config.json --release 10.8',
    'mm-diagnostics prove config.json --release 9.11 --runs 1000 --seed 42 --json',
  ],
  run: async (given, io) => {
    if (given.files.length > 1) throw new UsageError('prove reads one file');
    const numbers = { ...numberOf(given, 'runs', 100_000), ...numberOf(given, 'seed', largest) };
    const release = await releaseFor(given, io);
    const context = await contextOf(given, io);
    const text = await readInput(given.files[0], io);
    const { proveThrough } = await import('./proving.js');
    const { describeViolation, proofText } = await import('../audit/prove-text.js');
    const progress = progressTo(io);
    const proof = await proveThrough(
      text,
      { ...context, ...numbers, release, untilFirst: given.options['until-first'] === true },
      progress.show,
    );
    progress.end();
    if (proof.status === 'invalid') {
      complain(await withLooks(proof.issues, text), given.files[0], io);
      hintAsLoaded(text, release, context, io);
      return exit.unusable;
    }
    for (const warning of proof.warnings) say(io, 'warning', describeWarning(warning));
    const found = proof.violations.map(describeViolation);
    await print(io, given.options, proof, [
      triedTable(proof),
      routeTable(proof),
      ...(found.length > 0 ? [violationTable(found)] : []),
    ]);
    if (!given.options.json) {
      await write(io.stdout, `\n${wrap(proofText(proof), 0)}\n\n${wrap(remarkOf(proof), 0)}\n`);
    }
    return found.length > 0 ? exit.findings : exit.fine;
  },
};
