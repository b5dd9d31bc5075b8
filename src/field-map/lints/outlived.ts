import type { Setting } from '../../schema/kinds.js';
import { gone, statements } from '../../timeline.js';
import { type Field, type Rule, settingsRead } from '../rules.js';
import type { AtRelease, Lint } from './lint.js';

/** The releases at which a setting is said to go, where it is not there. */
const needlessEnds = ({ defaults }: Setting): readonly string[] => {
  let last: unknown = gone;
  return statements(defaults).flatMap(([since, statement]) => {
    const ended = last === gone;
    last = statement;
    return ended && statement === gone ? [since] : [];
  });
};

/** The releases at which a field says something, while its setting is not there. */
const needlessStatements = (field: Field, releases: readonly AtRelease[]): readonly string[] => {
  if ('rule' in field) return [];
  let last: Rule | undefined;
  return statements(field).flatMap(([since, statement]) => {
    const rule = statement === gone ? last : (statement as Rule);
    last = statement === gone ? undefined : rule;
    const settings = releases.find(({ release }) => release === since)?.settings;
    const alive = rule && settingsRead(rule).every((path) => settings?.has(path));
    return alive ? [] : [since];
  });
};

export const outlived: Lint = {
  name: 'outlived',
  description: 'No statement of a timeline begins where its setting is not there, or ends what has ended already.',
  tip: 'a rule lives as long as its setting: drop the statement, or name the release from which it really holds',
  check: ({ declared, fields, releases }) => [
    ...[...declared].flatMap(([path, setting]) =>
      needlessEnds(setting).map((since) => `${path} ends at ${since}, where it is not there`),
    ),
    ...fields.flatMap(({ event, property, field }) =>
      needlessStatements(field, releases).map(
        (since) => `${event}.${property} says something at ${since}, where its setting is not there`,
      ),
    ),
  ],
};
