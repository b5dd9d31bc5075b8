import { describe, expect, it } from 'vitest';
import type { Diff } from '../../../src/audit.js';
import { allFields } from '../../../src/field-map/fields.js';
import { givenBy } from '../../../src/rules/accepts.js';
import { changeOf } from '../../../src/rules/change.js';
import { rulesOf } from '../../../src/rules/lookup.js';
import { describeChange } from '../../../src/wording/change.js';
import { describeDifference } from '../../../src/wording/difference.js';
import { goldenFolder, goldensIn } from '../../support/golden.js';
import { captureOf, compared, payloadOf } from './compared.js';

const brief = ({ differences }: Extract<Diff, { status: 'ok' }>): readonly string[] =>
  differences.map(({ sort, property, says }) => `${sort} ${property}: ${describeDifference(says)}`);

describe('two that are the same', () => {
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
      says: { means: 'changed', change: { became: 'off', setting: 'LdapSettings.Enable' } },
    });
    expect(brief(result).slice(1)).toEqual([
      'changed isdefault_site_url: the address at which people open Mattermost is back at its default',
      'changed data_source_replicas: the number of database copies used for reading: from 1 to 2',
      "changed teammate_name_display: which of a person's names is shown to others: from “full_name” to “username”, as its default follows another setting: full names, if AD/LDAP or SAML is on",
    ]);
  });

  it('is the same in payloads, with a release or without', () => {
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
      'changed enable: now true: people may sign in with AD/LDAP',
      'changed version_jira: the plugin jira was installed',
    ]);
  });
});

describe('an upgrade', () => {
  it('shows what the new release starts to report', () => {
    const result = compared({}, {}, { a: { release: '9.11' }, b: { release: '10.8' } });
    const added = result.differences.filter(({ sort }) => sort === 'added');
    expect(added.length).toBeGreaterThan(5);
    expect(added.every(({ byRelease, says }) => byRelease && says.means === 'starts' && says.release === '10.8')).toBe(
      true,
    );
    expect(result.differences.filter(({ sort }) => sort === 'removed').every(({ byRelease }) => byRelease)).toBe(true);
    const changed = result.differences.find(({ sort }) => sort === 'changed');
    expect(changed?.says).toMatchObject({ means: 'changed', by: { release: '10.8' } });
    expect(changed && describeDifference(changed.says)).toMatch(/by another default of release 10\.8$/);
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
    expect(first && describeDifference(first.says)).toContain('the rule changed');
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
    const allowed = pairs.filter((pair) => pair.every((value) => givenBy(rule, value)));
    expect(allowed.length + Number(rule.rule === 'value'), rule.rule).toBeGreaterThan(0);
    for (const [a, b] of allowed) sentences.add(describeChange(changeOf(rule, a, b)));
  }
  expect([...sentences].filter((one) => /undefined|\[object| {2}/.test(one))).toEqual([]);
  expect(sentences.size).toBeGreaterThan(900);
});
