import { gone, statements } from '../../releases/timeline.js';
import type { Setting } from '../../schema/kinds.js';
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
  description: 'No entry of a timeline begins where its setting does not exist, or ends what has ended already.',
  tip: 'a rule lasts as long as its setting: delete the entry, or name the release from which it applies',
  check: ({ declared, fields, releases }) => [
    ...[...declared].flatMap(([path, setting]) =>
      needlessEnds(setting).map((since) => `${path} ends at ${since}, where it does not exist`),
    ),
    ...fields.flatMap(({ event, property, field }) =>
      needlessStatements(field, releases).map(
        (since) => `${event}.${property} has an entry at ${since}, where its setting does not exist`,
      ),
    ),
  ],
};
