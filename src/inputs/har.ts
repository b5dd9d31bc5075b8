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

/** Gunzips bytes. A page has no way to do so at once. */
type Unpack = (bytes: Uint8Array) => Uint8Array;

const utf8 = new TextDecoder();

/** A body of bytes: in base64, or one character for each byte; compressed or not. */
const decoded = (text: string, unpack: Unpack): string | undefined => {
  try {
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    return utf8.decode(bytes[0] === 0x1f && bytes[1] === 0x8b ? unpack(bytes) : bytes);
  } catch {
    return undefined;
  }
};

const bytesIn = (text: string): string => {
  try {
    return atob(text);
  } catch {
    return '';
  }
};

const bodyOf = (entry: unknown, unpack: Unpack): string | undefined => {
  const data = inside(entry, 'request', 'postData');
  const text = inside(data, 'text');
  if (typeof text !== 'string' || text === '') return undefined;
  if (inside(data, 'encoding') === 'base64') return decoded(bytesIn(text), unpack);
  return text.startsWith('\x1f\x8b') ? decoded(text, unpack) : text;
};

/** The paths to which servers and clients send. */
const ofTelemetry = /\/v1\/(?:batch|import|track|identify|page|screen|group|alias)$/;

/** What a HAR holds of what is sent. */
export interface Recorded {
  readonly bodies: readonly RecordedBody[];
  /** Bodies that went where servers and clients send, and cannot be read. */
  readonly unread: readonly Omit<RecordedBody, 'text'>[];
}

/** The bodies in a HAR that hold what a server sends; `undefined` where the text is no HAR. */
export const recordedIn = (text: string, unpack: Unpack = (bytes) => bytes): Recorded | undefined => {
  const entries = inside(parsed(text), 'log', 'entries');
  if (!Array.isArray(entries)) return undefined;
  const bodies: RecordedBody[] = [];
  const unread: Omit<RecordedBody, 'text'>[] = [];
  for (const [index, one] of entries.entries()) {
    const given = inside(one, 'request', 'postData', 'text');
    if (typeof given !== 'string' || given === '') continue;
    const body = bodyOf(one, unpack);
    const sort = body === undefined ? 'invalid' : readCapture(body).sort;
    const place = { entry: index + 1, path: pathOf(inside(one, 'request', 'url')) };
    if (body !== undefined && sort === 'capture') bodies.push({ ...place, text: body });
    else if (sort === 'invalid' && ofTelemetry.test(place.path)) unread.push(place);
  }
  return { bodies, unread };
};

/** The same without what cannot be read. */
export const recordedBodies = (text: string, unpack?: Unpack): readonly RecordedBody[] | undefined =>
  recordedIn(text, unpack)?.bodies;

/** What a body is called beside the name of its file. */
export const entryName = ({ entry, path }: Omit<RecordedBody, 'text'>): string => `entry ${entry} (${path})`;
