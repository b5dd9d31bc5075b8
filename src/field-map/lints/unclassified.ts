import { type Lint, once } from './lint.js';

export const unclassified: Lint = {
  name: 'unclassified',
  description: 'Every setting of every release is sent, sent in part, or not sent for a stated reason.',
  tip: 'add a field, or a line in withheld.ts with the reason',
  check: ({ releases, withheld }) =>
    once(
      releases.flatMap(({ release, settings, reach }) =>
        [...settings.keys()]
          .filter((path) => !reach.has(path) && withheld[path] === undefined)
          .map((path) => ({ what: `${path} has neither a field nor a line in withheld.ts`, release })),
      ),
    ),
};
