import type { Finding, Lint } from '../../field-map/lints/lint.js';
import { capital } from '../../wording/printed.js';
import type { FoundList } from './found.js';

/** The mistakes in the map, each with the check that found it. */
export const lintFindings = (
  found: readonly Finding[],
  lints: readonly Pick<Lint, 'name' | 'description' | 'tip'>[],
): FoundList => {
  const wrong = new Set(found.map(({ lint }) => lint));
  return {
    command: 'map-check',
    title: 'mm-diagnostics map check',
    rules: lints.map(({ name, description, tip }) => ({
      id: name,
      title: capital(name.replaceAll('-', ' ')),
      says: description,
      help: `${capital(tip)}.`,
      level: 'error',
    })),
    home: { file: 'src/field-map/fields.ts' },
    findings: found.map((finding) => ({
      of: finding,
      code: finding.lint,
      ...{ field: finding.text, where: finding.text, text: `${capital(finding.tip)}.` },
      ...{ level: 'error', acceptance: 'listed', group: finding.lint, places: [] },
    })),
    passed: () => lints.map(({ name }) => name).filter((name) => !wrong.has(name)),
  };
};
