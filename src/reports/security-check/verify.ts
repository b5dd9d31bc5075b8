import { looksOfText } from '../../audit/looks.js';
import type { Release } from '../../releases.js';
import { words } from '../../schema/vocabularies.js';
import { at } from '../../timeline.js';
import { ordered, type ReportFinding } from '../findings.js';
import { judgeable, judged } from '../judge.js';
import { type Keep, type Leaf, wordOnly } from '../keep.js';
import { securityHost, securityPath } from './address.js';
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

/** The members of a query. A key may stand there twice. */
const membersIn = (query: string): readonly { readonly [key: string]: string }[] =>
  query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const [key = '', ...value] = part.split('=');
      return Object.fromEntries([[unescaped(key), unescaped(value.join('='))]]);
    });

/** A part that no request has, where anything stands there. */
const excess = (where: string, name: string, text: string | undefined): readonly ReportFinding[] =>
  text === undefined || text === ''
    ? []
    : [{ code: 'unknownName', where, name, looksLike: looksOfText(text), times: 1 }];

const judgedText = (keep: Keep, text: string | undefined, where: string): readonly ReportFinding[] =>
  text === undefined ? [] : judged(keep, judgeable(text), where);

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
    ...membersIn(target.query).flatMap((member) => judged(allowed, judgeable(member))),
    ...excess('address', 'fragment', target.fragment),
    ...headers.flatMap((header) => judgedHeader(usual, header)),
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
  { release }: { readonly release: Release },
): readonly ReportFinding[] => {
  const requests = requestsIn(request);
  if (requests.length === 0) return [{ code: 'noRequest', where: '', looksLike: looksOfText(request), times: 1 }];
  return ordered(requests.flatMap((one) => judgedRequest(one, release)));
};
