import { chmod, link, lstat, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BodyKind } from '../../audit/collect/kinds.js';
import { printed } from '../../wording/printed.js';
import { whyUnwritten } from '../../wording/problems/system-errors.js';
import { UsageError } from '../exit.js';
import { makeFolder } from '../output.js';
import type { CollectLimits } from './limits.js';

/** Names of files are made here alone: a number, the kind of the request, and how its content is written. */
const ours = /^(\d{5,12})-[a-z]+\.(?:bin|json|txt|http)$/;
const temporary = /^\.collect-(\d+)-\d+\.tmp$/;

const endings: { readonly [K in BodyKind]?: string } = { envelope: 'txt', security: 'http' };

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** The folder of captures: each body is a file that is there completely or not at all. */
export class CaptureFolder {
  readonly path: string;
  readonly #limits: CollectLimits;
  #next = 1;
  #files = 0;
  #bytes = 0;

  private constructor(path: string, limits: CollectLimits) {
    this.path = path;
    this.#limits = limits;
  }

  /** Makes the folder, or goes on in it; what a run that was killed left half written is removed. */
  static async at(path: string, limits: CollectLimits): Promise<CaptureFolder> {
    const folder = new CaptureFolder(path, limits);
    try {
      const isThere = await stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      );
      await makeFolder(path);
      if (!isThere) await chmod(path, 0o700);
      await folder.#look();
    } catch (error) {
      const reason = whyUnwritten(error);
      if (reason === undefined) throw error;
      throw new UsageError(`${printed(path)}: ${reason}`);
    }
    return folder;
  }

  /** Whether others may read what is in the folder, or list it. */
  async isOpenToOthers(): Promise<boolean> {
    return ((await stat(this.path)).mode & 0o077) !== 0;
  }

  async #look(): Promise<void> {
    for (const name of await readdir(this.path)) {
      const left = temporary.exec(name)?.[1];
      if (left !== undefined && !isRunning(Number(left))) await rm(join(this.path, name), { force: true });
      const number = ours.exec(name)?.[1];
      if (number === undefined) continue;
      this.#files += 1;
      // Another run in this folder may take a file away while it is looked at.
      this.#bytes += (await unlessTaken(lstat(join(this.path, name)), 'ENOENT'))?.size ?? 0;
      this.#next = Math.max(this.#next, Number(number) + 1);
    }
  }

  /** Writes a body, and gives the name of its file, or why it could not be kept. */
  async write(kind: BodyKind, bytes: Uint8Array, ending = endings[kind] ?? 'json'): Promise<Kept> {
    if (this.#files >= this.#limits.files || this.#bytes + bytes.length > this.#limits.disk) return { lost: 'limit' };
    this.#files += 1;
    this.#bytes += bytes.length;
    try {
      return { file: await this.#written((number) => `${number}-${kind}.${ending}`, bytes) };
    } catch (error) {
      this.#files -= 1;
      this.#bytes -= bytes.length;
      return { lost: 'disk', why: whyUnwritten(error) };
    }
  }

  /** Writes a file under the next number whose name nobody has taken, such as another run in this folder. */
  async #written(nameOf: (number: string) => string, bytes: Uint8Array): Promise<string> {
    for (;;) {
      const number = this.#next;
      this.#next += 1;
      const file = nameOf(String(number).padStart(5, '0'));
      const hidden = join(this.path, `.collect-${process.pid}-${number}.tmp`);
      if (!(await unlessTaken(writeWhole(hidden, bytes)))) continue;
      try {
        if (await unlessTaken(named(hidden, join(this.path, file)))) return file;
      } finally {
        await rm(hidden, { force: true }).catch(() => undefined);
      }
    }
  }
}

/** The name of a file, or why there is none. */
export type Kept = { readonly file: string } | { readonly lost: 'disk' | 'limit'; readonly why?: string | undefined };

const writeWhole = async (path: string, bytes: Uint8Array): Promise<true> => {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
  return true;
};

/** The result, or nothing where there is something of this name already, or what the code says. */
const unlessTaken = <T>(work: Promise<T>, code = 'EEXIST'): Promise<T | undefined> =>
  work.catch((error: NodeJS.ErrnoException) => {
    if (error.code === code) return undefined;
    throw error;
  });

/** What systems answer where a file cannot have two names. */
const withoutLinks: ReadonlySet<unknown> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** Gives a file its name, unless that is taken: renaming would replace what has it. */
const named = async (hidden: string, file: string): Promise<true> => {
  try {
    await link(hidden, file);
  } catch (error) {
    if (!withoutLinks.has((error as NodeJS.ErrnoException).code)) throw error;
    // The name is taken first, by a file without content.
    await (await open(file, 'wx', 0o600)).close();
    await rename(hidden, file).catch(async (failure) => {
      await rm(file, { force: true });
      throw failure;
    });
  }
  return true;
};
