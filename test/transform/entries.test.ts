import { describe, expect, it } from 'vitest';
import { positionsIn } from '../../src/json/node.js';
import { nodeOfText } from '../../src/json/node-of-text.js';
import { compiledFor } from '../../src/transform/compile.js';
import { decode } from '../../src/transform/decode.js';

const { layout } = compiledFor('10.8');
const index = layout.slotOf.get('PluginSettings.Plugins')?.index ?? -1;

const decoded = (text: string) => {
  const node = nodeOfText(text, 100);
  if (!node.ok) throw new Error('no JSON');
  return decode(node.value, layout, positionsIn(text));
};

const pluginsOf = (members: string): unknown => decoded(`{"PluginSettings": {${members}}}`).given[index];

describe('the settings of plugins', () => {
  it('are those of the last one of a name, of all maps of a name', () => {
    const given = pluginsOf(
      '"Plugins": {"a": {"x": 1}, "b": {"y": [{}]}, "b": {"z": 2}}, "plugins": {"c": null, "a": {"x": {"y": 3}}}',
    );
    expect(JSON.stringify(given)).toBe('{"a":{"x":{"y":3}},"b":{"z":2},"c":null}');
  });

  it('keep a name that JavaScript treats specially', () => {
    const given = pluginsOf('"Plugins": {"__proto__": {"x": 1}, "constructor": {}}, "PLUGINS": {"a": {}}');
    expect(JSON.stringify(given)).toBe('{"__proto__":{"x":1},"constructor":{},"a":{}}');
  });

  it('are refused where they are none, and only then', () => {
    const { issues } = decoded('{"PluginSettings": {"Plugins": {"a": {}, "b": 5, "c": null, "d": []}}}');
    expect(issues.map((issue) => ('found' in issue ? issue.found : issue.code))).toEqual(['a number', 'an array']);
    expect(decoded('{"PluginSettings": {"Plugins": {"a": 5, "a": {}}}}').issues).toEqual([]);
  });
});
