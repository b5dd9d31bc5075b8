import { describe, expect, it } from 'vitest';
import { changeOf } from '../../src/audit/change.js';
import { isInDomain } from '../../src/audit/in-domain.js';
import { rulesOf } from '../../src/audit/known.js';
import { type Diff, type DiffOptions, describeOff, diff, type Stopping } from '../../src/audit.js';
import { allFields } from '../../src/field-map/data.js';
import { buildPayload, payloadOrThrow } from '../../src/index.js';
import { goldenFolder, goldensIn } from '../support/golden.js';

const compared = (a: unknown, b: unknown, options?: DiffOptions): Extract<Diff, { status: 'ok' }> => {
  const result = diff(a, b, options);
  if (result.status !== 'ok') throw new Error(JSON.stringify(result));
  return result;
};

const brief = ({ differences }: Extract<Diff, { status: 'ok' }>): readonly string[] =>
  differences.map(({ sort, property, says }) => `${sort} ${property}: ${says}`);

const payloadOf = (config: unknown, release: string): Record<string, Record<string, unknown>> => {
  const result = buildPayload(config, { release });
  if (result.status !== 'ok') throw new Error(result.status);
  return structuredClone(result.payload) as Record<string, Record<string, unknown>>;
};

const captureOf = (payload: object): unknown => ({
  batch: [
    { type: 'identify', userId: 'u' },
    ...Object.entries(payload).map(([event, properties]) => ({ type: 'track', userId: 'u', event, properties })),
    { type: 'track', userId: 'u', event: 'activity', properties: { posts: 1 } },
  ],
});

describe('two that tell the same', () => {
  const sampled = goldensIn(goldenFolder).filter(
    ({ release, isRequest }) => !isRequest && ['3.7', '5.6', '10.8'].includes(release),
  );

  it.for(sampled)('$release $name, as config, payload and capture', ({ release, input, payload }) => {
    const sides = [input, JSON.stringify(payload), JSON.stringify(captureOf(payload as object))];
    for (const a of sides) {
      for (const b of sides) {
        const result = compared(a, b, { release });
        expect(result).toMatchObject({ equal: true, differences: [] });
        const { same, unknown } = result.totals;
        expect(same + unknown).toBe(result.a.properties);
        if (a === b && a === input) expect(unknown).toBe(0);
        expect([result.server.equal, result.payload.equal]).toEqual([unknown === 0 || 'unknown', true]);
      }
    }
  });
});

describe('what changed', () => {
  const a = {
    ServiceSettings: { SiteURL: 'https://a.example' },
    LdapSettings: { Enable: true },
    SqlSettings: { DataSource: 'a', DataSourceReplicas: ['a'] },
  };
  const b = {
    ServiceSettings: { SiteURL: '' },
    LdapSettings: { Enable: false, EnableSync: true },
    SqlSettings: { DataSource: 'b', DataSourceReplicas: ['b', 'c'] },
  };

  it('names the setting and says what it means', () => {
    const result = compared(a, b, { release: '5.6' });
    expect(result.differences[0]).toEqual({
      event: 'config_ldap',
      property: 'enable',
      sort: 'changed',
      server: { differs: true, a: { value: true }, b: { value: false } },
      payload: { differs: true, a: { value: true }, b: { value: false } },
      settings: ['LdapSettings.Enable'],
      says: 'the server no longer enables LDAP',
    });
    expect(brief(result).slice(1)).toEqual([
      'changed isdefault_site_url: the site URL is back at its default',
      'changed data_source_replicas: the data source replicas went from 1 to 2 entries',
      'changed teammate_name_display: the teammate name display went from “full_name” to “username”, as its default follows another setting: a directory shows full names',
    ]);
  });

  it('is the same told by payloads, with a release or without', () => {
    const payloads = [payloadOf(a, '5.6'), payloadOf(b, '5.6')];
    expect(brief(compared(payloads[0], payloads[1], { release: '5.6' }))[1]).toBe(
      brief(compared(a, b, { release: '5.6' }))[1],
    );
    expect(compared(payloads[0], payloads[1]).differences[0]?.settings).toEqual(['LdapSettings.Enable']);
  });

  it('is counted where it leaves no trace', () => {
    const before = { SqlSettings: { DataSource: 'a' }, ServiceSettings: { SiteURL: 'a' } };
    const after = { SqlSettings: { DataSource: 'b' }, ServiceSettings: { SiteURL: 'b' } };
    expect(compared(before, after, { release: '5.6' })).toMatchObject({
      equal: true,
      unseen: { withheld: 1, others: 1 },
    });
    expect(compared(before, before, { release: '5.6' }).unseen).toEqual({ withheld: 0, others: 0 });
    expect(compared(before, before, { a: { release: '5.6' }, b: { release: '10.8' } }).unseen).toEqual({
      withheld: 0,
      others: 0,
    });
    expect(compared(payloadOf(before, '5.6'), after, { release: '5.6' })).not.toHaveProperty('unseen');
  });

  it('may be that one of them sends nothing', () => {
    const off = { LogSettings: { EnableDiagnostics: false } };
    const result = compared(off, {}, { release: '5.6' });
    expect(result).toMatchObject({ equal: false, a: { disabled: 'LogSettings.EnableDiagnostics' }, differences: [] });
  });

  it('depends on what else is known', () => {
    const [env, plugins] = [{ MM_LDAPSETTINGS_ENABLE: 'true' }, [{ id: 'jira', version: '3.0' }]];
    expect(brief(compared({}, {}, { release: '10.8', b: { env, plugins } }))).toEqual([
      'changed enable: the server now enables LDAP',
      'changed version_jira: the plugin jira was installed',
    ]);
  });
});

describe('an upgrade', () => {
  it('shows what the new release starts to report', () => {
    const result = compared({}, {}, { a: { release: '9.11' }, b: { release: '10.8' } });
    const added = result.differences.filter(({ sort }) => sort === 'added');
    expect(added.length).toBeGreaterThan(5);
    expect(added.every(({ byRelease, says }) => byRelease && says.startsWith('release 10.8 starts to tell '))).toBe(
      true,
    );
    expect(result.differences.filter(({ sort }) => sort === 'removed').every(({ byRelease }) => byRelease)).toBe(true);
    expect(result.differences.find(({ sort }) => sort === 'changed')?.says).toMatch(
      /by another default of release 10\.8$/,
    );
    expect(result).toMatchObject({ b: { envelope: 'configs' } });
    expect(result.a).not.toHaveProperty('envelope');
  });

  it('is a difference even where only the envelope is new', () => {
    const payload = payloadOf({}, '10.3');
    expect(compared(payload, { configs: payload })).toMatchObject({ equal: false, differences: [] });
  });

  it('says where a rule changed', () => {
    const config = { ServiceSettings: { SiteURL: 'http://localhost:8065' } };
    const [first] = compared(config, config, { a: { release: '5.6' }, b: { release: '5.14' } }).differences.filter(
      ({ property }) => property === 'isdefault_site_url',
    );
    expect(first).toMatchObject({ byRelease: true });
    expect(first?.says).toContain('the rule changed');
  });
});

describe('what nobody should see', () => {
  const secret = 'hunter2 do-not-print';
  const payload = payloadOf({}, '5.6');

  it('stays hidden: values that the map does not allow, and names that may be secrets', () => {
    const leaky = {
      ...payload,
      config_sql: {
        ...payload.config_sql,
        driver_name: secret,
        max_idle_conns: 1.5,
        trace: [secret],
        smuggled: secret,
        [secret]: 1,
      },
      [secret]: { x: secret },
      config_new: { x: { y: secret } },
    };
    const result = compared(payload, leaky, { release: '5.6' });
    expect(JSON.stringify(result)).not.toContain('hunter2');
    expect(result.totals.hidden).toBe(2);
    expect(result.differences.map(({ property, payload, says }) => [property, payload.b, says])).toEqual([
      ['x', { found: 'an object' }, 'only B has it, and no release is known to report it'],
      ['driver_name', { found: 'a text' }, 'the two differ in the driver name, as it is written'],
      ['max_idle_conns', { found: 'a number' }, 'a value stands there that this field cannot have'],
      ['smuggled', { found: 'a text' }, 'only B has it, and no release is known to report it'],
      ['trace', { found: 'a list' }, 'a value stands there that this field cannot have'],
    ]);
    expect(compared(leaky, leaky)).toMatchObject({ equal: true });
  });

  it('stays hidden in configs', () => {
    const config = (word: string): unknown => ({
      ServiceSettings: { SiteURL: word, GoogleDeveloperKey: word, [word]: word },
      SqlSettings: { DriverName: word, DataSource: word, DataSourceReplicas: [word] },
      [word]: word,
    });
    const result = compared(config(secret), config(`${secret}2`), { release: '5.6' });
    expect(JSON.stringify(result)).not.toContain('hunter2');
    expect(result).toMatchObject({ equal: false, payload: { equal: true }, unseen: { withheld: 1 } });
  });

  it('is named where it is another report', () => {
    const result = compared(captureOf(payload), { batch: [{ type: 'track', event: secret, properties: {} }] });
    expect(result.a.otherEvents).toEqual({ names: ['activity'], others: 0 });
    expect(result.b.otherEvents).toEqual({ names: [], others: 1 });
    expect(result.totals.removed).toBe(result.a.properties);
  });
});

describe('trouble', () => {
  it.for<[name: string, a: unknown, b: unknown, options: DiffOptions, expected: unknown]>([
    ['a config without a release', '{}', '{}', {}, { side: 'A', issues: [{ code: 'missing', path: 'release' }] }],
    ['no JSON', '{}', '{', { release: '5.6' }, { side: 'B', issues: [{ code: 'syntax' }] }],
    [
      'an unknown release',
      '{}',
      '{}',
      { release: '5.6', b: { release: '12.0' } },
      { side: 'B', issues: [{ code: 'unknownRelease' }] },
    ],
    ['a wrong type', '{"LogSettings":1}', '{}', { release: '5.6' }, { side: 'A', issues: [{ code: 'wrongType' }] }],
    ['a broken capture', { batch: [7] }, '{}', { release: '5.6' }, { side: 'A', issues: [{ path: 'batch[0]' }] }],
  ])('%s', ([, a, b, options, expected]) => {
    expect(diff(a, b, options)).toMatchObject({ status: 'invalid', ...(expected as object) });
  });

  it('counts what was seen twice', () => {
    const text = '{"config_rate":{"per_sec":1},"config_rate":{"per_sec":2}}';
    expect(compared(text, text).a).toMatchObject({ twice: 1, ambiguity: { repeated: 1, unlike: 1, strange: 0 } });
    expect(compared(text, text).equal).toBe(false);
  });

  it.for<[what: string, capture: string, ambiguity: object]>([
    [
      'a batch given twice',
      '{"batch":[{"event":"config_rate","properties":{"per_sec":"hunter2"}}],"batch":[{"event":"config_rate","properties":{"per_sec":1}}]}',
      { repeated: 1, unlike: 1 },
    ],
    [
      'properties given twice',
      '{"event":"config_rate","properties":{"x":1},"properties":{"per_sec":1}}',
      { repeated: 1 },
    ],
    ['a property given twice', '{"config_rate":{"per_sec":1,"per_sec":1}}', { repeated: 1 }],
    [
      'a member beside them',
      '{"batch":[{"event":"config_rate","properties":{"per_sec":1}}],"config":1}',
      { strange: 1 },
    ],
    [
      'a batch in a batch',
      '{"batch":[{"batch":[{"event":"config_rate","properties":{"per_sec":1}}]}]}',
      { strange: 1 },
    ],
    ['a call of another sort', '{"batch":[{"type":"page"},{"event":"config_rate","properties":{}}]}', { strange: 1 }],
    ['a number spelled at length', '{"config_rate":{"per_sec":1.000000000000000000001}}', { strange: 1 }],
  ])('is never equal to anything with %s', ([, capture, ambiguity]) => {
    const { equal, a } = compared(capture, capture);
    expect(equal).toBe(false);
    expect(a.ambiguity).toMatchObject(ambiguity);
  });
});

describe('what only the real servers send', () => {
  const chimera = (url: string, more: object = {}): unknown => ({
    PluginSettings: { ChimeraOAuthProxyURL: url },
    ...more,
  });
  const release = '10.8';

  it('differs although the payloads are the same', () => {
    const result = compared(chimera('https://hunter2-a'), chimera('https://hunter2-b'), { release });
    expect(result).toMatchObject({
      equal: false,
      server: { equal: false },
      payload: { equal: true },
      totals: { changed: 1, onlyOnServers: 1, unknown: 0 },
      unseen: { withheld: 0, others: 0 },
      differences: [
        {
          property: 'chimera_oauth_proxy_url',
          server: { differs: true, a: { inClear: 'a text' }, b: { inClear: 'a text' } },
          payload: { differs: false, a: { value: false }, b: { value: false } },
          says: 'the two differ in the chimera OAuth proxy URL itself; the payloads say the same',
        },
      ],
    });
    expect(JSON.stringify(result)).not.toContain('hunter2');
    expect(compared(chimera('https://a'), chimera('https://a'), { release })).toMatchObject({
      equal: true,
      server: { equal: true },
    });
  });

  it('differs by choices outside their words, lists, plugins and what they hold', () => {
    const config = (text: string): unknown => ({
      ServiceSettings: { WebserverMode: text },
      WranglerSettings: { AllowedEmailDomain: [text] },
      PluginSettings: { Enable: true, Plugins: { 'com.mattermost.nps': { enablesurvey: text } } },
    });
    const plugins = (version: string) => [{ id: 'jira', version }];
    const result = compared(config('one'), config('two'), {
      a: { release, plugins: plugins('v one') },
      b: { release, plugins: plugins('v two') },
    });
    expect(
      result.differences.map(({ property, server, payload }) => [property, server.differs, payload.differs]),
    ).toEqual([
      ['enable_nps_survey', true, false],
      ['version_jira', true, false],
      ['web_server_mode', true, false],
      ['allowed_email_domain', true, false],
    ]);
  });

  it('is not known from two payloads, and is known from what was captured', () => {
    const payloadOf = (config: unknown) => JSON.parse(JSON.stringify(payloadOrThrow(config, { release })));
    const payload = payloadOf(chimera('https://a'));
    const both = compared(payload, payloadOf(chimera('https://b')), { release });
    expect(both).toMatchObject({ equal: true, server: { equal: 'unknown' }, payload: { equal: true } });
    expect(both.totals.unknown).toBeGreaterThan(0);
    const ofDefaults = compared({}, payloadOf({}), { a: { release } });
    expect(ofDefaults).toMatchObject({ equal: true, server: { equal: 'unknown' }, differences: [] });
    const sent = JSON.parse(JSON.stringify(payload));
    sent.configs.config_plugin.chimera_oauth_proxy_url = 'https://a';
    expect(compared(sent, chimera('https://a'), { release }).differences).toEqual([]);
    expect(compared(sent, chimera('https://b'), { release }).differences).toMatchObject([
      { property: 'chimera_oauth_proxy_url', server: { differs: true, a: { inClear: 'a text' } } },
    ]);
  });

  it('differs where another event holds a setting, and says what is still sent where diagnostics are off', () => {
    const site = (url: string) => ({ ServiceSettings: { SiteURL: url }, LogSettings: { EnableDiagnostics: false } });
    const result = compared(site('https://a'), site('https://b'), { release: '7.1' });
    expect(result.differences).toMatchObject([
      { event: 'inactive_server', property: 'SiteURL', server: { differs: true }, payload: { differs: false } },
      { event: 'inactive_server_emails_sent' },
    ]);
    expect(result.unseen).toEqual({ withheld: 0, others: 0 });
    expect(describeOff(result.a.stop as Stopping)).toContain('Still sent: the security update check');
    expect(compared(site('https://a'), site('https://b'), { release: '10.8' }).equal).toBe(true);
  });
});

it('has a sentence for every change of every rule', () => {
  const pairs: readonly (readonly [boolean | number | string, boolean | number | string])[] = [
    [false, true],
    [true, false],
    [1, 2],
    ['', 'other'],
    ['other', ''],
    ['true', 'false'],
  ];
  const sentences = new Set<string>();
  for (const rule of allFields().flatMap(({ event, property }) => rulesOf(event, property))) {
    const allowed = pairs.filter((pair) => pair.every((value) => isInDomain(rule, value)));
    expect(allowed.length + Number(rule.rule === 'value'), rule.rule).toBeGreaterThan(0);
    for (const [a, b] of allowed) sentences.add(changeOf(rule, a, b));
  }
  expect([...sentences].filter((one) => /undefined|\[object| {2}/.test(one))).toEqual([]);
  expect(sentences.size).toBeGreaterThan(900);
});
