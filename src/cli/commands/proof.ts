import type { Proof } from '../../audit/prove/proof.js';
import type { Table } from '../../formats/table.js';
import { describeWarning } from '../../wording/problems/issues.js';
import { write } from '../bulk/lines.js';
import { nowAndThen, statusOn } from '../bulk/progress.js';
import { complainOfConfig } from '../complaining.js';
import { contextOf } from '../context.js';
import { exit, UsageError } from '../exit.js';
import { readConfig } from '../given/config.js';
import { knowingPacket } from '../given/deployed.js';
import { releaseFor } from '../given/unnamed.js';
import type { Given, Io } from '../io.js';
import { hintAsLoaded, takenAsWritten } from '../loading.js';
import { log } from '../log.js';
import type { ContextOptions, PrintOptions, ReleaseOptions } from '../options.js';
import { print } from '../print.js';
import { warnOf } from '../strict.js';
import { wrap } from '../wrap.js';

const largest = 2 ** 32 - 1;

type ProveCommandOptions = ReleaseOptions &
  ContextOptions &
  PrintOptions & {
    readonly runs?: string | undefined;
    readonly seed?: string | undefined;
    readonly untilFirst?: true | undefined;
  };

const numberOf = (
  { options }: Given<ProveCommandOptions>,
  name: 'runs' | 'seed',
  most: number,
): { readonly [N in typeof name]?: number } => {
  const given = options[name];
  if (given === undefined) return {};
  if (!/^\d{1,10}$/.test(given) || Number(given) > most)
    throw new UsageError(`--${name} takes a whole number from 0 to ${most}`);
  return { [name]: Number(given) };
};

const promises = {
  withheld: 'nothing may change',
  reduced: 'only its own yes/no answers and counts may change',
  reported: 'only its own fields may change',
} as const;

const reaches = { withheld: 'not sent', reduced: 'sent in part', reported: 'sent' } as const;

const grouped = (count: number): string => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ' ');

const aligned = (texts: readonly string[]): readonly string[] => {
  const width = Math.max(...texts.map((text) => text.length));
  return texts.map((text) => text.padStart(width));
};

const triedTable = ({ release, asLoaded, tried, status }: Proof): Table => {
  const settings = aligned(tried.map((row) => grouped(row.settings)));
  const values = aligned(tried.map((row) => grouped(row.values)));
  return {
    title: `Tried with this config for ${release}: ${status === 'holds' ? 'nothing showed that should not' : 'something showed that should not'}`,
    notes: asLoaded ? [] : [takenAsWritten],
    columns: ['settings', 'how many', 'values tried', 'when replaced'],
    rows: tried.map(({ reach }, at) => [reaches[reach], settings[at] ?? '', values[at] ?? '', promises[reach]]),
  };
};

const routeTable = ({ routes }: Proof): Table => {
  const payloads = aligned(routes.map((row) => grouped(row.payloads)));
  return {
    title: 'Ways in which payloads were made, and compared byte for byte',
    columns: ['route', 'payloads'],
    rows: routes.map(({ route }, at) => [route, payloads[at] ?? '']),
  };
};

const violationTable = (texts: readonly string[]): Table => ({
  title: 'Findings',
  columns: ['violation'],
  rows: texts.map((text) => [{ text, colour: 'red' }]),
});

const remarkOf = ({ reads, properties, runs, seed }: Proof): string =>
  `Computing the ${properties} fields read settings ${grouped(reads.byFields)} times, and ${reads.byDefaults} more times for defaults. In ${runs} ${runs === 1 ? 'round' : 'rounds'}, all settings that are not sent were replaced at once. To repeat this run: --runs ${runs} --seed ${seed}.`;

/** `prove`: tests a config. */
export const run = async (asked: Given<ProveCommandOptions>, io: Io): Promise<number> => {
  const numbers = { ...numberOf(asked, 'runs', 100_000), ...numberOf(asked, 'seed', largest) };
  const { given, packet } = await knowingPacket(asked, asked.files[0], io);
  const release = await releaseFor(given, io);
  const context = await contextOf(given, io, packet);
  const text = await readConfig(given.files[0], given.options, io);
  const { proveThrough } = await import('./proof-threads.js');
  const { describeViolation, proofText } = await import('../../wording/proof.js');
  const status = statusOn(io);
  const isTime = nowAndThen();
  const proof = await proveThrough(
    text,
    { ...context, ...numbers, release, untilFirst: given.options.untilFirst === true },
    (done, of) => {
      if (isTime()) status.show(`${Math.floor((100 * done) / of)} % of ${grouped(of)} rounds`);
    },
  );
  status.end();
  if (proof.status === 'invalid') {
    await complainOfConfig(proof.issues, text, given.files[0], io);
    hintAsLoaded(text, release, context, io);
    return exit.unusable;
  }
  if (proof.unknown !== undefined) {
    const [{ notKnownIn }, { notKnownText }] = await Promise.all([
      import('../../audit/explain/not-known-in.js'),
      import('../../wording/not-known.js'),
    ]);
    const { settings, fields } = notKnownIn(text, { ...context, release });
    const said = notKnownText(settings, fields, 'not counted');
    if (said !== undefined) log(io, 'warning', said);
  }
  warnOf(proof.warnings.map(describeWarning), given.options, io);
  const found = proof.violations.map(describeViolation);
  await print(io, given.options, { form: 'proof@1', data: proof }, [
    triedTable(proof),
    routeTable(proof),
    ...(found.length > 0 ? [violationTable(found)] : []),
  ]);
  if (!given.options.json) {
    await write(io.stdout, `\n${wrap(proofText(proof), 0)}\n\n${wrap(remarkOf(proof), 0)}\n`);
  }
  return found.length > 0 ? exit.findings : exit.fine;
};
