import { isNestedDeeply } from '../../yaml-nesting.js';
import type { YamlTree } from './tree.js';

/** Why a text gives no tree. */
export type NoTree = 'unreadable' | 'tooLarge';

type Yaml = typeof import('yaml');

/** Longer texts are no description of a deployment, and take long. */
const longest = 2 ** 21;

/** Nobody refers to anchors more often. */
const mostAliases = 10_000;

const hasManyAliases = (text: string): boolean => {
  const alias = /[\s,[{:-]\*[^\s,[\]{}]/g;
  for (let found = 0; alias.test(text); found += 1) if (found >= mostAliases) return true;
  return false;
};

/** How many values may be read or merged: anchors multiply them. */
const most = 200_000;

class Refusal extends Error {
  constructor(readonly because: NoTree) {
    super(because);
  }
}

interface Reading {
  readonly yaml: Yaml;
  readonly anchors: Map<string, YamlTree>;
  left: number;
}

const count = (reading: Reading, values = 1): void => {
  reading.left -= values;
  if (reading.left < 0) throw new Refusal('tooLarge');
};

const isMerge = (tree: YamlTree): boolean => tree.kind === 'scalar' && tree.plain && tree.text === '<<';

/** The maps that `<<` names, the first of which counts most. */
const mergedMaps = (tree: YamlTree): readonly Extract<YamlTree, { kind: 'map' }>[] => {
  if (tree.kind === 'map') return [tree];
  if (tree.kind === 'list')
    return tree.items.map((item) => {
      if (item.kind !== 'map') throw new Refusal('unreadable');
      return item;
    });
  throw new Refusal('unreadable');
};

const mapFrom = (node: { readonly items: readonly { key: unknown; value: unknown }[] }, reading: Reading) => {
  const own = new Map<string, YamlTree>();
  const merged = new Map<string, YamlTree>();
  for (const { key, value } of node.items) {
    const name = treeFrom(key, reading);
    const tree = treeFrom(value, reading);
    if (isMerge(name)) {
      for (const { entries } of mergedMaps(tree)) {
        count(reading, entries.size);
        for (const [inner, one] of entries) if (!merged.has(inner)) merged.set(inner, one);
      }
    } else {
      if (name.kind !== 'scalar' || own.has(name.text)) throw new Refusal('unreadable');
      own.set(name.text, tree);
    }
  }
  if (merged.size === 0) return own;
  for (const [name, tree] of merged) if (!own.has(name)) own.set(name, tree);
  return own;
};

const bare: YamlTree = { kind: 'scalar', text: '', plain: true };

const valueFrom = (node: unknown, reading: Reading): YamlTree => {
  const { yaml } = reading;
  if (yaml.isScalar(node)) {
    const { tag } = node;
    const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
    return { kind: 'scalar', text, plain: node.type === 'PLAIN', ...(tag !== undefined && { tag }) };
  }
  if (yaml.isSeq(node)) {
    const items = node.items.map((item) => treeFrom(item, reading));
    return { kind: 'list', items, ...(node.tag !== undefined && { tag: node.tag }) };
  }
  if (!yaml.isMap(node)) throw new Refusal('unreadable');
  const entries = mapFrom(node as Parameters<typeof mapFrom>[0], reading);
  return { kind: 'map', entries, ...(node.tag !== undefined && { tag: node.tag }) };
};

const treeFrom = (node: unknown, reading: Reading): YamlTree => {
  count(reading);
  const { yaml, anchors } = reading;
  if (node === null || node === undefined) return bare;
  if (yaml.isAlias(node)) {
    // An anchor is known once its value ends, so nothing contains itself.
    const found = anchors.get(node.source);
    if (found === undefined) throw new Refusal('unreadable');
    return found;
  }
  const tree = valueFrom(node, reading);
  const { anchor } = node as { readonly anchor?: string };
  if (anchor !== undefined) anchors.set(anchor, tree);
  return tree;
};

/** The documents of a text of YAML, or of JSON; or why there are none. */
export const treesIn = async (text: string): Promise<readonly YamlTree[] | NoTree> => {
  if (text.length > longest || hasManyAliases(text)) return 'tooLarge';
  const yaml = await import('yaml');
  try {
    if (isNestedDeeply(text, yaml)) return 'tooLarge';
    const documents = yaml.parseAllDocuments(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      logLevel: 'silent',
      prettyErrors: false,
    });
    if ('empty' in documents) return [];
    const reading = { yaml, left: most };
    return documents.map((document) => {
      if (document.errors.length > 0) throw new Refusal('unreadable');
      return treeFrom(document.contents, Object.assign(reading, { anchors: new Map<string, YamlTree>() }));
    });
  } catch (error) {
    return error instanceof Refusal ? error.because : 'unreadable';
  }
};
