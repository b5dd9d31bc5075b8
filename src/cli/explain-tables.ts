import type { ExplainedField } from '../audit.js';
import { masked, reasons, remarkTable, throughOthers, unknownNames } from './explain-lists.js';
import { type Explained, nameOf, type Showing, sectionTables, sentence, valueText } from './explain-sections.js';
import { grouped } from './grouped.js';
import { takenAsWritten } from './loading.js';
import type { Table } from './table.js';

const totals = ({ release, asLoaded, totals: count, disabled, envelope, settings }: Explained): Table => ({
  title: `What a server of release ${release} tells`,
  notes: [
    ...(disabled === undefined
      ? []
      : [`NOTHING IS SENT: ${disabled} is false in this config. What follows would be sent if it were true.`]),
    ...(asLoaded ? [] : [takenAsWritten]),
    ...(envelope === undefined ? [] : [`All of it leaves inside one event, ${envelope}.`]),
  ],
  columns: ['', 'count', ''],
  rows: [
    ['settings in the file', `${count.settings}`, ''],
    ['  reported', `${count.reported}`, 'the value leaves: a flag, a number or a word of a closed list'],
    ['  reduced', `${count.reduced}`, 'no more than bits or a count leave'],
    ['  withheld', `${count.withheld}`, 'nothing leaves'],
    ['given twice', `${settings.filter(({ twice }) => twice).length}`, 'the last one counts; told once'],
    ['masked', `${count.masked}`, "the server's mask stands where the value was"],
    ['unknown names', `${count.unknown}`, 'not of this release; ignored'],
    ['missing sections', `${count.missingSections}`, 'everything in them is at its default'],
    [
      'properties sent',
      `${count.sent.fromFile + count.sent.byDefault}`,
      `${count.sent.fromFile} tell about settings of the file, ${count.sent.byDefault} come from defaults`,
    ],
  ],
});

const byDefault = ({ byDefault: fields, missingSections }: Explained, all: boolean): Table => {
  const missing = missingSections.length === 0 ? [] : [`Sections that are missing: ${missingSections.join(', ')}.`];
  if (all) {
    return {
      title: 'What leaves by default, without standing in the file',
      notes: missing,
      columns: ['leaves as', 'they learn'],
      rows: fields.map((field) => [`${nameOf(field)} ${valueText(field)}`, sentence(field.learn)]),
    };
  }
  return {
    title: 'What leaves by default, without standing in the file (--all lists it)',
    notes: missing,
    columns: ['event', 'properties', 'such as'],
    rows: [...grouped(fields, ({ event }) => event)].map(([event, own]) => {
      const [first] = own;
      return [event, `${own.length}`, `${first.property} ${valueText(first)}`];
    }),
  };
};

/** An explanation as tables: totals first, the settings by section, then what else is to be said. */
export const explainTables = (told: Explained, showing: Showing): readonly Table[] => {
  const fields = told.settings.flatMap((setting) => setting.fields);
  const remarked = (of: (field: ExplainedField) => string | undefined) =>
    fields.flatMap((field) => {
      const text = of(field);
      return text === undefined ? [] : [[nameOf(field), text] as const];
    });
  const departures = remarked(({ departure }) => departure);
  const oddities = remarked(({ oddity }) => oddity);
  const { all } = showing;
  const rest = [
    reasons(told),
    throughOthers(told, showing),
    remarkTable('Departures: here less leaves than a real server sends', 'the real server sends', departures, all),
    remarkTable('Oddities: the name does not tell what leaves', 'what leaves', oddities, all),
    masked(told),
    unknownNames(told, all),
  ].filter(({ rows }) => rows.length > 0);
  return [totals(told), ...sectionTables(told, showing), ...rest, byDefault(told, all)];
};
