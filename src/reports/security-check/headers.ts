import { type Leaf, leaf } from '../shared/allow-list.js';

const matching = (says: string, pattern: RegExp): Leaf =>
  leaf(says, (given) => (typeof given === 'string' && pattern.test(given) ? given : undefined));

/** The host that is asked, perhaps with the port that it has anyway. */
export const hostLeaf = (host: string): Leaf =>
  leaf(host, (given) =>
    typeof given === 'string' && given.toLowerCase().replace(/:443$/, '') === host ? given : undefined,
  );

const encoding = '(?:br|deflate|gzip|identity|zstd)';

/** What any HTTP client adds to a request of its own accord. */
export const usualHeaders = (host: string): { readonly [name: string]: Leaf } => ({
  Host: hostLeaf(host),
  'User-Agent': matching(
    'the name of an HTTP client, as in Go-http-client/1.1',
    /^(?:curl|Go-http-client|node|undici|Wget)(?:\/\d{1,3}(?:\.\d{1,3}){0,2})?$/,
  ),
  Accept: matching('*/*', /^\*\/\*$/),
  'Accept-Encoding': matching('a list of encodings', new RegExp(`^${encoding}(?:, ?${encoding})*$`)),
  Connection: matching('close or keep-alive', /^(?:close|keep-alive)$/i),
});

const others = [
  ...['Accept-Charset', 'Accept-Language', 'Authorization', 'Cache-Control', 'Content-Encoding', 'Content-Length'],
  ...['Content-Type', 'Cookie', 'Expect', 'Forwarded', 'From', 'If-Modified-Since', 'If-None-Match', 'Origin'],
  ...['Pragma', 'Proxy-Authorization', 'Range', 'Referer', 'TE', 'Trailer', 'Transfer-Encoding', 'Upgrade', 'Via'],
  ...['X-Forwarded-For', 'X-Forwarded-Host', 'X-Forwarded-Proto', 'X-Real-IP', 'X-Request-ID'],
];

const byName: ReadonlyMap<string, string> = new Map(
  [...Object.keys(usualHeaders('')), ...others].map((name) => [name.toLowerCase(), name]),
);

/** The name of a header as this package spells it. Any other name is a text of the request. */
export const knownHeader = (name: string): string | undefined => byName.get(name.toLowerCase());
