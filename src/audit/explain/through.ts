import { entryOf } from '../../json/entry.js';
import type { Release } from '../../releases/points.js';
import { at } from '../../releases/timeline.js';
import { fieldName } from '../../rules/lookup.js';
import type { Named } from '../../schema/defaults/derivations.js';
import { derivedDefaults } from '../../schema/defaults/derived.js';
import { replacedValues } from '../../schema/defaults/replaced.js';
import type { Replacement } from '../../schema/defaults/replacements.js';
import type { Compiled } from '../../transform/compile.js';
import type { ValueResolution } from '../../transform/defaults.js';
import type { Slot, Values } from '../../transform/layout.js';

/** A way in which a setting leaves without a field of its own: another setting follows it. */
export interface Through {
  /** The other setting. */
  readonly setting: string;
  /** Why it follows: the name of the entry in the schema. */
  readonly why: string;
  /** Whether it does for this file. It does not where the file gives the other setting itself. */
  readonly active: boolean;
  /** The fields that then disclose something. */
  readonly fields: readonly string[];
}

type NamedByPath = { readonly [path: string]: Named<unknown> | undefined };

const derivedTable: NamedByPath = derivedDefaults;
const replacedTable: { readonly [path: string]: Named<Replacement> | undefined } = replacedValues;

/** The entries of a map that are completed from settings which were reached; nothing for a setting that is no such map. */
const entriesFrom = (
  path: string,
  release: Release,
  reached: ReadonlyMap<Slot, unknown>,
): readonly string[] | undefined => {
  const replacement = at(replacedTable[path]?.since ?? {}, release);
  if (replacement?.replace !== 'completed') return undefined;
  const paths = new Set([...reached.keys()].map((slot) => slot.path));
  return Object.entries(replacement.entries).flatMap(([entry, timeline]) => {
    const added = at(timeline, release);
    return added?.added === 'sameAs' && paths.has(added.setting) ? [entry] : [];
  });
};

/** Every setting that follows another one, directly or through others, and discloses something about it. */
export const throughOthers = (
  { release, resolutions, fields }: Compiled,
  given: Values,
  from: Slot,
): readonly Through[] => {
  const reached = new Map<Slot, boolean>([[from, true]]);
  const isActive = (step: ValueResolution['derived'] | ValueResolution['replaced']): boolean | undefined => {
    const sources = [...(step?.reads ?? []), ...(step?.asks ?? [])].filter((source) => reached.has(source));
    return sources.length === 0 ? undefined : sources.some((source) => reached.get(source));
  };
  // Each resolution comes after those that it depends on.
  return resolutions.flatMap(({ slot, derived, replaced }): Through[] => {
    const follows = isActive(derived);
    const isReplaced = isActive(replaced);
    if (slot === from || (follows === undefined && isReplaced === undefined)) return [];
    const entries = entriesFrom(slot.path, release, reached);
    const isMissing = entries?.some((entry) => entryOf(given[slot.index], entry) == null) ?? true;
    const active = (isReplaced === true && isMissing) || (follows === true && given[slot.index] === undefined);
    reached.set(slot, active);
    const names = fields
      .filter(
        ({ reads, rule }) => reads.includes(slot) && (!entries || ('plugin' in rule && entries.includes(rule.plugin))),
      )
      .map(fieldName);
    const why = (follows === undefined ? replacedTable : derivedTable)[slot.path]?.name ?? '';
    return names.length === 0 ? [] : [{ setting: slot.path, why, active, fields: names }];
  });
};
