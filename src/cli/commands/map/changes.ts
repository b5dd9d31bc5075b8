import type { MapChange } from '../../../audit/map/diff.js';
import type { Table } from '../../../formats/table.js';
import type { Mark } from '../../../rules/compare-ranges.js';
import { changeText } from '../../../wording/map-changes.js';
import { giveFindings, type Shown } from '../../findings/give.js';
import type { FindingOptions } from '../../findings/options.js';
import { wideningFindings } from '../../findings/widening.js';
import type { Io } from '../../io.js';
import { releaseNamed } from '../../release.js';
import { markedTitle } from '../../tables/marked.js';

const titles: { readonly [M in Mark]: string } = {
  wider: 'Wider: reveals more',
  equal: 'Equal: changed, but reveals as much',
  narrower: 'Narrower: reveals less',
};

const colours = { wider: 'red', equal: 'yellow', narrower: 'green' } as const;

const tableOf = (mark: Mark, changes: readonly MapChange[], known: ReadonlySet<object>): Table => ({
  title: `${titles[mark]} (${changes.length})`,
  columns: ['field', 'change'],
  rows: changes.map((change) => [
    markedTitle(`${change.event}.${change.property}`, colours[mark], known.has(change)),
    changeText(change),
  ]),
});

/** Compares what two releases report, and prints it. */
export const run = async (from: string, to: string, options: FindingOptions, io: Io): Promise<number> => {
  const { mapDiff } = await import('../../../audit/map/diff.js');
  const found = mapDiff(releaseNamed(from), releaseNamed(to));
  const marks: readonly Mark[] = ['wider', 'equal', 'narrower'];
  const totals: Table = {
    title: `From ${found.from} to ${found.to}`,
    columns: ['what it reveals', 'fields'],
    rows: marks.map((mark) => [found[mark] > 0 ? { text: mark, colour: colours[mark] } : mark, String(found[mark])]),
  };
  const shown = (known: ReadonlySet<object>): Shown => ({
    output: { form: 'map-diff@1', data: found },
    tables: [
      totals,
      ...marks.flatMap((mark) => {
        const changes = found.changes.filter((change) => change.mark === mark);
        return changes.length === 0 ? [] : [tableOf(mark, changes, known)];
      }),
    ],
  });
  return giveFindings(wideningFindings(found), options, shown, io);
};
