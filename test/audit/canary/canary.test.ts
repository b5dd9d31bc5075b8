import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { allCanaries } from '../../../src/audit/canary/canary.js';
import { canaryKit, findCanaries, type Hash } from '../../../src/audit.js';
import { buildPayload, releases } from '../../../src/index.js';
import { settingsOf } from '../../../src/schema.js';

const hashes: readonly Hash[] = ['md5', 'sha1', 'sha256', 'sha512'].map((name) => ({
  name,
  hexDigest: (text) => createHash(name).update(text).digest('hex'),
}));

const setting = 'ServiceSettings.SiteURL';
const canary = allCanaries().find((known) => known.setting === setting);
const text = canary?.text ?? '';
const bytes = (content: Buffer): string => content.toString('latin1');

describe('the canary kit', () => {
  it('holds a canary in every text, and flags and integers at their default', () => {
    for (const release of ['3.7', '5.6', '10.8'] as const) {
      const { config } = canaryKit(release);
      const texts = settingsOf(release).filter((known) => !['flag', 'integer'].includes(known.setting.kind));
      const found = findCanaries(JSON.stringify(config));
      expect(found.map((canary) => canary.setting).sort()).toEqual(texts.map(({ path }) => path).sort());
      expect(new Set(found.map(({ encoding }) => encoding))).toEqual(new Set(['plain']));
    }
  });

  it('gives its payload at every release, and no canary is in it', () => {
    for (const release of releases) {
      const { config, payload } = canaryKit(release);
      const result = buildPayload(config, { release });
      expect(result).toMatchObject({ status: 'ok', payload, warnings: [] });
      expect(findCanaries(JSON.stringify(payload))).toEqual([]);
    }
    expect(findCanaries(JSON.stringify(canaryKit('10.8').payload), hashes)).toEqual([]);
  });

  it('makes every choice say "other"', () => {
    const { payload } = canaryKit('5.6');
    expect(payload.config_sql?.driver_name).toBe('other');
    expect(payload.config_localization).toMatchObject({ default_server_locale: 'other' });
  });

  it('gives every setting an id of its own', () => {
    const all = allCanaries();
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.every(({ id }) => /^[0-9a-z]{7}$/.test(id))).toBe(true);
  });
});

describe('a canary is found', () => {
  const cases: readonly (readonly [encoding: string, sent: string])[] = [
    ['plain', `{"a": "${text}"}`],
    ['plain', text.toUpperCase()],
    ['plain', text.replaceAll('/', '\\/')],
    ['URL-encoded', `?site=${encodeURIComponent(text)}&x=1`],
    ['URL-encoded', bytes(Buffer.from(text)).replaceAll(/./g, (one) => `%${Buffer.from(one).toString('hex')}`)],
    ['escaped', text.replaceAll(/[a-z]/g, (one) => `\\u00${Buffer.from(one).toString('hex')}`)],
    ['UTF-16', bytes(Buffer.from(text, 'utf16le'))],
    ['hexadecimal digits', Buffer.from(text).toString('hex')],
    ['hexadecimal digits', Buffer.from(text).toString('hex').toUpperCase()],
    ['reversed', [...text].reverse().join('')],
    ...['', '0', '01', '012', '0123', 'é€'].map((before) => {
      return ['base64', `"${Buffer.from(before + text).toString('base64')}"`] as const;
    }),
    ...['x', 'xy', 'xyz'].map(
      (before) => ['base64', Buffer.from(before + canary?.word).toString('base64url')] as const,
    ),
    [
      'base64',
      (
        Buffer.from(`{"a":"${text}"}`)
          .toString('base64')
          .match(/.{1,20}/g) ?? []
      ).join('\r\n'),
    ],
    ...hashes.flatMap(({ name }) => {
      const digest = (sent: string) => createHash(name).update(sent);
      return [
        [`${name} in hexadecimal digits`, `id=${digest(text).digest('hex')}`],
        [
          `${name} in hexadecimal digits`,
          digest(canary?.host ?? '')
            .digest('hex')
            .toUpperCase(),
        ],
        [`${name} in base64`, `"${digest(text).digest('base64')}"`],
        [`${name} in base64`, `-${digest(canary?.word ?? '').digest('base64url')}-`],
      ] as const;
    }),
  ];

  it.for(cases)('%s', ([encoding, sent]) => {
    const found = findCanaries(`before ${sent} after`, hashes);
    expect(found).toContainEqual({ setting, encoding, times: expect.any(Number) });
    expect(new Set(found.map((one) => one.setting))).toEqual(new Set([setting]));
  });

  it('of a kit that is not of this package', () => {
    expect(findCanaries('mmcanary0000000')).toEqual([{ setting: undefined, encoding: 'plain', times: 1 }]);
  });

  it('nowhere else', () => {
    expect(findCanaries('', hashes)).toEqual([]);
    expect(findCanaries('mmcanary yranacmm bW1jYW5hcnk= 6d6d63616e617279', hashes)).toEqual([]);
  });
});
