import type { Explained, ExplainedField, ExplainedSetting } from '../../src/audit.js';
import { grouped } from '../../src/grouped.js';
import { marksOf, nameOf } from '../../src/wording/explain/sections.js';
import { capital } from '../../src/wording/printed.js';
import type { Show } from './address.js';
import { type Sentence, sentenceOfSetting, sentenceOfValue } from './sentences.js';
import { counted } from './words.js';

/** How much of a setting is sent. */
export type Reach = 'danger' | 'sent' | 'part' | 'none' | 'unknown';

/** One setting in a line. */
export interface Row {
  readonly path: string;
  readonly section: string;
  /** The name within its section. */
  readonly name: string;
  readonly inFile: boolean;
  readonly reach: Reach;
  readonly badge: string;
  readonly sentence: Sentence;
  /** The value as it is sent; of a text in clear what it looks like. */
  readonly value: string;
  /** The fields that are sent of it. */
  readonly fields: readonly ExplainedField[];
  /** Of a setting in the file. */
  readonly setting?: ExplainedSetting;
  /** What it is about besides, as a filter has it. */
  readonly about: ReadonlySet<Show>;
  /** Everything that a search looks at, in small letters. */
  readonly find: string;
}

const reachOf: { readonly [R in ExplainedSetting['server']['reach']]: Reach } = {
  inClear: 'danger',
  reported: 'sent',
  reduced: 'part',
  withheld: 'none',
};

const badges: { readonly [R in Reach]: string } = {
  danger: 'Sent in clear',
  sent: 'Sent',
  part: 'In part',
  none: 'Not sent',
  unknown: 'Unknown',
};

/** The value of one field. What is sent in clear is not repeated. */
export const sentValue = ({ server, masked }: ExplainedField): string => {
  const mask = masked ? ' (from a mask)' : '';
  switch (server.sends) {
    case 'in clear':
      return 'text in clear';
    case 'empty':
      return 'empty';
    case 'nothing':
      return 'left out';
    case 'unknown':
      return 'unknown';
    default:
      return `${typeof server.value === 'string' ? server.value || '""' : JSON.stringify(server.value)}${mask}`;
  }
};

const valueText = (fields: readonly ExplainedField[], reach: Reach): string => {
  const [first] = fields;
  if (first === undefined) return reach === 'danger' ? 'text in clear' : 'nothing';
  return fields.length === 1 ? sentValue(first) : counted(fields.length, 'fact');
};

/** Letters and digits alone, so that “site url” finds `SiteURL` and `isdefault_site_url`. */
const squeezed = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

const findable = (path: string, sentence: Sentence, fields: readonly ExplainedField[]): string =>
  [path, sentence.text, ...fields.map(nameOf)].map((text) => `${text.toLowerCase()} ${squeezed(text)}`).join(' ');

const sentenceFor = (path: string, fields: readonly ExplainedField[]): Sentence => {
  const [first] = fields;
  return first !== undefined && fields.length === 1 ? sentenceOfValue(first.server.learn) : sentenceOfSetting(path);
};

const placeOf = (path: string): Pick<Row, 'path' | 'section' | 'name'> => {
  const dot = path.indexOf('.');
  return { path, section: path.slice(0, dot), name: path.slice(dot + 1) };
};

/** What a search or a card looks for besides the reach. */
type Topics = ReadonlyMap<string, ReadonlySet<Show>>;

const topicsOf = ({ worthKnowing }: Explained): Topics => {
  const topics = new Map<string, Set<Show>>();
  const add = (show: Show, paths: readonly string[]): void => {
    for (const path of paths) topics.set(path, (topics.get(path) ?? new Set()).add(show));
  };
  for (const one of worthKnowing) {
    if (one.about === 'numbers') add('number', one.settings);
    if (one.about === 'signing in') add('signin', one.settings);
    if (one.about === 'words') add('typed', one.settings);
  }
  return topics;
};

const none: ReadonlySet<Show> = new Set();

const rowOf = (
  path: string,
  fields: readonly ExplainedField[],
  reach: Reach,
  topics: Topics,
  setting?: ExplainedSetting,
  isUnknown = false,
): Row => {
  const sentence = sentenceFor(path, fields);
  const about = topics.get(path) ?? none;
  return {
    ...placeOf(path),
    inFile: setting !== undefined,
    reach,
    badge: isUnknown ? badges.unknown : about.has('number') ? 'Sent, exact' : badges[reach],
    sentence: sentence.whether ? sentence : { ...sentence, text: capital(sentence.text) },
    value: valueText(fields, reach),
    fields,
    ...(setting && { setting }),
    about,
    find: findable(path, sentence, fields),
  };
};

const reachOfField = ({ server, by }: ExplainedField): Reach => {
  if (server.sends === 'unknown') return 'unknown';
  if (server.sends === 'in clear') return 'danger';
  return by === 'value' ? 'sent' : 'part';
};

/** The settings of the file in its order, by section. */
export const rowsInFile = (explained: Explained): readonly Row[] => {
  const topics = topicsOf(explained);
  const rows = explained.settings.map((setting) => {
    const { path, fields, server, from } = setting;
    const unknown = from === 'unknown' && fields.length > 0;
    return rowOf(path, fields, reachOf[server.reach], topics, setting, unknown);
  });
  return [...grouped(rows, ({ section }) => section).values()].flat();
};

/** What is sent of settings that the file does not have, by section: a row for each fact. */
export const rowsFromDefaults = (explained: Explained): readonly Row[] => {
  const topics = topicsOf(explained);
  const rows = explained.byDefault.map((field) => rowOf(field.reads[0] ?? '', [field], reachOfField(field), topics));
  return [...grouped(rows, ({ section }) => section).values()].flat();
};

/** Remarks on how the file has it. */
export const marksOfRow = ({ setting }: Row): readonly string[] => (setting === undefined ? [] : marksOf(setting));

/** Most revealing first: in clear, exact numbers, sent, in part, not sent. */
const bySensitivity: readonly Reach[] = ['danger', 'unknown', 'sent', 'part', 'none'];

const rankOf = ({ reach, about }: Row): number => bySensitivity.indexOf(reach) * 2 + (about.has('number') ? 0 : 1);

export const mostRevealingFirst = (rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => rankOf(a) - rankOf(b));
