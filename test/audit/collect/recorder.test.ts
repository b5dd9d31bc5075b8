import { describe, expect, it } from 'vitest';
import { judgingBy } from '../../../src/audit/collect/judging.js';
import type { BodyKind } from '../../../src/audit/collect/kinds.js';
import { Recorder } from '../../../src/audit/collect/recorder.js';
import type { VerifyOptions } from '../../../src/audit.js';
import { callsAtStart } from '../../support/clients.js';
import { goldenConfig } from '../../support/collecting.js';

const recorderBy = (given: VerifyOptions, expectsNothing = false): Recorder => {
  const judging = judgingBy(given);
  if (judging.status !== 'ok') throw new Error(judging.of);
  return new Recorder(judging, expectsNothing);
};

const at = '2026-01-01T00:00:00.000Z';
const take = (recorder: Recorder, text: string, kind: BodyKind = 'batch', file?: string) =>
  recorder.take({ kind, text, bytes: Buffer.byteLength(text), at, file, found: [] });
const ending = { from: at, to: at, ended: 'interrupted' } as const;
const batch = (...calls: readonly unknown[]): string => JSON.stringify({ batch: calls });
const codesOf = (recorder: Recorder) => recorder.findings.map(({ finding }) => finding.code);

const bodiesOf = (release: string): readonly string[] =>
  callsAtStart(goldenConfig(release), release).map((call) => batch(call));

describe.for(['5.7', '8.0', '10.3', '10.8'])('a set of release %s, an event in each body,', (release) => {
  it('is complete with its last event, and holds what is promised', () => {
    const recorder = recorderBy({ release, config: goldenConfig(release), asLoaded: true });
    const bodies = bodiesOf(release);
    for (const [index, body] of bodies.entries()) {
      expect(recorder.missing.length > 0).toBe(true);
      take(recorder, body, 'batch', `${index}`);
    }
    expect(recorder.missing).toEqual([]);
    expect(codesOf(recorder)).toEqual([]);
    const { events, kept } = recorder.end(ending);
    expect([events.length, kept]).toEqual([bodies.length - 1, bodies.length]);
  });
});

it('finds the release as the set comes, and judges by it what came before', () => {
  const recorder = recorderBy({});
  const bodies = bodiesOf('8.0');
  for (const body of bodies) take(recorder, body);
  expect(recorder.release).toMatch(/^8\.0(\.|$)/);
  expect(codesOf(recorder)).toEqual([]);
  expect(recorder.end(ending).bodies.map(({ findings }) => findings)).toEqual(bodies.map(() => 0));
});

it('lists what leaked first, and says in which files it is', () => {
  const recorder = recorderBy({ release: '10.3' });
  take(recorder, batch({ type: 'track', event: 'config_rate', properties: { max_burst: true } }), 'batch', 'a');
  const taken = take(
    recorder,
    batch({ type: 'track', event: 'server', properties: { site: 'https://chat.example.com' } }),
    'batch',
    'b',
  );
  expect(taken.leaks).toBe(1);
  const [first, ...others] = recorder.findings;
  expect(first).toMatchObject({ about: 'telemetry', files: ['b'], bodies: 1, finding: { code: 'unknownProperty' } });
  expect(others.length).toBeGreaterThan(1);
  expect(JSON.stringify(recorder.end(ending))).not.toContain('chat.example.com');
});

it('names the events about the config that are missing at the end, where some came', () => {
  const recorder = recorderBy({ release: '10.3' });
  const [, , first = ''] = bodiesOf('10.3');
  take(recorder, first);
  expect(codesOf(recorder)).not.toContain('missingEvent');
  const { findings, missing } = recorder.end(ending);
  expect(findings.filter(({ finding }) => finding.code === 'missingEvent').length).toBeGreaterThan(20);
  expect(missing).toContain('config_ldap');
});

it('judges each kind of body by what it is', () => {
  const recorder = recorderBy({ release: '10.8' });
  const error = '{"server_name": "chat-1.example.com", "level": "fatal"}';
  take(recorder, error, 'store');
  take(recorder, `{}\n{"type": "event"}\n${error}\n`, 'envelope');
  take(recorder, 'GET /security?db=postgres&site=chat.example.com HTTP/1.1\r\n\r\n', 'security');
  take(recorder, '{"type": "track", "event": "event", "properties": {"category": "api", "type": "x"}}', 'track');
  take(recorder, '{"type": "screen", "userId": "x", "name": "Unknown"}', 'screen');
  for (const text of ['', '{', '[1]', '{"Config": 1}']) take(recorder, text, 'batch');
  const found = recorder.findings.map(({ about, finding }) => `${about}: ${finding.code}`);
  expect(found).toContain('report: unknownName');
  expect(found).toContain('request: unreadable');
  expect(found.some((one) => one.startsWith('events: '))).toBe(true);
  const unreadable = recorder.findings.find(({ finding }) => finding.code === 'unreadable');
  expect(unreadable).toMatchObject({ bodies: 4 });
});

it('keeps no more than it says, whatever comes', () => {
  const recorder = recorderBy({ release: '10.8' });
  for (let index = 0; index < 1200; index += 1)
    take(recorder, batch({ type: 'track', event: `unknown_${index}`, properties: { a: 'https://u:p@host' } }));
  take(recorder, batch({ type: 'track', event: 'server', properties: { a: true } }));
  const end = recorder.end(ending);
  expect(end.bodies).toHaveLength(1000);
  expect(end.bodiesNotListed).toBe(201);
  expect(end.findings.length).toBeLessThan(450);
  expect(end.findings.length + end.findingsNotListed).toBeGreaterThan(1200);
  expect(end.unnamed).toBe(1200);
  expect(JSON.stringify(end).length).toBeLessThan(500_000);
});

it('takes any request for a finding where nothing is expected', () => {
  for (const request of [
    (recorder: Recorder) => take(recorder, '{}'),
    (recorder: Recorder) => recorder.asked(at),
    (recorder: Recorder) => recorder.refuse('malformed'),
    (recorder: Recorder) => recorder.note({ code: 'otherPath' }, at, 'unknown path'),
  ]) {
    const recorder = recorderBy({}, true);
    expect(recorder.findings).toEqual([]);
    request(recorder);
    expect(recorder.findings[0]).toMatchObject({ about: 'request', finding: { code: 'sentAtAll' } });
  }
});

it('says what is wrong with a config by which it should judge', () => {
  expect(judgingBy({ config: '{' })).toMatchObject({ status: 'invalid', of: 'config' });
  expect(judgingBy({ release: '1.0' })).toMatchObject({ status: 'invalid', of: 'release' });
});
