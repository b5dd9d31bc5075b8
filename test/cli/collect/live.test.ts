import { describe, expect, it } from 'vitest';
import { judgingBy } from '../../../src/audit/collect/judging.js';
import { Recorder } from '../../../src/audit/collect/recorder.js';
import { tableLive } from '../../../src/cli/collect/live.js';
import type { Io } from '../../../src/cli/io.js';

const recorderWith = (findings: number): Recorder => {
  const judging = judgingBy({ release: '10.8' });
  if (judging.status !== 'ok') throw new Error(judging.of);
  const recorder = new Recorder(judging);
  const batch = Array.from({ length: findings }, (_, index) => ({
    ...{ type: 'track', event: 'server', properties: { [`site_${index}`]: 'https://chat.example.com' } },
  }));
  const text = JSON.stringify({ batch });
  recorder.take({ kind: 'batch', text, bytes: text.length, at: '2026-01-01T00:00:00.000Z', file: 'a', found: [] });
  return recorder;
};

/** The lines of the last drawing on a terminal of this size. */
const drawnOn = (recorder: Recorder, rows: number, columns: number): readonly string[] => {
  const shown: string[] = [];
  const stderr = { write: (text: string) => shown.push(text), isTTY: true, rows, columns };
  tableLive({ stdout: stderr, stderr, colour: false } as unknown as Io, recorder).end();
  return (shown.at(-2) ?? '').split('\u001b[J').at(-1)?.trimEnd().split('\n') ?? [];
};

describe.for([
  [24, 100],
  [24, 40],
  [12, 60],
  [4, 80],
] as const)('on a terminal of %i lines and %i columns, the table', ([rows, columns]) => {
  const recorder = recorderWith(60);

  it('fits, and says how many findings it does not show', () => {
    const lines = drawnOn(recorder, rows, columns);
    expect(lines.length).toBeLessThanOrEqual(rows - 2);
    const shown = lines.filter((line) => line.startsWith('unknown field')).length;
    if (rows > 4) expect(lines.at(-1)).toBe(`and ${recorder.counts.findings - shown} more`);
  });
});

it('says nothing of more findings where all fit', () => {
  const recorder = recorderWith(1);
  expect(drawnOn(recorder, 80, 100).join('\n')).not.toMatch(/^and \d+ more$/m);
});
