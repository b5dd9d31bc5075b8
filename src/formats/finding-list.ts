/** How bad a finding is. */
export type Level = 'error' | 'warning' | 'note';

/** Where a finding is: a file, and what else is known. Lines and columns are counted from 1. */
export interface FindingPlace {
  /** Relative to the folder in which the command runs, with forward slashes. */
  readonly file: string;
  /** There is no such file in that folder: the name only says what it is about. */
  readonly elsewhere?: true;
  /** The part of the file, such as an entry of a HAR with the path of its request. */
  readonly part?: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** A sort of finding, with what it means and what to do. */
export interface FindingRule {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly help: string;
  readonly level: Level;
}

/** A finding for a program that reads results. Nothing in it is a value. */
export interface ListedFinding {
  readonly rule: FindingRule;
  readonly level: Level;
  /** The event that it is about, or what else groups it. */
  readonly group: string;
  /** What it is about, for people, such as `event.property`. */
  readonly where: string;
  readonly text: string;
  /** The first one is the place that is marked where only one can be. */
  readonly places: readonly [FindingPlace, ...FindingPlace[]];
  /** The same in each run for the same sort of finding about the same thing. */
  readonly fingerprint: string;
  /** How many findings with this fingerprint the list has, up to this one. */
  readonly occurrence: number;
  /** It was known before, so it fails no more: why, where somebody said so. */
  readonly known?: { readonly reason?: string };
}

/** What a command found, in the form that all formats are made from. */
export interface FindingList {
  readonly version: string;
  /** The command, with slashes between its words. */
  readonly command: string;
  readonly title: string;
  /** Every sort of finding that the command can make. */
  readonly rules: readonly FindingRule[];
  readonly findings: readonly ListedFinding[];
  /** What was checked and is fine. */
  readonly passed: readonly string[];
}

/** The name of the tool in all formats. */
export const toolName = 'mm-diagnostics';

const levels: readonly Level[] = ['error', 'warning', 'note'];

/** The level that is shown: what is known is there to be seen, and no more. */
export const shownLevel = ({ level, known }: Pick<ListedFinding, 'level' | 'known'>): Level => (known ? 'note' : level);

/** Findings with the worst first. Some programs show only so many. */
export const worstFirst = (findings: readonly ListedFinding[]): readonly ListedFinding[] =>
  findings.toSorted((a, b) => levels.indexOf(shownLevel(a)) - levels.indexOf(shownLevel(b)));

/** What was found, and about what. */
export const headline = ({ rule, where, known }: ListedFinding): string =>
  `${rule.title}${known ? ' (known)' : ''}: ${where}`;

const reasonText = ({ known }: ListedFinding): string => (known?.reason === undefined ? '' : ` Known: ${known.reason}`);

/** What a finding says in full. */
export const fullText = (finding: ListedFinding): string =>
  `${headline(finding)}. ${finding.text}${reasonText(finding)}`;

/** So many places are named. */
const mostPlaces = 3;

/** Where a finding is, for people. */
export const placesText = ({ places }: ListedFinding): string => {
  const names = places.map(({ file, part }) => (part === undefined ? file : `${file}, ${part}`));
  const more = names.length - mostPlaces;
  return names.slice(0, mostPlaces).join('; ') + (more > 0 ? ` and ${more} more` : '');
};

const number = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** How many findings there are, and of which level. */
export const countsText = ({ findings }: FindingList): string => {
  const known = findings.filter((finding) => finding.known).length;
  const fresh = findings.filter((finding) => !finding.known);
  const counts = levels
    .map((level) => [level, fresh.filter((finding) => finding.level === level).length] as const)
    .filter(([, count]) => count > 0)
    .map(([level, count]) => number(count, level));
  return [counts.length === 0 ? 'no findings' : counts.join(', '), ...(known > 0 ? [`${known} known`] : [])].join(', ');
};
