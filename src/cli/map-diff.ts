import type { MapChange } from '../audit/map-diff.js';
import type { Mark } from '../audit/widening.js';
import { type Command, exit, UsageError } from './command.js';
import { releaseNamed } from './context.js';
import { formatOptions, print, type Table } from './table.js';

const titles: { readonly [M in Mark]: string } = {
  wider: 'Wider: more can be learned',
  equal: 'Equal: changed, and as much can be learned',
  narrower: 'Narrower: less can be learned',
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
  columns: ['property', 'change'],
  rows: changes.map((change) => [
    { text: `${change.event}.${change.property}`, colour: colours[mark] },
    changeText(change),
  ]),
});

export const mapDiffCommand: Command = {
  name: 'map diff',
  usage: 'R1 R2',
  says: 'Says what release R2 reports otherwise than R1: every property that came, went or changed, each marked narrower, equal or wider. Exits with 1 when anything is wider.',
  options: formatOptions,
  examples: ['mm-diagnostics map diff 5.6 5.10', 'mm-diagnostics map diff 9.11 10.8 --markdown'],
  run: async ({ files, options }, io) => {
    const [from, to] = files;
    if (from === undefined || to === undefined || files.length > 2) {
      throw new UsageError('name two releases: mm-diagnostics map diff 5.6 10.8');
    }
    const [older, newer] = [from, to].map(releaseNamed);
    const { mapDiff } = await import('../audit/map-diff.js');
    const found = mapDiff(older as NonNullable<typeof older>, newer as NonNullable<typeof newer>);
    const marks: readonly Mark[] = ['wider', 'equal', 'narrower'];
    const totals: Table = {
      title: `From release ${found.from} to ${found.to}`,
      columns: ['what can be learned', 'properties'],
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
    await print(io, options, found, [totals, ...tables]);
    return found.wider > 0 ? exit.findings : exit.fine;
  },
};
