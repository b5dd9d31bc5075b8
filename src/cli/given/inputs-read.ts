import { type BigIntStats, fstatSync } from 'node:fs';
import { UsageError } from '../exit.js';
import type { Io } from '../io.js';

type Identity = Pick<BigIntStats, 'dev' | 'ino' | 'isFile'>;

/** The files that each run has read: a name says little, since a file can have many. */
const readBy = new WeakMap<Io, Set<string>>();

const keyOf = ({ dev, ino }: Identity): string => `${dev}:${ino}`;

/** What standard input or output is. */
const streamFile = (descriptor: 0 | 1): BigIntStats | undefined => {
  try {
    return fstatSync(descriptor, { bigint: true });
  } catch {
    return undefined;
  }
};

/** Notes that a file is read. A run that prints into it would read its own output, or what the shell has emptied. */
export const noteInput = (found: Identity, name: string, io: Io): void => {
  if (!found.isFile()) return;
  const output = streamFile(1);
  if (output?.isFile() && keyOf(output) === keyOf(found))
    throw new UsageError(`${name}: it is both input and output (>) of this command; write to another file`);
  const noted = readBy.get(io) ?? new Set<string>();
  readBy.set(io, noted.add(keyOf(found)));
};

/** Notes that standard input is read, which may be a file as well. */
export const noteStandardInput = (io: Io): void => {
  const found = io.stdin === process.stdin ? streamFile(0) : undefined;
  if (found?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  if (found) noteInput(found, 'standard input', io);
};

/** Whether a file is one of those that the run has read. */
export const isInput = (found: Identity, io: Io): boolean => readBy.get(io)?.has(keyOf(found)) ?? false;
