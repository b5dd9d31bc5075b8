import { match } from 'ts-pattern';
import type { Release } from '../releases.js';
import type { Derived, Named } from '../schema/derivations.js';
import { derivedDefaults } from '../schema/derived.js';
import { replacedValues } from '../schema/replaced.js';
import type { Added, Replacement } from '../schema/replacements.js';
import { at } from '../timeline.js';
import { entryOf, type Layout, type Slot, type Values } from './layout.js';
import { isSafeLink } from './links.js';

/** What a value may depend on: what the file gives, what is settled already, and the build of the server. */
export interface Known {
  readonly given: Values;
  readonly settled: Values;
  readonly enterpriseReady: boolean;
}

/** One computation, and what it looks at. */
interface Step<Compute> {
  readonly compute: Compute;
  /** The slots whose values matter. */
  readonly reads: readonly Slot[];
  /** The slots of which it matters only whether the file gives them. */
  readonly asks: readonly Slot[];
}

/** How one value is settled: its default where the file gives none, then any replacement. */
export interface Settling {
  readonly slot: Slot;
  readonly derived?: Step<(known: Known) => unknown>;
  readonly replaced?: Step<(value: unknown, known: Known) => unknown>;
  /** The replacement may change a constant default too; otherwise only what is given or derived needs it. */
  readonly replacesDefault: boolean;
}

type Table<T> = { readonly [path: string]: Named<T> | undefined };
type SlotOf = (path: string) => Slot;

const derivedTable: Table<Derived> = derivedDefaults;
const replacedTable: Table<Replacement> = replacedValues;

const isDerived = (value: unknown): value is Derived =>
  typeof value === 'object' && value !== null && 'derive' in value;

const derivation = (derived: Derived, slotOf: SlotOf): NonNullable<Settling['derived']> =>
  match(derived)
    .returnType<NonNullable<Settling['derived']>>()
    .with({ derive: 'sameAs' }, ({ setting, renamed }) => {
      const slot = slotOf(setting);
      const words = new Map<unknown, string>(Object.entries(renamed));
      return {
        reads: [slot],
        asks: [],
        compute: ({ settled }) => words.get(settled[slot.index]) ?? settled[slot.index],
      };
    })
    .with({ derive: 'times' }, ({ setting, factor }) => {
      const slot = slotOf(setting);
      return { reads: [slot], asks: [], compute: ({ settled }) => factor * (settled[slot.index] as number) };
    })
    .with({ derive: 'whenGiven' }, ({ setting, then, otherwise }) => {
      const slot = slotOf(setting);
      const inner = isDerived(then) ? derivation(then, slotOf) : { reads: [], asks: [], compute: () => then };
      return {
        reads: inner.reads,
        asks: [slot, ...inner.asks],
        compute: (known) => (known.given[slot.index] === undefined ? otherwise : inner.compute(known)),
      };
    })
    .with({ derive: 'whenAny' }, ({ settings, then, otherwise }) => {
      const slots = settings.map(slotOf);
      return {
        reads: slots,
        asks: [],
        compute: ({ settled }) => (slots.some(({ index }) => settled[index] === true) ? then : otherwise),
      };
    })
    .with({ derive: 'differs' }, ({ setting, from, asGiven }) => {
      const slot = slotOf(setting);
      const { index } = slot;
      return {
        reads: [slot],
        asks: [],
        compute: ({ given, settled }) => (asGiven ? (given[index] ?? slot.default) : settled[index]) !== from,
      };
    })
    .with({ derive: 'entryFlag' }, ({ setting, entry, key }) => {
      const slot = slotOf(setting);
      return {
        reads: [slot],
        asks: [],
        compute: ({ settled }) => entryOf(entryOf(settled[slot.index], entry), key) === true,
      };
    })
    .exhaustive();

type Completion = (map: Record<string, unknown>, known: Known) => void;

const completion = (entry: string, flag: string, added: Added, slotOf: SlotOf): Completion => {
  const add = (map: Record<string, unknown>, on: unknown): void => {
    if (entryOf(map, entry) == null) map[entry] = { [flag]: on };
  };
  return match(added)
    .returnType<Completion>()
    .with({ added: 'always' }, () => (map) => add(map, true))
    .with({ added: 'onEnterpriseBuilds' }, () => (map, { enterpriseReady }) => {
      if (enterpriseReady) add(map, true);
    })
    .with({ added: 'sameAs' }, ({ setting }) => {
      const { index } = slotOf(setting);
      return (map, { settled }) => add(map, settled[index]);
    })
    .exhaustive();
};

const replacing = (
  replacement: Replacement,
  slot: Slot,
  slotOf: SlotOf,
  release: Release,
): NonNullable<Settling['replaced']> =>
  match(replacement)
    .returnType<NonNullable<Settling['replaced']>>()
    .with({ replace: 'renamed' }, ({ words }) => {
      const renamed = new Map<unknown, string>(Object.entries(words));
      return { reads: [], asks: [], compute: (value) => renamed.get(value) ?? value };
    })
    .with({ replace: 'byDefault' }, ({ values }) => {
      const replaced = new Set<unknown>(values);
      return { reads: [], asks: [], compute: (value) => (replaced.has(value) ? slot.default : value) };
    })
    .with({ replace: 'atMost' }, ({ limit }) => ({
      reads: [],
      asks: [],
      compute: (value) => Math.min(value as number, limit),
    }))
    .with({ replace: 'unlessGiven' }, ({ setting, by }) => {
      const other = slotOf(setting);
      return {
        reads: [],
        asks: [other],
        compute: (value, { given }) => (given[other.index] === undefined ? by : value),
      };
    })
    .with({ replace: 'unlessTrue' }, ({ setting, by }) => {
      const other = slotOf(setting);
      return {
        reads: [other],
        asks: [],
        compute: (value, { settled }) => (settled[other.index] === true ? value : by),
      };
    })
    .with({ replace: 'unsafeLink' }, ({ by, hostNeeded }) => {
      const instead = by === 'default' ? slot.default : by;
      return { reads: [], asks: [], compute: (value) => (isSafeLink(value as string, hostNeeded) ? value : instead) };
    })
    .with({ replace: 'completed' }, ({ entries, flag }) => {
      const additions = Object.entries(entries).flatMap(([entry, timeline]) => {
        const added = at(timeline, release);
        return added ? [{ entry, added }] : [];
      });
      const completions = additions.map(({ entry, added }) => completion(entry, flag, added, slotOf));
      return {
        reads: additions.flatMap(({ added }) => (added.added === 'sameAs' ? [slotOf(added.setting)] : [])),
        asks: [],
        compute: (value, known) => {
          const map: Record<string, unknown> = Object.assign(Object.create(null), value);
          for (const complete of completions) complete(map, known);
          return map;
        },
      };
    })
    .with({ replace: 'completedByDefault' }, () => ({
      reads: [],
      asks: [],
      compute: (value) => Object.assign(Object.create(null), slot.default, value),
    }))
    .exhaustive();

/** Replacements that do not look at the value, or not alone. */
const aboutOthers: ReadonlySet<Replacement['replace']> = new Set(['unlessGiven', 'unlessTrue', 'completed']);

/** The slots whose values a settling looks at. */
const readsOf = ({ derived, replaced }: Settling): readonly Slot[] => [
  ...(derived?.reads ?? []),
  ...(replaced?.reads ?? []),
];

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
    settlings.set(slot, {
      slot,
      ...(derived && { derived: derivation(derived, slotOf) }),
      ...(replacement && { replaced: replacing(replacement, slot, slotOf, release) }),
      replacesDefault: replacement !== undefined && aboutOthers.has(replacement.replace),
    });
  }
  const ordered = new Set<Settling>();
  const place = (settling: Settling): void => {
    for (const read of readsOf(settling)) {
      const earlier = settlings.get(read);
      if (earlier && !ordered.has(earlier)) place(earlier);
    }
    ordered.add(settling);
  };
  for (const settling of settlings.values()) place(settling);
  return [...ordered];
};

/** Every value of a config, given or by default. */
export const settle = (
  given: Values,
  { defaults }: Layout,
  settlings: readonly Settling[],
  enterpriseReady: boolean,
): Values => {
  const settled = defaults.slice();
  for (let index = 0; index < given.length; index += 1) if (given[index] !== undefined) settled[index] = given[index];
  const known: Known = { given, settled, enterpriseReady };
  for (const { slot, derived, replaced, replacesDefault } of settlings) {
    const { index } = slot;
    const isGiven = given[index] !== undefined;
    if (derived && !isGiven) settled[index] = derived.compute(known);
    if (replaced && (isGiven || derived || replacesDefault)) settled[index] = replaced.compute(settled[index], known);
  }
  return settled;
};
