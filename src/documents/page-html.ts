import type { Embedded, EmbeddedVersion } from './page-data.js';

/** Where the page looks for what it was given. */
export const embeddedId = 'embedded';

/** The place in the page that an explanation is put into. */
export const embeddedPlace = `<script type="application/json" id="${embeddedId}"></script>`;

/** What could end the script, or a line of one. */
const special = /[<>&\u2028\u2029]/g;

const escaped = (json: string): string =>
  json.replaceAll(special, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The page with an explanation or a version inside. The same one always gives the same bytes. */
export const inspectorWith = (page: string, embedded: Embedded | EmbeddedVersion): string => {
  const [before, after, ...more] = page.split(embeddedPlace);
  if (before === undefined || after === undefined || more.length > 0) throw new Error('the page has not one place');
  const filled = embeddedPlace.replace('><', () => `>${escaped(JSON.stringify(embedded))}<`);
  return `${before}${filled}${after}`;
};
