import { type Looks, looksOfText } from '../audit/looks.js';
import type { Found } from '../issues.js';
import { foundIn, type ReportFinding, shownName } from './findings.js';
import type { Keep } from './keep.js';

/** A JSON value as it is judged. In a text a name can stand twice; whoever parses it sees the last one alone. */
export interface Judgeable {
  readonly found: Found;
  readonly plain: () => unknown;
  readonly members?: readonly { readonly name: string; readonly node: Judgeable }[] | undefined;
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

/** What a value looks like. */
export const looksOf = ({ found, plain }: Judgeable): Looks =>
  found === 'a text' ? looksOfText(plain() as string) : found;

const within = (where: string, name: string): string => (where === '' ? name : `${where}.${name}`);

const isEmptyList = (given: unknown): boolean => Array.isArray(given) && given.length === 0;

/** Leaves keep scalars and empty lists alone. What stands in their place can be nested deeper than the stack. */
const isSame = (kept: unknown, given: unknown): boolean => kept === given || (isEmptyList(kept) && isEmptyList(given));

/** Everything in a JSON value that the allow-list would not let through as it is. */
export const judged = (keep: Keep, node: Judgeable, where = ''): readonly ReportFinding[] => {
  const finding = () => ({ where, looksLike: looksOf(node), times: 1 });
  if (keep.sort === 'leaf') {
    if (keep.identifying) return [{ code: 'identifying', expected: keep.says, ...finding() }];
    const given = node.plain();
    if (isSame(keep.keep(given), given)) return [];
    return [{ code: node.found === 'a text' ? 'outsideList' : 'wrongType', expected: keep.says, ...finding() }];
  }
  if (keep.sort === 'list') {
    const { items } = node;
    if (!items) return [{ code: 'wrongType', expected: 'a list', ...finding() }];
    return items.flatMap((entry) => judged(keep.entry, entry, `${where}[]`));
  }
  const { members } = node;
  if (!members) return [{ code: 'wrongType', expected: 'an object', ...finding() }];
  return members.flatMap(({ name, node: value }) => {
    const member = Object.hasOwn(keep.members, name) ? keep.members[name] : undefined;
    if (member !== undefined) return judged(member, value, within(where, name));
    return [{ code: 'unknownName', where, ...shownName(name), looksLike: looksOf(value), times: 1 } as const];
  });
};
