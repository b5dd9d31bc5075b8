import { describe, expect, it } from 'vitest';
import { canonicalText, type Result } from '../../src/index.js';
import { settingsOf } from '../../src/schema.js';
import { inProcess } from '../support/command.js';
import { listen, type Tree } from '../support/hostile/canary.js';
import {
  bounded,
  codesOf,
  inPlugin,
  newest,
  payloadOf,
  plan,
  plans,
  quiet,
  secret,
} from '../support/hostile/hostile.js';

describe('nesting of 100,000 levels', () => {
  const levels = 100_000;
  const lists = '['.repeat(levels);
  const objects = '{"a":'.repeat(levels);
  const sections = '{"ServiceSettings":'.repeat(levels);

  it.for<[sort: string, text: string, code: string]>([
    ['lists', lists + ']'.repeat(levels), 'tooDeep'],
    ['objects', `${objects}1${'}'.repeat(levels)}`, 'tooDeep'],
    ['sections', `${sections}1${'}'.repeat(levels)}`, 'tooDeep'],
    ['lists in a plugin', inPlugin(lists + ']'.repeat(levels)), 'tooDeep'],
    ['objects under an unknown name', `{"Nope":${objects}1${'}'.repeat(levels)}}`, 'tooDeep'],
    ['lists, unclosed', lists, 'syntax'],
    ['objects, unclosed', objects, 'syntax'],
    ['sections, unclosed', sections, 'syntax'],
    ['lists closed as objects', lists + '}'.repeat(levels), 'syntax'],
    ['lists closed once too often', lists + ']'.repeat(levels + 1), 'syntax'],
    ['lists around nonsense', `${lists}${secret}${']'.repeat(levels)}`, 'syntax'],
    ['an unclosed text inside', `${objects}"${secret}`, 'syntax'],
  ])('%s', ([, text, code]) => {
    for (const [, one] of plans) {
      expect(codesOf(quiet(() => one.fromText(text)))).toEqual([code]);
      expect(codesOf(quiet(() => one.fromText(text, { asLoaded: true })))).toEqual([code]);
      expect(codesOf(quiet(() => one.fromRequest(`{"config":${text}}`)))).toEqual([code]);
    }
  });

  it('is read where the limit is raised', () => {
    for (const text of [lists + ']'.repeat(levels), `${objects}1${'}'.repeat(levels)}`]) {
      for (const asLoaded of [true, false]) {
        const options = { maxDepth: Number.POSITIVE_INFINITY, asLoaded };
        expect(codesOf(bounded(() => plan.fromText(inPlugin(text), options)))).toEqual(['ok']);
        expect(codesOf(bounded(() => newest.fromText(inPlugin(text), options)))).toEqual(['ok']);
      }
    }
  });

  it('is ignored or read in a variable', () => {
    for (const text of [lists, lists + ']'.repeat(levels), `${objects}1${'}'.repeat(levels)}`]) {
      const env = { MM_PLUGINSETTINGS_PLUGINS: text, MM_PLUGINSETTINGS_PLUGINSTATES: text };
      expect(codesOf(quiet(() => newest.fromText('{}', { env })))).toEqual(['ok']);
    }
  });

  it('does not matter in an object', () => {
    let deep: Tree = {};
    for (let level = 0; level < levels; level += 1) deep = { ServiceSettings: deep, jira: deep };
    const config = { ...deep, PluginSettings: { Plugins: deep } };
    expect(codesOf(bounded(() => plan.fromObject(config)))).toEqual(['ok']);
  });
});

describe('characters', () => {
  const url = (text: string): string => `{"ServiceSettings":{"SiteURL":${text}}}`;
  const expected = canonicalText(payloadOf(plan.fromText(url('"x"'))));

  it.for<[sort: string, text: string]>([
    ['an unpaired surrogate, escaped', url('"\\ud800"')],
    ['an unpaired surrogate, as it is', url('"\ud800"')],
    ['surrogates the wrong way round', url('"\\udc00\\ud800"')],
    ['an escaped NUL', url('"\\u0000"')],
    ['a byte-order mark inside', url('"\uFEFF"')],
    ['U+FFFD', url('"\uFFFD"')],
    ['U+2028', url('"\u2028"')],
    ['text from right to left', url('"\u202E"')],
    ['a byte-order mark before', `\uFEFF${url('"x"')}`],
    ['white space of every sort', ` \t\r\n${url('"x"')}\r\n\t `],
  ])('%s: a payload', ([, text]) => {
    expect(canonicalText(payloadOf(quiet(() => plan.fromText(text))))).toBe(expected);
  });

  it.for<[sort: string, text: string]>([
    ['two byte-order marks', `\uFEFF\uFEFF${url('"x"')}`],
    ['a byte-order mark between', `{\uFEFF"ServiceSettings":{}}`],
    ['a byte-order mark after', `${url('"x"')}\uFEFF`],
    ['a NUL before', `\0${url('"x"')}`],
    ['a NUL after', `${url('"x"')}\0`],
    ['a NUL in a text', url('"\0"')],
    ['a line end in a text', url(`"${secret}\n"`)],
    ['a space that is not JSON’s', `{\u00A0}`],
    ['UTF-16 taken for Latin', [...url('"x"')].join('\0')],
    ['half an escape', url('"\\u12"')],
    ['an escape that is none', url('"\\x41"')],
  ])('%s: an issue', ([, text]) => {
    expect(codesOf(quiet(() => plan.fromText(text)))).toEqual(['syntax']);
  });

  it.for<[sort: string, bytes: Uint8Array, code: number]>([
    ['UTF-8', Buffer.from(url('"x"')), 0],
    ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${url('"x"')}`), 0],
    ['a byte that is not UTF-8', Buffer.from(url('"\xFF"'), 'latin1'), 0],
    ['half a character of UTF-8', Buffer.from(url('"\xE2\x82"'), 'latin1'), 0],
    ['a surrogate in UTF-8', Buffer.from(url('"\xED\xA0\x80"'), 'latin1'), 0],
    ['a quotation mark of two bytes', Buffer.from(`{\xC0\xA2a":1}`, 'latin1'), 2],
    ['two byte-order marks', Buffer.from(`\uFEFF\uFEFF${url('"x"')}`), 2],
    ['UTF-16 LE', Buffer.from(`\uFEFF${url(`"${secret}"`)}`, 'utf16le'), 2],
    ['UTF-16 BE', Buffer.from(`\uFEFF${url(`"${secret}"`)}`, 'utf16le').swap16(), 2],
    ['UTF-16 LE without a mark', Buffer.from(url(`"${secret}"`), 'utf16le'), 2],
    ['UTF-16 BE without a mark', Buffer.from(url(`"${secret}"`), 'utf16le').swap16(), 2],
    ['UTF-32', Buffer.from(Uint32Array.from([0xfeff, 0x7b, 0x7d]).buffer), 2],
    ['NUL bytes alone', Buffer.alloc(1000), 2],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), 2],
  ])('bytes on standard input: %s', async ([, bytes, code]) => {
    const ended = await inProcess(['payload', '--release', '5.6'], bytes);
    expect(ended.code).toBe(code);
    expect(ended.stdout).toBe(code === 0 ? `${expected}\n` : '');
    // What is wrong, and that a byte is not UTF-8.
    expect(ended.stderr.trimEnd().split('\n').length).toBeLessThan(3);
    listen(ended.stderr, 'standard error');
  });
});

describe('numbers', () => {
  const integer = (spelled: string): string => `{"TeamSettings":{"MaxUsersPerTeam":${spelled}}}`;
  const reported = (result: Result): unknown => payloadOf(result).config_team?.max_users_per_team;

  it.for<[spelled: string, value: number]>([
    ['0', 0],
    ['-0', 0],
    ['-1', -1],
    ['9007199254740991', 2 ** 53 - 1],
    ['-9007199254740991', -(2 ** 53 - 1)],
  ])('%s is an integer', ([spelled, value]) => {
    const result = plan.fromText(integer(spelled));
    expect(JSON.stringify(reported(result))).toBe(String(value));
    expect(canonicalText(payloadOf(result))).toContain(`"max_users_per_team":${value},`);
    expect(JSON.stringify(reported(plan.fromObject(JSON.parse(integer(spelled)))))).toBe(String(value));
  });

  it.for<[spelled: string, code: string]>([
    ['9007199254740992', 'outOfRange'],
    ['9007199254740993', 'outOfRange'],
    ['-9007199254740993', 'outOfRange'],
    ['9223372036854775807', 'outOfRange'],
    ['9223372036854775808', 'outOfRange'],
    ['18446744073709551616', 'outOfRange'],
    ['9'.repeat(100_000), 'outOfRange'],
    ['1e400', 'notWhole'],
    ['-1e400', 'notWhole'],
    ['1e2', 'notWhole'],
    ['1E+2', 'notWhole'],
    ['10.0', 'notWhole'],
    ['-0.0', 'notWhole'],
    ['1e-400', 'notWhole'],
    [`0.${'0'.repeat(100_000)}1`, 'notWhole'],
    ['007', 'syntax'],
    ['+1', 'syntax'],
    ['.5', 'syntax'],
    ['0x10', 'syntax'],
    ['1_000', 'syntax'],
    ['NaN', 'syntax'],
    ['-Infinity', 'syntax'],
    ['٣', 'syntax'],
  ])('%.24s is none', ([spelled, code]) => {
    for (const [, one] of plans) expect(codesOf(quiet(() => one.fromText(integer(spelled))))).toEqual([code]);
  });

  it.for([Number.NaN, Number.POSITIVE_INFINITY, 1.5, 2 ** 53, 2 ** 63, -1e300, 5e-324, 1n])(
    '%s in an object is none',
    (value) => {
      const codes = codesOf(plan.fromObject({ TeamSettings: { MaxUsersPerTeam: value } }));
      expect(['notWhole', 'outOfRange', 'wrongType']).toContain(codes[0]);
    },
  );

  it('are kept as they are inside a map', () => {
    for (const spelled of ['1e400', '-0', '9007199254740993', '9'.repeat(1000), '1.5']) {
      expect(plan.fromText(inPlugin(spelled)).status).toBe('ok');
    }
  });

  it('of endless length are read in a moment, from a text and from the environment', () => {
    for (const spelled of ['1', '0', '1_', '0_', '0x', 'f', '+']) {
      const endless = spelled.repeat(3_000_000);
      const text = integer(JSON.stringify(endless));
      expect(codesOf(quiet(() => plan.fromText(text, { asLoaded: true })))).toEqual(['wrongType']);
      const env = { MM_TEAMSETTINGS_MAXUSERSPERTEAM: endless };
      expect(codesOf(quiet(() => plan.fromText('{}', { env })))).toEqual(['environment']);
      expect(codesOf(quiet(() => newest.fromText('{}', { env })))).toEqual(['ok']);
    }
  });
});

describe('something else than a section', () => {
  it.for(['[]', '"x"', '1', 'true', 'false', '[{}]'])('%s', (value) => {
    for (const [release, one] of plans) {
      expect(codesOf(one.fromText(value))).toEqual(['wrongType']);
      for (const section of new Set(settingsOf(release as '5.6').map(({ path }) => path.split('.')[0]))) {
        const text = `{"${section}":${value}}`;
        expect(codesOf(one.fromText(text))).toEqual(['wrongType']);
        expect(codesOf(one.fromObject(JSON.parse(text)))).toEqual(['wrongType']);
      }
    }
  });
});
