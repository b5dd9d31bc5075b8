import type { RowProblem } from '../../inputs/database-row.js';

const problems: { readonly [P in RowProblem]: string } = {
  noRow: 'it is not a row of the table Configurations: expected {"Id", "Value", "CreateAt", "Active"}',
  noValue: 'the row has no Value with the text of a config',
  noTime: 'the row has no CreateAt, a time in milliseconds',
};

/** One sentence about why something cannot be taken for a row. */
export const rowProblemText = (problem: RowProblem): string => problems[problem];

/** Says that the config in a row is read. */
export const readAsRow = 'a row of the table Configurations: its Value is read';

/** Says that a row is an old one. */
export const notInForce =
  'this row is NOT ACTIVE: the server has another config, in the row where Active is true (SELECT Value FROM Configurations WHERE Active)';

/** So many pairs of rows are named. */
const mostPairs = 3;

/** Says that rows have one Id and different values. */
export const unlikeRowsText = (pairs: readonly (readonly [number, number])[], sort: 'line' | 'row'): string => {
  const shown = pairs.slice(0, mostPairs).map(([first, second]) => `${first} and ${second}`);
  const more = pairs.length - shown.length;
  return `${sort}s ${shown.join(', ')}${more === 0 ? '' : ` and ${more} more pairs`} have the same Id and different values; each is treated as a row of its own`;
};

/** Says that several rows are marked Active, or none. */
export const activeRowsText = (actives: number): string =>
  actives === 0
    ? 'no row is marked Active, so the newest row is treated as the effective one'
    : `${actives} rows are marked Active, and only one can be effective; the newest row is treated as that one`;

/** Says that times seem to be in seconds. */
export const timesInSecondsText = (rows: number): string =>
  `the CreateAt of ${rows === 1 ? '1 row seems' : `${rows} rows seems`} to be in seconds; it is read as milliseconds, so the time shown is wrong`;

/** So many fields are named. */
const mostFields = 12;

/** Says which fields are not compared, because a variable decides on them whose value is not known. */
export const notJudgedText = (fields: readonly string[]): string => {
  const shown = fields.slice(0, mostFields);
  const more = fields.length - shown.length;
  return `${fields.length === 1 ? '1 field is' : `${fields.length} fields are`} not judged, because the environment sets them to an unknown value: ${shown.join(', ')}${more === 0 ? '' : ` and ${more} more (--json shows them)`}`;
};
