import { once } from '../once.js';
import { failed, ok, type Result } from '../result.js';
import { afterGap, afterScalar, afterValue, closesAt, opensAt, passNested } from './accepted.js';
import { type Member, type Node, positionsIn } from './node.js';
import { openedNode } from './opened-node.js';
import { type MemberName, nameAt, scalarNode } from './scalar-node.js';

/** As deep as sections, settings and the entries of maps are. Each of these levels is opened on its own. */
const levelsApart = 3;

/** A member whose value is read when it is first asked for: a name may be of no interest. */
class UnopenedMember implements Member {
  readonly name: string;
  readonly at: number;
  declare readonly escaped?: true;
  readonly #text: string;
  readonly #start: number;
  readonly #end: number;
  readonly #levels: number;
  #node: Node | undefined;

  constructor({ name, at, escaped }: MemberName, text: string, start: number, end: number, levels: number) {
    this.name = name;
    this.at = at;
    if (escaped) this.escaped = escaped;
    this.#text = text;
    this.#start = start;
    this.#end = end;
    this.#levels = levels;
  }

  get node(): Node {
    this.#node ??= nodeAt(this.#text, this.#start, this.#end, this.#levels);
    return this.#node;
  }
}

const membersAt = (text: string, start: number, levels: number): readonly Member[] => {
  const members: Member[] = [];
  for (let at = afterGap(text, start + 1); !closesAt(text, at); at = afterGap(text, at)) {
    const nameEnd = afterScalar(text, at);
    const name = nameAt(text, at, nameEnd);
    const value = afterGap(text, nameEnd);
    at = afterValue(text, value);
    members.push(new UnopenedMember(name, text, value, at, levels));
  }
  return members;
};

const itemsAt = (text: string, start: number, levels: number): readonly Node[] => {
  const items: Node[] = [];
  for (let at = afterGap(text, start + 1); !closesAt(text, at); at = afterGap(text, at)) {
    const first = at;
    at = afterValue(text, first);
    items.push(nodeAt(text, first, at, levels));
  }
  return items;
};

/** An object or a list that is read when something is first asked of what is in it: a section may be of no interest. */
const unopenedNode = (text: string, at: number, end: number, levels: number): Node => {
  const plain = (): unknown => JSON.parse(text.slice(at, end));
  if (text[at] === '{') {
    const members = once(() => (levels > 0 ? membersAt(text, at, levels - 1) : (openedNode(text, at).members ?? [])));
    return {
      found: 'an object',
      at,
      plain,
      get members() {
        return members();
      },
    };
  }
  const items = once(() => (levels > 0 ? itemsAt(text, at, levels - 1) : (openedNode(text, at).items ?? [])));
  return {
    found: 'an array',
    at,
    plain,
    get items() {
      return items();
    },
  };
};

const nodeAt = (text: string, at: number, end: number, levels: number): Node =>
  opensAt(text, at) ? unopenedNode(text, at, end, levels) : scalarNode(text, at, end);

/**
 * Reads a text that `JSON.parse` accepts, keeping what `JSON.parse` forgets. What is in an object or a list is read when
 * it is asked for.
 */
export const nodeOfText = (text: string, maxDepth: number): Result<Node> => {
  const at = afterGap(text, 0);
  if (!opensAt(text, at)) return ok(scalarNode(text, at, afterScalar(text, at)));
  const found = passNested(text, at, maxDepth);
  return 'end' in found
    ? ok(unopenedNode(text, at, found.end, levelsApart))
    : failed([{ code: 'tooDeep', limit: maxDepth, ...positionsIn(text)(found.tooDeepAt) }]);
};
