import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { payloadOrThrow, trackCalls } from '../../../src/index.js';
import { inProcess } from '../../support/command.js';
import { temporaryFolder } from '../../support/folder.js';

const { folder } = temporaryFolder();
const secret = 'brightfield';
const release = ['--release', '10.3'];

const callsOf = (config: object) =>
  trackCalls(payloadOrThrow(config, { release: '10.3' }), { userId: 'abcdefghijklmnopqrstuvwxyz' }).map((call) => ({
    type: 'track',
    ...call,
  }));
const calls = callsOf({});
const changed = callsOf({ TeamSettings: { MaxUsersPerTeam: 7 } });

interface Body {
  readonly text: string;
  readonly encoding?: 'base64';
}

const harOf = (bodies: readonly Body[]): string =>
  JSON.stringify({
    log: { entries: bodies.map((postData) => ({ request: { url: 'https://pdat.example/v1/track', postData } })) },
  });

/** The bodies as browsers and proxies record them: as texts, in base64, and compressed. */
const recorded = (list: readonly object[]): string =>
  harOf(
    list.map((call, index): Body => {
      const text = JSON.stringify(call);
      if (index % 4 === 1) return { text: Buffer.from(text).toString('base64'), encoding: 'base64' };
      if (index % 4 === 2) return { text: gzipSync(text).toString('base64'), encoding: 'base64' };
      return { text: index % 4 === 3 ? gzipSync(text).toString('latin1') : text };
    }),
  );

/** Calls as the files of a folder, ten of them in each body, with files between them that are no captures. */
const folderOf = (name: string, list: readonly object[], more: Readonly<Record<string, string>> = {}): string => {
  const path = join(folder, name);
  mkdirSync(join(path, 'inside'), { recursive: true });
  for (let index = 0; index < list.length; index += 10)
    writeFileSync(
      join(path, `${index / 10}-batch.json`),
      JSON.stringify({ batch: list.slice(index, index + 10) }, null, index),
    );
  for (const [file, text] of Object.entries(more)) writeFileSync(join(path, file), text);
  return path;
};

const fileOf = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const run = async (...args: readonly string[]) => {
  const ended = await inProcess(args, '', { cwd: folder });
  expect(ended.stdout + ended.stderr).not.toContain(secret);
  return ended;
};

const whole = fileOf('whole.json', JSON.stringify({ batch: calls }));
const captures = folderOf('captures', calls, { 'report.md': '# x', 'report.json': '{"a": 1}', '.hidden': secret });
const har = fileOf('chat.har', recorded(calls));
const packed = fileOf('chat.har.gz', gzipSync(recorded(calls)));
const mixed = folderOf('mixed', calls.slice(0, 20), {
  'b.har': recorded(calls.slice(20)),
  '10-batch.json': `${JSON.stringify(calls[0])}\n${JSON.stringify(calls[1])}\n`,
});
const apart = [captures, har, packed];

describe('a folder of captures, or a HAR', () => {
  it.for(apart)('is judged by verify as the captures are: %s', async (path) => {
    const { code, stdout } = await run('verify', path, ...release, '--json');
    const expected = JSON.parse((await run('verify', whole, ...release, '--json')).stdout);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).seen).toEqual(expected.seen);
    expect(JSON.parse(stdout).findings.map(({ code }: { code: string }) => code)).toEqual(
      expected.findings.map(({ code }: { code: string }) => code),
    );
  });

  it('says which files it leaves out, and reads the others in the order of their numbers', async () => {
    const { stderr } = await run('verify', captures, ...release);
    expect(stderr).toContain('note: ');
    expect(stderr).toMatch(/captures: left out 2 files without a capture: report\.json, report\.md\n/);
    const twice = await run('verify', mixed, ...release, '--json');
    const { findings } = JSON.parse(twice.stdout) as { findings: { code: string; files?: string[] }[] };
    const [{ files = [] } = {}] = findings.filter(({ code }) => code === 'twice');
    expect(files.map((file) => file.split('/').at(-1))).toEqual(['0-batch.json', '10-batch.json']);
  });

  it('fails for what is around the events of a browser, although no server sends them', async () => {
    const context = { page: { url: `https://chat.${secret}.example/team` } };
    const click = { type: 'track', event: 'event', properties: { category: 'signup', type: 'signup_team_01_name' } };
    const clean = await run('verify', fileOf('clicks.har', recorded([click])), ...release);
    expect([clean.code, clean.stderr]).toEqual([2, expect.stringContaining('so nothing was checked')]);
    const leaking = await run('verify', fileOf('clicks-with-page.har', recorded([{ ...click, context }])), ...release);
    expect([leaking.code, leaking.stderr]).toEqual([1, expect.stringContaining('only what is around others')]);
  });

  it('reads payloads in a folder as by themselves, and no report of this program', async () => {
    const payload = JSON.stringify(payloadOrThrow({}, { release: '10.3' }));
    const leaking = payload.replace(/("max_users_per_team":)\d+/, `$1"https://${secret}.example"`);
    const report = '{"format":"mm-diagnostics/collection@1","config_team":{}}';
    const hiding = '{"format":"mm-diagnostics/collection@1","config_rate":{"max_burst":"two words"}}';
    const path = folderOf('payloads', [], { '00001-batch.json': leaking, 'report.json': report });
    const { code, stdout, stderr } = await run('verify', path, ...release, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout).findings[0]).toMatchObject({ code: 'wrongType', property: 'max_users_per_team' });
    expect(stderr).toContain('left out 1 file without a capture: report.json');
    expect((await run('diff', path, path, ...release)).code).toBe(0);
    expect((await run('verify', folderOf('hiding', [], { 'other.json': hiding }), ...release)).code).not.toBe(0);
  });

  it('says what it cannot read of a folder, and fails', async () => {
    const path = folderOf('broken', calls, { '00099-track.json': `garbage ${secret}`, 'notes.txt': 'garbage' });
    const { code, stderr } = await run('verify', path, ...release);
    expect(code).toBe(2);
    expect(stderr).toContain('left out 1 file without a capture: notes.txt\n');
    expect(stderr).toContain('error: ');
    expect(stderr).toContain('left out 1 file that cannot be read: 00099-track.json');
    const alone = folderOf('garbage', [], { '00001-track.json': 'garbage' });
    expect((await run('verify', alone, ...release)).code).toBe(2);
    expect((await run('diff', path, captures, ...release)).code).toBe(2);
  });

  it('does not pass over a body in a HAR that it cannot read', async () => {
    const good = { text: JSON.stringify({ batch: calls }) };
    const broken: readonly Body[] = [
      { text: `{"batch":[${secret}` },
      { text: gzipSync(good.text).subarray(0, 60).toString('base64'), encoding: 'base64' },
    ];
    for (const [index, body] of broken.entries()) {
      const { code, stderr } = await run('verify', fileOf(`broken-${index}.har`, harOf([good, body])), ...release);
      expect([code, stderr]).toEqual([2, expect.stringContaining('entry 2 (/v1/track): it cannot be read')]);
    }
    // One byte of it is no UTF-8.
    const text = Buffer.from(good.text.replace('"config_', '"config\x80_'), 'latin1').toString('base64');
    const { code } = await run('verify', fileOf('stray.har', harOf([{ text, encoding: 'base64' }])), ...release);
    expect(code).toBe(1);
  });

  it('follows links, and names subfolders and what collect could not unpack', async () => {
    const path = folderOf('linked', calls.slice(0, 10));
    symlinkSync(join(captures, '1-batch.json'), join(path, '1-batch.json'));
    writeFileSync(join(path, '00009-batch.bin'), Buffer.from([1, 2, 255]));
    const { code, stdout, stderr } = await run('verify', path, ...release, '--json');
    expect(code).toBe(2);
    expect(JSON.parse(stdout).seen.events).toBe(20);
    expect(stderr).toContain('left out 1 subfolder: inside\n');
    expect(stderr).toContain('left out 1 file that cannot be read: 00009-batch.bin\n');
  });

  it('names the file in the folder for machines', async () => {
    const path = folderOf('named', calls.slice(0, -1));
    const { stdout } = await run('verify', path, ...release, '--format', 'github');
    const other = folderOf('other-named', [...calls, calls[0] as object]);
    const twice = (await run('verify', other, ...release, '--format', 'github')).stdout;
    expect(stdout).not.toBe('');
    expect(twice).toMatch(/file=[^,:]*0-batch\.json/);
    expect(twice).not.toMatch(/file=[^,:]*other-named[,:]/);
  });

  it('says once that the event which holds all others came several times', async () => {
    const send = trackCalls(payloadOrThrow({}, { release: '10.8' }), { userId: 'abcdefghijklmnopqrstuvwxyz' }).map(
      (call) => ({ type: 'track', ...call }),
    );
    const path = folderOf('sends', [], {
      '00001-batch.json': JSON.stringify({ batch: send }),
      '00002-batch.json': JSON.stringify({ batch: send }),
    });
    const { stdout } = await run('verify', path, '--release', '10.8', '--json');
    expect(JSON.parse(stdout).findings).toMatchObject([{ code: 'twice', event: 'configs', times: 2 }]);
    expect(JSON.parse(stdout).findings[0].files).toHaveLength(2);
  });

  it('has findings that name file, entry and path', async () => {
    const context = { page: { url: `https://chat.${secret}.example/team` } };
    const leaking = [...calls.slice(0, 3), { ...calls[3], context }, ...calls.slice(4)];
    const path = fileOf('leak.har', recorded(leaking));
    const { findings } = JSON.parse((await run('verify', path, ...release, '--json')).stdout);
    expect(findings[0]).toMatchObject({
      code: 'addedByClient',
      where: 'call.context.page.url',
      files: [`${path}, entry 4 (/v1/track)`],
    });
  });

  it.for(apart)('is compared by diff: %s', async (path) => {
    expect((await run('diff', path, whole)).code).toBe(0);
    expect((await run('diff', whole, path)).code).toBe(0);
    const other = path === captures ? folderOf('other', changed) : fileOf('other.har', recorded(changed));
    const { code, stdout } = await run('diff', path, other, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout).differences).toMatchObject([{ property: 'max_users_per_team' }]);
  });

  it.for(apart)('is judged and reduced by report events, as the captures are: %s', async (path) => {
    for (const how of [['--verify'], []]) {
      const expected = await run('report', 'events', whole, ...how, ...release);
      const { code, stdout } = await run('report', 'events', path, ...how, ...release);
      expect([code, stdout]).toEqual([expected.code, expected.stdout]);
    }
    expect((await run('report', 'events', '--diff', path, whole)).code).toBe(0);
  });

  it('loses no spelling on its way into a comparison', async () => {
    const twice = { batch: calls };
    const text = JSON.stringify(twice).replace('"max_users_per_team":', '"max_users_per_team":1,"max_users_per_team":');
    const { stdout } = await run('diff', fileOf('twice.har', harOf([{ text }])), whole);
    expect(stdout).toContain('A gives 1 name more than once in one object');
  });

  it('keeps spacing odd that no printer writes', async () => {
    const odd = JSON.stringify({ batch: calls }, null, 2).replace('\n      "event"', '\n   "event"');
    const { code, stdout } = await run('diff', folderOf('odd', calls.slice(0, 1), { 'odd.json': odd }), whole);
    expect([code, stdout.includes('that no client library writes')]).toEqual([1, true]);
  });

  it('is refused where nothing in it is a capture', async () => {
    const empty = folderOf('empty', [], { 'a.txt': secret });
    for (const args of [['verify'], ['diff', whole], ['report', 'events', '--verify', ...release]]) {
      const { code, stderr } = await run(...args, empty);
      expect(code).toBe(2);
      expect(stderr).toContain('empty is a folder in which no file is a capture');
    }
  });
});
