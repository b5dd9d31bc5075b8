import type { ValueResolution } from '../defaults.js';
import type { Slot, Values } from '../layout.js';
import type { Loader } from '../loader.js';

/** What a value is looked up in to see on which others it depends. */
interface Dependencies {
  readonly resolutions: readonly ValueResolution[];
  readonly loader: Pick<Loader, 'repairs'>;
}

/**
 * The slots that variables of unknown values decide on: their own, and others that follow them. Defaults follow a variable
 * only where a release applies it before them; what the loader repairs follows it always.
 */
export const unknownThrough = (
  { resolutions, loader }: Dependencies,
  set: ReadonlyMap<Slot, string>,
  { given, before }: { readonly given: Values; readonly before: boolean },
): ReadonlyMap<Slot, string> => {
  const unknown = new Map(set);
  const through = (slot: Slot, sources: readonly Slot[] = []): void => {
    const source = sources.find((one) => unknown.has(one));
    if (source !== undefined && !unknown.has(slot)) unknown.set(slot, unknown.get(source) as string);
  };
  // Each resolution comes after those that it depends on.
  for (const { slot, derived, replaced } of before ? resolutions : []) {
    if (derived && given[slot.index] === undefined) through(slot, [...derived.reads, ...derived.asks]);
    if (replaced) through(slot, [...replaced.reads, ...replaced.asks]);
  }
  for (const { slot, reads } of loader.repairs) through(slot, reads);
  return unknown;
};
