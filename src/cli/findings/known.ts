import type { Baseline, BaselineEntry, BaselineUse } from '../../documents/baseline.js';
import type { FindingList, ListedFinding } from '../../formats/finding-list.js';
import { type Found, type FoundList, fingerprintOf } from './found.js';

/** A list, and what is known of it. */
export interface Judged {
  readonly list: FindingList;
  /** The findings that are known. */
  readonly known: ReadonlySet<object>;
  /** What a baseline meant for them, where there is one. */
  readonly use?: BaselineUse;
  /** Leaks that the baseline lists without a reason. */
  readonly unexplained: number;
}

const isKnown = ({ acceptance }: Found, entry: BaselineEntry | undefined): boolean => {
  if (entry === undefined || acceptance === 'never') return false;
  // A reason that was given for another finding about the field is none for a leak.
  return acceptance === 'listed' || (entry.leak === true && entry.reason !== undefined);
};

/** Compares what was found with what is known. */
export const judged = (found: FoundList, version: string, baseline: Baseline | undefined): Judged => {
  const entries = new Map(baseline?.findings.map((entry) => [entry.fingerprint, entry]));
  const rules = new Map(found.rules.map((rule) => [rule.id, rule]));
  const counts = new Map<string, number>();
  const known = new Set<object>();
  let unexplained = 0;
  const findings = found.findings.map((one): ListedFinding => {
    const { level, group, where, text, places } = one;
    const fingerprint = fingerprintOf(one);
    const occurrence = (counts.get(fingerprint) ?? 0) + 1;
    counts.set(fingerprint, occurrence);
    const entry = entries.get(fingerprint);
    const accepted = isKnown(one, entry);
    if (accepted) known.add(one.of);
    else if (entry !== undefined && one.acceptance === 'with a reason') unexplained += 1;
    const [first = found.home, ...more] = places;
    const rule = rules.get(one.code);
    if (rule === undefined) throw new Error(`there is no rule ${one.code}`);
    return {
      ...{ rule, level, group, where, text, places: [first, ...more], fingerprint, occurrence },
      ...(accepted && { known: entry?.reason === undefined ? {} : { reason: entry.reason } }),
    };
  });
  const named = ({ code, field }: Pick<Found, 'code' | 'field'>) => ({ code, field });
  const stale = baseline?.findings.filter(({ fingerprint }) => !counts.has(fingerprint)) ?? [];
  return {
    list: {
      ...{ version, command: found.command, title: found.title, rules: found.rules, findings },
      passed: [],
    },
    known,
    unexplained,
    ...(baseline && {
      use: {
        known: found.findings.filter(({ of }) => known.has(of)).map(named),
        others: found.findings.length - known.size,
        stale: stale.map(named),
      },
    }),
  };
};
