import { mapAt } from '../field-map/view.js';
import { guarded } from '../misuse.js';
import type { Release } from '../releases.js';
import { settingsOf } from '../schema/config.js';
import { bitsOf, type Domain, domainOf, type InForce } from './domain.js';

/** How much one field can tell. */
export interface FieldBudget {
  readonly event: string;
  readonly property: string;
  readonly domain: Domain;
  readonly bits: number;
}

/** How much some fields can tell together. */
export interface Share {
  readonly name: string;
  readonly fields: number;
  readonly bits: number;
}

/** How much a release's payload can tell, largest first. */
export interface Budget {
  readonly release: Release;
  readonly bits: number;
  /** By what the fields hold: this shows what dominates. */
  readonly sorts: readonly Share[];
  readonly events: readonly Share[];
  readonly fields: readonly FieldBudget[];
  /** What the numbers do not say. */
  readonly caveat: string;
}

const caveat =
  'This is capacity, not entropy: how many bits the fields could carry if every value were equally likely and independent. Real configs are mostly at their defaults, so a real payload tells far less. A whole number counts 53 bits, because nothing bounds it but the range in which numbers are exact. A list of locales counts each locale at most once. Whether a field is left out is not counted.';

/** Two digits after the point: log2 is not exact, and nobody reads more. */
const rounded = (bits: number): number => Math.round(bits * 100) / 100;

const total = (fields: readonly FieldBudget[]): number => rounded(fields.reduce((sum, { bits }) => sum + bits, 0));

const largestFirst = <T extends { readonly bits: number }>(
  items: readonly T[],
  name: (item: T) => string,
): readonly T[] => items.toSorted((a, b) => b.bits - a.bits || (name(a) < name(b) ? -1 : 1));

const sharesBy = (fields: readonly FieldBudget[], nameOf: (field: FieldBudget) => string): readonly Share[] => {
  const groups = new Map<string, FieldBudget[]>();
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
 * const { bits, sorts } = budget('5.6');
 * console.log(`${bits} bits, most of them in fields that hold ${sorts[0]?.name}`);
 */
export const budget = (release: Release): Budget =>
  guarded(() => {
    const settings: InForce = new Map(settingsOf(release).map((setting) => [setting.path, setting]));
    const fields = mapAt(release, settings).map(({ event, property, rule }): FieldBudget => {
      const domain = domainOf(rule, settings);
      return { event, property, domain, bits: rounded(bitsOf(domain)) };
    });
    return {
      release,
      bits: total(fields),
      sorts: sharesBy(fields, ({ domain }) => domain.holds),
      events: sharesBy(fields, ({ event }) => event),
      fields: largestFirst(fields, ({ event, property }) => `${event}.${property}`),
      caveat,
    };
  });
