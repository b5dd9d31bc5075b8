import type { RowState, SettingRow, Tell } from './rows.js';

/** What to show of the rows. Nothing chosen is everything. */
export interface Filter {
  readonly search: string;
  readonly states: ReadonlySet<RowState>;
  readonly changed: boolean;
}

export const everything: Filter = { search: '', states: new Set(), changed: false };

/** What the choices of a filter are called. */
export const stateTitles: { readonly [S in RowState]: string } = {
  inClear: 'In clear',
  reported: 'Sent',
  reduced: 'Sent in part',
  withheld: 'Not sent',
  default: 'By default',
};
export const markTitles = { changed: 'Differs from default' } as const;

/** The filter in words; nothing where it lets everything pass. The search is the reader's own. */
export const filterText = ({ search, states, ...marks }: Filter): string => {
  const sorts = (Object.keys(stateTitles) as RowState[]).filter((state) => states.has(state));
  const parts = [
    ...(search.trim() === '' ? [] : [`“${search.trim()}”`]),
    ...(sorts.length === 0 ? [] : [sorts.map((state) => stateTitles[state]).join(' or ')]),
    ...(['changed'] as const).filter((mark) => marks[mark]).map((mark) => markTitles[mark]),
  ];
  return parts.length === 0 ? '' : `Filter: ${parts.join('; ')}`;
};

/** Letters and digits alone, so that “site url” finds `SiteURL` and `isdefault_site_url`. */
const squeezed = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Whether all the words of a search stand in a text, or the search as a whole once spaces are gone. */
export const finds = (search: string, text: string): boolean => {
  const heard = squeezed(text);
  return search
    .split(/\s+/)
    .map(squeezed)
    .every((word) => heard.includes(word));
};

const textOf = ({ name, value, learn, rule, oddity }: Tell): string =>
  [name, value, learn, rule, oddity].filter((part) => part !== undefined).join(' ');

/** What of a row passes the filter: its tells, maybe none; `undefined` where the row is not shown. */
export const shownOf = (row: SettingRow, { search, states, changed }: Filter): readonly Tell[] | undefined => {
  if (states.size > 0 && !states.has(row.state)) return undefined;
  const wanted = row.tells.filter((tell) => !changed || tell.changed);
  if (changed && wanted.length === 0) return undefined;
  if (search.trim() === '' || finds(search, [row.path, ...row.notes, ...row.marks].join(' '))) return wanted;
  const found = wanted.filter((tell) => finds(search, `${row.path} ${textOf(tell)}`));
  return found.length > 0 ? found : undefined;
};
