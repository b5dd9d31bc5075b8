import { describeIssue, type Issue } from '../issues.js';
import { exit, type Io } from './command.js';
import { inputName } from './input.js';
import { say } from './say.js';

/** Issues that are no fault of the file. */
const elsewhere: ReadonlySet<Issue['code']> = new Set(['unknownRelease', 'environment']);

/** What is wrong, and in which file. */
const issueText = (issue: Issue, file: string | undefined): string =>
  elsewhere.has(issue.code) ? describeIssue(issue) : `${inputName(file)}: ${describeIssue(issue)}`;

/** Says what is wrong with a file, and gives the exit code for that. */
export const complain = (issues: readonly Issue[], file: string | undefined, io: Io): number => {
  for (const issue of issues) say(io, 'error', issueText(issue, file));
  return issues.length > 0 ? exit.unusable : exit.fine;
};
