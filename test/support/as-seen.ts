import { isMask } from '../../src/json/node.js';
import type { Compiled } from '../../src/transform/compile.js';
import type { Slot, Values } from '../../src/transform/layout.js';
import { type Use, usesOf } from '../../src/transform/uses.js';

const unseen = 'unseen';

const textAs = (use: Use, text: unknown): unknown =>
  use === 'all' || typeof text !== 'string' || text === '' || use.includes(text) || isMask(text) ? text : unseen;

const mapAs = (use: Use, map: object): unknown =>
  use === 'all' ? map : Object.fromEntries(Object.entries(map).filter(([name]) => use.includes(name)));

const valueAs = ({ setting: { kind, entries = 'anything' } }: Slot, use: Use, value: unknown): unknown => {
  if (kind === 'list' && entries === 'texts')
    return (value as readonly unknown[] | undefined)?.map((one) => textAs(use, one));
  const hasEntries = kind === 'map' && (entries === 'objects' || typeof entries === 'object');
  return hasEntries && value ? mapAs(use, value) : textAs(use, value);
};

/** Values as far as anything looks at them: what the fast way and the exact way have to agree on. */
export const asSeen = (compiled: Compiled): ((values: Values) => readonly unknown[]) => {
  const uses = usesOf(compiled);
  return (values) =>
    values.map((value, index) => valueAs(compiled.layout.slots[index] as Slot, uses[index] as Use, value) ?? null);
};
