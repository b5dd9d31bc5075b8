import type { Explained, ExplainedSetting } from '../../audit/explain/explanation.js';
import type { ExplainedField } from '../../audit/explain/fields.js';
import { sectionOf } from '../../audit/explain/sections.js';
import type { Through } from '../../audit/explain/through.js';
import type { Cell, Table } from '../../formats/table.js';
import { grouped } from '../../grouped.js';
import { titleOf } from '../../schema/section-titles.js';
import { counted, inFile, marksOf, nameOf, sentAs, sentBesides, sentence } from '../../wording/explain/sections.js';

/** What to show in addition. */
export interface Showing {
  /** The values of the file. */
  readonly values: boolean;
  /** The rules in words of the map. */
  readonly rules: boolean;
}

const marked = (marks: readonly string[]): string => (marks.length === 0 ? '' : ` [${marks.join(', ')}]`);

const throughText = (through: readonly Through[]): string => {
  const active = through.filter((one) => one.active).length;
  const [first = '', ...others] = through.map(({ setting }) => setting);
  return active === 0
    ? `no effect: ${others.length === 0 ? `${first} is in the file and wins` : `${[first, ...others].join(', ')} are in the file and win`}`
    : `something, through ${counted(active, 'setting')} that ${active === 1 ? 'follows' : 'follow'} it: see below`;
};

type SentCells = readonly [leaves: Cell, rule: Cell, learn: Cell];

const isClear = ({ server }: ExplainedField): boolean => server.sends === 'in clear';

const fieldRows = (
  fields: readonly ExplainedField[],
  event: string | undefined,
  colour: 'green' | 'yellow',
): readonly SentCells[] =>
  [...fields.filter(isClear), ...fields.filter((field) => !isClear(field))].map((field) => [
    {
      text: sentAs(field.event === event ? field.property : nameOf(field), field),
      colour: isClear(field) ? 'red' : colour,
    },
    field.rule,
    sentence(field),
  ]);

/** Why a setting is not sent, where others say what is learned. A port is counted among the addresses. */
const notSentText = ({ path, withheld }: ExplainedSetting): string => {
  if (withheld?.reason === 'harmless') return withheld.says;
  return `nothing (${withheld?.reason === 'address' && path.endsWith('Port') ? 'port' : withheld?.reason})`;
};

const cellsOf = (setting: ExplainedSetting, event: string | undefined): readonly SentCells[] => {
  const { server, fields, through } = setting;
  if (server.reach === 'withheld') return [['not sent', '', { text: notSentText(setting), colour: 'dim' }]];
  const rows = [
    ...(setting.elsewhere ?? []).map((sent): SentCells => {
      const [text, ...cells] = sentBesides(setting.path, sent);
      return [{ text, colour: 'red' }, ...cells];
    }),
    ...fieldRows(fields, event, server.reach === 'reduced' ? 'green' : 'yellow'),
  ];
  if (rows.length > 0) return rows;
  if (setting.switch) return [['no field of its own', '', 'that telemetry is on, if anything is sent at all']];
  return [['through others', '', throughText(through)]];
};

/** What is sent in clear leads. */
const inClearFirst = (settings: readonly ExplainedSetting[]): readonly ExplainedSetting[] =>
  settings.toSorted((a, b) => Number(b.server.reach === 'inClear') - Number(a.server.reach === 'inClear'));

const titleFor = (section: string, settings: readonly ExplainedSetting[], event: string | undefined): string => {
  const name = `${titleOf(section)}: ${section}`;
  if (event !== undefined) return `${name} → ${event}`;
  return settings.some(({ server }) => server.reach !== 'withheld') ? name : `${name}, none of these settings is sent`;
};

/** The settings of a file, a table for each section. */
export const sectionTables = ({ settings }: Explained, { values, rules }: Showing): readonly Table[] => {
  const sections = grouped(settings, ({ path }) => sectionOf(path));
  return [...sections].map(([section, inSection]) => {
    const events = grouped(
      inSection.flatMap(({ fields }) => fields),
      ({ event }) => event,
    );
    const [event] = [...events].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    return {
      title: titleFor(section, inSection, event),
      columns: [
        'setting',
        ...(values ? ['in the file'] : []),
        'from',
        'sent as',
        ...(rules ? ['rule'] : []),
        'they learn',
      ],
      rows: inClearFirst(inSection).flatMap((setting) =>
        cellsOf(setting, event).map(([leaves, rule, learn], index): readonly Cell[] => [
          index === 0 ? setting.path.slice(section.length + 1) + marked(marksOf(setting)) : '',
          ...(values ? [index === 0 ? inFile(setting.value) : ''] : []),
          index === 0 ? (setting.from ?? '') : '',
          leaves,
          ...(rules ? [rule] : []),
          learn,
        ]),
      ),
    };
  });
};
