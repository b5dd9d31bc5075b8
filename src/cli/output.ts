import { randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { printed } from '../printed.js';
import { type Io, UsageError } from './command.js';
import { isInput } from './inputs.js';
import { whyUnwritten } from './system.js';

/** A file to write, and what it is to hold. */
export type Output = readonly [file: string, text: string];

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
    throw new UsageError(`${printed(file)}: it is a symbolic link to nothing; remove it, or name another file`);
  return file;
};

/** Writes a file under another name beside its place. What is no file, such as a pipe, is written itself. */
const beside = async (file: string, text: string, io: Io): Promise<Written | undefined> => {
  const old = await orNothing(stat(file, { bigint: true }));
  if (old && isInput(old, io))
    throw new UsageError(
      `${printed(file)}: it is one of the files that were read, and stays as it is; name another file`,
    );
  if (old?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  if (old && !old.isFile()) {
    await writeFile(file, text);
    return undefined;
  }
  const target = await targetOf(file);
  const temporary = join(dirname(target), `.mm-diagnostics-${randomBytes(6).toString('hex')}.tmp`);
  const handle = await open(temporary, 'wx').catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' || (await orNothing(stat(dirname(target)))) === undefined) throw error;
    throw new UsageError(`${printed(file)}: no file can be made there`);
  });
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
export const writeOutputs = async (outputs: readonly Output[], io: Io): Promise<void> => {
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

const makeOne = async (folder: string): Promise<void> => {
  if ((await orNothing(stat(folder)))?.isDirectory()) return;
  try {
    await mkdir(folder);
  } catch (error) {
    const parent = dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    // Where the parent is there, as /proc is, trying again would never end.
    if (parent === folder || (await orNothing(stat(parent))))
      throw new UsageError(`${printed(folder)}: no folder can be made there`);
    await makeOne(parent);
    await mkdir(folder);
  }
};

/** Makes a folder, and those that it is in. */
export const makeFolder = (folder: string): Promise<void> => saying(folder, () => makeOne(folder));
