import { chmodSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { blocksOf, commandsOf, isSession } from '../support/page.js';
import { shell } from './shell.js';

const home = inject('home');
const folder = join(home, 'examples');
cpSync(join(home, 'node_modules', 'mattermost-diagnostics', 'examples'), folder, { recursive: true });

/** Runs here what ssh would run on the machine that it is given, where a login sets `SHELL`. */
const ssh = join(home, 'ssh');
writeFileSync(ssh, '#!/bin/sh\nshift\n[ "$1" != -- ] || shift\nSHELL=/bin/sh exec sh -c "$*"\n');
chmodSync(ssh, 0o755);
const env = { PARALLEL_SSH: ssh, npm_config_prefer_offline: 'true' };

/** In this order: the questions are about what the archive gave. */
describe.for(['daily', 'archive', 'fleet', 'ci'])('the page of %s', (name) => {
  const blocks = blocksOf(readFileSync(join(folder, name, 'README.md'), 'utf8'));

  it.for(blocks.flatMap(commandsOf))('shows what $command prints', async ({ command, parts }) => {
    const { code, output } = await shell(command, folder, env);
    expect(output).toBe(parts.join(''));
    expect([0, 1]).toContain(code);
  });

  it('has no block but of commands', () => {
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.filter((block) => !isSession(block))).toEqual([]);
  });
});
