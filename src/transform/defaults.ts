import { match } from 'ts-pattern';
import type { Release } from '../releases.js';
import type { Derived, Named } from '../schema/derivations.js';
import { derivedDefaults } from '../schema/derived.js';
import { replacedValues } from '../schema/replaced.js';
import type { Replacement } from '../schema/replacements.js';
import { at } from '../timeline.js';
import type { Layout, Slot, Values } from './layout.js';
import { isSafeLink } from './links.js';

/** Computes a value from what the file gives and from the values that are settled already. */
type Compute = (given: Values, settled: Values) => unknown;

/** How one value is settled: its default where the file gives none, then any replacement. */
export interface Settling {
  readonly slot: Slot;
  /** The default, where it follows other settings. */
  readonly derived?: Compute;
  readonly replaced?: (value: unknown) => unknown;
  /** The slots whose values the default depends on. */
  readonly reads: readonly Slot[];
  /** The slots of which it matters only whether the file gives them. */
  readonly asks: readonly Slot[];
}

type Table<T> = { readonly [path: string]: Named<T> | undefined };

const derivedTable: Table<Derived> = derivedDefaults;
const replacedTable: Table<Replacement> = replacedValues;

interface Step {
  readonly compute: Compute;
  readonly reads: readonly Slot[];
  readonly asks: readonly Slot[];
}

const isDerived = (value: unknown): value is Derived =>
  typeof value === 'object' && value !== null && 'derive' in value;

const derivation = (derived: Derived, slotOf: (path: string) => Slot): Step =>
  match(derived)
    .returnType<Step>()
    .with({ derive: 'sameAs' }, ({ setting, renamed }) => {
      const slot = slotOf(setting);
      const words = new Map<unknown, string>(Object.entries(renamed));
      const { index } = slot;
      return { reads: [slot], asks: [], compute: (_, settled) => words.get(settled[index]) ?? settled[index] };
    })
    .with({ derive: 'whenGiven' }, ({ setting, then, otherwise }) => {
      const slot = slotOf(setting);
      const { index } = slot;
      const step = isDerived(then) ? derivation(then, slotOf) : { reads: [], asks: [], compute: () => then };
      return {
        reads: step.reads,
        asks: [slot, ...step.asks],
        compute: (given, settled) => (given[index] === undefined ? otherwise : step.compute(given, settled)),
      };
    })
    .with({ derive: 'whenAny' }, ({ settings, then, otherwise }) => {
      const slots = settings.map(slotOf);
      return {
        reads: slots,
        asks: [],
        compute: (_, settled) => (slots.some(({ index }) => settled[index]) ? then : otherwise),
      };
    })
    .with({ derive: 'differs' }, ({ setting, from, asGiven }) => {
      const slot = slotOf(setting);
      const { index } = slot;
      return {
        reads: [slot],
        asks: [],
        compute: (given, settled) => (asGiven ? (given[index] ?? slot.default) : settled[index]) !== from,
      };
    })
    .exhaustive();

const replacing = (replacement: Replacement, slot: Slot): ((value: unknown) => unknown) =>
  match(replacement)
    .returnType<(value: unknown) => unknown>()
    .with({ replace: 'renamed' }, ({ words }) => {
      const renamed = new Map<unknown, string>(Object.entries(words));
      return (value) => renamed.get(value) ?? value;
    })
    .with({ replace: 'emptyIsDefault' }, () => (value) => (value === '' ? slot.default : value))
    .with({ replace: 'unsafeLink' }, ({ by, hostNeeded }) => {
      const instead = by === 'default' ? slot.default : by;
      return (value) => (typeof value === 'string' && !isSafeLink(value, hostNeeded) ? instead : value);
    })
    .exhaustive();

/** A release's settlings, each after those that it depends on. Settings with a constant default alone are not listed. */
export const settlingsOf = (release: Release, layout: Layout): readonly Settling[] => {
  const slotOf = (path: string): Slot => {
    const slot = layout.slotOf.get(path);
    if (slot === undefined) throw new Error(`${path} is no setting of ${release}`);
    return slot;
  };
  const settlings = new Map<Slot, Settling>();
  for (const slot of layout.slots) {
    const derived = at(derivedTable[slot.path]?.since ?? {}, release);
    const replacement = at(replacedTable[slot.path]?.since ?? {}, release);
    if (derived === undefined && replacement === undefined) continue;
    const step = derived && derivation(derived, slotOf);
    settlings.set(slot, {
      slot,
      reads: step?.reads ?? [],
      asks: step?.asks ?? [],
      ...(step && { derived: step.compute }),
      ...(replacement && { replaced: replacing(replacement, slot) }),
    });
  }
  const ordered = new Set<Settling>();
  const place = (settling: Settling): void => {
    for (const read of settling.reads) {
      const earlier = settlings.get(read);
      if (earlier && !ordered.has(earlier)) place(earlier);
    }
    ordered.add(settling);
  };
  for (const settling of settlings.values()) place(settling);
  return [...ordered];
};

/** Every value of a config, given or by default. */
export const settle = (given: Values, layout: Layout, settlings: readonly Settling[]): Values => {
  const settled = layout.slots.map(({ index, default: constant }) => given[index] ?? constant);
  for (const { slot, derived, replaced } of settlings) {
    const { index } = slot;
    if (derived && given[index] === undefined) settled[index] = derived(given, settled);
    if (replaced) settled[index] = replaced(settled[index]);
  }
  return settled;
};
