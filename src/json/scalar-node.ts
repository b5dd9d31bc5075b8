import type { Member, Node } from './node.js';

/** What a text in quotes says. Most are spelled as they are. */
const textAt = (text: string, at: number, end: number): string => {
  const inside = text.slice(at + 1, end - 1);
  return inside.includes('\\') ? (JSON.parse(text.slice(at, end)) as string) : inside;
};

/** The node of a value without members or entries, given where it starts and ends in a text that `JSON.parse` accepts. */
export const scalarNode = (text: string, at: number, end: number): Node => {
  const plain = (): unknown => JSON.parse(text.slice(at, end));
  switch (text[at]) {
    case '"': {
      const scalar = textAt(text, at, end);
      return { found: 'a string', at, scalar, ...(scalar.length + 2 < end - at && { escaped: true }), plain };
    }
    case 't':
    case 'f':
      return { found: 'a boolean', at, scalar: text[at] === 't', plain };
    case 'n':
      return { found: 'null', at, plain };
    default: {
      const spelled = text.slice(at, end);
      return { found: 'a number', at, scalar: Number(spelled), whole: /^-?\d+$/.test(spelled), spelled, plain };
    }
  }
};

/** A member before its value is read. */
export type MemberName = Omit<Member, 'node'>;

/** The name of a member, given where it starts and ends. */
export const nameAt = (text: string, at: number, end: number): MemberName => {
  const name = textAt(text, at, end);
  return { name, at, ...(name.length + 2 < end - at && { escaped: true }) };
};
