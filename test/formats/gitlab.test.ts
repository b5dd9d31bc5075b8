import { expect, it } from 'vitest';
import { gitlabText } from '../../src/formats/gitlab.js';
import { mistakesInGitlab } from '../support/results.js';
import { everyKind, finding, listOf } from './lists.js';

it('is valid with findings of every kind, and with none', () => {
  expect(mistakesInGitlab(gitlabText(listOf(everyKind)))).toEqual([]);
  expect(gitlabText(listOf([]))).toBe('[]\n');
});

it('is seen to be wrong where it is', () => {
  const right = gitlabText(listOf([finding(0), finding(1)]));
  for (const [from, to] of [
    ['"critical"', '"error"'],
    ['"captures/', '"./captures/'],
    ['"captures/', '"/captures/'],
    ['"check_name"', '"name"'],
    ['"begin": 1', '"begin": 0'],
    ['0000001:1', '0000000:1'],
  ] as const) {
    expect(right).toContain(from);
    expect(mistakesInGitlab(right.replace(from, to))).not.toEqual([]);
  }
});

it('ranks what fails by its level, and what is known last', () => {
  const issues: readonly { readonly severity: string }[] = JSON.parse(
    gitlabText(listOf([finding(0), finding(1), finding(2), finding(3, { known: {} })])),
  );
  expect(issues.map(({ severity }) => severity)).toEqual(['critical', 'major', 'info', 'info']);
});
