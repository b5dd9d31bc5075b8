import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import type { Node } from '../../src/json/node.js';
import { nodeOfText } from '../../src/json/node-of-text.js';

/** What a node and those in it come to. */
const openedIn = ({ members, items, scalar, found }: Node): unknown => {
  if (members) return Object.fromEntries(members.map(({ name, node }) => [name, openedIn(node)]));
  return items?.map(openedIn) ?? (found === 'null' ? null : scalar);
};

/** Whether each node says where it starts, and gives itself as a value. */
const isInPlace = (node: Node, text: string): boolean =>
  text.startsWith(JSON.stringify(node.plain()).slice(0, 1), node.at) &&
  [...(node.items ?? []), ...(node.members ?? []).map((member) => member.node)].every((one) => isInPlace(one, text));

const nodeIn = (text: string): Node => {
  const read = nodeOfText(text, 1000);
  if (!read.ok) throw new Error('refused');
  return read.value;
};

test.prop([fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 2)])(
  'what is in a value is the same whenever it is opened',
  (value, spaces) => {
    const text = JSON.stringify(value, null, spaces);
    const node = nodeIn(text);
    const parsed: unknown = JSON.parse(text);
    expect(JSON.stringify(openedIn(node))).toBe(JSON.stringify(parsed));
    expect(isInPlace(node, text)).toBe(true);
  },
);

it('passes quotes, braces and escapes in texts', () => {
  const text = String.raw`{"a": ["}\"{", "\\", {"b\\": "]"}], "c": "\u007d"}`;
  expect(openedIn(nodeIn(text))).toEqual(JSON.parse(text));
});

it.for([
  ['[]', 0],
  ['[[]]', 1],
  ['{"a": {"b": []}}', 2],
  ['{"a": 1, "b": [{"c": [["[[["]]}]}', 4],
] as const)('%s is nested deeper than %d', ([text, depth]) => {
  expect(nodeOfText(text, depth)).toMatchObject({ ok: false, issues: [{ code: 'tooDeep', limit: depth, line: 1 }] });
  expect(nodeOfText(text, depth + 1).ok).toBe(true);
});

it('opens a list of a million objects only when asked', () => {
  const text = `{"a": [${Array.from({ length: 1_000_000 }, () => '{"a":1}').join()}], "b": {}}`;
  const before = process.memoryUsage().heapUsed;
  const node = nodeIn(text);
  expect(node.members?.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(50 * 2 ** 20);
});
