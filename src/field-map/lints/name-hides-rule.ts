import { showsRule } from './inverted.js';
import { type Lint, once } from './lint.js';

/** Rules by which less than the setting leaves. */
const less: ReadonlySet<string> = new Set(['isDefault', 'isNotEmpty', 'alwaysFalse', 'count']);

export const nameHidesRule: Lint = {
  name: 'name-hides-rule',
  description: 'A field that is named like a setting reports that setting, or says what it reports instead.',
  tip: "say what is sent: oddity(rule, 'a count, despite the name'), or what the server sends: departure(rule, 'the list itself')",
  check: ({ releases }) =>
    once(
      releases.flatMap(({ release, entries }) =>
        entries
          .filter(({ property, rule }) => !showsRule(property) && less.has(rule.rule))
          .filter(({ rule: { oddity, departure } }) => oddity === undefined && departure === undefined)
          .map(({ event, property, rule }) => ({
            what: `${event}.${property} is named like the setting, but is computed by ${rule.rule}`,
            release,
          })),
      ),
    ),
};
