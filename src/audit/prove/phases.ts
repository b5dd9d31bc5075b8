import type { Reach } from '../../field-map/reach.js';
import { readText } from '../../json/read.js';
import { invalid } from '../../misuse.js';
import { type Compiled, effectiveOf, switchedOff } from '../../transform/compile.js';
import { unknownFields } from '../../transform/environment/unknown-fields.js';
import { planOf, surroundingsOf } from '../../transform/plan.js';
import { refusedAsConfig } from '../../wire/not-a-config.js';
import { allowedAt } from './allowed.js';
import { benchOf } from './bench.js';
import { comparing } from './compare.js';
import type { Json } from './edit.js';
import { fileLengths, sizesOf } from './lengths.js';
import { lightened } from './light.js';
import { inputsOf, withOnly } from './places.js';
import { defaultRuns, defaultSeed, type ProofResult, type ProveOptions, routesWith } from './proof.js';
import { randomOf } from './random.js';
import { auditReads } from './reads.js';
import { entriesLookedAt, firstThatShow, replacedOf, standingIn, starting, turnedOver } from './replaced.js';
import {
  everyValueWork,
  type Proving,
  roundsFor,
  tryAllThatShow,
  tryAsGiven,
  tryEach,
  tryEveryValue,
  trySpellings,
  tryTogether,
} from './rounds.js';
import { routesOf } from './routes.js';
import { sequencesWork, trySequences } from './sequences.js';
import { spellings } from './spell.js';
import type { Steps } from './steps.js';
import { tryFileLengths, tryWhole } from './whole-files.js';

const reaches = ['withheld', 'reduced', 'reported'] as const;

/** How many characters of a file that is too long to be tried often are read by each route. */
const wholeBudget = 6_000_000;

const wholeRounds = (text: string): number => Math.max(2, Math.min(20, Math.floor(wholeBudget / text.length)));

/** In so many rounds, everything that may not show gets a value at random in the config as it is given. */
const roundsAsGiven = 40;

/** Parts of a proof that need nothing of each other, so that two threads can share them. */
export const parts = ['settings', 'values'] as const;

export type ProofPart = (typeof parts)[number];

/** A phase of a proof, and how many rounds it takes. */
interface Phase {
  readonly work: number;
  readonly run: () => Steps<unknown>;
}

const workOf = (phases: readonly Phase[]): number => phases.reduce((sum, { work }) => sum + work, 0);

/** The same without variables whose values are not known: what they decide on is not counted. */
const withKnown = ({ env, envIncomplete: _, ...options }: ProveOptions): ProveOptions => {
  if (env === undefined) return options;
  return { ...options, env: Object.fromEntries(Object.entries(env).filter(([, value]) => value !== null)) };
};

/** The proof in steps, for a release that was compiled already; a test may try fewer sizes. */
export function* proving(
  compiled: Compiled,
  text: string,
  asked: ProveOptions,
  sizesFor: typeof sizesOf = sizesOf,
  some: readonly ProofPart[] = parts,
): Steps<ProofResult> {
  const { layout, release } = compiled;
  const options = withKnown(asked);
  const { runs = defaultRuns, seed = defaultSeed, asLoaded = false } = options;
  const read = readText(text, options);
  if (!read.ok) return invalid(read.issues);
  const { node, text: json } = read.value;
  const refused = refusedAsConfig(node);
  if (refused.length > 0) return { status: 'invalid', issues: refused };
  const effective = effectiveOf(compiled, node, json, asked);
  if (effective.issues.length > 0) return { status: 'invalid', issues: effective.issues };

  const whole = JSON.parse(json) as Json;
  const light = lightened(whole, json, layout.file);
  const allowed = allowedAt(release, layout, asLoaded);
  const bench = benchOf(compiled, allowed, light, options);
  const routes = routesOf(planOf(compiled).plan);
  const compare = comparing(bench, routes, options.untilFirst ?? false);
  const random = randomOf(seed);
  const replaced = replacedOf(
    compiled,
    allowed,
    { random, ...standingIn(effective.explicit), entries: entriesLookedAt(allowed), sizes: sizesFor(random, layout) },
    options,
  );
  const { withheld, others, alike, around } = replaced;
  const otherPlaces = others.map(([, place]) => place);
  const usualOthers = withOnly(otherPlaces, undefined);
  const short = withOnly(withheld, undefined);
  const named = bench.naming(light);
  const isOn = switchedOff(compiled, effective, options.env) === undefined;
  const { byFields, byDefaults, stray } = auditReads(compiled, allowed, bench.base, surroundingsOf(options));
  const values = new Map<Reach, number>();
  // Their values are not those of the server: what was tried with them says nothing about it.
  const unknownPaths = new Set([...effective.unknown.keys()].map(({ path }) => path));
  const unknown = unknownFields(compiled, effective).size;

  /** What every part has for itself, so that it does the same alone as beside others. */
  const stateOf = (part: ProofPart): Omit<Proving, 'advance'> => {
    const random = randomOf(seed + parts.indexOf(part));
    return {
      bench,
      compare,
      random,
      shown: inputsOf(layout.file, { ...options, preview: true }, random),
      count: (choices) => {
        for (const [{ label, reach }] of choices)
          if (!unknownPaths.has(label)) values.set(reach, (values.get(reach) ?? 0) + 1);
      },
    };
  };

  const phasesOf: Readonly<Record<ProofPart, (state: Proving) => readonly Phase[]>> = {
    settings: (state) => {
      const { shown, random } = state;
      const sent = isOn ? inputsOf(layout.file, { ...options, preview: false }, random) : shown;
      const rounds = light === whole ? 0 : wholeRounds(json);
      const together = {
        config: named,
        runs,
        withheld: [...short, ...withOnly(around, undefined).filter(({ reach }) => reach === 'withheld')],
        others: usualOthers,
      };
      return [
        { work: spellings.length, run: () => trySpellings(state, named, short) },
        {
          work: otherPlaces.reduce((sum, { adversaries }) => sum + adversaries.length, 0),
          run: () => tryEach(state, others),
        },
        {
          work: roundsFor(usualOthers) + roundsFor(withOnly(otherPlaces, 'odd')),
          run: () => tryAllThatShow(state, named, otherPlaces),
        },
        { work: roundsAsGiven, run: () => tryAsGiven(state, named, short, sent, roundsAsGiven) },
        { work: 2 * runs, run: () => tryTogether(state, together) },
        { work: fileLengths.length, run: () => tryFileLengths(state, named) },
        { work: sequencesWork, run: () => trySequences(state, short, usualOthers) },
        // The text as it was given, which may be longer, and may hold what an object cannot.
        { work: rounds, run: () => tryAsGiven(state, bench.naming(whole), short, shown, rounds) },
        { work: 0, run: () => tryWhole(state, { config: whole, text, node }, routes['exact decoder']) },
      ];
    },
    values: (state) => {
      const { shown } = state;
      // Of every length in a short config, so that there is time for it.
      const bare = bench.naming({});
      const turned = starting(shown, turnedOver(others));
      const tried = [
        { config: bare, places: [...withheld, ...alike] },
        { config: named, places: around },
      ];
      return tried.flatMap(({ config, places }) =>
        // Once as it is, and once turned over: a bit that is set may show in one of them alone.
        [shown, turned].map((make) => ({
          work: everyValueWork(places),
          run: () => tryEveryValue(state, config, places, starting(make, firstThatShow(places)), make === turned),
        })),
      );
    },
  };

  if (!bench.agrees(bench.base)) compare.note([{ code: 'writesAnother', settings: [] }]);
  compare.note(stray);
  let done = 0;
  let of = 0;
  const advance: Proving['advance'] = function* (work = 1) {
    done += work;
    yield { step: 'progress', done, of };
  };
  const phases = some.flatMap((part) => phasesOf[part]({ ...stateOf(part), advance }));
  of = workOf(phases);
  for (const { run } of phases) if (!compare.isEnough()) yield* run();
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
    properties: bench.names.length - unknown,
    ...(unknown > 0 && { unknown }),
    tried: reaches.map((reach) => ({
      reach,
      settings: layout.slots.filter(({ path }) => allowed.reachOf(path) === reach && !unknownPaths.has(path)).length,
      values: values.get(reach) ?? 0,
    })),
    routes: routesWith((route) => made.get(route)),
    shortened: light !== whole,
    reads: { byFields, byDefaults },
    violations,
    warnings: [...read.warnings, ...effective.warnings],
  };
}
