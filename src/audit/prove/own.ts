import { knownTo } from '../../rules/known-to.js';
import type { Slot } from '../../transform/layout.js';
import type { Bench, BenchOutcome } from './bench.js';
import type { Counterexample, Miswritten } from './findings.js';
import { shrunk } from './shrink.js';
import { type Adversary, sortOf } from './values.js';

/** A setting that shows, and the values to put in its place. */
export interface Trial {
  readonly slot: Slot;
  readonly adversaries: readonly Adversary[];
}

/** The properties that show something at a value; none where nothing shows. */
type Shows = (value: unknown) => readonly string[];

const counterexample = (
  code: Counterexample['code'],
  { path }: Slot,
  { sort, value }: Adversary,
  shows: Shows,
): Counterexample => {
  const smallest = shrunk(value, (candidate) => shows(candidate).length > 0);
  return { code, settings: [path], sort, smallest: sortOf(smallest), fields: shows(smallest), routes: ['object'] };
};

/** What came of one value: how the config comes out with it. */
export interface Tested {
  readonly adversary: Adversary;
  readonly seen: BenchOutcome;
}

/** Only its own fields may change, and each only if what its rule may disclose changes. */
export const tryOwn = (
  bench: Bench,
  { slot, adversaries }: Trial,
): {
  readonly found: readonly (Counterexample | Miswritten)[];
  readonly before: BenchOutcome;
  readonly tested: readonly Tested[];
} => {
  const { names, allowed, changed, agrees, compiled } = bench;
  const { before, after } = bench.around(slot);
  const { slotOf } = compiled.layout;
  const own = allowed.fieldsOf(slot.path);
  const withRule = names.flatMap((name, at) => {
    const rule = own.has(name) ? allowed.ruleOf.get(name) : undefined;
    return rule ? [{ name, at, rule, outcomes: new Map<unknown, unknown>() }] : [];
  });
  const strangers = (seen: BenchOutcome): readonly string[] => changed(before, seen).filter((name) => !own.has(name));
  const disclosingMore = (seen: BenchOutcome): readonly string[] =>
    withRule.flatMap(({ name, at, rule, outcomes }) => {
      const key = knownTo(rule, {
        valueAt: (path) => seen.values[(slotOf.get(path) as Slot).index],
        setting: slotOf.get(rule.setting) as Slot,
      });
      const outcome = seen.row[at];
      if (!outcomes.has(key)) outcomes.set(key, outcome);
      return outcomes.get(key) === outcome ? [] : [name];
    });
  disclosingMore(before);
  const found = new Map<string, Counterexample | Miswritten>();
  const tested = adversaries.map((adversary) => {
    const seen = after(adversary.value);
    if (!found.has('changesAnother') && strangers(seen).length > 0)
      found.set(
        'changesAnother',
        counterexample('changesAnother', slot, adversary, (value) => strangers(after(value))),
      );
    if (!found.has('tellsMore') && disclosingMore(seen).length > 0)
      found.set(
        'tellsMore',
        counterexample('tellsMore', slot, adversary, (value) => disclosingMore(after(value))),
      );
    const written = seen.bytes === before.bytes ? changed(before, seen).length === 0 : agrees(seen);
    if (!written) found.set('writesAnother', { code: 'writesAnother', settings: [slot.path] });
    return { adversary, seen };
  });
  return { found: [...found.values()], before, tested };
};
