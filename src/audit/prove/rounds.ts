import type { Slot } from '../../transform/layout.js';
import type { Bench } from './bench.js';
import type { Comparing } from './compare.js';
import type { Json } from './edit.js';
import { tryOwn } from './own.js';
import { type Choice, type InputPlace, type MakeInput, withOnly } from './places.js';
import { pick, type Random } from './random.js';
import { someSpelling, spellings, usual } from './spell.js';
import type { Steps } from './steps.js';
import type { Adversary } from './values.js';

/** What the rounds of a proof share. */
export interface Proving {
  readonly bench: Bench;
  readonly compare: Comparing;
  readonly random: Random;
  /** Makes inputs whose payload is made also where diagnostics are off. */
  readonly shown: MakeInput;
  /** Says that some work is done. */
  readonly advance: (work?: number) => Steps<void>;
  /** Counts values that were put in places. */
  readonly count: (choices: readonly Choice[]) => void;
}

/** No value is put anywhere. */
export const none: readonly Choice[] = [];

/** For every place its next value, each time another one; so that in so many rounds each has had all of its values. */
const nthOf = (places: readonly InputPlace[], round: number): readonly Choice[] =>
  places.map((place, at) => [place, place.adversaries[(round + 13 * at) % place.adversaries.length] as Adversary]);

/** So many rounds give every place all of its values. */
export const roundsFor = (places: readonly InputPlace[]): number =>
  places.reduce((most, { adversaries }) => Math.max(most, adversaries.length), 0);

/** For every place one of its values at random. */
export const anyOf = (places: readonly InputPlace[], random: Random): readonly Choice[] =>
  places.map((place) => [place, pick(random, place.adversaries)]);

/** About half of the places: a leak may need another place unchanged. */
const someOf = (places: readonly InputPlace[], random: Random): readonly Choice[] => {
  const all = anyOf(places, random);
  return random(2) === 0 ? all : all.filter(() => random(2) === 0);
};

/** The same config in other bytes. */
export function* trySpellings(proving: Proving, config: Json, places: readonly InputPlace[]): Steps<void> {
  const { compare, shown, random, advance, count } = proving;
  const expected = yield* compare.reference(shown, config);
  for (const spelling of spellings) {
    for (const choices of [none, anyOf(places, random)]) {
      count(choices);
      yield* compare.same({ config, choices, make: shown, spelling, expected });
    }
    yield* advance();
  }
}

/** Each setting that shows by itself: from within, and then through the routes of the command. */
export function* tryEach(proving: Proving, slots: readonly (readonly [Slot, InputPlace])[]): Steps<void> {
  const { bench, compare, shown, advance, count } = proving;
  for (const [slot, place] of slots) {
    if (compare.isEnough()) return;
    const { found, before, tested } = tryOwn(bench, { slot, adversaries: place.adversaries });
    compare.note(found);
    for (const { adversary, seen } of tested) {
      count([[place, adversary]]);
      yield* compare.handOver(shown, before.config, [[place, adversary]], { bytes: seen.bytes, shape: '' });
    }
    yield* advance(tested.length);
  }
}

/** All settings that show at once, each with each of its values: the routes have to agree. */
export function* tryAllThatShow(
  { compare, shown, advance, count }: Proving,
  config: Json,
  places: readonly InputPlace[],
): Steps<void> {
  for (const some of [withOnly(places, undefined), withOnly(places, 'odd')]) {
    for (let round = 0; round < roundsFor(some); round += 1) {
      const choices = nthOf(some, round);
      count(choices);
      if (!compare.isEnough()) yield* compare.reference(shown, config, choices);
      yield* advance();
    }
  }
}

type Some = Pick<Parameters<Comparing['same']>[0], 'routes' | 'through'>;

/** The two routes that use the exact decoder take turns. */
const exactInTurn: readonly Some[] = [
  { routes: ['object', 'text', 'canonical text', 'canonical bytes', 'exact decoder'] },
  { routes: ['object', 'text', 'canonical text', 'canonical bytes', 'request'] },
];

/** Against the other value of each bit, each decoder once is enough. */
const decodersInTurn: readonly Some[] = [
  { routes: ['text', 'exact decoder'], through: ['lines'] },
  { routes: ['object', 'canonical text', 'canonical bytes'], through: ['threads'] },
];

/** Where it is very long, so do all routes that read a text alike. */
const allInTurn: readonly Some[] = [
  { routes: ['object', 'text', 'canonical bytes', 'exact decoder'], through: ['lines'] },
  { routes: ['object', 'canonical text', 'canonical bytes', 'request'], through: ['threads'] },
];

/** Usual values first: a single one that is not may send a whole config the exact way. */
const inTurns: readonly { readonly special: Adversary['special']; readonly some: readonly Some[] }[] = [
  { special: undefined, some: exactInTurn },
  { special: 'odd', some: exactInTurn },
  { special: 'long', some: allInTurn },
];

/** How many rounds {@link tryEveryValue} takes. */
export const everyValueWork = (places: readonly InputPlace[]): number =>
  inTurns.reduce((sum, { special }) => sum + roundsFor(withOnly(places, special)), 0);

/**
 * Everything at once that may not show, each with each of its values: not a byte may change.
 *
 * @param again - all of it was tried before, against the other value of each bit
 */
export function* tryEveryValue(
  { compare, advance, count }: Proving,
  config: Json,
  all: readonly InputPlace[],
  make: MakeInput,
  again = false,
): Steps<void> {
  const expected = yield* compare.reference(make, config);
  const known = new Set<string>();
  for (const { special, some } of inTurns) {
    const turns = again && special !== 'long' ? decodersInTurn : some;
    const places = withOnly(all, special);
    for (let round = 0; round < roundsFor(places); round += 1) {
      // No special value comes twice.
      const isNext = ({ label, adversaries }: InputPlace): boolean =>
        !known.has(label) && (special === undefined || round < adversaries.length);
      const choices = nthOf(places, round).filter(([place]) => isNext(place));
      count(choices);
      const before = compare.violations.length;
      if (!compare.isEnough())
        yield* compare.same({ config, choices, make, spelling: usual, expected, ...turns[round % 2] });
      for (const found of compare.violations.slice(before))
        if ('settings' in found) for (const setting of found.settings) known.add(setting);
      yield* advance();
    }
  }
}

/** Everything at once that may not show, in a config that is otherwise as it is given. */
export function* tryAsGiven(
  { compare, random, advance, count }: Proving,
  config: Json,
  withheld: readonly InputPlace[],
  make: MakeInput,
  rounds: number,
): Steps<void> {
  const expected = yield* compare.reference(make, config);
  for (let round = 0; round < rounds; round += 1) {
    const choices = someOf(withheld, random);
    count(choices);
    if (!compare.isEnough()) yield* compare.same({ config, choices, make, spelling: usual, expected });
    yield* advance();
  }
}

/** Changes everything at once that may not show, in configs with random other settings, in any spelling. */
export function* tryTogether(
  proving: Proving,
  {
    config,
    runs,
    withheld,
    others,
  }: {
    readonly config: Json;
    readonly runs: number;
    readonly withheld: readonly InputPlace[];
    readonly others: readonly InputPlace[];
  },
): Steps<void> {
  const { compare, shown, random, advance, count } = proving;
  for (let run = 0; run < runs && !compare.isEnough(); run += 1) {
    const root = shown(config, anyOf(others, random)).config;
    const expected = yield* compare.reference(shown, root, none, ['canonical text']);
    const choices = someOf(withheld, random);
    count(choices);
    yield* compare.same({
      config: root,
      choices,
      make: shown,
      spelling: someSpelling(random),
      expected,
      ...exactInTurn[run % 2],
    });
    yield* advance(2);
  }
}
