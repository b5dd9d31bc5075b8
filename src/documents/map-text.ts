import { mapAt, settingsByPath } from '../field-map/map-at.js';
import { type Release, releases } from '../releases/points.js';
import { rangesOf } from '../releases/ranges.js';
import { remarks, ruleText } from '../rules/describe.js';
import { settingsOf } from '../schema/settings-at.js';

type MapLines = ReadonlyMap<string, string>;

const fieldLines = (release: Release): MapLines => {
  const settings = settingsByPath(release);
  return new Map(
    mapAt(release, settings).map(({ event, property, rule }) => [
      `${event}.${property}`,
      [ruleText(rule, settings.get(rule.setting)?.default), ...remarks(rule)].join('; '),
    ]),
  );
};

/** One statement: the property, the releases where it is of all of them, and the rule. */
type MapRow = readonly string[];

const settingLines = (release: Release): MapLines =>
  new Map(
    settingsOf(release).map(({ path, setting, default: constant }) => [
      path,
      `${setting.kind}, default ${JSON.stringify(constant) ?? 'none'}`,
    ]),
  );

const inAllReleases = (linesAt: (release: Release) => MapLines): readonly MapLines[] => releases.map(linesAt);

/** The whole map, one row per statement, sorted: the property, the releases, the rule. */
const mapRows = (): readonly MapRow[] => {
  const perRelease = inAllReleases(fieldLines);
  const names = [...new Set(perRelease.flatMap((lines) => [...lines.keys()]))].sort();
  return names.flatMap((name) => {
    const held = perRelease.flatMap((lines, index) => {
      const text = lines.get(name);
      return text === undefined ? [] : [[releases[index] as Release, text] as const];
    });
    return rangesOf(held).map(({ from, to, holds }) => [name, `${from}–${to === releases.at(-1) ? '' : to}`, holds]);
  });
};

/** The whole map as lines of text: the property, the releases, the rule. */
export const mapView = (): string =>
  `${mapRows()
    .map((row) => row.join(' | '))
    .join('\n')}\n`;

const changes = (before: MapLines, after: MapLines): readonly string[] => {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => {
    const [old, now] = [before.get(name), after.get(name)];
    if (old === now) return [];
    if (old === undefined) return [`+ ${name}: ${now}`];
    return [now === undefined ? `− ${name}: ${old}` : `~ ${name}: ${old} → ${now}`];
  });
};

const nothing: MapLines = new Map();

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
        const found = changes(lines[index - 1] ?? nothing, lines[index] as MapLines);
        return [`${title}: ${found.length} ${found.length === 1 ? 'change' : 'changes'}`, ...found].join('\n');
      });
      return [release, `${text.join('\n\n')}\n`];
    }),
  );
};
