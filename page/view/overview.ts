import type { Explained } from '../../src/audit.js';
import { headlineOf } from '../model/headline.js';
import { bitsOf, type SectionShare, sectionShares, stretches } from '../model/picture.js';
import { many } from '../model/words.js';
import { breakable, button, el, svg } from './dom.js';
import { type Column, tableHead, tableRow } from './table.js';

/** Numbers to be seen first: each with its sort, what is counted, and what that says. */
export const tileList = (
  look: string,
  tiles: readonly (readonly [sort: string, count: number, title: string, says: string])[],
): HTMLElement =>
  el(
    'dl',
    { class: look },
    ...tiles.map(([sort, count, title, says]) =>
      el(
        'div',
        { class: `tile ${sort}` },
        el('dt', {}, title),
        el('dd', { class: 'count' }, many(count)),
        el('dd', { class: 'says' }, says),
      ),
    ),
  );

const tiles = ({ totals }: Explained): HTMLElement => {
  const they = totals.server.inClear === 1 ? 'it is' : 'they are';
  return tileList('tiles', [
    ['inClear', totals.server.inClear, 'in clear', `as ${they} written, whatever the text`],
    ['reported', totals.server.reported, 'sent', 'the value: yes or no, a number, or a word from a fixed list'],
    ['reduced', totals.server.reduced, 'sent in part', 'only yes/no answers or a count'],
    ['withheld', totals.server.withheld, 'not sent', 'no part of the value'],
    [
      'unknown',
      totals.unknown,
      totals.unknown === 1 ? 'unknown name' : 'unknown names',
      'not in this version, and ignored',
    ],
  ]);
};

const inAll = (told: Explained, bits: number): HTMLElement =>
  el(
    'p',
    { id: 'in-all' },
    ...headlineOf(told, bits).map(({ text, strong }) => (strong ? el('strong', {}, text) : text)),
  );

const bar = (parts: readonly (readonly [sort: string, amount: number])[], most: number): SVGElement =>
  svg(
    'svg',
    { class: 'bar', viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    ...stretches(parts, most).map(({ sort, from, length }) =>
      svg('rect', { class: sort, x: from.toFixed(3), y: 0, width: length.toFixed(3), height: 10 }),
    ),
  );

const shortest = 10;

/** A drawing that is a table as well: the numbers stand beside the bars. */
const figure = (
  title: string,
  says: string,
  columns: readonly Column[],
  rows: readonly HTMLTableRowElement[],
  things: string,
  ...more: readonly HTMLElement[]
): HTMLElement => {
  const rest = rows.slice(shortest);
  for (const row of rest) row.hidden = true;
  const all = button(`Show all ${rows.length} ${things}`, { class: 'quiet', 'aria-expanded': 'false' }, () => {
    const open = all.getAttribute('aria-expanded') !== 'true';
    for (const row of rest) row.hidden = !open;
    all.setAttribute('aria-expanded', `${open}`);
    all.textContent = open ? `Show the ${shortest} largest` : `Show all ${rows.length} ${things}`;
  });
  return el(
    'figure',
    {},
    el('figcaption', {}, el('h3', {}, title), el('p', {}, says)),
    el(
      'table',
      { role: 'table', class: 'chart', 'aria-label': title },
      tableHead(columns),
      el('tbody', { role: 'rowgroup' }, ...rows),
    ),
    ...(rest.length > 0 ? [all] : []),
    ...more,
  );
};

const sectionColumns: readonly Column[] = [
  { title: 'Section' },
  { title: 'Share' },
  { title: 'In clear', look: 'number inClear' },
  { title: 'Sent', look: 'number reported' },
  { title: 'In part', look: 'number reduced' },
  { title: 'Not sent', look: 'number withheld' },
];

const sections = (shares: readonly SectionShare[]): HTMLElement => {
  const most = Math.max(0, ...shares.map(({ settings }) => settings));
  return figure(
    'How much of each section is sent',
    'Settings of the file by section: in clear, sent, sent in part, not sent.',
    sectionColumns,
    shares.map(({ section, inClear, reported, reduced, withheld }) =>
      tableRow(sectionColumns, [
        el('a', { href: `#section-${section}` }, ...breakable(section)),
        bar(
          [
            ['inClear', inClear],
            ['reported', reported],
            ['reduced', reduced],
            ['withheld', withheld],
          ],
          most,
        ),
        `${inClear}`,
        `${reported}`,
        `${reduced}`,
        `${withheld}`,
      ]),
    ),
    'sections',
  );
};

const eventColumns: readonly Column[] = [
  { title: 'Event' },
  { title: 'Bits' },
  { title: 'At most', look: 'number' },
  { title: 'Fields', look: 'number' },
];

/** The first look, in numbers and in pictures. */
export const overview = (
  told: Explained,
): { readonly numbers: readonly HTMLElement[]; readonly pictures: HTMLElement } => {
  const { bits, events, caveat } = bitsOf(told.release);
  const most = Math.max(0, ...events.map((event) => event.bits));
  return {
    numbers: [tiles(told), inAll(told, bits)],
    pictures: el(
      'div',
      { class: 'figures' },
      sections(sectionShares(told)),
      figure(
        'How much each event can carry',
        'The most bits that the fields of an event can carry in the payload of this package, for any file.',
        eventColumns,
        events.map(({ name, bits: own, fields }) =>
          tableRow(eventColumns, [breakable(name), bar([['bits', own]], most), many(Math.ceil(own)), `${fields}`]),
        ),
        'events',
        el('details', { class: 'caveat' }, el('summary', {}, 'About this estimate'), el('p', {}, caveat)),
      ),
    ),
  };
};
