import type { Explained, ExplainedSection } from '../../audit/explain/explanation.js';
import { type Cell, type Table, tableText } from '../../formats/table.js';
import { droppedVerdict } from '../../wording/explain/dropped.js';
import { countRows, deliveryText, oddRows, reaches, reachNames, verdict } from '../../wording/explain/head.js';
import { counted } from '../../wording/explain/sections.js';
import { type WorthRow, worthRows } from '../../wording/explain/worth-knowing.js';
import { notKnownText } from '../../wording/not-known.js';
import { notStopped, placesToSwitchOff, stillSent, waysToStop } from '../../wording/switches.js';
import { takenAsWritten } from '../loading.js';

/** That some of it is not known. */
const notKnownLine = ({ notKnown = [] }: Explained): Table => {
  const fields = new Set(notKnown.flatMap(({ fields }) => fields));
  return {
    title: 'Unknown',
    notes: [notKnownText(notKnown, fields, 'unknown') ?? ''],
    columns: [],
    rows: [],
  };
};

/** What a screen is made for. */
export interface Screen {
  /** The command that lists whatever else is sent. */
  readonly outbound: string;
  /** Everything is said, however long that is. */
  readonly all?: true;
  /** It is a document: nothing has to fit. */
  readonly document?: boolean;
  /** How wide it may be. */
  readonly width: number;
}

const counts = (explained: Explained): Pick<Table, 'columns' | 'rows' | 'numeric'> => ({
  columns: [],
  rows: [...countRows(explained), ...oddRows(explained)].map(([name, count, means]) => [name, `${count}`, means]),
  numeric: [1],
});

/** The verdict first; then where it goes, or what is sent all the same. */
const head = (explained: Explained, { outbound }: Screen): Table => {
  const written = explained.asLoaded ? [] : [takenAsWritten];
  const dropped = droppedVerdict(explained);
  return explained.disabled === undefined
    ? {
        title: dropped?.title ?? verdict(explained),
        notes: [...(dropped ? [dropped.reason] : []), deliveryText(explained), ...written],
        ...counts(explained),
      }
    : {
        title: verdict(explained),
        notes: [
          `A Mattermost ${explained.release} server with this config sends nothing of its configuration.`,
          ...stillSent(explained.stop, outbound),
          ...written,
        ],
        columns: [],
        rows: [],
      };
};

/** How to turn it off, and what goes on then. */
const ways = ({ stop }: Explained, { all, outbound }: Screen): Table => ({
  title: all
    ? 'Turn it off'
    : `Turn it off: set this to false in one place${stop.diagnostics.restart ? ', then restart the server' : ''}`,
  columns: [],
  rows: all
    ? waysToStop(stop, outbound)
    : [...placesToSwitchOff(stop), ['not stopped', `${notStopped(stop)}:`], ['', outbound]],
});

const colours = new Map<string, 'red' | 'yellow' | 'green'>([
  ['in clear', 'red'],
  ['identifier', 'yellow'],
  ['numbers', 'yellow'],
  ['not sent', 'green'],
]);

const mostInClear = 3;

const worthLine = ({ about, label, text }: WorthRow): readonly Cell[] => {
  const colour = colours.get(about);
  return [colour === undefined ? label : { text: label, colour }, text];
};

/** What is worth knowing; of much that is in clear, which comes first, a few. */
const worth = (explained: Explained, preview: boolean, all: true | undefined): readonly (readonly Cell[])[] => {
  const rows = worthRows(explained, all ? 'full' : 'short').filter((row) => row.preview === preview);
  const inClear = rows.filter(({ about }) => about === 'in clear').length;
  const shown = all ? inClear : Math.min(inClear, mostInClear);
  const more = inClear - shown;
  return [
    ...rows.slice(0, shown).map(worthLine),
    ...(more === 0 ? [] : [['', `and ${more} more: --only in-clear`]]),
    ...rows.slice(inClear).map(worthLine),
  ];
};

const titledIfAny = (title: string, rows: Table['rows']): readonly Table[] =>
  rows.length === 0 ? [] : [{ title, columns: [], rows }];

/** Settings in the file, and how many are sent in which way. */
const countsOf = ({ settings, server }: ExplainedSection): readonly number[] => [
  settings,
  ...reaches.map((reach) => server[reach]),
];

const numbers = (counts: readonly number[]): readonly string[] => counts.map(String);

const columns = ['section', 'in the file', ...reaches.map((reach) => reachNames[reach])];

/** Sections with the most in clear first, then those with most that is sent. */
const mostRevealingFirst = (sections: readonly ExplainedSection[]): readonly ExplainedSection[] =>
  sections.toSorted(
    ({ server: a }, { server: b }) =>
      b.inClear - a.inClear || b.reported - a.reported || b.reduced - a.reduced || b.withheld - a.withheld,
  );

/** Every section of the file, or the most revealing ones, and the sum of the others. */
const sectionsTable = ({ sections }: Explained, most: number): readonly Table[] => {
  const inFile = sections.filter(({ settings }) => settings > 0);
  if (inFile.length === 0) return [];
  const isWhole = inFile.length <= most + 1;
  const shown = isWhole ? inFile : mostRevealingFirst(inFile).slice(0, most);
  const others = inFile.filter((section) => !shown.includes(section));
  const sum = columns
    .slice(1)
    .map((_, index) => others.map(countsOf).reduce((total, counts) => total + (counts[index] ?? 0), 0));
  return [
    {
      title: isWhole ? 'Settings by section' : 'Settings by section, most revealing first',
      columns,
      rows: [
        ...shown.map((section) => [section.title, ...numbers(countsOf(section))]),
        ...(isWhole ? [] : [[`${counted(others.length, 'other section')} (--all)`, ...numbers(sum)]]),
      ],
      numeric: [1, 2, 3, 4, 5],
    },
  ];
};

const more: Table = {
  notes: ['More: --all, --section NAME, --only in-clear|sent|part|not-sent, --field NAME'],
  columns: [],
  rows: [],
};

/** How many lines a screen has. */
const lines = 40;
const fewestSections = 3;

const linesOf = (tables: readonly Table[], width: number): number =>
  tables.map((table) => tableText(table, width).split('\n').length).reduce((sum, count) => sum + count, 0);

/** The answer: the verdict, the counts, how to turn it off, what is worth knowing, and the sections. */
export const screenTables = (explained: Explained, screen: Screen): readonly Table[] => {
  const { all, document, width } = screen;
  const preview: readonly Table[] =
    explained.disabled === undefined
      ? []
      : [
          {
            title: `Preview: what a Mattermost ${explained.release} server would send if telemetry were on`,
            notes: [deliveryText(explained)],
            ...counts(explained),
          },
          ...titledIfAny('Worth knowing in this preview', worth(explained, true, all)),
        ];
  const unknown: readonly Table[] = explained.notKnown === undefined ? [] : [notKnownLine(explained)];
  const before: readonly Table[] = [
    head(explained, screen),
    ...unknown,
    ...(explained.disabled === undefined || all ? [ways(explained, screen)] : []),
    ...titledIfAny('Worth knowing', worth(explained, false, all)),
    ...preview,
  ];
  if (all || document) return [...before, ...sectionsTable(explained, Number.POSITIVE_INFINITY)];
  // The sections have a title, the names of the columns, and the sum of the others.
  const left = lines - linesOf([...before, more], width) - 4;
  return [...before, ...sectionsTable(explained, Math.max(left, fewestSections)), more];
};
