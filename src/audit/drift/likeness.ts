/** A name as people compare it: without case, and without what joins its words. */
export const folded = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

const wordsOf = (name: string): readonly string[] =>
  (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).map((word) => word.toLowerCase());

/** The same word, or one grown out of the other: view and viewed, service and services. */
const related = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) > 2 && (a.startsWith(b) || b.startsWith(a)));

/** How many of the words of two names they have in common: 1 all, 0 none. */
export const likeness = (a: string, b: string): number => {
  const [ours, theirs] = [wordsOf(a), [...wordsOf(b)]];
  const all = ours.length + theirs.length;
  let common = 0;
  for (const word of ours) {
    const at = theirs.findIndex((other) => related(word, other));
    if (at === -1) continue;
    theirs.splice(at, 1);
    common += 1;
  }
  return all === 0 ? 0 : (2 * common) / all;
};

/** From this likeness on, two names are taken for the same: three words of four. */
const alike = 0.75;

/** The one item of several, or nothing. */
export const only = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);

/** The item that is most like what is sought, if it is like it at all and no other is as much. */
export const mostLike = <T>(items: readonly T[], like: (item: T) => number): T | undefined => {
  const best = Math.max(0, ...items.map(like));
  return best < alike ? undefined : only(items.filter((item) => like(item) === best));
};
