import type { Explained } from '../../audit/explain/explanation.js';
import type { ExplainedField } from '../../audit/explain/fields.js';
import type { FieldSpan } from '../../audit/history/history.js';
import type { FedField, SettingHistory } from '../../audit/history/setting.js';
import type { Table } from '../../formats/table.js';
import { type Release, releases } from '../../releases/points.js';
import { firstSilentMajor } from '../../releases/resolve.js';
import { whereToChange } from '../../schema/console.js';
import { describeDisclosure } from '../../wording/disclosure.js';
import { counted, nameOf, sentAs, sentence } from '../../wording/explain/sections.js';
import { sourceText } from '../../wording/not-known.js';
import { nounOf } from '../../wording/phrases.js';
import { describeOff } from '../../wording/switches.js';
import { whereText } from '../../wording/where-to-change.js';
import { type Showing, sectionTables } from './explain-sections.js';

/** The last release that reports its configuration: what goes on until there has ended with it. */
const newest = releases.at(-1) as Release;

/** That a version reports no configuration, before what the last release that did so sent. */
export const noLonger = (version: string): Table => ({
  title: `A Mattermost ${version} server reports no configuration, as none does from ${firstSilentMajor}.0 on`,
  notes: [`It sends no such field. What follows is what earlier versions sent; the last one is ${newest}.`],
  columns: [],
  rows: [],
});

const whereNote = (setting: string): string => {
  const where = whereToChange(setting, newest);
  const page = where?.page === undefined ? '' : ` (${where.page})`;
  return `Where to change it: ${whereText(setting, where)}${page}.`;
};

const spanText = (from: Release, to: Release = newest): string => (from === to ? from : `${from} to ${to}`);

/** What a field was over the releases, and where to change the setting that it is about now. */
export const historyTable = (field: string, spans: readonly FieldSpan[]): Table => {
  const setting = spans.at(-1)?.setting;
  return {
    title: `${field} over the versions`,
    notes: setting === undefined ? [] : [whereNote(setting)],
    columns: ['versions', 'a server sends', 'they learn', 'the payload holds'],
    rows: spans.map(({ from, to, rule, server, payload, oddity }) => [
      spanText(from, to),
      `${server.instead ?? rule}${oddity === undefined ? '' : `; odd: ${oddity}`}`,
      describeDisclosure(server.learn),
      server.inClear === undefined ? 'the same' : describeDisclosure(payload.says),
    ]),
  };
};

const fieldRow = ({ event, property, history }: FedField): readonly string[] => {
  const last = history.at(-1);
  return [
    `${event}.${property}`,
    history.length === 0 ? '' : spanText(history[0]?.from as Release, last?.to),
    last === undefined ? '' : describeDisclosure(last.server.learn),
  ];
};

/** What becomes of a setting: the fields that it feeds, or why it is not sent. */
export const settingTables = (history: SettingHistory): readonly Table[] => {
  const { setting, kind, first, last, fields, followedBy, withheld } = history;
  const [only] = fields;
  const noun = nounOf(setting);
  const verb = kind === 'flag' || /^(?:how|which|what|when|where|whether) /.test(noun) ? 'says' : 'holds';
  const notes = [
    `It ${verb} ${noun}. Versions ${spanText(first, last)} have it.`,
    ...(history.switch ? ['It switches telemetry off: that anything is sent at all shows that it is on.'] : []),
    ...(followedBy.length === 0
      ? []
      : [`Settings whose default follows it in some versions: ${followedBy.join(', ')}.`]),
    whereNote(setting),
  ];
  const title =
    withheld !== undefined
      ? `${setting} is not sent by any version: ${withheld.says}`
      : `${setting} is sent in ${fields.length === 0 ? 'no field of its own' : counted(fields.length, 'field')}`;
  return [
    {
      title,
      notes,
      columns: fields.length > 1 ? ['field', 'versions', 'they learn'] : [],
      rows: fields.length > 1 ? fields.map(fieldRow) : [],
    },
    ...(fields.length === 1 && only !== undefined
      ? [{ ...historyTable(`${only.event}.${only.property}`, only.history), notes: [] }]
      : []),
  ];
};

const offNotes = ({ disabled, stop }: Explained): readonly string[] =>
  disabled === undefined ? [] : [`${describeOff(stop)} What follows would be sent if telemetry were on.`];

const titleIn = ({ release }: Explained): string => `In this file, version ${release}`;

/** What a field is in a file. */
export const fieldInFile = (field: ExplainedField | undefined, explained: Explained): Table => {
  const says = field === undefined ? ['not sent'] : [sentAs(nameOf(field), field), `They learn ${sentence(field)}.`];
  return { title: titleIn(explained), notes: [...offNotes(explained), ...says], columns: [], rows: [] };
};

const unknownNotes = (path: string, { notKnown = [] }: Explained): readonly string[] =>
  notKnown.flatMap((one) => (one.setting === path ? [`Its value is unknown: ${sourceText(one)}.`] : []));

/** What a setting is in a file, or what is sent of it by default. */
export const settingInFile = (path: string, explained: Explained, showing: Showing): readonly Table[] => {
  const settings = explained.settings.filter((setting) => setting.path === path);
  const byDefault = explained.byDefault.filter(({ reads }) => reads.includes(path));
  if (settings.length > 0)
    return sectionTables({ ...explained, settings }, showing).map((table) => ({
      ...table,
      title: titleIn(explained),
      notes: [...offNotes(explained), ...unknownNotes(path, explained)],
    }));
  const unknown = explained.notKnown?.find(({ setting }) => setting === path);
  const says =
    unknown !== undefined
      ? [`It is not in the file. Its value is unknown: ${sourceText(unknown)}.`]
      : byDefault.length === 0
        ? ['It is not in the file, and nothing of it is sent.']
        : ['It is not in the file. This is sent by default:'];
  return [
    {
      title: titleIn(explained),
      notes: [...offNotes(explained), ...says],
      columns: byDefault.length === 0 ? [] : ['sent as', 'they learn'],
      rows: byDefault.map((field) => [sentAs(nameOf(field), field), sentence(field)]),
    },
  ];
};
