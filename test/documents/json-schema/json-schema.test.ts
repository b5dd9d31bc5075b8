import { describe, expect, it } from 'vitest';
import { type Release, releases } from '../../../src/index.js';
import { flagText, locale, localeList, timeOfDay, type Vocabulary, version } from '../../../src/schema/vocabularies.js';
import { configJsonSchema, type JsonSchema, payloadJsonSchema } from '../../../src/schema.js';
import { inProcess } from '../../support/command.js';
import { goldenFolder, goldensIn } from '../../support/golden.js';
import { goldenSchemas, schemaDigests } from '../../support/schema-digests.js';
import { checkerOf, schemaFolder, wholeSchema } from '../../support/schemas.js';

const cases = goldensIn(goldenFolder);

describe('the built schemas', () => {
  it('are those of golden/schemas.txt, file by file', () => {
    expect(schemaDigests(schemaFolder)).toEqual(goldenSchemas.trimEnd().split('\n').toSorted());
  });

  it('are those of the functions', () => {
    const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
    for (const release of releases) {
      expect(same(wholeSchema('config', release), configJsonSchema(release)), `config ${release}`).toBe(true);
      expect(same(wholeSchema('payload', release), payloadJsonSchema(release)), `payload ${release}`).toBe(true);
    }
  });

  it('accept every golden config and every golden payload', () => {
    const refused = cases.flatMap(({ release, name, input, isRequest, payload }) => {
      const given = JSON.parse(input);
      const config = checkerOf('config', release as Release)(isRequest ? given.config : given);
      const reported = checkerOf('payload', release as Release)(payload);
      return config && reported ? [] : [`${release}/${name}`];
    });
    expect(refused).toEqual([]);
    expect(cases.length).toBeGreaterThan(300);
    expect(new Set(cases.map(({ release }) => release))).toEqual(new Set(releases));
  });

  it('refuse a golden payload of another release where the two report other properties', () => {
    const ours = cases.filter(({ release, name }) => release === '5.6' && name === 'default');
    expect(ours.map(({ payload }) => checkerOf('payload', '5.36')(payload))).toEqual([false]);
  });
});

describe('the schema of a payload', () => {
  const check = checkerOf('payload', '10.8');
  type Events = Record<string, Record<string, unknown>>;
  const changed = (change: (events: Events) => void): boolean => {
    const payload = structuredClone(
      cases.find(({ release, name }) => release === '10.8' && name === 'default')?.payload,
    );
    const { configs } = payload as { configs: Events };
    change(configs);
    return check(payload);
  };
  const put = (event: string, property: string, value: unknown) => (events: Events) => {
    (events[event] as Record<string, unknown>)[property] = value;
  };

  it.for<[name: string, change: (events: Events) => void]>([
    ['a text where a flag belongs', put('config_log', 'enable_file', 'true')],
    ['a word outside the list', put('config_log', 'file_level', 'LOUD')],
    ['a text that is no version', put('config_plugin', 'version_jira', 'our own build')],
    ['a fraction', put('config_team', 'max_users_per_team', 0.5)],
    ['a number beyond those that are exact', put('config_team', 'max_users_per_team', 2 ** 53)],
    ['a count below zero', put('config_sql', 'data_source_replicas', -1)],
    ['true where it is always false', put('config_team', 'isdefault_user_status_away_timeout', true)],
    ['null', put('config_log', 'enable_file', null)],
    ['a property that is not in the map', put('config_log', 'file_location', false)],
    ['an address', put('config_plugin', 'chimera_oauth_proxy_url', 'https://chat.example.com')],
    ['an event that is not in the map', (events) => Object.assign(events, { config_more: {} })],
    ['a missing property', (events) => delete events.config_log?.enable_file],
    ['a missing event', (events) => delete events.config_log],
    ['a version without the others', (events) => delete events.config_plugin?.version_jira],
  ])('refuses %s', ([, change]) => {
    expect(changed(change)).toBe(false);
  });

  it.for<[name: string, change: (events: Events) => void]>([
    ['nothing changed', () => {}],
    ['a word of the list', put('config_log', 'file_level', 'DEBUG')],
    ['any other text as "other"', put('config_log', 'file_level', 'other')],
    ['a version', put('config_plugin', 'version_jira', '4.1.0-rc1')],
    [
      'no versions at all',
      ({ config_plugin: plugin = {} }) => {
        for (const name of Object.keys(plugin)) if (name.startsWith('version_')) delete plugin[name];
      },
    ],
  ])('accepts %s', ([, change]) => {
    expect(changed(change)).toBe(true);
  });
});

describe('the schema of config.json', () => {
  type Section = { readonly properties: Record<string, JsonSchema> };
  const { LogSettings, SqlSettings, ServiceSettings } = configJsonSchema('10.8').properties as Record<string, Section>;

  it('says in an editor what leaves and what stays', () => {
    expect(LogSettings?.properties.EnableFile?.title).toBe('Output logs to file');
    expect(LogSettings?.properties.EnableFile?.description).toBe(
      'Whether logs are written to a file.\nSystem Console (10.x) > Environment > Logging > Output logs to file.\nhttps://docs.mattermost.com/administration-guide/configure/environment-configuration-settings.html#output-logs-to-file\nSent as config_log.enable_file: they learn whether logs are written to a file.',
    );
    expect(SqlSettings?.properties.DataSource?.description).toMatch(
      /\nNot sent: secret \(a password, a key, a token or a salt\)\.$/,
    );
    expect(ServiceSettings?.properties.SiteURL?.description).toContain('\nSeen through settings that follow it: ');
    expect(LogSettings?.properties.EnableDiagnostics?.description).toContain(
      'Any telemetry at all shows that it is on.',
    );
  });

  it('suggests the words of a choice, and refuses no other', () => {
    expect(LogSettings?.properties.FileLevel).toMatchObject({
      examples: ['', 'DEBUG', 'ERROR', 'INFO', 'WARN'],
      default: 'INFO',
    });
    expect(checkerOf('config', '10.8')({ LogSettings: { FileLevel: 'LOUD' }, Unknown: { setting: 1 } })).toBe(true);
  });
});

it.for<[name: string, vocabulary: Vocabulary]>([
  ['list of locales', localeList],
  ['time of day', timeOfDay],
  ['version', version],
  ['flag', flagText('v1.2', 'a.b')],
])('describes the grammar "%s" as it is', ([, vocabulary]) => {
  const pattern = new RegExp(vocabulary.pattern ?? '', 'u');
  const texts = [
    '',
    'on',
    'true',
    'v1.2',
    'v1x2',
    'a.b',
    'axb',
    'de',
    'de,',
    ',de',
    'de,fr,en_AU',
    'de;fr',
    'DE',
    '9:05',
  ];
  const more = [
    '09:05',
    '24:00',
    '23:59',
    '9:5',
    '1',
    '1.',
    '1.2.3.4',
    '1.2.3.4.5',
    '1.2-rc1',
    '1.2-rc.',
    '1-x',
    '99999',
    '999999',
  ];
  const all = [...texts, ...more, ...more.map((text) => `${text}\n`), ...(locale.list ?? [])];
  expect(all.filter((text) => pattern.test(text))).toEqual(all.filter((text) => vocabulary.has(text)));
});

it('is printed by the command', async () => {
  const config = await inProcess(['map', 'schema', '--release', '5.6']);
  const payload = await inProcess(['map', 'schema', '--release', '5.6', '--payload']);
  const file = await inProcess(['map', 'schema', 'config.json', '--release', '5.6']);
  expect([config.code, JSON.parse(config.stdout)]).toEqual([0, configJsonSchema('5.6')]);
  expect([payload.code, JSON.parse(payload.stdout)]).toEqual([0, payloadJsonSchema('5.6')]);
  expect(file).toEqual({ code: 2, stdout: '', stderr: 'error: map schema reads no file\n' });
});
