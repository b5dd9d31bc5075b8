import { type AnnotationProperties, error, notice, warning } from '@actions/core';
import { describe, expect, it, vi } from 'vitest';
import { countsText, fullText, type ListedFinding, placesText } from '../../src/formats/finding-list.js';
import { githubText } from '../../src/formats/github.js';
import { everyKind, finding, listOf } from './lists.js';

const commands = { error, warning, note: notice };

/** What GitHub's own library prints for the same. */
const byLibrary = (calls: readonly (readonly [keyof typeof commands, string, AnnotationProperties])[]): string => {
  const written: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0);
  try {
    for (const [level, message, properties] of calls) commands[level](message, properties);
  } finally {
    spy.mockRestore();
  }
  return written.join('');
};

const levelOf = ({ known, level }: ListedFinding): keyof typeof commands => (known ? 'note' : level);

const call = (one: ListedFinding) => {
  const [{ file, part, elsewhere, line, column, endLine, endColumn }] = one.places;
  const isWhole = one.places.length === 1 && part === undefined && elsewhere === undefined;
  return [
    levelOf(one),
    isWhole ? fullText(one) : `${fullText(one)}\n${placesText(one)}`,
    {
      title: one.rule.title,
      ...(elsewhere === undefined && { file }),
      ...(line !== undefined && { startLine: line }),
      ...(endLine !== undefined && { endLine }),
      ...(column !== undefined && { startColumn: column }),
      ...(endColumn !== undefined && { endColumn }),
    },
  ] as const;
};

describe('commands of GitHub', () => {
  it('are those of its own library, byte for byte, the worst first', () => {
    const list = listOf(everyKind);
    const of = (level: string) => everyKind.filter((one) => levelOf(one) === level).map(call);
    const summary = ['note', countsText(list), { title: list.title }] as const;
    expect(githubText(list)).toBe(byLibrary([...of('error'), ...of('warning'), summary, ...of('note')]));
    expect(githubText(listOf([]))).toBe(byLibrary([['note', 'no findings', { title: list.title }]]));
  });

  it('say how many findings there are', () => {
    expect(githubText(listOf([finding(1), finding(0), finding(4), finding(3, { known: {} })]))).toContain(
      '::notice title=mm-diagnostics verify 10.8::1 error, 2 warnings, 1 known\n',
    );
  });

  it('are one line each, whatever a name holds', () => {
    const lines = githubText(listOf(everyKind)).trimEnd().split('\n');
    expect(lines).toHaveLength(everyKind.length + 1);
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) /);
  });
});
