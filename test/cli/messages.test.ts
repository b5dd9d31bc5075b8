import { describe, expect, it } from 'vitest';
import { inProcess } from '../support/command.js';
import { temporaryFolder } from '../support/folder.js';

const { fileWith } = temporaryFolder();
const release = ['--release', '10.8'];

describe('a message', () => {
  it('fits the width of a terminal, word by word, and is one line in a pipe', async () => {
    const piped = await inProcess(['payload']);
    const shown = await inProcess(['payload', '--no-color'], '', { columns: 60 });
    expect(piped.stderr.split('\n')).toHaveLength(2);
    expect(shown.stderr.split('\n').length).toBeGreaterThan(2);
    for (const line of shown.stderr.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });

  it('has a line for each mistake in a file', async () => {
    const plugins = fileWith('plugins.json', '[{"id":1,"version":"1"},{"id":"a"}]');
    const { code, stderr } = await inProcess(['payload', '-', ...release, '--plugins', plugins], '{}');
    expect(code).toBe(2);
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining('plugins.json: plugins[0].id must be a string, but it is a number'),
      expect.stringContaining('plugins.json: plugins[1].version is missing'),
    ]);
  });

  it('warns of bytes that are not UTF-8, and --strict refuses them', async () => {
    const broken = fileWith('broken.json', Buffer.from('{"TeamSettings": {"SiteName": "\xfc"}}', 'latin1'));
    const warned = await inProcess(['payload', broken, ...release]);
    expect([warned.code, warned.stderr]).toEqual([0, expect.stringContaining('it is not valid UTF-8')]);
    const refused = await inProcess(['payload', broken, ...release, '--strict']);
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    const whole = await inProcess(['payload', '-', ...release], '{"TeamSettings": {"SiteName": "ü\ufffd"}}');
    expect(whole.stderr).toBe('');
  });

  it.for<[args: readonly string[], input: string, says: string]>([
    [['payload', ...release], '', 'no FILE is named, and standard input is empty; name a file'],
    [['payload', '-', ...release], '', 'standard input: the file is empty; expected JSON'],
    [['payload', ...release, '--release', '9.11'], '{}', '--release is given twice'],
    [['report', 'activity', '--list'], '', 'use either NAME or --list'],
    [['verify', '-'], '[]', 'standard input does not look like a capture: it holds no event'],
    [['payload', ...release], '{}{}', 'note: --ndjson reads one config per line'],
    [['payload', ...release], '# Title\n\nSome text\n', 'it looks like Markdown'],
  ])('says what to do: %j, %j', async ([args, input, says]) => {
    const { code, stdout, stderr } = await inProcess(args, input);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(says)]);
  });
});
