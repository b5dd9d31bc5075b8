import stringify from 'fast-json-stable-stringify';

/** Where two reports are not the same. The values are the ones that leave, so they can be shown. */
export interface ReportDifference {
  readonly where: string;
  /** An input gives the name more than once in one object; `a` and `b` say how often. Receivers take one or the other. */
  readonly repeated?: true;
  readonly a?: string;
  readonly b?: string;
}

const leavesOf = (value: unknown, where: string): readonly (readonly [string, string])[] => {
  if (Array.isArray(value)) return value.flatMap((entry, index) => leavesOf(entry, `${where}[${index}]`));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, member]) =>
      leavesOf(member, where === '' ? name : `${where}.${name}`),
    );
  }
  return value === undefined ? [] : [[where, stringify(value)]];
};

/** Where two reports that this package made differ. */
export const differencesBetween = (a: unknown, b: unknown): readonly ReportDifference[] => {
  const [left, right] = [new Map(leavesOf(a, '')), new Map(leavesOf(b, ''))];
  return [...new Set([...left.keys(), ...right.keys()])].sort().flatMap((where) => {
    const [before, after] = [left.get(where), right.get(where)];
    if (before === after) return [];
    return [{ where, ...(before !== undefined && { a: before }), ...(after !== undefined && { b: after }) }];
  });
};
