import type { Reach } from '../../field-map/reach.js';
import type { Issue, Warning } from '../../issues.js';
import type { Release } from '../../releases/points.js';
import type { PayloadOptions } from '../../transform/plan.js';
import type { Violation } from './findings.js';
import { commandRoutes, ownRoutes, type Route } from './routes.js';

/** What a proof is made for, and how hard it tries. */
export interface ProveOptions extends Omit<PayloadOptions, 'preview' | 'strict'> {
  readonly release: Release;
  /** Rounds in which all withheld settings are replaced at once, and the others have random values. Default: 100. */
  readonly runs?: number;
  /** Ends with the first violation. Default: looks for more of them. */
  readonly untilFirst?: boolean;
  /** The same seed gives the same proof. Default: 1. */
  readonly seed?: number;
}

/** How much was tried with the settings of one reach. */
export interface Tried {
  readonly reach: Reach;
  readonly settings: number;
  /** Values that were put in place of a setting's own. */
  readonly values: number;
}

/** How many payloads were made by one route, and compared byte for byte. */
export interface RouteTried {
  readonly route: Route;
  readonly payloads: number;
}

/**
 * What came of an attempt to make withheld settings show. It is exhaustive over the settings of the release, each of
 * which is replaced, and sampled over the values that they could have.
 */
export interface Proof {
  readonly status: 'holds' | 'violated';
  readonly release: Release;
  /** The config was taken as the server loads it, and not as it is written. */
  readonly asLoaded: boolean;
  readonly seed: number;
  readonly runs: number;
  /** What was tried of all there is. */
  readonly settings: 'exhaustive';
  readonly values: 'sampled';
  readonly properties: number;
  /** Fields that are not counted, because a variable whose value is not known decides on them. */
  readonly unknown?: number;
  readonly tried: readonly Tried[];
  readonly routes: readonly RouteTried[];
  /** The file is too long to be tried thousands of times: most was tried with its beginning, of lists and unknown names. */
  readonly shortened: boolean;
  /** Places where a field, or a default, was seen to look at a setting. */
  readonly reads: { readonly byFields: number; readonly byDefaults: number };
  readonly violations: readonly Violation[];
  readonly warnings: readonly Warning[];
}

/** What came of it, or why there is no payload to prove anything of. */
export type ProofResult = Proof | { readonly status: 'invalid'; readonly issues: readonly Issue[] };

export const defaultRuns = 100;
export const defaultSeed = 1;

/** How many payloads each route made, of those that made any. */
export const routesWith = (madeBy: (route: Route) => number | undefined): readonly RouteTried[] =>
  [...ownRoutes, ...commandRoutes].flatMap((route) => {
    const payloads = madeBy(route);
    return payloads === undefined ? [] : [{ route, payloads }];
  });

/** One proof of two, which were made of the same config in parts. */
export const joined = (first: ProofResult, second: ProofResult): ProofResult => {
  if (first.status === 'invalid' || second.status === 'invalid') return first;
  const known = new Set(first.violations.map((violation) => JSON.stringify(violation)));
  const violations = [
    ...first.violations,
    ...second.violations.filter((violation) => !known.has(JSON.stringify(violation))),
  ];
  const madeBy = ({ routes }: Proof, route: Route): number => routes.find((row) => row.route === route)?.payloads ?? 0;
  return {
    ...first,
    status: violations.length === 0 ? 'holds' : 'violated',
    tried: first.tried.map((row, at) => ({ ...row, values: row.values + (second.tried[at]?.values ?? 0) })),
    routes: routesWith((route) => madeBy(first, route) + madeBy(second, route) || undefined),
    violations,
  };
};
