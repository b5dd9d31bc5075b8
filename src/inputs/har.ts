import { readCapture } from '../wire/read.js';
import { inside } from './packet/objects.js';
import { parsed } from './parsed.js';

/** The body of a request in a HAR, which browsers and proxies record. */
export interface RecordedBody {
  /** Which entry it is, from 1 on. */
  readonly entry: number;
  /** The path that it was sent to; parts that may be ids are left out. */
  readonly path: string;
  readonly text: string;
}

/** The parts of paths that are known to be no id and no name of somebody. */
const ofProgram = /^(?:v\d{1,2}|api|users|batch|import|track|identify|page|screen|group|alias)$/;

const pathOf = (url: unknown): string => {
  const [, path = ''] = /^https?:\/\/[^/?#]*([^?#]*)/i.exec(String(url)) ?? [];
  const parts = path.split('/').filter((part) => part !== '');
  return `/${parts.map((part) => (ofProgram.test(part) ? part : '…')).join('/')}`;
};

const decoded = (text: string): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(atob(text), (character) => character.charCodeAt(0)),
    );
  } catch {
    return undefined;
  }
};

const bodyOf = (entry: unknown): string | undefined => {
  const data = inside(entry, 'request', 'postData');
  const text = inside(data, 'text');
  if (typeof text !== 'string' || text === '') return undefined;
  return inside(data, 'encoding') === 'base64' ? decoded(text) : text;
};

/** The bodies in a HAR that hold what a server sends; `undefined` where the text is no HAR. */
export const recordedBodies = (text: string): readonly RecordedBody[] | undefined => {
  const entries = inside(parsed(text), 'log', 'entries');
  if (!Array.isArray(entries)) return undefined;
  return entries.flatMap((entry, index): readonly RecordedBody[] => {
    const body = bodyOf(entry);
    if (body === undefined || readCapture(body).sort !== 'capture') return [];
    return [{ entry: index + 1, path: pathOf(inside(entry, 'request', 'url')), text: body }];
  });
};

/** What a body is called beside the name of its file. */
export const entryName = ({ entry, path }: RecordedBody): string => `entry ${entry} (${path})`;
