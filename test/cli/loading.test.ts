import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runWithout } from '../support/command.js';
import { temporaryFolder } from '../support/folder.js';

const { folder, fileWith } = temporaryFolder();
const run = runWithout('hunter2-do-not-print');

describe('what a server repairs when it loads the file', () => {
  const file = fileWith('repaired.json', '{"TeamSettings": {"ExperimentalDefaultChannels": ""}}');
  const hint = 'note: the server repairs this when it loads the file; leave out --as-written to do the same\n';

  it.for([['payload'], ['explain'], ['inspect', '-o', join(folder, 'loaded.html')]])(
    'is repaired by %s, unless it is to be taken as written',
    async ([command = '', ...rest]) => {
      const loaded = await run([command, file, '--release', '5.6', ...rest]);
      expect(loaded.status).toBe(0);
      expect(await run([command, file, '--release', '5.6', '--as-loaded', ...rest])).toEqual(loaded);
      const asked = await run([command, file, '--release', '5.6', '--as-written', ...rest]);
      expect(asked).toMatchObject({ status: 2, stdout: '' });
      expect(asked.stderr).toMatch(
        /^error: .*repaired\.json: TeamSettings\.ExperimentalDefaultChannels must be an array, .*\n/,
      );
      expect(asked.stderr.slice(asked.stderr.indexOf('\n') + 1)).toBe(hint);
    },
  );

  it('is not said where the loader of the release refuses it too', async () => {
    const never = '{"TeamSettings": []}';
    for (const mode of [[], ['--as-written'], ['--as-loaded']]) {
      const newest = await run(['payload', file, '--release', '10.8', ...mode]);
      const oldest = await run(['payload', '--release', '5.6', ...mode], never);
      for (const { status, stderr } of [newest, oldest])
        expect([status, stderr]).toEqual([2, expect.not.stringContaining('note:')]);
    }
  });

  it.for([
    ['payload'],
    ['explain'],
    ['prove'],
    ['diff', file],
    ['verify', '--config', file],
    ['inspect', '-o', join(folder, 'never.html')],
    ['report', 'activity'],
    ['report', 'security-check'],
  ])('is taken one way or the other by %s', async ([...command]) => {
    expect(await run([...command, file, '--release', '5.6', '--as-written', '--as-loaded'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'error: use either --as-loaded or --as-written, not both\n',
    });
  });

  it('is the same line by line, in requests and in threads', async () => {
    const [line, request] = [
      '{"TeamSettings":{"ExperimentalDefaultChannels":""}}',
      { config: { TeamSettings: { ExperimentalDefaultChannels: '' } } },
    ];
    const loaded = await run(['payload', file, '--release', '5.6']);
    for (const jobs of ['1', '2']) {
      const lines = ['payload', '--ndjson', '--release', '5.6', '--jobs', jobs];
      expect(await run(lines, line)).toEqual(loaded);
      expect(await run([...lines, '--requests'], JSON.stringify(request))).toEqual(loaded);
      expect(await run([...lines, '--as-written'], line)).toMatchObject({
        status: 1,
        stdout: expect.stringContaining('wrongType'),
      });
    }
  });

  it.for([
    ['as loaded', true, []],
    ['as written', false, ['--as-written']],
  ] as const)('is said with the data, %s', async ([, asLoaded, mode]) => {
    const config = '{"ServiceSettings": {"SiteURL": "https://chat.example.com/"}}';
    const given = fileWith('plain.json', config);
    const sent = fileWith('sent.json', (await run(['payload', given, '--release', '10.8'])).stdout);
    const facts = fileWith('facts.json', `{"config": ${config}}`);
    const asked = async (...args: readonly string[]) =>
      JSON.parse((await run([...args, '--release', '10.8', '--json', ...mode])).stdout);
    expect(await asked('explain', given)).toMatchObject({ asLoaded });
    expect(await asked('explain', given, '--field', 'config_service.isdefault_site_url')).toMatchObject({ asLoaded });
    expect(await asked('verify', sent, '--config', given)).toMatchObject({ asLoaded });
    expect(await asked('verify', sent)).not.toHaveProperty('asLoaded');
    expect(await asked('diff', given, sent)).toMatchObject({
      a: { asLoaded },
      b: expect.not.objectContaining({ asLoaded }),
    });
    expect(await asked('report', 'activity', facts, '--explain')).toMatchObject({ asLoaded });
    expect(JSON.parse((await run(['canary', '--release', '10.8', ...mode])).stdout)).toMatchObject({ asLoaded });
  });

  it('is taken as loaded by the reports that look at it', async () => {
    const facts = fileWith(
      'shipped-facts.json',
      '{"config": {"ServiceSettings": {"SiteURL": 1}, "TeamSettings": {"ExperimentalDefaultChannels": ""}}}',
    );
    for (const name of ['activity', 'daily', 'security-check']) {
      expect(await run(['report', name, facts, '--release', '5.6'])).toMatchObject({ status: 0, stderr: '' });
      expect((await run(['report', name, facts, '--release', '5.6', '--as-written'])).status).toBe(2);
    }
  });
});
