/** Makes docs/changes.md: what each release reports otherwise than the one before. */
import { type MapChange, type MapDiff, mapDiff } from '../audit/map/diff.js';
import { markdownText } from '../formats/table.js';
import { type Release, releases } from '../releases/points.js';
import { fieldMap } from '../transform/build.js';
import { changeText } from '../wording/map-changes.js';

const count = ({ changes }: MapDiff, change: MapChange['change']): string =>
  String(changes.filter((item) => item.change === change).length);

const overview = (diffs: readonly MapDiff[]): string =>
  markdownText({
    columns: ['release', 'fields', 'new', 'removed', 'changed', 'reveal more', 'reveal less', 'with settings'],
    rows: diffs.map((diff) => [
      diff.to,
      String(fieldMap(diff.to).length),
      ...(['added', 'removed', 'changed'] as const).map((change) => count(diff, change)),
      ...[diff.wider, diff.narrower].map(String),
      `[${diff.to}.txt](../golden/changes/${diff.to}.txt)`,
    ]),
  });

const section = ({ to, changes }: MapDiff): string =>
  markdownText({
    title: to,
    columns: ['field', 'what changed', 'reveals'],
    rows: changes.map((change) => [
      `\`${change.event}.${change.property}\``,
      changeText(change),
      { wider: 'more', equal: 'as much', narrower: 'less' }[change.mark],
    ]),
  });

/** The document. */
export const changesDocument = (): string => {
  const diffs = releases
    .slice(1)
    .map((release, index) => mapDiff(releases[index] as Release, release))
    .reverse();
  const intro = `# What each release changed

Each release compared with the one before, newest first: which fields are new, removed or changed, and whether the
payload reveals more through them. This page is generated from the field map (\`npm run docs\`). \`mm-diagnostics map diff R1 R2\`
compares any two releases. The last column links to the changes of config.json too. Release ${releases[0]} is the first
that is known.
`;
  return [intro, overview(diffs), ...diffs.filter(({ changes }) => changes.length > 0).map(section)].join('\n');
};
