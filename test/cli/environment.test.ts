import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inProcess } from '../support/command.js';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mm-environment-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileWith = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return name;
};

/** Runs the command as an installed one is run: through a link among the commands. */
const installed = join(folder, 'node_modules', '.bin', 'mm-diagnostics');

const runBy = (file: string, before: readonly string[], args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(file, [...before, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  return { status, stdout, stderr };
};

const run = async (args: readonly string[], input = '') => {
  const { code: status, stdout, stderr } = await inProcess(args, input, { cwd: folder });
  return { status, stdout, stderr };
};

const payloadWith = (...args: readonly string[]) => run(['payload', 'config.json', '--release', '10.8', ...args]);

const hostile = 'NODE_OPTIONS=--require ./touch.cjs\nNODE_REPL_HISTORY=hunter2\nMM_TEAMSETTINGS_MAXUSERSPERTEAM=7\n';

beforeAll(() => {
  mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true });
  symlinkSync(program, installed);
  fileWith('config.json', '{}');
  fileWith('server.env', hostile);
  fileWith('touch.cjs', 'require("fs").writeFileSync("RAN", "x");');
  // Writes down, at the end, what Node's own environment is.
  fileWith('spy.cjs', 'process.on("exit", () => require("fs").writeFileSync("SEEN", JSON.stringify(process.env)));');
});

describe('a file of variables from someone else', () => {
  const ran = (): boolean => existsSync(join(folder, 'RAN'));

  it.for([
    ['payload', 'config.json', '--release', '10.8', '--environment', 'server.env'],
    ['payload', 'config.json', '--release', '10.8', '--environment=server.env'],
    ['explain', 'config.json', '--release', '10.8', '--environment', 'server.env'],
    ['diff', 'config.json', 'config.json', '--release', '10.8', '--environment', 'server.env'],
  ])('runs no code, and nothing of it reaches Node: %s', async (args) => {
    const { status, stderr, stdout } = runBy(process.execPath, ['--require', './spy.cjs', program], args);
    expect(status).toBe(0);
    expect(ran()).toBe(false);
    const seen: unknown = JSON.parse(readFileSync(join(folder, 'SEEN'), 'utf8'));
    for (const name of ['NODE_OPTIONS', 'NODE_REPL_HISTORY', 'MM_TEAMSETTINGS_MAXUSERSPERTEAM'])
      expect(seen).not.toHaveProperty(name);
    expect(stderr + stdout).not.toContain('hunter2');
    expect(stderr + stdout).not.toContain('touch.cjs');
  });

  it('runs none through the installed command', async () => {
    const args = ['payload', 'config.json', '--release', '10.8', '--environment', 'server.env'];
    const { status, stdout } = runBy(installed, [], args);
    expect(status).toBe(0);
    expect(ran()).toBe(false);
    expect(JSON.parse(stdout).configs.config_team.max_users_per_team).toBe(7);
  });

  it.for(['--env-file', '--env-file-if-exists'])(
    'is not read by this program from %s, which Node takes',
    async (option) => {
      fileWith('harmless.env', 'MM_TEAMSETTINGS_MAXUSERSPERTEAM=7\n');
      for (const given of [[option, 'harmless.env'], [`${option}=harmless.env`]]) {
        const args = ['payload', 'config.json', '--release', '10.8', ...given];
        const { status, stdout, stderr } = runBy(process.execPath, [program], args);
        expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
        expect(stderr).toContain('--environment');
        expect(stderr).toContain('Node itself reads the file');
      }
    },
  );
});

describe('--env-file', () => {
  it.for<readonly string[]>([
    ['--env-file', 'server.env', 'payload', 'config.json', '--release', '10.8'],
    ['--env-file=server.env', 'payload', 'config.json'],
    ['--version', '--env-file=server.env'],
    ['--version', '--env-file-if-exists', 'server.env'],
    ['payload', 'config.json', '--release', '--env-file=server.env'],
    ['payload', 'config.json', '--release', '10.8', '--environment', '--env-file=server.env'],
    ['no-such-command', '--env-file', 'server.env'],
    ['help', '--env-file', 'server.env'],
    ['map', '--env-file', 'server.env'],
    ['payload', '--help', '--env-file', 'server.env'],
    ['payload', '--', '--env-file=server.env'],
  ])('is refused wherever it is given, with its new name: %s', async (args) => {
    // The file is harmless, as Node reads it.
    fileWith('server.env', 'MM_TEAMSETTINGS_MAXUSERSPERTEAM=7\n');
    const { status, stdout, stderr } = await run(args);
    fileWith('server.env', hostile);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('--environment');
    expect(stderr).toContain('Node itself reads the file');
  });
});

describe('--environment', () => {
  it('reads standard input, unless something else does', async () => {
    const { stdout } = await run(
      ['payload', 'config.json', '--release', '10.8', '--environment', '-'],
      'MM_TEAMSETTINGS_MAXUSERSPERTEAM=7\n',
    );
    expect(JSON.parse(stdout).configs.config_team.max_users_per_team).toBe(7);
    for (const args of [
      ['payload', '-', '--release', '10.8', '--environment', '-'],
      ['payload', '--release', '10.8', '--environment', '-'],
      ['payload', 'config.json', '--release', '10.8', '--environment', '-', '--plugins', '-'],
      ['payload', '-', '--release', '10.8', '--plugins', '-'],
      ['payload', '--release', '10.8', '--plugins', '-'],
      ['explain', '--release', '10.8', '--environment', '-'],
      ['diff', 'config.json', '-', '--release', '10.8', '--environment', '-'],
      ['verify', '-', '--config', 'config.json', '--release', '10.8', '--environment', '-'],
      ['verify', 'config.json', '--config', '-', '--release', '10.8', '--environment', '-'],
    ]) {
      const { status, stderr } = await run(args, '{}');
      expect({ args, status }).toEqual({ args, status: 2 });
      expect(stderr).toContain('only one file can be standard input');
    }
  });

  it('says in its own words which file it cannot read', async () => {
    symlinkSync('loop-a', join(folder, 'loop-b'));
    symlinkSync('loop-b', join(folder, 'loop-a'));
    for (const [name, reason] of [
      ['nope', 'no such file'],
      ['.', 'it is a directory'],
      ['loop-a', 'links'],
    ] as const) {
      const { status, stdout, stderr } = await payloadWith('--environment', name);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(new RegExp(`^error: cannot read ${name.replace('.', '\\.')}: .*${reason}`));
      expect(stderr.trimEnd()).not.toContain('\n');
    }
  });
});

describe('what a file of variables says', () => {
  it('is told by line numbers and names, and a file in another form is refused', async () => {
    fileWith('notes.env', `export MM_LOGSETTINGS_ENABLEDIAGNOSTICS="false" # off\nhunter2 hunter2\nMM_A=\${B}\n`);
    const { status, stderr } = await payloadWith('--environment', 'notes.env');
    expect(status).toBe(3);
    expect(stderr).toContain('notes.env: line 2 is not NAME=value, and is not used');
    expect(stderr).toContain('not applied: MM_A');
    expect(stderr).toMatch(/warning: notes\.env: THE OPT-OUT DEPENDS ON WHO READS THIS FILE/);
    expect(stderr).not.toContain('hunter2');
    expect(await payloadWith('--environment', 'notes.env', '--strict')).toMatchObject({ status: 2, stdout: '' });

    fileWith('part.yml', 'environment:\n  MM_LOGSETTINGS_ENABLEDIAGNOSTICS: "false"\n');
    const refused = await payloadWith('--environment', 'part.yml');
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    for (const way of ['a compose file', 'docker exec CONTAINER env', 'docker inspect', 'docker compose config'])
      expect(refused.stderr).toContain(way);
  });

  it('is what the published example means', async () => {
    fileWith('states.env', String.raw`MM_PLUGINSETTINGS_PLUGINSTATES="{\"com.mattermost.nps\":{\"Enable\":false}}"`);
    const { stdout } = await payloadWith('--environment', 'states.env');
    expect(JSON.parse(stdout).configs.config_plugin).toMatchObject({
      'enable_com.mattermost.nps': false,
      enable_playbooks: false,
    });
  });
});

describe('what a server does with its variables otherwise than meant', () => {
  it('is said by every command, once', async () => {
    fileWith('optout.env', 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS=no\n');
    for (const args of [
      ['payload', 'config.json'],
      ['explain', 'config.json'],
      ['diff', 'config.json', 'config.json'],
      ['payload', '--ndjson', 'config.json'],
    ]) {
      const { status, stderr } = await run([...args, '--release', '10.8', '--environment', 'optout.env']);
      expect({ args, status }).toEqual({ args, status: 0 });
      expect(stderr.match(/THE OPT-OUT IS IGNORED/g)).toHaveLength(1);
    }
  });

  it('is refused with --strict, for one config and for many', async () => {
    fileWith('optout.env', 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS=no\n');
    for (const more of [[], ['--ndjson']])
      expect(await payloadWith('--environment', 'optout.env', '--strict', ...more)).toMatchObject({
        status: 2,
        stdout: '',
      });
  });

  it('makes requests count as warned', async () => {
    const request = JSON.stringify({ config: {}, env: { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'no' } });
    const { status, stderr } = await run(['payload', '--ndjson', '--requests', '--release', '10.8'], `${request}\n`);
    expect({ status, stderr }).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/1 line has warnings, line \d+; run its config by itself/),
    });
  });

  it('is that variables alone tell nothing of a capture', async () => {
    fileWith('capture.json', '{"config_rate": {"max_burst": 100}}');
    const args = ['verify', 'capture.json', '--release', '10.8', '--environment', 'server.env'];
    expect((await run(args)).stderr).toContain('name it with --config');
    expect((await run([...args, '--config', 'config.json'])).stderr).not.toContain('name it with --config');
  });

  it.for<[what: string, list: string]>([
    ['a value that is not known', `MM_LOGSETTINGS_ENABLEDIAGNOSTICS=\${OFF}\n`],
    ['a name alone', 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS\n'],
    ['a name alone after a value', 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS=false\nMM_LOGSETTINGS_ENABLEDIAGNOSTICS\n'],
    ['two that disagree', 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS=false\nmm_logsettings_enablediagnostics=true\n'],
    ['one of two', `MM_LOGSETTINGS_ENABLEDIAGNOSTICS=false\nmm_logsettings_enablediagnostics=\${X}\n`],
  ])('calls nothing off that may be on: %s', async ([, list]) => {
    fileWith('unsure.env', list);
    fileWith('off.json', '{"LogSettings":{"EnableDiagnostics":false}}');
    for (const command of ['payload', 'explain']) {
      const args = [command, 'off.json', '--release', '10.8', '--environment', 'unsure.env'];
      const { status, stdout, stderr } = await run(args);
      expect({ command, status }).toEqual({ command, status: 0 });
      expect(stderr).toContain('WHETHER ANYTHING IS SENT IS NOT KNOWN');
      expect(stdout + stderr).not.toMatch(/telemetry is off|off: LogSettings/i);
    }
  });

  it('names the environment where that switches diagnostics off', async () => {
    fileWith('off.env', 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS=false\n');
    const { status, stderr } = await payloadWith('--environment', 'off.env');
    expect(status).toBe(3);
    expect(stderr).toContain('the environment');
  });
});

it.runIf(existsSync('/dev/zero'))('stops early at a device that never ends', async () => {
  const before = process.memoryUsage.rss();
  const { status, stderr } = await payloadWith('--environment', '/dev/zero');
  expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('too large to read at once') });
  expect(process.memoryUsage.rss() - before).toBeLessThan(2 ** 28);
});
