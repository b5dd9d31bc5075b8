import { match } from 'ts-pattern';
import type { Node } from '../json/node.js';
import type { Release } from '../releases/points.js';
import { at, type Timeline } from '../releases/timeline.js';
import type { Named } from '../schema/defaults/derivations.js';
import {
  givenByLoader,
  type LoaderRules,
  loaderRules,
  type Repair,
  repairs,
  unreadByLoader,
} from '../schema/loading/loader.js';
import type { Layout, Slot, Values } from './layout.js';
import { lenient } from './loader-conversions.js';

/** How the loader of a release reads the values of a file. */
export interface LoaderReading extends LoaderRules {
  /** The settings that it does not read. */
  readonly unread: ReadonlySet<Slot>;
}

/** What the server's loader does between the file and the report, compiled for a release. */
export interface Loader {
  readonly reading: LoaderReading;
  /** A setting's node as the loader reads it; `undefined` where it does not read the setting. */
  readonly read: (slot: Slot, node: Node) => Node | undefined;
  /** Gives what the loader gives where the file does not. */
  readonly give: (given: Values) => void;
  /** What is repaired, and the slots of other settings that decide on it, in order. */
  readonly repairs: readonly { readonly slot: Slot; readonly reads: readonly Slot[] }[];
  /** Repairs effective values. */
  readonly repair: (effective: Values) => void;
}

type RepairTable<T> = { readonly [path: string]: T | undefined };

const repairTable: RepairTable<Named<Repair>> = repairs;
const givenTable: RepairTable<Timeline<string>> = givenByLoader;
const unreadTable: RepairTable<Timeline<true>> = unreadByLoader;

type Mend = (value: string, effective: Values) => string;

const mending = (repair: Repair, layout: Layout, release: Release): Mend => {
  const indexOf = (path: string): number => (layout.slotOf.get(path) as Slot).index;
  const allowed = (words: Timeline<readonly string[]>): ReadonlySet<string> => new Set(at(words, release));
  return match(repair)
    .returnType<Mend>()
    .with({ repair: 'cutTrailing' }, ({ character }) => (value) => {
      let end = value.length;
      while (end > 0 && value[end - 1] === character) end -= 1;
      return end === value.length ? value : value.slice(0, end);
    })
    .with({ repair: 'endWith' }, ({ ending, evenEmpty, while: condition, is }) => {
      const index = indexOf(condition);
      return (value, effective) =>
        effective[index] !== is || value.endsWith(ending) || (value === '' && !evenEmpty) ? value : value + ending;
    })
    .with({ repair: 'oneOf' }, ({ words, otherwise }) => {
      const known = allowed(words);
      return (value) => (known.has(value) ? value : otherwise);
    })
    .with({ repair: 'listOf' }, ({ words, with: own }) => {
      const known = allowed(words);
      const index = indexOf(own);
      return (value, effective) => {
        if (value === '') return value;
        const entries = value.split(',');
        if (!entries.every((entry) => known.has(entry))) return '';
        return [...new Set([...entries, effective[index] as string])].join(',');
      };
    })
    .exhaustive();
};

/** The other settings that a repair looks at. */
const readBy = (repair: Repair, { slotOf }: Layout): readonly Slot[] => {
  const path = 'while' in repair ? repair.while : 'with' in repair ? repair.with : undefined;
  const slot = path === undefined ? undefined : slotOf.get(path);
  return slot === undefined ? [] : [slot];
};

export const loaderOf = (release: Release, layout: Layout): Loader => {
  const { converts, lowersNames } = at(loaderRules, release) ?? { converts: false, lowersNames: false };
  const unread = new Set(layout.slots.filter(({ path }) => at(unreadTable[path] ?? {}, release)));
  const gifts = layout.slots.flatMap((slot) => {
    const gift = at(givenTable[slot.path] ?? {}, release);
    return gift === undefined ? [] : [{ index: slot.index, gift }];
  });
  const mends = layout.slots.flatMap((slot) => {
    const repair = at(repairTable[slot.path]?.since ?? {}, release);
    return repair ? [{ slot, repair, mend: mending(repair, layout, release) }] : [];
  });
  // A list of words takes up another setting's word once that is repaired.
  mends.sort((a, b) => Number('with' in a.repair) - Number('with' in b.repair));

  return {
    reading: { converts, lowersNames, unread },
    read: (slot, node) => {
      if (unread.has(slot)) return undefined;
      return converts || lowersNames ? lenient(slot.setting, node, { converts, lowersNames }) : node;
    },
    give: (given) => {
      for (const { index, gift } of gifts) given[index] ??= gift;
    },
    repairs: mends.map(({ slot, repair }) => ({ slot, reads: readBy(repair, layout) })),
    repair: (effective) => {
      for (const { slot, mend } of mends) effective[slot.index] = mend(effective[slot.index] as string, effective);
    },
  };
};
