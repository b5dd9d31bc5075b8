import { describe, expect, it } from 'vitest';
import { planFor } from '../../src/index.js';
import { fold, toLower, toUpper } from '../../src/json/fold.js';
import { positionsIn } from '../../src/json/node.js';
import { nodeOfText } from '../../src/json/node-of-text.js';
import { compiledFor } from '../../src/transform/compile.js';
import { decode } from '../../src/transform/decode.js';

/** Every letter that is no half of one. */
const letters = Array.from({ length: 0x20000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

const isOne = (text: string): boolean => Array.from(text).length === 1;

describe('upper and lower case as Go has them', () => {
  // What `strings.ToLower`, `strings.ToUpper` and the least of `unicode.SimpleFold` give.
  it.for([
    ['Jira.V2', 'jira.v2', 'JIRA.V2', 'jira.v2'],
    ['İ', 'i', 'İ', 'İ'],
    ['ı', 'ı', 'I', 'ı'],
    ['Straße', 'straße', 'STRAßE', 'straße'],
    ['ẞ', 'ß', 'ẞ', 'ß'],
    ['ſ', 'ſ', 'S', 's'],
    ['\u212a', 'k', '\u212a', 'k'],
    ['ΟΔΟΣ', 'οδοσ', 'ΟΔΟΣ', 'οδοσ'],
    ['ς', 'ς', 'Σ', 'σ'],
    ['ﬁ', 'ﬁ', 'ﬁ', 'ﬁ'],
    ['ᾳ', 'ᾳ', 'ᾼ', 'ᾳ'],
    ['ᾀ', 'ᾀ', 'ᾈ', 'ᾀ'],
    ['ǆ', 'ǆ', 'Ǆ', 'ǆ'],
    ['𐐀', '𐐨', '𐐀', '𐐨'],
  ] as const)('of %s', ([name, lower, upper, folded]) => {
    expect([toLower(name), toUpper(name), fold(name)]).toEqual([lower, upper, folded]);
  });

  it('makes one letter of one', () => {
    const several = letters.filter((letter) => ![toLower, toUpper, fold].every((change) => isOne(change(letter))));
    expect(several).toEqual([]);
  });

  it('folds as regular expressions without regard to case do, which fold simply', () => {
    const folded = letters.filter((one) => one >= '\x80');
    // What has one case is alike itself, whatever the expression.
    const cased = folded.filter((letter) => [toLower, toUpper, fold].some((change) => change(letter) !== letter));
    const unlike = cased.filter((letter) => {
      const expression = new RegExp(`^${letter}$`, 'iu');
      const alike = (other: string): boolean => expression.test(other);
      return (
        !alike(fold(letter)) ||
        [toLower(letter), toUpper(letter)].some((other) => (fold(other) === fold(letter)) !== alike(other))
      );
    });
    expect(folded.length).toBeGreaterThan(100_000);
    expect(cased.length).toBeGreaterThan(2000);
    expect(unlike).toEqual([]);
  });
});

const given = (config: string, exactly: boolean): unknown => {
  const { layout, loader, fastDecode } = compiledFor('5.10');
  const node = nodeOfText(config, 1000);
  if (!node.ok) throw new Error('too deep');
  const found = exactly ? decode(node.value, layout, positionsIn(config), loader.read) : fastDecode.text(config, true);
  return found?.given.find((one) => one !== undefined);
};

describe('names of plugins that the loader of 5.10 turns to lower case', () => {
  it.for<[config: string, plugins: unknown]>([
    ['{"PluginSettings":{"Plugins":{"İ":null,"\\"":{}}}}', { i: null, '"': {} }],
    ['{"PluginSettings":{"Plugins":{"ΟΔΟΣ":{"Straße":1,"\u212aİ":2}}}}', { οδοσ: { straße: 1, ki: 2 } }],
    ['{"PluginSettings":{"Plugins":{"ſ":{"ẞ":1},"ﬁ":{}}}}', { ſ: { ß: 1 }, ﬁ: {} }],
  ])('%s', ([config, plugins]) => {
    expect(given(config, true)).toEqual(plugins);
    expect(given(config, false)).toEqual(plugins);
  });

  it('are one where two spellings become one: the one with a capital letter counts', () => {
    const config = '{"PluginSettings":{"Plugins":{"İ":{"a":1},"i":{"a":2}}}}';
    expect(given(config, false)).toBeUndefined();
    expect(given(config, true)).toEqual({ i: { a: 1 } });
  });

  it('are those of the server on either way to a payload', () => {
    const config = '{"PluginSettings":{"PluginStates":{"İ":{"Enable":true},"\\"":{"Enable":true}}}}';
    const options = { preview: true, asLoaded: true };
    expect(planFor('5.10').canonicalFromText(config, options)).toEqual(
      planFor('5.10').canonicalFromRequest(`{"config":${config}}`, options),
    );
  });
});
