import { listOf, optionsOf } from '../../arguments.js';
import type { Issue } from '../../issues.js';
import { guarded } from '../../misuse.js';
import type { Release } from '../../releases/points.js';
import { findRelease } from '../../releases/resolve.js';
import { findVersion, type ServerVersion } from '../../releases/server-version.js';
import type { PayloadOptions } from '../../transform/plan.js';
import { captureIn } from '../../wire/read.js';
import { basisOf, takenFrom } from './basis.js';
import { bestFits, type Fit } from './fit.js';
import { judgeBy, type VerifiableCapture } from './judge-by.js';
import { narrowedFits } from './narrowed-fits.js';
import type { Verdict } from './verdict.js';

/** What a capture is judged by, and what else a prediction depends on. */
export interface VerifyOptions extends PayloadOptions {
  /**
   * The server's release, as in `5.6`, `v5.6.0` or `5.6.3`. Absent: the newest of `fits`. Of a version that
   * reports no configuration, such as `11.4`: the same, and that anything was sent is a finding.
   */
  readonly release?: string;
  /** The server's config.json, as its text or parsed: what was seen is compared with what it should send. */
  readonly config?: unknown;
  /** What else the server knows about itself, as its text or parsed; it may hold the config as well. */
  readonly facts?: unknown;
}

/** What came of verifying. */
export type Verification =
  | Verdict
  /** One of the captures, counted from 0, is none: it looks like a config. */
  | { readonly status: 'noCapture'; readonly index: number }
  | { readonly status: 'invalid'; readonly of: 'capture'; readonly index: number; readonly issues: readonly Issue[] }
  | {
      readonly status: 'invalid';
      readonly of: 'release' | 'config' | 'facts' | 'options';
      readonly issues: readonly Issue[];
    };

const judgeAll = (
  captures: readonly VerifiableCapture[],
  named: Release | undefined,
  silent: ServerVersion | undefined,
  given: VerifyOptions,
): Verification => {
  const taken = takenFrom(given);
  if (!taken.ok) return { status: 'invalid', of: 'config', issues: taken.issues };
  const { config, options } = taken.value;
  const all = captures.flatMap(({ events }) => events);
  const fits = named === undefined ? narrowedFits(bestFits(all, config, options), all, config) : [];
  const based = basisOf(named ?? (fits.at(-1) as Fit).release, silent, taken.value);
  return based.status === 'invalid' ? based : judgeBy(based, captures, named === undefined ? { fits } : 'named');
};

const judging = (captures: readonly unknown[], options: VerifyOptions): Verification => {
  const asked = optionsOf(options);
  const named = asked.release === undefined ? undefined : findRelease(asked.release);
  const silent = named?.ok === false ? findVersion(asked.release as string) : undefined;
  if (named?.ok === false && !silent?.ok) return { status: 'invalid', of: 'release', issues: named.issues };
  const readable: VerifiableCapture[] = [];
  for (const [index, capture] of listOf(captures, 'captures').entries()) {
    const seen = captureIn(capture);
    if (seen.sort === 'config') return { status: 'noCapture', index };
    if (seen.sort === 'invalid') return { status: 'invalid', of: 'capture', index, issues: seen.issues };
    readable.push(seen);
  }
  const { release, ...rest } = asked;
  return judgeAll(readable, named?.ok ? named.value : undefined, silent?.ok ? silent.value : undefined, rest);
};

/**
 * Judges what was seen on the wire by what a release reports and, with a config, by what that config should send.
 *
 * Everything in the captures is judged: the names of events and properties, their values and how these are spelled,
 * repeated members, the data around the events, and the form of ids and times. Properties of reports about other things
 * are named, and not judged. If any event about the config is there, all of them are expected. Of the other daily
 * events, only those that are there are judged, and with facts also compared with them. A value that leaked is described
 * by what it looks like, and never given.
 *
 * @param captures - texts as {@link readCapture} takes them, or what `JSON.parse` made of them: one report together
 * @param options - the release, the config, and what else a prediction depends on
 * @returns the findings, leaks first, or why there is no verdict
 * @example
 * const body = '{"batch": [{"type": "track", "event": "config_rate", "properties": {"max_burst": "https://u:p@host"}}]}';
 * const verdict = verify([body], { release: '5.6' });
 * if (verdict.status === 'judged') verdict.findings.map(describeFinding);
 */
export const verify = (captures: readonly unknown[], options: VerifyOptions = {}): Verification =>
  guarded(
    () => judging(captures, options),
    (issues) => ({ status: 'invalid', of: 'options', issues }),
  );
