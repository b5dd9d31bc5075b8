import { readEnvironment } from '../../../src/inputs/environment/read.js';
import type { ReadingRemark } from '../../../src/inputs/environment/remarks.js';
import { describeRemark } from '../../../src/wording/problems/environment-remarks.js';

export const envOf = (text: string): Readonly<Record<string, string | null>> => {
  const read = readEnvironment(text);
  if ('form' in read) throw new Error(`taken for ${read.form}`);
  return read.env;
};

export const optOut = 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS';

export const remarksOf = (text: string): readonly ReadingRemark[] => {
  const read = readEnvironment(text);
  return 'form' in read ? [] : read.remarks;
};

export const saidOf = (text: string): string => remarksOf(text).map(describeRemark).join('\n');
