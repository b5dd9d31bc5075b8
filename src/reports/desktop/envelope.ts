import type { Issue } from '../../issues.js';
import { foundIn, judged, looksOf, ordered, type ReportFinding, shownName } from '../findings.js';
import { headerAllowList, wireAllowList } from './guard.js';

/** What came of judging a captured envelope. */
export type EnvelopeVerdict =
  | {
      readonly status: 'judged';
      /** How many error reports were seen. */
      readonly reports: number;
      readonly findings: readonly ReportFinding[];
    }
  | { readonly status: 'invalid'; readonly issues: readonly Issue[] };

type Members = { readonly [name: string]: unknown };

const parsed = (line: string): Members | undefined => {
  try {
    const value: unknown = JSON.parse(line);
    return foundIn(value) === 'an object' ? (value as Members) : undefined;
  } catch {
    return undefined;
  }
};

interface Item {
  readonly type: string;
  readonly body: Members | undefined;
}

/**
 * The parts of an envelope: a line that names the type, then the content. What follows in later lines, such as the rest of
 * a file, is passed over until the next part begins.
 */
const itemsOf = (lines: readonly string[]): readonly Item[] => {
  const items: Item[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const header = parsed(lines[at] ?? '');
    if (typeof header?.type !== 'string') continue;
    at += 1;
    items.push({ type: header.type, body: parsed(lines[at] ?? '') });
  }
  return items;
};

const judgedItem = ({ type, body }: Item): readonly ReportFinding[] =>
  type === 'event'
    ? judged(wireAllowList, body ?? null)
    : [{ code: 'otherItem', where: '', ...shownName(type), looksLike: looksOf(body ?? ''), times: 1 }];

/**
 * Judges what an app sent to Sentry: an envelope, as lines of JSON, or the JSON of one event.
 *
 * @param text - the text of the envelope
 * @returns everything that an error report may not hold, leaks first; a value is described and never given
 * @example
 * const verdict = verifyErrorReport('{}\n{"type":"event"}\n{"user":{"username":"alice"}}\n');
 * if (verdict.status === 'judged') verdict.findings.map(placeOfReportFinding); // ['user']
 */
export const verifyErrorReport = (text: string): EnvelopeVerdict => {
  const lines = text.split('\n');
  const event = parsed(text);
  if (event !== undefined) return { status: 'judged', reports: 1, findings: ordered(judged(wireAllowList, event)) };
  const header = parsed(lines[0] ?? '');
  const items = itemsOf(lines.slice(1));
  if (header === undefined || items.length === 0)
    return { status: 'invalid', issues: [{ code: 'syntax', line: 1, column: 1 }] };
  return {
    status: 'judged',
    reports: items.filter(({ type }) => type === 'event').length,
    findings: ordered([...judged(headerAllowList, header), ...items.flatMap(judgedItem)]),
  };
};
