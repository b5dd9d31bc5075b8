import type { Issue, Warning } from '../issues.js';
import { type Member, type Node, nodeOfValue, positionsIn, Unreadable } from '../json/node.js';
import { readText } from '../json/read.js';
import { failed, ok, type Result } from '../result.js';

/** The calls of a capture, the other members of a batch, and what could not be read. */
export interface Calls {
  readonly calls: readonly Node[];
  readonly around: readonly Member[];
  /** The bodies of batches. */
  readonly bodies: readonly Node[];
  readonly issues: readonly Issue[];
  readonly warnings: readonly Warning[];
}

/** A member of an object; the last one of its name. */
export const memberOf = (node: Node | undefined, name: string): Node | undefined =>
  node?.members?.findLast((member) => member.name === name)?.node;

/** Every member of a name. The last one counts, but all of them were sent. */
export const everyOf = (node: Node, name: string): readonly Node[] =>
  (node.members ?? []).filter((member) => member.name === name).map((member) => member.node);

/** The calls in a batch or in a list, or the one call that the node is. */
const sortOut = (node: Node, where: (node: Node) => object): Omit<Calls, 'warnings'> => {
  const batch = memberOf(node, 'batch');
  const nodes = (batch ?? node).items ?? [batch ?? node];
  return {
    calls: nodes.filter(({ members }) => members),
    around: batch ? (node.members ?? []).filter((member) => member.node !== batch) : [],
    bodies: batch ? [node] : [],
    issues: nodes
      .filter(({ members }) => !members)
      .map((one) => ({ code: 'wrongType', path: 'a call', expected: 'an object', found: one.found, ...where(one) })),
  };
};

const callsInLine = (text: string, line: number): Calls => {
  const read = readText(text, {});
  if (read.ok) return { ...sortOut(read.value.node, () => ({ line, column: 1 })), warnings: read.warnings };
  const issues = read.issues.map((issue) => ('line' in issue ? { ...issue, line } : issue));
  return { calls: [], around: [], bodies: [], issues, warnings: [] };
};

const callsInLines = (text: string): Calls => {
  const read = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [callsInLine(line, index + 1)]));
  return {
    calls: read.flatMap(({ calls }) => calls),
    around: read.flatMap(({ around }) => around),
    bodies: read.flatMap(({ bodies }) => bodies),
    issues: read.flatMap(({ issues }) => issues),
    warnings: read.flatMap(({ warnings }) => warnings),
  };
};

/**
 * Reads a capture: the body of a batch, a list of calls, one call, or one of these on each line; as text, or as
 * `JSON.parse` gives it.
 *
 * @throws Unreadable where an object raises an error when it is looked at
 */
export const callsIn = (capture: unknown): Calls => {
  if (typeof capture !== 'string') return { ...sortOut(nodeOfValue(capture), () => ({})), warnings: [] };
  const read = readText(capture, {});
  if (read.ok) {
    const position = positionsIn(read.value.text);
    return { ...sortOut(read.value.node, ({ at }) => position(at)), warnings: read.warnings };
  }
  const lines = callsInLines(capture);
  return lines.calls.length > 0 ? lines : { calls: [], around: [], bodies: [], issues: read.issues, warnings: [] };
};

/** Does something with an object, which may raise an error when it is looked at. */
export const readable = <T>(read: () => T): Result<T> => {
  try {
    return ok(read());
  } catch (error) {
    if (error instanceof Unreadable) return failed([{ code: 'unreadable', path: 'the capture' }]);
    throw error;
  }
};
