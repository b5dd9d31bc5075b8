import type { Collection } from '../audit/collect/collection.js';
import type { Badness, Found, Refusal, RequestFinding } from '../audit/collect/findings.js';
import { by } from '../by.js';
import { envelope, largestMessage } from '../field-map/envelope.js';
import { at } from '../releases/timeline.js';
import type { EventFinding } from '../reports/events/findings.js';
import { describeReportFinding, placeOfReportFinding } from '../reports/shared/finding.js';
import { describeEventFinding, eventFindingTitles } from './event-findings.js';
import { describeFinding, findingTitles, placeOfFinding } from './findings.js';
import { reportFindingTitles } from './report-findings.js';

const requestTitles: { readonly [C in RequestFinding['code']]: string } = {
  sentAtAll: 'sent at all',
  otherPath: 'unexpected request',
  unexpectedQuery: 'unexpected query',
  unreadable: 'not readable',
  lost: 'not kept',
};

const unreadable: { readonly [B in Extract<RequestFinding, { code: 'unreadable' }>['because']]: string } = {
  compression: 'its compression is damaged',
  encoding: 'its compression is of an unknown kind',
  'too large': 'it is larger than --max-body allows',
  form: 'its body is malformed',
};

const requestSentences = by<RequestFinding, 'code', string>('code', {
  sentAtAll: () => 'Nothing at all should have been sent.',
  otherPath: () => 'No server and no client sends such a request. Its body was not read.',
  unexpectedQuery: () => 'Nothing follows the path of such a request.',
  unreadable: ({ because }) => `Not checked: ${unreadable[because]}.`,
  lost: ({ because }) =>
    because === 'disk'
      ? 'No file could be written. The body was checked, but it is lost.'
      : 'The folder has as much as --max-files and --max-disk allow. The body was checked, but it is lost.',
});

/** What badness is called above a table. */
export const badnessTitles: { readonly [B in Badness]: string } = {
  'uncalled for': 'Should not have been sent at all',
  leak: 'Leaks',
  other: 'Other findings',
};

/** What a finding is called. */
export const titleOfFound = (found: Found): string => {
  switch (found.about) {
    case 'telemetry':
      return findingTitles[found.finding.code];
    case 'events':
      return eventFindingTitles[found.finding.code];
    case 'report':
      return reportFindingTitles[found.finding.code];
    case 'request':
      return requestTitles[found.finding.code];
  }
};

const placeOfEvent = (finding: EventFinding): string =>
  'property' in finding && finding.property !== undefined ? `${finding.event}.${finding.property}` : finding.event;

/** Where a finding is. */
export const placeOfFound = (found: Found): string => {
  switch (found.about) {
    case 'telemetry':
      return placeOfFinding(found.finding);
    case 'events':
      return placeOfEvent(found.finding);
    case 'report':
      return `${found.report}: ${placeOfReportFinding(found.finding)}`;
    case 'request':
      return 'request';
  }
};

/** What a finding says, in a sentence or two. It holds no value. */
export const describeFound = (found: Found): string => {
  switch (found.about) {
    case 'telemetry':
      return describeFinding(found.finding);
    case 'events':
      return describeEventFinding(found.finding);
    case 'report':
      return describeReportFinding(found.finding);
    case 'request':
      return requestSentences(found.finding);
  }
};

/** Why a request was refused, in words. */
export const refusalText: { readonly [R in Refusal]: string } = {
  browser: 'sent by a page in a browser',
  busy: 'too much at one time',
  connections: 'too many connections, or too many requests on one',
  cutOff: 'ended in the middle',
  host: 'for another host than this one',
  longTarget: 'with an address that is too long',
  malformed: 'not HTTP',
  proxied: 'for a proxy',
  timeout: 'too slow',
};

/** Why the event that holds all others may be the only one that is missing; nothing where it is not. */
export const missingReason = ({ release, missing: [event, ...others] }: Collection): string | undefined => {
  if (release === undefined || event === undefined || others.length > 0) return undefined;
  const limit = at(largestMessage, release);
  if (limit === undefined || event !== at(envelope, release)) return undefined;
  return `Only ${event} is missing. A known reason: the server's client library drops a message above ${limit.toLocaleString('en')} bytes. With its config.json, the command payload says whether the message is that large.`;
};

/** Why a collection ended, in words. */
export const endedText: { readonly [E in Collection['ended']]: string } = {
  complete: 'one full set was seen',
  time: 'the time was over',
  interrupted: 'interrupted',
};
