import type { ExplainedField, UnknownName } from '../audit.js';
import { releases } from '../releases.js';
import {
  counted,
  type Explained,
  fewest,
  nameOf,
  type Showing,
  sectionTables,
  sentence,
  valueText,
} from './explain-sections.js';
import { grouped } from './grouped.js';
import type { Table } from './table.js';

const totals = ({ release, totals: count, disabled, envelope, settings }: Explained): Table => ({
  title: `What a server of release ${release} tells`,
  notes: [
    ...(disabled === undefined
      ? []
      : [`NOTHING IS SENT: ${disabled} is false in this config. What follows would be sent if it were true.`]),
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

const reasons = ({ settings }: Explained): Table => {
  const held = settings.flatMap(({ withheld }) => (withheld ? [withheld] : []));
  return {
    title: 'Why settings stay',
    columns: ['reason', 'settings', 'what they hold'],
    rows: [...grouped(held, ({ reason }) => reason)].map(([reason, alike]) => [
      reason,
      `${alike.length}`,
      alike[0].says,
    ]),
  };
};

const throughOthers = ({ settings }: Explained, { all }: Showing): Table => ({
  title: 'What leaves through another setting that follows it',
  columns: ['setting', 'followed by', 'why', 'tells in'],
  rows: settings.flatMap(({ path, through }) =>
    through
      .filter(({ active }) => active || all)
      .map(({ setting, why, active, fields }) => [
        path,
        setting,
        active ? why : `${why} (not here: it is given itself)`,
        fields.length < fewest || all ? fields.join(', ') : `${fields[0]} and ${fields.length - 1} more`,
      ]),
  ),
});

const remarkTable = (
  title: string,
  column: string,
  found: readonly (readonly [string, string])[],
  all: boolean,
): Table => ({
  title,
  columns: ['property', column],
  rows: [...grouped(found, ([, text]) => text)].map(([text, alike]) => {
    const names = [...new Set(alike.map(([name]) => name))];
    const shown = names.length < fewest || all ? names.join(', ') : `${names[0]} and ${names.length - 1} more`;
    return [shown, text];
  }),
});

const sectionOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('.'), 0));

const lifetime = ({ knownIn }: UnknownName): string => {
  if (knownIn === undefined) return 'no release knows it';
  return knownIn.last === releases.at(-1)
    ? `known from ${knownIn.first} on`
    : `known from ${knownIn.first} to ${knownIn.last}`;
};

const unknownNames = ({ unknown: { names, others } }: Explained, all: boolean): Table => {
  const hidden = others === 0 ? [] : [[counted(others, 'other name'), 'not shown: such a name may be a secret']];
  if (all || names.length < fewest)
    return {
      title: 'Names that this release does not know',
      columns: ['name', 'releases'],
      rows: [...names.map((name) => [name.path, lifetime(name)]), ...hidden],
    };
  const bySection = [...grouped(names, ({ path }) => sectionOf(path))].map(([section, inSection]) => [
    section === '' ? 'the file itself' : section,
    inSection.map(({ path }) => path.slice(section === '' ? 0 : section.length + 1)).join(', '),
  ]);
  return {
    title: 'Names that this release does not know (--all tells which release does)',
    columns: ['in', 'names'],
    rows: [...bySection, ...hidden],
  };
};

const masked = ({ settings }: Explained): Table => ({
  title: "Masked: the server's mask stands in place of the value",
  columns: ['setting', 'so these cannot be trusted'],
  rows: settings
    .filter((setting) => setting.masked)
    .map(({ path, fields }) => [
      path,
      fields
        .filter((field) => field.masked)
        .map(nameOf)
        .join(', ') || 'none: nothing leaves of it',
    ]),
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
