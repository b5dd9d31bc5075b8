import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { builtFolder, filesOf } from '../../support/built.js';
import { command, inProcess } from '../../support/command.js';
import { canaryConfig } from '../../support/hostile/canary.js';

/** What listens on loopback imports this, and nothing else that reaches a network. */
const listens = /import ?\{ ?createServer(?: as \w+)? ?\} ?from ?["']node:http["']/;

it('opens no connection: nothing built imports what could, and the command runs without a network', async () => {
  const reaching = /^(node:)?(net|tls|dgram|dns|http|https|http2|inspector|child_process|cluster|undici|ws)(\/.*)?$/;
  const sending = new Set(['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource', 'navigator']);
  const listening: string[] = [];
  for (const [file, { imports, globals }] of filesOf('./cli.js')) {
    const isListening = listens.test(readFileSync(new URL(file, builtFolder), 'utf8'));
    if (isListening) listening.push(file);
    const known = (name: string): boolean => isListening && name === 'node:http';
    const found = [
      ...imports.filter((name) => reaching.test(name) && !known(name)),
      ...globals.filter((name) => sending.has(name)),
    ];
    expect([file, ...found]).toEqual([file]);
  }
  expect(listening).toEqual([expect.stringMatching(/^\.\/collecting-/)]);
  const guard = `data:text/javascript,${encodeURIComponent(`
      import net from 'node:net'; import dns from 'node:dns'; import dgram from 'node:dgram';
      const stop = () => { process.stderr.write('NETWORK'); process.exit(9); };
      net.Socket.prototype.connect = net.connect = dns.lookup = dns.resolve = dgram.createSocket = globalThis.fetch = stop;
    `)}`;
  const input = JSON.stringify(canaryConfig('10.8'));
  for (const args of [[], ['--preview', '--pretty'], ['--ndjson']]) {
    const call = ['payload', '--release', '10.8', ...args];
    const guarded = await command(call, input, { node: ['--import', guard] });
    expect(guarded).toEqual(await inProcess(call, input));
    expect(guarded.code).toBe(0);
  }
});
