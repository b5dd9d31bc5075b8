/** What both forms of docs/drift.md are made from: each release measured against the page that it had. */

import { type Disagreement, type Drift, drift } from '../audit/drift/drift.js';
import { once } from '../once.js';
import { revisionsByRelease } from '../promises/published.js';
import type { Release } from '../releases/points.js';
import { driftCells } from '../wording/drift.js';

/** A release measured against its revision of the page. */
export interface MeasuredPage {
  readonly drift: Drift;
  /** The day on which the revision was published. */
  readonly date: string;
  readonly revision: string;
}

/** Every release measured against its revision of the page. */
export const measuredPages = once((): readonly MeasuredPage[] =>
  [...revisionsByRelease()].map(([release, { promised, date, revision }]) => ({
    drift: drift(promised, release),
    date,
    revision,
  })),
);

/** A disagreement in words, with the releases that have it. */
export interface DriftRow {
  readonly cells: readonly string[];
  readonly releases: readonly Release[];
}

/** The disagreements of one sort over several releases, each once. */
export const rowsOf = (found: readonly Drift[], code: Disagreement['code']): readonly DriftRow[] => {
  const rows = new Map<string, { cells: readonly string[]; releases: Release[] }>();
  for (const { release, disagreements } of found) {
    for (const disagreement of disagreements) {
      if (disagreement.code !== code) continue;
      const cells = driftCells(disagreement);
      const key = JSON.stringify(cells);
      const row = rows.get(key) ?? { cells, releases: [] };
      row.releases.push(release);
      rows.set(key, row);
    }
  }
  return [...rows.values()];
};

/** How many properties or settings are named by the disagreements of one sort. */
export const namedIn = (found: readonly Drift[], code: Disagreement['code']): number =>
  new Set(rowsOf(found, code).map(({ cells }) => cells[0])).size;

/** How page and releases agree, in a few sentences. */
export const outcome = (found: readonly Drift[]): string => {
  const first = found[0] as Drift;
  const last = found.at(-1) as Drift;
  return `In release ${first.release} the page listed ${first.agreed} of ${first.reported} fields correctly; in release ${last.release}, ${last.agreed} of ${last.reported}.
Over all releases, ${namedIn(found, 'notPromised')} fields were sent at some time without being promised, and ${namedIn(found, 'notReported')} settings were
promised at some time and not sent.`;
};
