import { type Looks, looksOfMember, looksOfScalar } from '../audit/looks.js';
import { isOddName, type Spelled, spellingOf } from '../audit/spelling.js';
import type { Found } from '../issues.js';
import { nodeOfText } from '../transform/json.js';
import { fold } from '../transform/layout.js';
import { foundIn, type ReportFinding, shownName } from './findings.js';
import { type Keep, valuesOf } from './keep.js';

/** A JSON value as it is judged. In a text a name can stand twice; whoever parses it sees the last one alone. */
export interface Judgeable extends Spelled {
  readonly found: Found;
  readonly plain: () => unknown;
  readonly members?:
    | readonly { readonly name: string; readonly node: Judgeable; readonly escaped?: true }[]
    | undefined;
  readonly items?: readonly Judgeable[] | undefined;
}

/** A parsed value. It is looked at as deep as it is judged: it can be nested deeper than the stack. */
export const judgeable = (value: unknown): Judgeable => ({
  found: foundIn(value),
  plain: () => value,
  get members() {
    if (this.found !== 'an object') return undefined;
    return Object.entries(value as object).map(([name, member]) => ({ name, node: judgeable(member) }));
  },
  get items() {
    return Array.isArray(value) ? value.map(judgeable) : undefined;
  },
});

/** A text as it is judged: JSON with all that a parser forgets, or else a text. */
export const judgeableText = (text: string): Judgeable => {
  try {
    JSON.parse(text);
  } catch {
    return judgeable(text);
  }
  const node = nodeOfText(text, Number.POSITIVE_INFINITY);
  return 'code' in node ? judgeable(text) : node;
};

/** What a value looks like. */
export const looksOf = (node: Judgeable): Looks =>
  looksOfScalar(node.found, node.found === 'a text' ? node.plain() : undefined, node);

const within = (where: string, name: string): string => (where === '' ? name : `${where}.${name}`);

const isEmptyList = (given: unknown): boolean => Array.isArray(given) && given.length === 0;

/** Leaves keep scalars and empty lists alone. What stands in their place can be nested deeper than the stack. */
const isSame = (kept: unknown, given: unknown): boolean => kept === given || (isEmptyList(kept) && isEmptyList(given));

type Members = NonNullable<Judgeable['members']>;

/** The names that stand in an object more than once, as a receiver takes them: one in Go takes `ID` for `id`. */
const repeatedIn = (known: object, members: Members, where: string): readonly ReportFinding[] => {
  if (new Set(members.map(({ name }) => fold(name))).size === members.length) return [];
  const declared = new Map(Object.keys(known).map((name) => [fold(name), name]));
  const times = new Map<string, number>();
  for (const { name } of members) {
    const taken = declared.get(fold(name)) ?? name;
    times.set(taken, (times.get(taken) ?? 0) + 1);
  }
  return [...times].flatMap(([name, count]): readonly ReportFinding[] =>
    count > 1
      ? [{ code: 'repeatedName', where, ...shownName(name), given: count, looksLike: 'an object', times: 1 }]
      : [],
  );
};

/** Everything in a JSON value that the allow-list would not let through as it is. */
export const judged = (keep: Keep, node: Judgeable, where = ''): readonly ReportFinding[] => {
  const finding = () => ({ where, looksLike: looksOf(node), times: 1 });
  if (keep.sort === 'leaf') {
    if (keep.elsewhere) return [];
    if (keep.identifying) return [{ code: 'identifying', expected: keep.says, ...finding() }];
    const given = node.plain();
    if (isSame(keep.keep(given), given)) {
      const spelling = spellingOf(node);
      return spelling === undefined ? [] : [{ code: 'otherSpelling', ...finding() }];
    }
    return [{ code: node.found === 'a text' ? 'outsideList' : 'wrongType', expected: keep.says, ...finding() }];
  }
  if (keep.sort === 'list' && keep.orValues && node.members) {
    return judged(valuesOf(keep.most, keep.entry), node, where);
  }
  if (keep.sort === 'list') {
    const { items } = node;
    if (!items) return [{ code: 'wrongType', expected: 'a list', ...finding() }];
    return items.flatMap((entry) => judged(keep.entry, entry, `${where}[]`));
  }
  const { members } = node;
  if (!members) return [{ code: 'wrongType', expected: 'an object', ...finding() }];
  const found = members.flatMap((given): readonly ReportFinding[] => {
    const { name, node: value } = given;
    const member = Object.hasOwn(keep.members, name) ? keep.members[name] : undefined;
    if (member === undefined) {
      const looksLike = looksOfMember(name, looksOf(value));
      return [{ code: 'unknownName', where, ...shownName(name), looksLike, times: 1 }];
    }
    const inside = within(where, name);
    const odd: readonly ReportFinding[] = isOddName(given)
      ? [{ code: 'otherSpelling', where: inside, looksLike: looksOf(value), times: 1 }]
      : [];
    return [...odd, ...judged(member, value, inside)];
  });
  return [...found, ...repeatedIn(keep.members, members, where)];
};
