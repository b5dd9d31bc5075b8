import { type Release, releases } from '../../releases/points.js';
import type { PayloadOptions } from '../../transform/plan.js';
import type { SeenEvent } from '../../wire/seen.js';
import { differencesOf } from './compare.js';
import { expectationOf } from './expectation.js';
import type { CaptureFinding } from './findings.js';
import { judge } from './judge.js';
import { predict } from './prediction.js';

/** How many findings speak against it that a server of this release sent a capture. */
export interface Fit {
  readonly release: Release;
  readonly against: number;
}

const speaksAgainst = ({ code }: CaptureFinding): boolean =>
  code !== 'leakedByServer' && code !== 'outsideVocabulary' && code !== 'twice' && code !== 'namedRemotely';

/** No more events are looked at: each is judged by every release, and a day has a hundred at most. */
const enough = 500;

/** Each event once: what comes again says nothing more about a release. */
const distinct = (seen: readonly SeenEvent[]): readonly SeenEvent[] => {
  const found = new Map<string, SeenEvent>();
  for (const event of seen) {
    if (found.size === enough) break;
    const key = JSON.stringify([
      [event.event, event.envelope, event.again],
      event.properties.map(({ name, found: type, value, spelling }) =>
        type === 'an array' || type === 'an object' ? [name, type] : [name, type, value, spelling],
      ),
    ]);
    if (!found.has(key)) found.set(key, event);
  }
  return [...found.values()];
};

/** How well each release fits what was seen, oldest first. Texts that leaked speak against no release. */
const fitsOf = (all: readonly SeenEvent[]): readonly Fit[] => {
  const seen = distinct(all);
  return releases.map((release) => ({
    release,
    against: judge(seen, expectationOf(release)).filter(speaksAgainst).length,
  }));
};

/** The fits with the fewest findings against them. */
const bestOf = (fits: readonly Fit[]): readonly Fit[] => {
  const least = Math.min(...fits.map(({ against }) => against));
  return fits.filter(({ against }) => against === least);
};

/** How many properties differ from what a config would send at a release. */
const differencesAt = (
  seen: readonly SeenEvent[],
  config: unknown,
  release: Release,
  options: PayloadOptions,
): number => {
  if (config === undefined) return 0;
  const expectation = expectationOf(release);
  const prediction = predict(config, expectation, options);
  return prediction.ok ? differencesOf(seen, expectation, prediction.value).length : Number.POSITIVE_INFINITY;
};

/** How well the releases fit that fit best without a config; where one is given, its differences count too. */
const candidates = (
  fits: readonly Fit[],
  seen: readonly SeenEvent[],
  config: unknown,
  options: PayloadOptions,
): readonly Fit[] =>
  bestOf(
    bestOf(fits).map(({ release, against }) => ({
      release,
      against: against + differencesAt(seen, config, release, options),
    })),
  );

/** The releases that fit best, and of them, where a config is given, those that it agrees with best. */
export const bestFits = (seen: readonly SeenEvent[], config: unknown, options: PayloadOptions): readonly Fit[] =>
  candidates(fitsOf(seen), seen, config, options);

/** The best of the releases that fit better than the one that was named. */
export const betterThan = (
  named: Release,
  seen: readonly SeenEvent[],
  config: unknown,
  options: PayloadOptions,
): readonly Fit[] => {
  const fits = fitsOf(seen);
  const structural = fits.find(({ release }) => release === named) as Fit;
  const against = structural.against + differencesAt(seen, config, named, options);
  return candidates(fits, seen, config, options).filter((fit) => fit.against < against);
};
