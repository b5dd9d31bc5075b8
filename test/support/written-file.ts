import { fc } from '@fast-check/vitest';
import type { SettingAt } from '../../src/schema.js';

type Written = readonly [path: string, value: string, space: string, way: string];

const text = fc.oneof(
  fc.string(),
  fc.constantFrom('"', '\\', '":', ' :', ':', '\\":', '{"a":1}', 'a\u2028', '*'.repeat(32), 'true', 'gzip', ''),
  fc.constantFrom(
    'https://chat.example.com//',
    '/',
    './data',
    './data/',
    'local',
    'de',
    'xx',
    'de,en,de',
    'de,xx',
    'a,b',
    '10',
  ),
);
const name = fc.oneof(text, fc.constantFrom('jira', 'Jira', 'JIRA', 'com.mattermost.nps', '__proto__', 'İ'));
const state = fc.record({ Enable: fc.boolean(), enable: fc.boolean(), X: fc.boolean() }, { requiredKeys: [] });
const map = fc.dictionary(name, fc.oneof(state, fc.dictionary(name, text, { maxKeys: 3 }), fc.constant(null)), {
  maxKeys: 4,
});
const value = fc.oneof(
  fc.boolean(),
  fc.integer(),
  text,
  fc.constant(null),
  fc.array(fc.oneof(text, fc.constant(null)), { maxLength: 3 }),
  map,
  fc.array(fc.record({ DataSource: text, datasource: text }, { requiredKeys: [] }), { maxLength: 2 }),
);

const fitting = ({ setting: { kind, entries = 'anything' } }: SettingAt): fc.Arbitrary<unknown> => {
  if (kind === 'flag') return fc.boolean();
  if (kind === 'integer') return fc.integer();
  if (kind === 'list') return entries === 'texts' ? fc.array(text, { maxLength: 3 }) : value;
  if (kind !== 'map') return text;
  return typeof entries === 'object' ? fc.dictionary(name, fc.oneof(state, fc.record({ Enable: fc.boolean() }))) : map;
};

/** Members of a section, written down: names in any case, twice, or unknown, and numbers spelled in any way. */
const memberOf = (settings: readonly SettingAt[]): fc.Arbitrary<Written> => {
  const looked = settings.filter(
    ({ path, setting: { kind } }) =>
      kind === 'map' || kind === 'list' || /SiteURL|Locale|\.Directory|DriverName|Restrict|AllowEdit/.test(path),
  );
  const written = fc.oneof(
    value.map((given) => JSON.stringify(given)),
    fc.constantFrom('10.0', '1e2', '-0', '9007199254740993', '0.5'),
  );
  const known = fc
    .oneof(fc.constantFrom(...settings), fc.constantFrom(...looked))
    .chain((setting) =>
      fc.tuple(
        fc.constant(setting.path),
        fc.oneof(
          { weight: 4, arbitrary: fitting(setting).map((given) => JSON.stringify(given)) },
          { weight: 1, arbitrary: written },
        ),
      ),
    );
  const unknown = fc.tuple(fc.constantFrom('LogSettings.Nope', 'FeatureFlags', 'PluginSettings.PluginStates'), written);
  return fc
    .tuple(
      fc.oneof({ weight: 6, arbitrary: known }, { weight: 1, arbitrary: unknown }),
      fc.constantFrom('', ' ', '\n', '\t'),
      fc.constantFrom('as it is', 'as it is', 'as it is', 'as it is', 'as it is', 'lower', 'escaped'),
    )
    .map(([[path, given], space, way]) => [path, given, space, way]);
};

const spelled = (name: string, way: string): string => {
  if (way === 'lower') return JSON.stringify(name.toLowerCase());
  return way === 'escaped' ? `"\\u00${name.charCodeAt(0).toString(16)}${name.slice(1)}"` : JSON.stringify(name);
};

/** Texts of files with some of these settings: mostly as they should be, and often not quite. */
export const writtenFile = (settings: readonly SettingAt[]): fc.Arbitrary<string> =>
  fc.array(memberOf(settings), { maxLength: 8 }).map((members) => {
    const sections = new Map<string, string[]>();
    for (const [path, given, space, way] of members) {
      const [section = '', ...rest] = path.split('.');
      const nested = rest.length > 1 ? `{${spelled(rest[1] as string, way)}:${space}${given}}` : given;
      const line = rest.length === 0 ? '' : `${spelled(rest[0] as string, way)}:${space}${nested}`;
      sections.set(section, [...(sections.get(section) ?? []), ...(line === '' ? [] : [line])]);
    }
    return `{${[...sections].map(([section, lines]) => `${JSON.stringify(section)}: {${lines.join(',')}}`).join(', ')}}`;
  });
