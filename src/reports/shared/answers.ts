import { readText } from '../../json/read.js';
import { ok, type Result } from '../../result.js';
import type { Answered } from '../report.js';
import type { ReportDifference } from './diff.js';
import type { ReportFinding } from './finding.js';

/** What was found in a capture. */
export const foundAnswer = (findings: readonly ReportFinding[]): Extract<Answered, { form: 'findings' }> => ({
  status: 'ok',
  form: 'findings',
  data: findings,
  found: findings.length > 0,
});

/** Where two reports differ. */
export const differingAnswer = (
  differences: readonly ReportDifference[],
): Extract<Answered, { form: 'differences' }> => ({
  status: 'ok',
  form: 'differences',
  data: differences,
  found: differences.length > 0,
});

/** The value of a text of JSON, or why it is none. */
export const parsedText = (text: string): Result<unknown> => {
  const read = readText(text, {});
  return read.ok ? ok(read.value.node.plain()) : read;
};
