import type { PayloadOptions } from '../../src/index.js';
import { describeForm } from '../../src/inputs/environment/forms.js';
import { readEnvironment } from '../../src/inputs/environment/read.js';
import { isNote } from '../../src/inputs/environment/remarks.js';
import { describeRemark } from '../../src/wording/problems/environment-remarks.js';

/** The variables that someone typed or pasted, and what is to be said of them. */
export interface Variables {
  readonly env?: NonNullable<PayloadOptions['env']>;
  /** Why the text is no list of variables. */
  readonly error?: string;
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
}

/** Reads a list of variables as the command reads it. */
export const variablesIn = (text: string): Variables => {
  if (text.trim() === '') return { warnings: [], notes: [] };
  const read = readEnvironment(text);
  if ('form' in read) return { error: describeForm(read.form), warnings: [], notes: [] };
  return {
    env: read.env,
    warnings: read.remarks.filter((remark) => !isNote(remark)).map(describeRemark),
    notes: read.remarks.filter(isNote).map(describeRemark),
  };
};
