import { toLower } from '../json/fold.js';
import type { Member, Node } from '../json/node.js';
import type { Setting } from '../schema/kinds.js';
import type { LoaderRules } from '../schema/loading/loader.js';
import { flagOf, integerOf } from './go-literals.js';

const scalarNode = (node: Node, found: Node['found'], scalar: boolean | number | string): Node => ({
  found,
  at: node.at,
  scalar,
  ...(found === 'a number' && { whole: true }),
  plain: () => scalar,
});

const asFlag = (node: Node): Node => {
  if (node.found === 'a number') return scalarNode(node, 'a boolean', node.scalar !== 0);
  if (node.found !== 'a string') return node;
  const flag = node.scalar === '' ? false : flagOf(node.scalar as string);
  return flag === undefined ? node : scalarNode(node, 'a boolean', flag);
};

const asInteger = (node: Node): Node => {
  if (node.found === 'a number')
    return node.whole ? node : scalarNode(node, 'a number', Math.trunc(node.scalar as number));
  if (node.found === 'a boolean') return scalarNode(node, 'a number', node.scalar ? 1 : 0);
  const integer = node.found === 'a string' ? integerOf(node.scalar as string, 'of any base') : undefined;
  return integer === undefined ? node : scalarNode(node, 'a number', integer);
};

const asText = (node: Node): Node => {
  if (node.found === 'a boolean') return scalarNode(node, 'a string', node.scalar ? '1' : '0');
  return node.found === 'a number' ? scalarNode(node, 'a string', String(node.scalar)) : node;
};

const asList = (node: Node): Node => {
  const list = (items: readonly Node[]): Node => ({
    found: 'an array',
    at: node.at,
    items,
    plain: () => items.map((item) => item.plain()),
  });
  const { items } = node;
  if (items) return items.every((item) => asText(item) === item) ? node : list(items.map(asText));
  if (node.members) return node.members.length === 0 ? list([]) : node;
  if (node.found !== 'a string') return list([asText(node)]);
  return list(
    node.scalar === '' ? [] : (node.scalar as string).split(',').map((entry) => scalarNode(node, 'a string', entry)),
  );
};

const isLower = ({ name }: Member): boolean => name === toLower(name);

/** Among the spellings of a name, those with a capital letter win over the lower-case one, the last one first. */
const winners = (members: readonly Member[]): readonly Member[] => {
  const ordered = [...members.filter(isLower), ...members.filter((member) => !isLower(member))];
  const spelling = new Map(ordered.map(({ name }) => [toLower(name), name]));
  return ordered.filter(({ name }) => spelling.get(toLower(name)) === name);
};

/** Names in lower case. */
const lowered = (node: Node, depth: number): Node => {
  if (!node.members || depth === 0) return node;
  const members = winners(node.members).map((member) => ({
    ...member,
    name: toLower(member.name),
    node: lowered(member.node, depth - 1),
  }));
  const plain = (): unknown => {
    const result: Record<string, unknown> = Object.create(null);
    for (const member of members) result[member.name] = member.node.plain();
    return result;
  };
  return { ...node, members, plain };
};

const withFlags = (node: Node): Node =>
  node.members ? { ...node, members: node.members.map((member) => ({ ...member, node: asFlag(member.node) })) } : node;

const asMap = (setting: Setting, node: Node, lowersNames: boolean): Node => {
  const named = lowersNames ? lowered(node, 2) : node;
  if (!named.members || typeof setting.entries !== 'object') return named;
  return { ...named, members: named.members.map((member) => ({ ...member, node: withFlags(member.node) })) };
};

/** A setting's node as a loader that converts types and names reads it. What cannot be converted stays, and is refused. */
export const lenient = (setting: Setting, node: Node, { converts, lowersNames }: LoaderRules): Node => {
  if (node.found === 'null' || !converts) return node;
  switch (setting.kind) {
    case 'flag':
      return asFlag(node);
    case 'integer':
      return asInteger(node);
    case 'choice':
    case 'text':
      return asText(node);
    case 'list':
      return asList(node);
    case 'map':
      return asMap(setting, node, lowersNames);
  }
};
