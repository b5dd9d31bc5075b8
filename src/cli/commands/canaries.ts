import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { canaryKit } from '../../audit/canary/canary.js';
import type { Hash } from '../../audit/canary/hashes.js';
import { type FoundCanary, searchForCanaries, type Unopened } from '../../audit/canary/search.js';
import type { Unpack } from '../../audit/canary/unpacking.js';
import { canonicalText } from '../../transform/plan.js';
import { printed } from '../../wording/printed.js';
import { statusOn } from '../bulk/progress.js';
import { exit, UsageError } from '../exit.js';
import { canaryFindings } from '../findings/canaries.js';
import { giveFindings, type Shown } from '../findings/give.js';
import { type FindingOptions, formatOfOptions } from '../findings/options.js';
import { inputName, readBytes } from '../given/input.js';
import type { Given, Io } from '../io.js';
import { isAsLoaded } from '../loading.js';
import { log } from '../log.js';
import type { LoadingOptions, ReleaseOptions, StrictOptions } from '../options.js';
import { makeFolder, writeOutputs } from '../output.js';
import { printJson } from '../print.js';
import { releaseOf } from '../release.js';
import { markedTitle } from '../tables/marked.js';

const hashes: readonly Hash[] = ['md5', 'sha1', 'sha256', 'sha512'].map((name) => ({
  name,
  hexDigest: (text) => createHash(name).update(text).digest('hex'),
}));

/** What the library leaves to its caller. */
const unpack: readonly Unpack[] = [
  { name: 'brotli', unpack: (bytes, most) => brotliDecompressSync(bytes, { maxOutputLength: Math.max(1, most) }) },
];

const whyNot: { readonly [B in Unopened['because']]: string } = {
  damaged: 'it is damaged',
  'too large': 'unpacked, it is too large to search',
  'too deep': 'it is packed too many times',
};

const unopenedText = ({ encoding, because, times }: Unopened): string =>
  `could not fully open ${times === 1 ? 'one part' : `${times} parts`} (${encoding}): ${whyNot[because]}`;

/** `verify --canary`: searches files of any shape for canaries. */
export const searchCanaries = async (
  options: FindingOptions & StrictOptions,
  files: readonly string[],
  io: Io,
): Promise<number> => {
  const found: (FoundCanary & { readonly file: string })[] = [];
  let through: readonly string[] = [];
  let closed = 0;
  const status = statusOn(io);
  for (const [index, file] of files.entries()) {
    const text = Buffer.from(await readBytes(file, io)).toString('latin1');
    status.show(`searching file ${index + 1} of ${files.length}, ${(text.length / 1e6).toFixed(1)} MB`);
    const search = searchForCanaries(text, { hashes, unpack });
    status.end();
    for (const canary of search.found) found.push({ file, ...canary });
    for (const part of search.unopened) log(io, 'warning', `${file}: ${unopenedText(part)}`);
    closed += search.unopened.length;
    through = search.through;
  }
  const looked = `searched through these encodings, also nested: ${through.join(', ')}`;
  const columns = [...(files.length > 1 ? ['file'] : []), 'setting', 'written as', 'times'];
  const shown = (known: ReadonlySet<object>): Shown => {
    const rows = found.map((canary) => [
      ...(files.length > 1 ? [inputName(canary.file)] : []),
      markedTitle(canary.setting ?? 'a canary of another kit', 'red', known.has(canary)),
      canary.encoding,
      String(canary.times),
    ]);
    return {
      output: { form: 'canary-search@1', data: { canaries: found } },
      tables: rows.length > 0 ? [{ title: 'Canaries', notes: [looked], columns, rows }] : [],
      ...(rows.length === 0 && { lines: `no canary found${closed > 0 ? ' in the parts that could be opened' : ''}\n` }),
    };
  };
  if (found.length === 0 || formatOfOptions(options) === 'json') log(io, 'note', looked);
  return giveFindings(canaryFindings(found, files), options, shown, io);
};

const kitFiles = ['canary.config.json', 'canary.payload.json'] as const;

/** A kit in use must stay as it is: what is captured is searched for its canaries. */
const refuseOld = async (folder: string): Promise<void> => {
  for (const name of kitFiles) {
    const there = await lstat(join(folder, name)).catch(() => undefined);
    if (there !== undefined)
      throw new UsageError(
        `${printed(folder)}: it already holds a kit (${name}); name another directory, or remove the kit`,
      );
  }
};

/** `canary`: prints the kit, or writes it into a folder. */
export const writeKit = async (
  given: Given<ReleaseOptions & LoadingOptions & { readonly out?: string | undefined }>,
  io: Io,
): Promise<number> => {
  const { options } = given;
  const { release, asLoaded, config, payload } = canaryKit(releaseOf(given), { asLoaded: isAsLoaded(given) });
  if (options.out === undefined) {
    await printJson(io, { form: 'canary-kit@1', data: { release, asLoaded, config, payload: { ...payload } } });
    return exit.fine;
  }
  const folder = options.out;
  await refuseOld(folder);
  await makeFolder(folder);
  await writeOutputs(
    [
      [join(folder, kitFiles[0]), `${JSON.stringify(config, null, 2)}\n`],
      [join(folder, kitFiles[1]), `${canonicalText(payload)}\n`],
    ],
    io,
  );
  log(io, 'note', `wrote canary.config.json and canary.payload.json for version ${release}`);
  return exit.fine;
};
