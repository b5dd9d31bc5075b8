import { describe, expect, it } from 'vitest';
import { runWithout } from '../../../support/command.js';

const run = runWithout('hunter2-do-not-print');

describe('map', () => {
  it('lists, names departures and finds no mistakes', async () => {
    expect((await run(['map', 'list'])).stdout.split('\n').length).toBeGreaterThan(690);
    expect(JSON.parse((await run(['map', 'list', '--release', '5.6', '--json'])).stdout).fields).toHaveLength(274);
    const asTable = async (...args: readonly string[]) =>
      (await run(['map', 'list', '--markdown', ...args])).stdout.split('\n');
    expect((await asTable()).slice(0, 2)).toEqual([
      '| field | releases | a server sends | the payload holds |',
      '|---|---|---|---|',
    ]);
    expect((await asTable('--release', '5.6')).slice(0, 2)).toEqual([
      '| field | a server sends | the payload holds |',
      '|---|---|---|',
    ]);
    expect((await run(['map', 'differences', '--release', '10.8'])).stdout).toContain(
      'config_plugin.chimera_oauth_proxy_url\n  the URL in clear\n',
    );
    const listed = (await run(['map', 'differences', '--release', '10.8'])).stdout.split('\n');
    const sentences = listed.join('\n').match(/(?:\n {2}.*)+/g) ?? [];
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.join('').replaceAll(/\s+/g, ' ')).toContain(
      'any text, exactly as written; this package reports “other” for text outside the vocabulary',
    );
    const { status, stdout } = await run(['map', 'check']);
    expect(status).toBe(0);
    expect(stdout).not.toContain('FAIL');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});
