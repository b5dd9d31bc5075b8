import type { Collection } from '../audit/collect/collection.js';
import type { Badness, Found, Refusal, RequestFinding } from '../audit/collect/findings.js';
import { by } from '../by.js';
import type { EventFinding } from '../reports/events/findings.js';
import { describeReportFinding, placeOfReportFinding } from '../reports/shared/finding.js';
import { describeEventFinding, eventFindingTitles } from './event-findings.js';
import { describeFinding, findingTitles, placeOfFinding } from './findings.js';
import { reportFindingTitles } from './report-findings.js';

const requestTitles: { readonly [C in RequestFinding['code']]: string } = {
  sentAtAll: 'sent at all',
  otherPath: 'other path',
  unexpectedQuery: 'unexpected query',
  unreadable: 'not readable',
  lost: 'not kept',
};

const unreadable: { readonly [B in Extract<RequestFinding, { code: 'unreadable' }>['because']]: string } = {
  compression: 'Its compression is damaged.',
  encoding: 'It is compressed in a way that is not read here.',
  'too large': 'It is larger than --max-body allows.',
  form: 'It does not have the form of such a request.',
};

const requestSentences = by<RequestFinding, 'code', string>('code', {
  sentAtAll: () => 'Nothing at all should have been sent.',
  otherPath: () => 'No server and no client sends such a request. Its body was not read.',
  unexpectedQuery: () => 'Nothing follows the path of such a request.',
  unreadable: ({ because }) => `${unreadable[because]} So it was not checked.`,
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

/** Why a collection ended, in words. */
export const endedText: { readonly [E in Collection['ended']]: string } = {
  complete: 'one full set was seen',
  time: 'the time was over',
  interrupted: 'it was interrupted',
};
