import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { Beside } from '../../inputs/deployment/beside.js';
import { UsageError } from '../exit.js';
import type { Io } from '../io.js';
import { inputName, readInput } from './input.js';

/** No file of variables, and no description of a deployment, has more bytes. */
const longest = 2 ** 24;

/** A text where a file is; nothing where there is none, or something else, such as a device or a pipe. */
const textAt = async (path: string, io: Io): Promise<string | undefined> => {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  if (found.size > longest) throw new UsageError(`${inputName(path)}: it is too large for a file of variables`);
  return readInput(path, io, false, longest);
};

/** The files beside one that was named; a path of another machine is looked for by its name there. */
export const besideFile = (file: string, io: Io): Beside => {
  const folder = dirname(file);
  const byName = new Set<string>();
  return {
    byName,
    text: async (path) => {
      const own = await textAt(isAbsolute(path) ? path : join(folder, path), io);
      if (own !== undefined || !isAbsolute(path)) return own;
      const named = await textAt(join(folder, basename(path)), io);
      if (named !== undefined) byName.add(path);
      return named;
    },
    names: (path) => readdir(isAbsolute(path) ? path : join(folder, path)).catch(() => []),
  };
};
