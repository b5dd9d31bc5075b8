import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Collection } from '../../audit/collect/collection.js';
import { judgingBy } from '../../audit/collect/judging.js';
import { formatOf } from '../../documents/output-forms.js';
import { markdownText } from '../../formats/table.js';
import { mostMissing, namesText, setupText } from '../../wording/collecting.js';
import { inWords } from '../../wording/in-words.js';
import { printed, printedJson } from '../../wording/printed.js';
import { CaptureFolder } from '../collect/folder.js';
import { type CollectLimits, usualLimits } from '../collect/limits.js';
import { plainLive, tableLive } from '../collect/live.js';
import { collect } from '../collect/session.js';
import { onSignals } from '../collect/signals.js';
import { exit, UsageError } from '../exit.js';
import { complainOfBasis, type JudgedByOptions, judgedBy } from '../given/judged-by.js';
import type { Given, Io } from '../io.js';
import { log } from '../log.js';
import type { PrintOptions } from '../options.js';
import { type OutputFile, writeOutputs } from '../output.js';
import { print } from '../print.js';
import { collectionTables } from '../tables/collection.js';

type CollectOptions = JudgedByOptions &
  PrintOptions & {
    readonly out: string;
    readonly port?: number | undefined;
    readonly untilComplete?: true | undefined;
    readonly within?: number | undefined;
    readonly expectNothing?: number | undefined;
    readonly maxBody?: number | undefined;
    readonly maxFiles?: number | undefined;
    readonly maxDisk?: number | undefined;
  };

const usualPort = 9000;

/** How long nothing may come after a full set, in milliseconds. */
const quiet = 2000;

const limitsOf = ({ maxBody, maxFiles, maxDisk }: CollectOptions): CollectLimits => ({
  ...usualLimits,
  ...(maxBody !== undefined && { body: maxBody * 2 ** 10 }),
  ...(maxFiles !== undefined && { files: maxFiles }),
  ...(maxDisk !== undefined && { disk: maxDisk * 2 ** 20 }),
});

/** Refused requests that a server may have sent: others name another host, or come from a page in a browser. */
const unchecked = ({ refused }: Collection): number =>
  refused
    .filter(({ because }) => because !== 'host' && because !== 'browser')
    .reduce((sum, { times }) => sum + times, 0);

const exitOf = (collection: Collection, untilComplete: boolean, io: Io): number => {
  const { findings, expectsNothing, ended, requests, bodies, missing } = collection;
  const isIncomplete = untilComplete && requests > 0 && missing.length > 0;
  if (isIncomplete) {
    log(io, 'error', `it ended before a full set was seen; missing: ${namesText(missing, mostMissing)}`);
  }
  if (findings.length > 0 || isIncomplete) return exit.findings;
  if (expectsNothing) {
    if (ended === 'time') return exit.fine;
    log(io, 'error', 'nothing was received, but the time was not over, so nothing is proven');
    return exit.unusable;
  }
  if (requests === 0) {
    log(io, 'error', 'nothing was received, so nothing was checked');
    return exit.unusable;
  }
  if (bodies.length === 0) {
    log(io, 'error', 'no request with a body was taken, so nothing was checked');
    return exit.unusable;
  }
  const times = unchecked(collection);
  if (times > 0) {
    log(
      io,
      'error',
      `${times === 1 ? '1 request was' : `${times} requests were`} refused, so not everything was checked`,
    );
    return exit.unusable;
  }
  return exit.fine;
};

/** A link in the folder could lead anywhere, and nobody named it. */
const isLink = async (file: string): Promise<boolean> =>
  lstat(file).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );

/** Writes the report beside the captures. */
const writeReports = async (collection: Collection, { out }: CollectOptions, io: Io): Promise<boolean> => {
  const json = `${printedJson(JSON.stringify(inWords({ format: formatOf('collection@1'), ...collection }), null, 2))}\n`;
  const markdown = `${collectionTables(collection).map(markdownText).join('\n').trimEnd()}\n`;
  const files: readonly OutputFile[] = [
    [join(out, 'report.md'), markdown],
    [join(out, 'report.json'), json],
  ];
  try {
    for (const [file] of files)
      if (await isLink(file)) throw new UsageError(`${printed(file)}: it is a symbolic link; remove it`);
    await writeOutputs(files, io);
    return true;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    for (const message of error.messages) log(io, 'error', `the report was not written: ${message}`);
    return false;
  }
};

/** `collect`: receives until it is to end, then reports. */
export const run = async (asked: Given<CollectOptions>, io: Io): Promise<number> => {
  if (asked.options.within !== undefined && !asked.options.untilComplete)
    throw new UsageError('--within needs --until-complete');
  const by = await judgedBy(asked, io);
  const { options, given } = by;
  const judging = judgingBy(given);
  if (judging.status === 'invalid') return complainOfBasis(judging, by, io);
  const limits = limitsOf(options);
  const folder = await CaptureFolder.at(options.out, limits);
  if (await folder.isOpenToOthers())
    log(io, 'warning', `${printed(options.out)}: others can list this folder; chmod 700 keeps them out`);
  const untilComplete = options.untilComplete === true;
  const { signal, done } = onSignals();
  const collection = await collect({
    ...{ folder, limits, judging, untilComplete, signal, quiet },
    port: options.port ?? usualPort,
    within: options.within,
    expectNothing: options.expectNothing,
    live: (recorder) => (io.stderr.isTTY ? tableLive(io, recorder) : plainLive(io, recorder)),
    listens: (address) => {
      io.stderr.write(`${setupText(address)}\n`);
      log(io, 'note', `listening on ${address}; Ctrl-C ends it and writes the report`);
    },
    lost: ({ because, why }) =>
      log(
        io,
        'error',
        because === 'disk'
          ? `${printed(options.out)}: ${why ?? 'the system gives no reason'}; bodies are checked, but lost`
          : `${printed(options.out)}: --max-files or --max-disk is reached; bodies are checked, but lost`,
      ),
  }).finally(done);
  // First to the folder: whoever read the output may be gone.
  const isWritten = await writeReports(collection, options, io);
  await print(io, options, { form: 'collection@1', data: collection }, collectionTables(collection));
  const code = exitOf(collection, untilComplete, io);
  return isWritten || code !== exit.fine ? code : exit.findings;
};
