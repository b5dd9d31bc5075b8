import { isMask } from '../../src/json/node.js';
import type { Compiled } from '../../src/transform/compile.js';
import type { Slot, Values } from '../../src/transform/layout.js';
import { type Use, usesOf } from '../../src/transform/uses.js';

const unseen = 'unseen';

const textAs = (use: Use, text: unknown): unknown =>
  use === 'all' || typeof text !== 'string' || text === '' || use.includes(text) || isMask(text) ? text : unseen;

/** The entries that are looked at, in an order of their own: that of the file makes no difference. */
const mapAs = (use: Use, map: object): unknown => {
  const given: ReadonlyMap<string, unknown> = new Map(Object.entries(map));
  return use === 'all' ? map : Object.fromEntries(use.toSorted().map((name) => [name, given.get(name)]));
};

const valueAs = ({ setting: { kind, entries = 'anything' } }: Slot, use: Use, value: unknown): unknown => {
  if (kind === 'list' && entries === 'texts')
    return (value as readonly unknown[] | undefined)?.map((one) => textAs(use, one));
  if (kind !== 'map' || typeof value !== 'object' || value === null) return textAs(use, value);
  if (entries === 'objects' || typeof entries === 'object') return mapAs(use, value);
  return use === 'all' ? value : unseen;
};

/** Values as far as anything looks at them: what the fast way and the exact way have to agree on. */
export const asSeen = (compiled: Compiled): ((values: Values) => readonly unknown[]) => {
  const uses = usesOf(compiled);
  return (values) =>
    values.map((value, index) => valueAs(compiled.layout.slots[index] as Slot, uses[index] as Use, value) ?? null);
};
