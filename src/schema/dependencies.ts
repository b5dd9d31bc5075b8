import type { Release } from '../releases/points.js';
import { at, type Timeline } from '../releases/timeline.js';
import type { Derived, Named } from './defaults/derivations.js';
import { derivedDefaults } from './defaults/derived.js';
import { replacedValues } from './defaults/replaced.js';
import type { Replacement } from './defaults/replacements.js';

const settingsIn = (data: unknown, release: Release): readonly string[] => {
  if (Array.isArray(data)) return data.flatMap((item) => settingsIn(item, release));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => {
    if (name === 'setting') return [value as string];
    if (name === 'settings') return value as string[];
    return name === 'entries' ? entriesIn(value, release) : settingsIn(value, release);
  });
};

const entriesIn = (entries: { readonly [entry: string]: Timeline<unknown> }, release: Release): readonly string[] =>
  Object.values(entries).flatMap((timeline) => settingsIn(at(timeline, release), release));

const derived: { readonly [path: string]: Named<Derived> | undefined } = derivedDefaults;
const replaced: { readonly [path: string]: Named<Replacement> | undefined } = replacedValues;

/** The settings that the default of a setting follows at a release, or that decide how it is replaced. */
export const dependenciesOf = (path: string, release: Release): readonly string[] =>
  [derived[path], replaced[path]].flatMap((entry) =>
    entry ? settingsIn(at<unknown>(entry.since, release), release) : [],
  );
