import { optionsOf } from '../../arguments.js';
import type { Issue } from '../../issues.js';
import { guarded } from '../../misuse.js';
import type { ReportOptions } from '../daily/build.js';
import { unknownInEither } from '../daily/facts.js';
import { differencesBetween, type ReportDifference } from '../shared/diff.js';
import { type SecurityCheckResult, securityCheck } from './check.js';

/** Where two checks differ, or why one side has none. */
export type SecurityChecksDiff =
  | { readonly status: 'compared'; readonly differences: readonly ReportDifference[] }
  | { readonly status: 'invalid'; readonly of: 'a' | 'b'; readonly issues: readonly Issue[] };

const contentOf = (result: SecurityCheckResult): unknown =>
  result.status === 'ok' ? { url: result.url.replace(/\?.*/s, ''), ...result.query } : {};

/**
 * Where the security update checks of two servers, or of one at two times, differ. One that is off sends nothing.
 *
 * @param a - the config and the other facts of one side: the text of a file, or the parsed object
 * @param b - those of the other side
 * @param options - the servers' release
 * @example
 * const compared = diffSecurityChecks({ securityCheck: { teams: 4 } }, { securityCheck: { teams: 5 } }, { release: '5.7' });
 * if (compared.status === 'compared') compared.differences; // [{ where: 'tc', a: '"4"', b: '"5"' }]
 */
export const diffSecurityChecks = (a: unknown, b: unknown, options: ReportOptions): SecurityChecksDiff =>
  guarded(
    () => {
      const asked = { ...optionsOf(options), unknown: unknownInEither(a, b) };
      const [left, right] = [securityCheck(a, asked), securityCheck(b, asked)];
      if (left.status === 'invalid') return { status: 'invalid', of: 'a', issues: left.issues };
      if (right.status === 'invalid') return { status: 'invalid', of: 'b', issues: right.issues };
      return { status: 'compared', differences: differencesBetween(contentOf(left), contentOf(right)) };
    },
    (issues): SecurityChecksDiff => ({ status: 'invalid', of: 'a', issues }),
  );
