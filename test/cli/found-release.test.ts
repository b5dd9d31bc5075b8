import { describe, expect, it } from 'vitest';
import { payloadOrThrow, type Release, trackCalls } from '../../src/index.js';
import { dailyCalls } from '../../src/reports.js';
import { wholeConfig } from '../page/whole.js';
import { inProcess } from '../support/command.js';
import { temporaryFolder } from '../support/folder.js';

const { fileWith, folder } = temporaryFolder();

const whole = (release: Release, name = `whole-${release}.json`): string =>
  fileWith(name, JSON.stringify(wholeConfig(release)));

const run = async (args: readonly string[], input = '') => inProcess(args, input, { cwd: folder });

describe('a config without --release', () => {
  const commands = [['explain'], ['payload'], ['outbound'], ['explain', '--all', '--json']];

  it.for(commands)('is taken for the newest release that it fits, which is said: %j', async (args) => {
    const file = whole('5.6');
    const found = await run([...args, file]);
    expect(found.stderr).toMatch(
      /^warning: .*whole-5\.6\.json: it fits 5\.6 to 5\.7; showing 5\.7; --release chooses another\n/,
    );
    const named = await run([...args, file, '--release', '5.7']);
    expect({ ...found, stderr: '' }).toEqual({ ...named, stderr: '' });
    expect(named.stderr).not.toContain('fits');
  });

  it.for(commands)('is refused with --strict, with the same releases: %j', async (args) => {
    expect(await run([...args, whole('5.6'), '--strict'])).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /^error: .*: it fits 5\.6 to 5\.7; with --strict, name the version: --release 5\.7\n$/,
      ),
    });
    expect((await run([...args, whole('5.6'), '--release', '5.6', '--strict'])).code).toBe(0);
  });

  it('can be piped in, and is read once', async () => {
    const config = JSON.stringify(wholeConfig('9.5'));
    for (const file of [[], ['-']]) {
      const { code, stdout, stderr } = await run(['payload', ...file], config);
      expect([code, stderr]).toEqual([
        0,
        'note: standard input: version 9.5, found from its settings; --release chooses another\n',
      ]);
      expect(stdout).toBe((await run(['payload', '--release', '9.5'], config)).stdout);
    }
  });

  it('is shown with its field alone', async () => {
    const { code, stdout, stderr } = await run(['explain', '--field', 'ServiceSettings.SiteURL', whole('9.5')]);
    expect([code, stderr]).toEqual([0, expect.stringContaining('version 9.5, found')]);
    expect(stdout).toContain('9.5');
  });

  it('that has only some settings says so', async () => {
    const { code, stderr } = await run(['payload'], '{"ServiceSettings": {"EnableAPIv3": true}}');
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(
        /it fits 4\.0 to 4\.10; showing 4\.10; --release chooses another\. It has only 1 of the \d+ settings of/,
      ),
    ]);
  });

  it('that knows a setting of another release says so', async () => {
    const { EnableAPIv3 } = { EnableAPIv3: true };
    const { ServiceSettings, ...rest } = wholeConfig('9.5');
    const file = fileWith(
      'mixed.json',
      JSON.stringify({ ...rest, ServiceSettings: { ...ServiceSettings, EnableAPIv3 } }),
    );
    expect((await run(['explain', file])).stderr).toMatch(
      /showing 9\.5; .* another\. 1 of its settings is not in 9\.5\n/,
    );
  });

  it('is refused where it may be of a server that reports none: it fits the newest, or shows nothing', async () => {
    for (const config of [JSON.stringify(wholeConfig('10.12')), '{}', 'null', '{"TeamSettings": {"SiteName": "x"}}'])
      for (const [name = '', ...more] of [...commands, ['prove']])
        expect(await run([name, '-', ...more], config)).toEqual({
          code: 2,
          stdout: '',
          stderr: expect.stringMatching(
            /^error: standard input: .* of version 11 or later\. Name its version with --release \(System Console > About, or mattermost version\), e\.g\. --release 10\.12\. For version 11 or later: mm-diagnostics outbound - --release 11\.4\n$/,
          ),
        });
  });

  it('is asked for its release among many', async () => {
    const { code, stderr } = await run(['payload', '--ndjson'], JSON.stringify(wholeConfig('9.5')));
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^error: missing --release\./)]);
  });
});

describe('diff', () => {
  it('takes each config for what it fits', async () => {
    const { code, stdout, stderr } = await run(['diff', whole('9.5'), whole('10.8')]);
    expect(code).toBe(1);
    expect(stdout).toContain('A: a config of version 9.5');
    expect(stdout).toContain('B: a config of version 10.8');
    expect(stderr).toMatch(
      /warning: A, .*: version 9\.5, found from its settings; --release-a chooses another\nwarning: B, .*--release-b chooses/,
    );
    const named = await run(['diff', whole('9.5'), whole('10.8'), '--release-a', '9.5', '--release-b', '10.8']);
    expect([named.stdout, named.stderr]).toEqual([stdout, '']);
  });

  it('takes both for the newest that both fit', async () => {
    const part = fileWith('part.json', '{"ServiceSettings": {"EnableAPIv3": true}}');
    const { stdout, stderr } = await run(['diff', whole('4.9'), part]);
    expect(stdout).toMatch(/A: a config of version 4\.9, .*\nB: a config of version 4\.9,/);
    expect(stderr).toMatch(/B, .*: it fits 4\.0 to 4\.10; showing 4\.9; /);
  });

  it('takes a config that does not show its release for that of the capture', async () => {
    const config = { TeamSettings: { MaxUsersPerTeam: 77 } };
    const part = fileWith('team.json', JSON.stringify(config));
    const capture = fileWith('capture.json', (await run(['payload', part, '--release', '9.5'])).stdout);
    const { code, stdout, stderr } = await run(['diff', capture, part]);
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(
        /^warning: B, .*: it and the capture fit 9\.5; showing 9\.5; --release-b chooses another\n$/,
      ),
    ]);
    expect(stdout).toContain('B: a config of version 9.');
    const doubtful = fileWith('later.json', '{"AutoTranslationSettings": {}}');
    expect((await run(['diff', capture, doubtful])).code).toBe(2);
  });
});

describe('verify', () => {
  const captureOf = (release: Release, config: object): string =>
    fileWith(
      `capture-${release}.json`,
      JSON.stringify({
        batch: trackCalls(payloadOrThrow(config, { release }), { userId: 'abcdefghijklmnopqrstuvwxyz' }).map(
          (call) => ({
            type: 'track',
            ...call,
          }),
        ),
      }),
    );

  it('says which releases a capture fits where these are several, and lets the config decide', async () => {
    const config = wholeConfig('5.9');
    const capture = captureOf('5.9', config);
    const alone = await run(['verify', capture]);
    expect(alone.stderr).toMatch(
      /^warning: .*: it fits (5\.[\d.]+) to (5\.[\d.]+); checked against \2; --release chooses another\n/,
    );
    expect((await run(['verify', capture, '--strict'])).code).toBe(2);
    const file = fileWith('config.json', JSON.stringify(config));
    const decided = await run(['verify', capture, '--config', file]);
    expect(decided.stdout).toMatch(/checked against +5\.9/);
    expect(decided.stdout).toMatch(/findings +none/);
  });

  it('takes the release that the capture names', async () => {
    const day = dailyCalls({ config: wholeConfig('5.9'), server: { version: '5.9.1' } }, { release: '5.9' });
    if (day.status !== 'ok') throw new Error('there is no day');
    const capture = fileWith('day.json', JSON.stringify(day.batch.body));
    const { stdout, stderr } = await run(['verify', capture]);
    expect(stdout).toMatch(/checked against +5\.9\n/);
    expect(stderr).not.toContain('fits');
    const report = await run(['verify', capture, '--report', 'server']);
    expect([report.code, report.stderr]).toEqual([0, expect.not.stringContaining('missing')]);
  });

  it('takes the release of the facts', async () => {
    const facts = fileWith('facts.json', '{"server": {"version": "5.9.1"}}');
    const { stdout } = await run(['verify', captureOf('5.9', {}), '--facts', facts]);
    expect(stdout).toMatch(/checked against +5\.9\n/);
  });
});

describe('report', () => {
  it('takes the release that the facts name, or that their config fits', async () => {
    const named = fileWith('named.json', '{"server": {"version": "5.36.0"}, "activity": {"posts": 3}}');
    const { code, stdout, stderr } = await run(['report', 'activity', named]);
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(/^note: .*: facts about a Mattermost 5\.36 server \(server\.version\)\n/),
    ]);
    expect(stdout).toBe((await run(['report', 'activity', named, '--release', '5.36'])).stdout);
    const config = JSON.stringify({ config: wholeConfig('9.5'), activity: { posts: 3 } });
    expect((await run(['report', 'activity', '-'], config)).stderr).toMatch(
      /^warning: standard input, the config in it: version 9\.5, found from/,
    );
    expect((await run(['report', 'activity', '-', '--strict'], config)).code).toBe(2);
    expect((await run(['report', 'security-check', '-'], config)).code).toBe(0);
  });

  it('takes the one that captured requests name', async () => {
    const request = '/security?b=9.5.2&id=x&be=true';
    const named = await run(['report', 'security-check', '-', '--verify', '--release', '9.5'], request);
    expect(await run(['report', 'security-check', '-', '--verify'], request)).toEqual(named);
    const several = await run(['report', 'security-check', '-', '--verify'], `${request}\n/security?b=9.6.1&id=x`);
    expect(several.stderr).toMatch(/missing --release/);
  });

  it('asks for it where nothing shows it', async () => {
    for (const input of ['{"activity": {"posts": 3}}', '{"config": {}}'])
      expect((await run(['report', 'activity', '-'], input)).stderr).toMatch(/^error: missing --release/);
    expect((await run(['report', 'activity', '-'], '{"activity": ')).stderr).toMatch(
      /^error: standard input: this is not JSON/,
    );
    const call = '{"type": "track", "event": "api", "properties": {"type": "api_posts_create"}}';
    expect((await run(['report', 'events', '-'], call)).stderr).toMatch(/^error: missing --release/);
  });
});
