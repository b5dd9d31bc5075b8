import { recordedBodies } from '../../inputs/har.js';
import { UsageError } from '../exit.js';
import type { Io } from '../io.js';
import { inputName, readInput } from './input.js';
import { refuseZip } from './zip.js';

/** What was captured, and what it is called: of a HAR each body with its entry and path. */
export interface NamedCapture {
  readonly name: string;
  readonly text: string;
  readonly recorded?: true;
}

/** What is captured in a file. */
export const capturesIn = async (file: string, io: Io): Promise<readonly NamedCapture[]> => {
  const text = await readInput(file, io);
  refuseZip(text, file, 'capture');
  const name = inputName(file);
  const bodies = recordedBodies(text);
  if (bodies === undefined) return [{ name, text }];
  if (bodies.length === 0) throw new UsageError(`${name} is a HAR in which no request holds what a server sends`);
  return bodies.map(({ entry, path, text: body }) => ({
    name: `${name}, entry ${entry} (${path})`,
    text: body,
    recorded: true as const,
  }));
};
