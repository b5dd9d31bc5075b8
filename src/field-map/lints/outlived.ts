import { gone, statements } from '../../timeline.js';
import { type Rule, settingsRead } from '../rules.js';
import type { Lint } from './lint.js';

export const outlived: Lint = {
  name: 'outlived',
  description: 'No statement of a timeline begins where its setting is not there, or ends what has ended already.',
  tip: 'a rule lives as long as its setting: drop the statement, or name the release from which it really holds',
  check: ({ fields, releases }) =>
    fields.flatMap(({ event, property, field }) => {
      if ('rule' in field) return [];
      let last: Rule | undefined;
      return statements(field).flatMap(([since, statement]) => {
        const rule = statement === gone ? last : (statement as Rule);
        last = statement === gone ? undefined : rule;
        const settings = releases.find(({ release }) => release === since)?.settings;
        const alive = rule && settingsRead(rule).every((path) => settings?.has(path));
        return alive ? [] : [`${event}.${property} says something at ${since}, where its setting is not there`];
      });
    }),
};
