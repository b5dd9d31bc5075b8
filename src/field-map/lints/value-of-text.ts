import { type Lint, once } from './lint.js';

const allowed: ReadonlySet<string> = new Set(['flag', 'integer', 'choice']);

export const valueOfText: Lint = {
  name: 'value-of-text',
  description: 'Only a flag, an integer or a choice is reported by value.',
  tip: 'report whether it is at its default, or empty, or how many entries it has',
  check: ({ releases }) =>
    once(
      releases.flatMap(({ release, settings, entries }) =>
        entries.flatMap(({ event, property, rule }) => {
          const kind = settings.get(rule.setting)?.setting.kind ?? 'nothing';
          return rule.rule === 'value' && !allowed.has(kind)
            ? [{ what: `${event}.${property} reports ${kind} by value`, release }]
            : [];
        }),
      ),
    ),
};
