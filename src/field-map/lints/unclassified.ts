import { type Lint, once } from './lint.js';

export const unclassified: Lint = {
  name: 'unclassified',
  description: 'Every setting of every release is reported, reduced, or withheld for a stated reason.',
  tip: 'add a field, or a line to withheld.ts with the reason',
  check: ({ releases, withheld }) =>
    once(
      releases.flatMap(({ release, settings, reach }) =>
        [...settings.keys()]
          .filter((path) => !reach.has(path) && withheld[path] === undefined)
          .map((path) => ({ what: `${path} is neither reported nor withheld`, release })),
      ),
    ),
};
