import type { Release } from '../releases.js';
import { dependenciesOf } from '../schema/depends.js';
import { optOut } from './opt-out.js';
import { type AnyRule, settingsRead } from './rules.js';
import type { MapEntry } from './view.js';

/** How much of a setting leaves. */
export type Reach = 'reported' | 'reduced' | 'withheld';

const byValue: ReadonlySet<string> = new Set(['value', 'asText', 'negated']);

/**
 * What becomes of every setting that leaves at all: reported by value, or reduced, be it only through another
 * setting's declared default. A setting that is not in the result is withheld.
 */
export const reachOf = (fields: readonly MapEntry<AnyRule>[], release: Release): ReadonlyMap<string, Reach> => {
  // That there is a payload at all tells that diagnostics are on.
  const reach = new Map<string, Reach>([[optOut, 'reduced']]);
  for (const { rule } of fields) {
    for (const path of settingsRead(rule)) {
      if (byValue.has(rule.rule)) reach.set(path, 'reported');
      else if (!reach.has(path)) reach.set(path, 'reduced');
    }
  }
  const open = [...reach.keys()];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    for (const dependency of dependenciesOf(path, release)) {
      if (reach.has(dependency)) continue;
      reach.set(dependency, 'reduced');
      open.push(dependency);
    }
  }
  return reach;
};
