import { optionsWithRelease, textOf } from '../../arguments.js';
import { securityHost, securityPath } from '../../field-map/security-address.js';
import { guarded } from '../../misuse.js';
import type { Release } from '../../releases/points.js';
import { at } from '../../releases/timeline.js';
import { words } from '../../schema/vocabularies.js';
import { type Judgeable, looksOfText } from '../../wire/value-class.js';
import { type AllowList, type Leaf, wordOnly } from '../shared/allow-list.js';
import { checked, judgeable } from '../shared/check.js';
import { ordered, type ReportFinding } from '../shared/finding.js';
import { hostLeaf, knownHeader, usualHeaders } from './headers.js';
import { queryAllowList } from './query.js';
import { type CapturedRequest, requestsIn } from './request.js';

/** Percent signs that begin no escape stay as they are. */
const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
};

/** A query as an object, which may have a key twice. */
const queryNode = (query: string): Judgeable => {
  const members = query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const [key = '', ...value] = part.split('=');
      return { name: unescaped(key), node: judgeable(unescaped(value.join('='))) };
    });
  return { found: 'an object', plain: () => ({}), members };
};

/** A finding if the request has a part that no real request has. */
const excess = (where: string, name: string, text: string | undefined): readonly ReportFinding[] =>
  text === undefined || text === ''
    ? []
    : [{ code: 'unknownName', where, name, looksLike: looksOfText(text), times: 1 }];

const judgedText = (keep: AllowList, text: string | undefined, where: string): readonly ReportFinding[] =>
  text === undefined ? [] : checked(keep, judgeable(text), where);

const judgedHeader = (
  usual: { readonly [name: string]: Leaf },
  { name = '', value }: CapturedRequest['headers'][number],
): readonly ReportFinding[] => {
  const known = knownHeader(name);
  const leafOfName = known === undefined ? undefined : usual[known];
  if (leafOfName) return judgedText(leafOfName, value, `headers.${known}`);
  const shown = known === undefined ? {} : { name: known };
  return [{ code: 'unknownName', where: 'headers', ...shown, looksLike: looksOfText(value), times: 1 }];
};

/** Findings about repeated headers: receivers use one of them, or join them. */
const repeatedHeaders = (headers: CapturedRequest['headers']): readonly ReportFinding[] => {
  const times = new Map<string, number>();
  for (const { name = '' } of headers) {
    const known = knownHeader(name);
    if (known !== undefined) times.set(known, (times.get(known) ?? 0) + 1);
  }
  return [...times].flatMap(([name, given]): readonly ReportFinding[] =>
    given > 1 ? [{ code: 'repeatedName', where: 'headers', name, given, looksLike: 'an array', times: 1 }] : [],
  );
};

const only = (word: string): Leaf => wordOnly(word, words(word));

const judgedRequest = (request: CapturedRequest, release: Release): readonly ReportFinding[] => {
  const { method, target, headers, body } = request;
  const [scheme = '', host = ''] = at(securityHost, release)?.split('://') ?? [];
  const [allowed, usual] = [queryAllowList(release), usualHeaders(host)];
  return [
    ...judgedText(only('GET'), method, 'method'),
    ...judgedText(only(scheme), target.scheme?.toLowerCase(), 'address.scheme'),
    ...excess('address', 'credentials', target.credentials),
    ...judgedText(hostLeaf(host), target.host, 'address.host'),
    ...judgedText(only(securityPath), target.path, 'address.path'),
    ...checked(allowed, queryNode(target.query)),
    ...excess('address', 'fragment', target.fragment),
    ...headers.flatMap((header) => judgedHeader(usual, header)),
    ...repeatedHeaders(headers),
    ...excess('', 'body', body),
  ];
};

/**
 * Judges a security update check that was captured: whether it goes anywhere else than where the release asks, asks with
 * more than the keys of the release or with anything that a key may not hold, or says more in its headers or a body.
 *
 * @param request - the address that was asked, the request or its first line, or lines of an access log
 * @param options - the server's release
 * @returns everything that it may not hold, leaks first; a value is described and never given
 * @example
 * verifySecurityCheck('/security?db=postgres&ut=0&site=chat.example.com', { release: '5.7' }).map(placeOfReportFinding); // ['site']
 */
export const verifySecurityCheck = (
  request: string,
  options: { readonly release: Release },
): readonly ReportFinding[] =>
  guarded(() => {
    const { release } = optionsWithRelease(options);
    const requests = requestsIn(textOf(request, 'the request'));
    if (requests.length === 0) return [{ code: 'noRequest', where: '', looksLike: looksOfText(request), times: 1 }];
    return ordered(requests.flatMap((one) => judgedRequest(one, release)));
  });
