import {
  type FieldAt,
  type FieldSpan,
  fieldHistory,
  type ListedField,
  listedFields,
} from '../../../audit/history/history.js';
import type { OutputForms } from '../../../documents/output-forms.js';
import { allFields } from '../../../field-map/fields.js';
import type { Release } from '../../../releases/points.js';
import { fieldName } from '../../../rules/lookup.js';
import { fieldMap } from '../../../transform/build.js';
import { write } from '../../bulk/lines.js';
import { exit } from '../../exit.js';
import type { Given, Io } from '../../io.js';
import type { PrintOptions, ReleaseOptions } from '../../options.js';
import { printJson, printTables, widthOf } from '../../print.js';
import { releaseOf } from '../../release.js';

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
const dataOf = (release: Release): OutputForms['field-map@1'] => {
  const listed = new Map(listedFields(release).map((field) => [fieldName(field), field]));
  const fields = fieldMap(release).map((entry) => ({ ...(listed.get(fieldName(entry)) as ListedField), ...entry }));
  return { fields };
};

/** Prints the field map. */
export const run = async (given: Given<ReleaseOptions & PrintOptions>, io: Io): Promise<number> => {
  const { options } = given;
  const { json, markdown } = options;
  const release = options.release === undefined && !json ? undefined : releaseOf(given);
  if (json && release !== undefined) {
    await printJson(io, { form: 'field-map@1', data: dataOf(release) });
    return exit.fine;
  }
  const rows = byName(
    release === undefined ? everyRelease() : listedFields(release).map((field) => [fieldName(field), ...cells(field)]),
  );
  const releases = release === undefined ? ['releases'] : [];
  const columns = ['field', ...releases, 'a server sends', 'the payload holds'];
  if (markdown || Number.isFinite(widthOf(io))) {
    await printTables(io, options, [{ columns, rows }]);
    return exit.fine;
  }
  // Where nothing says how wide it may be, each field is one line, for whatever searches it.
  await write(io.stdout, `${rows.map((row) => row.join(' | ')).join('\n')}\n`);
  return exit.fine;
};
