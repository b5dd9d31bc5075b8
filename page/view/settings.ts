import { grouped } from '../../src/wording/numbers.js';
import { everything, type Filter, filterText, markTitles, stateTitles } from '../model/filter.js';
import type { RowState, SettingRow, Tell } from '../model/rows.js';
import { counted } from '../model/words.js';
import { announce, button, el } from './dom.js';
import { isShown, type Line, lineOf } from './line.js';
import { tableHead } from './table.js';

const columns = [{ title: 'Setting' }, { title: 'Sent as' }, { title: 'They learn' }];

interface SectionView {
  readonly element: HTMLElement;
  readonly lines: readonly Line[];
}

const sectionOf = (name: string, rows: readonly SettingRow[]): SectionView => {
  const lines = rows.map(lineOf);
  const title = `section-${name}`;
  return {
    lines,
    element: el(
      'section',
      { class: 'settings', 'aria-labelledby': title },
      el('h3', { id: title, tabindex: -1 }, name),
      el('table', { role: 'table', 'aria-labelledby': title }, tableHead(columns), ...lines.map(({ body }) => body)),
    ),
  };
};

/** Shows the lines that pass a filter, and says how many. */
const applied = (sections: readonly SectionView[], filter: Filter): number => {
  const counts = sections.map(({ element, lines }) => {
    const shown = lines.filter((line) => isShown(line, filter)).length;
    element.hidden = shown === 0;
    return shown;
  });
  return counts.reduce((sum, shown) => sum + shown, 0);
};

const noMatch = (search: string): string =>
  search.trim() === '' ? 'No match.' : `No match. “${search.trim()}” is not in any setting of this version.`;

/** All settings by section, with a search and filters. The pictures are hidden during a search. */
export const settingsView = (rows: readonly SettingRow[], pictures: HTMLElement): readonly HTMLElement[] => {
  const sections = [...grouped(rows, ({ section }) => section)].map(([name, own]) => sectionOf(name, own));
  const states = new Set<RowState>();
  const marks = { changed: false };
  const search = el('input', { type: 'search', id: 'search', autocomplete: 'off', placeholder: 'site URL' });
  const count = el('p', { id: 'count' });
  const says = el('p', { id: 'filter-says' });
  const show = (): void => {
    const filter: Filter = { ...everything, ...marks, search: search.value, states };
    const shown = applied(sections, filter);
    says.textContent = filterText(filter);
    pictures.hidden = filter.search !== '' || states.size > 0 || marks.changed;
    count.textContent =
      shown === rows.length
        ? `All ${counted(rows.length, 'setting')}, in the file or by default.`
        : shown === 0
          ? noMatch(search.value)
          : `${shown} of ${counted(rows.length, 'setting')} ${shown === 1 ? 'matches' : 'match'}.`;
  };
  const chip = (text: string, matching: number, toggle: (on: boolean) => void): readonly HTMLElement[] => {
    if (matching === 0) return [];
    const made = button('', { class: 'chip', 'aria-pressed': 'false' }, () => {
      const on = made.getAttribute('aria-pressed') !== 'true';
      made.setAttribute('aria-pressed', `${on}`);
      toggle(on);
      show();
      announce(count.textContent ?? '');
    });
    made.append(`${text} `, el('span', { class: 'chip-count' }, `${matching}`));
    return [made];
  };
  const having = (has: (tell: Tell) => boolean): number => rows.filter(({ tells }) => tells.some(has)).length;
  let typing: ReturnType<typeof setTimeout> | undefined;
  search.addEventListener('input', () => {
    show();
    clearTimeout(typing);
    typing = setTimeout(() => announce(count.textContent ?? ''), 500);
  });
  show();
  return [
    el('h2', { id: 'search-title' }, 'Settings'),
    el(
      'div',
      { class: 'filter', role: 'search', 'aria-label': 'Settings' },
      el('label', { for: 'search' }, 'Search settings'),
      search,
      el(
        'div',
        { class: 'chips', role: 'group', 'aria-label': 'Show only' },
        ...(Object.keys(stateTitles) as RowState[]).flatMap((state) =>
          chip(stateTitles[state], rows.filter((row) => row.state === state).length, (on) => {
            if (on) states.add(state);
            else states.delete(state);
          }),
        ),
        ...chip(
          markTitles.changed,
          having(({ changed }) => changed),
          (on) => {
            marks.changed = on;
          },
        ),
      ),
      says,
      count,
    ),
    pictures,
    el('h2', { id: 'settings-title' }, 'All settings'),
    ...sections.map(({ element }) => element),
  ];
};
