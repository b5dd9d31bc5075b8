import { match } from 'ts-pattern';
import type { Issue, Position } from '../issues.js';
import { fold } from '../json/fold.js';
import type { Node } from '../json/node.js';
import type { EntryMembers, Setting } from '../schema/kinds.js';
import { type Misfit, misfitsOf } from '../schema/misfits.js';
import type { Slot } from './layout.js';

const expectation = ({ kind }: Setting): string =>
  match(kind)
    .with('flag', () => 'true or false')
    .with('integer', () => 'a whole number within ±(2^53−1)')
    .with('choice', 'text', () => 'a string')
    .with('list', () => 'an array')
    .with('map', () => 'an object')
    .exhaustive();

const memberExpectation = (members: EntryMembers): string =>
  Object.entries(members)
    .map(([name, member]) => `${name} ${member === 'flag' ? 'true or false' : 'a string'}`)
    .join(', ');

/** What one entry of a list or a map must be. */
const entryExpectation = ({ kind, entries }: Setting): string => {
  const one = match(entries)
    .with('texts', () => 'a string')
    .with('lists', () => 'an array of strings')
    .with(undefined, 'anything', 'objects', () => 'an object')
    .otherwise((members: EntryMembers) => `an object with ${memberExpectation(members)}`);
  return kind === 'map' ? `an object whose entries are each ${one}` : one;
};

/** Finds the node that does not fit. There may be many, so names are looked up. */
const nodesIn = (node: Node): ((misfit: Misfit) => Node) => {
  let entries: ReadonlyMap<string, Node> | undefined;
  const entry = (key: string | number): Node | undefined => {
    if (node.items) return node.items[key as number];
    entries ??= new Map(node.members?.map((member) => [member.name, member.node]));
    return entries.get(String(key));
  };
  return ([key, name]) => {
    const found = (key === undefined ? undefined : entry(key)) ?? node;
    if (name === undefined) return found;
    if (found.items) return found.items[name as number] ?? found;
    return found.members?.findLast((member) => fold(member.name) === fold(String(name)))?.node ?? found;
  };
};

/**
 * Why a value does not fit its slot: nothing when it does. The schema decides; this only says it without the value. What
 * lies inside a map is named by the setting alone, because the names there are the user's.
 */
export const explain = (
  slot: Slot,
  node: Node,
  value: unknown,
  position: (at: number) => Position,
): readonly Issue[] => {
  const { path, setting } = slot;
  if (setting.kind === 'integer' && node.found === 'a number') {
    const expected = expectation(setting);
    if (!node.whole) return [{ code: 'notWhole', path, expected, ...position(node.at) }];
    if (!Number.isSafeInteger(node.scalar)) return [{ code: 'outOfRange', path, expected, ...position(node.at) }];
  }
  // What is in the entries is not asked for: it may be much.
  if (
    setting.kind === 'map' &&
    setting.entries === 'objects' &&
    node.members?.every(({ node: { found } }) => found === 'an object' || found === 'null')
  )
    return [];
  const misfits = misfitsOf(setting, value);
  if (misfits.length === 0) return [];
  const nodeAt = nodesIn(node);
  return misfits.map((misfit): Issue => {
    const where = nodeAt(misfit);
    const index = typeof misfit[0] === 'number' ? `[${misfit[0]}]` : '';
    return {
      code: 'wrongType',
      path: setting.kind === 'list' ? `${path}${index}` : path,
      expected: misfit.length === 0 ? expectation(setting) : entryExpectation(setting),
      found: where.found,
      ...position(where.at),
    };
  });
};
