import { brotliCompressSync, brotliDecompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { fc, it as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { allCanaries } from '../../../src/audit/canary/canary.js';
import { canaryKit, findCanaries, searchForCanaries, type Unpack } from '../../../src/audit.js';
import { inCpuTime } from '../../support/cpu-time.js';

const canary = allCanaries().find(({ setting }) => setting === 'ServiceSettings.SiteURL');
const [setting, word = ''] = [canary?.setting, canary?.word];
const brotli: Unpack = {
  name: 'brotli',
  unpack: (bytes, maxOutputLength) => brotliDecompressSync(bytes, { maxOutputLength: Math.max(1, maxOutputLength) }),
};
const options = { unpack: [brotli] };

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const text = (content: Buffer): string => content.toString('latin1');
const base64 = (given: string): string => bytes(given).toString('base64');
const each = (given: string, write: (code: number) => string, between = ''): string =>
  [...given].map((one) => write(one.charCodeAt(0))).join(between);
const hexOf = (code: number): string => code.toString(16).padStart(2, '0');

const base32 = (given: string): string => {
  const bits = each(given, (code) => code.toString(2).padStart(8, '0'));
  return (bits.match(/.{1,5}/g) ?? [])
    .map((group) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(group.padEnd(5, '0'), 2)])
    .join('');
};

const chunked = (given: string): string =>
  `${(given.match(/[\s\S]{1,7}/g) ?? []).map((part) => `${part.length.toString(16)}\r\n${part}\r\n`).join('')}0\r\n\r\n`;

const head = (rest = '') => `HTTP/1.1 200 OK\r\nServer: x\r\n${rest}\r\n`;

/** Every way in which it may be written, by the name that is given for it. */
const ways = {
  gzip: (given: string) => text(gzipSync(bytes(given))),
  zlib: (given: string) => text(deflateSync(bytes(given))),
  deflate: (given: string) => text(deflateRawSync(bytes(given))),
  brotli: (given: string) => text(brotliCompressSync(bytes(given))),
  chunks: (given: string) => head('Transfer-Encoding: chunked\r\n') + chunked(given),
  base64,
  base32,
  'hexadecimal digits': (given: string) => bytes(given).toString('hex'),
  'a list of bytes': (given: string) => `[${each(given, String, ',')}]`,
  'HTML entities': (given: string) => each(given, (code) => `&#${code};`),
  escaped: (given: string) => each(given, (code) => `\\u00${hexOf(code)}`),
  'URL-encoded': (given: string) => each(given, (code) => `%${hexOf(code)}`),
  'quoted-printable': (given: string) => each(given, (code) => `=${hexOf(code).toUpperCase()}`),
  'UTF-16': (given: string) => text(Buffer.from(given, 'utf16le')),
} as const;
type Way = keyof typeof ways;
const names = Object.keys(ways) as Way[];

const settingsIn = (sent: string) => searchForCanaries(sent, options).found.map((found) => found.setting);

describe('a canary is found', () => {
  it.for(names)('in %s', (way) => {
    // Brotli leaves a short word as it is.
    const { found, unopened } = searchForCanaries(ways[way](`${word}${'.'.repeat(50)}${word}`), options);
    expect(found.filter(({ encoding }) => encoding !== 'plain')).toEqual([{ setting, encoding: way, times: 2 }]);
    expect(unopened).toEqual([]);
  });

  it.for<[sent: string, encoding: string]>([
    [base64(base64(word)), 'base64 in base64'],
    [base64(base64(word)).replace(/(.{8})/g, '$1\r\n'), 'base64 in base64'],
    [bytes(bytes(word).toString('base64url')).toString('base64url'), 'base64 in base64'],
    [`{"a":"x${base64(`{"b":"${base64(`padding ${word}`)}"}`)}"}`, 'base64 in base64'],
    [`${head()}${ways.gzip(word)}`, 'gzip'],
    [`${head('Content-Encoding: br\r\n')}${ways.brotli(word)}`, 'brotli'],
    [`POST /v1/batch HTTP/1.1\r\nHost: x\r\n\r\n${ways.deflate(word)}`, 'deflate'],
    [head('Transfer-Encoding: chunked\r\n') + chunked(ways.gzip(word)), 'gzip in chunks'],
    [chunked(ways.gzip(word)), 'gzip in chunks'],
    [`noise\0\x01${ways.zlib(`more ${word}`)}noise`, 'zlib'],
    [`{"type":"Buffer","data":[${each(word, String, ', ')}]}`, 'a list of bytes'],
    [`{${[...word].map((one, at) => `"${at}":${one.charCodeAt(0)}`).join(',')}}`, 'a list of bytes'],
    [`[${each(word, (code) => String(code > 110 ? code - 256 + 256 : code), ' , ')}]`, 'a list of bytes'],
    [each(word, (code) => `0x${hexOf(code)}`, ', '), 'a list of bytes'],
    [each(word, hexOf, ':'), 'a list of bytes'],
    [each(word, (code) => code.toString(2).padStart(8, '0'), ' '), 'a list of bytes'],
    [each(word, (code) => `&#x${hexOf(code)};`), 'HTML entities'],
    [each(word, (code) => `&#0${code}`), 'HTML entities'],
    [each(word, (code) => `\\x${hexOf(code)}`), 'escaped'],
    [`["${each(ways.gzip(word), (code) => `\\u00${hexOf(code)}`)}"]`, 'gzip in escaped'],
    [base32(word).toLowerCase(), 'base32'],
  ])('nested or otherwise: %#', ([sent, encoding]) => {
    expect(searchForCanaries(sent, options).found).toContainEqual({ setting, encoding, times: 1 });
    expect(new Set(settingsIn(sent))).toEqual(new Set([setting]));
  });

  it.for<[sent: Buffer, encoding: string]>([
    [bytes('YlcxallXNWhjbmt4YUhoM05UZzQ='), 'base64 in base64'],
    [bytes(each('mmcanary1hxw588', (code) => `&#${code};`)), 'HTML entities'],
    [
      Buffer.from(
        '485454502f312e3120323030 0d0a0d0a 1f8b0800000000000003 4bcccd4d4ecc4b2caa34cca82837b5b0000000 5589426710000000'.replaceAll(
          ' ',
          '',
        ),
        'hex',
      ),
      'gzip',
    ],
    [bytes('[109,109,99,97,110,97,114,121,49,104,120,119,53,56,56]'), 'a list of bytes'],
    [bytes('mmcanary\n1hxw588'), 'split by text'],
    [Buffer.from('789c4bcccd4d4ecc4b2caa34cca82837b5b00000359c05e7', 'hex'), 'zlib'],
  ])('as it was seen: %#', ([sent, encoding]) => {
    expect(searchForCanaries(text(sent))).toMatchObject({
      found: [{ setting: 'AnnouncementSettings.BannerColor', encoding, times: 1 }],
      unopened: [],
    });
  });

  it.for<[sent: string]>([
    [word.replace(/.{8}/, '$&\n')],
    [word.replace(/.{3}/, '$& and then ')],
    [word.replace(/.{11}/, '$&", "part2": "')],
    [[...word].join('-')],
    [word.match(/.{1,4}/g)?.join('</b><b>') ?? ''],
    [
      word
        .toUpperCase()
        .match(/.{1,2}/g)
        ?.join(' ') ?? '',
    ],
  ])('split by text: %#', ([sent]) => {
    expect(searchForCanaries(`before ${sent} after`).found).toEqual([{ setting, encoding: 'split by text', times: 1 }]);
  });

  property.prop({ chain: fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }) }, { numRuns: 60 })(
    'in any combination',
    ({ chain }) => {
      const sent = chain.reduce((inner, way) => ways[way](inner), `{"site":"${canary?.text}"}`);
      fc.pre(sent.length < 200_000);
      expect(settingsIn(sent)).toContain(setting);
    },
  );

  it('where it is the same by two ways of which one looks for nothing that is packed', () => {
    expect(settingsIn(ways['UTF-16'](ways['UTF-16'](ways.chunks(word))))).toEqual([setting]);
  });

  it('in the library as by its search', () => {
    const sent = ways.base64(ways.brotli(word));
    expect(findCanaries(sent, [], [brotli])).toEqual(searchForCanaries(sent, options).found);
    expect(searchForCanaries(sent).through).not.toContain('brotli');
    expect(searchForCanaries(sent, options).through).toEqual(expect.arrayContaining(['plain text', 'gzip', 'brotli']));
  });
});

describe('what cannot be opened', () => {
  it('is said, and what came before the damage is looked through', () => {
    const packed = gzipSync(bytes(`${word} ${'.'.repeat(5000)}${Math.PI}`));
    const cut = text(packed.subarray(0, -12));
    expect(searchForCanaries(cut)).toMatchObject({
      found: [{ setting, encoding: 'gzip' }],
      unopened: [{ encoding: 'gzip', because: 'damaged', times: 1 }],
    });
    const short = head('Transfer-Encoding: chunked\r\n') + chunked(`${word} and more`).slice(0, -12);
    expect(searchForCanaries(short)).toMatchObject({
      found: [{ encoding: 'chunks' }],
      unopened: [{ because: 'damaged' }],
    });
  });

  it('is a bomb, which hides nothing next to it', () => {
    const bomb = text(gzipSync(Buffer.alloc(2 ** 24)));
    const { found, unopened } = inCpuTime(60_000, () =>
      searchForCanaries(bomb + ways.zlib(word) + base64(base64(word)), options),
    );
    expect(found.map(({ encoding }) => encoding)).toEqual(expect.arrayContaining(['zlib', 'base64 in base64']));
    expect(unopened).toContainEqual({ encoding: 'gzip', because: 'too large', times: 1 });
  });

  it('is too deep', () => {
    const deep = Array.from({ length: 12 }).reduce<string>((inner) => base64(inner), word);
    const { found, unopened } = searchForCanaries(deep);
    expect(found).toEqual([]);
    expect(unopened).toMatchObject([{ because: 'too deep' }]);
  });
});

describe('nothing is found', () => {
  it('in a payload, whatever it is packed with', () => {
    const clean = JSON.stringify(canaryKit('10.8').payload);
    for (const way of names)
      expect(searchForCanaries(ways[way](clean), options)).toMatchObject({ found: [], unopened: [] });
  });

  property.prop({ noise: fc.uint8Array({ maxLength: 2000 }) }, { numRuns: 100 })('in noise', ({ noise }) => {
    expect(searchForCanaries(text(Buffer.from(noise)), options).found).toEqual([]);
  });

  it('in texts that make patterns slow', () => {
    const slow = [
      '1 ',
      'aA',
      '6d:',
      '\n0\r\n',
      'x\x9c',
      '\x1f\x8b\x08\0',
      '<',
      'mmcanary',
      '"1":1,',
      'HTTP/1.1 200\n',
      '\\u',
      '&#1',
    ];
    for (const piece of [...slow, ' '.repeat(1000) + 1]) {
      const search = () => searchForCanaries(piece.repeat(2 ** 18 / piece.length), options);
      expect(inCpuTime(8_000, search, piece).found.length).toBeLessThan(2);
    }
  });
});
