import { shownName } from '../../issues.js';
import { fold } from '../../json/fold.js';
import { foundIn } from '../../json/found.js';
import { nodeOfText } from '../../json/node-of-text.js';
import { isOddName, spellingOf } from '../../json/spelling.js';
import type { JudgeableMembers } from '../../wire/value-class.js';
import { type Judgeable, looksOf, looksOfMember } from '../../wire/value-class.js';
import { type AllowList, valuesOf } from './allow-list.js';
import type { ReportFinding } from './finding.js';

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
  const node = nodeOfText(text, Number.POSITIVE_INFINITY);
  return node.ok ? node.value : judgeable(text);
};

const within = (where: string, name: string): string => (where === '' ? name : `${where}.${name}`);

const isEmptyList = (given: unknown): boolean => Array.isArray(given) && given.length === 0;

/** Leaves only keep scalars and empty lists. Any other value may be nested too deeply for recursion. */
const isSame = (kept: unknown, given: unknown): boolean => kept === given || (isEmptyList(kept) && isEmptyList(given));

/** The names that an object repeats, as a receiver reads them: one in Go treats `ID` as `id`. */
const repeatedIn = (known: object, members: JudgeableMembers, where: string): readonly ReportFinding[] => {
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
export const checked = (keep: AllowList, node: Judgeable, where = ''): readonly ReportFinding[] => {
  const finding = () => ({ where, looksLike: looksOf(node), times: 1 });
  if (keep.sort === 'leaf') {
    if (keep.elsewhere) return [];
    if (keep.identifying) return [{ code: 'identifying', expected: keep.says, ...finding() }];
    const given = node.plain();
    if (isSame(keep.keep(given), given)) {
      const spelling = spellingOf(node);
      return spelling === undefined ? [] : [{ code: 'otherSpelling', ...finding() }];
    }
    return [{ code: node.found === 'a string' ? 'outsideList' : 'wrongType', expected: keep.says, ...finding() }];
  }
  if (keep.sort === 'list' && keep.orValues && node.members) {
    return checked(valuesOf(keep.most, keep.entry), node, where);
  }
  if (keep.sort === 'list') {
    const { items } = node;
    if (!items) return [{ code: 'wrongType', expected: 'an array', ...finding() }];
    return items.flatMap((entry) => checked(keep.entry, entry, `${where}[]`));
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
    return [...odd, ...checked(member, value, inside)];
  });
  return [...found, ...repeatedIn(keep.members, members, where)];
};
