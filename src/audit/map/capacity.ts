import { mapAt } from '../../field-map/map-at.js';
import { guarded } from '../../misuse.js';
import type { Release } from '../../releases/points.js';
import { bitsOf, outputRangeIn, type RecordedRange, recorded, type SettingsByPath } from '../../rules/output-range.js';
import { settingsOf } from '../../schema/settings-at.js';

/** How much one field can disclose. */
export interface FieldCapacity {
  readonly event: string;
  readonly property: string;
  readonly range: RecordedRange;
  readonly bits: number;
}

/** How much some fields can disclose together. */
export interface Share {
  readonly name: string;
  readonly fields: number;
  readonly bits: number;
}

/** How much a release's payload can disclose, largest first. */
export interface Capacity {
  readonly release: Release;
  readonly bits: number;
  /** By what the fields hold: this shows what dominates. */
  readonly sorts: readonly Share[];
  readonly events: readonly Share[];
  readonly fields: readonly FieldCapacity[];
  /** What the numbers do not say. */
  readonly caveat: string;
}

const caveat =
  'This is capacity, not entropy: the bits that the fields could carry if every value were equally likely and independent. Real configs are mostly at their defaults, so a real payload carries far less. A whole number counts as 53 bits, the range in which numbers are exact. A list of locales counts each locale at most once. Whether a field is left out is not counted.';

/** Two digits after the point: log2 is not exact, and nobody reads more. */
const rounded = (bits: number): number => Math.round(bits * 100) / 100;

const total = (fields: readonly FieldCapacity[]): number => rounded(fields.reduce((sum, { bits }) => sum + bits, 0));

const largestFirst = <T extends { readonly bits: number }>(
  items: readonly T[],
  name: (item: T) => string,
): readonly T[] => items.toSorted((a, b) => b.bits - a.bits || (name(a) < name(b) ? -1 : 1));

const sharesBy = (fields: readonly FieldCapacity[], nameOf: (field: FieldCapacity) => string): readonly Share[] => {
  const groups = new Map<string, FieldCapacity[]>();
  for (const field of fields) groups.set(nameOf(field), [...(groups.get(nameOf(field)) ?? []), field]);
  const shares = [...groups].map(([name, members]) => ({ name, fields: members.length, bits: total(members) }));
  return largestFirst(shares, ({ name }) => name);
};

/**
 * How many bits each field of a release can carry, per event and in all.
 *
 * @param release - a release point
 * @returns fields, events and sorts of values, largest first, and the caveat that belongs to the numbers
 * @throws `ArgumentError` where it is no release point
 * @example
 * const { bits, sorts } = capacity('5.6');
 * console.log(`${bits} bits, most of them in fields that hold ${sorts[0]?.name}`);
 */
export const capacity = (release: Release): Capacity =>
  guarded(() => {
    const settings: SettingsByPath = new Map(settingsOf(release).map((setting) => [setting.path, setting]));
    const fields = mapAt(release, settings).map(({ event, property, rule }): FieldCapacity => {
      const range = recorded(outputRangeIn(rule, settings));
      return { event, property, range, bits: rounded(bitsOf(range)) };
    });
    return {
      release,
      bits: total(fields),
      sorts: sharesBy(fields, ({ range }) => range.holds),
      events: sharesBy(fields, ({ event }) => event),
      fields: largestFirst(fields, ({ event, property }) => `${event}.${property}`),
      caveat,
    };
  });
