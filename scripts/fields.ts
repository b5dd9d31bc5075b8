/** Makes docs/fields.md: every property that any release reports, what it tells, and in which releases. */
import { type FieldSpan, fieldHistory } from '../src/audit.js';
import { markdownText } from '../src/cli/table.js';
import { allFields } from '../src/field-map/data.js';

const spanText = ({ from, to }: FieldSpan): string => {
  if (to === undefined) return `${from} on`;
  return from === to ? from : `${from} to ${to}`;
};

const intro = (fields: number, events: readonly string[]): string => `# Field dictionary

Every property that a server of any release reports: ${fields} of them in ${events.length} events. This page is made from the field map
(\`npm run docs\`). \`mm-diagnostics explain --field EVENT.PROPERTY\` prints one entry, \`mm-diagnostics map list --release R\`
what one release reports.

- **they learn**: what the property tells whoever receives it. **rule** is how it is computed; "it" is the setting.
- **releases**: "5.10 on" holds until the newest release that is known.
- **bits**: how much the property can tell at most. A flag tells one bit; a whole number counts 53, because nothing bounds
  it but the range in which numbers are exact.
- **remarks**: *odd* is what the name does not tell; a *departure* is a place where the server sends more than this package
  does. Besides, where a setting holds one of some words, the server sends any other text as it is, and this package
  sends \`"other"\`.

${events.map((event) => `[${event}](#${event})`).join(' · ')}
`;

/** The document. */
export const fieldsDocument = (): string => {
  const fields = allFields();
  const events = [...new Set(fields.map(({ event }) => event))];
  const tables = events.map((event) =>
    markdownText({
      title: event,
      columns: ['property', 'setting', 'they learn', 'releases', 'bits', 'rule', 'remarks'],
      rows: fields
        .filter((field) => field.event === event)
        .flatMap(({ property }) =>
          fieldHistory(event, property).map((span) => [
            `\`${property}\``,
            span.setting,
            span.learn.replace(/^they learn /, ''),
            spanText(span),
            String(span.bits),
            span.rule.replaceAll(new RegExp(`${span.setting}(?!\\w)`, 'g'), 'it'),
            span.remarks.join('; '),
          ]),
        ),
    }),
  );
  return [intro(fields.length, events), ...tables].join('\n');
};
