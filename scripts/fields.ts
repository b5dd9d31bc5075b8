/** Makes docs/fields.md: every property that any release reports, what it tells, and in which releases. */
import { type FieldSpan, fieldHistory } from '../src/audit.js';
import { markdownText } from '../src/cli/table.js';
import { allFields } from '../src/field-map/data.js';

const spanText = ({ from, to }: FieldSpan): string => {
  if (to === undefined) return `${from} on`;
  return from === to ? from : `${from} to ${to}`;
};

const whens: { readonly [W in NonNullable<FieldSpan['server']['inClear']>]: string } = {
  always: 'in clear, always',
  'outside the vocabulary': 'the value; any other text too, in clear',
  'not a flag': 'the flag; anything else too, in clear',
};

const sentIn = ({ of, server: { inClear, instead } }: FieldSpan): string => {
  if (inClear === undefined) return 'what the rule gives';
  return of === undefined ? whens[inClear] : `${instead}, in clear`;
};

const intro = (fields: number, events: readonly string[]): string => `# Field dictionary

Every property that a server of any release reports: ${fields} of them in ${events.length} events. This page is made from the field map
(\`npm run docs\`). \`mm-diagnostics explain --field EVENT.PROPERTY\` prints one entry, \`mm-diagnostics map list --release R\`
what one release reports.

- **a server sends**: what a real server of these releases sends. Where that is *in clear*, it is what the setting holds,
  whatever text that is. **they learn**: what that tells whoever receives it.
- **the payload holds**: what this package's payload holds instead, where the server sends more.
- **rule**: how the payload's value is computed; "it" is the setting. Where a field tells of no setting, its column says of what.
- **releases**: "5.10 on" holds until the newest release that is known.
- **bits**: how much the payload's value can tell at most. A flag tells one bit; a whole number counts 53, because nothing
  bounds it but the range in which numbers are exact. What a server sends in clear has no bound.
- **odd**: what the name does not tell.

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
      ],
      rows: fields
        .filter((field) => field.event === event)
        .flatMap(({ property }) =>
          fieldHistory(event, property).map((span) => {
            const { setting, of, server, payload, rule, oddity } = span;
            const inClear = server.inClear !== undefined;
            return [
              `\`${property}\``,
              setting ?? of ?? '',
              sentIn(span),
              server.learn.replace(/^they learn /, ''),
              inClear ? payload.says : 'the same',
              spanText(span),
              `${payload.bits}${inClear ? ' (server: no bound)' : ''}`,
              setting === undefined ? rule : rule.replaceAll(new RegExp(`${setting}(?!\\w)`, 'g'), 'it'),
              oddity ?? '',
            ];
          }),
        ),
    }),
  );
  return [intro(fields.length, events), ...tables].join('\n');
};
