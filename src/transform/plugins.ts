import type { Position } from '../issues.js';
import type { Node } from '../json/node.js';
import { failed, ok, type Result } from '../result.js';

/** A plugin that is installed on the server. */
export interface InstalledPlugin {
  readonly id: string;
  readonly version: string;
}

/**
 * The lists that an object can hold: those of a support packet and of `mmctl plugin list --json`, up to 10.4 and later.
 * A plugin that is not running is installed all the same.
 */
const lists: readonly string[] = ['active', 'inactive', 'enabled', 'disabled'];

/** What is expected where installed plugins are given. */
export const pluginsExpected = 'an array of {"id", "version"}, or plugins as a support packet or mmctl lists them';

type ReadPlugin = Result<InstalledPlugin>;

const entryOf = ({ members = [], at }: Node, path: string, position: (offset: number) => Position): ReadPlugin => {
  const text = (name: string): Result<string> => {
    const node = members.findLast((member) => member.name === name)?.node;
    if (node === undefined) return failed([{ code: 'missing', path: `${path}.${name}`, ...position(at) }]);
    if (typeof node.scalar === 'string') return ok(node.scalar);
    return failed([
      { code: 'wrongType', path: `${path}.${name}`, expected: 'a string', found: node.found, ...position(node.at) },
    ]);
  };
  const [id, version] = [text('id'), text('version')];
  if (id.ok && version.ok) return ok({ id: id.value, version: version.value });
  return failed([id, version].flatMap((one) => (one.ok ? [] : one.issues)));
};

/** The lists of an object, those of them that are null for nothing. */
const listsIn = ({ members = [] }: Node): readonly (readonly [name: string, node: Node])[] =>
  members.flatMap(({ name, node }) => (lists.includes(name) && node.found !== 'null' ? [[name, node] as const] : []));

const holdsLists = ({ members = [] }: Node): boolean =>
  !members.some(({ name }) => name === 'id') && members.some(({ name }) => lists.includes(name));

/** What is given twice in a list of plugins: members of an object, and plugins of the same id. */
export interface RepeatedPlugins {
  readonly members: readonly string[];
  readonly ids: readonly string[];
}

const repeatedAmong = (names: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return names.filter((name) => seen.has(name) || !seen.add(name));
};

const membersTwice = ({ members = [], items = [] }: Node): readonly string[] => [
  ...repeatedAmong(members.map(({ name }) => name)),
  ...[...items, ...members.map(({ node }) => node)].flatMap(membersTwice),
];

/** Names that repeat, which a list of plugins has no use for. */
export const repeatedIn = (node: Node, plugins: readonly InstalledPlugin[]): RepeatedPlugins => ({
  members: [...new Set(membersTwice(node))],
  ids: [...new Set(repeatedAmong(plugins.map(({ id }) => id)))],
});

/** The installed plugins of a list in one of the forms that there are, or which entry cannot be read. */
export const pluginsIn = (
  node: Node,
  path: string,
  position: (offset: number) => Position,
  expected = pluginsExpected,
): Result<readonly InstalledPlugin[]> => {
  const wrong = ({ found, at }: Node, where: string, wanted: string) =>
    failed([{ code: 'wrongType', path: where, expected: wanted, found, ...position(at) }]);
  const listed = (list: Node, where: string): readonly ReadPlugin[] =>
    list.items?.flatMap((entry, index) => read(entry, `${where}[${index}]`)) ?? [wrong(list, where, 'an array')];
  const read = (entry: Node, where: string): readonly ReadPlugin[] => {
    if (entry.members === undefined) return [wrong(entry, where, 'an object')];
    if (!holdsLists(entry)) return [entryOf(entry, where, position)];
    return listsIn(entry).flatMap(([name, list]) => listed(list, `${where}.${name}`));
  };
  const all = node.items ? listed(node, path) : holdsLists(node) ? read(node, path) : [wrong(node, path, expected)];
  const issues = all.flatMap((one) => (one.ok ? [] : one.issues));
  return issues.length > 0 ? failed(issues) : ok(all.flatMap((one) => (one.ok ? [one.value] : [])));
};
