import type { Explained } from '../../src/audit.js';
import { capacity } from '../../src/audit.js';
import type { Release } from '../../src/index.js';

/** How many settings of a section there are of each sort. */
export interface SectionShare {
  readonly section: string;
  readonly inClear: number;
  readonly reported: number;
  readonly reduced: number;
  readonly withheld: number;
  readonly settings: number;
}

/** The sections of a file, largest first. */
export const sectionShares = ({ settings }: Explained): readonly SectionShare[] => {
  const shares = new Map<string, { inClear: number; reported: number; reduced: number; withheld: number }>();
  for (const { path, server } of settings) {
    const section = path.slice(0, path.indexOf('.'));
    const share = shares.get(section) ?? { inClear: 0, reported: 0, reduced: 0, withheld: 0 };
    share[server.reach] += 1;
    shares.set(section, share);
  }
  return [...shares]
    .map(([section, share]) => ({
      section,
      ...share,
      settings: share.inClear + share.reported + share.reduced + share.withheld,
    }))
    .toSorted((a, b) => b.settings - a.settings || (a.section < b.section ? -1 : 1));
};

/** A stretch of a bar: where it starts and how long it is, in parts of 100. */
export interface Stretch {
  readonly sort: string;
  readonly from: number;
  readonly length: number;
}

/** The stretches of a bar whose whole length stands for `most`. */
export const stretches = (
  parts: readonly (readonly [sort: string, amount: number])[],
  most: number,
): readonly Stretch[] => {
  let from = 0;
  return parts.flatMap(([sort, amount]) => {
    const length = most === 0 ? 0 : (100 * amount) / most;
    const stretch = { sort, from, length };
    from += length;
    return length === 0 ? [] : [stretch];
  });
};

/** How many bits a release's payload can carry: in all, for each event, and what these numbers do not say. */
export const bitsOf = (release: Release) => {
  const { bits, events, fields, caveat } = capacity(release);
  return { bits: Math.ceil(bits), events, fields: fields.length, caveat };
};
