import type { Io } from './command.js';

/** Lines, rate and failures, on a terminal only, a few times a second. */
export interface Progress {
  readonly add: (lines: number, failed: number) => void;
  readonly end: () => void;
}

const everyMs = 250;

export const progressOn = ({ stderr }: Io): Progress => {
  if (!stderr.isTTY) return { add: () => undefined, end: () => undefined };
  const start = Date.now();
  let shown = start;
  let lines = 0;
  let failed = 0;
  return {
    add: (moreLines, moreFailed) => {
      lines += moreLines;
      failed += moreFailed;
      const now = Date.now();
      if (now - shown < everyMs) return;
      shown = now;
      const rate = Math.round((1000 * lines) / (now - start));
      stderr.write(`\r\u001b[K${lines} lines, ${rate} a second${failed > 0 ? `, ${failed} without a payload` : ''}`);
    },
    end: () => {
      if (shown > start) stderr.write('\r\u001b[K');
    },
  };
};
