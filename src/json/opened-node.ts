import { afterGap, closesAt, opensAt } from './accepted.js';
import { afterScalar } from './check-text.js';
import type { Member, Node } from './node.js';
import { type MemberName, nameAt, scalarNode } from './scalar-node.js';

interface OpenNode {
  readonly at: number;
  readonly members?: Member[];
  readonly items?: Node[];
  /** The name of the member that is read. */
  name?: MemberName | undefined;
}

/**
 * An object or a list in a text that `JSON.parse` accepts, with all that is in it. It does not recurse, so that nesting
 * costs memory and not stack.
 */
export const openedNode = (text: string, start: number): Node => {
  const open: OpenNode[] = [];
  let result: Node | undefined;
  const add = (node: Node): void => {
    const parent = open.at(-1);
    if (parent === undefined) result = node;
    else if (parent.name === undefined) parent.items?.push(node);
    else {
      parent.members?.push({ ...parent.name, node });
      parent.name = undefined;
    }
  };
  for (let at = start; result === undefined; at = afterGap(text, at)) {
    const parent = open.at(-1);
    if (opensAt(text, at)) {
      open.push({ at, ...(text[at] === '{' ? { members: [] } : { items: [] }) });
      at += 1;
    } else if (closesAt(text, at)) {
      const { at: first, members, items = [] } = open.pop() as OpenNode;
      at += 1;
      const end = at;
      const plain = (): unknown => JSON.parse(text.slice(first, end));
      add(members ? { found: 'an object', at: first, members, plain } : { found: 'an array', at: first, items, plain });
    } else {
      const end = afterScalar(text, at);
      if (parent?.members && parent.name === undefined) parent.name = nameAt(text, at, end);
      else add(scalarNode(text, at, end));
      at = end;
    }
  }
  return result;
};
