// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is what compose fills in
import { copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inProcess } from '../support/command.js';

const samples = fileURLToPath(new URL('../data/environments/', import.meta.url));
const sample = (name: string, file: string): string => join(samples, name, 'files', file);

const folder = mkdtempSync(join(tmpdir(), 'deployments-'));
afterAll(() => rmSync(folder, { recursive: true }));

const config = join(folder, 'config.json');
const fileWith = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

beforeAll(() => {
  fileWith('config.json', '{"ServiceSettings":{"SiteURL":"https://hidden.example","EnableTesting":true}}');
});

const run = async (args: readonly string[], input = '') => {
  const { code, stdout, stderr } = await inProcess(args, input);
  expect(stdout + stderr).not.toMatch(/not-a-secret|p@ss|hidden\.example|mm:x@|alder\.example/);
  return { code, stdout, stderr };
};

const payload = (...args: readonly string[]) => run(['payload', config, ...args]);

describe('--environment', () => {
  it('reads a compose file with .env, takes its version, and names what is not passed', async () => {
    const { code, stdout, stderr } = await payload('--environment', sample('compose-bare-names', 'docker-compose.yml'));
    expect(code).toBe(0);
    expect(JSON.parse(stdout).configs.config_bleve.is_default_index_dir ?? true).toBeDefined();
    expect(stderr).toContain('read as a compose file, service mattermost, together with .env');
    expect(stderr).toContain('it starts a Mattermost 10.5.2 server');
    expect(stderr).toContain('THE OPT-OUT DOES NOT REACH THE SERVER');
    expect(stderr).toContain(
      "MM_LOGSETTINGS_ENABLEDIAGNOSTICS is only in .env. List it under the service's environment:. Also not passed: MM_TEAMSETTINGS_SITENAME",
    );
    const strict = await payload('--strict', '--environment', sample('compose-bare-names', 'docker-compose.yml'));
    expect(strict).toMatchObject({ code: 2, stdout: '' });
  });

  it('asks which service is the server', async () => {
    const file = sample('compose-two-servers', 'docker-compose.yml');
    const asked = await payload('--environment', file);
    expect(asked).toMatchObject({ code: 2, stdout: '' });
    expect(asked.stderr).toContain('mm-prod, mm-test. Choose one with --service NAME');
    expect((await payload('--environment', file, '--service', 'mm-prod')).code).toBe(0);
    expect((await payload('--environment', file, '--service', 'mm-test')).code).toBe(3);
    expect((await payload('--environment', file, '--service', 'x')).stderr).toContain('they are mm-prod, mm-test');
    expect((await payload('--release', '10.8', '--service', 'x')).stderr).toContain('--service needs --environment');
  });

  it('reads drop-ins and files of variables beside a unit', async () => {
    const { code, stderr } = await payload(
      '--release',
      '10.8',
      '--environment',
      sample('systemd-unit', 'mattermost.service'),
    );
    expect(code).toBe(3);
    expect(stderr).toContain('mattermost.service.d/10-local.conf, mattermost.environment (beside it)');
    expect(stderr).toContain('MM_CONFIG says that the config is in a database: config.json on disk does not count');
  });

  it('reads several compose files, and a list of variables for them', async () => {
    const base = fileWith('a.yml', 'services:\n  mm:\n    image: mattermost/mattermost-team-edition:${TAG}\n');
    const over = fileWith(
      'b.yml',
      'services:\n  mm:\n    environment:\n      MM_TEAMSETTINGS_MAXUSERSPERTEAM: ${MOST}\n',
    );
    const list = fileWith('c.env', 'TAG=10.8.1\nMOST=42\n');
    const { stdout, stderr } = await payload('--environment', base, '--environment', over, '--environment', list);
    expect(JSON.parse(stdout).configs.config_team.max_users_per_team).toBe(42);
    expect(stderr).toContain('a Mattermost 10.8.1 server');
  });

  it('keeps the release that is asked for, and reads standard input', async () => {
    const inspected = JSON.stringify([
      { Config: { Image: 'mattermost/mattermost-team-edition:9.5.1', Env: ['MM_TEAMSETTINGS_MAXUSERSPERTEAM=8'] } },
    ]);
    const { stdout, stderr } = await run(['payload', config, '--release', '10.8', '--environment', '-'], inspected);
    expect(JSON.parse(stdout).configs.config_team.max_users_per_team).toBe(8);
    expect(stderr).toBe('note: standard input: read as the output of docker inspect\n');
  });

  it('reads the config of a ConfigMap where no file is named, and says so once', async () => {
    const file = sample('k8s-configmap-config-json', 'mm.yaml');
    const { code, stdout, stderr } = await run(['explain', '--json', '--release', '10.5', '--environment', file]);
    expect(code).toBe(0);
    const { settings } = JSON.parse(stdout);
    expect(settings.map(({ path, from }: { path: string; from: string }) => [path, from])).toContainEqual([
      'TeamSettings.MaxUsersPerTeam',
      'environment',
    ]);
    expect(stderr.match(/the config is read from its ConfigMap mm-config/g)).toHaveLength(1);
    expect((await payload('--release', '10.5', '--environment', file)).stderr).not.toContain('ConfigMap');
  });

  it('says what it cannot read', async () => {
    for (const [text, says] of [
      [
        'services:\n  mm: {image: "mattermost/mattermost-team-edition:9.5", env_file: gone.env}\n',
        'needs the file gone.env',
      ],
      ['services:\n  mm: [\n', 'cannot be read as what it looks like'],
      ['services:\n  db: {image: postgres}\n', 'no service in it runs a Mattermost server'],
      ['MM_X={{ x }}\n', 'this is a template (Jinja)'],
      ['[{"RepoTags":["a"],"Config":{}}]', 'docker inspect CONTAINER'],
    ]) {
      const { code, stderr } = await payload('--release', '10.8', '--environment', fileWith('wrong', text ?? ''));
      expect({ code, text }).toEqual({ code: 2, text });
      expect(stderr).toContain(says);
    }
  });

  it('reads no device, and not its own output', async () => {
    const text = 'services:\n  mm: {image: "mattermost/mattermost-team-edition:9.5", env_file: /dev/zero}\n';
    expect((await payload('--environment', fileWith('device.yml', text))).stderr).toContain('needs the file /dev/zero');
  });
});

describe('what is not known', () => {
  const file = sample('compose-env-file-order', 'compose.yaml');
  const open = (): string =>
    fileWith(
      'open.yml',
      'services:\n  mm:\n    image: mattermost/mattermost-team-edition:10.8.2\n    environment: [MM_SERVICESETTINGS_ENABLETESTING, "MM_LOGSETTINGS_ENABLEDIAGNOSTICS=${T}"]\n',
    );

  it('is left out of the payload and named, and refused with --strict', async () => {
    const { code, stdout, stderr } = await payload('--preview', '--environment', file);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).config_service).not.toHaveProperty('enable_testing');
    expect(stderr).toContain(
      '1 field is left out, because settings are not known: ServiceSettings.EnableTesting (MM_SERVICESETTINGS_ENABLETESTING, from the shell that starts the server). The field: config_service.enable_testing',
    );
    expect(await payload('--preview', '--strict', '--environment', open())).toMatchObject({ code: 2, stdout: '' });
    const lines = await run(['payload', '--ndjson', '--release', '9.11', '--environment', file], '{}\n');
    expect(lines).toMatchObject({ code: 2, stdout: '' });
    expect(lines.stderr).toContain('MM_SERVICESETTINGS_ENABLETESTING');
  });

  it('is said of the opt-out', async () => {
    const { code, stderr } = await payload('--environment', open());
    expect(code).toBe(0);
    expect(stderr).toContain('WHETHER ANYTHING IS SENT IS NOT KNOWN');
  });

  it('is unknown in explain, with where it comes from', async () => {
    const explain = async (...args: readonly string[]) =>
      (await run(['explain', config, '--environment', open(), ...args])).stdout;
    expect(await explain()).toContain('1 field is unknown, because settings are not known');
    const full = await explain('--section', 'service');
    expect(full).toMatch(/\nEnableTesting \[unknown\] +unknown +enable_testing \(unknown\)/);
    expect(full).toMatch(/\nSiteURL +file /);
    expect(full).toContain('the shell that starts the server');
    const data = JSON.parse(await explain('--json'));
    expect(data.settings.map(({ path, from }: { path: string; from: string }) => [path, from])).toEqual([
      ['ServiceSettings.SiteURL', 'file'],
      ['ServiceSettings.EnableTesting', 'unknown'],
    ]);
    expect(data.notKnown).toEqual([
      {
        setting: 'ServiceSettings.EnableTesting',
        variable: 'MM_SERVICESETTINGS_ENABLETESTING',
        because: { because: 'shell' },
        fields: ['config_service.enable_testing'],
      },
    ]);
    expect(await explain('--markdown')).toContain('unknown');
    expect(await explain('--field', 'ServiceSettings.EnableTesting')).toContain(
      'Its value is unknown: MM_SERVICESETTINGS_ENABLETESTING, from the shell that starts the server.',
    );
  });

  it('is not judged by verify and diff', async () => {
    const sent = (testing: boolean) => {
      const capture = fileWith(
        'capture-config.json',
        `{"ServiceSettings":{"SiteURL":"https://hidden.example","EnableTesting":${testing}}}`,
      );
      return run(['payload', capture, '--release', '10.8']);
    };
    const capture = fileWith('capture.json', (await sent(false)).stdout);
    const verdict = await run(['verify', capture, '--config', config, '--environment', open()]);
    expect(verdict.code).toBe(0);
    expect(verdict.stdout).toContain(
      'Not compared with the config, because the environment sets them to an unknown value',
    );
    expect(verdict.stdout).toContain('enable_testing');
    expect((await run(['verify', capture, '--config', config, '--release', '10.8'])).code).toBe(1);
    const diff = await run(['diff', config, capture, '--environment', open()]);
    expect(diff.code).toBe(0);
    expect(diff.stdout).toMatch(/not judged +1 /);
    expect(diff.stdout).toMatch(/^B: .* fields without those that are not judged$/m);
    const data = JSON.parse((await run(['diff', config, capture, '--json', '--environment', open()])).stdout);
    expect(data).toMatchObject({ equal: true, server: { equal: 'unknown' }, totals: { notJudged: 1 } });
  });

  it('may be everything, where a file is missing that the server reads', async () => {
    cpSync(join(samples, 'systemd-unit', 'files'), join(folder, 'unit'), { recursive: true });
    rmSync(join(folder, 'unit', 'mattermost.environment'));
    copyFileSync(config, join(folder, 'unit', 'config.json'));
    const args = ['--release', '10.8', '--environment', join(folder, 'unit', 'mattermost.service')];
    const { code, stdout, stderr } = await payload(...args);
    expect(code).toBe(0);
    expect(stderr).toContain('were not found, so any setting may have another value');
    expect(stderr).toContain('WHETHER ANYTHING IS SENT IS NOT KNOWN');
    expect(JSON.parse(stdout).configs.config_team).toEqual({
      isdefault_site_name: false,
      isdefault_user_status_away_timeout: false,
    });
  });
});
