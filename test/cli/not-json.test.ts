import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inProcess } from '../support/command.js';

const folder = mkdtempSync(join(tmpdir(), 'not-json-'));
afterAll(() => rmSync(folder, { recursive: true }));

const files: readonly (readonly [name: string, content: string | Uint8Array, says: RegExp])[] = [
  ['comments.json', '{\n  // local\n  "LogSettings": {"EnableFile": false}\n}\n', /\(line 2, column 3\): a comment/],
  ['comma.json', '{"LogSettings": {"EnableFile": false,}}\n', /\(line 1, column 37\): an extra comma; delete it/],
  ['template.json.j2', '{"TeamSettings": {"MaxUsersPerTeam": {{ max_users }} }}\n', /column 38\): a template/],
  ['noise.txt', 'using a local instance\n{"LogSettings": {}}\n', /\(line 2, column 1\): the JSON starts here/],
  ['python.json', '{"LogSettings": {"EnableFile": True}}\n', /column 32\): Python writes True/],
  ['packet.zip', 'PK\x03\x04…', /: the zip is damaged/],
  ['u16.json', Buffer.from('{"LogSettings":{}}', 'utf16le'), /: the text is UTF-16; save it as UTF-8/],
  ['marked.json', Buffer.from('\uFEFF{"LogSettings":{}}', 'utf16le'), /: the text is UTF-16; save it as UTF-8/],
];

it.for(files)('%s is refused by its name, with the place and the cause', async ([name, content, says]) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  const { code, stdout, stderr } = await inProcess(['payload', file, '--release', '10.8']);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(says);
  expect(stderr.startsWith(`error: ${file}: `)).toBe(true);
  expect(stderr).not.toMatch(/max_users|EnableFile|instance/);
});

describe('a config with comments and trailing commas', () => {
  const secret = 'hunter2';
  const commented = join(folder, 'commented.json');
  const text = `{
  // ${secret}
  "LogSettings": {"EnableFile": false, /* ${secret} */ "EnableDiagnostics": true,},
  "ServiceSettings": {"EnableAPIv3": true, "SiteURL": "https://x//y,}"},
}
`;
  writeFileSync(commented, text);
  const asServer = join(folder, 'plain.json');
  writeFileSync(
    asServer,
    '{"LogSettings": {"EnableFile": false, "EnableDiagnostics": true}, "ServiceSettings": {"EnableAPIv3": true, "SiteURL": "https://x//y,}"}}',
  );
  const release = ['--release', '4.10'];

  it.for([
    ['explain', commented, ...release],
    ['payload', commented],
    ['outbound', commented, ...release],
    ['prove', commented, ...release],
    ['diff', commented, asServer, ...release],
  ])('is refused, as a server does, by %j', async (args) => {
    const { code, stdout, stderr } = await inProcess(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^error: .*commented\.json: this is not JSON \(line 2, column 3\): a comment; JSON has no comments, so delete it\nnote: a server refuses this file, and does not start with it; .*explain --lenient\n$/,
    );
    expect(stderr).not.toContain(secret);
  });

  it('is read by explain --lenient, which says that a server would not', async () => {
    for (const args of [release, ['--all', ...release]]) {
      const { code, stdout, stderr } = await inProcess(['explain', commented, '--lenient', ...args]);
      expect([code, stderr]).toEqual([
        0,
        `warning: ${commented}: a server refuses this file, and does not start with it: it has 2 comments and 2 extra commas (the first in line 2, column 3), which --lenient skips\n`,
      ]);
      expect(stdout.replaceAll(commented, asServer)).toBe((await inProcess(['explain', asServer, ...args])).stdout);
    }
    const json = JSON.parse((await inProcess(['explain', commented, '--lenient', '--json', ...release])).stdout);
    expect(json.settings[1]).toMatchObject({ path: 'LogSettings.EnableDiagnostics', line: 3, column: 54 });
    const piped = await inProcess(['explain', '-', '--lenient'], text);
    expect([piped.code, piped.stderr]).toEqual([0, expect.stringContaining('it fits 4.0 to 4.10; showing 4.10')]);
    expect((await inProcess(['explain', commented, '--lenient', '--strict', ...release])).code).toBe(2);
    expect((await inProcess(['explain', commented, '--lenient', '--release', '11.4'])).stderr).toContain('2 comments');
  });

  it('is refused all the same where more is wrong, or it is a template', async () => {
    const ask = (input: string) => inProcess(['explain', '-', '--lenient', ...release], input);
    expect(await ask('{"LogSettings": {"EnableFile" false,},}')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('a colon is missing before this'),
    });
    const template = await ask('{"LogSettings": {"EnableFile": {{ enable }},},}');
    expect(template.stderr).toMatch(/line 1, column 32\): a template .*Jinja.*\nnote: a server refuses this file/);
  });

  it('is one without any, too', async () => {
    const { code, stdout, stderr } = await inProcess(['explain', asServer, '--lenient', ...release]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe((await inProcess(['explain', asServer, ...release])).stdout);
  });
});

it('says of a setting that it is part of a template, where its string is in the way', async () => {
  const input = '{\n  "LogSettings": {\n    "EnableFile": "{{ hunter2 }}"\n  }\n}';
  const { code, stderr } = await inProcess(['payload', '-', '--release', '10.8'], input);
  expect([code, stderr]).toEqual([
    2,
    expect.stringMatching(
      /\(line 3, column 19\)\nnote: the value of LogSettings\.EnableFile is part of a template .*Jinja/,
    ),
  ]);
  expect(stderr).not.toContain('hunter2');
});

it('gives the same cause for a line of many', async () => {
  const input = '{}\n{"LogSettings": {"EnableFile": True}}\n';
  const { code, stdout } = await inProcess(['payload', '--ndjson', '--release', '10.8'], input);
  expect(code).toBe(1);
  expect(JSON.parse(stdout.split('\n')[1] as string)).toEqual({
    error: { issues: [{ code: 'syntax', cause: 'pythonWord', line: 1, column: 32 }] },
  });
});
