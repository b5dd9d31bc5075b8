import { type Phrased, problemsOf, repeatsOf, sharedOf } from '../field-map/lints/phrase-problems.js';
import { type Release, releases } from '../releases/points.js';
import { compareNumbers } from '../releases/resolve.js';
import { declaredNumbers } from '../releases/server-version.js';
import { settingsOf } from '../schema/settings-at.js';
import { spanAt, spansOf } from './at.js';
import { isOfApp, onlyTheNetwork, type Way, type WayStatement } from './declare.js';
import { settingsOfSwitch, switchesOf } from './state.js';

/** One small rule that the ways out must follow. */
export interface WayLint {
  readonly name: string;
  readonly description: string;
  /** How to mend what it finds. */
  readonly tip: string;
  /** What is wrong, a sentence each. */
  readonly check: (ways: readonly Way[]) => readonly string[];
}

const outOfOrder: WayLint = {
  name: 'way-out-of-order',
  description: 'Every way names its versions from the oldest to the newest.',
  tip: 'put the statements of the way in the order of the versions',
  check: (ways) =>
    ways.flatMap(({ id, since }) => {
      const versions = Object.keys(since).map(declaredNumbers);
      const wrong = versions.some((numbers, at) => at > 0 && compareNumbers(versions[at - 1] ?? numbers, numbers) >= 0);
      return wrong || versions.length === 0 ? [`${id} names its versions out of order, or none`] : [];
    }),
};

const unsourced: WayLint = {
  name: 'way-unsourced',
  description: 'Every way has a source.',
  tip: 'say where the fact was read',
  check: (ways) =>
    ways.flatMap(({ id, sources }) =>
      sources.some((source: string) => source.trim() !== '') ? [] : [`${id} has no source`],
    ),
};

const noOptOut: WayLint = {
  name: 'way-no-opt-out',
  description: 'Every statement has something that stops it, or says that only the network does.',
  tip: 'name the settings that stop it, or write onlyTheNetwork',
  check: (ways) =>
    ways.flatMap(({ id, since }) =>
      spansOf(since).flatMap(({ since: from, says: { off } }) =>
        off.length === 0 && off !== onlyTheNetwork ? [`${id} says nothing at ${from} of what stops it`] : [],
      ),
    ),
};

const idTwice: WayLint = {
  name: 'way-id-twice',
  description: 'Every way has an id of its own.',
  tip: 'give the second one another id',
  check: (ways) =>
    ways.flatMap(({ id }, at) => (ways.findIndex((way) => way.id === id) < at ? [`${id} is the id of two ways`] : [])),
};

const phrase: WayLint = {
  name: 'way-phrase',
  description:
    'A purpose says what a way is for: at most 90 characters, no full stop, lower case, its own, and more than the words of the name.',
  tip: 'write what the way does for those who use it, to follow its name',
  check: (ways) => {
    const all = ways.map(({ name, purpose }): Phrased => ({ name, phrase: purpose, group: 'ways' }));
    return [...all.flatMap(problemsOf), ...sharedOf(all), ...all.flatMap(repeatsOf)];
  },
};

const cryptic = /\b(?:GET|yes\/no|never by default)\b|\d\+/;

const textsOf = ({ name, purpose, doubt = '', since }: Way): readonly string[] => [
  name,
  purpose,
  doubt,
  ...spansOf(since).flatMap(({ says }) => [
    says.when,
    says.sends,
    ...says.identifies,
    says.note ?? '',
    says.doubt ?? '',
  ]),
];

const shorthand: WayLint = {
  name: 'way-shorthand',
  description: 'The texts of a way are words, without the shorthand of notes: no GET, no yes/no, no 5.18+.',
  tip: 'write it for a reader who never saw the program: a request, whether …, from 5.18 on',
  check: (ways) =>
    ways.flatMap((way) =>
      textsOf(way).flatMap((text) => (cryptic.test(text) ? [`${way.id} has shorthand: ${text}`] : [])),
    ),
};

const stopping = ({ off }: WayStatement): readonly string[] => off.flatMap(switchesOf).flatMap(settingsOfSwitch);

/** Each statement of a way, with the release points in which it holds. */
const pointsOf = ({ since }: Way): readonly (readonly [WayStatement, readonly Release[]])[] =>
  spansOf(since).map(({ says }) => [
    says,
    releases.filter((release) => spanAt(since, declaredNumbers(release))?.says === says),
  ]);

const missingSetting: WayLint = {
  name: 'way-missing-setting',
  description:
    'A setting that stops a way is there in every release of the statement, one that names a receiver in some release.',
  tip: 'name the release from which the setting is there, or the setting of that time',
  check: (ways) => {
    const known = new Map<Release, ReadonlySet<string>>(
      releases.map((release) => [release, new Set(settingsOf(release).map(({ path }) => path))]),
    );
    const isIn = (release: Release, path: string): boolean => known.get(release)?.has(path) ?? false;
    return ways
      .filter((way) => !isOfApp(way))
      .flatMap((way) =>
        pointsOf(way).flatMap(([says, points]) => [
          ...stopping(says).flatMap((path) => {
            const release = points.find((point) => !isIn(point, path));
            return release === undefined ? [] : [`${way.id} is stopped by ${path}, which is not there at ${release}`];
          }),
          ...(says.addressIn ?? [])
            .filter((path) => points.length > 0 && !points.some((point) => isIn(point, path)))
            .map((path) => `${way.id} names ${path}, which is never there`),
        ]),
      );
  },
};

/** Every lint of the ways out. */
export const wayLints: readonly WayLint[] = [
  outOfOrder,
  unsourced,
  noOptOut,
  idTwice,
  phrase,
  shorthand,
  missingSetting,
];

/** Everything that the lints find in the ways out. */
export const lintWays = (
  ways: readonly Way[],
): readonly { readonly lint: string; readonly text: string; readonly tip: string }[] =>
  wayLints.flatMap((lint) => lint.check(ways).map((text) => ({ lint: lint.name, text, tip: lint.tip })));
