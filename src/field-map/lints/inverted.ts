import type { SettingAt } from '../../schema/settings-at.js';
import type { Rule } from '../rules.js';
import { type Lint, once } from './lint.js';

const sameConstant = (rule: Rule, constant: unknown): boolean =>
  rule.rule === 'isDefault' &&
  (!('comparedTo' in rule) || JSON.stringify(rule.comparedTo) === JSON.stringify(constant));

/** Whether a name begins with what its rule does. */
export const showsRule = (property: string): boolean =>
  /^(?:is_?default|isempty|isnotempty|isabsolute|version)_/.test(property);

/** Whether a rule does what a property's name promises. */
const keepsPromise = (property: string, rule: Rule, setting: SettingAt | undefined): boolean => {
  if (/^is_?default_/.test(property)) return sameConstant(rule, setting?.default);
  if (/^isempty_/.test(property)) return sameConstant(rule, '');
  if (/^isnotempty_/.test(property)) return rule.rule === 'isNotEmpty';
  if (/^isabsolute_/.test(property)) return rule.rule === 'isAbsolutePath';
  if (/^version_/.test(property)) return rule.rule === 'pluginVersion';
  return !(/^enable_/.test(property) && rule.rule === 'negated');
};

export const inverted: Lint = {
  name: 'inverted',
  description: 'A field whose name promises another rule, or the opposite, is marked as an oddity.',
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
