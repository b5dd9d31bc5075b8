import { describe, expect, it } from 'vitest';
import { releases } from '../../src/index.js';
import { command, runWithout } from '../support/command.js';
import { temporaryFolder } from '../support/folder.js';

const { fileWith } = temporaryFolder();
const run = runWithout('hunter2-do-not-print');

describe('what a payload depends on', () => {
  const config = fileWith('config.json', '{"LdapSettings":{"Enable":true}}');
  const read = async (args: readonly string[]) =>
    JSON.parse((await run(['payload', config, '--release', '10.8', ...args])).stdout).configs;

  it('takes overrides from a file or from the environment', async () => {
    const file = fileWith(
      'env',
      '# a comment\nexport MM_LDAPSETTINGS_ENABLE="false"\r\nMM_LDAPSETTINGS_MAXPAGESIZE=7\n',
    );
    expect((await read(['--environment', file])).config_ldap).toMatchObject({ enable: false, max_page_size: 7 });
    const { stdout } = await command(['payload', config, '--release', '10.8', '--env'], '', {
      env: { MM_LDAPSETTINGS_ENABLE: 'false' },
    });
    expect(JSON.parse(stdout).configs.config_ldap.enable).toBe(false);
    expect((await run(['payload', config, '--release', '10.8', '--env', '--environment', file])).stderr).toContain(
      'not both',
    );
  });

  it('says which overrides do nothing, and refuses them with --strict', async () => {
    const file = fileWith(
      'env-mistyped',
      'MM_LDAPSETINGS_ENABLE=hunter2-do-not-print\n{"name": 1}\nhunter2 do-not-print\nMM_INSTALL_TYPE=docker\n',
    );
    const args = ['payload', config, '--release', '10.8', '--environment', file];
    expect(await run(args)).toEqual({
      status: 0,
      stdout: (await run(['payload', config, '--release', '10.8'])).stdout,
      stderr:
        `warning: ${file}: lines 2, 3 are not NAME=value, and are not used\n` +
        'warning: ignored 1 variable that is not a setting in this version: MM_LDAPSETINGS_ENABLE (did you mean MM_LDAPSETTINGS_ENABLE?)\n',
    });
    expect(await run([...args, '--strict'])).toMatchObject({ status: 2, stdout: '' });
    expect((await run(['payload', config, '--release', '3.7', '--environment', file])).stderr).toContain(
      'a server of this version reads no settings from its environment; ignored: MM_LDAPSETINGS_ENABLE',
    );
    const { code, stderr } = await command(['payload', config, '--release', '10.8', '--env'], '', {
      env: { MM_LDAPSETINGS_ENABLE: 'hunter2-do-not-print', [`MM_${'A'.repeat(90)}`]: '1' },
    });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr:
        'warning: ignored 2 variables that are not settings in this version: MM_LDAPSETINGS_ENABLE (did you mean MM_LDAPSETTINGS_ENABLE?), 1 not shown\n',
    });
  });

  it('takes the installed plugins from a file', async () => {
    const file = fileWith(
      'plugins.json',
      '[{"id":"jira","version":"3.1.0"},{"id":"zoom","version":"hunter2-do-not-print"}]',
    );
    expect((await read(['--plugins', file])).config_plugin).toMatchObject({
      version_jira: '3.1.0',
      version_zoom: 'other',
      version_github: '',
    });
    const wrong = fileWith('wrong.json', '{"id":"hunter2-do-not-print"}');
    expect(await run(['payload', config, '--release', '10.8', '--plugins', wrong])).toMatchObject({
      status: 2,
      stderr: `error: ${wrong}: plugins must be an array of {"id", "version"}, or plugins as a support packet or mmctl lists them, but it is an object (line 1, column 1)\n`,
    });
    const entry = fileWith('entry.json', '[{"id":"jira","version":"1"},{"id":"hunter2-do-not-print"}]');
    expect(await run(['payload', config, '--release', '10.8', '--plugins', entry])).toMatchObject({
      status: 2,
      stderr: `error: ${entry}: plugins[1].version is missing (line 1, column 30)\n`,
    });
  });

  it('takes no later release for a known one', async () => {
    for (const [version, minor] of [
      ['11.0', '11.0'],
      ['11.4.1', '11.4'],
      ['12.0', '12.0'],
    ] as const)
      expect(await run(['payload', config, '--release', version])).toMatchObject({
        status: 2,
        stdout: '',
        stderr: `error: Mattermost ${minor} sends no telemetry about its configuration (no version from 11.0 on does), so there is no payload; versions 3.7 to ${releases.at(-1)} are known. To see what it still sends: mm-diagnostics outbound --release ${version}\n`,
      });
    expect((await run(['payload', config, '--release', '10.12', '--nearest'])).status).toBe(2);
  });

  it('takes all of it in a request', async () => {
    const request = JSON.stringify({
      config: {},
      plugins: [{ id: 'jira', version: '1.0' }],
      env: { MM_LDAPSETTINGS_ENABLE: 'true' },
      enterpriseReady: true,
    });
    const { stdout } = await run(['payload', '--ndjson', '--requests', '--release', '7.8'], request);
    expect(JSON.parse(stdout)).toMatchObject({
      config_ldap: { enable: true },
      config_plugin: { version_jira: '1.0', 'enable_com.mattermost.plugin-channel-export': true },
    });
  });
});
