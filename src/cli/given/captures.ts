import { entryName, recordedBodies } from '../../inputs/har.js';
import { UsageError } from '../exit.js';
import type { Io } from '../io.js';
import { inputName, readInput } from './input.js';
import { refuseZip } from './zip.js';

/** What was captured, and where it is. */
export interface Captured {
  /** What the file is called. */
  readonly file: string;
  /** The entry, where the file is a HAR. */
  readonly part?: string;
  readonly text: string;
}

/** What something captured is called: its file, and in a HAR the entry. */
export const captureName = ({ file, part }: Omit<Captured, 'text'>): string =>
  part === undefined ? file : `${file}, ${part}`;

/** What is captured in a file: of a HAR, each body that holds what a server sends. */
export const capturesIn = async (path: string, io: Io): Promise<readonly Captured[]> => {
  const text = await readInput(path, io);
  refuseZip(text, path, 'capture');
  const file = inputName(path);
  const bodies = recordedBodies(text);
  if (bodies === undefined) return [{ file, text }];
  if (bodies.length === 0) throw new UsageError(`${file} is a HAR in which no request holds what a server sends`);
  return bodies.map((body) => ({ file, part: entryName(body), text: body.text }));
};
