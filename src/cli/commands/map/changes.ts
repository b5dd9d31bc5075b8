import type { MapChange } from '../../../audit/map/diff.js';
import type { Table } from '../../../formats/table.js';
import type { Mark } from '../../../rules/compare-ranges.js';
import { exit } from '../../exit.js';
import type { Io } from '../../io.js';
import type { PrintOptions } from '../../options.js';
import { print } from '../../print.js';
import { releaseNamed } from '../../release.js';

const titles: { readonly [M in Mark]: string } = {
  wider: 'Wider: reveals more',
  equal: 'Equal: changed, but reveals as much',
  narrower: 'Narrower: reveals less',
};

const colours = { wider: 'red', equal: 'yellow', narrower: 'green' } as const;

/** One change in words. */
export const changeText = ({ change, before, after, because }: MapChange): string => {
  if (change === 'added') return `new: ${after}`;
  if (change === 'removed') return `gone: ${before}`;
  return `${before} → ${after}${because === undefined ? '' : ` (${because})`}`;
};

const tableOf = (mark: Mark, changes: readonly MapChange[]): Table => ({
  title: `${titles[mark]} (${changes.length})`,
  columns: ['field', 'change'],
  rows: changes.map((change) => [
    { text: `${change.event}.${change.property}`, colour: colours[mark] },
    changeText(change),
  ]),
});

/** Compares what two releases report, and prints it. */
export const run = async (from: string, to: string, options: PrintOptions, io: Io): Promise<number> => {
  const { mapDiff } = await import('../../../audit/map/diff.js');
  const found = mapDiff(releaseNamed(from), releaseNamed(to));
  const marks: readonly Mark[] = ['wider', 'equal', 'narrower'];
  const totals: Table = {
    title: `From ${found.from} to ${found.to}`,
    columns: ['what it reveals', 'fields'],
    rows: marks.map((mark) => [found[mark] > 0 ? { text: mark, colour: colours[mark] } : mark, String(found[mark])]),
  };
  const tables = marks
    .filter((mark) => found[mark] > 0)
    .map((mark) =>
      tableOf(
        mark,
        found.changes.filter((change) => change.mark === mark),
      ),
    );
  await print(io, options, { form: 'map-diff@1', data: found }, [totals, ...tables]);
  return found.wider > 0 ? exit.findings : exit.fine;
};
