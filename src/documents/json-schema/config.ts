import { match } from 'ts-pattern';
import { guarded } from '../../misuse.js';
import type { Release } from '../../releases/points.js';
import { whereToChange } from '../../schema/console.js';
import type { Entries, EntryMembers, Setting } from '../../schema/kinds.js';
import { fileOf, isSection, type SectionAt, type SettingAt } from '../../schema/settings-at.js';
import { consoleText } from '../../wording/where-to-change.js';
import { hoverTexts } from './hover.js';
import { draft, type JsonSchema, wholeNumber } from './json-schema.js';

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Null counts as not given. */
const orNull = (type: string): JsonSchema => ({ type: [type, 'null'] });

const entry = (entries: Entries | undefined): JsonSchema =>
  match(entries)
    .returnType<JsonSchema>()
    .with(undefined, 'anything', () => ({}))
    .with('texts', () => orNull('string'))
    .with('lists', () => ({ ...orNull('array'), items: orNull('string') }))
    .with('objects', () => orNull('object'))
    .otherwise((members: EntryMembers) => ({
      ...orNull('object'),
      properties: Object.fromEntries(
        Object.entries(members).map(([name, kind]) => [name, orNull(kind === 'flag' ? 'boolean' : 'string')]),
      ),
    }));

/** What a setting may hold. The server takes any text for a choice, so its words are examples. */
const typeOf = ({ kind, vocabulary, entries }: Setting): JsonSchema =>
  match(kind)
    .returnType<JsonSchema>()
    .with('flag', () => orNull('boolean'))
    .with('integer', () => ({ ...wholeNumber, ...orNull('integer') }))
    .with('choice', () => ({ ...orNull('string'), ...(vocabulary?.list && { examples: vocabulary.list }) }))
    .with('text', () => orNull('string'))
    .with('list', () => ({ ...orNull('array'), items: entry(entries) }))
    .with('map', () =>
      entries === undefined || entries === 'anything'
        ? {}
        : { ...orNull('object'), additionalProperties: entry(entries) },
    )
    .exhaustive();

/** What a setting is for, and where else it can be changed. */
const aboutOf = (path: string, { kind, phrase }: Setting, release: Release): string => {
  const where = whereToChange(path, release);
  const place = where && consoleText(where);
  return [
    `${kind === 'flag' ? 'Whether ' : ''}${kind === 'flag' ? phrase : capitalised(phrase)}.`,
    ...(place === undefined ? [] : [`${place}.`]),
    ...(where?.page === undefined ? [] : [where.page]),
  ].join('\n');
};

/**
 * The JSON Schema of a release's config.json, for an editor: it completes names and words, and shows beside a setting
 * what leaves of it. It accepts every file that the server accepts when names are spelled as declared; unknown names are
 * allowed, because the server ignores them.
 *
 * @param release - a release point
 * @returns the schema, draft-07
 * @throws `ArgumentError` where it is no release point
 * @example
 * const editing = JSON.stringify(configJsonSchema('10.8'), null, 2);
 */
export const configJsonSchema = (release: Release): JsonSchema =>
  guarded(() => {
    const hover = hoverTexts(release);
    const setting = ({ path, setting: declared, default: constant }: SettingAt): JsonSchema => ({
      title: whereToChange(path, release)?.title ?? path,
      description: [aboutOf(path, declared, release), hover.get(path)].join('\n'),
      ...typeOf(declared),
      ...(constant !== undefined && { default: constant }),
    });
    const section = ({ members }: SectionAt): JsonSchema => ({
      ...orNull('object'),
      properties: Object.fromEntries(
        [...members].map(([name, member]) => [name, isSection(member) ? section(member) : setting(member)]),
      ),
    });
    return { ...draft, title: `config.json of a Mattermost server of release ${release}`, ...section(fileOf(release)) };
  });
