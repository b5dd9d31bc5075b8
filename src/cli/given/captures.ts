import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { entryName, recordedIn } from '../../inputs/har.js';
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
  /** How much cannot be read: files of a folder that are named like captures, and bodies in a HAR. */
  readonly unread: number;
}

/** What something captured is called: its file, and in a HAR the entry. */
export const captureName = ({ file, part }: Omit<Captured, 'text'>): string =>
  part === undefined ? file : `${file}, ${part}`;

/** No body is larger that a server or a client sends. */
const mostUnpacked = 2 ** 24;

const unpack = (bytes: Uint8Array): Uint8Array => gunzipSync(bytes, { maxOutputLength: mostUnpacked });

/** What a HAR holds. A body that cannot be read may hold anything: that is said. */
const inHar = (text: string, file: string, io: Io): Captures | undefined => {
  const recorded = recordedIn(text, unpack);
  if (recorded === undefined) return undefined;
  for (const body of recorded.unread) log(io, 'error', `${file}, ${entryName(body)}: it cannot be read`);
  return {
    captures: recorded.bodies.map((body) => ({ file, part: entryName(body), text: body.text })),
    unread: recorded.unread.length,
  };
};

const isFolder = async (path: string): Promise<boolean> =>
  !isStandardInput(path) && (await stat(path).catch(() => undefined))?.isDirectory() === true;

/** The report of `collect`, which it writes beside the captures. */
const isReport = (name: string, text: string): boolean =>
  name === 'report.json' && /^\s*\{\s*"format"\s*:\s*"mm-diagnostics\/collection@/.test(text);

const byNumber = new Intl.Collator('en', { numeric: true });

/** So many files of a folder are named that are no captures. */
const mostNamed = 3;

/** What is said of the files of a folder that are no captures. */
const leftOut = (names: readonly string[], noun: string, what = ''): string => {
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
  return `left out ${counted(names.length, noun)}${what}: ${names.slice(0, mostNamed).map(printed).join(', ')}${more}`;
};

/** Files that should hold a capture, by their names: `collect` gives the last one to what it cannot unpack. */
const namedLikeCaptures = /\.(?:json|ndjson|jsonl|har|gz)$|^\d{5,}-[a-z]+\.bin$/i;

/** The captures of a folder, in the order of the names of its files. Other files are left out, which is said. */
const inFolder = async (folder: string, io: Io): Promise<Captures> => {
  const entries = await saying(folder, () => readdir(folder, { withFileTypes: true }));
  const found: Captured[] = [];
  const others: string[] = [];
  const unreadable: string[] = [];
  const names: string[] = [];
  const folders: string[] = [];
  let unread = 0;
  for (const { name } of entries.filter((entry) => !entry.name.startsWith('.'))) {
    // A link leads to a file, as in a folder that Kubernetes mounts.
    const kind = await stat(join(folder, name)).catch(() => undefined);
    if (kind?.isFile()) names.push(name);
    else if (kind?.isDirectory()) folders.push(name);
    else (namedLikeCaptures.test(name) ? unreadable : others).push(name);
  }
  for (const name of names.sort(byNumber.compare)) {
    const path = join(folder, name);
    const text = await readInput(path, io);
    const file = inputName(path);
    const { sort } = readCapture(text);
    if (sort === 'capture' || (sort === 'payload' && !isReport(name, text))) found.push({ file, path, text });
    else {
      const recorded = inHar(text, file, io);
      found.push(...(recorded?.captures ?? []).map((one) => ({ ...one, path })));
      unread += recorded?.unread ?? 0;
      if (sort === 'invalid' && namedLikeCaptures.test(name)) unreadable.push(name);
      else if (!recorded || (recorded.captures.length === 0 && recorded.unread === 0)) others.push(name);
    }
  }
  unread += unreadable.length;
  if (found.length === 0 && unread === 0)
    throw new UsageError(`${inputName(folder)} is a folder in which no file is a capture`);
  if (folders.length > 0) log(io, 'note', `${inputName(folder)}: ${leftOut(folders, 'subfolder')}`);
  if (others.length > 0) log(io, 'note', `${inputName(folder)}: ${leftOut(others, 'file', ' without a capture')}`);
  if (unreadable.length > 0)
    log(io, 'error', `${inputName(folder)}: ${leftOut(unreadable, 'file', ' that cannot be read')}`);
  return { captures: found, unread };
};

/** What is captured in a file: of a HAR, each body that holds what a server sends. Of a folder, what is in its files. */
export const capturesIn = async (path: string, io: Io): Promise<Captures> => {
  if (await isFolder(path)) return inFolder(path, io);
  const text = await readInput(path, io);
  refuseZip(text, path, 'capture');
  const file = inputName(path);
  const recorded = inHar(text, file, io);
  if (recorded === undefined) return { captures: [{ file, text }], unread: 0 };
  if (recorded.captures.length === 0 && recorded.unread === 0)
    throw new UsageError(`${file} is a HAR in which no request holds what a server sends`);
  return recorded;
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
