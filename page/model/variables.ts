import { describeForm } from '../../src/environment/forms.js';
import { readEnvironment } from '../../src/environment/read.js';
import { describeRemark, isNote } from '../../src/environment/remarks.js';
import type { Environment } from '../../src/transform/environment.js';

/** The variables that someone typed or pasted, and what is to be said of them. */
export interface Variables {
  readonly env?: Environment;
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
