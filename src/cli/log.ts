import { styleText } from 'node:util';
import { printedLines } from '../wording/printed.js';
import { isColoured } from './colours.js';
import type { Io } from './io.js';
import { wrap } from './wrap.js';

const leastWidth = 40;

/** A message as a terminal shows it, its words whole; in a pipe each line stays one line. */
const fitted = (text: string, { stderr }: Io): string => {
  if (!stderr.isTTY) return text;
  const width = Math.max(stderr.columns ?? 80, leastWidth);
  return text
    .split('\n')
    .map((line) => wrap(line, 2, width))
    .join('\n');
};

const colours = { error: 'red', warning: 'yellow', note: 'cyan' } as const;

/** Says something on stderr, in colour on a terminal only. */
export const log = (io: Io, sort: keyof typeof colours, text: string): void => {
  const coloured = isColoured(io, io.stderr);
  const label = `${sort}:`;
  const shown = fitted(`${label} ${printedLines(text)}`, io).slice(label.length);
  try {
    io.stderr.write(`${coloured ? styleText(colours[sort], label, { validateStream: false }) : label}${shown}\n`);
  } catch {
    // Nobody reads it: the exit code still shows the failure.
  }
};
