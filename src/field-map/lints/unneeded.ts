import { gone, statements } from '../../releases/timeline.js';
import type { Field, Rule } from '../rules.js';
import { inverted } from './inverted.js';
import type { Lint, LintInput } from './lint.js';
import { nameHidesRule } from './name-hides-rule.js';

/** Rules that bring their oddity along: the name is never what it is about. */
const inherent = (rule: Rule): boolean =>
  rule.rule === 'alwaysFalse' || (rule.rule === 'pluginEnabled' && rule.while !== undefined);

const sectionsOf = (field: Field): ReadonlySet<string> =>
  new Set(
    ('rule' in field ? [field] : statements(field).flatMap(([, rule]) => (rule === gone ? [] : [rule as Rule]))).map(
      ({ setting }) => setting.split('.')[0] as string,
    ),
  );

/** The fields that are marked as an oddity, without the mark. */
const withoutOddities = (input: LintInput): LintInput => ({
  ...input,
  releases: input.releases.map((at) => ({
    ...at,
    entries: at.entries
      .filter(({ rule }) => rule.oddity !== undefined)
      .map(({ rule: { oddity: _, ...rule }, ...entry }) => ({ ...entry, rule: rule as Rule })),
  })),
});

export const unneeded: Lint = {
  name: 'unneeded',
  description: 'No exception outlives its need: every setting in withheld.ts exists, and every oddity is odd.',
  tip: 'delete it',
  check: (input) => {
    const known = new Set(input.releases.flatMap(({ settings }) => [...settings.keys()]));
    const missing = Object.keys(input.withheld).filter((path) => !known.has(path));
    const odd = new Set([
      ...[inverted, nameHidesRule].flatMap(({ check }) =>
        check(withoutOddities(input)).map((text) => text.split(' ')[0]),
      ),
      ...input.fields
        .filter(({ field }) => sectionsOf(field).size > 1)
        .map(({ event, property }) => `${event}.${property}`),
    ]);
    const needless = new Set(
      input.releases.flatMap(({ entries }) =>
        entries
          .filter(({ rule }) => rule.oddity !== undefined && !inherent(rule))
          .map(({ event, property }) => `${event}.${property}`)
          .filter((name) => !odd.has(name)),
      ),
    );
    return [
      ...missing.map((path) => `${path} is in withheld.ts, but no release has it`),
      ...[...needless].map((name) => `${name} is marked as an oddity, but does what its name says`),
    ];
  },
};
