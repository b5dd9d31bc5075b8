import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { programWith } from '../../src/cli/program.js';
import { payloadOrThrow, trackCalls } from '../../src/index.js';
import { command } from '../support/command.js';
import { bareMachine, executable, filesBelow, users } from './bare.js';

const release = '10.8';
const example = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)), 'utf8');
const config = example('config.json');

/** A capture that leaks an address. */
const capture = JSON.stringify({
  batch: trackCalls(payloadOrThrow(config, { release }), { userId: 'abcdefghijklmnopqrstuvwxyz' }).map((call) => ({
    type: 'track',
    ...call,
  })),
}).replace(/("isdefault_site_url":)\w+/, '$1"https://chat.example.com"');

const rows = [1, 2].map((createat) => `${JSON.stringify({ value: config, createat })}\n`).join('');
const lines = `${JSON.stringify(JSON.parse(config))}\n`.repeat(50);

const machine = bareMachine({
  'config.json': config,
  'facts.json': example('facts.json'),
  'capture.json': capture,
  'rows.ndjson': rows,
  'lines.ndjson': lines,
});
afterAll(machine.remove);

/** What each command is asked, and how it ends. */
const runs: Readonly<Record<string, readonly (readonly [args: string, code: number])[]>> = {
  payload: [
    [`payload config.json --release ${release}`, 0],
    [`payload config.json --release ${release} --pretty`, 0],
    [`payload --ndjson --release ${release} lines.ndjson`, 0],
    [`payload --ndjson --release ${release} --jobs 2 lines.ndjson`, 0],
    ['payload nothing.json', 2],
  ],
  explain: [
    [`explain config.json --release ${release}`, 0],
    [`explain config.json --release ${release} --json`, 0],
  ],
  outbound: [[`outbound config.json --release ${release}`, 0]],
  inspect: [[`inspect config.json --release ${release} -o out/page.html`, 0]],
  verify: [[`verify capture.json --config config.json --release ${release}`, 1]],
  diff: [['diff config.json config.json --release-a 5.6 --release-b 10.8', 1]],
  history: [[`history rows.ndjson --release ${release}`, 0]],
  canary: [[`canary --release ${release}`, 0]],
  report: [['report license facts.json --release 5.7', 0]],
  map: [
    [`map list --release ${release}`, 0],
    ['map check', 0],
  ],
  completion: [['completion bash', 0]],
};

describe('the single executable, where there is nothing else', () => {
  it('has beside it only libraries and the files of this test', () => {
    const files = filesBelow(machine.root).filter((file) => !/^\.\/lib(64)?\/.*\.so(\.\d+)*$/.test(file));
    expect(files).toEqual([
      './capture.json',
      './config.json',
      './facts.json',
      './lines.ndjson',
      './mm-diagnostics',
      './rows.ndjson',
    ]);
  });

  it('is tried with every command', () => {
    const commands = programWith(async () => {}).commands.map((one) => one.name());
    expect(new Set(['collect', 'complete', 'man', 'prove', ...Object.keys(runs)])).toEqual(new Set(commands));
  });

  describe.for(users)('as %s', (user) => {
    const pages: string[] = [];

    it.for([...Object.values(runs).flat(), ['--version', 0] as const, ['man', 0] as const])(
      'does as the package does: %s',
      async ([line, code]) => {
        const args = line.split(' ');
        const bare = await machine.run(user, args);
        if (line.includes('page.html')) pages.push(readFileSync(join(machine.root, 'out/page.html'), 'utf8'));
        const packed = await command(args, '', { cwd: machine.root, env: {} });
        expect(bare.code, bare.stderr).toBe(code);
        expect(bare).toEqual(packed);
        expect(line.includes('page.html') || bare.stdout !== '' || code === 2).toBe(true);
      },
    );

    it('reads its standard input', async () => {
      const args = ['payload', '-', '--release', release];
      expect(await machine.run(user, args, config)).toEqual(await command(args, config));
    });

    it('writes the page that the package writes', () => {
      expect(pages).toEqual([readFileSync(join(machine.root, 'out/page.html'), 'utf8')]);
    });
  });

  it.for(users)('receives what a server sends, as %s', async (user) => {
    const out = join('out', user);
    let sent: Promise<Response> | undefined;
    const args = ['collect', '--out', out, '--expect-nothing', '10s', '--port', '0'];
    const { code, stdout } = await machine.run(user, args, '', (said) => {
      const [, address] = /listening on (http:\/\/127\.0\.0\.1:\d+);/.exec(said) ?? [];
      if (address !== undefined) sent ??= fetch(`${address}/v1/batch`, { method: 'POST', body: capture });
    });
    expect([code, (await sent)?.status]).toEqual([1, 200]);
    expect(stdout).toMatch(/^What this server sent, where nothing was expected$/m);
    expect(filesBelow(join(machine.root, out))).toEqual(['./00001-batch.json', './report.json', './report.md']);
  });

  it('proves in threads of its own', async () => {
    const args = ['prove', 'config.json', '--release', '3.7', '--runs', '1', '--seed', '7'];
    const { code, stdout, stderr } = await machine.run('nobody', args);
    expect(code, stderr).toBe(0);
    for (const route of ['object', 'request', 'lines', 'threads'])
      expect(stdout).toMatch(new RegExp(`^${route} +[1-9]`, 'm'));
  });

  it('is little larger than the Node that it holds', () => {
    const megabytes = (path: string): number => statSync(path).size / 1e6;
    expect(megabytes(executable) - megabytes(process.execPath)).toBeLessThan(6);
  });

  it('is the same file when it is made again', () => {
    const digest = (): string => createHash('sha256').update(readFileSync(executable)).digest('hex');
    const before = digest();
    const script = fileURLToPath(new URL('../../scripts/single/index.ts', import.meta.url));
    execFileSync(process.execPath, ['--import', 'tsx', script], { stdio: 'pipe' });
    expect(digest()).toBe(before);
  });

  it('starts about as soon as the package', async () => {
    const spent = async (run: () => Promise<unknown>): Promise<number> => {
      const start = performance.now();
      await run();
      return performance.now() - start;
    };
    const args = ['payload', 'config.json', '--release', release];
    const ratios: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      const [user = 'nobody'] = users;
      const bare = await spent(() => machine.run(user, args));
      ratios.push(bare / (await spent(() => command(args, '', { cwd: machine.root }))));
    }
    expect(ratios.toSorted((a, b) => a - b)[4]).toBeLessThan(2);
  });
});
