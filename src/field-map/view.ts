import { type Release, releases } from '../releases.js';
import { type SettingInForce, settingsOf } from '../schema/config.js';
import { allFields, type Declared, ruleAt } from './data.js';
import { type AnyRule, type Rule, settingsRead } from './rules.js';
import { remarks, ruleText } from './text.js';

/** A field as one release has it. */
export interface MapEntry<R extends AnyRule = Rule> {
  readonly event: string;
  readonly property: string;
  readonly rule: R;
}

const settingsByPath = (release: Release): ReadonlyMap<string, SettingInForce> =>
  new Map(settingsOf(release).map((setting) => [setting.path, setting]));

/** The fields of a release, in the order of their declaration. A rule lives no longer than the settings that it reads. */
export const entriesAt = <R extends AnyRule>(
  fields: readonly Declared<R>[],
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

type Lines = ReadonlyMap<string, string>;

const fieldLines = (release: Release): Lines => {
  const settings = settingsByPath(release);
  return new Map(
    mapAt(release, settings).map(({ event, property, rule }) => [
      `${event}.${property}`,
      [ruleText(rule, settings.get(rule.setting)?.default), ...remarks(rule)].join('; '),
    ]),
  );
};

/** One statement: the property, the releases where it is of all of them, and the rule. */
type Row = readonly string[];

const settingLines = (release: Release): Lines =>
  new Map(
    settingsOf(release).map(({ path, setting, default: constant }) => [
      path,
      `${setting.kind}, default ${JSON.stringify(constant) ?? 'none'}`,
    ]),
  );

const inAllReleases = (linesAt: (release: Release) => Lines): readonly Lines[] => releases.map(linesAt);

/** The whole map, one row per statement, sorted: the property, the releases, the rule. */
const mapRows = (): readonly Row[] => {
  const perRelease = inAllReleases(fieldLines);
  const names = [...new Set(perRelease.flatMap((lines) => [...lines.keys()]))].sort();
  return names.flatMap((name) => {
    const spans: { from: number; to: number; text: string }[] = [];
    perRelease.forEach((lines, index) => {
      const text = lines.get(name);
      const last = spans.at(-1);
      if (text === undefined) return;
      if (last && last.text === text && last.to === index - 1) last.to = index;
      else spans.push({ from: index, to: index, text });
    });
    return spans.map(({ from, to, text }) => [
      name,
      `${releases[from]}–${to === releases.length - 1 ? '' : releases[to]}`,
      text,
    ]);
  });
};

/** The same as lines of text. */
export const mapView = (): string =>
  `${mapRows()
    .map((row) => row.join(' | '))
    .join('\n')}\n`;

const changes = (before: Lines, after: Lines): readonly string[] => {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => {
    const [old, now] = [before.get(name), after.get(name)];
    if (old === now) return [];
    if (old === undefined) return [`+ ${name}: ${now}`];
    return [now === undefined ? `− ${name}: ${old}` : `~ ${name}: ${old} → ${now}`];
  });
};

const nothing: Lines = new Map();

/** What each release changed against the one before: + added, − removed, ~ changed; first what is reported, then what the file holds. */
export const changelogs = (): ReadonlyMap<Release, string> => {
  const fields = inAllReleases(fieldLines);
  const settings = inAllReleases(settingLines);
  return new Map(
    releases.map((release, index) => {
      const parts = [
        ['reported', fields],
        ['settings', settings],
      ] as const;
      const text = parts.map(([title, lines]) => {
        const found = changes(lines[index - 1] ?? nothing, lines[index] as Lines);
        return [`${title}: ${found.length} ${found.length === 1 ? 'change' : 'changes'}`, ...found].join('\n');
      });
      return [release, `${text.join('\n\n')}\n`];
    }),
  );
};
