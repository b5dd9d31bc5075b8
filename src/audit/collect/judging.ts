import { type Release, releases } from '../../releases/points.js';
import { findVersion, type ServerVersion } from '../../releases/server-version.js';
import { type Basis, basisOf, type Subject, takenFrom } from '../verify/basis.js';
import { bestFits, type Fit } from '../verify/fit.js';
import type { VerifiableCapture } from '../verify/judge-by.js';
import { narrowedFits } from '../verify/narrowed-fits.js';
import type { Verification, VerifyOptions } from '../verify/verify.js';

/** What keeps bodies from being judged: the same as for captures. */
export type NoJudging = Exclude<Extract<Verification, { status: 'invalid' }>, { of: 'capture' }>;

/** How bodies are judged: by a release that is named, or by the one that fits what has come so far. */
export interface Judging {
  readonly status: 'ok';
  readonly basis: Basis;
  /** Whether the release may still turn out to be another one. */
  readonly isOpen: boolean;
  /** The same by what these captures fit best. */
  readonly refitted: (captures: readonly VerifiableCapture[]) => Judging;
  /** The same by the release as it is now, once and for all. */
  readonly closed: () => Judging;
}

const newest = releases.at(-1) as Release;

const openJudging = (subject: Subject, basis: Basis): Judging => ({
  status: 'ok',
  basis,
  isOpen: true,
  closed: () => closed(basis),
  refitted: (captures) => {
    const { config, options } = subject;
    const all = captures.flatMap(({ events }) => events);
    const fits = narrowedFits(bestFits(all, config, options), all, config);
    const { release } = fits.at(-1) as Fit;
    if (release === basis.expectation.release) return openJudging(subject, basis);
    const based = basisOf(release, undefined, subject);
    return openJudging(subject, based.status === 'ok' ? based : basis);
  },
});

const closed = (basis: Basis): Judging => {
  const judging: Judging = { status: 'ok', basis, isOpen: false, refitted: () => judging, closed: () => judging };
  return judging;
};

/** No server of this version sends any of it; the newest release that did says what it is. */
const closedFor = (version: ServerVersion, subject: Subject): Judging | NoJudging => {
  const based = basisOf(version.release ?? newest, version.release ? undefined : version, subject);
  return based.status === 'ok' ? closed(based) : based;
};

/** How bodies are judged, or what is wrong with what they should be judged by. */
export const judgingBy = ({ release: version, ...given }: VerifyOptions): Judging | NoJudging => {
  const taken = takenFrom(given);
  if (!taken.ok) return { status: 'invalid', of: 'config', issues: taken.issues };
  if (version === undefined) {
    const based = basisOf(newest, undefined, taken.value);
    if (based.status === 'invalid') return based;
    const open = openJudging(taken.value, based);
    // Before anything came, only the config says which release it may be.
    return given.config === undefined ? open : open.refitted([]);
  }
  const named = findVersion(version);
  if (!named.ok) return { status: 'invalid', of: 'release', issues: named.issues };
  return closedFor(named.value, taken.value);
};
