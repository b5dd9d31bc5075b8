import type { MapChange, MapDiff } from '../../audit/map/diff.js';
import { mapAt } from '../../field-map/map-at.js';
import { changeText } from '../../wording/map-changes.js';
import { capital } from '../../wording/printed.js';
import { type Widening, wideningRules } from '../../wording/rules/maps.js';
import { type Found, type FoundList, rulesOf } from './found.js';

const rules = rulesOf(wideningRules, ['newField', 'widerField']);

/** By what a newer version reveals more. */
export const wideningFindings = ({ from, to, changes }: MapDiff): FoundList => {
  const wider = changes.filter(({ mark }) => mark === 'wider');
  const home = { file: `mattermost-${to}`, elsewhere: true } as const;
  const codeOf = ({ change }: MapChange): Widening => (change === 'added' ? 'newField' : 'widerField');
  const grown = new Set(wider.map(({ event }) => event));
  return {
    command: 'map-diff',
    title: `mm-diagnostics map diff ${from} ${to}`,
    ...{ rules, home },
    findings: wider.map((change): Found => {
      const field = `${change.event}.${change.property}`;
      return {
        of: change,
        code: codeOf(change),
        ...{ field, where: field, text: `${capital(changeText(change))}.`, group: change.event, places: [] },
        level: 'error',
        acceptance: 'listed',
      };
    }),
    passed: () => [...new Set(mapAt(to).map(({ event }) => event))].filter((event) => !grown.has(event)).toSorted(),
  };
};
