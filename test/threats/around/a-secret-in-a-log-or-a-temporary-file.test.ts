import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { command, twoAtATime } from '../../support/command.js';
import { canary, canaryAddress, canaryConfig, listen } from '../../support/hostile/canary.js';

const folder = mkdtempSync(join(tmpdir(), 'mm-diagnostics-threats-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('writes no file, and no value to standard output or standard error', async () => {
  const own = mkdtempSync(join(folder, 'own-'));
  const config = { ...canaryConfig('10.8'), LogSettings: { EnableFile: canary(), EnableConsole: canaryAddress() } };
  writeFileSync(join(own, 'config.json'), JSON.stringify(config));
  const env = { ...process.env, TMPDIR: own, DEBUG: '*', CANARY: canary() };
  const options = [[], ['--preview'], ['--strict'], ['--ndjson'], ['--debug'], ['--verbose'], ['--pretty']];
  await twoAtATime(options, async (args) => {
    const call = ['payload', 'config.json', '--release', '10.8', ...args];
    const { stdout, stderr } = await command(call, '', { cwd: own, env });
    listen(stdout, 'standard output');
    listen(stderr, 'standard error');
  });
  expect(readdirSync(own)).toEqual(['config.json']);
});
