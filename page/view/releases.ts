import { grouped } from '../../src/cli/grouped.js';
import { type Release, releases } from '../../src/index.js';
import { el } from './dom.js';

const newestFirst = releases.toReversed();

/** A list of the releases, newest first; before them perhaps something else to choose. */
export const releaseSelect = (id: string, first?: string): HTMLSelectElement =>
  el(
    'select',
    { id, autocomplete: 'off' },
    ...(first === undefined ? [] : [el('option', { value: '' }, first)]),
    ...[...grouped(newestFirst, (release) => release.split('.')[0])].map(([major, own]) =>
      el('optgroup', { label: `Release ${major}` }, ...own.map((release) => el('option', { value: release }, release))),
    ),
  );

/** The release that is chosen; nothing where something else is. */
export const chosenRelease = ({ value }: HTMLSelectElement): Release | undefined =>
  newestFirst.find((release) => release === value);

/** A label and what it labels. */
export const labelled = (text: string, control: HTMLElement): HTMLElement =>
  el('div', { class: 'field' }, el('label', { for: control.id }, text), control);
