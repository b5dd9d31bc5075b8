import { type FieldAt, listedFields } from '../audit/history.js';
import { fieldName } from '../audit/known.js';
import { type FieldSpan, fieldHistory } from '../audit.js';
import { fieldMap } from '../build.js';
import { allFields } from '../field-map/data.js';
import type { Release } from '../releases.js';
import { type Command, exit } from './command.js';
import { releaseOf, releaseOptions } from './context.js';
import { write } from './lines.js';
import { formatOptions, markdownText } from './table.js';

const withOddity = (text: string, { oddity }: FieldAt): string =>
  oddity === undefined ? text : `${text}; odd: ${oddity}`;

/** What a server sends, and what the payload holds. */
const cells = (field: FieldAt): readonly [server: string, payload: string] => {
  const { setting, of = setting, rule, server } = field;
  if (server.instead === undefined) return [withOddity(rule, field), 'the same'];
  return [withOddity(`${of}: ${server.instead.replace(/^the version /, '')}`, field), rule];
};

const spanText = ({ from, to }: FieldSpan): string => `${from}–${to ?? ''}`;

const byName = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  rows.toSorted(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0));

const everyRelease = (): readonly (readonly string[])[] =>
  allFields().flatMap(({ event, property }) =>
    fieldHistory(event, property).map((span) => [fieldName({ event, property }), spanText(span), ...cells(span)]),
  );

/** Each field with its rule as it is declared, and both answers. */
const dataOf = (release: Release): readonly object[] => {
  const listed = new Map(listedFields(release).map((field) => [fieldName(field), field]));
  return fieldMap(release).map((entry) => ({ ...listed.get(fieldName(entry)), ...entry }));
};

export const mapList: Command = {
  name: 'map list',
  usage: '[--release R]',
  says: 'Prints the field map: every field with its releases, what a server sends in it, and what the payload of this package holds instead. With --release it prints what that release sends.',
  options: {
    ...releaseOptions,
    json: { type: 'boolean', says: 'as data; needs --release' },
    markdown: formatOptions.markdown as (typeof formatOptions)[string],
  },
  examples: ['mm-diagnostics map list', 'mm-diagnostics map list --release 10.8 --json'],
  run: async (given, io) => {
    const { json, markdown } = given.options;
    const release = given.options.release === undefined && !json ? undefined : releaseOf(given);
    if (json && release !== undefined) {
      await write(io.stdout, `${JSON.stringify(dataOf(release), null, 2)}\n`);
      return exit.fine;
    }
    const rows = byName(
      release === undefined
        ? everyRelease()
        : listedFields(release).map((field) => [fieldName(field), ...cells(field)]),
    );
    const releases = release === undefined ? ['releases'] : [];
    const columns = ['field', ...releases, 'a server sends', 'the payload holds'];
    const text = `${rows.map((row) => row.join(' | ')).join('\n')}\n`;
    await write(io.stdout, markdown ? markdownText({ columns, rows }) : text);
    return exit.fine;
  },
};
