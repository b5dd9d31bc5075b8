import type { FindingList, FindingRule, ListedFinding } from '../../src/formats/finding-list.js';

/** What breaks a format that does not escape it. */
export const hostile = 'a%b\r\nc:d,e <f> & "g" \'h\' ]]> \u0000\u0008\u001b[31m\ufffe \ud800 ::error::x 日本 😀';

const rule = (id: string, level: FindingRule['level']): FindingRule => ({
  ...{ id, level },
  ...{ title: `Title of ${id}`, says: `What ${id} means.`, help: `What to do about ${id}.` },
});

/** Rules, the last of which has texts that are longer than GitHub takes, or hostile. */
const rules: readonly FindingRule[] = [
  rule('leak', 'error'),
  rule('other', 'warning'),
  { ...rule('hostile', 'note'), title: hostile, says: 'x'.repeat(2000), help: hostile },
];

/** A finding of one of the rules. */
export const finding = (index: number, more: Partial<ListedFinding> = {}): ListedFinding => {
  const of = rules[index % rules.length] as FindingRule;
  return {
    ...{ rule: of, level: of.level, group: 'config_rate', where: `config_rate.field_${index}` },
    text: 'It looks like a URL.',
    places: [{ file: 'captures/1.json' }],
    fingerprint: index.toString(16).padStart(16, '0'),
    occurrence: 1,
    ...more,
  };
};

/** A list of these findings. */
export const listOf = (findings: readonly ListedFinding[], passed: readonly string[] = []): FindingList => ({
  ...{ version: '1.2.3', command: 'verify', title: 'mm-diagnostics verify 10.8' },
  ...{ rules, findings, passed },
});

/** Findings of every kind: known, in several files, in a part of one, with a position, in a place that is none. */
export const everyKind: readonly ListedFinding[] = [
  finding(1),
  finding(0),
  finding(0, { occurrence: 2 }),
  finding(3, { known: {} }),
  finding(6, { known: { reason: hostile } }),
  finding(4, { places: [{ file: 'a b/ü%#?.har', part: 'entry 3 (/v1/batch)' }, { file: 'c.json' }] }),
  finding(7, { places: [{ file: 'config.json', line: 3, column: 5, endLine: 4, endColumn: 2 }] }),
  finding(2, { where: hostile, text: hostile, group: hostile, places: [{ file: hostile }] }),
  finding(9, { places: [{ file: 'mattermost-10.8', elsewhere: true }] }),
  finding(10, { places: [{ file: 'a' }, { file: 'b' }, { file: 'c' }, { file: 'd' }, { file: 'e' }] }),
];
