import { describe, expect, it } from 'vitest';
import { describeFinding, isLeak, placeOfFinding, verify } from '../../../src/audit.js';
import { payloadOrThrow, trackCalls } from '../../../src/index.js';
import { addedByClients, namesInside, promisedOfEvents } from '../../../src/promises/added-by-clients.js';
import { promises as documents } from '../../../src/promises/all.js';
import { inProcess } from '../../support/command.js';

const secret = 'brightfield';
const userId = 'abcdefghijklmnopqrstuvwxyz';
const zero = '0'.repeat(26);
const server = trackCalls(payloadOrThrow({}, { release: '10.8' }), { userId }).map((call) => ({
  type: 'track',
  ...call,
}));

/** What is found about these calls by what client libraries add, next to a payload that is as it should be. */
const foundIn = (...calls: readonly object[]) => {
  const result = verify([JSON.stringify({ batch: [...server, ...calls] })], { release: '10.8' });
  if (result.status !== 'judged') throw new Error('it is no capture');
  expect(JSON.stringify(result.findings)).not.toContain(secret);
  return result.findings.filter(({ code }) => code === 'addedByClient');
};
const placesIn = (...calls: readonly object[]): readonly string[] => foundIn(...calls).map(placeOfFinding);

/** An event of the web app, with this context. */
const client = (context: object, more: object = {}): object => ({
  ...{ type: 'track', event: 'event', userId, anonymousId: zero, properties: { category: 'ui', type: 'x' } },
  ...{ context, ...more },
});

const parts = Object.entries(addedByClients).filter(([part]) => part !== 'anonymousId');
const address = `https://chat.${secret}-example.com/team/channels/town-square`;

describe('what a client library adds to a call', () => {
  it.for(parts)('is found, without its value: %s', ([part, says]) => {
    for (const value of [address, { x: address }, [address], { url: { href: address } }]) {
      const [finding, ...others] = foundIn(client({ [part]: value }));
      expect(others).toEqual([]);
      expect(finding && placeOfFinding(finding)).toMatch(new RegExp(`^call\\.context\\.${part}(?:\\.url)?$`));
      expect(finding && isLeak(finding)).toBe(true);
      expect(finding && describeFinding(finding)).toMatch(new RegExp(`^A client library adds it: ${says}\\. It `));
    }
  });

  it.for(parts)('is fine where it is blank: %s', ([part]) => {
    for (const value of ['', null, {}, [], { url: '' }]) expect(foundIn(client({ [part]: value }))).toEqual([]);
  });

  it.for(namesInside)('is named where it is in a page or a device: %s', (name) => {
    expect(placesIn(client({ page: { [name]: address } }))).toEqual([`call.context.page.${name}`]);
    expect(placesIn({ type: 'page', userId, properties: { [name]: address } })).toEqual([`call.properties.${name}`]);
  });

  it('is fine as the web app blanks it', () => {
    const page = { path: '', referrer: '', search: '', title: '', url: '' };
    expect(foundIn(client({ ip: '0.0.0.0', page }), client({}), { ...server[0], anonymousId: userId })).toEqual([]);
  });

  it('is in the order of what it reveals', () => {
    const context = {
      ...{ locale: 'en', userAgent: 'x y', ip: '192.0.2.7' },
      page: { title: secret, referrer: `https://${secret}.example.com/`, url: `https://${secret}.example.com/team` },
    };
    expect(placesIn(client(context, { anonymousId: 'f'.repeat(26) }))).toEqual([
      'call.context.page.url',
      'call.context.page.title',
      'call.context.page.referrer',
      'call.context.ip',
      'call.anonymousId',
      'call.context.userAgent',
      'call.context.locale',
    ]);
  });

  it('is counted, and found in what a server sends as well, where it is said once', () => {
    const context = { page: { url: `https://${secret}.example.com/` } };
    expect(foundIn(client(context), client(context))).toMatchObject([{ where: 'call.context.page.url', count: 2 }]);
    const result = verify([JSON.stringify({ batch: server.map((call) => ({ ...call, context })) })], {
      release: '10.8',
    });
    expect(result.status === 'judged' && result.findings.map(placeOfFinding)).toEqual(['call.context.page.url']);
  });

  it('comes first in what verify prints, and makes it exit with 1', async () => {
    const context = { page: { url: `https://${secret}.example.com/` } };
    const text = JSON.stringify({ batch: [...server, client(context)] });
    const { code, stdout } = await inProcess(['verify', '-', '--release', '10.8'], text, { env: { COLUMNS: '80' } });
    expect(code).toBe(1);
    expect(stdout).not.toContain(secret);
    expect(stdout.replace(/\s+/g, ' ')).toContain('A client library adds it: the page that is open');
  });

  it('is promised not to be there', () => {
    const promises = documents.flatMap(({ parts }) => parts).flatMap(({ rows }) => rows);
    expect(promises.find(({ id }) => id === promisedOfEvents)?.says).toContain('nothing that identifies');
  });
});
