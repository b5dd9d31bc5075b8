/** Makes docs/promises.md: how many promises about data are kept, and the most serious that are not. */

import { markdownText } from '../formats/table.js';
import { promises } from '../promises/all.js';
import { originalText, rowsOf, terms, totals } from './promises.js';

/** Promises to people about themselves and about what they write that the original software does not keep. */
export const worstPromises = [
  'T26-03',
  'T26-30',
  'T19-03',
  'T19-34',
  'P16-18',
  'C-26',
  'D-02',
  'D-19',
  'D-25',
  'D-27',
  'D-28',
  'D-30',
  'D-32',
  'D-33',
  'D-34',
] as const;

const worstText = (): string => {
  const rows = promises.flatMap((document) =>
    rowsOf(document)
      .filter(({ id }) => worstPromises.some((worst) => worst === id))
      .map(({ id, says, original }) => [id, document.title, says, originalText(original).replace(/^no: /, '')]),
  );
  return markdownText({ columns: ['', 'document', 'what is promised', 'what the original software does'], rows });
};

/** The document. */
export const promisesSummary = (): string => `# What was promised, and who keeps it

Five documents promise something about the data that Mattermost's software sends. This is how many of these promises
this package keeps, and how many the original software; it is generated (\`npm run docs\`) from \`src/promises\`.
\`npm run docs -- --long\` writes every promise to \`dist/docs/promises.md\`, with the report that keeps it, the test that
shows that, and what the original software does.

${terms}

${totals()}
## The most serious promises the original software breaks

They are about people, and about what they write.

${worstText()}`;
