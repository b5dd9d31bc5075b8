import { shownName } from '../issues.js';
import { type Judgeable, looksOf, looksOfMember, type ValueClass } from './value-class.js';

/** The object that contains data around the events. */
export type AroundPlace = 'body' | 'track' | 'call' | 'properties';

/** A part of a capture that is not an event: data around events, or in the place of one. */
export interface Around {
  readonly of: AroundPlace;
  readonly node: Judgeable;
}

/** A call, to which its client library may have added something by itself. */
export interface SeenCall {
  /** It may hold anything: a function, so that nothing of it is printed by mistake. */
  readonly node: () => Judgeable;
  /** Browsers and apps make it, not servers. `page` is about a page, which the library describes in the properties. */
  readonly by?: 'client' | 'page';
}

/** What is found in a capture without knowing the release. */
export type WireFinding =
  /** What no client library puts around events, or in a place where only events are. */
  | {
      readonly code: 'unknownMember';
      /** Of what it is a member: `body`, `call`, or a part of one as in `call.context`. */
      readonly where: string;
      readonly name?: string;
      readonly count: number;
      readonly looksLike: ValueClass;
    }
  /** What client libraries put there has another form. */
  | {
      readonly code: 'wrongMember';
      readonly where: string;
      readonly expected: string;
      readonly count: number;
      readonly looksLike: ValueClass;
    }
  /** A name that is given more than once in one object: receivers differ in which one they take. */
  | {
      readonly code: 'memberTwice';
      readonly where: string;
      readonly name?: string;
      readonly given: number;
      /** In how many objects. */
      readonly count: number;
    }
  /** The value is allowed there, but no client library spells it like this, so the spelling may carry data. */
  | { readonly code: 'otherSpelling'; readonly where: string; readonly count: number; readonly looksLike: ValueClass }
  /** A call of a sort that no server makes. */
  | { readonly code: 'otherCall'; readonly call?: string; readonly count: number };

/** The sorts of calls that the protocol has, apart from those that servers make. */
const sorts: ReadonlySet<unknown> = new Set(['alias', 'group', 'page', 'screen']);

/** A call of a sort that no server makes. */
export const otherCall = (sort: unknown): WireFinding => ({
  code: 'otherCall',
  ...(sorts.has(sort) && { call: sort as string }),
  count: 1,
});

/** A member where no such member is. */
export const unknownMember = (where: string, name: string, node: Judgeable): WireFinding => ({
  code: 'unknownMember',
  where,
  ...shownName(name),
  count: 1,
  looksLike: looksOfMember(name, looksOf(node)),
});

/** What is spelled as no client library spells it. */
export const spelledOddly = (where: string, node: Judgeable): WireFinding => ({
  code: 'otherSpelling',
  where,
  count: 1,
  looksLike: looksOf(node),
});

/** White space that no printer writes. */
export const oddSpacing = (node: Judgeable): WireFinding => spelledOddly('white space', node);

/** A member that holds what it cannot hold. */
export const wrongMember = (where: string, expected: string, node: Judgeable): WireFinding => ({
  code: 'wrongMember',
  where,
  expected,
  count: 1,
  looksLike: looksOf(node),
});

/** Names that an object has more than once. */
export const repeatedMembers = (where: string, names: readonly string[]): readonly WireFinding[] => {
  if (new Set(names).size === names.length) return [];
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times].flatMap(([name, given]): readonly WireFinding[] =>
    given > 1 ? [{ code: 'memberTwice', where, ...shownName(name), given, count: 1 }] : [],
  );
};
