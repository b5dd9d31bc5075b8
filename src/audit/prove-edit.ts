import { type Node, nodeOfValue } from '../transform/json.js';
import { fold } from '../transform/layout.js';

/** New values by path; `undefined` takes a setting out. */
export type Changes = ReadonlyMap<string, unknown>;

/** The same as a tree: what becomes of each name, by folded name. */
interface Branch {
  readonly name: string;
  readonly leaf?: { readonly value: unknown };
  readonly inner: Map<string, Branch>;
}

const treeOf = (changes: Changes): Branch => {
  const tree: Branch = { name: '', inner: new Map() };
  for (const [path, value] of changes) {
    let branch = tree;
    const names = path.split('.');
    for (const [at, name] of names.entries()) {
      const leaf = at === names.length - 1 ? { leaf: { value } } : {};
      const next = branch.inner.get(fold(name)) ?? { name, inner: new Map(), ...leaf };
      branch.inner.set(fold(name), next);
      branch = next;
    }
  }
  return tree;
};

const objectOf = (members: NonNullable<Node['members']>): Node => ({
  found: 'an object',
  at: -1,
  members,
  plain: () => Object.fromEntries(members.map(({ name, node }) => [name, node.plain()])),
});

const empty = objectOf([]);

const isGiven = ({ leaf, inner }: Branch): boolean =>
  leaf ? leaf.value !== undefined : [...inner.values()].some(isGiven);

const edited = (node: Node, { inner }: Branch): Node => {
  const members = (node.members ?? []).flatMap((member) => {
    const branch = inner.get(fold(member.name));
    if (branch?.leaf) return [];
    return branch && member.node.members ? [{ ...member, node: edited(member.node, branch) }] : [member];
  });
  const there = new Set((node.members ?? []).filter((member) => member.node.members).map(({ name }) => fold(name)));
  const added = [...inner].flatMap(([folded, branch]) => {
    const { name, leaf } = branch;
    if (leaf) return leaf.value === undefined ? [] : [{ name, at: -1, node: nodeOfValue(leaf.value) }];
    return there.has(folded) || !isGiven(branch) ? [] : [{ name, at: -1, node: edited(empty, branch) }];
  });
  return objectOf([...members, ...added]);
};

/** A config with some settings replaced wherever its file gives them, or taken out. */
export const withValues = (root: Node, changes: Changes): Node => edited(root, treeOf(changes));

/** A config that gives a section, be it empty. */
export const withSection = (root: Node, path: string): Node => {
  const section = objectOf([...(root.members ?? []), { name: path, at: -1, node: empty }]);
  return root.members?.some(({ name, node }) => fold(name) === fold(path) && node.members) ? root : section;
};
