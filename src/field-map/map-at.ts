import type { Release } from '../releases/points.js';
import { type SettingAt, settingsOf } from '../schema/settings-at.js';
import { allFields, type DeclaredField, ruleAt } from './fields.js';
import { type AnyRule, type Rule, settingsRead } from './rules.js';

/** A field as one release has it. */
export interface MapEntry<R extends AnyRule = Rule> {
  readonly event: string;
  readonly property: string;
  readonly rule: R;
}

/** The settings of a release by path. */
export const settingsByPath = (release: Release): ReadonlyMap<string, SettingAt> =>
  new Map(settingsOf(release).map((setting) => [setting.path, setting]));

/** The fields of a release, in the order of their declaration. A rule lives no longer than the settings that it reads. */
export const entriesAt = <R extends AnyRule>(
  fields: readonly DeclaredField<R>[],
  release: Release,
  settings: ReadonlyMap<string, unknown>,
): readonly MapEntry<R>[] =>
  fields.flatMap(({ event, property, field }) => {
    const rule = ruleAt(field, release);
    return rule && settingsRead(rule).every((path) => settings.has(path)) ? [{ event, property, rule }] : [];
  });

/** The fields about the config of a release, in the order of the map. */
export const mapAt = (
  release: Release,
  settings: ReadonlyMap<string, unknown> = settingsByPath(release),
): readonly MapEntry[] => entriesAt(allFields(), release, settings);
