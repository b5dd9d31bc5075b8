import { fc, test } from '@fast-check/vitest';
import stringify from 'fast-json-stable-stringify';
import { describe, expect, it } from 'vitest';
import { planFor, type Release, releases } from '../../../src/index.js';
import { positionsIn } from '../../../src/json/node.js';
import { nodeOfText } from '../../../src/json/node-of-text.js';
import { settingsOf } from '../../../src/schema.js';
import { compiledFor } from '../../../src/transform/compile.js';
import { decode } from '../../../src/transform/decode.js';
import type { Values } from '../../../src/transform/layout.js';
import { asSeen } from '../../support/as-seen.js';
import { goldenFolder, goldensIn } from '../../support/golden.js';
import { seed } from '../../support/seed.js';
import { writtenFile } from '../../support/written-file.js';

/** What the exact way reads as the loader does. */
const exactly = (release: Release, config: string) => {
  const { layout, loader } = compiledFor(release);
  const node = nodeOfText(config, 1000);
  if (!node.ok) throw new Error('too deep');
  return decode(node.value, layout, positionsIn(config), loader.read);
};

const files = new Map(releases.map((release) => [release, writtenFile(settingsOf(release))]));

/** A release, a file of it, and variables of its environment. */
const given = fc.constantFrom(...releases).chain((release) => {
  const names = settingsOf(release).map(({ path }) => `MM_${path.replaceAll('.', '_').toUpperCase()}`);
  const looked = ['SERVICESETTINGS_SITEURL', 'FILESETTINGS_DIRECTORY', 'LOCALIZATIONSETTINGS_AVAILABLELOCALES'];
  const text = fc.constantFrom(
    '',
    'true',
    '10',
    'xx',
    'de,en',
    'https://chat.example.com//',
    '{"Jira":{"Enable":true}}',
  );
  const variable = fc.constantFrom(...names, ...looked.map((name) => `MM_${name}`));
  return fc.record({
    release: fc.constant(release),
    config: files.get(release) as fc.Arbitrary<string>,
    env: fc.option(fc.dictionary(variable, text, { maxKeys: 3 }), { nil: undefined }),
    enterpriseReady: fc.boolean(),
  });
});

/** The names of a map may be in another order. */
const plain = (release: Release, values: Values): string => stringify(asSeen(compiledFor(release))(values));

describe('as the server loads a file, the fast way', () => {
  test.prop([given], { seed, numRuns: 700 })('reads what the exact way reads, or gives up', ({ release, config }) => {
    const fast = compiledFor(release).fastDecode.text(config, true);
    if (fast === undefined) return;
    const exact = exactly(release, config);
    expect(exact.issues).toEqual([]);
    expect(plain(release, fast.given)).toBe(plain(release, exact.given));
    expect(fast.warnings).toEqual(exact.warnings);
  });

  test.prop([given], { seed, numRuns: 700 })(
    'comes to the bytes of the exact way, with any environment',
    ({ release, config, env, enterpriseReady }) => {
      const plan = planFor(release);
      const options = { preview: true, asLoaded: true, enterpriseReady, ...(env && { env }) };
      // A request always takes the exact way.
      const exact = plan.canonicalFromRequest(`{"config":${config}}`, options);
      const found = plan.canonicalFromText(config, options);
      expect(found.status).toBe(exact.status);
      if (found.status !== 'ok' || exact.status !== 'ok') return;
      expect(found.text).toBe(exact.text);
      expect(found.warnings.map(({ code }) => code)).toEqual(exact.warnings.map(({ code }) => code));
    },
  );

  it('is taken for most files of every release', () => {
    const ways = releases.map((release) => {
      const samples = fc.sample(files.get(release) as fc.Arbitrary<string>, { seed, numRuns: 40 });
      return samples.filter((config) => compiledFor(release).fastDecode.text(config, true)).length;
    });
    expect(Math.min(...ways)).toBeGreaterThan(3);
  });

  it('is taken for the configs that it is taken for as they are written', () => {
    for (const { release, input, isRequest } of goldensIn(goldenFolder)) {
      const { fastDecode } = compiledFor(release as Release);
      if (isRequest || !fastDecode.text(input)) continue;
      const fast = fastDecode.text(input, true);
      expect(plain(release as Release, fast?.given ?? [])).toBe(
        plain(release as Release, exactly(release as Release, input).given),
      );
    }
  });

  it.for<[what: string, release: Release, config: string, given: unknown]>([
    ['a text for a list', '5.6', '{"TeamSettings":{"ExperimentalDefaultChannels":""}}', []],
    ['a text of two entries', '5.29', '{"SqlSettings":{"DataSourceReplicas":"a,b"}}', ['a', 'b']],
    [
      'names of plugins',
      '5.29',
      '{"PluginSettings":{"PluginStates":{"Jira":{"Enable":true}}}}',
      { jira: { Enable: true } },
    ],
    ['names of their settings', '5.29', '{"PluginSettings":{"Plugins":{"A":{"B":{"C":1}}}}}', { a: { b: { C: 1 } } }],
    ['what the loader does not read', '5.6', '{"ServiceSettings":{"AllowEditPost":1}}', undefined],
    ['the same at its default', '5.6', '{"ServiceSettings":{"AllowEditPost":"always"}}', undefined],
    ['no entry that nothing looks at from 5.30 on', '5.30', '{"PluginSettings":{"Plugins":{"A":{"B":1}}}}', {}],
  ])('takes %s', ([, release, config, value]) => {
    const fast = compiledFor(release).fastDecode.text(config, true);
    expect(fast?.given.filter((one) => one !== undefined)).toEqual(value === undefined ? [] : [value]);
    expect(plain(release, fast?.given ?? [])).toBe(plain(release, exactly(release, config).given));
  });

  it.for<[what: string, release: Release, config: string]>([
    ['a text for a flag', '5.6', '{"LogSettings":{"EnableFile":"true"}}'],
    ['a fraction', '5.6', '{"SqlSettings":{"MaxIdleConns":10.5}}'],
    ['two names that become one', '5.6', '{"PluginSettings":{"Plugins":{"A":{},"a":{"b":2}}}}'],
    ['a text for a list from 5.30 on', '5.30', '{"SqlSettings":{"DataSourceReplicas":"a,b"}}'],
  ])('leaves %s to the exact way', ([, release, config]) => {
    expect(compiledFor(release).fastDecode.text(config, true)).toBeUndefined();
  });
});
