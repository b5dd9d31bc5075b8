import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A connection that a browser made, and the first line that it sent: none while it has only connected. */
export interface Connection {
  readonly request: string;
}

/** What a browser sends: to its proxy, and past it to a server for calls (WebRTC), which knows no proxy. */
export interface Traffic {
  readonly proxyPort: number;
  readonly connections: readonly Connection[];
  readonly callPort: number;
  /** How many packets came that start a call. */
  readonly packets: () => number;
  readonly close: () => Promise<void>;
}

/** A page is not left, and a tunnel is not built: nothing goes any further. */
const answerTo = (request: string): string =>
  request.startsWith('CONNECT ') ? 'HTTP/1.1 502 Bad Gateway' : 'HTTP/1.1 204 No Content';

/** Starts what a browser may connect to, on this machine, and counts what arrives. */
export const startTraffic = async (): Promise<Traffic> => {
  const connections: { request: string }[] = [];
  const open = new Set<Socket>();
  const proxy = createServer((socket) => {
    const connection = { request: '' };
    connections.push(connection);
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // A browser that is closed does not end its connections in order.
    socket.on('error', () => socket.destroy());
    socket.once('data', (data) => {
      [connection.request = ''] = data.toString('latin1').split('\r\n');
      socket.end(`${answerTo(connection.request)}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
    });
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  let packets = 0;
  const calls = createSocket('udp4');
  calls.on('message', () => {
    packets += 1;
  });
  calls.bind(0, '127.0.0.1');
  await once(calls, 'listening');
  return {
    proxyPort: (proxy.address() as AddressInfo).port,
    connections,
    callPort: calls.address().port,
    packets: () => packets,
    close: async () => {
      calls.close();
      for (const socket of open) socket.destroy();
      proxy.close();
      await once(proxy, 'close');
    },
  };
};
