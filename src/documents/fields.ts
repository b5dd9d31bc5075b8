/** Makes docs/fields.md: every property that any release reports, what it discloses, and in which releases. */
import { type FieldSpan, fieldHistory } from '../audit/history/history.js';
import { allFields } from '../field-map/fields.js';
import { markdownText } from '../formats/table.js';
import { grouped } from '../grouped.js';
import { type Release, releases } from '../releases/points.js';
import { whereToChange } from '../schema/console.js';
import { describeDisclosure } from '../wording/disclosure.js';
import { whereText } from '../wording/where-to-change.js';

const spanText = ({ from, to }: FieldSpan): string => {
  if (to === undefined) return `${from} on`;
  return from === to ? from : `${from} to ${to}`;
};

const whens: { readonly [W in NonNullable<FieldSpan['server']['inClear']>]: string } = {
  always: 'in clear, always',
  'outside the vocabulary': 'the value; also any other string, in clear',
  'not a flag': 'the flag; also anything else, in clear',
};

/** What sort of value a rule gives. */
const kindText = (rule: string): string => {
  if (rule.startsWith('value of')) return 'the value';
  if (rule.startsWith('number of entries')) return 'a count';
  return rule.startsWith('false,') ? 'always false' : 'yes or no';
};

/** The rule with “it” in place of the setting. */
const aboutIt = (rule: string, setting: string | undefined): string =>
  setting === undefined
    ? rule
    : rule.replaceAll(new RegExp(`${setting}(?!\\w)`, 'g'), 'it').replace(/^value of it/, 'the value');

/** The columns that say in which releases a row holds. */
const releasesColumn = 5;

/** Rows that differ in their releases alone, as one. */
const merged = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  [...grouped(rows, (row) => JSON.stringify(row.toSpliced(releasesColumn, 1)))].map(([, alike]) =>
    alike[0].with(releasesColumn, alike.map((row) => row[releasesColumn]).join(', ')),
  );

const sentIn = ({ of, rule, server: { inClear, instead } }: FieldSpan): string => {
  if (inClear === undefined) return kindText(rule);
  return of === undefined ? whens[inClear] : `${instead}, in clear`;
};

/** Where to change a setting in 10.x, with the page of the documentation. */
const changeText = (setting: string): string => {
  const where = whereToChange(setting, releases.at(-1) as Release);
  const text = whereText(setting, where);
  return where?.page === undefined ? text : `[${text}](${where.page})`;
};

const intro = (fields: number, events: readonly string[]): string => `# Field dictionary

Every field that a server of any version sends: ${fields} of them in ${events.length} events. This page is generated from the field map
(\`npm run docs\`). \`mm-diagnostics explain --field EVENT.PROPERTY\` prints one entry, \`mm-diagnostics map list --release R\`
what one version sends.

- **a server sends**: what a real server of these versions sends. *In clear* means the setting as it is written,
  whatever the text. **they learn**: what that reveals to the receiver.
- **the payload holds**: what the payload of this package holds instead, where the server sends more.
- **rule**: how the payload's value is computed; "it" is the setting. Where a field has no setting, the setting column says what it is about.
- **releases**: "5.10 on" means until the newest known version.
- **bits**: the most that the payload's value can carry. A flag carries one bit; a whole number counts as 53, the range in
  which numbers are exact. What a server sends in clear has no bound.
- **odd**: where the name is misleading.
- **where to change it**: the menu path in the System Console of 10.x, with a link to the documentation where there is a
  page; else config.json.

${events.map((event) => `[${event}](#${event})`).join(' · ')}
`;

/** The document. */
export const fieldsDocument = (): string => {
  const fields = allFields();
  const events = [...new Set(fields.map(({ event }) => event))];
  const tables = events.map((event) =>
    markdownText({
      title: event,
      columns: [
        'field',
        'setting',
        'a server sends',
        'they learn',
        'the payload holds',
        'releases',
        'bits',
        'rule',
        'odd',
        'where to change it',
      ],
      rows: fields
        .filter((field) => field.event === event)
        .flatMap(({ property }) =>
          merged(
            fieldHistory(event, property).map((span) => {
              const { setting, of, server, payload, rule, oddity } = span;
              const inClear = server.inClear !== undefined;
              return [
                `\`${property}\``,
                setting ?? of ?? '',
                sentIn(span),
                describeDisclosure(server.learn),
                inClear ? describeDisclosure(payload.says) : 'the same',
                spanText(span),
                `${payload.bits}${inClear ? ' (server: no bound)' : ''}`,
                aboutIt(rule, setting),
                oddity ?? '',
                setting === undefined ? '' : changeText(setting),
              ];
            }),
          ),
        ),
    }),
  );
  return [intro(fields.length, events), ...tables].join('\n');
};
