import { describe, expect, it } from 'vitest';
import { inProcess } from '../support/command.js';

const config = '{"ServiceSettings": {"SiteURL": "https://hunter2.example.com"}}';
const facts = '{"server": {"version": "5.36.0"}, "activity": {"registeredUsers": 9}}';

const refused = async (args: readonly string[], input: string, says: RegExp): Promise<void> => {
  const { code, stdout, stderr } = await inProcess(['report', ...args], input);
  expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(says);
  expect(stderr).not.toContain('hunter2');
};

describe('a report of facts', () => {
  it.for(['activity', 'server', 'daily', 'security-check'])('%s refuses a file without any fact', async (name) => {
    const args = [name, '-', '--release', '10.8'];
    await refused(
      args,
      config,
      /^error: standard input: this looks like a config\.json, .*: put it under `config` in one/,
    );
    await refused(args, '{"hunter2": 1}', /it has none of the known sections/);
    await refused(args, '{"services": {"app": {}}}', /this looks like a compose file/);
    expect((await inProcess(['report', ...args], '{}')).code).toBe(0);
    expect((await inProcess(['report', ...args], `{"config": ${config}}`)).code).toBe(0);
  });
});

describe('a report of an app or of an error', () => {
  const body = '{"data": {"trace_events": [], "device_info": {}}}';

  it.for([
    [['mobile-error', '-'], body, /the body by which the mobile app reports how fast it is, not like an error event/],
    [['desktop-error', '-'], facts, /a file of facts about a server, not like an error event/],
    [['desktop-error', '-'], config, /a config\.json, not like an error event/],
    [['server-error', '-', '--release', '10.8'], '{"hunter2": 1}', /not like an error event/],
    [['server-error', '-', '--release', '10.8'], '[1]', /not like an error event/],
    [['mobile-performance', '-'], facts, /a file of facts about a server, not like what the app measured/],
    [['mobile-performance', '-'], body, /the body by which .*, not like what the app measured/],
  ] as const)('%s refuses what is of another sort', ([args, input, says]) => refused(args, input, says));
});

describe('the check for security updates', () => {
  const run = (args: readonly string[], input: string) => inProcess(['report', 'security-check', '-', ...args], input);

  it('warns of facts of another version', async () => {
    const other = await run(['--release', '11.4'], facts);
    expect(other.code).toBe(0);
    expect(other.stderr).toBe('warning: the facts are of version 5.36.0 (server.version), but --release is 11.4\n');
    expect((await run(['--release', '5.36.1'], facts)).stderr).toBe('');
    expect((await run(['--release', '11.4'], '{"server": {"version": "hunter2"}}')).stderr).toBe('');
  });

  it('warns of a captured request of another version', async () => {
    const request = 'https://securityupdatecheck.mattermost.com/security?b=5.36.0&be=false&id=&uc=9&ut=0';
    const other = await run(['--release', '11.4', '--verify'], request);
    expect(other.stderr).toBe('warning: the capture is of version 5.36.0 (b=), but --release is 11.4\n');
    expect((await run(['--release', '5.36', '--verify'], request)).stderr).toBe('');
  });
});
