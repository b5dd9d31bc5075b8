import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { inProcess } from '../../support/command.js';

const folder = mkdtempSync(join(tmpdir(), 'mm-diagnostics-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (args: readonly string[], input: Uint8Array | string = '') => {
  const ended = await inProcess(['report', 'events', ...args], input, { env: { COLUMNS: '80' } });
  expect(ended.stdout + ended.stderr).not.toContain('hunter2');
  return ended;
};

const fileWith = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const pin = { event: 'event', properties: { category: 'api', type: 'api_posts_pin', post_id: 'hunter2' } };
const clean = { event: 'event', properties: { category: 'api', type: 'api_posts_pin' } };
const capture = fileWith(
  'capture.json',
  JSON.stringify({ batch: [{ type: 'identify', userId: 'hunter2' }, pin, pin] }),
);

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

describe('report events', () => {
  it('prints one reduced event per line, and says how much was removed', async () => {
    const line = '{"event":"event","properties":{"category":"api","type":"api_posts_pin"}';
    const { code, stdout, stderr } = await run([capture, '--release', '5.6']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${line},"type":"track"}\n${line},"type":"track"}\n` });
    expect(stderr).toBe(
      'note: removed: ids 2\nnote: clients of version 5.6 hold back 2 of these events\nnote: left out, because they are not events: 1\n',
    );
  });

  it('does what the guide shows', async () => {
    const guide = readFileSync(new URL('../../../docs/other-reports.md', import.meta.url), 'utf8');
    const section = guide.split('\n## Events\n')[1] ?? '';
    const [input = '', shown = ''] = [...section.matchAll(/```\w+\n([\s\S]*?)```/g)].map(([, block = '']) => block);
    const [call = '', ...output] = shown.trimEnd().split('\n');
    expect(call).toBe('$ mm-diagnostics report events events.json --release 7.8');
    const { stdout, stderr } = await run(['-', '--release', '7.8'], input);
    expect((stdout + stderr).trimEnd().split('\n')).toEqual(output);
  });

  it('reads gzip and standard input', async () => {
    const { code, stdout } = await run(['--release', '10.8'], gzipSync(JSON.stringify(clean)));
    expect({ code, lines: stdout.split('\n').length }).toEqual({ code: 0, lines: 2 });
  });

  it('prints counts, and data', async () => {
    expect((await run([capture, '--release', '5.6', '--summary'])).stdout).toMatch(/^api\/api_posts_pin +2$/m);
    const { stdout } = await run([capture, '--release', '5.6', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ counts: { 'api/api_posts_pin': 2 }, removed: { id: 2 } });
  });

  it('judges, leaks first, and exits with 1 when it finds anything', async () => {
    const { code, stdout } = await run([capture, '--release', '5.6', '--verify']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/\nLeaks\n[\s\S]*post_id[\s\S]*\nOther findings\n[\s\S]*should be held back/);
    expect(widest(stdout)).toBeLessThanOrEqual(80);
    expect(await run(['-', '--release', '5.5', '--verify'], JSON.stringify(clean))).toMatchObject({ code: 0 });
  });

  it('compares two captures', async () => {
    const other = fileWith('other.json', JSON.stringify(pin));
    expect(await run([capture, '--release', '5.6', '--diff', other])).toMatchObject({ code: 1 });
    expect(await run([capture, '--release', '5.6', '--diff', capture])).toMatchObject({ code: 0 });
    const repeating = fileWith('repeating.json', '{"event":"event","event":"event","properties":{}}');
    const ambiguous = await run([capture, '--release', '5.6', '--diff', repeating]);
    expect(ambiguous.stdout).toMatch(/\/repeating\.json +1\n/);
    expect(ambiguous.stdout).toMatch(/\/capture\.json +0\n/);
    const broken = fileWith('broken.json', '{');
    const unread = await run([capture, '--release', '5.6', '--diff', broken]);
    expect(unread).toMatchObject({ code: 2, stderr: expect.stringContaining('broken.json: ') });
    const json = await run([capture, '--release', '5.6', '--diff', repeating, '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ repeated: { a: 0, b: 1 }, files: { a: capture, b: repeating } });
  });

  it('explains all events of a release, or one', async () => {
    const all = await run(['--explain', '--release', '5.6']);
    expect(all.code).toBe(0);
    expect(all.stdout).toMatch(/^may be sent +\d+$/m);
    expect(widest(all.stdout)).toBeLessThanOrEqual(80);
    const one = await run(['--explain', '--release', '7.8', '--event', 'inactive_server']);
    expect(one.stdout).toMatch(/^removed here +the site URL in clear$/m);
  });

  it.for([
    ['two captures', [capture, capture, '--release', '5.6']],
    ['no release', [capture]],
    ['two modes', [capture, '--release', '5.6', '--verify', '--explain']],
    ['a capture to explain', [capture, '--release', '5.6', '--explain']],
    ['an event that is unknown', ['--explain', '--release', '5.6', '--event', 'api_posts_pim']],
    ['what is no capture', [fileWith('text.json', 'hunter2'), '--release', '5.6']],
    ['standard input twice', ['-', '--release', '5.6', '--diff', '-']],
  ] as const)('exits with 2 for %s', async ([, args]) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: /m);
  });
});

describe('map drift', () => {
  it('tells of events where the page does', async () => {
    const page = fileWith(
      'page.rst',
      '  **Type values**\n\n    **LogSettings**: bool X\n\nJoined a channel; with a hashtag, containing a hashtag',
    );
    const { code, stdout } = await inProcess(['map', 'drift', page, '--release', '5.6']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/\nSentences without an event \(2\)\n/);
    const data = JSON.parse((await inProcess(['map', 'drift', page, '--release', '5.6', '--json'])).stdout);
    expect(data.events).toMatchObject({ sentences: 2, withoutEvent: [{ because: 'blocked' }, { because: 'never' }] });
  });
});
