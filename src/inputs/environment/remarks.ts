import type { OtherReader } from './elsewhere.js';
import type { NoVariable } from './statements.js';

/** Names of variables as far as they can be printed, and how many cannot. */
export interface VariableNames {
  readonly names: readonly string[];
  readonly others: number;
}

/** What is to be said of a list of variables: lines by their number and names, and never a value. */
export type ReadingRemark =
  | { readonly code: 'unusedLines'; readonly because: NoVariable | 'given again'; readonly lines: readonly number[] }
  /** What follows a closing quote is dropped. */
  | { readonly code: 'cutValues'; readonly lines: readonly number[] }
  /** Values that are filled in from elsewhere, and names without a value: they are not known, and not applied. */
  | ({ readonly code: 'unknownValues'; readonly optOut?: true } & VariableNames)
  /** Names of overrides inside the values or names of others, or in lines that are no NAME=value: nothing sets them. */
  | ({ readonly code: 'hiddenNames'; readonly optOut?: true } & VariableNames)
  /** Another reader of such lists makes other values of these. */
  | ({ readonly code: 'readOtherwise'; readonly by: OtherReader; readonly optOut?: true } & VariableNames)
  /** The list is the output of a program, and is taken letter by letter. */
  | { readonly code: 'exact' }
  | { readonly code: 'noVariables' };

/** Whether a remark says only how the list was read: nothing of it is left out, and the opt-out is the same for every reader. */
export const isNote = (remark: ReadingRemark): boolean =>
  remark.code === 'exact' || (remark.code === 'readOtherwise' && remark.optOut !== true);
