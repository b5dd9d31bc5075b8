import { readCapture } from '../wire/read.js';
import { parsed } from './parsed.js';

/** The body of a request in a HAR, which browsers and proxies record. */
export interface RecordedBody {
  /** Which entry it is, from 1 on. */
  readonly entry: number;
  /** The path that it was sent to; parts that may be ids are left out. */
  readonly path: string;
  readonly text: string;
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

/** A part of a path that a program wrote, such as `v1` or `batch`: not an id, nor a name of somebody. */
const ofProgram = /^(?:v\d{1,2}|[a-z-]{2,16})$/;

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
  const data = memberOf(memberOf(entry, 'request'), 'postData');
  const text = memberOf(data, 'text');
  if (typeof text !== 'string' || text === '') return undefined;
  return memberOf(data, 'encoding') === 'base64' ? decoded(text) : text;
};

/** The bodies in a HAR that hold what a server sends; `undefined` where the text is no HAR. */
export const recordedBodies = (text: string): readonly RecordedBody[] | undefined => {
  const entries = memberOf(memberOf(parsed(text), 'log'), 'entries');
  if (!Array.isArray(entries)) return undefined;
  return entries.flatMap((entry, index): readonly RecordedBody[] => {
    const body = bodyOf(entry);
    if (body === undefined || readCapture(body).sort !== 'capture') return [];
    return [{ entry: index + 1, path: pathOf(memberOf(memberOf(entry, 'request'), 'url')), text: body }];
  });
};
