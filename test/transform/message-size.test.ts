import { describe, expect, it } from 'vitest';
import { explain } from '../../src/audit.js';
import { largestMessage } from '../../src/field-map/envelope.js';
import { buildPayload, buildPayloadFromText, describeWarning, planFor, trackCalls } from '../../src/index.js';
import { type Release, releases } from '../../src/releases/points.js';
import { at } from '../../src/releases/timeline.js';
import { messageSize } from '../../src/transform/message-size.js';
import { batchOf } from '../../src/wire/segment-batch.js';
import { inProcess } from '../support/command.js';
import { goldenFolder, goldensIn } from '../support/golden.js';

const release = '10.8';
const limit = 32_768;

/** A config whose payload has so many characters more than the default one: two letters and a comma, or a digit, at a time. */
const configOf = (more: number): object => ({
  LocalizationSettings: {
    AvailableLocales: Array<string>(Math.floor(more / 3))
      .fill('en')
      .join(','),
  },
  TeamSettings: { MaxUsersPerTeam: 5 * 10 ** (more % 3) },
});

const sizeOf = (config: object, of: Release = release): number => {
  const result = planFor(of).canonicalFromText(JSON.stringify(config));
  if (result.status !== 'ok') throw new Error('there is no payload');
  return messageSize(result.text.length, of)?.bytes ?? 0;
};

/** A config that makes a message of so many bytes. */
const configFor = (bytes: number): object => configOf(bytes - sizeOf(configOf(3000)) + 3000);

const withEnvelope = releases.filter((one) => at(largestMessage, one) !== undefined);

describe('the message that holds all events', () => {
  it('is counted as the client library writes it', () => {
    const userId = 'abcdefghijklmnopqrstuvwxyz';
    const messageId = '3f2b8a1e-5c47-4d0a-9e61-7b2f0c8d4a15';
    const stamps = { timestamp: '2025-01-02T15:04:05.123456789Z', messageIds: [messageId, messageId] };
    const result = buildPayload({}, { release });
    if (result.status !== 'ok') throw new Error('there is no payload');
    const [call] = trackCalls(result.payload, { userId });
    const { batch } = batchOf([{ type: 'track', userId, event: 'configs', ...call }], release, stamps).body;
    const ours = JSON.stringify(batch[0]).length;
    // Later versions of it name the time otherwise, in the zone of the server, and write two members more.
    const longer = [
      'originalTimestamp'.length - 'timestamp'.length,
      '+00:00'.length - 'Z'.length,
      '"sentAt":"0001-01-01T00:00:00Z",'.length,
      '"channel":"server",'.length,
    ].reduce((sum, one) => sum + one, 0);
    expect(sizeOf({})).toBe(ours + longer);
  });

  it.for(withEnvelope)('is counted in %s, and is not too large by default', (one) => {
    expect(sizeOf({}, one)).toBeGreaterThan(12_000);
    expect(sizeOf({}, one)).toBeLessThan(limit / 2 + 4_000);
  });

  it('is not counted where each event is sent by itself', () => {
    expect(withEnvelope[0]).toBe('10.4');
    expect(messageSize(18, '10.3')).toBeUndefined();
  });

  it('holds only characters of one byte, none of which Go escapes', () => {
    const sent = goldensIn(goldenFolder).filter(({ payload }) => Object.keys(payload as object).includes('configs'));
    expect(sent.length).toBeGreaterThan(5);
    for (const { payload } of sent) expect(JSON.stringify(payload)).toMatch(/^(?:(?![<>&])[\x20-\x7e])*$/);
  });
});

describe('a message above what the client library sends', () => {
  const drops = [limit - 1, limit, limit + 1].map((bytes) => [bytes, bytes > limit] as const);

  it.for(drops)('of %i bytes is dropped: %s', ([bytes, dropped]) => {
    const config = configFor(bytes);
    const text = JSON.stringify(config);
    expect(sizeOf(config)).toBe(bytes);
    const warnings = dropped ? [{ code: 'messageTooLarge', bytes, limit }] : [];
    const results = [buildPayload(config, { release }), buildPayloadFromText(text, { release })];
    for (const result of [...results, planFor(release).canonicalFromText(text)])
      expect(result).toMatchObject({ status: 'ok', warnings });
    expect(explain(text, { release })).toMatchObject({ message: { bytes, limit }, warnings });
    const strict = buildPayload(config, { release, strict: true });
    const refused = warnings.map((warning) => ({ code: 'refusedWarning', warning }));
    expect(strict).toMatchObject(dropped ? { status: 'invalid', issues: refused } : { status: 'ok' });
  });

  const large = configFor(limit + 1);

  it('is not warned of where telemetry is off, but in a preview', () => {
    const off = { ...large, LogSettings: { EnableDiagnostics: false } };
    expect(buildPayload(off, { release })).toMatchObject({ status: 'disabled', warnings: [] });
    expect(buildPayload(off, { release, preview: true })).toMatchObject({ warnings: [{ code: 'messageTooLarge' }] });
    expect(explain(off, { release })).toMatchObject({ warnings: [], message: { limit } });
  });

  it('does not depend on what is not sent', () => {
    const secret = 'hunter2-do-not-print'.repeat(4_000);
    const more = {
      ServiceSettings: { SiteURL: `https://${secret}` },
      SqlSettings: { DataSource: secret },
      [secret]: secret,
    };
    const changed = { ServiceSettings: { SiteURL: 'https://a' }, SqlSettings: { DataSource: 'a' } };
    expect(sizeOf({ ...large, ...more })).toBe(sizeOf({ ...large, ...changed }));
    expect(sizeOf(more)).toBe(sizeOf(changed));
  });

  it('is said by the commands, which end as always, and with --strict otherwise', async () => {
    const input = JSON.stringify(large);
    // A server drops repeated languages when it loads the file.
    const as = ['--release', release, '--as-written'];
    const { code, stdout, stderr } = await inProcess(['payload', '-', ...as], input);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toHaveProperty('configs');
    const said = describeWarning({ code: 'messageTooLarge', bytes: limit + 1, limit });
    expect(stderr).toContain(`warning: ${said}\n`);
    const explained = await inProcess(['explain', '-', ...as], input, { env: { COLUMNS: '200' } });
    expect(explained.code).toBe(0);
    expect(explained.stdout).toMatch(
      /^Telemetry is on, but its message is too large to be sent\nNothing of this is sent: /,
    );
    const json = JSON.parse((await inProcess(['explain', '-', ...as, '--json'], input)).stdout);
    expect(json).toMatchObject({ message: { bytes: limit + 1, limit }, warnings: [{ code: 'messageTooLarge' }] });
    for (const command of ['payload', 'explain']) {
      const strict = await inProcess([command, '-', ...as, '--strict'], input);
      expect([strict.code, strict.stdout]).toEqual([2, '']);
    }
  });

  describe('because of what is sent in clear', () => {
    const secret = 'hunter2-do-not-print';
    /** A server sends this setting as it is. */
    const configWith = (text: string): string => JSON.stringify({ EmailSettings: { ConnectionSecurity: text } });
    const inClear = (config: string) => {
      const explained = explain(config, { release });
      return explained.status === 'ok' ? explained : expect.fail('there is no explanation');
    };

    const many = Array.from({ length: 4_500 }, (_, index) => index);
    it.for<[what: string, config: object]>([
      ['short entries of a list', { WranglerSettings: { PermittedWranglerRoles: many.map(() => 'a') } }],
      [
        'the names of a map',
        {
          PluginSettings: {
            Plugins: {
              'com.mattermost.nps': { enablesurvey: Object.fromEntries(many.map((one) => [`n${one}`, one])) },
            },
          },
        },
      ],
      ['numbers', { PluginSettings: { Plugins: { 'com.mattermost.nps': { enablesurvey: many.map(() => 1234567) } } } }],
    ])('is said by payload where explain says it: %s', async ([, config]) => {
      const as = ['-', '--release', release, '--as-written'];
      const text = JSON.stringify(config);
      const explained = await inProcess(['explain', ...as, '--json'], text);
      const { message, warnings } = JSON.parse(explained.stdout);
      expect(message.bytes).toBeGreaterThan(message.limit);
      expect(warnings).toMatchObject([{ code: 'messageTooLarge', bytes: message.bytes }]);
      const ran = await inProcess(['payload', ...as], text);
      expect(ran.stderr).toContain(`warning: ${describeWarning({ code: 'messageTooLarge', ...message })}\n`);
    });

    it('is said by explain and payload, without the text', async () => {
      // That there is a text at all shows elsewhere as well.
      const least = (inClear(configWith('a')).message?.bytes ?? 1) - 1;
      const size = (text: string): number => (inClear(configWith(text)).message?.bytes ?? 0) - least;
      expect([size('é'), size('&'), size('a"')]).toEqual([2, 6, 3]);
      const long = secret.repeat(2_000);
      expect(size(long)).toBe(long.length);
      const as = ['--release', release, '--as-written'];
      for (const [text, isDropped] of [
        [secret, false],
        ['a'.repeat(limit - least), false],
        ['a'.repeat(limit - least + 1), true],
        [long, true],
      ] as const) {
        const ran = await inProcess(['payload', '-', ...as], configWith(text));
        expect([ran.code, ran.stderr.includes('drops messages')]).toEqual([0, isDropped]);
        expect(ran.stdout + ran.stderr).not.toContain(secret);
        const strict = await inProcess(['payload', '-', ...as, '--strict'], configWith(text));
        expect([strict.code, strict.stdout === '']).toEqual(isDropped ? [2, true] : [0, false]);
        expect(inClear(configWith(text)).warnings.map(({ code }) => code)).toEqual(
          isDropped ? ['messageTooLarge'] : [],
        );
      }
    });
  });
});
