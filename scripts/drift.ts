/** Makes docs/drift.md: where the published page and the map of each release disagree, over all releases. */
import { type Disagreement, type Drift, drift, driftCells, driftCodes, driftTexts } from '../src/audit.js';
import { markdownText } from '../src/cli/table.js';
import type { Release } from '../src/index.js';
import { spansOf } from '../src/spans.js';
import { eventDriftText } from './drift-events.js';
import { revisionsByRelease } from './published.js';

type Code = Disagreement['code'];

const intro = (found: readonly Drift[], pages: number): string => {
  const first = found[0] as Drift;
  const last = found.at(-1) as Drift;
  const all = (code: Code): number => new Set(rowsOf(found, code).map(({ cells }) => cells[0])).size;
  return `# What was promised, and what is reported

Mattermost publishes a page that lists which settings a server reports. This document compares that page with the map
of every release, both ways. It is generated (\`npm run docs\`); \`mm-diagnostics map drift PAGE --release R\` makes the
same comparison for one page and one release. The last two sections do the same for events, which are sent when something
happens.

In release ${first.release} the page announced ${first.agreed} of ${first.reported} properties as they are; in release ${last.release}, ${last.agreed} of ${last.reported}.
Over all releases, ${all('notPromised')} properties were reported at some time without being promised, and ${all('notReported')} settings were
promised at some time and not reported.

## How it is compared

- **Which page belongs to which release.** The page had ${pages} revisions while these releases came out. A release is
  measured against the newest revision that was published at most two days after it came out: the page is often updated
  a day or two late. A later patch release keeps the page of its minor release. Revisions made for releases after
  ${last.release} are left out, because this package holds no map of those.
- **What the page promises.** It has three lists: values (\`bool\`, \`enum\`, \`int\`), counts (\`int\`), and settings of
  which only leaves whether they are at their default (\`bool\`). A whole number may stand among the counts or as an
  enumerated integer: both are taken for the same promise.
- **Which setting it means.** First the setting of exactly this path; then, in the same section, one that differs in
  case only, one whose property has the name, or one with three of four words in common; then the only setting of that
  name in another section, unless the two sections repeat each other's names anyway, as those of two sign-in services do.
- **What it does not tell.** The page speaks of settings, not of properties, so a plugin's properties count as promised
  only where the page names them; and it lists the section \`FeatureFlags\` as one setting, which promises none of them.
`;
};

interface Row {
  readonly cells: readonly string[];
  readonly releases: readonly Release[];
}

const rowsOf = (found: readonly Drift[], code: Code): readonly Row[] => {
  const rows = new Map<string, { cells: readonly string[]; releases: Release[] }>();
  for (const { release, disagreements } of found) {
    for (const disagreement of disagreements) {
      if (disagreement.code !== code) continue;
      const cells = driftCells(disagreement);
      const key = JSON.stringify(cells);
      const row = rows.get(key) ?? { cells, releases: [] };
      row.releases.push(release);
      rows.set(key, row);
    }
  }
  return [...rows.values()];
};

const sortText = (found: readonly Drift[], code: Code): string => {
  const { title, says, columns } = driftTexts[code];
  const rows = rowsOf(found, code).map((row) => [...row.cells, spansOf(row.releases)]);
  return `## ${title}\n\n${says}\n\n${markdownText({ columns: [...columns, 'releases'], rows })}`;
};

/** The document. */
export const driftDocument = (): string => {
  const pages = revisionsByRelease();
  const found = [...pages].map(([release, { promised }]) => drift(promised, release));
  const count = ({ disagreements }: Drift, code: Code): string =>
    String(disagreements.filter((item) => item.code === code).length);
  const table = markdownText({
    columns: [
      ...['release', 'page of', 'on the page', 'reported', 'as promised', 'not promised', 'not reported'],
      ...['other section', 'other name', 'other kind', 'listed twice'],
    ],
    rows: found.map((one) => [
      one.release,
      pages.get(one.release)?.date ?? '',
      ...[one.promised, one.reported, one.agreed].map(String),
      ...driftCodes.map((code) => count(one, code)),
    ]),
  });
  const byRelease = `## By release\n\n"On the page" counts settings, "reported" and "as promised" count properties.\n\n${table}`;
  const revisions = new Set([...pages.values()].map(({ revision }) => revision)).size;
  return [
    intro(found, revisions),
    byRelease,
    ...driftCodes.map((code) => sortText(found, code)),
    eventDriftText(),
  ].join('\n');
};
