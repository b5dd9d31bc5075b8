import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { entryName, recordedBodies } from '../../inputs/har.js';
import { isEvenlySpaced } from '../../json/even-spacing.js';
import { readCapture } from '../../wire/read.js';
import { counted } from '../../wording/explain/sections.js';
import { printed } from '../../wording/printed.js';
import { UsageError } from '../exit.js';
import type { Io } from '../io.js';
import { log } from '../log.js';
import { inputName, isStandardInput, peekText, readInput, saying } from './input.js';
import { refuseZip } from './zip.js';

/** What was captured, and where it is. */
export interface Captured {
  /** What the file is called. */
  readonly file: string;
  /** Where it is, in a folder. */
  readonly path?: string;
  /** The entry, where the file is a HAR. */
  readonly part?: string;
  readonly text: string;
}

/** What a file or a folder holds. */
interface Captures {
  readonly captures: readonly Captured[];
  /** How many files of the folder cannot be read although they are named like captures. */
  readonly unread: number;
}

/** What something captured is called: its file, and in a HAR the entry. */
export const captureName = ({ file, part }: Omit<Captured, 'text'>): string =>
  part === undefined ? file : `${file}, ${part}`;

/** No body is larger that a server or a client sends. */
const mostUnpacked = 2 ** 24;

const unpack = (bytes: Uint8Array): Uint8Array => gunzipSync(bytes, { maxOutputLength: mostUnpacked });

const inText = (text: string, file: string): readonly Captured[] | undefined =>
  recordedBodies(text, unpack)?.map((body) => ({ file, part: entryName(body), text: body.text }));

const isFolder = async (path: string): Promise<boolean> =>
  !isStandardInput(path) && (await stat(path).catch(() => undefined))?.isDirectory() === true;

/** What a command printed as JSON, such as the report of `collect`. */
const isOutput = (text: string): boolean => /^\s*\{\s*"format"\s*:\s*"mm-diagnostics\//.test(text);

const byNumber = new Intl.Collator('en', { numeric: true });

/** So many files of a folder are named that are no captures. */
const mostNamed = 3;

/** What is said of the files of a folder that are no captures. */
const leftOut = (names: readonly string[], what: string): string => {
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
  return `left out ${counted(names.length, 'file')} ${what}: ${names.slice(0, mostNamed).map(printed).join(', ')}${more}`;
};

/** Files that should hold a capture, by their names. */
const namedLikeCaptures = /\.(json|ndjson|jsonl|har|gz)$/i;

/** The captures of a folder, in the order of the names of its files. Other files are left out, which is said. */
const inFolder = async (folder: string, io: Io): Promise<Captures> => {
  const entries = await saying(folder, () => readdir(folder, { withFileTypes: true }));
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name);
  const found: Captured[] = [];
  const others: string[] = [];
  const unreadable: string[] = [];
  for (const name of names.sort(byNumber.compare)) {
    const path = join(folder, name);
    const text = await readInput(path, io);
    const file = inputName(path);
    const { sort } = readCapture(text);
    if (sort === 'capture' || (sort === 'payload' && !isOutput(text))) found.push({ file, path, text });
    else {
      const recorded = inText(text, file) ?? [];
      found.push(...recorded.map((one) => ({ ...one, path })));
      if (sort === 'invalid' && namedLikeCaptures.test(name)) unreadable.push(name);
      else if (recorded.length === 0) others.push(name);
    }
  }
  if (found.length === 0 && unreadable.length === 0)
    throw new UsageError(`${inputName(folder)} is a folder in which no file is a capture`);
  if (others.length > 0) log(io, 'note', `${inputName(folder)}: ${leftOut(others, 'without a capture')}`);
  if (unreadable.length > 0) log(io, 'error', `${inputName(folder)}: ${leftOut(unreadable, 'that cannot be read')}`);
  return { captures: found, unread: unreadable.length };
};

/** What is captured in a file: of a HAR, each body that holds what a server sends. Of a folder, what is in its files. */
export const capturesIn = async (path: string, io: Io): Promise<Captures> => {
  if (await isFolder(path)) return inFolder(path, io);
  const text = await readInput(path, io);
  refuseZip(text, path, 'capture');
  const file = inputName(path);
  const captures = inText(text, file);
  if (captures === undefined) return { captures: [{ file, text }], unread: 0 };
  if (captures.length === 0) throw new UsageError(`${file} is a HAR in which no request holds what a server sends`);
  return { captures, unread: 0 };
};

const looksLikeHar = /^\uFEFF?\s*\{\s*"log"\s*:\s*\{/;

/** The beginning of a file, or all of what can be read once only. */
const startOf = async (path: string, io: Io): Promise<string> => {
  const kind = isStandardInput(path) ? undefined : await stat(path).catch(() => undefined);
  // What cannot be read is said by what reads it.
  if (kind === undefined && !isStandardInput(path)) return '';
  if (!kind?.isFile()) return peekText(path, io);
  const handle = await open(path).catch(() => undefined);
  if (handle === undefined) return '';
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(512), 0, 512, 0);
    const isPacked = buffer[0] === 0x1f && buffer[1] === 0x8b;
    return isPacked ? await peekText(path, io) : buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
};

const isOne = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** A text of JSON on one line. Spacing that no printer writes stays odd: it is a finding. */
const onOneLine = (text: string): string =>
  isEvenlySpaced(text) ? text.replaceAll(/\s*\n\s*/g, '') : text.replaceAll('\n', ' ');

/** Several captures as one, each on a line. Texts in JSON hold no line end, so nothing else changes its spelling. */
const asOne = (captures: readonly Captured[]): string =>
  captures
    .map(({ text }) => text.replace(/^\uFEFF/, '').trim())
    .map((text) => (captures.length > 1 && isOne(text) ? onOneLine(text) : text))
    .join('\n');

/** All that a folder or a HAR holds. */
const everyCapture = async (path: string, io: Io): Promise<readonly Captured[]> => {
  const { captures, unread } = await capturesIn(path, io);
  if (unread > 0) throw new UsageError(`${inputName(path)}: not everything can be read`);
  return captures;
};

const gather = async (path: string, io: Io): Promise<string | undefined> =>
  (await isFolder(path)) || looksLikeHar.test(await startOf(path, io))
    ? asOne(await everyCapture(path, io))
    : undefined;

/** What was gathered in each run, by the name of the file or folder: it is read once, and what is odd of it said once. */
const gatheredBy = new WeakMap<Io, Map<string, Promise<string | undefined>>>();

/** What a folder or a HAR holds, as one capture; `undefined` for any other file. */
export const gatheredCapture = (path: string, io: Io): Promise<string | undefined> => {
  const gathered = gatheredBy.get(io) ?? new Map<string, Promise<string | undefined>>();
  gatheredBy.set(io, gathered);
  const text = gathered.get(path) ?? gather(path, io);
  gathered.set(path, text);
  return text;
};
