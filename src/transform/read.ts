import type { Issue, Warning } from '../issues.js';
import { causeOf } from './cause.js';
import { type Node, nodeOfText, positionsIn } from './json.js';
import { passValue } from './mistake.js';

/** How large an input may be. */
export interface Limits {
  /** How many characters a text may have. Default: 67,108,864. */
  readonly maxLength?: number;
  /** How many levels deep lists and objects may be nested. Default: 10,000, as in the real server. */
  readonly maxDepth?: number;
}

/** How many characters a text may have unless stated otherwise. */
export const defaultLength = 64 * 1024 * 1024;
/** How deep a text may be nested unless stated otherwise. */
export const defaultDepth = 10_000;

/** Whether a text is no longer than allowed, and no shallow text could be nested too deep. */
export const isWithin = (text: string, { maxLength = defaultLength, maxDepth = defaultDepth }: Limits): boolean =>
  text.length <= maxLength && maxDepth >= defaultDepth;

/** A text as JSON, or why it is none. */
export type Read =
  | { readonly node: Node; readonly text: string; readonly warnings: readonly Warning[] }
  | { readonly issue: Issue };

const byteOrderMark = '\uFEFF';

/** Where a text stops being JSON, and why. */
const syntaxIssue = (text: string): Issue => {
  const found = passValue(text, 0, true);
  if (typeof found === 'number') return { code: 'syntax' };
  const { cause, at } = causeOf(text, found);
  return { code: 'syntax', ...(cause !== undefined && { cause }), ...positionsIn(text)(at) };
};

export const readText = (given: string, { maxLength = defaultLength, maxDepth = defaultDepth }: Limits): Read => {
  if (given.length > maxLength) return { issue: { code: 'tooLarge', limit: maxLength } };
  const marked = given.startsWith(byteOrderMark);
  const text = marked ? given.slice(1) : given;
  if (text.trim() === '') return { issue: { code: 'empty' } };
  try {
    JSON.parse(text);
  } catch {
    return { issue: syntaxIssue(text) };
  }
  const node = nodeOfText(text, maxDepth);
  if ('code' in node) return { issue: node };
  return { node, text, warnings: marked ? [{ code: 'byteOrderMark' }] : [] };
};
