import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { canonicalText, planFor } from '../../../src/index.js';
import { positionsIn } from '../../../src/json/node.js';
import { nodeOfText } from '../../../src/json/node-of-text.js';
import { settingsOf } from '../../../src/schema.js';
import { compileRelease } from '../../../src/transform/compile.js';
import { decode } from '../../../src/transform/decode.js';
import type { Values } from '../../../src/transform/layout.js';
import { asSeen } from '../../support/as-seen.js';
import { goldenFolder, goldensIn } from '../../support/golden.js';
import { isJson } from '../../support/is-json.js';
import { withOneCharacter } from '../../support/one-character.js';
import { seed } from '../../support/seed.js';
import { writtenFile } from '../../support/written-file.js';

const release = '10.8';
const compiled = compileRelease(release);
const plan = planFor(release);

const seen = asSeen(compiled);
const plain = (values: Values): string => JSON.stringify(seen(values));

const file = writtenFile(settingsOf(release));

const exactly = (config: string) => {
  const node = nodeOfText(config, 1000);
  if (!node.ok) throw new Error('too deep');
  return decode(node.value, compiled.layout, positionsIn(config));
};

describe('the fast way', () => {
  test.prop([file], { seed, numRuns: 3000 })('gives what the exact way gives, or gives up', (config) => {
    const fast = compiled.fastDecode.text(config);
    if (fast === undefined) return;
    const exact = exactly(config);
    expect(exact.issues).toEqual([]);
    expect(plain(fast.given)).toBe(plain(exact.given));
    expect(fast.warnings).toEqual(exact.warnings);
  });

  test.prop([file], { seed, numRuns: 1000 })('writes what the canonical library writes', (config) => {
    const result = plan.fromText(config, { preview: true });
    const written = plan.canonicalFromText(config, { preview: true });
    expect(written.status).toBe(result.status);
    if (result.status === 'ok' && written.status === 'ok') expect(written.text).toBe(canonicalText(result.payload));
  });

  it('is taken for configs as they are, and writes the bytes of every golden', () => {
    const cases = goldensIn(goldenFolder);
    for (const { release: at, input, isRequest, payload } of cases) {
      const here = planFor(at as typeof release);
      const result = (isRequest ? here.canonicalFromRequest : here.canonicalFromText)(input, { preview: true });
      expect(result).toMatchObject({ status: 'ok', text: canonicalText(payload as never) });
    }
    const taken = cases.filter(
      ({ release: at, isRequest, input }) => at === release && !isRequest && compiled.fastDecode.text(input),
    );
    expect(taken.length).toBeGreaterThanOrEqual(4);
  });
});

/** One character of a text left out, put in, or replaced. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  instead: fc.constantFrom(
    '',
    '',
    ',',
    '"',
    '\\',
    '{',
    '}',
    '[',
    ']',
    ':',
    ' ',
    '\n',
    '\0',
    '\u0001',
    '0',
    '.',
    'e',
    '-',
    'é',
    '💡',
  ),
  inserts: fc.boolean(),
});

const damaged = (
  written: string,
  { at, instead, inserts }: { at: number; instead: string; inserts: boolean },
): string => {
  const place = Math.floor(at * written.length);
  return written.slice(0, place) + instead + written.slice(inserts ? place : place + 1);
};

const sameAsExact = (config: string): void => {
  const fast = compiled.fastDecode.text(config);
  if (fast === undefined) return;
  expect(isJson(config)).toBe(true);
  const exact = exactly(config);
  expect(exact.issues).toEqual([]);
  expect(plain(fast.given)).toBe(plain(exact.given));
  expect(fast.warnings).toEqual(exact.warnings);
};

const full = goldensIn(goldenFolder)
  .filter((golden) => golden.release === release && !golden.isRequest)
  .map(({ input }) => input);

describe('of what is no JSON, or nearly none, the fast way', () => {
  test.prop([file, damage], { seed, numRuns: 3000 })('takes nothing that JSON.parse refuses', (config, how) => {
    sameAsExact(damaged(config, how));
  });

  test.prop([fc.constantFrom(...full), damage], { seed, numRuns: 1000 })('takes no damaged golden', (config, how) => {
    sameAsExact(damaged(config, how));
  });

  it('takes nothing that JSON.parse refuses, whichever character is wrong', () => {
    const config = {
      LogSettings: { EnableFile: true, FileLevel: 'INFO', AdvancedLoggingJSON: { a: [1] } },
      PluginSettings: {
        PluginStates: { jira: { Enable: true }, memes: null },
        Plugins: { 'com.mattermost.nps': { enablesurvey: false } },
      },
      SqlSettings: { DataSourceReplicas: ['a'], ReplicaLagSettings: [{ DataSource: 'b' }], MaxIdleConns: 20 },
      Unknown: { a: 1 },
    };
    for (const text of [JSON.stringify(config), JSON.stringify(config, null, 1)])
      for (const wrong of withOneCharacter(text, [...'{}[]:,"\\ n0X\u0001é'])) sameAsExact(wrong);
  });

  it.for<[what: string, config: string]>([
    ['a trailing comma', '{"LogSettings":{"EnableConsole":true,}}'],
    ['a trailing comma in a list', '{"SqlSettings":{"DataSourceReplicas":["a",]}}'],
    ['a missing comma', '{"LogSettings":{"EnableConsole":true"EnableFile":true}}'],
    ['a whole number with a point', '{"SqlSettings":{"MaxIdleConns":10.0}}'],
    ['a whole number with an exponent', '{"SqlSettings":{"MaxIdleConns":1e2}}'],
    ['a leading zero', '{"SqlSettings":{"MaxIdleConns":010}}'],
    ['a lone minus', '{"SqlSettings":{"MaxIdleConns":-}}'],
    ['a number that may not be exact', '{"SqlSettings":{"MaxIdleConns":9007199254740993}}'],
    ['half a word', '{"LogSettings":{"EnableConsole":tru}}'],
    ['a word and more', '{"LogSettings":{"EnableConsole":truest}}'],
    ['another case', '{"logsettings":{"EnableConsole":true}}'],
    ['a name given twice', '{"LogSettings":{"EnableConsole":true,"EnableConsole":false}}'],
    ['a section given twice', '{"LogSettings":{},"LogSettings":{}}'],
    [
      'a name given twice in a typed map',
      '{"PluginSettings":{"PluginStates":{"jira":{"Enable":true},"jira":{"Enable":false}}}}',
    ],
    ['a text where a section belongs', '{"LogSettings":"{"}'],
    ['a control character in a text', '{"ServiceSettings":{"SiteURL":"a\u0001"}}'],
    ['a line end in a text', '{"ServiceSettings":{"SiteURL":"a\n"}}'],
    ['an escape that is none', '{"ServiceSettings":{"SiteURL":"\\x"}}'],
    ['a text without an end', '{"ServiceSettings":{"SiteURL":"a'],
    ['a backslash at the end', '{"ServiceSettings":{"SiteURL":"a\\'],
    ['a NUL', '{"LogSettings":{}}\0'],
    ['a second value', '{"LogSettings":{}} {}'],
    ['half a letter', '{"TeamSettings":{"SiteName":"\ud83d","CustomBrandText":"a"}}'],
    ['a byte-order mark', '\uFEFF{}'],
    ['an array', '[]'],
    ['nothing', ''],
  ])('gives up on %s', ([, config]) => {
    expect(compiled.fastDecode.text(config)).toBeUndefined();
  });

  it.for<[what: string, config: string]>([
    ['space in every place', ' {\r\n\t"LogSettings" : { "EnableConsole" :\ttrue , "ConsoleLevel" : "INFO" } } \n'],
    ['escapes in a text', '{"ServiceSettings":{"SiteURL":"\\"\\\\\\u00e9","ListenAddress":":8065"}}'],
    [
      'letters of two, three and four bytes',
      '{"TeamSettings":{"SiteName":"é聊💡","CustomBrandText":"ü"},"ÄÖ":"💡","LogSettings":{"FileLevel":"INFO"}}',
    ],
    [
      'unknown names of any content',
      '{"X":{"a":[1.5,{"a":"}\\""}],"a":1},"Y":-1e5,"Z":[]," ":null,"LogSettings":{"X":"]"}}',
    ],
    ['a name given twice that nothing looks at', '{"PluginSettings":{"PluginStates":{"a":null,"a":{"Enable":true}}}}'],
    ['null', '{"LogSettings":null,"SqlSettings":{"MaxIdleConns":null}}'],
    ['empty sections and lists', '{"LogSettings":{ },"SqlSettings":{"DataSourceReplicas":[ ]}}'],
    ['records', '{"SqlSettings":{"ReplicaLagSettings":[{"DataSource":"a","QueryAbsoluteLag":""},null]}}'],
  ])('takes %s', ([, config]) => {
    expect(compiled.fastDecode.text(config)).toBeDefined();
    sameAsExact(config);
  });
});

describe('the mask of a secret', () => {
  it.for([
    ['plain', '*'.repeat(32)],
    ['spelled with escapes', '\\u002a'.repeat(32)],
    ['spelled with escapes in capitals', '\\u002A'.repeat(32)],
    ['of a user', 'postgres://****:****@db'],
  ])('is noticed in any text, %s', ([, mask]) => {
    const options = { preview: true, asLoaded: true };
    for (const { path, setting } of settingsOf(release)) {
      if (setting.kind !== 'text' || path.split('.').length !== 2) continue;
      const [section, name] = path.split('.');
      const config = `{"${section}":{"${name}":"${mask}"}}`;
      expect(plan.canonicalFromText(config, options)).toEqual(
        plan.canonicalFromRequest(`{"config":${config}}`, options),
      );
    }
  });
});

describe('bytes', () => {
  const { bytes } = compiled.fastDecode;

  /** Some bytes of a text replaced, so that they may not be UTF-8 any more. */
  const broken = fc.record({
    config: file,
    changes: fc.array(fc.record({ at: fc.nat(), byte: fc.integer({ min: 0x80, max: 0xff }) }), { maxLength: 3 }),
    before: fc.constantFrom('', '{"LogSettings":{"EnableFile":true}}\n', '\n'),
    after: fc.constantFrom(
      '',
      '\n',
      '\n{"LogSettings":{}}',
      '"',
      ',"LogSettings":{}}',
      ' '.repeat(400),
      `\n${' '.repeat(400)}`,
    ),
  });

  const encoder = new TextEncoder();
  const placed = (config: Uint8Array, before: string, after: string) => {
    const [first, last] = [encoder.encode(before), encoder.encode(after)];
    const all = new Uint8Array(first.length + config.length + last.length);
    all.set(first);
    all.set(config, first.length);
    all.set(last, first.length + config.length);
    return { all, from: first.length, to: first.length + config.length };
  };

  test.prop([broken], { seed, numRuns: 2000 })(
    'are read as their text is, wherever they lie and whatever is in them',
    ({ config, changes, before, after }) => {
      const written = encoder.encode(config);
      for (const { at, byte } of changes) if (written.length > 0) written[at % written.length] = byte;
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(written);
      const { all, from, to } = placed(written, before, after);
      const fast = bytes(all, from, to);
      const ofText = compiled.fastDecode.text(text);
      expect(fast === undefined).toBe(ofText === undefined);
      if (fast === undefined || ofText === undefined) return;
      expect(plain(fast.given)).toBe(plain(ofText.given));
      expect(fast.warnings).toEqual(ofText.warnings);
      const exact = exactly(text);
      expect(exact.issues).toEqual([]);
      expect(plain(fast.given)).toBe(plain(exact.given));
    },
  );

  it('come to the payload of their text, also where nothing but the exact way reads them', () => {
    for (const config of [
      ...full,
      '{"logsettings":{"EnableFile":1}}',
      '\ufeff{}',
      '',
      '{"A"',
      '{"LogSettings":null}',
    ]) {
      const ofBytes = plan.canonicalFromBytes(encoder.encode(config), { preview: true, asLoaded: true });
      const ofText = plan.canonicalFromText(config, { preview: true, asLoaded: true });
      if (ofBytes.status === 'ok' && ofText.status === 'ok')
        expect({ ...ofBytes, bytes: undefined, text: new TextDecoder().decode(ofBytes.bytes) }).toEqual({
          ...ofText,
          bytes: undefined,
        });
      else expect(ofBytes).toEqual(ofText);
    }
  });

  it('leave nothing of themselves in a result, and a result is not changed by the next', () => {
    const first = plan.canonicalFromBytes(encoder.encode('{"LogSettings":{"EnableFile":true}}'), { preview: true });
    const before = first.status === 'ok' ? Uint8Array.from(first.bytes) : undefined;
    plan.canonicalFromBytes(encoder.encode('{"LogSettings":{"EnableFile":false}}'), { preview: true });
    expect(first).toMatchObject({ status: 'ok', bytes: before });
  });

  it('are refused where they are no bytes', () => {
    expect(plan.canonicalFromBytes('{}' as never)).toMatchObject({
      status: 'invalid',
      issues: [{ code: 'wrongType', expected: 'a Uint8Array' }],
    });
  });
});
