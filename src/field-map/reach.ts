import type { Release } from '../releases/points.js';
import { dependenciesOf } from '../schema/dependencies.js';
import type { SettingPath } from '../schema/paths.js';
import type { MapEntry } from './map-at.js';
import { optOut } from './opt-out.js';
import { type AnyRule, settingsRead } from './rules.js';
import { type WithheldReason, withheld, withheldReasons } from './withheld.js';

/** How much of a setting leaves. */
export type Reach = 'reported' | 'reduced' | 'withheld';

/** The rules by which the value of a setting is sent. */
export const byValue: ReadonlySet<string> = new Set(['value', 'asText', 'negated']);

/**
 * The reach of every setting that is sent: by value or reduced, also if only through another setting's default. A setting
 * that is not in the result is withheld.
 */
export const reachOf = (fields: readonly MapEntry<AnyRule>[], release: Release): ReadonlyMap<string, Reach> => {
  // A payload exists only if diagnostics are on, so each one discloses that.
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

/** Why a setting is not sent, and the same in words. */
export const whyWithheld = (path: string): { readonly reason: WithheldReason; readonly says: string } => {
  const reason = withheld[path as SettingPath] ?? 'harmless';
  return { reason, says: withheldReasons[reason] };
};
