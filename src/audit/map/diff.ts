import { type MapEntry, mapAt } from '../../field-map/map-at.js';
import { type Reach, reachOf } from '../../field-map/reach.js';
import { type Rule, settingsRead } from '../../field-map/rules.js';
import { guarded } from '../../misuse.js';
import type { Release } from '../../releases/points.js';
import { compareRanges, type Mark, type RangeChange } from '../../rules/compare-ranges.js';
import { ruleText } from '../../rules/describe.js';
import { outputRangeIn, type SettingsByPath } from '../../rules/output-range.js';
import { dependenciesOf } from '../../schema/dependencies.js';
import { settingsOf } from '../../schema/settings-at.js';

/** One property that two releases do not report alike. */
export interface MapChange {
  readonly change: 'added' | 'removed' | 'changed';
  readonly mark: Mark;
  readonly event: string;
  readonly property: string;
  /** The rule in words, where there was one, and where there is one. */
  readonly before?: string;
  readonly after?: string;
  readonly because?: string;
}

/** What a release reports otherwise than another. */
export interface MapDiff {
  readonly from: Release;
  readonly to: Release;
  readonly wider: number;
  readonly equal: number;
  readonly narrower: number;
  readonly changes: readonly MapChange[];
}

interface MapOf {
  readonly release: Release;
  readonly settings: SettingsByPath;
  readonly fields: ReadonlyMap<string, MapEntry>;
  readonly reach: ReadonlyMap<string, Reach>;
}

const maps = new Map<Release, MapOf>();

/** The map of a release; made once, since a chain of releases asks for each of them twice. */
const mapOf = (release: Release): MapOf => {
  const known = maps.get(release);
  if (known !== undefined) return known;
  const settings: SettingsByPath = new Map(settingsOf(release).map((setting) => [setting.path, setting]));
  const entries = mapAt(release, settings);
  const fields = new Map(entries.map((entry) => [`${entry.event}.${entry.property}`, entry]));
  const made: MapOf = { release, settings, fields, reach: reachOf(entries, release) };
  maps.set(release, made);
  return made;
};

const textOf = (rule: Rule, { settings }: MapOf): string => ruleText(rule, settings.get(rule.setting)?.default);

/** Every setting that can move a field: those it reads, and those that their defaults follow. */
export const moversOf = (rule: Rule, release: Release): ReadonlySet<string> => {
  const movers = new Set<string>(settingsRead(rule));
  for (const path of movers) for (const dependency of dependenciesOf(path, release)) movers.add(dependency);
  return movers;
};

/** Settings that the older release has and withholds, and that move this field now. */
const newlySent = (rule: Rule, before: MapOf, after: MapOf): readonly string[] =>
  [...moversOf(rule, after.release)].filter((path) => before.settings.has(path) && !before.reach.has(path));

const judge = (old: Rule, now: Rule, before: MapOf, after: MapOf): RangeChange => {
  const added = newlySent(now, before, after);
  if (added.length > 0) return { mark: 'wider', because: `follows a setting that was not sent: ${added.join(', ')}` };
  return compareRanges(outputRangeIn(old, before.settings), outputRangeIn(now, after.settings));
};

const changeOf = (name: string, before: MapOf, after: MapOf): readonly MapChange[] => {
  const [old, now] = [before.fields.get(name), after.fields.get(name)];
  const { event, property } = (now ?? old) as MapEntry;
  if (now === undefined) {
    const { rule } = old as MapEntry;
    return [{ change: 'removed', mark: 'narrower', event, property, before: textOf(rule, before) }];
  }
  const text = textOf(now.rule, after);
  if (old === undefined) return [{ change: 'added', mark: 'wider', event, property, after: text }];
  const judgement = judge(old.rule, now.rule, before, after);
  const oldText = textOf(old.rule, before);
  if (oldText === text && judgement.mark === 'equal') return [];
  return [{ change: 'changed', event, property, before: oldText, after: text, ...judgement }];
};

const order: readonly Mark[] = ['wider', 'equal', 'narrower'];

/**
 * What changed from one release to another: every property that was added, removed or changed, and whether the payload
 * discloses more through it. A new property is wider and a removed one narrower, even where the same setting is
 * reported under another name.
 *
 * @param from - the release point to start from
 * @param to - the release point to compare with
 * @returns the changes, those that disclose more first
 * @throws `ArgumentError` where either is no release point
 * @example
 * const { wider, changes } = mapDiff('5.6', '5.10');
 * if (wider > 0) console.log(changes.filter(({ mark }) => mark === 'wider').map(({ property }) => property));
 */
export const mapDiff = (from: Release, to: Release): MapDiff =>
  guarded(() => {
    const [before, after] = [mapOf(from), mapOf(to)];
    const names = [...new Set([...before.fields.keys(), ...after.fields.keys()])].sort();
    const changes = names
      .flatMap((name) => changeOf(name, before, after))
      .toSorted((a, b) => order.indexOf(a.mark) - order.indexOf(b.mark));
    const count = (mark: Mark): number => changes.filter((change) => change.mark === mark).length;
    return { from, to, wider: count('wider'), equal: count('equal'), narrower: count('narrower'), changes };
  });
