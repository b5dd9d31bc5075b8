import type { Io } from '../io.js';

/** A line that says how far a run is: on a terminal only, and gone when the run ends. */
export interface StatusLine {
  readonly show: (text: string) => void;
  readonly end: () => void;
}

const cleared = '\r\u001b[K';

/** A line on the terminal; in a pipe it is nothing. */
export const statusOn = ({ stderr }: Pick<Io, 'stderr'>): StatusLine => {
  if (!stderr.isTTY) return { show: () => undefined, end: () => undefined };
  let isShown = false;
  return {
    show: (text) => {
      stderr.write(cleared + text);
      isShown = true;
    },
    end: () => {
      if (isShown) stderr.write(cleared);
      isShown = false;
    },
  };
};

const everyMs = 250;

/** Whether it is time to show something again: not at the start, and then a few times a second. */
export const nowAndThen = (): (() => boolean) => {
  let shown = Date.now();
  return () => {
    const now = Date.now();
    if (now - shown < everyMs) return false;
    shown = now;
    return true;
  };
};

/** Lines, rate and failures of a run. */
export interface Progress {
  readonly add: (lines: number, failed: number) => void;
  readonly end: () => void;
}

export const progressOn = (io: Io): Progress => {
  const { show, end } = statusOn(io);
  const isTime = nowAndThen();
  const start = Date.now();
  let lines = 0;
  let failed = 0;
  return {
    add: (moreLines, moreFailed) => {
      lines += moreLines;
      failed += moreFailed;
      if (!isTime()) return;
      const rate = Math.round((1000 * lines) / (Date.now() - start));
      show(`${lines} lines, ${rate} a second${failed > 0 ? `, ${failed} without a payload` : ''}`);
    },
    end,
  };
};
