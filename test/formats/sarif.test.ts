import { describe, expect, it } from 'vitest';
import { sarifText } from '../../src/formats/sarif.js';
import { mistakesInSarif, type Sarif } from '../support/results.js';
import { everyKind, finding, hostile, listOf } from './lists.js';

const parsed = (text: string): Sarif => JSON.parse(text);

describe('SARIF', () => {
  it('is valid with findings of every kind, and with none', () => {
    expect(mistakesInSarif(sarifText(listOf(everyKind)))).toEqual([]);
    expect(mistakesInSarif(sarifText(listOf([])))).toEqual([]);
    expect(parsed(sarifText(listOf([]))).runs[0]?.results).toEqual([]);
  });

  it('is seen to be wrong where it is', () => {
    const right = sarifText(listOf([finding(0)]));
    for (const [from, to] of [
      ['"version": "2.1.0"', '"version": "2.2"'],
      ['"level": "error"', '"level": "fatal"'],
      ['"startLine": 1', '"startLine": 0'],
      ['"uri": "captures/1.json"', '"uri": "/captures/1.json"'],
      ['"ruleIndex": 0', '"ruleIndex": 1'],
      ['"shortDescription"', '"properties2"'],
      [':1"\n', '"\n'],
    ] as const) {
      expect(right).toContain(from);
      expect(mistakesInSarif(right.replace(from, to))).not.toEqual([]);
    }
  });

  it('has what is known as a suppressed note, with the reason', () => {
    const [run] = parsed(sarifText(listOf([finding(0, { known: { reason: 'we agreed' } }), finding(0)]))).runs;
    expect(run?.results.map(({ level, suppressions }) => [level, suppressions])).toEqual([
      ['note', [{ kind: 'external', justification: 'we agreed' }]],
      ['error', undefined],
    ]);
  });

  it('escapes paths, keeps parts apart from them, and shortens what is too long for GitHub', () => {
    const [run] = parsed(sarifText(listOf(everyKind))).runs;
    const [first, second] = run?.results[5]?.locations ?? [];
    expect(first?.physicalLocation.artifactLocation.uri).toBe('a%20b/%C3%BC%25%23%3F.har');
    expect(first).toMatchObject({ message: { text: 'entry 3 (/v1/batch)' } });
    expect(second?.physicalLocation.artifactLocation.uri).toBe('c.json');
    const rule = run?.tool.driver.rules.find(({ id }) => id === 'hostile');
    expect(rule).toMatchObject({ shortDescription: { text: hostile } });
    expect(rule).toMatchObject({ fullDescription: { text: `${'x'.repeat(1023)}…` } });
  });

  it('has no more than GitHub takes, the worst first, and says so', () => {
    const warnings = Array.from({ length: 25_000 }, (_, index) => finding(3 * index + 1));
    const places = Array.from({ length: 1001 }, (_, index) => ({ file: `${index}.json` })) as never;
    const text = sarifText(listOf([...warnings, finding(0, { places })]));
    const [run] = parsed(text).runs;
    expect(run?.results).toHaveLength(25_000);
    expect(run?.results[0]).toMatchObject({ ruleId: 'leak', level: 'error' });
    expect(run?.results[0]?.locations).toHaveLength(1000);
    expect(text).toContain('"text": "1 more finding is left out; --format json has all of them"');
    expect(mistakesInSarif(sarifText(listOf(warnings)))).toEqual([]);
  });
});
