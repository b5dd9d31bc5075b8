import { optionsWithRelease, textOf } from '../arguments.js';
import type { Reach } from '../field-map/reach.js';
import type { Issue, Warning } from '../issues.js';
import { guarded, invalid } from '../misuse.js';
import type { Release } from '../releases.js';
import { type Compiled, compileRelease, settledOf } from '../transform/compiled.js';
import type { Values } from '../transform/layout.js';
import { type PayloadOptions, surroundingsOf } from '../transform/plan.js';
import { readText } from '../transform/read.js';
import { type Allowed, allowedAt } from './prove-allowed.js';
import { benchOf } from './prove-bench.js';
import { auditReads, type StrayRead } from './prove-reads.js';
import { type Counterexample, type Miswritten, type Trial, tryOwn, tryTogether, tryWithheld } from './prove-tests.js';
import { adversariesOf, type Material } from './prove-values.js';
import { randomOf } from './random.js';
import { refusedAsConfig } from './shape.js';

/** What a proof is made for, and how hard it tries. */
export interface ProveOptions extends Omit<PayloadOptions, 'preview' | 'strict'> {
  readonly release: Release;
  /** Rounds in which every withheld setting is replaced at once, and the others stand at random. Default: 100. */
  readonly runs?: number;
  /** The same seed gives the same proof. Default: 1. */
  readonly seed?: number;
}

/** What shows that something leaves which should not. It names settings and sorts of values, never a value. */
export type Violation = Counterexample | Miswritten | StrayRead;

/** How much was tried with the settings of one reach. */
export interface Tried {
  readonly reach: Reach;
  readonly settings: number;
  /** Values that were put in place of a setting's own. */
  readonly values: number;
  /** Payloads that were compared byte for byte. */
  readonly comparisons: number;
}

/** What came of an attempt to make withheld settings show. */
export interface Proof {
  readonly status: 'holds' | 'violated';
  readonly release: Release;
  /** The config was taken as the server loads it, and not as it is written. */
  readonly asLoaded: boolean;
  readonly seed: number;
  readonly runs: number;
  readonly properties: number;
  readonly tried: readonly Tried[];
  /** Places where a field, or a default, was seen to look at a setting. */
  readonly reads: { readonly byFields: number; readonly byDefaults: number };
  readonly violations: readonly Violation[];
  readonly warnings: readonly Warning[];
}

/** What came of it, or why there is no payload to prove anything of. */
export type ProofResult = Proof | { readonly status: 'invalid'; readonly issues: readonly Issue[] };

const reaches = ['withheld', 'reduced', 'reported'] as const;

const defaultRuns = 100;
export const defaultSeed = 1;

/** The proof for a release that was compiled already: what went wrong while compiling is found as well. */
export const proveCompiled = (compiled: Compiled, text: string, options: ProveOptions): ProofResult => {
  const { layout, release } = compiled;
  const { runs = defaultRuns, seed = defaultSeed, asLoaded = false } = options;
  const read = readText(text, options);
  if ('issue' in read) return { status: 'invalid', issues: [read.issue] };
  const refused = refusedAsConfig(read.node);
  if (refused.length > 0) return { status: 'invalid', issues: refused };
  const settled = settledOf(compiled, read.node, read.text, options);
  if (settled.issues.length > 0) return { status: 'invalid', issues: settled.issues };

  const random = randomOf(seed);
  const surroundings = surroundingsOf(options);
  const allowed = allowedAt(release, layout, asLoaded);
  const bench = benchOf(compiled, allowed, read.node, options, surroundings);
  const material: Material = { random, ...standingIn(settled.given), entries: entriesLookedAt(allowed) };
  const trials: Record<Reach, Trial[]> = { withheld: [], reduced: [], reported: [] };
  for (const slot of layout.slots)
    trials[allowed.reachOf(slot.path)].push({ slot, adversaries: adversariesOf(slot, material) });
  const others = [...trials.reduced, ...trials.reported];

  const leaks = trials.withheld.flatMap((trial) => tryWithheld(bench, trial));
  const known = new Set(leaks.flatMap(({ settings }) => settings));
  const tight = trials.withheld.filter(({ slot }) => !known.has(slot.path));
  let together: readonly Counterexample[] = [];
  for (let run = 0; run < runs && together.length === 0; run += 1) together = tryTogether(bench, tight, others, random);
  const { byFields, byDefaults, stray } = auditReads(compiled, allowed, bench.base, surroundings);
  const violations: readonly Violation[] = [
    ...leaks,
    ...together,
    ...others.flatMap((trial) => tryOwn(bench, trial)),
    ...(bench.agrees(bench.base) ? [] : [{ code: 'writesAnother', settings: [] } as const]),
    ...stray,
  ];
  return {
    status: violations.length === 0 ? 'holds' : 'violated',
    release,
    asLoaded,
    seed,
    runs,
    properties: bench.names.length,
    tried: reaches.map((reach) => tried(reach, trials[reach], reach === 'withheld' ? runs : 0)),
    reads: { byFields, byDefaults },
    violations,
    warnings: [...read.warnings, ...settled.warnings],
  };
};

const tried = (reach: Reach, trials: readonly Trial[], runs: number): Tried => {
  const single = trials.reduce((sum, { adversaries }) => sum + adversaries.length, 0);
  return { reach, settings: trials.length, values: single + runs * trials.length, comparisons: single + runs };
};

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

/**
 * Tries to make what is withheld show in the payload of this very config, and says what came of it. Every withheld
 * setting is replaced by values meant to slip through; not a byte may change. Of every other setting, only its own
 * fields may change, and only as their rules allow. Besides, it records which settings the fields and defaults look at.
 *
 * @param text - the text of a config.json; diagnostics may be switched off in it
 * @param options - the release, what else the payload depends on, and how hard to try
 * @returns `holds` or `violated` with numbers and counterexamples, or `invalid` with issues; the same for the same seed
 * @example
 * const proof = prove('{"EmailSettings": {"SMTPPassword": "secret"}}', { release: '10.8' });
 * if (proof.status !== 'invalid') console.log(proof.status, proof.violations.length); // holds 0
 */
export const prove = (text: string, options: ProveOptions): ProofResult =>
  guarded(() => {
    const asked = optionsWithRelease(options);
    return proveCompiled(compileRelease(asked.release), textOf(text, 'the text'), asked);
  }, invalid);
