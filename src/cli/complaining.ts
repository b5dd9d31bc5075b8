import type { Issue } from '../issues.js';
import { describeIssue } from '../wording/problems/issues.js';
import { exit } from './exit.js';
import { inputNameIn } from './given/input.js';
import { insteadOf } from './given/instead.js';
import { withLooks } from './given/no-config.js';
import { withoutConfig } from './given/without-config.js';
import type { Io } from './io.js';
import { log } from './log.js';

/** Issues that have nothing to do with the file. */
const elsewhere: ReadonlySet<Issue['code']> = new Set(['unknownRelease', 'environment']);

/** What is wrong, in which file, and what to do. */
const issueText = (issue: Issue, file: string | undefined, io: Io): string => {
  if (elsewhere.has(issue.code)) return describeIssue(issue);
  if (issue.code === 'empty' && file === undefined)
    return 'no FILE is named, and standard input is empty; name a file, such as config.json, or pipe one in';
  return `${inputNameIn(file, io)}: ${describeIssue(issue)}`;
};

/** Says what is wrong with a file, and gives the exit code for that. */
export const complain = (issues: readonly Issue[], file: string | undefined, io: Io): number => {
  for (const issue of issues) log(io, 'error', issueText(issue, file, io));
  return issues.length > 0 ? exit.unusable : exit.fine;
};

/** The same of a config: what it may be instead, and whether its server refuses it too. */
export const complainOfConfig = async (
  issues: readonly Issue[],
  config: string,
  file: string | undefined,
  io: Io,
): Promise<number> => {
  const instead = (await insteadOf(issues, config, file)) ?? (await withoutConfig(issues, file, io));
  if (instead !== undefined) {
    log(io, 'error', instead);
    return exit.unusable;
  }
  const code = complain(await withLooks(issues, config), file, io);
  await noteRefused(issues, config, io);
  return code;
};

/** Notes that a server refuses a config too. */
export const noteRefused = async (issues: readonly Issue[], config: string, io: Io): Promise<void> => {
  const { refusedByServer } = await import('../wording/problems/refused-by-server.js');
  const note = refusedByServer(issues, config);
  if (note !== undefined) log(io, 'note', note);
};
