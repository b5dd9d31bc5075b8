// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is what compose fills in
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inProcess } from '../../support/command.js';

const folder = mkdtempSync(join(tmpdir(), 'deployed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileWith = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const config = fileWith('config.json', '{"ServiceSettings":{"SiteURL":"https://hidden.example","EnableTesting":true}}');

const run = async (args: readonly string[]) => {
  const { code, stdout, stderr } = await inProcess(args);
  expect(stdout + stderr).not.toMatch(/not-a-secret|hidden\.example/);
  return { code, stdout, stderr };
};

const payload = (...args: readonly string[]) => run(['payload', config, ...args]);

describe('a deployment', () => {
  it('says by what the config is in a database', async () => {
    const file = fileWith(
      'argument.yml',
      'services:\n  mm:\n    image: mattermost/mattermost-team-edition:10.8\n    command: mattermost --config=postgres://mm:not-a-secret@db/mm\n',
    );
    const { stderr } = await payload('--environment', file);
    expect(stderr).toContain('warning: ');
    expect(stderr).toContain('--config says that the config is in a database');
    expect(stderr).not.toContain('MM_CONFIG');
  });

  it('asks for one server where no name can choose', async () => {
    const image = 'mattermost/mattermost-team-edition:10.8';
    const { stderr } = await payload('--environment', fileWith('two.sh', `docker run ${image}\ndocker run ${image}\n`));
    expect(stderr).toContain('none has a name that can be shown. Give a file with only one of them');
  });

  it('names what is not known where many configs need all of it', async () => {
    const rows = fileWith('rows.ndjson', '{"LogSettings":{}}\n');
    const bare = (yaml: string, name: string) =>
      fileWith(name, `services:\n  mm:\n    image: mattermost/mattermost-team-edition:10.8\n${yaml}`);
    const named = bare('    environment: [MM_LOGSETTINGS_ENABLEDIAGNOSTICS, MM_LOGSETTINGS_ENABLEFILE]\n', 'bare.yml');
    const args = ['payload', '--ndjson', '--release', '10.8', rows, '--environment'];
    const { code, stderr } = await run([...args, named]);
    expect(code).toBe(2);
    expect(stderr).toContain('MM_LOGSETTINGS_ENABLEFILE, MM_LOGSETTINGS_ENABLEDIAGNOSTICS. Give');
    expect((await run([...args, bare('    env_file: ["${N}.env"]\n', 'open.yml')])).stderr).toContain(
      'any other, because',
    );
  });

  it('has its config listed and judged like any other, and names its place in messages', async () => {
    const served = (text: string, name: string) => {
      const object = (kind: string, apiVersion: string, more: object) => ({ apiVersion, kind, ...more });
      const container = {
        name: 'mattermost',
        image: 'mattermost/mattermost-team-edition:10.5.2',
        volumeMounts: [{ name: 'v', mountPath: '/mattermost/config' }],
      };
      const spec = { containers: [container], volumes: [{ name: 'v', configMap: { name: 'c' } }] };
      const items = [
        object('Pod', 'v1', { metadata: { name: 'mm' }, spec }),
        object('ConfigMap', 'v1', { metadata: { name: 'c' }, data: { 'config.json': text } }),
      ];
      return fileWith(name, JSON.stringify(object('List', 'v1', { items })));
    };
    const off = served('{"LogSettings":{"EnableDiagnostics":false}}', 'off-list.json');
    const listed = await run(['outbound', '--json', '--environment', off]);
    expect(listed.code).toBe(0);
    const { version, ways } = JSON.parse(listed.stdout);
    expect([version, ways.find(({ id }: { id: string }) => id === 'diagnostics')?.state]).toEqual(['10.5.2', 'off']);
    expect(listed.stderr).toContain('the config is read from its ConfigMap c');
    const capture = fileWith('of-c.json', (await run(['payload', config, '--release', '10.5'])).stdout);
    const judged = await run(['verify', capture, '--environment', off]);
    expect(judged.stderr).toContain('the config is read from its ConfigMap c');
    expect(judged.stdout).toContain('Should not have been sent at all');
    const cut = await run(['verify', capture, '--environment', served('{"a":', 'cut-list.json')]);
    expect(cut.stderr).toContain('cut-list.json, ConfigMap c: this is not JSON');
    expect(cut.stderr).not.toContain('standard input');
  });
});
