import { guarded } from '../../misuse.js';
import { isCarrier, mayReveal, type ValueClass } from '../../wire/value-class.js';

/**
 * What is wrong with a report that was captured. It holds names that the allow-list declares and what a value looks
 * like, never the value.
 */
export type ReportFinding = {
  /** Its place, as in `exception.values[].type`. For a name that is not declared, the place of its object. */
  readonly where: string;
  readonly looksLike: ValueClass;
  /** In how many places. */
  readonly times: number;
} & (
  | { readonly code: 'identifying'; readonly expected: string }
  | { readonly code: 'outsideList'; readonly expected: string }
  | { readonly code: 'wrongType'; readonly expected: string }
  /** A name that the allow-list does not have, where it may be printed. */
  | { readonly code: 'unknownName'; readonly name?: string }
  /** A name that an object has more than once: receivers differ in which one they use. */
  | { readonly code: 'repeatedName'; readonly name?: string; readonly given: number }
  /** An allowed value, in a spelling that no client library uses. */
  | { readonly code: 'otherSpelling' }
  /** A part of an envelope that is no error report, such as an attachment; `name` is its type, where Sentry knows it. */
  | { readonly code: 'otherItem'; readonly name?: string }
  /** A line that belongs to no part of an envelope. */
  | { readonly code: 'strayLine' }
  /** The text is no request. */
  | { readonly code: 'noRequest' }
);

const within = (where: string, name: string): string => (where === '' ? name : `${where}.${name}`);

/**
 * Whether something was sent that may reveal who people are or what they wrote.
 *
 * @example
 * isReportLeak({ code: 'wrongType', where: 'level', expected: 'a word', looksLike: 'a number', times: 1 }); // false
 */
export const isReportLeak = (finding: ReportFinding): boolean =>
  guarded(
    () =>
      finding.code !== 'noRequest' &&
      finding.code !== 'repeatedName' &&
      (finding.code !== 'otherSpelling' || isCarrier(finding.looksLike)) &&
      (finding.code === 'identifying' || finding.code === 'otherItem' || mayReveal(finding.looksLike)),
  );

const ranks: { readonly [C in ReportFinding['code']]: number } = {
  identifying: 0,
  otherItem: 1,
  strayLine: 2,
  outsideList: 3,
  unknownName: 4,
  wrongType: 5,
  otherSpelling: 6,
  repeatedName: 7,
  noRequest: 8,
};

const rank = (finding: ReportFinding): number => ranks[finding.code] + (isReportLeak(finding) ? 0 : 10);

/** The same finding once, and leaks first. */
export const ordered = (findings: readonly ReportFinding[]): readonly ReportFinding[] => {
  const found = new Map<string, ReportFinding>();
  for (const finding of findings) {
    const key = JSON.stringify({ ...finding, times: 0 });
    const earlier = found.get(key);
    found.set(key, earlier ? { ...earlier, times: earlier.times + 1 } : finding);
  }
  return [...found.values()].sort((a, b) => rank(a) - rank(b));
};

/**
 * Where a finding is, for people.
 *
 * @example
 * placeOfReportFinding({ code: 'unknownName', where: 'contexts', name: 'state', looksLike: 'an object', times: 1 });
 * // 'contexts.state'
 */
export const placeOfReportFinding = (finding: ReportFinding): string =>
  guarded(() => {
    const { where } = finding;
    if (finding.code === 'otherItem') return finding.name ?? '(a name not shown)';
    if (finding.code === 'strayLine') return '(a line by itself)';
    if (finding.code === 'unknownName' || finding.code === 'repeatedName')
      return within(where, finding.name ?? '(a name not shown)');
    return where === '' ? 'all of it' : where;
  });

const sentences = (finding: ReportFinding): string => {
  switch (finding.code) {
    case 'identifying':
      return `It identifies the sender: ${finding.expected}.`;
    case 'outsideList':
    case 'wrongType':
      return `Expected ${finding.expected}.`;
    case 'unknownName':
      return 'The report has no such part.';
    case 'repeatedName':
      return `It is given ${finding.given} times; receivers differ in which one they take.`;
    case 'otherSpelling':
      return 'No client library spells it this way, and the spelling may carry more than its value.';
    case 'otherItem':
      return 'It came along with the report, and is none.';
    case 'strayLine':
      return 'It belongs to no part of the envelope.';
    case 'noRequest':
      return 'This is not a request, nor an address to ask.';
  }
};

/**
 * What a finding says, in a sentence or two. It holds no value.
 *
 * @example
 * describeReportFinding({ code: 'outsideList', where: 'environment', expected: 'stable or prerelease', looksLike: 'a host', times: 1 });
 * // 'Expected stable or prerelease. It is a host.'
 */
export const describeReportFinding = (finding: ReportFinding): string =>
  guarded(() => {
    const often = finding.times > 1 ? ` It is in ${finding.times} places.` : '';
    if (finding.code === 'repeatedName') return `${sentences(finding)}${often}`;
    return `${sentences(finding)} It is ${finding.looksLike}.${often}`;
  });
