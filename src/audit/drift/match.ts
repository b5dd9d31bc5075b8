import type { MapEntry } from '../../field-map/map-at.js';
import { type Rule, settingsRead } from '../../field-map/rules.js';
import { grouped } from '../../grouped.js';
import { once } from '../../once.js';
import type { Promised } from '../../promises/published.js';
import type { SettingsByPath } from '../../rules/output-range.js';
import { type KnownNames, lastOf, nameOf, pathOf, sectionOf } from './known-names.js';
import { folded, likeness, mostLike, only } from './likeness.js';

/** A setting that a release reports, and the promises that were found to mean it. */
export interface Target {
  readonly section: string;
  /** Absent for one entry of a map: only the property names it. */
  readonly name?: string;
  readonly path: string;
  readonly fields: readonly MapEntry[];
  readonly promises: Match[];
}

/** A promise that means a target, and how it names it. */
interface Match {
  readonly promised: Promised;
  readonly names: 'exactly' | 'otherwise' | 'in another section';
}

const namesOf = (promised: Promised, target: Target): Match['names'] => {
  if (promised.section !== target.section) return 'in another section';
  return target.name === undefined || pathOf(promised) === target.path ? 'exactly' : 'otherwise';
};

const isOneEntry = (rule: Rule): boolean => 'plugin' in rule;

/** What a release reports, by setting; fields that read the setting alone come first. */
export const targetsOf = (fields: readonly MapEntry[]): readonly Target[] => {
  const groups = grouped(fields, ({ rule, property }) =>
    isOneEntry(rule) ? `${sectionOf(rule.setting)} ${property}` : rule.setting,
  );
  const readsMore = ({ rule }: MapEntry): number => settingsRead(rule).length;
  return [...groups.values()].map((group) => {
    const sorted = group.toSorted((a, b) => readsMore(a) - readsMore(b));
    const { rule } = sorted[0] as MapEntry;
    const section = sectionOf(rule.setting);
    const named = isOneEntry(rule) ? {} : { name: nameOf(rule.setting) };
    return { section, ...named, path: rule.setting, fields: sorted, promises: [] };
  });
};

/** What a promise means if it is in this section. */
type MatchStep = (promised: Promised, section: string) => Target | undefined;

/** The steps by which a promise finds its target, the surest first. */
const stepsFor = (
  targets: readonly Target[],
  settings: SettingsByPath,
  { siblings }: KnownNames,
): readonly MatchStep[] => {
  const sections = grouped(targets, ({ section }) => section);
  const spellings = new Map(targets.map((target) => [target, folded(target.name ?? '')]));
  const byLastName = once(() => grouped([...settings.keys()], (path) => folded(lastOf(path))));
  const inSection = (section: string): readonly Target[] => sections.get(section) ?? [];
  const byPath: MatchStep = ({ section, setting }) =>
    inSection(section).find(({ path, name }) => name !== undefined && path === `${section}.${setting}`);
  const bySpelling: MatchStep = ({ setting }, section) => {
    const wanted = [setting, lastOf(setting)].map(folded);
    return inSection(section).find((target) => wanted.includes(spellings.get(target) ?? ''));
  };
  const byProperty: MatchStep = ({ setting }, section) => {
    const wanted = folded(setting);
    return inSection(section).find(({ fields }) => fields.some(({ property }) => folded(property) === wanted));
  };
  const byLikeness: MatchStep = ({ setting }, section) => {
    const free = inSection(section).filter(({ promises }) => promises.length === 0);
    return mostLike(free, ({ name = '' }) => likeness(setting, name));
  };
  const inAnotherSection: MatchStep = ({ setting }, section) => {
    const path = only(byLastName().get(folded(lastOf(setting))) ?? []);
    const target =
      path === undefined
        ? undefined
        : inSection(sectionOf(path)).find((candidate) => candidate.name !== undefined && candidate.path === path);
    return target && !siblings(section, target.section) ? target : undefined;
  };
  return [byPath, bySpelling, byProperty, byLikeness, inAnotherSection];
};

/**
 * Gives each target the promises that mean it.
 *
 * @returns the promises that mean nothing that is reported
 */
export const matchPromises = (
  promises: readonly Promised[],
  targets: readonly Target[],
  settings: SettingsByPath,
  known: KnownNames,
): readonly Promised[] => {
  let open = promises;
  let withheld: readonly Promised[] = [];
  for (const [index, step] of stepsFor(targets, settings, known).entries()) {
    const found = open.map((promised) => ({ promised, target: step(promised, known.sectionMeant(promised.section)) }));
    for (const { promised, target } of found) target?.promises.push({ promised, names: namesOf(promised, target) });
    open = found.filter(({ target }) => target === undefined).map(({ promised }) => promised);
    if (index > 0) continue;
    // What names a setting that the release has means that one, although it is withheld.
    withheld = open.filter((promised) => settings.has(pathOf(promised)));
    open = open.filter((promised) => !settings.has(pathOf(promised)));
  }
  return [...withheld, ...open];
};
