import type { SettingInForce } from '../../schema/config.js';
import type { Rule } from '../rules.js';
import { type Lint, once } from './lint.js';

const bits: ReadonlySet<string> = new Set(['isDefault', 'isNotEmpty', 'alwaysFalse', 'count']);

const sameConstant = (rule: Rule, constant: unknown): boolean =>
  rule.rule === 'isDefault' &&
  (!('comparedTo' in rule) || JSON.stringify(rule.comparedTo) === JSON.stringify(constant));

/** Whether a rule does what a property's name promises. */
const keepsPromise = (property: string, rule: Rule, setting: SettingInForce | undefined): boolean => {
  if (/^is_?default_/.test(property)) return sameConstant(rule, setting?.default);
  if (/^isempty_/.test(property)) return sameConstant(rule, '');
  if (/^isnotempty_/.test(property)) return rule.rule === 'isNotEmpty';
  if (/^isabsolute_/.test(property)) return rule.rule === 'isAbsolutePath';
  if (/^version_/.test(property)) return rule.rule === 'pluginVersion';
  if (/^enable_/.test(property) && rule.rule === 'negated') return false;
  return rule.departure !== undefined || !bits.has(rule.rule);
};

export const inverted: Lint = {
  name: 'inverted',
  description: 'A name that does not tell its rule, or promises the opposite, is marked as an oddity.',
  tip: "if the server really does it, say so: oddity(rule, 'why')",
  check: ({ releases }) =>
    once(
      releases.flatMap(({ release, settings, entries }) =>
        entries
          .filter(
            ({ property, rule }) =>
              rule.oddity === undefined && !keepsPromise(property, rule, settings.get(rule.setting)),
          )
          .map(({ event, property, rule }) => ({ what: `${event}.${property} is computed by ${rule.rule}`, release })),
      ),
    ),
};
