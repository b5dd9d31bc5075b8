/** Makes docs/promises.md: every sentence of the documents that promises something about data, and who keeps it. */
import { markdownText } from '../src/cli/table.js';
import { promises } from './promises/all.js';
import type { DocumentPromises, Here, NamedTest, Original, Row } from './promises/declare.js';

const rowsOf = ({ parts }: DocumentPromises): readonly Row[] => parts.flatMap(({ rows }) => rows);

const linkTo = ({ file, name }: NamedTest): string => `[${name}](../${file})`;

const keptBy = (here: Here): string =>
  here.kept === 'by a report' ? `\`${here.report}\`` : `out of reach: ${here.because}`;

const testedBy = (here: Here): string => (here.kept === 'by a report' ? here.tests.map(linkTo).join('; ') : '');

const originalText = (original: Original): string =>
  'because' in original ? `${original.keeps}: ${original.because}` : original.keeps;

const documentText = (document: DocumentPromises): string => {
  const rows = document.parts.flatMap(({ heading, rows: own }) =>
    own.map(({ id, says, here, original }) => [
      id,
      heading,
      says,
      keptBy(here),
      testedBy(here),
      originalText(original),
    ]),
  );
  const columns = ['', 'under the heading', 'what is promised', 'kept here by', 'test', 'does the original keep it?'];
  return `## ${document.title}\n\n${markdownText({ columns, rows })}`;
};

const totals = (): string => {
  const count = (rows: readonly Row[], is: (row: Row) => boolean): string => String(rows.filter(is).length);
  const line = (title: string, rows: readonly Row[]): readonly string[] => [
    title,
    String(rows.length),
    count(rows, ({ here }) => here.kept === 'by a report'),
    count(rows, ({ here }) => here.kept === 'out of reach'),
    ...(['yes', 'partly', 'no', 'not known'] as const).map((keeps) =>
      count(rows, ({ original }) => original.keeps === keeps),
    ),
  ];
  return markdownText({
    columns: ['document', 'promises', 'kept here', 'out of reach', 'original: yes', 'partly', 'no', 'not known'],
    rows: [
      ...promises.map((document) => line(document.title, rowsOf(document))),
      line('all five', promises.flatMap(rowsOf)),
    ],
  });
};

/** The document. */
export const promisesDocument = (): string => `# What was promised, and who keeps it

Five documents promise something about the data that Mattermost's software sends. Here is every such promise in other
words: which report of this package keeps it and which test shows that, and whether the original software keeps it. It
is generated (\`npm run docs\`) from \`scripts/promises\`; a test finds sentences of the documents that have no row here.

- **Kept here** means that the report cannot say anything else: what was promised leaves in the promised form, and what
  was excluded does not leave. Something that is promised to be sent and that no server sends is not sent here either.
- **Out of reach** are promises about other things than what is sent, such as who may read it.
- **Not known** is what cannot be seen from outside.

${totals()}
${promises.map(documentText).join('\n')}`;
