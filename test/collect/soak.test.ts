import { readdirSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { callsAtStart } from '../support/clients.js';
import { goldenConfig } from '../support/collecting.js';
import { temporaryFolder } from '../support/folder.js';
import { runCollect } from '../support/running-collect.js';

const { folder, fileWith } = temporaryFolder();
const clients = 50;
const each = 200;
/** After so many requests the memory has what it needs. */
const warm = 2000;

const send = (address: string, body: Buffer, agent: Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-encoding': 'gzip', 'content-length': body.length };
    request(`${address}/v1/batch`, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    })
      .on('error', reject)
      .end(body);
  });

it('loses none of 10,000 requests from 50 clients, and its memory stays flat', async () => {
  const config = goldenConfig('10.8');
  const bodies = callsAtStart(config, '10.8').map((call) => gzipSync(JSON.stringify({ batch: [call] })));
  const out = join(folder, 'captures');
  const running = await runCollect(['--out', out, '--release', '10.8', '--config', fileWith('config.json', config)]);
  const memory = { warm: 0, most: 0 };
  let done = 0;
  const statuses = new Map<number, number>();
  const start = Date.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      for (let index = 0; index < each; index += 1) {
        const status = await send(running.address, bodies[(client + index) % bodies.length] as Buffer, agent);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        done += 1;
        if (done === warm) memory.warm = running.memory();
        if (done > warm && done % 100 === 0) memory.most = Math.max(memory.most, running.memory());
      }
      agent.destroy();
    }),
  );
  const seconds = (Date.now() - start) / 1000;
  const last = running.memory();
  running.kill('SIGINT');
  const { code } = await running.ended;
  console.log(
    `${clients * each} requests from ${clients} clients in ${seconds.toFixed(1)} s; memory ${memory.warm.toFixed(0)} MB after ${warm}, ${memory.most.toFixed(0)} MB at most after that, ${last.toFixed(0)} MB at the end`,
  );
  expect([...statuses]).toEqual([[200, clients * each]]);
  expect(readdirSync(out).filter((name) => /^\d{5}-batch\.json$/.test(name))).toHaveLength(clients * each);
  expect(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))).toMatchObject({
    ...{ requests: clients * each, kept: clients * each, findings: [], missing: [], refused: [] },
  });
  expect(code).toBe(0);
  expect(memory.most - memory.warm).toBeLessThan(60);
});
