import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
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

it('gives the same cause for a line of many', async () => {
  const input = '{}\n{"LogSettings": {"EnableFile": True}}\n';
  const { code, stdout } = await inProcess(['payload', '--ndjson', '--release', '10.8'], input);
  expect(code).toBe(1);
  expect(JSON.parse(stdout.split('\n')[1] as string)).toEqual({
    error: { issues: [{ code: 'syntax', cause: 'pythonWord', line: 1, column: 32 }] },
  });
});
