import type { Lint } from './lint.js';

export const wordTwice: Lint = {
  name: 'word-twice',
  description: 'A vocabulary lists each of its words once: a field that reports one tells as many apart as there are.',
  tip: 'delete one of the two',
  check: ({ declared }) =>
    [...declared].flatMap(([path, { vocabulary }]) => {
      const list = vocabulary?.list ?? [];
      const twice = new Set(list.filter((word, index) => list.indexOf(word) !== index));
      return [...twice].map((word) => `${path} lists the word '${word}' twice`);
    }),
};
