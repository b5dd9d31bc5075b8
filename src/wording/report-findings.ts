import type { ReportFinding } from '../reports/shared/finding.js';

/** What each sort of finding in a report is called. */
export const reportFindingTitles: { readonly [C in ReportFinding['code']]: string } = {
  identifying: 'identifies the sender',
  noRequest: 'not a request',
  otherItem: 'not an error report',
  otherSpelling: 'other spelling',
  outsideList: 'outside its list',
  repeatedName: 'duplicate key',
  strayLine: 'stray line',
  unknownName: 'unknown name',
  wrongType: 'wrong type',
};
