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
