import type { Disagreement, Drift } from '../../audit/drift/drift.js';
import type { EventDrift } from '../../audit/drift/event-drift.js';
import { mapAt } from '../../field-map/map-at.js';
import { whyNoEventText } from '../../wording/event-findings.js';
import { printedLines } from '../../wording/printed.js';
import { type DriftCode, driftRules, driftText } from '../../wording/rules/maps.js';
import { type Found, type FoundList, rulesOf } from './found.js';
import { placeOfFile } from './place.js';

const rules = rulesOf(driftRules, []);

type About = Pick<Found, 'of' | 'field' | 'text' | 'group'> & { readonly code: DriftCode };

const aboutPage = (of: Disagreement): About => {
  const field = 'property' in of ? `${of.event}.${of.property}` : of.promised;
  return { of, code: of.code, field, text: driftText(of), group: 'event' in of ? of.event : 'page' };
};

const aboutEvents = ({ withoutEvent, withoutSentence }: EventDrift): readonly About[] => [
  ...withoutEvent.map((of) => ({
    of,
    code: 'sentenceWithoutEvent' as const,
    ...{ field: of.says, text: `${whyNoEventText(of)}.`, group: 'page' },
  })),
  ...withoutSentence.map((of) => ({
    of,
    code: 'eventWithoutSentence' as const,
    ...{ field: of.event, text: `Its code: ${of.seen}.`, group: of.event },
  })),
];

/** Where a page and a version disagree. */
export const driftFindings = (found: Drift, events: EventDrift | undefined, file: string): FoundList => {
  const home = placeOfFile(file);
  const all = [...found.disagreements.map(aboutPage), ...(events ? aboutEvents(events) : [])];
  const wrong = new Set(all.map(({ group }) => group));
  return {
    command: 'map-drift',
    title: `mm-diagnostics map drift ${found.release}`,
    ...{ rules, home },
    findings: all.map((about): Found => {
      const field = printedLines(about.field);
      return {
        ...about,
        ...{ field, where: field, text: printedLines(about.text) },
        ...{ level: 'warning', acceptance: 'listed', places: [home] },
      };
    }),
    passed: () =>
      [...new Set(mapAt(found.release).map(({ event }) => event))].filter((event) => !wrong.has(event)).toSorted(),
  };
};
