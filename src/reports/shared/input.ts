import { shownName } from '../../issues.js';
import { fold } from '../../json/fold.js';
import type { Node } from '../../json/node.js';
import { readText } from '../../json/read.js';
import { differencesBetween, type ReportDifference } from './diff.js';

/** An input as a receiver may take it, and how often it gives names that it gives more than once in one object. */
export interface ReadInput {
  readonly value: unknown;
  readonly repeated: ReadonlyMap<string, number>;
}

const within = (where: string, name: string): string => (where === '' ? name : `${where}.${name}`);

const repeatedIn = (root: Node): ReadInput['repeated'] => {
  const found = new Map<string, number>();
  const open: { readonly node: Node; readonly where: string }[] = [{ node: root, where: '' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, where } = next;
    const times = new Map<string, number>();
    for (const { name, node: inner } of node.members ?? []) {
      times.set(fold(name), (times.get(fold(name)) ?? 0) + 1);
      open.push({ node: inner, where: within(where, shownName(name).name ?? '(a name not shown)') });
    }
    for (const { name } of node.members ?? []) {
      const count = times.get(fold(name)) ?? 0;
      times.delete(fold(name));
      const place = within(where, shownName(name).name ?? '(a name not shown)');
      if (count > 1) found.set(place, Math.max(count, found.get(place) ?? 0));
    }
    for (const inner of node.items ?? []) open.push({ node: inner, where: `${where}[]` });
  }
  return found;
};

/** What is compared: a text of JSON with all that a parser forgets, or a parsed value. */
export const readInput = (given: unknown): ReadInput => {
  const read = typeof given === 'string' ? readText(given, {}) : undefined;
  if (!read?.ok) return { value: given, repeated: new Map() };
  const { node } = read.value;
  return { value: node.plain(), repeated: repeatedIn(node) };
};

const timesText = (count: number): string => `given ${count} times`;

/** Names that either input gives more than once: receivers differ in which one they take, so nothing is the same there. */
export const repeatedDifferences = (a: ReadInput, b: ReadInput): readonly ReportDifference[] =>
  [...new Set([...a.repeated.keys(), ...b.repeated.keys()])].sort().map((where) => {
    const [before, after] = [a.repeated.get(where), b.repeated.get(where)];
    return {
      where,
      repeated: true,
      ...(before !== undefined && { a: timesText(before) }),
      ...(after !== undefined && { b: timesText(after) }),
    };
  });

/** Where two inputs do not come to the same report. */
export const differencesOf = (
  a: unknown,
  b: unknown,
  reportOf: (value: unknown) => object,
): readonly ReportDifference[] => {
  const [left, right] = [readInput(a), readInput(b)];
  return [...repeatedDifferences(left, right), ...differencesBetween(reportOf(left.value), reportOf(right.value))];
};
