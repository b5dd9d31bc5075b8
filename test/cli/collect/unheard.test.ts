import { connect, type Socket } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { contentOf, startCollecting } from '../../support/collecting.js';

const head = 'POST /v1/batch HTTP/1.1\r\nHost: 127.0.0.1\r\n';
const body = '{"batch": []}';

/** Writes to a connection, and gives it when that was read. */
const written = (port: number, text: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text, () => setTimeout(resolve, 100, socket)));
    socket.on('error', reject).resume();
  });

describe('where nothing is expected, a request counts that', () => {
  const unfinished = {
    'asks for what nobody answers': `${head}Expect: miracles\r\nContent-Length: 13\r\n\r\n${body}`,
    'never ends its headers': `${head}X-More: a`,
    'is one byte': 'P',
    'never ends its body': `${head}Content-Length: 100\r\n\r\n{"bat`,
  };

  it('is never finished', { timeout: 20_000 }, async () => {
    // Each session waits for seconds, so they wait together.
    const heard = Object.entries(unfinished).map(async ([name, text]) => {
      const session = await startCollecting({}, {}, { expectNothing: 400 });
      const socket = await written(session.port, text);
      const { requests, findings } = await session.ended;
      socket.destroy();
      return [name, requests, findings.map(({ finding }) => finding.code)];
    });
    expect(await Promise.all(heard)).toEqual(Object.keys(unfinished).map((name) => [name, 1, ['sentAtAll']]));
  });

  it('is broken off in its headers', async () => {
    const session = await startCollecting({}, {}, { expectNothing: 400 });
    (await written(session.port, `${head}X-More: a`)).resetAndDestroy();
    expect(await session.ended).toMatchObject({ requests: 1, refused: [{ because: 'cutOff', times: 1 }] });
  });

  it('but no connection without a byte does', async () => {
    const session = await startCollecting({}, {}, { expectNothing: 300 });
    (await written(session.port, '')).destroy();
    expect(await session.ended).toMatchObject({ requests: 0, findings: [] });
  });
});

it('waits for what a client sent that is gone already', async () => {
  const session = await startCollecting();
  for (let index = 0; index < 20; index += 1) {
    const socket = connect(session.port, '127.0.0.1');
    socket.on('error', () => undefined).write(`${head}Content-Length: 13\r\n\r\n${body}`);
    if (index === 19) await new Promise((resolve) => setTimeout(resolve, 30));
    socket.destroySoon();
  }
  const { kept } = await session.end();
  expect(kept).toBe(session.files().length);
});

describe('nothing can be hidden', () => {
  it.for([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
  ] as const)('after a body in %s', async ([encoding, pack]) => {
    const session = await startCollecting();
    const sent = Buffer.concat([pack(body), Buffer.from('hidden')]);
    const headers = { 'content-encoding': encoding };
    const { status } = await fetch(`${session.address}/v1/batch`, { method: 'POST', body: sent, headers });
    expect([status, session.files()]).toEqual([400, ['00001-batch.bin']]);
    expect(contentOf(session.folder, '00001-batch.bin')).toContain('hidden');
    const { findings } = await session.end();
    expect(findings).toMatchObject([{ finding: { code: 'unreadable', because: 'compression' } }]);
  });

  it.for([
    ['a question for the nodes', 'GET /cluster-info?a=b HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n', 'otherPath'],
    [
      'the body of such a question',
      'GET /cluster-info HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\n\r\na',
      'otherPath',
    ],
    [
      'the query of an error report',
      'POST /api/1/store/?sentry_key=a&more=b HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}',
      'unexpectedQuery',
    ],
  ] as const)('in %s', async ([, text, code]) => {
    const session = await startCollecting();
    (await written(session.port, text)).destroy();
    expect((await session.end()).findings).toContainEqual(
      expect.objectContaining({ about: 'request', finding: { code } }),
    );
  });
});

it('gives the length of a body in bytes', async () => {
  const session = await startCollecting();
  await fetch(`${session.address}/v1/batch`, { method: 'POST', body: '{"batch": [], "ä": "€"}' });
  expect((await session.end()).bodies).toMatchObject([{ bytes: 26 }]);
});
