import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { startCollecting } from '../support/collecting.js';

const secret = 'correct-horse-battery';
const small = { headersWithin: 300, requestWithin: 400, idle: 200, connections: 40, body: 64 * 1024 } as const;

/** Writes bytes to a connection, and gives what came back until it is closed, or after a time. */
const raw = (port: number, bytes: string | Buffer, within = 900): Promise<string> =>
  new Promise((resolve) => {
    const socket: Socket = connect(port, '127.0.0.1');
    let came = '';
    const done = (): void => {
      socket.destroy();
      resolve(came);
    };
    const timer = setTimeout(done, within);
    socket
      .on('data', (data) => {
        came += data.toString('latin1');
      })
      .on('error', () => undefined)
      .on('close', () => {
        clearTimeout(timer);
        resolve(came);
      });
    socket.write(bytes);
  });

const post = (path: string, body: string | Buffer, ...headers: readonly string[]): Buffer =>
  Buffer.concat([
    Buffer.from(
      [
        `POST ${path} HTTP/1.1`,
        'Host: 127.0.0.1',
        `Content-Length: ${Buffer.byteLength(body)}`,
        ...headers,
        '',
        '',
      ].join('\r\n'),
    ),
    Buffer.from(body),
  ]);

const many = (count: number, each: () => Promise<unknown>): Promise<unknown> =>
  Promise.all(Array.from({ length: count }, each));

const chunked = (rest: string): string =>
  `POST /v1/batch HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n${rest}`;

/** Each does its worst to the port. */
const clients: { readonly [name: string]: (port: number) => Promise<unknown> } = {
  'climbs out of the folder by its path': (port) =>
    many(3, () => raw(port, post(`/v1/batch/../../../../tmp/${secret}`, '{}'))),
  'climbs out by the path of a project': (port) => raw(port, post(`/api/..%2f..%2f${secret}/envelope/`, '{}')),
  'asks for a proxy': (port) => raw(port, `GET http://${secret}.example/v1/batch HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`),
  'opens a tunnel': (port) => raw(port, `CONNECT ${secret}.example:443 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`),
  'wants another protocol': (port) =>
    raw(port, 'GET /cluster-info HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
  'sends a huge header': (port) =>
    raw(port, `GET /cluster-info HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${'x'.repeat(200_000)}\r\n\r\n`),
  'sends a long address': (port) => raw(port, post(`/v1/batch?${'x'.repeat(5000)}`, '{}')),
  'sends a huge body without a length': (port) =>
    raw(port, chunked(`${`8000\r\n${'x'.repeat(0x8000)}\r\n`.repeat(40)}0\r\n\r\n`)),
  'announces a huge body': (port) =>
    raw(port, 'POST /v1/batch HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999999999\r\n\r\n'),
  'floods the extensions of chunks': (port) => raw(port, chunked(`1;${'x'.repeat(100_000)}\r\nx\r\n`)),
  'floods a connection with requests': (port) =>
    raw(port, Buffer.concat(Array.from({ length: 3000 }, () => post('/v1/batch', '{}')))),
  'opens connections and is silent': (port) => many(60, () => raw(port, '', 600)),
  'sends its headers slowly': (port) =>
    raw(port, 'POST /v1/batch HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ').then((came) =>
      expect(came).toContain('408 Request Timeout'),
    ),
  'sends its body slowly': (port) =>
    raw(port, 'POST /v1/batch HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 10\r\n\r\n{', 3000),
  'ends before its body does': (port) =>
    new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.end('POST /v1/batch HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 10\r\n\r\n{'),
      );
      socket.on('error', () => undefined).on('close', () => resolve());
      socket.resume();
    }),
  'sends more than it announces': (port) =>
    raw(port, Buffer.concat([post('/v1/batch', '{}'), Buffer.from('{"more": 1}')])),
  'gives two lengths': (port) => raw(port, post('/v1/batch', '{}', 'Content-Length: 3')),
  'gives a length and chunks': (port) => raw(port, post('/v1/batch', '0\r\n\r\n', 'Transfer-Encoding: chunked')),
  'sends a bomb of gzip': (port) =>
    raw(
      port,
      post('/v1/batch', gzipSync(Buffer.alloc(200 * 1024 * 1024)).subarray(0, 64_000), 'Content-Encoding: gzip'),
    ),
  'sends a small bomb of gzip': (port) =>
    raw(port, post('/v1/batch', gzipSync(Buffer.alloc(30 * 1024 * 1024)), 'Content-Encoding: gzip')).then((came) =>
      expect(came).toContain(' 413 '),
    ),
  'sends broken gzip': (port) =>
    raw(port, post('/v1/batch', gzipSync(secret).subarray(0, 20), 'Content-Encoding: gzip')).then((came) =>
      expect(came).toContain(' 400 '),
    ),
  'packs twice': (port) =>
    raw(port, post('/v1/batch', gzipSync(gzipSync('{}')), 'Content-Encoding: gzip', 'Content-Encoding: gzip')).then(
      (came) => expect(came).toContain(' 415 '),
    ),
  'nests without end': (port) => raw(port, post('/v1/batch', '['.repeat(60_000)), 3000),
  'nests as deep as fits': (port) => raw(port, post('/v1/batch', `${'['.repeat(30_000)}${']'.repeat(30_000)}`), 3000),
  'sends marks that move a cursor': (port) =>
    raw(
      port,
      post(
        '/v1/batch?\u001b[2J',
        JSON.stringify({
          batch: [{ type: 'track', event: '\u001b]0;x\u0007', properties: { '\u001b[2J\u202e': '\u001b[31m' } }],
        }),
      ),
    ),
  'sends what is not UTF-8': (port) =>
    raw(port, post('/v1/batch', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]))),
  'names another host': (port) =>
    raw(port, `GET /cluster-info HTTP/1.1\r\nHost: ${secret}.example\r\n\r\n`).then((came) =>
      expect(came).toContain(' 421 '),
    ),
  'names no host': (port) =>
    raw(port, 'GET /cluster-info HTTP/1.1\r\n\r\n').then((came) => expect(came).toContain(' 421 ')),
  'is a page in a browser': (port) =>
    raw(port, post('/v1/batch', '{}', `Origin: https://${secret}.example`)).then((came) =>
      expect(came).toContain(' 403 '),
    ),
  'is a picture in a page': (port) =>
    raw(port, 'GET /security?id=x HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: cross-site\r\n\r\n').then((came) =>
      expect(came).toContain(' 403 '),
    ),
  'asks whether it may go on, and does not': (port) =>
    raw(port, 'POST /v1/batch HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n', 1500),
  'expects something else': (port) =>
    raw(port, 'POST /v1/batch HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2\r\nExpect: a miracle\r\n\r\n{}'),
  'speaks TLS': (port) => raw(port, Buffer.from('16030100f5010000f10303', 'hex')),
  'speaks noise': (port) => raw(port, Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256))),
  'opens many connections at once': (port) => many(200, () => raw(port, post('/v1/batch', '{}'))),
};

describe('a client that', () => {
  it.for(Object.entries(clients))('%s is survived', async ([, attack]) => {
    const session = await startCollecting({ release: '10.8' }, small);
    await attack(session.port);
    await new Promise((resolve) => setTimeout(resolve, 700));
    const response = await fetch(`${session.address}/v1/batch`, {
      method: 'POST',
      body: '{"batch": [{"type": "track", "event": "server", "properties": {}}]}',
    });
    expect(response.status).toBe(200);
    const collection = await session.end();
    expect(collection.events.map(({ event }) => event)).toEqual(['server']);
    for (const file of session.files()) expect(file).toMatch(/^\d{5}-[a-z]+\.(json|bin|txt|http)$/);
    expect(session.shown()).toMatch(/^[\x20-\x7e…\n]*$/u);
    expect(session.shown() + JSON.stringify(collection)).not.toContain(secret);
    // Each of them leaves a trace, unless it never sent a byte or all was as usual.
    expect(collection.requests).toBeGreaterThan(0);
  });
});
