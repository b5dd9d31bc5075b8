/** Makes docs/drift.md: how far the published page and what servers report are apart, and where most. */

import { type Drift, driftCodes } from '../audit/drift/drift.js';
import { whyNoEvent } from '../audit/drift/event-drift.js';
import { markdownText } from '../formats/table.js';
import { type SentenceId, sentenceList } from '../promises/event-sentences.js';
import { releases } from '../releases/points.js';
import { spansOf } from '../releases/ranges.js';
import { catalogue } from '../reports/events/catalogue/index.js';
import { driftTexts } from '../wording/drift.js';
import { type MeasuredPage, measuredPages, namedIn, outcome, rowsOf } from './drift-rows.js';

const most = 7;

const sortsText = (found: readonly Drift[]): string => {
  const newest = found.slice(-1);
  return markdownText({
    columns: ['', `in ${newest[0]?.release}`, 'over all releases'],
    rows: driftCodes.map((code) => [
      driftTexts[code].title,
      ...[newest, found].map((some) => String(namedIn(some, code))),
    ]),
  });
};

/** The last release of each major one. */
const lastOfMajors = (measured: readonly MeasuredPage[]): readonly MeasuredPage[] => {
  const majorOf = ({ drift }: MeasuredPage): string => drift.release.split('.')[0] as string;
  return [...new Map(measured.map((one) => [majorOf(one), one])).values()];
};

const pagesText = (measured: readonly MeasuredPage[]): string =>
  markdownText({
    columns: ['release', 'page of', 'settings on the page', 'fields sent', 'as promised', 'not promised'],
    rows: lastOfMajors(measured).map(({ drift, date }) => [
      drift.release,
      date,
      ...[drift.promised, drift.reported, drift.agreed, namedIn([drift], 'notPromised')].map(String),
    ]),
  });

/** The events with the most properties that were not promised. */
const silentText = (found: readonly Drift[]): string => {
  const properties = new Map<string, Set<string>>();
  for (const { disagreements } of found)
    for (const one of disagreements)
      if (one.code === 'notPromised')
        properties.set(one.event, (properties.get(one.event) ?? new Set()).add(one.property));
  const worst = [...properties].sort(([, a], [, b]) => b.size - a.size).slice(0, most);
  return markdownText({
    columns: ['event', 'fields not promised at some time'],
    rows: worst.map(([event, { size }]) => [event, String(size)]),
  });
};

/** What is sent in more detail than was promised, in the most releases. */
const moreText = (found: readonly Drift[]): string => {
  const { columns } = driftTexts.otherKind;
  const learnColumn = columns.indexOf('they learn');
  const worst = rowsOf(found, 'otherKind')
    .filter(({ cells }) => cells[learnColumn] === 'more')
    .sort((a, b) => b.releases.length - a.releases.length)
    .slice(0, most);
  return markdownText({
    columns: [...columns.slice(0, learnColumn), 'releases'],
    rows: worst.map(({ cells, releases: those }) => [...cells.slice(0, learnColumn), spansOf(those)]),
  });
};

const eventsText = (): string => {
  const isNever = (id: SentenceId): boolean => releases.every((at) => whyNoEvent(id, undefined, at) === 'never');
  const never = sentenceList.filter(([id, { reportedBy }]) => reportedBy === undefined && isNever(id));
  const silent = catalogue.filter(({ documented }) => documented === undefined);
  return `The page of 2019-01-02 says that ${sentenceList.length} things are reported when they happen; for ${never.length}, no code that sends them
was ever found. Of the ${catalogue.length} events that are known, no document describes ${silent.length}.`;
};

/** The document. */
export const driftSummary = (): string => {
  const measured = measuredPages();
  const found = measured.map(({ drift }) => drift);
  return `# What was promised, and what is reported

Mattermost publishes a page that lists which settings a server reports. This page shows where that page and the field map
differ, release by release; it is generated (\`npm run docs\`). \`npm run docs -- --long\` writes every single disagreement to
\`dist/docs/drift.md\`, and how the two are compared; \`mm-diagnostics map drift PAGE --release R\` compares one page with one
release.

${outcome(found)}

${sortsText(found)}
The page was revised with nearly every release. The last release of each major one against its page:

${pagesText(measured)}
## Where most is not promised

${silentText(found)}
## Sent in more detail than was promised, in the most releases

${moreText(found)}
## Events

${eventsText()}
`;
};
