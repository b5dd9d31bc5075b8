import { describeOff, waysToStop } from '../audit/switch-sentences.js';
import { clearRows, marketplace } from './explain-clear.js';
import { masked, reasons, remarkTable, throughOthers, unknownNames } from './explain-lists.js';
import { counted, type Explained, nameOf, type Showing, sectionTables, sentAs, sentence } from './explain-sections.js';
import { grouped } from './grouped.js';
import { takenAsWritten } from './loading.js';
import type { Table } from './table.js';

const totals = ({
  release,
  asLoaded,
  totals: count,
  disabled,
  stop,
  envelope,
  settings,
  inClear,
}: Explained): Table => ({
  title: `What a Mattermost ${release} server ${disabled === undefined ? 'sends' : 'would send'}`,
  notes: [
    ...(disabled === undefined ? [] : [`${describeOff(stop)} What follows would be sent if diagnostics were on.`]),
    ...(asLoaded ? [] : [takenAsWritten]),
    ...(inClear.length === 0 ? [] : [`In clear: ${counted(inClear.length, 'field')} of it. They come first below.`]),
    ...(envelope === undefined ? [] : [`All of it is inside one event, ${envelope}.`]),
  ],
  columns: ['', 'count', ''],
  rows: [
    ['settings in the file', `${count.settings}`, ''],
    ['  in clear', `${count.server.inClear}`, 'as they are written, whatever text that is'],
    ['  sent', `${count.server.reported}`, 'the value: yes or no, a number, or a word of a fixed list'],
    ['  sent in part', `${count.server.reduced}`, 'only yes/no answers or a count'],
    ['  not sent', `${count.server.withheld}`, ''],
    ['given twice', `${settings.filter(({ twice }) => twice).length}`, 'the last one counts'],
    ['masked', `${count.masked}`, "the server's mask hides the value"],
    ['unknown names', `${count.unknown}`, 'not of this release; ignored'],
    ['missing sections', `${count.missingSections}`, 'everything in them is at its default'],
    [
      'fields sent',
      `${count.sent.fromFile + count.sent.byDefault}`,
      `${count.sent.fromFile} about settings of the file, ${count.sent.byDefault} from defaults`,
    ],
  ],
});

const stopping = ({ stop }: Explained): Table => ({
  title: 'How to stop it',
  columns: ['where', 'what'],
  rows: waysToStop(stop),
});

const clearTable = (told: Explained): Table => ({
  title: 'In clear: the server sends these as they are written',
  notes: ['“Payload” is what this package holds instead.'],
  columns: ['setting', 'sent as', 'they learn'],
  rows: clearRows(told).map(({ setting, sent, learn }) => [setting, { text: sent, colour: 'red' }, learn]),
});

const byDefault = ({ byDefault: fields, missingSections }: Explained, all: boolean): Table => {
  const missing = missingSections.length === 0 ? [] : [`Sections that are missing: ${missingSections.join(', ')}.`];
  if (all) {
    return {
      title: 'What is sent by default, for settings that are not in the file',
      notes: missing,
      columns: ['sent as', 'they learn'],
      rows: fields.map((field) => [sentAs(nameOf(field), field), sentence(field)]),
    };
  }
  return {
    title: 'What is sent by default, for settings that are not in the file (--all lists it)',
    notes: missing,
    columns: ['event', 'fields', 'such as'],
    rows: [...grouped(fields, ({ event }) => event)].map(([event, own]) => {
      const [first] = own;
      return [event, `${own.length}`, sentAs(first.property, first)];
    }),
  };
};

/** An explanation as tables: totals first, the settings by section, then what else is to be said. */
export const explainTables = (told: Explained, showing: Showing): readonly Table[] => {
  const oddities = told.settings
    .flatMap((setting) => setting.fields)
    .flatMap((field) => (field.oddity === undefined ? [] : [[nameOf(field), field.oddity] as const]));
  const { all } = showing;
  const first = clearTable(told);
  const { fromMarketplace } = told;
  const rest = [
    reasons(told),
    throughOthers(told, showing),
    remarkTable('Misleading field names', 'what is sent', oddities, all),
    masked(told),
    unknownNames(told, all),
  ].filter(({ rows }) => rows.length > 0);
  return [
    totals(told),
    stopping(told),
    ...(first.rows.length > 0 ? [first] : []),
    ...(fromMarketplace === undefined
      ? []
      : [{ title: 'Plugins by name', notes: [marketplace[fromMarketplace]], columns: [], rows: [] }]),
    ...sectionTables(told, showing),
    ...rest,
    byDefault(told, all),
  ];
};
