import { subjectOf } from '../audit/subject.js';
import type { Answers, Elsewhere, ExplainedField, ExplainedSetting, Explanation, Through } from '../audit.js';
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

/** What the receiver learns, under the title “they learn”: from the server, and what of it the payload says. */
export const sentence = ({ server, payload }: Answers): string => {
  const learn = server.learn.replace(/^they learn /, '');
  return payload.less ? `${learn}; the payload says ${payload.says}` : learn;
};

/** A value of the file as one line that no terminal takes for a command. */
const inFile = (value: unknown): string =>
  value === undefined
    ? '(nested too deep)'
    : JSON.stringify(value).replaceAll(
        /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );

/** What the server sends, and what the payload holds where that is something else. */
export const valueText = ({ server, payload, masked }: ExplainedField): string => {
  const mask = masked ? ' (from a mask)' : '';
  const held = `payload: ${JSON.stringify(payload.value)}`;
  if (server.sends === 'nothing') return '(left out)';
  if (server.sends === 'value') return `= ${JSON.stringify(server.value)}${mask}`;
  const shown = 'inClear' in server && server.sends !== 'empty' ? `, ${inFile(server.inClear)}` : '';
  return `${server.sends}${shown} (${held})${mask}`;
};

/** A field as a table names it: its name, and what the server sends. */
export const sentAs = (name: string, field: ExplainedField): string =>
  `${name}${field.server.sends === 'in clear' || field.server.sends === 'empty' ? ':' : ''} ${valueText(field)}`;

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

const isClear = ({ server }: ExplainedField): boolean => server.sends === 'in clear';

const fieldRows = (fields: readonly ExplainedField[], event: string | undefined, all: boolean): readonly Told[] => {
  const short = (field: ExplainedField): string => (field.event === event ? field.property : nameOf(field));
  const one = (field: ExplainedField): Told => [
    { text: sentAs(short(field), field), colour: isClear(field) ? 'red' : 'yellow' },
    field.rule,
    sentence(field),
  ];
  const groups = grouped(
    fields.filter((field) => !isClear(field)),
    ({ by }) => by,
  );
  return [
    ...fields.filter(isClear).map(one),
    ...[...groups.values()].flatMap((alike): readonly Told[] => {
      const [first] = alike;
      if (all || alike.length < fewest) return alike.map(one);
      const spread = [...grouped(alike, valueText)].map(([value, { length }]) => `${length} ${value}`).join(', ');
      const names = `${alike.length} properties, ${short(first)} to ${short(alike.at(-1) ?? first)}`;
      return [[{ text: `${names}: ${spread}`, colour: 'yellow' }, first.rule, `${sentence(first)}, and so on`]];
    }),
  ];
};

/** Something that is sent in clear besides the events about the config. */
export const sentBesides = (
  path: string,
  { event, property, when }: Elsewhere,
): readonly [sent: string, rule: string, learn: string] => [
  `${event}.${property}: in clear (not in the payload)`,
  `value of ${path}`,
  `${subjectOf(path)} itself, when ${when}`,
];

const toldOf = (setting: ExplainedSetting, event: string | undefined, all: boolean): readonly Told[] => {
  const { server, fields, through, withheld } = setting;
  if (server.reach === 'withheld') return [['not sent', '', { text: `nothing (${withheld?.reason})`, colour: 'dim' }]];
  const colour = server.reach === 'reduced' ? 'green' : 'yellow';
  const rows = [
    ...(setting.elsewhere ?? []).map((besides): Told => {
      const [text, ...told] = sentBesides(setting.path, besides);
      return [{ text, colour: 'red' }, ...told];
    }),
    ...fieldRows(fields, event, all).map(([sent, ...told]): Told => {
      const text = typeof sent === 'string' ? sent : sent.text;
      return [typeof sent !== 'string' && sent.colour === 'red' ? sent : { text, colour }, ...told];
    }),
  ];
  if (rows.length > 0) return rows;
  if (setting.switch) return [['the sending itself', '', 'that diagnostics are on, where anything is sent at all']];
  return [['through others', '', throughText(through)]];
};

/** What is sent in clear leads. */
const inClearFirst = (settings: readonly ExplainedSetting[]): readonly ExplainedSetting[] =>
  settings.toSorted((a, b) => Number(b.server.reach === 'inClear') - Number(a.server.reach === 'inClear'));

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
      title: event === undefined ? `${section}: none of these settings is sent by itself` : `${section} → ${event}`,
      columns: ['setting', ...(values ? ['in the file'] : []), 'sent as', ...(rules ? ['rule'] : []), 'they learn'],
      rows: inClearFirst(inSection).flatMap((setting) =>
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
