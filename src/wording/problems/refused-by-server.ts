import type { Issue, Position } from '../../issues.js';
import { lenientText } from '../../json/lenient.js';
import { templateAt } from '../../json/template-form.js';
import { forms } from './syntax-causes.js';

const server = 'a server refuses this file, and does not start with it';

/** Where a place is in a text. */
const offsetOf = (text: string, { line = 1, column = 1 }: Position): number => {
  let start = 0;
  for (let at = 1; at < line; at += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
};

/** Whether a text is JSON but for comments and trailing commas. */
const isLenient = (text: string): boolean => {
  const lenient = lenientText(text.replace(/^\uFEFF/, ''));
  if (lenient === undefined) return false;
  try {
    JSON.parse(lenient.text);
    return true;
  } catch {
    return false;
  }
};

/**
 * What to know of a config with these issues, where its server refuses it too: that it can be read all the same, or that it
 * is a template.
 */
export const refusedByServer = (issues: readonly Issue[], text: string): string | undefined => {
  for (const issue of issues) {
    if (issue.code === 'syntax') {
      if (issue.cause === 'template') return server;
      if (issue.cause !== 'comment' && issue.cause !== 'extraComma') continue;
      return isLenient(text)
        ? `${server}; to read it all the same, without comments and extra commas: explain --lenient`
        : server;
    }
    if (issue.code !== 'wrongType' || issue.found !== 'a string') continue;
    const form = templateAt(text, offsetOf(text, issue) + 1);
    if (form !== undefined)
      return `the value of ${issue.path} is part of a template that was not rendered (${forms[form]}); give the file that it produces`;
  }
  return undefined;
};

/** What was skipped in a config, and what its server does with it. */
export const lenientlyRead = ({
  comments,
  commas,
  first: { line, column },
}: {
  readonly comments: number;
  readonly commas: number;
  readonly first: Position;
}): string => {
  const counted = (count: number, one: string): readonly string[] =>
    count === 0 ? [] : [`${count} ${one}${count === 1 ? '' : 's'}`];
  const parts = [...counted(comments, 'comment'), ...counted(commas, 'extra comma')].join(' and ');
  return `${server}: it has ${parts} (the first in line ${line}, column ${column}), which --lenient skips`;
};
