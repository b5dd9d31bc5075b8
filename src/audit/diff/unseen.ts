import { type Reach, reachOf } from '../../field-map/reach.js';
import { sameValue } from '../../json/equal.js';
import { fieldName } from '../../rules/lookup.js';
import { throughOthers } from '../explain/through.js';
import type { Snapshot } from './snapshot.js';

/** How many settings differ between two configs without a trace in what they report. */
export interface Unseen {
  /** Withheld in both. */
  readonly withheld: number;
  /** Reported or reduced, but what leaves of them is the same. */
  readonly others: number;
}

const reachIn = ({ compiled }: NonNullable<Snapshot['config']>): ReadonlyMap<string, Reach> =>
  reachOf(compiled.fields, compiled.release);

/** Counts what changed and is not seen. `seen` are the fields that differ, and the settings that are sent elsewhere. */
export const unseenOf = (a: Snapshot, b: Snapshot, seen: ReadonlySet<string>): Unseen | undefined => {
  if (!a.config || !b.config) return undefined;
  const { compiled, effective } = b.config;
  const [reachA, reachB] = [reachIn(a.config), reachIn(b.config)];
  // Between two releases a default may change without anybody having touched the file.
  const row = a.release === b.release ? 'values' : 'explicit';
  let withheld = 0;
  let others = 0;
  for (const slot of a.config.compiled.layout.slots) {
    const inB = compiled.layout.slotOf.get(slot.path);
    if (!inB || sameValue(a.config.effective[row][slot.index], effective[row][inB.index])) continue;
    if (seen.has(slot.path) || a.config.effective.unknown.has(slot) || effective.unknown.has(inB)) continue;
    if (!reachA.has(slot.path) && !reachB.has(slot.path)) withheld += 1;
    else {
      const direct = compiled.fields.filter(({ reads }) => reads.includes(inB)).map(fieldName);
      const through = throughOthers(compiled, effective.explicit, inB).flatMap(({ fields }) => fields);
      if (![...direct, ...through].some((name) => seen.has(name))) others += 1;
    }
  }
  return { withheld, others };
};
