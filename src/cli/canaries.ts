import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { canaryKit } from '../audit/canary.js';
import type { Hash } from '../audit/canary-hashes.js';
import { searchForCanaries, type Unopened } from '../audit/canary-search.js';
import type { Unpack } from '../audit/unpacking.js';
import { printed } from '../printed.js';
import { canonicalText } from '../transform/plan.js';
import { exit, type Given, type Io, UsageError } from './command.js';
import { releaseOf } from './context.js';
import { inputName, readBytes } from './input.js';
import { write } from './lines.js';
import { isAsLoaded } from './loading.js';
import { makeFolder, writeOutputs } from './output.js';
import { say } from './say.js';
import { print } from './table.js';

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
  'too large': 'more comes of it than is looked at',
  'too deep': 'it lies too deep',
};

const unopenedText = ({ encoding, because, times }: Unopened): string =>
  `${times === 1 ? 'one part' : `${times} parts`} could not be opened, or not to the end: ${encoding}; ${whyNot[because]}`;

/** `verify --canary`: searches files of any shape for canaries. */
export const searchCanaries = async ({ options }: Given, files: readonly string[], io: Io): Promise<number> => {
  const found = [];
  let through: readonly string[] = [];
  let closed = 0;
  for (const file of files) {
    const text = Buffer.from(await readBytes(file, io)).toString('latin1');
    const search = searchForCanaries(text, { hashes, unpack });
    for (const canary of search.found) found.push({ file, ...canary });
    for (const part of search.unopened) say(io, 'warning', `${file}: ${unopenedText(part)}`);
    closed += search.unopened.length;
    through = search.through;
  }
  const looked = `looked through, also in each other: ${through.join(', ')}`;
  const rows = found.map(({ file, setting, encoding, times }) => [
    ...(files.length > 1 ? [inputName(file)] : []),
    { text: setting ?? 'a canary of another kit', colour: 'red' as const },
    encoding,
    String(times),
  ]);
  const columns = [...(files.length > 1 ? ['file'] : []), 'setting', 'written as', 'times'];
  const tables = rows.length > 0 ? [{ title: 'Canaries', notes: [looked], columns, rows }] : [];
  if (tables.length === 0 || options.json) say(io, 'note', looked);
  if (tables.length > 0 || options.json) await print(io, options, found, tables);
  else await write(io.stdout, `no canary was found${closed > 0 ? ' in what could be opened' : ''}\n`);
  return found.length > 0 ? exit.findings : exit.fine;
};

const kitFiles = ['canary.config.json', 'canary.payload.json'] as const;

/** A kit in use must stay as it is: what is captured is searched for its canaries. */
const refuseOld = async (folder: string): Promise<void> => {
  for (const name of kitFiles) {
    const there = await lstat(join(folder, name)).catch(() => undefined);
    if (there !== undefined)
      throw new UsageError(`${printed(folder)}: there is a kit already (${name}); name another folder, or remove it`);
  }
};

/** `canary`: prints the kit, or writes it into a folder. */
export const writeKit = async (given: Given, io: Io): Promise<number> => {
  const { options, files } = given;
  if (files.length > 0) throw new UsageError('canary reads no file');
  const { release, asLoaded, config, payload } = canaryKit(releaseOf(given), { asLoaded: isAsLoaded(given) });
  if (typeof options.out !== 'string') {
    await write(io.stdout, `${JSON.stringify({ release, asLoaded, config, payload }, null, 2)}\n`);
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
  say(io, 'note', `wrote canary.config.json and canary.payload.json of release ${release}`);
  return exit.fine;
};
