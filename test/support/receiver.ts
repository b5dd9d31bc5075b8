import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** One request that arrived: its body as it came over the wire. */
export interface Received {
  readonly path: string;
  readonly encoding: string | undefined;
  readonly body: Uint8Array;
}

/** A receiver of batches on loopback. It answers with the statuses given, then with 200, and keeps what it took. */
export const startReceiver = async (...statuses: readonly number[]) => {
  const refusals = [...statuses];
  const received: Received[] = [];
  const refused: number[] = [];
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const status = refusals.shift() ?? 200;
    if (status === 200) {
      received.push({ path: request.url ?? '', encoding: request.headers['content-encoding'], body });
    } else refused.push(status);
    response.writeHead(status, { 'content-type': 'application/json' }).end('{"success":true}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    refused,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
