import type { Setting } from '../../schema/kinds.js';
import type { Lint } from './lint.js';
import { type Phrased, problemsOf, repeatsOf, sharedOf } from './phrase-problems.js';

const sectionOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('.'), 0));

const phrasedIn = (declared: ReadonlyMap<string, Setting>): readonly Phrased[] =>
  [...declared].map(([path, { phrase }]) => ({ name: path, phrase, group: sectionOf(path) }));

export const phrase: Lint = {
  name: 'phrase',
  description:
    'A phrase says what a setting or a fact is for: at most 90 characters, no full stop, lower case, its own in its section, and more than the words of the name.',
  tip: 'write what it is for: for a flag, a clause that is true when it is on; else a noun phrase',
  check: ({ declared, facts }) => {
    const settings = phrasedIn(declared);
    return [
      ...[settings, phrasedIn(facts)].flatMap((all) => [...all.flatMap(problemsOf), ...sharedOf(all)]),
      // The names of facts are plain words already.
      ...settings.flatMap(repeatsOf),
    ];
  },
};
