import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { canonicalText, planFor } from '../../../src/index.js';
import { positionsIn } from '../../../src/json/node.js';
import { nodeOfText } from '../../../src/json/node-of-text.js';
import { settingsOf } from '../../../src/schema.js';
import { compileRelease } from '../../../src/transform/compile.js';
import { decode } from '../../../src/transform/decode.js';
import { goldenFolder, goldensIn } from '../../support/golden.js';
import { seed } from '../../support/seed.js';
import { writtenFile } from '../../support/written-file.js';

const release = '10.8';
const compiled = compileRelease(release);
const plan = planFor(release);

const file = writtenFile(settingsOf(release));

const exactly = (config: string) => {
  const node = nodeOfText(config, 1000);
  if (!node.ok) throw new Error('too deep');
  return decode(node.value, compiled.layout, positionsIn(config));
};

describe('the fast way', () => {
  test.prop([file], { seed, numRuns: 3000 })('gives what the exact way gives, or gives up', (config) => {
    const fast = compiled.fastDecode(config);
    if (fast === undefined) return;
    const exact = exactly(config);
    const plain = (values: readonly unknown[]): string => JSON.stringify(values.map((given) => given ?? null));
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
      ({ release: at, isRequest, input }) => at === release && !isRequest && compiled.fastDecode(input),
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

const isJson = (written: string): boolean => {
  try {
    JSON.parse(written);
    return true;
  } catch {
    return false;
  }
};

const sameAsExact = (config: string): void => {
  const fast = compiled.fastDecode(config);
  if (fast === undefined) return;
  expect(isJson(config)).toBe(true);
  const exact = exactly(config);
  expect(exact.issues).toEqual([]);
  expect(JSON.stringify(fast.given)).toBe(JSON.stringify(exact.given));
  expect(fast.warnings).toEqual(exact.warnings);
};

describe('of what is no JSON, or nearly none, the fast way', () => {
  test.prop([file, damage], { seed, numRuns: 3000 })('takes nothing that JSON.parse refuses', (config, how) => {
    sameAsExact(damaged(config, how));
  });

  const full = goldensIn(goldenFolder)
    .filter((golden) => golden.release === release && !golden.isRequest)
    .map(({ input }) => input);

  test.prop([fc.constantFrom(...full), damage], { seed, numRuns: 1000 })('takes no damaged golden', (config, how) => {
    sameAsExact(damaged(config, how));
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
      '{"PluginSettings":{"PluginStates":{"a":{"Enable":true},"a":{"Enable":false}}}}',
    ],
    ['a text where a section belongs', '{"LogSettings":"{"}'],
    ['a control character in a text', '{"ServiceSettings":{"SiteURL":"a\u0001"}}'],
    ['a line end in a text', '{"ServiceSettings":{"SiteURL":"a\n"}}'],
    ['an escape that is none', '{"ServiceSettings":{"SiteURL":"\\x"}}'],
    ['a text without an end', '{"ServiceSettings":{"SiteURL":"a'],
    ['a backslash at the end', '{"ServiceSettings":{"SiteURL":"a\\'],
    ['a NUL', '{"LogSettings":{}}\0'],
    ['a second value', '{"LogSettings":{}} {}'],
    ['a byte-order mark', '\uFEFF{}'],
    ['an array', '[]'],
    ['nothing', ''],
  ])('gives up on %s', ([, config]) => {
    expect(compiled.fastDecode(config)).toBeUndefined();
  });

  it.for<[what: string, config: string]>([
    ['space in every place', ' {\r\n\t"LogSettings" : { "EnableConsole" :\ttrue , "ConsoleLevel" : "INFO" } } \n'],
    ['escapes in a text', '{"ServiceSettings":{"SiteURL":"\\"\\\\\\u00e9","ListenAddress":":8065"}}'],
    [
      'letters of two, three and four bytes',
      '{"TeamSettings":{"SiteName":"é聊💡","CustomBrandText":"ü"},"ÄÖ":"💡","LogSettings":{"FileLevel":"INFO"}}',
    ],
    ['half a letter', '{"TeamSettings":{"SiteName":"\ud83d","CustomBrandText":"a"}}'],
    [
      'unknown names of any content',
      '{"X":{"a":[1.5,{"a":"}\\""}],"a":1},"Y":-1e5,"Z":[]," ":null,"LogSettings":{"X":"]"}}',
    ],
    ['null', '{"LogSettings":null,"SqlSettings":{"MaxIdleConns":null}}'],
    ['empty sections and lists', '{"LogSettings":{ },"SqlSettings":{"DataSourceReplicas":[ ]}}'],
    ['records', '{"SqlSettings":{"ReplicaLagSettings":[{"DataSource":"a","QueryAbsoluteLag":""},null]}}'],
  ])('takes %s', ([, config]) => {
    expect(compiled.fastDecode(config)).toBeDefined();
    sameAsExact(config);
  });
});
