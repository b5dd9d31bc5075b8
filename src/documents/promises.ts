/** Makes the long form of docs/promises.md: every sentence of the documents that promises something about data, and who keeps it. */
import { whyNoEvent } from '../audit/drift/event-drift.js';
import { markdownText } from '../formats/table.js';
import { promises } from '../promises/all.js';
import type { DocumentPromise, DocumentPromises, Here, NamedTest, Original } from '../promises/declare.js';
import type { SentenceId } from '../promises/event-sentences.js';
import { releases } from '../releases/points.js';
import { spansOf } from '../releases/ranges.js';
import { eventsOf } from '../reports/events/catalogue/index.js';

/** Every promise of a document. */
export const rowsOf = ({ parts }: DocumentPromises): readonly DocumentPromise[] => parts.flatMap(({ rows }) => rows);

/** The document is in dist/docs. */
const linkTo = ({ file, name }: NamedTest): string => `[${name}](../../${file})`;

const keptBy = (here: Here): string =>
  here.kept === 'by a report' ? `\`${here.report}\`` : `out of scope: ${here.because}`;

const testedBy = (here: Here): string => (here.kept === 'by a report' ? here.tests.map(linkTo).join('; ') : '');

const eventText = (event: SentenceId, because: string | undefined): string => {
  if (eventsOf(event).length === 0) return 'no code that sends it was ever found';
  const blocked = releases.filter((release) => whyNoEvent(event, undefined, release) === 'blocked');
  const held = blocked.length === 0 ? [] : [`the clients of ${spansOf(blocked)} hold it back`];
  return [...(because === undefined ? [] : [because]), ...held].join('; ');
};

/** Whether the original software keeps a promise, and why not. */
export const originalText = (original: Original): string => {
  if ('event' in original) return `no: ${eventText(original.event, original.because)}`;
  return 'because' in original ? `${original.keeps}: ${original.because}` : original.keeps;
};

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

/** How many promises each document makes, and how many of them are kept. */
export const totals = (): string => {
  const count = (rows: readonly DocumentPromise[], is: (row: DocumentPromise) => boolean): string =>
    String(rows.filter(is).length);
  const line = (title: string, rows: readonly DocumentPromise[]): readonly string[] => [
    title,
    String(rows.length),
    count(rows, ({ here }) => here.kept === 'by a report'),
    count(rows, ({ here }) => here.kept === 'out of scope'),
    ...(['yes', 'partly', 'no', 'not known'] as const).map((keeps) =>
      count(rows, ({ original }) => original.keeps === keeps),
    ),
  ];
  return markdownText({
    columns: ['document', 'promises', 'kept here', 'out of scope', 'original: yes', 'partly', 'no', 'not known'],
    rows: [
      ...promises.map((document) => line(document.title, rowsOf(document))),
      line('all five', promises.flatMap(rowsOf)),
    ],
  });
};

/** What the columns mean. */
export const terms = `- **Kept here** means that the report cannot say anything else: what was promised is sent in the promised form, and what
  was excluded is not sent. Data that was promised but that no server sends is not sent here either.
- **Out of scope**: promises not about the data itself, such as who may read it.
- **Not known** is what cannot be seen from outside.`;

/** The document. */
export const promisesDocument = (): string => `# What was promised, and who keeps it

Five documents promise something about the data that Mattermost's software sends. Here is every such promise in other
words: which report of this package keeps it and which test shows that, and whether the original software keeps it. It
is generated (\`npm run docs -- --long\`) from \`src/promises\`; a test finds sentences of the documents that have no row here.

${terms}

${totals()}
${promises.map(documentText).join('\n')}`;
