import { once } from '../once.js';
import { failed, ok, type Result } from '../result.js';
import { afterGap, afterValue, closesAt, opensAt } from './accepted.js';
import { afterScalar, checkText } from './check-text.js';
import { type Member, type Node, positionsIn } from './node.js';
import { openedNode } from './opened-node.js';
import { type MemberName, nameAt, scalarNode } from './scalar-node.js';

/** As deep as sections, settings and the entries of maps are. Each of these levels is opened on its own. */
const levelsApart = 3;

/** A text that `JSON.parse` accepts, and where long values in it end. */
interface Source {
  readonly text: string;
  readonly ends: ReadonlyMap<number, number>;
}

const endOf = ({ text, ends }: Source, start: number): number => ends.get(start) ?? afterValue(text, start);

/** A member whose value is read when it is first asked for: a name may be of no interest. */
class UnopenedMember implements Member {
  readonly name: string;
  readonly at: number;
  declare readonly escaped?: true;
  readonly #source: Source;
  readonly #start: number;
  readonly #end: number;
  readonly #levels: number;
  #node: Node | undefined;

  constructor({ name, at, escaped }: MemberName, source: Source, start: number, end: number, levels: number) {
    this.name = name;
    this.at = at;
    if (escaped) this.escaped = escaped;
    this.#source = source;
    this.#start = start;
    this.#end = end;
    this.#levels = levels;
  }

  get node(): Node {
    this.#node ??= nodeAt(this.#source, this.#start, this.#end, this.#levels);
    return this.#node;
  }
}

const membersAt = (source: Source, start: number, levels: number): readonly Member[] => {
  const { text } = source;
  const members: Member[] = [];
  for (let at = afterGap(text, start + 1); !closesAt(text, at); at = afterGap(text, at)) {
    const nameEnd = afterScalar(text, at);
    const name = nameAt(text, at, nameEnd);
    const value = afterGap(text, nameEnd);
    at = endOf(source, value);
    members.push(new UnopenedMember(name, source, value, at, levels));
  }
  return members;
};

const itemsAt = (source: Source, start: number, levels: number): readonly Node[] => {
  const { text } = source;
  const items: Node[] = [];
  for (let at = afterGap(text, start + 1); !closesAt(text, at); at = afterGap(text, at)) {
    const first = at;
    at = endOf(source, first);
    items.push(nodeAt(source, first, at, levels));
  }
  return items;
};

/** An object or a list that is read when something is first asked of what is in it: a section may be of no interest. */
const unopenedNode = (source: Source, at: number, end: number, levels: number): Node => {
  const { text } = source;
  const plain = (): unknown => JSON.parse(text.slice(at, end));
  if (text[at] === '{') {
    const members = once(() => (levels > 0 ? membersAt(source, at, levels - 1) : (openedNode(text, at).members ?? [])));
    return {
      found: 'an object',
      at,
      plain,
      get members() {
        return members();
      },
    };
  }
  const items = once(() => (levels > 0 ? itemsAt(source, at, levels - 1) : (openedNode(text, at).items ?? [])));
  return {
    found: 'an array',
    at,
    plain,
    get items() {
      return items();
    },
  };
};

const nodeAt = (source: Source, at: number, end: number, levels: number): Node =>
  opensAt(source.text, at) ? unopenedNode(source, at, end, levels) : scalarNode(source.text, at, end);

/**
 * Reads a text that `JSON.parse` accepts, and no other, keeping what `JSON.parse` forgets. What is in an object or a list
 * is read when it is asked for.
 */
export const nodeOfText = (text: string, maxDepth: number): Result<Node> => {
  const checked = checkText(text, maxDepth);
  if (checked === undefined) return failed([{ code: 'syntax' }]);
  const { tooDeepAt, ends } = checked;
  if (tooDeepAt !== undefined) return failed([{ code: 'tooDeep', limit: maxDepth, ...positionsIn(text)(tooDeepAt) }]);
  const at = afterGap(text, 0);
  const source = { text, ends };
  return ok(nodeAt(source, at, endOf(source, at), levelsApart));
};
