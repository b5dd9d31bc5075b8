import type { Release } from '../releases.js';
import { type AroundPlace, aroundEvents } from '../reports/daily/around.js';
import { ordered, type ReportFinding, shownName } from '../reports/findings.js';
import { type Judgeable, judged, looksOf } from '../reports/judge.js';
import type { Keep } from '../reports/keep.js';
import type { CaptureFinding } from './findings.js';
import { looksOfMember } from './looks.js';

/** A part of a capture that is no event: what stands around events, or in the place of one. */
export interface Around {
  readonly of: AroundPlace;
  readonly node: Judgeable;
}

/** What is found without knowing the release. */
export type AroundFinding = Extract<
  CaptureFinding,
  { readonly code: 'memberTwice' | 'unknownMember' | 'wrongMember' | 'otherSpelling' | 'otherCall' }
>;

const places: { readonly [P in AroundPlace]: string } = {
  body: 'body',
  track: 'call',
  call: 'call',
  properties: 'call.properties',
};

/** The sorts of calls that the protocol has, apart from those that servers make. */
const sorts: ReadonlySet<unknown> = new Set(['alias', 'group', 'page', 'screen']);

/** A call of a sort that no server makes. */
export const otherCall = (sort: unknown): AroundFinding => ({
  code: 'otherCall',
  ...(sorts.has(sort) && { call: sort as string }),
  count: 1,
});

/** A member where no such member is. */
export const unknownMember = (where: string, name: string, node: Judgeable): AroundFinding => ({
  code: 'unknownMember',
  where,
  ...shownName(name),
  count: 1,
  looksLike: looksOfMember(name, looksOf(node)),
});

/** What is spelled as no client library spells it. */
export const spelledOddly = (where: string, node: Judgeable): AroundFinding => ({
  code: 'otherSpelling',
  where,
  count: 1,
  looksLike: looksOf(node),
});

/** White space that no printer writes. */
export const oddSpacing = (node: Judgeable): AroundFinding => spelledOddly('white space', node);

/** A member that holds what it cannot hold. */
export const wrongMember = (where: string, expected: string, node: Judgeable): AroundFinding => ({
  code: 'wrongMember',
  where,
  expected,
  count: 1,
  looksLike: looksOf(node),
});

/** Names that stand in an object more than once. */
export const repeatedMembers = (where: string, names: readonly string[]): readonly AroundFinding[] => {
  if (new Set(names).size === names.length) return [];
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times].flatMap(([name, given]): readonly AroundFinding[] =>
    given > 1 ? [{ code: 'memberTwice', where, ...shownName(name), given, count: 1 }] : [],
  );
};

const asCaptureFinding = (finding: ReportFinding): AroundFinding => {
  const { where, looksLike, times: count } = finding;
  const name = 'name' in finding && finding.name !== undefined ? { name: finding.name } : {};
  switch (finding.code) {
    case 'repeatedName':
      return { code: 'memberTwice', where, ...name, given: finding.given, count };
    case 'outsideList':
    case 'wrongType':
      return { code: 'wrongMember', where, expected: finding.expected, count, looksLike };
    case 'otherSpelling':
      return { code: 'otherSpelling', where, count, looksLike };
    default:
      return { code: 'unknownMember', where, ...name, count, looksLike };
  }
};

/** Judges what stands around the events of captures by what the client libraries of a release put there. */
export const judgeAround = (around: readonly Around[], release: Release): readonly AroundFinding[] => {
  const keeps: { readonly [P in AroundPlace]: Keep } = aroundEvents(release);
  return ordered(around.flatMap(({ of, node }) => judged(keeps[of], node, places[of]))).map(asCaptureFinding);
};
