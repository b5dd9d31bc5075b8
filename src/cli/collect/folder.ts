import { chmod, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BodyKind } from '../../audit/collect/kinds.js';
import { printed } from '../../wording/printed.js';
import { whyUnwritten } from '../../wording/problems/system-errors.js';
import { UsageError } from '../exit.js';
import { makeFolder } from '../output.js';
import type { CollectLimits } from './limits.js';

/** Names of files are made here alone: a number, the kind of the request, and how its content is written. */
const ours = /^(\d{5,})-[a-z]+\.(?:bin|json|txt|http)$/;
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
      this.#bytes += (await stat(join(this.path, name))).size;
      this.#next = Math.max(this.#next, Number(number) + 1);
    }
  }

  /** Writes a body, and gives the name of its file, or why it could not be kept. */
  async write(kind: BodyKind, bytes: Uint8Array, ending = endings[kind] ?? 'json'): Promise<Kept> {
    if (this.#files >= this.#limits.files || this.#bytes + bytes.length > this.#limits.disk) return { lost: 'limit' };
    const number = this.#next;
    this.#next += 1;
    this.#files += 1;
    this.#bytes += bytes.length;
    const file = `${String(number).padStart(5, '0')}-${kind}.${ending}`;
    const hidden = join(this.path, `.collect-${process.pid}-${number}.tmp`);
    try {
      await writeWhole(hidden, bytes);
      await rename(hidden, join(this.path, file));
      return { file };
    } catch (error) {
      this.#files -= 1;
      this.#bytes -= bytes.length;
      await rm(hidden, { force: true }).catch(() => undefined);
      return { lost: 'disk', why: whyUnwritten(error) };
    }
  }
}

/** The name of a file, or why there is none. */
export type Kept = { readonly file: string } | { readonly lost: 'disk' | 'limit'; readonly why?: string | undefined };

const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
};
