import type { Issue, Warning } from '../issues.js';
import { type Limits, readText } from '../transform/read.js';
import type { Io } from './command.js';
import { inputName } from './input.js';
import { say } from './say.js';

/** What a file looks like that cannot be a config; nothing for one that can be, or that cannot be read. */
export const looksOf = async (text: string, limits: Limits = {}) => {
  const { insteadOfConfig } = await import('../audit/shape.js');
  const read = readText(text, limits);
  return 'node' in read ? insteadOfConfig(read.node) : undefined;
};

const says = {
  payload: 'looks like a payload, not like a config.json; verify and diff take payloads',
  capture: 'looks like a capture, not like a config.json; verify and diff take captures',
  facts: 'looks like a file of facts, not like a config.json; report takes facts',
  unknown: 'is no config.json: nothing in it is a section of any release',
} as const;

/** Names that are unknown: every file that is no config has some. */
const hasUnknownNames = (result: { readonly warnings: readonly Warning[] } | { readonly issues: readonly Issue[] }) =>
  'warnings' in result
    ? result.warnings.some(({ code }) => code === 'unknownNames')
    : result.issues.some((issue) => issue.code === 'refusedWarning' && issue.warning.code === 'unknownNames');

/**
 * Warns of a file that cannot be meant as a config. It is used all the same, as a server would. What came of it tells
 * whether it is worth another look.
 */
export const warnOfNoConfig = async (
  file: string | undefined,
  text: string,
  result: Parameters<typeof hasUnknownNames>[0],
  io: Io,
  limits: Limits = {},
): Promise<void> => {
  const looks = hasUnknownNames(result) ? await looksOf(text, limits) : undefined;
  if (looks === undefined) return;
  say(io, 'warning', `${inputName(file)} ${says[looks]}`);
};
