import { randomBytes } from 'node:crypto';
import { type BigIntStats, createWriteStream } from 'node:fs';
import { chmod, type FileHandle, lstat, mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { printed } from '../wording/printed.js';
import { whyUnwritten } from '../wording/problems/system-errors.js';
import { exit, UsageError } from './exit.js';
import { isInput } from './given/inputs-read.js';
import type { Io } from './io.js';

/** A file to write, and what it is to hold. */
export type OutputFile = readonly [file: string, text: string];

const saying = async <T>(file: string, write: () => Promise<T>): Promise<T> => {
  try {
    return await write();
  } catch (error) {
    const reason = whyUnwritten(error);
    if (reason === undefined) throw error;
    throw new UsageError(`${file === '' ? 'the file without a name' : printed(file)}: ${reason}`);
  }
};

const orNothing = async <T>(look: Promise<T>): Promise<T | undefined> =>
  look.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });

const permissions = 0o777n;

/** What is written but does not have its name yet. */
interface Written {
  readonly file: string;
  readonly temporary: string;
  readonly target: string;
}

/** Where a file goes: through links, to what they lead to. */
const targetOf = async (file: string): Promise<string> => {
  const found = await orNothing(realpath(file));
  if (found !== undefined) return found;
  if ((await orNothing(lstat(file)))?.isSymbolicLink())
    throw new UsageError(`${printed(file)}: it is a broken symbolic link; remove it, or name another file`);
  return file;
};

/** What is there already under a name; a folder, or a file that this run has read, is refused. */
const found = async (file: string, io: Io): Promise<BigIntStats | undefined> => {
  const old = await orNothing(stat(file, { bigint: true }));
  if (old && isInput(old, io))
    throw new UsageError(`${printed(file)}: this file is also an input, so it is not overwritten; name another file`);
  if (old?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  return old;
};

/** Opens a file of another name beside the place of this one. */
const openBeside = async (file: string): Promise<Written & { readonly handle: FileHandle }> => {
  const target = await targetOf(file);
  const temporary = join(dirname(target), `.mm-diagnostics-${randomBytes(6).toString('hex')}.tmp`);
  const handle = await open(temporary, 'wx').catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' || (await orNothing(stat(dirname(target)))) === undefined) throw error;
    throw new UsageError(`${printed(file)}: cannot create a file there; name another directory`);
  });
  return { file, temporary, target, handle };
};

/** Writes a file under another name beside its place. What is no file, such as a pipe, is written itself. */
const beside = async (file: string, text: string, io: Io): Promise<Written | undefined> => {
  const old = await found(file, io);
  if (old && !old.isFile()) {
    await writeFile(file, text);
    return undefined;
  }
  const { temporary, target, handle } = await openBeside(file);
  try {
    await handle.writeFile(text);
    await handle.sync();
    await handle.close();
    if (old) await chmod(temporary, Number(old.mode & permissions));
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
  return { file, temporary, target };
};

/**
 * Writes files: each beside its place first, and only when all are there they get their names. So nothing is half
 * written, and none of the files that this run has read is ever overwritten.
 */
export const writeOutputs = async (outputs: readonly OutputFile[], io: Io): Promise<void> => {
  const written: Written[] = [];
  try {
    for (const [file, text] of outputs) {
      const one = await saying(file, () => beside(file, text, io));
      if (one) written.push(one);
    }
    for (const { file, temporary, target } of written) await saying(file, () => rename(temporary, target));
  } finally {
    for (const { temporary } of written) await rm(temporary, { force: true });
  }
};

/** Runs something that prints, and puts what it printed into a file when all of it is there, unless it failed. */
export const intoFile = async (file: string, io: Io, work: (io: Io) => Promise<number>): Promise<number> => {
  const old = await saying(file, () => found(file, io));
  const written = old && !old.isFile() ? undefined : await saying(file, () => openBeside(file));
  const stdout = written ? written.handle.createWriteStream({ flush: true }) : createWriteStream(file);
  const failed = new Promise<never>((_, reject) => stdout.once('error', reject));
  failed.catch(() => undefined);
  try {
    const inside = { ...io, stdout };
    const code = await Promise.race([work(inside), failed.catch((error) => saying(file, () => Promise.reject(error)))]);
    const closed = new Promise<void>((resolve) => {
      stdout.once('close', resolve).end();
    });
    await saying(file, () => Promise.race([closed, failed]));
    if (written === undefined || code === exit.unusable || code === exit.disabled) return code;
    const now = await saying(file, () => found(file, inside));
    if (now) await saying(file, () => chmod(written.temporary, Number(now.mode & permissions)));
    await saying(file, () => rename(written.temporary, written.target));
    return code;
  } finally {
    stdout.destroy();
    if (written) await rm(written.temporary, { force: true });
  }
};

const makeOne = async (folder: string): Promise<void> => {
  if ((await orNothing(stat(folder)))?.isDirectory()) return;
  try {
    await mkdir(folder);
  } catch (error) {
    const parent = dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    // Where the parent is there, as /proc is, trying again would never end.
    if (parent === folder || (await orNothing(stat(parent))))
      throw new UsageError(`${printed(folder)}: cannot create a directory there; name another one`);
    await makeOne(parent);
    await mkdir(folder);
  }
};

/** Makes a folder, and those that it is in. */
export const makeFolder = (folder: string): Promise<void> => saying(folder, () => makeOne(folder));
