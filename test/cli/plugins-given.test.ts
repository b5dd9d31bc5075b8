import { describe, expect, it } from 'vitest';
import { inProcess } from '../support/command.js';
import { temporaryFolder } from '../support/folder.js';

const { fileWith } = temporaryFolder();
const config = fileWith('config.json', '{}');

const payloadWith = async (...args: readonly string[]) => {
  const { code: status, ...printed } = await inProcess(['payload', config, '--release', '10.8', ...args]);
  return { status, ...printed };
};

describe('--plugins', () => {
  it.for<[what: string, list: string, said: string]>([
    ['an array', '{"active":[{"id":"a","version":"1"}],"active":[]}', 'duplicate keys in one object: active'],
    ['an id', '[{"id":"a","version":"1"},{"id":"a","version":"2"}]', 'listed more than once'],
    ['an id in two lists', '{"active":[{"id":"a","version":"1"}],"inactive":[{"id":"a","version":"1"}]}', 'counts: a'],
    ['a member', '[{"id":"a","version":"1","version":"2"}]', 'duplicate keys in one object: version'],
    ['what cannot be printed', '[{"id":"a b","version":"1"},{"id":"a b","version":"2"}]', 'counts: 1 not shown'],
  ])('says that it gives twice %s', async ([, list, said]) => {
    const twice = fileWith('twice.json', list);
    const { status, stderr } = await payloadWith('--plugins', twice);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^warning: [^\n]*twice\.json: /);
    expect(stderr).toContain(said);
    expect(await payloadWith('--plugins', twice, '--strict')).toMatchObject({ status: 2, stdout: '' });
    const once = fileWith('once.json', '[{"id":"a","version":"1"},{"id":"b","version":"1"}]');
    expect((await payloadWith('--plugins', once)).stderr).toBe('');
  });
});
