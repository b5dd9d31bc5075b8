import { settingsRead } from '../rules.js';
import { type Lint, once } from './lint.js';

export const withheldButReached: Lint = {
  name: 'withheld-but-reached',
  description: 'No setting in withheld.ts is sent, not even through the default of another.',
  tip: 'delete its line in withheld.ts, or the default that follows it',
  check: ({ releases, withheld }) => {
    const listed = Object.keys(withheld);
    const always = listed.filter((path) => {
      const present = releases.filter(({ settings }) => settings.has(path));
      return present.length > 0 && present.every(({ reach }) => reach.has(path));
    });
    const throughAnother = releases.flatMap(({ release, entries, reach }) => {
      const direct: ReadonlySet<string> = new Set(entries.flatMap(({ rule }) => settingsRead(rule)));
      return listed
        .filter((path) => reach.has(path) && !direct.has(path))
        .map((path) => ({ what: `${path} is in withheld.ts, but is sent through the default of another`, release }));
    });
    return [
      ...always.map((path) => `${path} is in withheld.ts, but every release that has it sends it`),
      ...once(throughAnother),
    ];
  },
};
