import { createScanner } from 'jsonc-parser';
import { once } from '../once.js';
import { failed, ok, type Result } from '../result.js';
import { type Member, type Node, positionsIn } from './node.js';

interface OpenNode {
  readonly at: number;
  readonly members?: Member[];
  readonly items?: Node[];
  name: string;
  nameAt: number;
  nameEscaped: boolean;
}

const quote = 0x22;
const backslash = 0x5c;

/** The place after a text in quotes that starts here. */
const afterText = (text: string, start: number): number => {
  let at = start + 1;
  for (; text.charCodeAt(at) !== quote; at += 1) if (text.charCodeAt(at) === backslash) at += 1;
  return at + 1;
};

/** The end of an object or a list that starts here; or the place where it is nested too deep. */
const passed = (text: string, start: number, deepest: number): { end: number } | { tooDeepAt: number } => {
  let at = start + 1;
  for (let depth = 1; depth > 0; ) {
    const sign = text[at];
    if (sign === '"') at = afterText(text, at);
    else {
      if (sign === '{' || sign === '[') {
        if (depth >= deepest) return { tooDeepAt: at };
        depth += 1;
      } else if (sign === '}' || sign === ']') depth -= 1;
      at += 1;
    }
  }
  return { end: at };
};

/** An object or a list that is read when something is first asked of what is in it: a section may be of no interest. */
const unopened = (text: string, at: number, end: number): Node => {
  const inside = once((): Node => {
    const read = readFrom(text, at, Number.POSITIVE_INFINITY, false);
    if (!read.ok) throw new RangeError('this was not nested too deep before');
    return read.value;
  });
  const plain = (): unknown => JSON.parse(text.slice(at, end));
  return text[at] === '{'
    ? {
        found: 'an object',
        at,
        plain,
        get members() {
          return inside().members ?? [];
        },
      }
    : {
        found: 'an array',
        at,
        plain,
        get items() {
          return inside().items ?? [];
        },
      };
};

/**
 * Reads a text that `JSON.parse` accepts, keeping what `JSON.parse` forgets. It does not recurse, so that nesting
 * costs memory and not stack. What is in its members is read when it is asked for.
 */
export const nodeOfText = (text: string, maxDepth: number): Result<Node> => readFrom(text, 0, maxDepth, true);

/** The value that starts somewhere in a text. */
const readFrom = (text: string, start: number, maxDepth: number, leavesUnopened: boolean): Result<Node> => {
  const scanner = createScanner(text, true);
  scanner.setPosition(start);
  const open: OpenNode[] = [];
  let result: Node | undefined;
  const add = (node: Node): void => {
    const parent = open.at(-1);
    if (parent === undefined) result = node;
    else if (parent.items) parent.items.push(node);
    else
      parent.members?.push({
        name: parent.name,
        at: parent.nameAt,
        node,
        ...(parent.nameEscaped && { escaped: true }),
      });
  };
  const tooDeep = (at: number): Result<Node> =>
    failed([{ code: 'tooDeep', limit: maxDepth, ...positionsIn(text)(at) }]);
  let nameNext = false;
  for (;;) {
    if (result !== undefined) return ok(result);
    scanner.scan();
    const length = scanner.getTokenLength();
    const at = scanner.getTokenOffset();
    const end = at + length;
    const plain = (): unknown => JSON.parse(text.slice(at, end));
    switch (text[at]) {
      case '{':
      case '[': {
        if (open.length >= maxDepth) return tooDeep(at);
        if (leavesUnopened && open.length > 0) {
          const found = passed(text, at, maxDepth - open.length);
          if ('tooDeepAt' in found) return tooDeep(found.tooDeepAt);
          scanner.setPosition(found.end);
          add(unopened(text, at, found.end));
          break;
        }
        const isObject = text[at] === '{';
        open.push({ at, ...(isObject ? { members: [] } : { items: [] }), name: '', nameAt: -1, nameEscaped: false });
        nameNext = isObject;
        break;
      }
      case '}':
      case ']': {
        const { at: start, members, items } = open.pop() as OpenNode;
        const whole = (): unknown => JSON.parse(text.slice(start, end));
        add(
          members
            ? { found: 'an object', at: start, members, plain: whole }
            : { found: 'an array', at: start, items: items ?? [], plain: whole },
        );
        break;
      }
      case ',':
        nameNext = open.at(-1)?.members !== undefined;
        break;
      case ':':
        nameNext = false;
        break;
      case '"': {
        const parent = open.at(-1);
        if (nameNext && parent) {
          parent.name = scanner.getTokenValue();
          parent.nameAt = at;
          parent.nameEscaped = parent.name.length + 2 < length;
        } else {
          const scalar = scanner.getTokenValue();
          add({ found: 'a string', at, scalar, ...(scalar.length + 2 < length && { escaped: true }), plain });
        }
        break;
      }
      case 't':
      case 'f':
        add({ found: 'a boolean', at, scalar: text[at] === 't', plain });
        break;
      case 'n':
        add({ found: 'null', at, plain });
        break;
      default: {
        const spelled = text.slice(at, end);
        add({ found: 'a number', at, scalar: Number(spelled), whole: /^-?\d+$/.test(spelled), spelled, plain });
      }
    }
  }
};
