import { textOf } from '../../arguments.js';
import type { Issue } from '../../issues.js';
import { guarded, invalid } from '../../misuse.js';
import type { JudgeableMembers } from '../../wire/value-class.js';
import { type Judgeable, looksOf } from '../../wire/value-class.js';
import type { AllowList } from '../shared/allow-list.js';
import { checked, judgeableText } from '../shared/check.js';
import { ordered, type ReportFinding } from '../shared/finding.js';
import { headerAllowList, itemHeaderAllowList, wireAllowList } from './desktop/guard.js';
import { itemTypes } from './desktop/words.js';

/** What came of judging a captured envelope. */
export type EnvelopeVerdict =
  | {
      readonly status: 'judged';
      /** How many error reports were seen. */
      readonly reports: number;
      readonly findings: readonly ReportFinding[];
    }
  | { readonly status: 'invalid'; readonly issues: readonly Issue[] };

/** A part of an envelope: a line that names the type, then the content. */
interface Item {
  /** Absent where the header names none. */
  readonly type: string | undefined;
  /** What else the header says. */
  readonly says: Judgeable;
  readonly body: Judgeable;
}

const itemOf = (header: Judgeable, members: JudgeableMembers): Omit<Item, 'body'> => {
  const named = members.findLast(({ name }) => name === 'type');
  const type = named?.node.found === 'a string' ? (named.node.plain() as string) : undefined;
  const isOne = members.filter(({ name }) => name === 'type').length === 1;
  const rest = type === undefined || !isOne ? members : members.filter((member) => member !== named);
  return { type, says: { found: header.found, plain: header.plain, members: rest } };
};

interface EnvelopeParts {
  readonly items: readonly Item[];
  /** Lines that belong to no item. */
  readonly stray: readonly Judgeable[];
}

/**
 * The parts of an envelope. The content of a report is one line; that of another part, such as a file, goes on until a
 * line names the type of the next part.
 */
const partsOf = (lines: readonly string[]): EnvelopeParts => {
  const items: Item[] = [];
  const stray: Judgeable[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    const header = judgeableText(line);
    const item = header.members && itemOf(header, header.members);
    const last = items.at(-1);
    if (item?.type === undefined && last !== undefined && last.type !== 'event') continue;
    if (item === undefined) stray.push(header);
    else {
      at += 1;
      items.push({ ...item, body: judgeableText(lines[at] ?? '') });
    }
  }
  return { items, stray };
};

/** The type of a part is a text of the envelope, and may be anything. */
const knownType = (type: string | undefined): { readonly name?: string } => {
  const name = itemTypes.wordOf(type);
  return name === undefined ? {} : { name };
};

const judgedItem = (report: AllowList, { type, says, body }: Item): readonly ReportFinding[] => [
  ...checked(itemHeaderAllowList, says, 'item header'),
  ...(type === 'event'
    ? checked(report, body)
    : [{ code: 'otherItem', where: '', ...knownType(type), looksLike: looksOf(body), times: 1 } as const]),
];

/** The allow-lists of an envelope: of its header, and of a report. */
export interface EnvelopeLists {
  readonly header: AllowList;
  readonly report: AllowList;
}

/** Checks an envelope, or the JSON of one event, against its allow-lists. */
export const verifyEnvelope = ({ header, report }: EnvelopeLists, text: string): EnvelopeVerdict => {
  const whole = judgeableText(text);
  if (whole.members) return { status: 'judged', reports: 1, findings: ordered(checked(report, whole)) };
  const [first = '', ...lines] = text.split('\n');
  const before = judgeableText(first);
  const { items, stray } = partsOf(lines);
  if (!before.members || items.length === 0)
    return { status: 'invalid', issues: [{ code: 'syntax', line: 1, column: 1 }] };
  return {
    status: 'judged',
    reports: items.filter(({ type }) => type === 'event').length,
    findings: ordered([
      ...checked(header, before),
      ...items.flatMap((item) => judgedItem(report, item)),
      ...stray.map((line) => ({ code: 'strayLine', where: '', looksLike: looksOf(line), times: 1 }) as const),
    ]),
  };
};

/**
 * Judges what an app sent to Sentry: an envelope, as lines of JSON, or the JSON of one event.
 *
 * @param text - the text of the envelope
 * @returns everything that an error report may not hold, also in its headers and between its parts, leaks first; a value
 * is described and never given
 * @example
 * const verdict = verifyErrorReport('{}\n{"type":"event"}\n{"user":{"username":"alice"}}\n');
 * if (verdict.status === 'judged') verdict.findings.map(placeOfReportFinding); // ['user']
 */
export const verifyErrorReport = (text: string): EnvelopeVerdict =>
  guarded(() => verifyEnvelope({ header: headerAllowList, report: wireAllowList }, textOf(text, 'the text')), invalid);
