import type { ExplainedField, ExplainedSetting, Explanation, Through } from '../audit.js';
import { grouped } from './grouped.js';
import type { Cell, Table } from './table.js';

/** An explanation that could be given. */
export type Explained = Extract<Explanation, { status: 'ok' }>;

/** What to show besides the usual. */
export interface Showing {
  /** Everything one by one, what leaves by default too. */
  readonly all: boolean;
  /** The values that stand in the file. */
  readonly values: boolean;
  /** The rules in words of the map. */
  readonly rules: boolean;
}

/** A number of things. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** The name of a field. */
export const nameOf = ({ event, property }: ExplainedField): string => `${event}.${property}`;

/** A sentence under the title “they learn”. */
export const sentence = (text: string): string => text.replace(/^they learn /, '');

/** What leaves. */
export const valueText = ({ value, masked }: ExplainedField): string =>
  value === undefined ? '(left out)' : `= ${JSON.stringify(value)}${masked ? ' (from a mask)' : ''}`;

/** A value of the file as one line that no terminal takes for a command. */
const inFile = (value: unknown): string =>
  value === undefined
    ? '(nested too deep)'
    : JSON.stringify(value).replaceAll(
        /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );

/** What is to be said of how a setting stands in the file. */
export const marksOf = ({ twice, isNull, masked, overridden, unread }: ExplainedSetting): readonly string[] => [
  ...(twice ? ['given twice'] : []),
  ...(isNull ? ['null: not given'] : []),
  ...(masked ? ['masked'] : []),
  ...(overridden ? ['overridden by the environment'] : []),
  ...(unread ? ['not read by the loader'] : []),
];

const marked = (marks: readonly string[]): string => (marks.length === 0 ? '' : ` [${marks.join(', ')}]`);

const throughText = (through: readonly Through[]): string => {
  const active = through.filter((one) => one.active).length;
  return active === 0
    ? 'nothing here: the settings that would follow it are given themselves'
    : `something, through ${counted(active, 'setting')} that ${active === 1 ? 'follows' : 'follow'} it: see below`;
};

/** From how many on, things alike are told by the first of them. */
export const fewest = 4;

type Told = readonly [leaves: Cell, rule: Cell, learn: Cell];

const fieldRows = (fields: readonly ExplainedField[], event: string | undefined, all: boolean): readonly Told[] => {
  const short = (field: ExplainedField): string => (field.event === event ? field.property : nameOf(field));
  return [...grouped(fields, ({ by }) => by).values()].flatMap((alike): readonly Told[] => {
    const [first] = alike;
    if (all || alike.length < fewest)
      return alike.map((field) => [`${short(field)} ${valueText(field)}`, field.rule, sentence(field.learn)]);
    const values = grouped(alike, valueText);
    const spread = [...values].map(([value, { length }]) => `${length} ${value}`).join(', ');
    return [
      [
        `${alike.length} properties, ${short(first)} to ${short(alike.at(-1) ?? first)}: ${spread}`,
        first.rule,
        `${sentence(first.learn)}, and so on`,
      ],
    ];
  });
};

const toldOf = (setting: ExplainedSetting, event: string | undefined, all: boolean): readonly Told[] => {
  const { reach, fields, through, withheld } = setting;
  if (reach === 'withheld') return [['stays', '', { text: `nothing (${withheld?.reason})`, colour: 'dim' }]];
  const colour = reach === 'reported' ? 'yellow' : 'green';
  const rows = fieldRows(fields, event, all).map(([leaves, ...told]): Told => [{ text: `${leaves}`, colour }, ...told]);
  if (rows.length > 0) return rows;
  if (setting.switch) return [['the sending itself', '', 'that diagnostics are on, where anything is sent at all']];
  return [['through others', '', throughText(through)]];
};

/** The settings of a file, a table for each section. */
export const sectionTables = ({ settings }: Explained, { all, values, rules }: Showing): readonly Table[] => {
  const sections = grouped(settings, ({ path }) => path.slice(0, path.indexOf('.')));
  return [...sections].map(([section, inSection]) => {
    const events = grouped(
      inSection.flatMap(({ fields }) => fields),
      ({ event }) => event,
    );
    const [event] = [...events].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    return {
      title: event === undefined ? `${section}: nothing leaves by itself` : `${section} → ${event}`,
      columns: ['setting', ...(values ? ['in the file'] : []), 'leaves as', ...(rules ? ['rule'] : []), 'they learn'],
      rows: inSection.flatMap((setting) =>
        toldOf(setting, event, all).map(([leaves, rule, learn], index): readonly Cell[] => [
          index === 0 ? setting.path.slice(section.length + 1) + marked(marksOf(setting)) : '',
          ...(values ? [index === 0 ? inFile(setting.value) : ''] : []),
          leaves,
          ...(rules ? [rule] : []),
          learn,
        ]),
      ),
    };
  });
};
