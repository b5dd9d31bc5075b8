import type { Numbers } from '../releases/resolve.js';
import { isBefore } from '../releases/server-version.js';
import { gone } from '../releases/timeline.js';
import type { ByVersion, VersionText } from './declare.js';

/** A statement with the versions in which it holds: from the first, and before the second. */
export interface Span<T> {
  readonly since: VersionText;
  readonly until?: VersionText;
  readonly says: T;
}

/** The statements of a way in their order, without the gaps. */
export const spansOf = <T>(versions: ByVersion<T>): readonly Span<T>[] => {
  const all = Object.entries(versions) as (readonly [VersionText, T | typeof gone])[];
  return all.flatMap(([since, says], index) => {
    const until = all[index + 1]?.[0];
    return says === gone ? [] : [{ since, says: says as T, ...(until !== undefined && { until }) }];
  });
};

/** What holds in a version, or `undefined` where nothing does. */
export const spanAt = <T>(versions: ByVersion<T>, numbers: Numbers): Span<T> | undefined =>
  spansOf(versions).findLast(
    ({ since, until }) => !isBefore({ numbers }, since) && (until === undefined || isBefore({ numbers }, until)),
  );
