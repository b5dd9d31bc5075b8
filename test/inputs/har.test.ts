import { describe, expect, it } from 'vitest';
import { recordedBodies } from '../../src/inputs/har.js';

const call = '{"type":"track","event":"config_rate","properties":{"max_burst":100}}';

const har = (...requests: readonly object[]): string =>
  JSON.stringify({ log: { version: '1.2', entries: requests.map((request) => ({ request })) } });

const post = (url: string, text: string, more = {}): object => ({ method: 'POST', url, postData: { text, ...more } });

describe('a HAR', () => {
  it('gives the bodies that hold what a server sends, with entry and path', () => {
    const text = har(
      { method: 'GET', url: 'https://a.example/' },
      post('https://pdat.example/v1/track?key=hunter2', call),
      post('https://a.example/api/v4/posts', '{"message": "hunter2"}'),
      post('https://pdat.example/v1/batch', btoa(`{"batch": [${call}]}`), { encoding: 'base64' }),
    );
    expect(recordedBodies(text)).toEqual([
      { entry: 2, path: '/v1/track', text: call },
      { entry: 4, path: '/v1/batch', text: `{"batch": [${call}]}` },
    ]);
  });

  it('leaves ids and names out of paths', () => {
    const paths = recordedBodies(
      har(
        post('https://a.example/api/v4/users/qh3kx8b1ciyd7dd6b9xgyo4n1c/Hunter2', call),
        post('https://a.example/johnsmith/v1/batch', call),
        post('https://a.example/v1/batch#hunter2', call),
        post('hunter2', call),
      ),
    );
    expect(paths?.map(({ path }) => path)).toEqual(['/api/v4/users/…/…', '/…/v1/batch', '/v1/batch', '/']);
  });

  it.for([
    ['a body that is no base64', har(post('https://a.example/v1/batch', '%', { encoding: 'base64' }))],
    [
      'requests of other forms',
      JSON.stringify({ log: { entries: [null, 1, {}, { request: { postData: { text: 1 } } }] } }),
    ],
  ] as const)('has nothing in %s', ([, text]) => expect(recordedBodies(text)).toEqual([]));

  it.for(['{}', '[]', '{', '{"log": {"entries": 1}}', call])('is not %s', (text) =>
    expect(recordedBodies(text)).toBeUndefined(),
  );
});
