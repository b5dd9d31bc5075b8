import { expect, it } from 'vitest';
import { diff, readCapture, verify } from '../../src/audit.js';
import { payloadOrThrow } from '../../src/index.js';

const release = '10.8';
const payload = payloadOrThrow('{}', { release });
const content = payload.configs as unknown as Record<string, object>;

it.for<[what: string, given: unknown]>([
  ['the properties of the one event', content],
  ['the properties by their name', { properties: content }],
  ['all of the payload by that name', { properties: payload }],
])('takes %s for a payload', ([, given]) => {
  for (const capture of [given, JSON.stringify(given)])
    expect(verify([capture], { release, config: '{}' })).toMatchObject({ status: 'judged', findings: [] });
  expect(diff(given, payload, { release })).toMatchObject({ equal: true });
});

it('says for what it took them', () => {
  expect(verify([content], { release })).toMatchObject({ seen: { events: 37, takenFor: 'configs' } });
  expect(verify([payload], { release })).not.toHaveProperty('seen.takenFor');
  expect(verify([payloadOrThrow('{}', { release: '5.6' })], { release: '5.6' })).not.toHaveProperty('seen.takenFor');
});

it('does not take a leak among them for less', () => {
  const leaking = { ...content, config_ldap: { ...content.config_ldap, enable: 'https://u:p@h.example' } };
  expect(verify([leaking], { release })).toMatchObject({ findings: [{ code: 'wrongType', looksLike: 'a URL' }] });
});

it('knows the properties of one event where no other has them', () => {
  const recognised = Object.entries(content).filter(([event, properties]) => {
    const seen = readCapture(properties);
    if ('events' in seen) expect(seen.events.map((one) => one.event)).toEqual([event]);
    return 'events' in seen;
  });
  expect(recognised.length).toBeGreaterThan(25);
  expect(readCapture(content.config_ldap)).toMatchObject({ sort: 'payload', events: [{ event: 'config_ldap' }] });
  const leaking = { ...content.config_ldap, site_url: 'https://u:p@h.example' };
  expect(verify([{ properties: leaking }], { release })).toMatchObject({
    findings: expect.arrayContaining([expect.objectContaining({ code: 'unknownProperty', property: 'site_url' })]),
  });
});

it.for([
  '{"enable":true}',
  '{"version":"1.0"}',
  '{"name":"x","version":"1.0","private":true}',
  '{"properties":{}}',
  '{"properties":{"a":1}}',
])('does not guess: %s', (text) => {
  expect(readCapture(text)).toEqual({ sort: 'config' });
});
