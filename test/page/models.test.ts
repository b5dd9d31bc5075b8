import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isGzip, textOfBytes } from '../../page/model/bytes.js';
import { findingsOf, judgedText, uncheckedText } from '../../page/model/capture.js';
import { compare, releaseOfSide, sideText } from '../../page/model/compare.js';
import { strangerText } from '../../page/model/not-a-config.js';
import { type Upgrade, upgradeOf } from '../../page/model/upgrade.js';
import { mapDiff, verify } from '../../src/audit.js';
import { releases } from '../../src/index.js';
import { originsOf } from '../../src/inputs/maybe-silent.js';
import { strangerIn } from '../../src/inputs/not-a-config.js';

const upgrade = (...given: Parameters<typeof upgradeOf>): Upgrade => {
  const made = upgradeOf(...given);
  if ('status' in made) throw new Error(made.side);
  return made;
};

describe('upgradeOf', () => {
  it('holds every change of the map, wider ones first, with what it comes to for the file', () => {
    const { changes } = mapDiff('9.11', '10.8');
    const { rows } = upgrade('{"ServiceSettings": {"MaximumURLLength": 77}}', '9.11', '10.8', {});
    const mapped = rows.filter(({ sort }) => sort !== 'value');
    expect(mapped.map(({ name, sort }) => [name, sort])).toEqual(
      changes.map(({ event, property, mark }) => [`${event}.${property}`, mark]),
    );
    expect(rows.find(({ name }) => name === 'config_service.maximum_url_length')).toMatchObject({
      change: 'added',
      b: '77',
    });
    expect(rows.find(({ name }) => name === 'config_service.enable_opentracing')).toMatchObject({ change: 'removed' });
  });

  it('tells other values by other defaults apart from changes of the map', () => {
    const some = releases.filter((_, index) => index % 16 === 0);
    for (const [index, release] of some.entries()) {
      const { rows } = upgrade('{}', some[index - 1] ?? release, release, {});
      const values = rows.filter(({ sort }) => sort === 'value');
      if (index > 0) expect(values).not.toHaveLength(0);
      for (const { a, b, change } of values) expect([change, a === b]).toEqual(['changed', false]);
    }
  });

  it('is nothing from a release to itself', () => {
    const { facts, same, ...rest } = upgrade('{}', '5.6', '5.6', {});
    expect(rest).toEqual({ rows: [] });
    expect(facts).toEqual({ a: same, b: same });
  });

  it('says which release cannot use the file', () => {
    expect(upgradeOf('{"SqlSettings": {"Trace": 1}}', '5.6', '10.8', {})).toMatchObject({
      status: 'invalid',
      side: 'A',
    });
  });
});

describe('strangerIn', () => {
  const batch = '{"batch": []}';

  it.for([
    ['{"config_rate": {}}', 'payload'],
    ['{"configs": {"config_rate": {}}}', 'payload'],
    [batch, 'capture'],
    [`[${batch}]`, 'capture'],
    [`${batch}\n${batch}\n`, 'capture'],
    ['{"config": {"LogSettings": {}}}', 'facts'],
    ['{"activity": {"registeredUsers": 1}}', 'facts'],
    ['{"activity": {"posts": 1}}', 'payload'],
    ['{"name": "x", "license": "MIT"}', 'packageFile'],
    ['{"name": "hunter2"}', 'unknown'],
    ['{"Id": "x", "Value": "{}", "Active": true}', 'databaseRow'],
    ['{"SiteURL": "https://hunter2"}', 'unknown'],
  ] as const)('takes %s for no config', ([text, sort]) => {
    expect(strangerIn(text)).toBe(sort);
    expect(strangerText(sort).join()).not.toContain('hunter2');
  });

  it.for(['{}', '\ufeff{"logsettings": {}}', '{"server": {}, "SqlSettings": {}}', '{', '[]', 'null', '1', ''])(
    'leaves %s to those who read a config',
    (text) => expect(strangerIn(text)).toBeUndefined(),
  );
});

describe('compare', () => {
  const config = '{"ServiceSettings": {"SiteURL": "https://hunter2"}}';
  const capture = '{"config_rate": {"max_burst": 1}}';

  it('guesses the release of a config, and of nothing else', () => {
    const old = '{"ServiceSettings": {"EnableAPIv3": true}}';
    expect(releaseOfSide({ text: old })).toEqual({ release: originsOf(JSON.parse(old)).guess?.release, guessed: true });
    // It may be of a server that reports none.
    expect(releaseOfSide({ text: config })).toEqual({ guessed: false });
    expect(releaseOfSide({ text: config, release: '5.6' })).toEqual({ release: '5.6', guessed: false });
    expect(releaseOfSide({ text: capture })).toEqual({ guessed: false });
    expect(releaseOfSide({ text: '{}' })).toEqual({ guessed: false });
  });

  it('compares files of any sort', () => {
    const made = compare({ text: config, release: '5.6' }, { text: capture }, {});
    if (made.status !== 'ok') throw new Error(made.side);
    expect(made.totals.changed).toBe(1);
    expect(sideText(made.a)).toMatch(/^Mattermost 5\.6 · \d+ facts$/);
    expect(sideText(made.b)).toBe('payload · 1 fact');
    expect(JSON.stringify(made)).not.toContain('hunter2');
  });

  it('asks for a release that nothing tells', () => {
    expect(compare({ text: '{}' }, { text: capture }, {})).toMatchObject({ side: 'A', issues: [{ path: 'release' }] });
  });
});

describe('a capture', () => {
  const leaking =
    '{"config_service": {"isdefault_site_url": "https://hunter2", "enable_developer": true}, "server": {}}';

  it('has its leaks apart, and options of the command in no sentence', () => {
    const verdict = verify([leaking], { release: '10.8', config: '{}' });
    if (verdict.status !== 'judged') throw new Error(verdict.status);
    const { leaks, others } = findingsOf(verdict);
    expect(leaks).toEqual([
      {
        title: 'wrong type',
        subject: 'The address at which people open Mattermost',
        place: 'config_service.isdefault_site_url',
        says: 'Expected true or false. It looks like a URL.',
      },
    ]);
    expect(others.some(({ says }) => says.includes('environment'))).toBe(true);
    expect(JSON.stringify([leaks, others])).not.toMatch(/hunter2|--/);
  });

  it('says what was judged, and what was not', () => {
    const batch = `{"batch": [{"type": "identify", "userId": "x"}, {"type": "track", "event": "server", "properties": {}}, {"type": "track", "event": "inactive_server", "properties": {}}]}`;
    const verdict = verify([leaking, batch], { release: '10.8' });
    if (verdict.status !== 'judged') throw new Error(verdict.status);
    const said = judgedText(verdict, true);
    expect(said[0]).toBe('Checked against 10.8: 1 group about the configuration, with 2 fields.');
    expect(said).toContain('Also checked: server.');
    expect(uncheckedText(verdict)).toContain('Other reports: inactive_server.');
    expect(said).toContain('Checked for its content: 1 call without an event.');
  });
});

it('reads bytes as the command does', () => {
  expect(textOfBytes(Buffer.from('\ufeff{"a": "ä"}'))).toBe('\ufeff{"a": "ä"}');
  expect(textOfBytes(Uint8Array.of(0xff, 0x7b))).toBe('\ufffd{');
  expect(textOfBytes(Buffer.from('\ufeff{}', 'utf16le'))).toBeUndefined();
  expect(isGzip(gzipSync('{}'))).toBe(true);
  expect(isGzip(Buffer.from('{}'))).toBe(false);
  expect(isGzip(new Uint8Array())).toBe(false);
});
