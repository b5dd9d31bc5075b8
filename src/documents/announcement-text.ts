import { guarded } from '../misuse.js';
import type { Mention } from '../promises/published.js';
import type { Announcement, Listing } from './announcement.js';

/** The forms of a listing: that of the published page, or tables. */
export type ListingFormat = 'rst' | 'markdown';

const itemText = ({ type, setting, note }: Announcement): string =>
  `${type} ${setting}${note === undefined ? '' : ` (${note})`}`;

/** The fields of one list, by section. */
const sectionsIn = ({ announced }: Listing, kind: Mention['kind']): ReadonlyMap<string, readonly string[]> => {
  const sections = new Map<string, string[]>();
  for (const item of announced) {
    if (item.kind === kind) sections.set(item.section, [...(sections.get(item.section) ?? []), itemText(item)]);
  }
  return sections;
};

const opening = ({ release }: Listing, file: string): string =>
  `What a server of release ${release} reports of its configuration file (${file}), in the form of type ("boolean", "enumerated", "integer"), count ("integer"), and true/false ("boolean") values.`;

const more = 'The lists above show what may be sent. The server itself sends more than that in these places:';

const title = 'What the Server Reports of Its Configuration';

const rst = (listing: Listing): string => {
  const list = (kind: Mention['kind']): string =>
    [...sectionsIn(listing, kind)].map(([section, items]) => `    **${section}**: ${items.join(', ')}`).join(';\n');
  const lists = [
    ['**Type values (boolean, enumerated and integer)**', list('type')],
    ['**Counts (integer)**', list('count')],
    [
      '**True/false (boolean)** value whether setting remains default (true) or non-default (false). **NOTE: No input data is used**:',
      list('isdefault'),
    ],
  ].filter(([, items]) => items !== '');
  return [
    `${title}\n  ${opening(listing, '``config.json``')}`,
    ...lists.flatMap(([heading, items]) => [`  ${heading}`, items]),
    ...(listing.sendsMore.length > 0 ? [`What Else the Server Sends\n  ${more}`] : []),
    ...listing.sendsMore.map(({ instead, settings }) => `  - ${instead}: ${settings.join(', ')}`),
    '',
  ].join('\n\n');
};

const markdown = (listing: Listing): string => {
  const table = (kind: Mention['kind']): string =>
    [
      '| section | settings |',
      '|---|---|',
      ...[...sectionsIn(listing, kind)].map(([section, items]) => `| ${section} | ${items.join(', ')} |`),
    ].join('\n');
  return [
    `# What release ${listing.release} reports`,
    opening(listing, '`config.json`'),
    '## Type values (boolean, enumerated and integer)',
    table('type'),
    '## Counts (integer)',
    table('count'),
    '## True/false (boolean)',
    'Whether the setting remains at its default (true) or not (false). The value itself is not used.',
    table('isdefault'),
    ...(listing.sendsMore.length > 0 ? ['## What else the server sends', more] : []),
    listing.sendsMore.map(({ instead, settings }) => `- ${instead}: ${settings.join(', ')}`).join('\n'),
    '',
  ].join('\n\n');
};

/**
 * A listing as a text: in reStructuredText in the form of the published page, or in Markdown with tables.
 *
 * @param listing - of a release, as {@link listingOf} gives it
 * @param format - `rst` or `markdown`
 * @returns the text; {@link readPage} reads the first form back
 * @example
 * readPage(listingText(listingOf('5.6'), 'rst'))?.promised.length;
 */
export const listingText = (listing: Listing, format: ListingFormat): string =>
  guarded(() => (format === 'rst' ? rst(listing) : markdown(listing)));
