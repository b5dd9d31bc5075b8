import type { Reach } from '../field-map/reach.js';
import { type Compiled, settledOf } from '../transform/compiled.js';
import type { Slot, Values } from '../transform/layout.js';
import { planOf, surroundingsOf } from '../transform/plan.js';
import { readText } from '../transform/read.js';
import { type Allowed, allowedAt } from './prove-allowed.js';
import { benchOf } from './prove-bench.js';
import { comparing } from './prove-compare.js';
import type { Json } from './prove-edit.js';
import { fileLengths, sizesOf } from './prove-lengths.js';
import { hasNamesTwice, lightened } from './prove-light.js';
import {
  type Choice,
  inputsOf,
  type MakeInput,
  type Place,
  pluginPlaces,
  settingPlace,
  strangerPlaces,
  variablePlaces,
  withOnly,
} from './prove-places.js';
import { defaultRuns, defaultSeed, type ProofResult, type ProveOptions } from './prove-proof.js';
import { auditReads } from './prove-reads.js';
import {
  everyValueWork,
  type Proving,
  roundsFor,
  sequencesWork,
  tryAllThatShow,
  tryAsGiven,
  tryEach,
  tryEveryValue,
  tryFileLengths,
  trySequences,
  trySpellings,
  tryTogether,
} from './prove-rounds.js';
import { commandRoutes, ownRoutes, routesOf } from './prove-routes.js';
import { spellings } from './prove-spell.js';
import type { Steps } from './prove-steps.js';
import { adversariesOf, alikeFor, briefly, type Material } from './prove-values.js';
import { randomOf } from './random.js';
import { refusedAsConfig } from './shape.js';

const reaches = ['withheld', 'reduced', 'reported'] as const;

/** How many characters of a file that is too long to be tried often are read by each route. */
const wholeBudget = 6_000_000;

const wholeRounds = (text: string): number => Math.max(2, Math.min(20, Math.floor(wholeBudget / text.length)));

const firstOf = (places: readonly Place[]): readonly Choice[] =>
  places.flatMap((place) => (place.adversaries[0] ? [[place, place.adversaries[0]] as const] : []));

/** In so many rounds, everything that may not show gets a value at random in the config as it is given. */
const roundsAsGiven = 40;

/** Makes inputs in which those places that show hold the first of their values, unless it is another one. */
const starting =
  (make: MakeInput, places: readonly Place[]): MakeInput =>
  (config, choices, spelling) =>
    make(config, [...firstOf(places.filter(({ reach }) => reach !== 'withheld')), ...choices], spelling);

/** Everything that can be replaced, by what becomes of it. */
interface Places {
  readonly withheld: readonly Place[];
  readonly others: readonly (readonly [Slot, Place])[];
  /** The others again, with values that are all one to their rules. */
  readonly alike: readonly Place[];
  /** Variables and plugins. */
  readonly around: readonly Place[];
}

const placesOf = (compiled: Compiled, allowed: Allowed, material: Material, options: ProveOptions): Places => {
  const { layout } = compiled;
  const few = briefly(material);
  const reachOf = ({ path }: Slot): Reach => allowed.reachOf(path);
  const withheld = layout.slots.filter((slot) => reachOf(slot) === 'withheld');
  const others = layout.slots.filter((slot) => reachOf(slot) !== 'withheld');
  return {
    withheld: [
      ...withheld.map((slot) => settingPlace(slot, 'withheld', adversariesOf(slot, material))),
      ...strangerPlaces(layout.file, material),
    ],
    others: others.map((slot) => [slot, settingPlace(slot, reachOf(slot), adversariesOf(slot, few))]),
    alike: others.flatMap((slot) => {
      const adversaries = alikeFor(slot, material.sizes);
      return adversaries.length === 0 ? [] : [settingPlace(slot, reachOf(slot), adversaries)];
    }),
    around: [
      ...(options.env ? variablePlaces(compiled, allowed, material) : []),
      ...(options.plugins ? pluginPlaces(allowed, material) : []),
    ],
  };
};

/** The proof in steps, for a release that was compiled already; a test may try fewer sizes. */
export function* proving(
  compiled: Compiled,
  text: string,
  options: ProveOptions,
  sizesFor: typeof sizesOf = sizesOf,
): Steps<ProofResult> {
  const { layout, release } = compiled;
  const { runs = defaultRuns, seed = defaultSeed, asLoaded = false } = options;
  const read = readText(text, options);
  if ('issue' in read) return { status: 'invalid', issues: [read.issue] };
  const refused = refusedAsConfig(read.node);
  if (refused.length > 0) return { status: 'invalid', issues: refused };
  const settled = settledOf(compiled, read.node, read.text, options);
  if (settled.issues.length > 0) return { status: 'invalid', issues: settled.issues };

  const whole = JSON.parse(read.text) as Json;
  const light = lightened(whole, read.text, layout.file);
  const random = randomOf(seed);
  const allowed = allowedAt(release, layout, asLoaded);
  const bench = benchOf(compiled, allowed, light, options);
  const plan = planOf(compiled);
  const compare = comparing(bench, routesOf(plan));
  const shown = inputsOf(layout.file, { ...options, preview: true }, random);
  const isOn = settled.values[compiled.switchedBy.index] !== false;
  const sent = isOn ? inputsOf(layout.file, { ...options, preview: false }, random) : shown;
  const { withheld, others, alike, around } = placesOf(
    compiled,
    allowed,
    {
      random,
      ...standingIn(settled.given),
      entries: entriesLookedAt(allowed),
      sizes: sizesFor(random, layout),
    },
    options,
  );
  const otherPlaces = others.map(([, place]) => place);
  const usualOthers = withOnly(otherPlaces, undefined);
  const rounds = light === whole ? 0 : wholeRounds(read.text);

  const values = new Map<Reach, number>();
  const of =
    spellings.length +
    otherPlaces.reduce((sum, { adversaries }) => sum + adversaries.length, 0) +
    roundsFor(usualOthers) +
    roundsFor(withOnly(otherPlaces, 'odd')) +
    everyValueWork([...withheld, ...alike]) +
    everyValueWork(around) +
    roundsAsGiven +
    2 * runs +
    fileLengths.length +
    sequencesWork +
    rounds;
  let done = 0;
  const state: Proving = {
    bench,
    compare,
    random,
    shown,
    advance: function* (work = 1) {
      done += work;
      yield { step: 'progress', done, of };
    },
    count: (choices) => {
      for (const [{ reach }] of choices) values.set(reach, (values.get(reach) ?? 0) + 1);
    },
  };

  const { byFields, byDefaults, stray } = auditReads(compiled, allowed, bench.base, surroundingsOf(options));
  if (!bench.agrees(bench.base)) compare.note([{ code: 'writesAnother', settings: [] }]);
  compare.note(stray);
  const named = bench.naming(light);
  const base = yield* compare.reference(shown, light);
  const short = withOnly(withheld, undefined);
  yield* trySpellings(state, named, short);
  yield* tryEach(state, others);
  yield* tryAllThatShow(state, named, otherPlaces);
  // Of every length in a short config, so that there is time for it; and some in the config as it is given.
  const bare = bench.naming({});
  yield* tryEveryValue(state, bare, [...withheld, ...alike], starting(shown, alike));
  yield* tryEveryValue(state, named, around, starting(shown, around));
  yield* tryAsGiven(state, named, short, sent, roundsAsGiven);
  yield* tryTogether(state, {
    config: named,
    runs,
    withheld: [...short, ...withOnly(around, undefined).filter(({ reach }) => reach === 'withheld')],
    others: usualOthers,
  });
  yield* tryFileLengths(state, named);
  yield* trySequences(state, short, usualOthers);
  // The text as it was given, which may be longer, and may hold what an object cannot.
  const given = { config: whole, text, options: shown(whole, []).options };
  if (light !== whole) yield* tryAsGiven(state, bench.naming(whole), short, shown, rounds);
  if (hasNamesTwice(read.node)) {
    const expected = routesOf(plan)['exact decoder'](given);
    yield* compare.sameInput(given, expected, 'as it is given', ownRoutes.slice(1));
  } else {
    const expected = light === whole ? base : yield* compare.reference(shown, whole);
    yield* compare.sameInput(given, expected, 'as it is given');
  }
  yield* compare.settle();
  const { violations, made } = compare;
  return {
    status: violations.length === 0 ? 'holds' : 'violated',
    release,
    asLoaded,
    seed,
    runs,
    settings: 'exhaustive',
    values: 'sampled',
    properties: bench.names.length,
    tried: reaches.map((reach) => ({
      reach,
      settings: layout.slots.filter(({ path }) => allowed.reachOf(path) === reach).length,
      values: values.get(reach) ?? 0,
    })),
    routes: [...ownRoutes, ...commandRoutes].flatMap((route) => {
      const payloads = made.get(route);
      return payloads === undefined ? [] : [{ route, payloads }];
    }),
    shortened: light !== whole,
    reads: { byFields, byDefaults },
    violations,
    warnings: [...read.warnings, ...settled.warnings],
  };
}

/** The texts and numbers that a config gives. */
const standingIn = (given: Values): Pick<Material, 'texts' | 'numbers'> => {
  const values = given.flatMap((value) => (Array.isArray(value) ? value : [value]));
  return {
    texts: values.filter((value): value is string => typeof value === 'string' && value !== ''),
    numbers: values.filter((value): value is number => typeof value === 'number'),
  };
};

const entriesLookedAt = ({ ruleOf }: Allowed): Material['entries'] =>
  [...ruleOf.values()].flatMap((rule): [string, string][] => {
    if (rule.rule === 'pluginEnabled') return [[rule.plugin, 'Enable']];
    return rule.rule === 'pluginFlag' ? [[rule.plugin, rule.key]] : [];
  });
