import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { canonicalText, planFor } from '../../src/index.js';
import { settingsOf } from '../../src/schema.js';
import { compileRelease } from '../../src/transform/compiled.js';
import { decode } from '../../src/transform/decode.js';
import { nodeOfText } from '../../src/transform/json.js';
import { namesWritten } from '../../src/transform/names.js';
import { goldenFolder, goldensIn } from '../support/golden.js';
import { seed } from '../support/seed.js';

const release = '10.8';
const compiled = compileRelease(release);
const plan = planFor(release);
const paths = settingsOf(release).map(({ path }) => path);

const text = fc.oneof(
  fc.string(),
  fc.constantFrom('"', '\\', '":', ' :', ':', '\\":', '{"a":1}', 'a\u2028', '*'.repeat(32), 'true', 'gzip'),
);
const value = fc.oneof(
  fc.boolean(),
  fc.integer(),
  text,
  fc.constant(null),
  fc.array(fc.oneof(text, fc.constant(null)), { maxLength: 3 }),
  fc.dictionary(
    text,
    fc.oneof(fc.record({ Enable: fc.boolean(), enable: fc.boolean() }, { requiredKeys: [] }), fc.constant(null)),
  ),
  fc.array(fc.record({ DataSource: text, datasource: text }, { requiredKeys: [] }), { maxLength: 2 }),
);

/** Members of a section, written down: names in any case, twice, or unknown, and numbers spelled in any way. */
const member = fc.tuple(
  fc.oneof(
    fc.constantFrom(...paths),
    fc.constantFrom('LogSettings.Nope', 'FeatureFlags', 'PluginSettings.PluginStates'),
  ),
  fc.oneof(
    value.map((given) => JSON.stringify(given)),
    fc.constantFrom('10.0', '1e2', '-0', '9007199254740993', '0.5'),
  ),
  fc.constantFrom('', ' ', '\n', '\t'),
  fc.constantFrom('as it is', 'as it is', 'as it is', 'lower', 'escaped'),
);

const spelled = (name: string, way: string): string => {
  if (way === 'lower') return JSON.stringify(name.toLowerCase());
  return way === 'escaped' ? `"\\u00${name.charCodeAt(0).toString(16)}${name.slice(1)}"` : JSON.stringify(name);
};

const file = fc.array(member, { maxLength: 8 }).map((members) => {
  const sections = new Map<string, string[]>();
  for (const [path, written, space, way] of members) {
    const [section = '', ...rest] = path.split('.');
    const inner = rest.reduceRight((value, name) => (value.startsWith('"') && name ? value : value), written);
    const nested = rest.length > 1 ? `{${spelled(rest[1] as string, way)}:${space}${inner}}` : inner;
    const line = rest.length === 0 ? '' : `${spelled(rest[0] as string, way)}:${space}${nested}`;
    sections.set(section, [...(sections.get(section) ?? []), ...(line === '' ? [] : [line])]);
  }
  return `{${[...sections].map(([name, lines]) => `${JSON.stringify(name)}: {${lines.join(',')}}`).join(', ')}}`;
});

const exactly = (config: string) => {
  const node = nodeOfText(config, 1000);
  if ('code' in node) throw new Error('too deep');
  return decode(node, compiled.layout, config);
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

  it('is taken for configs as they are, and writes the bytes of every golden', { timeout: 60_000 }, () => {
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

describe('the count of names', () => {
  it.for<[json: string, names: number]>([
    ['{"a":1,"b":{"c":"d"}}', 3],
    ['{"a": ":8065", "b": "x:y"}', 2],
    ['{"a":"\\":","b\\\\":1}', 2],
    ['{"":1}', 1],
    ['{"é": "ü:", "b": 1}', 2],
    ['{"a" :1}', Number.NaN],
    ['{"a":\n1}', Number.NaN],
    ['{"a":1.0}', Number.NaN],
    ['{"a":-1e5}', Number.NaN],
    ['{"a":1,"a":2}', 2],
  ])('%s', ([json, names]) => {
    expect(namesWritten(json)).toBe(names);
  });

  test.prop([fc.json({ maxDepth: 4 }).map((json) => `{"x":${json}}`)], { seed, numRuns: 2000 })(
    'is never too low where it is a number',
    (json) => {
      const names = (value: unknown): number =>
        typeof value === 'object' && value !== null
          ? Object.values(value).reduce(
              (sum: number, inner) => sum + names(inner),
              Array.isArray(value) ? 0 : Object.keys(value).length,
            )
          : 0;
      const count = namesWritten(json);
      const confusable = /[\s,:[{]":/.test(json);
      if (!Number.isNaN(count) && !confusable) expect(count).toBe(names(JSON.parse(json)));
    },
  );
});
