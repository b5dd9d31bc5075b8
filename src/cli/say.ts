import { styleText } from 'node:util';
import { printedLines } from '../printed.js';
import type { Io } from './command.js';

const colours = { error: 'red', warning: 'yellow', note: 'cyan' } as const;

/** Says something on stderr, in colour on a terminal only. */
export const say = ({ stderr }: Io, sort: keyof typeof colours, text: string): void => {
  const coloured = stderr.isTTY && !process.env.NO_COLOR;
  try {
    stderr.write(`${coloured ? styleText(colours[sort], `${sort}:`) : `${sort}:`} ${printedLines(text)}\n`);
  } catch {
    // Nobody can be told: the exit code still says it.
  }
};
