import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { blocksOf, commandsOf, isSession } from '../support/page.js';
import { shell } from './shell.js';

const home = inject('home');
const folder = join(home, 'examples');
cpSync(join(home, 'node_modules', 'mattermost-diagnostics', 'examples'), folder, { recursive: true });

const env = { npm_config_prefer_offline: 'true' };

/** Nothing goes on where a page failed before it stopped what it had started. */
afterAll(() => shell('[ ! -e cluster/munge/pid ] || slurm/cluster.sh stop', folder));

/** In this order: the others are about what the archive gave. */
describe.for(['daily', 'archive', 'fleet', 'ci', 'slurm', 'clickhouse'])('the page of %s', (name) => {
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
