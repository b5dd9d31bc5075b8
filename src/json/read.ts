import type { Issue } from '../issues.js';
import { failed, ok, type Result } from '../result.js';
import { causeOf } from './cause.js';
import { defaultDepth, defaultLength, type Limits } from './limits.js';
import { passValue } from './mistake.js';
import { type Node, positionsIn } from './node.js';
import { nodeOfText } from './node-of-text.js';

/** Whether a text is no longer than allowed, and no shallow text could be nested too deep. */
export const isWithin = (
  text: Pick<string, 'length'>,
  { maxLength = defaultLength, maxDepth = defaultDepth }: Limits,
): boolean => text.length <= maxLength && maxDepth >= defaultDepth;

/** A text of JSON, without its byte-order mark, and the node that it holds. */
export interface JsonText {
  readonly node: Node;
  readonly text: string;
}

const byteOrderMark = '\uFEFF';

/** Where a text stops being JSON, and why. */
const syntaxIssue = (text: string): Issue => {
  const found = passValue(text, 0, true);
  if (typeof found === 'number') return { code: 'syntax' };
  const { cause, template, at } = causeOf(text, found);
  return {
    code: 'syntax',
    ...(cause !== undefined && { cause }),
    ...(template !== undefined && { template }),
    ...positionsIn(text)(at),
  };
};

/** Reads a text as JSON, or finds why it is none. */
export const readText = (
  given: string,
  { maxLength = defaultLength, maxDepth = defaultDepth }: Limits,
): Result<JsonText> => {
  if (given.length > maxLength) return failed([{ code: 'tooLarge', limit: maxLength }]);
  const marked = given.startsWith(byteOrderMark);
  const text = marked ? given.slice(1) : given;
  if (text.trim() === '') return failed([{ code: 'empty' }]);
  const node = nodeOfText(text, maxDepth);
  if (node.ok) return ok({ node: node.value, text }, marked ? [{ code: 'byteOrderMark' }] : []);
  return node.issues[0]?.code === 'syntax' ? failed([syntaxIssue(text)]) : node;
};
