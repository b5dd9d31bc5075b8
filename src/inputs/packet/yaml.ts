import { isNestedDeeply } from '../yaml-nesting.js';

/** A text in YAML, as it is written: a packet's reader decides what may be a number. */
export interface YamlText {
  readonly text: string;
  /** Written without quotes. */
  readonly plain: boolean;
}

/** A value in YAML. */
export type YamlValue = YamlText | readonly YamlValue[] | YamlMap;

/** Names and their values in YAML. */
export type YamlMap = ReadonlyMap<string, YamlValue>;

export const isText = (value: YamlValue | undefined): value is YamlText =>
  value !== undefined && !Array.isArray(value) && !(value instanceof Map);

export const isList = (value: YamlValue | undefined): value is readonly YamlValue[] => Array.isArray(value);

export const isNames = (value: YamlValue | undefined): value is YamlMap => value instanceof Map;

/** The value at a path such as `server.os`. */
export const valueAt = (names: YamlMap, path: string): YamlValue | undefined => {
  const [first = '', ...rest] = path.split('.');
  const value = names.get(first);
  return rest.length === 0 ? value : isNames(value) ? valueAt(value, rest.join('.')) : undefined;
};

/** What no server writes. */
const foreign: ReadonlySet<unknown> = new Set([
  'alias',
  'anchor',
  'tag',
  'directive-line',
  'doc-end',
  'flow-error-end',
]);

/** The value of a node; nothing that no server writes passes: no alias, no name twice. */
const valueFrom = (node: unknown, yaml: typeof import('yaml')): YamlValue => {
  if (node === null) return { text: '', plain: true };
  if (yaml.isScalar(node)) return { text: String(node.value ?? ''), plain: node.type === 'PLAIN' };
  if (yaml.isSeq(node)) return node.items.map((item) => valueFrom(item, yaml));
  if (!yaml.isMap(node)) throw new Error('not of a packet');
  const names = new Map<string, YamlValue>();
  for (const { key, value } of node.items) {
    if (!yaml.isScalar(key) || typeof key.value !== 'string' || names.has(key.value))
      throw new Error('not of a packet');
    names.set(key.value, valueFrom(value, yaml));
  }
  return names;
};

/** The names in a text of YAML; nothing where it holds none, or anything that no server writes. */
export const namesInYaml = async (text: string): Promise<YamlMap | undefined> => {
  const yaml = await import('yaml');
  try {
    if (isNestedDeeply(text, yaml, foreign)) return undefined;
    // Comparing each name with each other would take long in a file of many: a map does that above.
    const document = yaml.parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      logLevel: 'silent',
      prettyErrors: false,
    });
    if (document.errors.length > 0) return undefined;
    const value = valueFrom(document.contents, yaml);
    return isNames(value) ? value : undefined;
  } catch {
    return undefined;
  }
};
