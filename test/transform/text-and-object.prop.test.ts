import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { buildPayload, buildPayloadFromText, canonicalText, type Release, type Result } from '../../src/index.js';
import { type SettingAt, settingsOf } from '../../src/schema.js';
import { seed } from '../support/seed.js';

const sampled: readonly Release[] = ['3.7', '5.6', '5.29', '5.30', '7.8', '10.8'];

/** What JSON can hold, numbers of every size among it. Not-a-number and infinity are null in a text. */
const json = fc.oneof(
  fc.jsonValue(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 10.5, 1e21, -1e21, 1e300, 2 ** 53, -(2 ** 53), 2 ** 63, 5e-7, '', 'true', '10', '1e2', 'a,b'),
  fc.constantFrom<unknown>(null, [], {}, [null], { Enable: null }, { jira: null }, { jira: { Enable: 1 } }, '\ud800'),
);

type Tree = { [name: string]: unknown };

const put = (config: Tree, path: string, value: unknown): void => {
  const names = path.split('.');
  const last = names.pop() as string;
  let section: Tree = config;
  for (const name of names) {
    const inner = section[name];
    section[name] = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? inner : {};
    section = section[name] as Tree;
  }
  // A copy: a value that is drawn twice must not hold itself.
  section[last] = structuredClone(value);
};

const fitting = ({ default: constant }: SettingAt): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 3, arbitrary: json }, { weight: 1, arbitrary: fc.constant(constant ?? null) });

const spelled = (path: string): fc.Arbitrary<string> => fc.constantFrom(path, path, path, path.toLowerCase());

const damage = (release: Release): fc.Arbitrary<readonly [string, unknown]> => {
  const settings = settingsOf(release);
  const sections = [...new Set(settings.map(({ path }) => path.split('.')[0] as string))];
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.constantFrom(...settings).chain((setting) => fc.tuple(spelled(setting.path), fitting(setting))),
    },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...sections), json) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom('Nope', 'LogSettings.Nope'), json) },
  );
};

const damages = new Map(sampled.map((release) => [release, fc.array(damage(release), { maxLength: 12 })]));

const damaged = fc.constantFrom(...sampled).chain((release) =>
  fc.record({
    options: fc.record({
      release: fc.constant(release),
      preview: fc.boolean(),
      asLoaded: fc.boolean(),
      strict: fc.boolean(),
    }),
    // What a text of JSON can be, so that nothing is lost on the way into the text.
    config: (damages.get(release) as fc.Arbitrary<(readonly [string, unknown])[]>).map((all) => {
      const config: Tree = {};
      for (const [path, value] of all) put(config, path, value);
      return JSON.parse(JSON.stringify(config)) as unknown;
    }),
  }),
);

/** What came of it, without the places that only a text has. */
const outcomeOf = (result: Result): unknown => {
  if (result.status === 'ok') return [canonicalText(result.payload), result.warnings.map(({ code }) => code)];
  if (result.status === 'disabled') return [result.reason, result.warnings.map(({ code }) => code)];
  return result.issues.map((issue) => {
    const { line, column, ...rest } = { line: 0, column: 0, ...issue };
    return rest;
  });
};

describe('a config given as an object and as its text', () => {
  test.prop([damaged], { seed, numRuns: 1500 })('comes to the same', ({ config, options }) => {
    const asText = buildPayloadFromText(JSON.stringify(config), options);
    const asObject = buildPayload(config, options);
    expect(asObject.status).toBe(asText.status);
    if (asText.status === 'invalid') expect(asText.issues.map(({ code }) => code)).not.toContain('unreadable');
    // Warnings of a refused config carry places as well.
    if (asText.status === 'invalid' && asObject.status === 'invalid' && options.strict)
      expect(asObject.issues.map(({ code }) => code)).toEqual(asText.issues.map(({ code }) => code));
    else expect(outcomeOf(asObject)).toEqual(outcomeOf(asText));
  });

  test.prop([json, fc.constantFrom(...sampled)], { seed, numRuns: 500 })('whatever it is', (value, release) => {
    const config: unknown = JSON.parse(JSON.stringify(value));
    expect(outcomeOf(buildPayload(config, { release }))).toEqual(
      outcomeOf(buildPayloadFromText(JSON.stringify(config), { release })),
    );
  });

  it.for<[what: string, value: number, code: string | undefined]>([
    ['a fraction', 10.5, 'notWhole'],
    ['an exponent', 1e21, 'notWhole'],
    ['a small exponent', 5e-7, 'notWhole'],
    ['one beyond ±(2^53−1)', 2 ** 53, 'outOfRange'],
    ['zero with a sign', -0, undefined],
  ])('that holds for %s', ([, value, code]) => {
    const config = { TeamSettings: { MaxUsersPerTeam: value } };
    for (const result of [
      buildPayload(config, { release: '10.8' }),
      buildPayloadFromText(JSON.stringify(config), { release: '10.8' }),
    ])
      expect(result.status === 'invalid' ? result.issues[0]?.code : undefined).toBe(code);
  });

  it('but for what only a text shows', () => {
    const withPoint = '{"TeamSettings": {"MaxUsersPerTeam": 10.0}}';
    expect(buildPayloadFromText(withPoint, { release: '10.8' })).toMatchObject({ issues: [{ code: 'notWhole' }] });
    expect(buildPayload(JSON.parse(withPoint), { release: '10.8' }).status).toBe('ok');
    const twice = '{"LogSettings": {"EnableFile": true, "EnableFile": false}}';
    expect(buildPayloadFromText(twice, { release: '10.8' })).toMatchObject({ warnings: [{ code: 'duplicateName' }] });
    expect(buildPayload(JSON.parse(twice), { release: '10.8' })).toMatchObject({ warnings: [] });
  });
});
