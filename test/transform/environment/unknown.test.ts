import { describe, expect, it } from 'vitest';
import { notKnownIn } from '../../../src/audit/explain/not-known-in.js';
import { buildPayloadFromText } from '../../../src/index.js';
import { withoutFields } from '../../../src/transform/environment/without-fields.js';

const fieldsOf = (release: string, env: Record<string, string | null>, config: object = {}, envIncomplete = false) =>
  [...notKnownIn(JSON.stringify(config), { release, env, envIncomplete }).fields].sort();

describe('variables of unknown values', () => {
  it('make the fields unknown that read their setting, whatever the file has', () => {
    const config = { ServiceSettings: { SiteURL: 'https://a.example' } };
    expect(fieldsOf('10.8', { MM_SERVICESETTINGS_SITEURL: null }, config)).toEqual([
      'config_service.isdefault_site_url',
    ]);
    expect(fieldsOf('10.8', { mm_servicesettings_siteurl: null, MM_UNKNOWN: null })).toEqual([
      'config_service.isdefault_site_url',
    ]);
    expect(fieldsOf('10.8', { MM_SERVICESETTINGS_SITEURL: '' })).toEqual([]);
    expect(fieldsOf('3.7', { MM_SERVICESETTINGS_SITEURL: null })).toEqual([]);
  });

  it('make defaults unknown that follow them, where a release applies them before its defaults', () => {
    const env = { MM_LDAPSETTINGS_ENABLE: null };
    expect(fieldsOf('5.10', env)).toContain('config_ldap.enable_sync');
    expect(fieldsOf('5.10', env, { LdapSettings: { EnableSync: true } })).not.toContain('config_ldap.enable_sync');
    expect(fieldsOf('10.8', env)).not.toContain('config_ldap.enable_sync');
  });

  it('count only where the release lets them override', () => {
    const env = { MM_LDAPSETTINGS_ENABLE: null };
    expect(fieldsOf('3.8', env)).toEqual([]);
    expect(fieldsOf('3.8', env, { LdapSettings: { Enable: true } })).toContain('config_ldap.enable');
    expect(fieldsOf('5.32', { MM_SERVICESETTINGS_ENABLEONLYADMININTEGRATIONS: null })).toEqual([]);
  });

  it('may be all others, where the environment is not complete', () => {
    const all = fieldsOf('10.8', { MM_TEAMSETTINGS_MAXUSERSPERTEAM: '7' }, {}, true);
    expect(all.length).toBeGreaterThan(400);
    expect(all).not.toContain('config_team.max_users_per_team');
    const result = buildPayloadFromText('{"LogSettings":{"EnableDiagnostics":false}}', {
      release: '10.8',
      envIncomplete: true,
    });
    expect(result).toMatchObject({ status: 'ok', warnings: [{ code: 'overrideUnknown' }] });
  });

  it('leave open whether anything is sent, where they may stop it', () => {
    const result = buildPayloadFromText('{}', { release: '10.8', env: { MM_SERVICEENVIRONMENT: null } });
    expect(result).toMatchObject({
      status: 'ok',
      warnings: [{ code: 'overrideUnknown', path: 'LogSettings.EnableDiagnostics' }],
    });
  });

  it('change no byte of a payload by themselves', () => {
    const built = (env: Record<string, null>) => buildPayloadFromText('{}', { release: '10.8', env });
    expect(built({ MM_LDAPSETTINGS_ENABLE: null })).toEqual(built({}));
  });
});

it('leaves fields out of a payload, inside its one event too', () => {
  const names = new Set(['a.b']);
  expect(withoutFields({ a: { b: 1, c: 2 } }, names, undefined)).toEqual({ a: { c: 2 } });
  expect(withoutFields({ configs: { a: { b: 1 }, d: { b: 1 } } }, names, 'configs')).toEqual({
    configs: { a: {}, d: { b: 1 } },
  });
});
