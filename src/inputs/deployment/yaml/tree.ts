/** A scalar as it is written; `plain` without quotes. */
export interface YamlScalar {
  readonly kind: 'scalar';
  readonly text: string;
  readonly plain: boolean;
  readonly tag?: string;
}

interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlTree[];
  readonly tag?: string;
}

interface YamlMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, YamlTree>;
  readonly tag?: string;
}

/** A text of YAML with its aliases followed and its maps merged. What an anchor names is shared, never copied. */
export type YamlTree = YamlScalar | YamlList | YamlMap;

/** The value under a path of names; nothing where there is none. */
export const treeAt = (tree: YamlTree | undefined, ...path: readonly string[]): YamlTree | undefined =>
  path.reduce<YamlTree | undefined>((at, name) => (at?.kind === 'map' ? at.entries.get(name) : undefined), tree);

/** The text of a scalar; nothing for any other value. */
export const textOf = (tree: YamlTree | undefined): string | undefined =>
  tree?.kind === 'scalar' ? tree.text : undefined;

/** The items of a list, or the one value in its place. */
export const itemsOf = (tree: YamlTree | undefined): readonly YamlTree[] => {
  if (tree === undefined) return [];
  return tree.kind === 'list' ? tree.items : [tree];
};
