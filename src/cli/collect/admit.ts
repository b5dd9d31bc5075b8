import type { IncomingMessage } from 'node:http';
import type { Refusal } from '../../audit/collect/findings.js';
import type { BodyKind } from '../../audit/collect/kinds.js';

/** What a request is: one to read, a question for the nodes, one that nobody sends, or one that is refused. */
export type Admission =
  | { readonly is: 'body'; readonly kind: BodyKind; readonly hasQuery: boolean }
  | { readonly is: 'nodes' }
  | { readonly is: 'other' }
  | { readonly is: 'refused'; readonly because: Refusal; readonly status: number };

const posted: ReadonlyMap<string, BodyKind> = new Map(
  (['batch', 'track', 'identify', 'page', 'screen'] as const).map((kind) => [`/v1/${kind}`, kind]),
);

const ofSentry = /^\/api\/[^/]{1,64}\/(envelope|store)\/?$/;

/** Clients of Sentry say in the query who they are: which version they speak, with which key. */
const queryOfSentry = /^(?:sentry_(?:version|key|client|timestamp)=[\w.%/+-]{1,64}(?:&|$))*$/;

/**
 * A page in a browser can make the browser send requests to loopback. Where the page's host name leads to loopback (DNS
 * rebinding), the host in them is the page's own: so only names of loopback are taken. Otherwise they carry an origin, or
 * say from what kind of site they come, which no server and no client library in Node or Go does. They are refused
 * because anything that is recorded counts as sent by the server.
 */
const ofLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

const isOfBrowser = ({ origin, 'sec-fetch-site': site }: IncomingMessage['headers']): boolean =>
  origin !== undefined || site !== undefined;

/** Whether a request has a body: nothing that asks for something has one. */
const hasBody = ({
  'content-length': length = '0',
  'transfer-encoding': encoding,
}: IncomingMessage['headers']): boolean => Number(length) > 0 || encoding !== undefined;

const refused = (because: Refusal, status: number): Admission => ({ is: 'refused', because, status });

/** Says what a request is, by its head alone. */
export const admissionOf = ({ method, url = '', headers }: IncomingMessage, longest: number): Admission => {
  if (url.length > longest) return refused('longTarget', 414);
  if (!ofLoopback.test(headers.host ?? '')) return refused('host', 421);
  if (isOfBrowser(headers)) return refused('browser', 403);
  if (!url.startsWith('/')) return refused('proxied', 400);
  const [path = '', query] = url.split('?', 2);
  if (method === 'GET' && url === '/cluster-info' && !hasBody(headers)) return { is: 'nodes' };
  if (method === 'GET' && path === '/security') return { is: 'body', kind: 'security', hasQuery: false };
  if (method !== 'POST') return { is: 'other' };
  const sentry = ofSentry.exec(path)?.[1] as 'envelope' | 'store' | undefined;
  if (sentry !== undefined)
    return { is: 'body', kind: sentry, hasQuery: query !== undefined && !queryOfSentry.test(query) };
  const kind = posted.get(path);
  return kind === undefined ? { is: 'other' } : { is: 'body', kind, hasQuery: query !== undefined };
};
