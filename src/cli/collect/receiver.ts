import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Refusal } from '../../audit/collect/findings.js';
import { UsageError } from '../exit.js';
import type { CollectLimits } from './limits.js';

/** No option widens this: what is received here would be taken from anybody else. */
const loopback = '127.0.0.1';

/** How requests are handled. */
export interface Handling {
  /** `isAsked`: the client waits to hear that it may send the body. */
  readonly request: (request: IncomingMessage, response: ServerResponse, isAsked: boolean) => void;
  readonly refused: (because: Refusal) => void;
}

/** A receiver that listens. */
export interface Receiver {
  readonly port: number;
  /** Takes nothing new, and closes every connection after a short time. */
  readonly close: () => Promise<void>;
}

/** Answers of our own: nothing of a request is ever in them. */
export const answer = (response: ServerResponse, status: number, body = '{}', close = status >= 400): void => {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(close && { connection: 'close' }),
  });
  response.end(body);
};

/** Why the parser of Node gave up on a connection; nothing where no request had begun. */
const parserRefusal = ({ code = '' }: NodeJS.ErrnoException): Refusal | undefined => {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'timeout';
  if (code === 'HPE_INVALID_EOF_STATE') return 'cutOff';
  return code.startsWith('HPE_') ? 'malformed' : undefined;
};

const endWith = (socket: Duplex, status: string): void => {
  if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  socket.destroy();
};

/** So many requests of one connection are handled at a time: no client library sends one before the last is answered. */
const mostAtOnce = 8;

const watch = (server: Server, { request, refused }: Handling): void => {
  /** How many requests of a connection are being handled: there, its end is counted. */
  const busy = new WeakMap<object, number>();
  /** The connections of which anything was counted. */
  const heard = new WeakSet<object>();
  const handle = (isAsked: boolean) => (incoming: IncomingMessage, response: ServerResponse) => {
    const { socket } = incoming;
    heard.add(socket);
    const before = busy.get(socket) ?? 0;
    incoming.on('error', () => undefined);
    response.on('error', () => undefined);
    if (before >= mostAtOnce) {
      if (!socket.destroyed) refused('connections');
      socket.destroy();
      return;
    }
    busy.set(socket, before + 1);
    response.on('close', () => busy.set(socket, (busy.get(socket) ?? 1) - 1));
    request(incoming, response, isAsked);
  };
  // Without the last of these, Node answers such a request itself, and nobody hears of it.
  server.on('request', handle(false)).on('checkContinue', handle(true)).on('checkExpectation', handle(false));
  server.on('connection', (socket) => {
    socket.on('close', () => {
      // What is cut off in its headers, by a client or by the end of the session, is no request to Node.
      if (socket.bytesRead > 0 && !heard.has(socket)) refused('cutOff');
    });
  });
  server.on('clientError', (error: NodeJS.ErrnoException & { bytesParsed?: number }, socket) => {
    const because = parserRefusal(error);
    const isEmpty = 'bytesRead' in socket && socket.bytesRead === 0;
    if (because !== undefined && !isEmpty && !busy.get(socket)) {
      heard.add(socket);
      refused(because);
    }
    endWith(socket, because === 'timeout' ? '408 Request Timeout' : '400 Bad Request');
  });
  server.on('connect', (_, socket) => {
    heard.add(socket);
    refused('proxied');
    socket.on('error', () => undefined);
    endWith(socket, '405 Method Not Allowed');
  });
  server.on('drop', () => refused('connections'));
  server.on('dropRequest', ({ socket }: IncomingMessage) => {
    heard.add(socket);
    refused('connections');
  });
};

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? 'is in use; name another one, or 0 for any that is free'
          : 'cannot be opened; name another one, e.g. --port 9000';
      reject(new UsageError(`port ${port} ${why}`));
    });
    server.listen({ host: loopback, port, exclusive: true }, resolve);
  });

/** How long a request may still take when the receiver closes. */
const grace = 2000;

/** Starts to listen, on loopback only. */
export const receive = async (port: number, limits: CollectLimits, handling: Handling): Promise<Receiver> => {
  const server = createServer({
    maxHeaderSize: limits.headers,
    headersTimeout: limits.headersWithin,
    requestTimeout: limits.requestWithin,
    keepAliveTimeout: limits.idle,
    connectionsCheckingInterval: Math.min(1000, limits.headersWithin),
    insecureHTTPParser: false,
    // A request without a host is refused by the handler, which counts it.
    requireHostHeader: false,
  });
  server.maxConnections = limits.connections;
  server.maxRequestsPerSocket = limits.requestsPerConnection;
  // Without reading or writing for so long, a connection is closed.
  server.timeout = limits.requestWithin + limits.headersWithin;
  watch(server, handling);
  await listening(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        const last = setTimeout(() => server.closeAllConnections(), grace);
        server.close(() => {
          clearTimeout(last);
          // Connections say that they are closed at the end of this turn of the loop, after what is immediate.
          setImmediate(() => setImmediate(resolve));
        });
        server.closeIdleConnections();
      }),
  };
};
