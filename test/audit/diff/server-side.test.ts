import { describe, expect, it } from 'vitest';
import { type Diff, type DiffOptions, describeOff, diff, type Stopping } from '../../../src/audit.js';
import { payloadOrThrow } from '../../../src/index.js';

const compared = (a: unknown, b: unknown, options?: DiffOptions): Extract<Diff, { status: 'ok' }> => {
  const result = diff(a, b, options);
  if (result.status !== 'ok') throw new Error(JSON.stringify(result));
  return result;
};

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
          server: { differs: true, a: { inClear: 'a string' }, b: { inClear: 'a string' } },
          payload: { differs: false, a: { value: false }, b: { value: false } },
          says: {
            means: 'in clear',
            disclosure: { discloses: 'itself', setting: 'PluginSettings.ChimeraOAuthProxyURL' },
            payloads: { means: 'nothing' },
          },
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
      { property: 'chimera_oauth_proxy_url', server: { differs: true, a: { inClear: 'a string' } } },
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
