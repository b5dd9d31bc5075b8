import { inside, isObject } from '../../packet/objects.js';
import { markedNames } from './names.js';
import { Refusal } from './problems.js';
import type { EnvEntry } from './server.js';

/** The entries of a container's list of variables. A value that is not a text is refused, as Kubernetes does. */
export const entriesOf = (list: readonly unknown[]): readonly EnvEntry[] => {
  const wrong: string[] = [];
  const entries = list.flatMap((entry): EnvEntry[] => {
    const name = inside(entry, 'name');
    const value = inside(entry, 'value') ?? '';
    if (typeof name !== 'string' || typeof value !== 'string') {
      if (isObject(entry)) wrong.push(typeof name === 'string' ? name : '');
      return [];
    }
    const valueFrom = inside(entry, 'valueFrom');
    return [isObject(valueFrom) && value === '' ? { name, valueFrom } : { name, value }];
  });
  if (wrong.length > 0) throw new Refusal({ code: 'notTexts', of: 'env', ...markedNames(wrong) });
  return entries;
};

/** Puts entries onto others: one of the same name takes the place of the whole entry, others come after all. */
export const mergedEntries = (entries: readonly EnvEntry[], onto: readonly EnvEntry[]): readonly EnvEntry[] => {
  const merged = new Map(onto.map((entry) => [entry.name, entry]));
  for (const entry of entries) merged.set(entry.name, entry);
  return [...merged.values()];
};
