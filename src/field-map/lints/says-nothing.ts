import type { Lint } from './lint.js';
import { timelinesIn } from './timelines.js';

export const saysNothing: Lint = {
  name: 'says-nothing',
  description: 'Every timeline says something of some release.',
  tip: 'name the release from which it holds, or delete the line',
  check: (input) =>
    timelinesIn(input)
      .filter(([, timeline]) => Object.keys(timeline).length === 0)
      .map(([name]) => `${name} names no release`),
};
