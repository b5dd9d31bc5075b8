import { type FoundFinding, isLeak, isUncalledFor } from '../../audit/verify/findings.js';
import type { Table } from '../../formats/table.js';
import { findingTitles, placeOfFinding } from '../../wording/findings.js';
import { describeTogether } from '../../wording/problems/hint-once.js';
import { type Captured, captureName } from '../given/captures.js';
import { markedTitle } from './marked.js';

/** So many files of a finding are named. */
const mostFiles = 3;

const filesText = (files: readonly string[]): string =>
  files.length > mostFiles
    ? `${files.slice(0, mostFiles).join(', ')} and ${files.length - mostFiles} more`
    : files.join(', ');

/** What captures are called in a table: without the folders of their files, where that leaves them apart. */
const shortNames = (captures: readonly Captured[]): readonly string[] => {
  const names = captures.map(captureName);
  const short = captures.map(({ file, part }) =>
    captureName({ file: file.slice(file.lastIndexOf('/') + 1), ...(part !== undefined && { part }) }),
  );
  return new Set(short).size === new Set(names).size ? short : names;
};

const groups: readonly (readonly [
  title: string,
  colour: 'red' | 'yellow',
  holds: (finding: FoundFinding) => boolean,
])[] = [
  ['Should not have been sent at all', 'red', isUncalledFor],
  ['Leaks', 'red', isLeak],
  ['Other findings', 'yellow', (finding) => !isLeak(finding) && !isUncalledFor(finding)],
];

/** What was found in captures: a table of each sort, the worst first. */
export const findingTables = (
  findings: readonly FoundFinding[],
  captures: readonly Captured[],
  known: ReadonlySet<object>,
): readonly Table[] => {
  const names = shortNames(captures);
  const isPlaced = findings.some((finding) => finding.captures !== undefined);
  return groups.flatMap(([title, colour, holds]): readonly Table[] => {
    const found = findings.filter(holds);
    if (found.length === 0) return [];
    const { says, hint } = describeTogether(found);
    return [
      {
        title,
        ...(hint !== undefined && { notes: [hint] }),
        columns: ['finding', ...(isPlaced ? ['file'] : []), 'where', 'what'],
        rows: found.map((finding) => [
          markedTitle(findingTitles[finding.code], colour, known.has(finding)),
          ...(isPlaced ? [filesText((finding.captures ?? []).map((index) => names[index] as string))] : []),
          placeOfFinding(finding),
          says(finding),
        ]),
      },
    ];
  });
};
