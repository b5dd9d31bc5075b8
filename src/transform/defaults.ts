import { match } from 'ts-pattern';
import { entryOf } from '../json/entry.js';
import type { Release } from '../releases/points.js';
import { at } from '../releases/timeline.js';
import type { Derived, Named } from '../schema/defaults/derivations.js';
import { derivedDefaults } from '../schema/defaults/derived.js';
import { replacedValues } from '../schema/defaults/replaced.js';
import type { Added, Replacement } from '../schema/defaults/replacements.js';
import type { Layout, Slot, Values } from './layout.js';
import { isSafeLink } from './safe-link.js';

/** What a value may depend on: what the file gives, the values that are in effect already, and the build of the server. */
interface KnownContext {
  readonly given: Values;
  readonly effective: Values;
  readonly enterpriseReady: boolean;
}

/** One computation, and what it looks at. */
interface DefaultStep<Compute> {
  readonly compute: Compute;
  /** The slots whose values matter. */
  readonly reads: readonly Slot[];
  /** The slots of which it matters only whether the file gives them. */
  readonly asks: readonly Slot[];
  /** The texts or the names of entries that matter in a value, where not all of it does. */
  readonly names?: readonly string[];
}

/** How one value comes about: its default where the file gives none, then any replacement. */
export interface ValueResolution {
  readonly slot: Slot;
  readonly derived?: DefaultStep<(known: KnownContext) => unknown>;
  readonly replaced?: DefaultStep<(value: unknown, known: KnownContext) => unknown>;
  /** The replacement may change a constant default too; otherwise only what is given or derived needs it. */
  readonly replacesDefault: boolean;
}

type NamedTable<T> = { readonly [path: string]: Named<T> | undefined };
type SlotOf = (path: string) => Slot;

const derivedTable: NamedTable<Derived> = derivedDefaults;
const replacedTable: NamedTable<Replacement> = replacedValues;

const isDerived = (value: unknown): value is Derived =>
  typeof value === 'object' && value !== null && 'derive' in value;

const derivation = (derived: Derived, slotOf: SlotOf): NonNullable<ValueResolution['derived']> =>
  match(derived)
    .returnType<NonNullable<ValueResolution['derived']>>()
    .with({ derive: 'sameAs' }, ({ setting, renamed }) => {
      const slot = slotOf(setting);
      const words = new Map<unknown, string>(Object.entries(renamed));
      return {
        reads: [slot],
        asks: [],
        compute: ({ effective }) => words.get(effective[slot.index]) ?? effective[slot.index],
      };
    })
    .with({ derive: 'times' }, ({ setting, factor }) => {
      const slot = slotOf(setting);
      return { reads: [slot], asks: [], compute: ({ effective }) => factor * (effective[slot.index] as number) };
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
        compute: ({ effective }) => (slots.some(({ index }) => effective[index] === true) ? then : otherwise),
      };
    })
    .with({ derive: 'differs' }, ({ setting, from, asGiven }) => {
      const slot = slotOf(setting);
      const { index } = slot;
      return {
        reads: [slot],
        asks: [],
        compute: ({ given, effective }) => (asGiven ? (given[index] ?? slot.default) : effective[index]) !== from,
      };
    })
    .with({ derive: 'entryFlag' }, ({ setting, entry, key }) => {
      const slot = slotOf(setting);
      return {
        reads: [slot],
        asks: [],
        names: [entry],
        compute: ({ effective }) => entryOf(entryOf(effective[slot.index], entry), key) === true,
      };
    })
    .exhaustive();

/** What an entry that is added has for its flag; nothing where the entry is not added. */
type Completion = (known: KnownContext) => unknown;

const completion = (added: Added, slotOf: SlotOf): Completion =>
  match(added)
    .returnType<Completion>()
    .with({ added: 'always' }, () => () => true)
    .with(
      { added: 'onEnterpriseBuilds' },
      () =>
        ({ enterpriseReady }) =>
          enterpriseReady || undefined,
    )
    .with({ added: 'sameAs' }, ({ setting }) => {
      const { index } = slotOf(setting);
      return ({ effective }) => effective[index];
    })
    .exhaustive();

const replacing = (
  replacement: Replacement,
  slot: Slot,
  slotOf: SlotOf,
  release: Release,
): NonNullable<ValueResolution['replaced']> =>
  match(replacement)
    .returnType<NonNullable<ValueResolution['replaced']>>()
    .with({ replace: 'renamed' }, ({ words }) => {
      const renamed = new Map<unknown, string>(Object.entries(words));
      return { reads: [], asks: [], names: Object.keys(words), compute: (value) => renamed.get(value) ?? value };
    })
    .with({ replace: 'byDefault' }, ({ values }) => {
      const replaced = new Set<unknown>(values);
      const names = values.filter((value) => typeof value === 'string');
      return { reads: [], asks: [], names, compute: (value) => (replaced.has(value) ? slot.default : value) };
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
        names: [],
        compute: (value, { given }) => (given[other.index] === undefined ? by : value),
      };
    })
    .with({ replace: 'unlessTrue' }, ({ setting, by }) => {
      const other = slotOf(setting);
      return {
        reads: [other],
        asks: [],
        names: [],
        compute: (value, { effective }) => (effective[other.index] === true ? value : by),
      };
    })
    .with({ replace: 'unsafeLink' }, ({ by, hostNeeded }) => {
      const instead = by === 'default' ? slot.default : by;
      // Mostly it is the default, which needs no look.
      const usual = isSafeLink(String(slot.default), hostNeeded) ? slot.default : undefined;
      const isSafe = (value: unknown): boolean => value === usual || isSafeLink(value as string, hostNeeded);
      return { reads: [], asks: [], compute: (value) => (isSafe(value) ? value : instead) };
    })
    .with({ replace: 'completed' }, ({ entries, flag }) => {
      const additions = Object.entries(entries).flatMap(([entry, timeline]) => {
        const added = at(timeline, release);
        return added ? [{ entry, added }] : [];
      });
      const completions = additions.map(({ entry, added }) => ({ entry, flagOf: completion(added, slotOf) }));
      return {
        reads: additions.flatMap(({ added }) => (added.added === 'sameAs' ? [slotOf(added.setting)] : [])),
        asks: [],
        names: additions.map(({ entry }) => entry),
        compute: (value, known) => {
          let map = value as Record<string, unknown>;
          for (const { entry, flagOf } of completions) {
            const on = entryOf(map, entry) == null ? flagOf(known) : undefined;
            if (on === undefined) continue;
            // A spread, because it is fast and takes `__proto__` for a name like any other.
            if (map === value) map = { ...map };
            map[entry] = { [flag]: on };
          }
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

/** The slots whose values a resolution looks at. */
const readsOf = ({ derived, replaced }: ValueResolution): readonly Slot[] => [
  ...(derived?.reads ?? []),
  ...(replaced?.reads ?? []),
];

/** A release's resolutions, each after those that it depends on. Settings with a constant default alone are not listed. */
export const resolutionsOf = (release: Release, layout: Layout): readonly ValueResolution[] => {
  const slotOf = (path: string): Slot => {
    const slot = layout.slotOf.get(path);
    if (slot === undefined) throw new Error(`${path} is not a setting of ${release}`);
    return slot;
  };
  const resolutions = new Map<Slot, ValueResolution>();
  for (const slot of layout.slots) {
    const derived = at(derivedTable[slot.path]?.since ?? {}, release);
    const replacement = at(replacedTable[slot.path]?.since ?? {}, release);
    if (derived === undefined && replacement === undefined) continue;
    resolutions.set(slot, {
      slot,
      ...(derived && { derived: derivation(derived, slotOf) }),
      ...(replacement && { replaced: replacing(replacement, slot, slotOf, release) }),
      replacesDefault: replacement !== undefined && aboutOthers.has(replacement.replace),
    });
  }
  const ordered = new Set<ValueResolution>();
  const place = (resolution: ValueResolution): void => {
    for (const read of readsOf(resolution)) {
      const earlier = resolutions.get(read);
      if (earlier && !ordered.has(earlier)) place(earlier);
    }
    ordered.add(resolution);
  };
  for (const resolution of resolutions.values()) place(resolution);
  return [...ordered];
};

/** Every value of a config, given or by default. */
export const resolveValues = (
  given: Values,
  { defaults }: Layout,
  resolutions: readonly ValueResolution[],
  enterpriseReady: boolean,
): Values => {
  const effective = defaults.slice();
  for (let index = 0; index < given.length; index += 1) if (given[index] !== undefined) effective[index] = given[index];
  const known: KnownContext = { given, effective, enterpriseReady };
  for (const { slot, derived, replaced, replacesDefault } of resolutions) {
    const { index } = slot;
    const isGiven = given[index] !== undefined;
    if (derived && !isGiven) effective[index] = derived.compute(known);
    if (replaced && (isGiven || derived || replacesDefault))
      effective[index] = replaced.compute(effective[index], known);
  }
  return effective;
};
