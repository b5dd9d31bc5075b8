/** Makes the long form of docs/drift.md: every place where the published page and the map of a release disagree. */

import { type Disagreement, type Drift, driftCodes } from '../audit/drift/drift.js';
import { markdownText } from '../formats/table.js';
import { spansOf } from '../releases/ranges.js';
import { driftTexts } from '../wording/drift.js';
import { eventDriftText } from './drift-events.js';
import { measuredPages, outcome, rowsOf } from './drift-rows.js';

type Code = Disagreement['code'];

const intro = (found: readonly Drift[], pages: number): string => {
  const last = found.at(-1) as Drift;
  return `# What was promised, and what is reported

Mattermost publishes a page that lists which settings a server reports. This document compares that page with every
release, both ways. It is generated (\`npm run docs -- --long\`); \`mm-diagnostics map drift PAGE --release R\` compares one
page with one release. The last two sections do the same for events, which are sent when something happens.

${outcome(found)}

## How it is compared

- **Which page belongs to which release.** The page had ${pages} revisions while these releases came out. A release is
  measured against the newest revision that was published at most two days after it came out: the page is often updated
  a day or two late. A later patch release keeps the page of its minor release. Revisions made for releases after
  ${last.release} are left out, because this package holds no map of those.
- **What the page promises.** It has three lists: values (\`bool\`, \`enum\`, \`int\`), counts (\`int\`), and settings of
  which only whether they are at their default is sent (\`bool\`). A whole number may be among the counts or an
  enumerated integer: both are treated as the same promise.
- **Which setting it means.** First the setting of exactly this path; then, in the same section, one that differs in
  case only, one whose field has the name, or one with three of four words in common; then the only setting of that
  name in another section, unless the two sections repeat each other's names anyway, as those of two sign-in services do.
- **What it does not show.** The page is about settings, not fields, so a plugin's fields count as promised
  only where the page names them; and it lists the section \`FeatureFlags\` as one setting, which promises none of them.
`;
};

const sortText = (found: readonly Drift[], code: Code): string => {
  const { title, says, columns } = driftTexts[code];
  const rows = rowsOf(found, code).map((row) => [...row.cells, spansOf(row.releases)]);
  return `## ${title}\n\n${says}\n\n${markdownText({ columns: [...columns, 'releases'], rows })}`;
};

/** The document. */
export const driftDocument = (): string => {
  const measured = measuredPages();
  const found = measured.map(({ drift }) => drift);
  const count = ({ disagreements }: Drift, code: Code): string =>
    String(disagreements.filter((item) => item.code === code).length);
  const table = markdownText({
    columns: [
      ...['release', 'page of', 'on the page', 'sent', 'as promised', 'not promised', 'not sent'],
      ...['other section', 'other name', 'other kind', 'listed twice'],
    ],
    rows: measured.map(({ drift: one, date }) => [
      one.release,
      date,
      ...[one.promised, one.reported, one.agreed].map(String),
      ...driftCodes.map((code) => count(one, code)),
    ]),
  });
  const byRelease = `## By release\n\n"On the page" counts settings, "sent" and "as promised" count fields.\n\n${table}`;
  const revisions = new Set(measured.map(({ revision }) => revision)).size;
  return [
    intro(found, revisions),
    byRelease,
    ...driftCodes.map((code) => sortText(found, code)),
    eventDriftText(),
  ].join('\n');
};
