import type { Row, State, Tell } from './rows.js';

/** What to show of the rows. Nothing chosen is everything. */
export interface Filter {
  readonly search: string;
  readonly states: ReadonlySet<State>;
  readonly departures: boolean;
  readonly changed: boolean;
}

export const everything: Filter = { search: '', states: new Set(), departures: false, changed: false };

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

const textOf = ({ name, learn, rule, departure, oddity }: Tell): string =>
  [name, learn, rule, departure, oddity].filter((part) => part !== undefined).join(' ');

/** What of a row passes the filter: its tells, maybe none; `undefined` where the row is not shown. */
export const shownOf = (row: Row, { search, states, departures, changed }: Filter): readonly Tell[] | undefined => {
  if (states.size > 0 && !states.has(row.state)) return undefined;
  const wanted = row.tells.filter(
    (tell) => (!departures || tell.departure !== undefined) && (!changed || tell.changed),
  );
  if ((departures || changed) && wanted.length === 0) return undefined;
  if (search.trim() === '' || finds(search, [row.path, ...row.notes, ...row.marks].join(' '))) return wanted;
  const found = wanted.filter((tell) => finds(search, `${row.path} ${textOf(tell)}`));
  return found.length > 0 ? found : undefined;
};
