import { createHash } from 'node:crypto';
import type { FindingPlace, FindingRule, Level } from '../../formats/finding-list.js';
import type { RuleText } from '../../wording/rules/rule-text.js';

/** What it takes for a finding to be known: a leak is accepted by somebody who says why. */
export type Acceptance = 'listed' | 'with a reason' | 'never';

/** Something that a command found. Nothing in it is a value. */
export interface Found {
  /** The finding itself: what the tables show. */
  readonly of: object;
  readonly code: string;
  /** What it is about, the same in each run. */
  readonly field: string;
  readonly level: Level;
  readonly acceptance: Acceptance;
  readonly group: string;
  readonly where: string;
  readonly text: string;
  readonly places: readonly FindingPlace[];
}

/** What a command found, and what it looked for. */
export interface FoundList {
  /** The command, with slashes between its words. */
  readonly command: string;
  readonly title: string;
  readonly rules: readonly FindingRule[];
  readonly findings: readonly Found[];
  /** What was checked and is fine; asked for only where it is shown. */
  readonly passed: () => readonly string[];
  /** The place of what has none of its own. */
  readonly home: FindingPlace;
  /** Absent where everything that was given could be read: else a finding may be missing. */
  readonly unread?: true;
}

/** The rules of a table of texts; some sorts are always errors. */
export const rulesOf = <C extends string>(
  texts: { readonly [Code in C]: RuleText },
  errors: readonly C[],
): readonly FindingRule[] =>
  (Object.entries(texts) as [C, RuleText][]).map(([id, { title, says, help }]) => ({
    ...{ id, title, says, help },
    level: errors.includes(id) ? 'error' : 'warning',
  }));

/** What a finding is known by: the start of the SHA-256 of its code, a space and its field. */
export const fingerprintOf = ({ code, field }: Pick<Found, 'code' | 'field'>): string =>
  createHash('sha256').update(`${code} ${field}`).digest('hex').slice(0, 16);
