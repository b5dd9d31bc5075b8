import type { Issue, Warning } from '../../issues.js';
import { type Node, nodeOfValue, positionsIn, Unreadable } from '../../transform/json.js';
import { readText } from '../../transform/read.js';

/** The calls that a capture holds, and what of it could not be read. */
export interface Calls {
  readonly calls: readonly Node[];
  readonly issues: readonly Issue[];
  readonly warnings: readonly Warning[];
}

/** A member of an object; the last one of its name. */
export const memberOf = (node: Node | undefined, name: string): Node | undefined =>
  node?.members?.findLast((member) => member.name === name)?.node;

/** The calls in a batch, in a list, or the one call that stands there. */
const callsOf = (node: Node): readonly Node[] => {
  const batch = memberOf(node, 'batch');
  return (batch ?? node).items ?? [batch ?? node];
};

const sortOut = (nodes: readonly Node[], where: (node: Node) => object): Pick<Calls, 'calls' | 'issues'> => ({
  calls: nodes.filter(({ members }) => members),
  issues: nodes
    .filter(({ members }) => !members)
    .map((node) => ({ code: 'wrongType', path: 'a call', expected: 'an object', found: node.found, ...where(node) })),
});

const callsInLines = (text: string): Calls => {
  const calls: Node[] = [];
  const issues: Issue[] = [];
  const warnings: Warning[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = readText(line, {});
    if ('issue' in read) {
      issues.push('line' in read.issue ? { ...read.issue, line: index + 1 } : read.issue);
      continue;
    }
    warnings.push(...read.warnings);
    const sorted = sortOut(callsOf(read.node), () => ({ line: index + 1, column: 1 }));
    calls.push(...sorted.calls);
    issues.push(...sorted.issues);
  }
  return { calls, issues, warnings };
};

/**
 * Reads a capture: the body of a batch, a list of calls, one call, or one of these on each line; as text, or as
 * `JSON.parse` gives it.
 *
 * @throws Unreadable where an object raises an error when it is looked at
 */
export const callsIn = (capture: unknown): Calls => {
  if (typeof capture !== 'string') return { ...sortOut(callsOf(nodeOfValue(capture)), () => ({})), warnings: [] };
  const read = readText(capture, {});
  if ('node' in read) {
    const position = positionsIn(read.text);
    return { ...sortOut(callsOf(read.node), ({ at }) => position(at)), warnings: read.warnings };
  }
  const lines = callsInLines(capture);
  return lines.calls.length > 0 ? lines : { calls: [], issues: [read.issue], warnings: [] };
};

/** Does something with an object, which may raise an error when it is looked at. */
export const readable = <T>(read: () => T): T | Issue => {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return { code: 'unreadable', path: 'the capture' };
    throw error;
  }
};
