import type { Lint } from './lint.js';

export const wordTwice: Lint = {
  name: 'word-twice',
  description:
    'A vocabulary lists each of its words once, because the number of words is the number of possible values.',
  tip: 'delete one of the two',
  check: ({ declared }) =>
    [...declared].flatMap(([path, { vocabulary }]) => {
      const list = vocabulary?.list ?? [];
      const twice = new Set(list.filter((word, index) => list.indexOf(word) !== index));
      return [...twice].map((word) => `${path} lists the word '${word}' twice`);
    }),
};
