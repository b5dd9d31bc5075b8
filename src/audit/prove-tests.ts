import type { Node } from '../transform/json.js';
import type { Slot } from '../transform/layout.js';
import { toldBy } from './prove-allowed.js';
import type { Bench, Seen } from './prove-bench.js';
import { fewest, shrunk } from './prove-shrink.js';
import { type Adversary, sortOf } from './prove-values.js';
import { pick, type Random } from './random.js';

/** A value that told something it may not tell, made as small as it gets. */
export interface Counterexample {
  /**
   * `leaks`: a withheld setting changed the payload. `changesAnother`: a setting changed a field that is not its own.
   * `tellsMore`: a field told apart two values that are one to its rule.
   */
  readonly code: 'leaks' | 'changesAnother' | 'tellsMore';
  /** The settings that must be replaced together to show it: mostly one. */
  readonly settings: readonly string[];
  /** The simplest sort of value that was seen to show it. */
  readonly sort: string;
  /** What is left of that value when it is cut down as far as it still shows it. */
  readonly smallest: string;
  /** The properties that tell it. */
  readonly fields: readonly string[];
}

/** The bytes of a payload are not what its properties are. */
export interface Miswritten {
  readonly code: 'writesAnother';
  readonly settings: readonly string[];
}

/** A setting, and the values to put in its place. */
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
  return { code, settings: [path], sort, smallest: sortOf(smallest), fields: shows(smallest) };
};

const unwritten = 'a property that the map does not have';

/** What differs between two payloads, be it their bytes alone. */
const differing = (bench: Bench, before: Seen, after: Seen): readonly string[] => {
  const fields = bench.changed(before, after);
  return fields.length > 0 || before.bytes === after.bytes ? fields : [unwritten];
};

/** Nothing may change, whatever stands there. */
export const tryWithheld = (bench: Bench, { slot, adversaries }: Trial): readonly Counterexample[] => {
  const { before, after } = bench.around(slot);
  const shows: Shows = (value) => differing(bench, before, after(value));
  const leaking = adversaries.find(({ value }) => shows(value).length > 0);
  return leaking ? [counterexample('leaks', slot, leaking, shows)] : [];
};

/** Only its own fields may change, and each only where what its rule may tell does. */
export const tryOwn = (bench: Bench, { slot, adversaries }: Trial): readonly (Counterexample | Miswritten)[] => {
  const { names, allowed, changed, agrees, compiled } = bench;
  const { before, after } = bench.around(slot);
  const own = allowed.fieldsOf(slot.path);
  const told = names.flatMap((name, at) => {
    const rule = own.has(name) ? allowed.ruleOf.get(name) : undefined;
    return rule ? [{ name, at, rule, outcomes: new Map<unknown, unknown>() }] : [];
  });
  const strangers = (seen: Seen): readonly string[] => changed(before, seen).filter((name) => !own.has(name));
  const tellingMore = (seen: Seen): readonly string[] =>
    told.flatMap(({ name, at, rule, outcomes }) => {
      const key = toldBy(rule, compiled.layout, seen.values);
      const outcome = seen.row[at];
      if (!outcomes.has(key)) outcomes.set(key, outcome);
      return outcomes.get(key) === outcome ? [] : [name];
    });
  tellingMore(before);
  const found = new Map<string, Counterexample | Miswritten>();
  for (const adversary of adversaries) {
    const seen = after(adversary.value);
    if (!found.has('changesAnother') && strangers(seen).length > 0)
      found.set(
        'changesAnother',
        counterexample('changesAnother', slot, adversary, (value) => strangers(after(value))),
      );
    if (!found.has('tellsMore') && tellingMore(seen).length > 0)
      found.set(
        'tellsMore',
        counterexample('tellsMore', slot, adversary, (value) => tellingMore(after(value))),
      );
    const written = seen.bytes === before.bytes ? changed(before, seen).length === 0 : agrees(seen);
    if (!written) found.set('writesAnother', { code: 'writesAnother', settings: [slot.path] });
  }
  return [...found.values()];
};

type Choice = readonly [Slot, Adversary];

const chosen = (trials: readonly Trial[], random: Random): readonly Choice[] =>
  trials.map(({ slot, adversaries }) => [slot, pick(random, adversaries)]);

/** All withheld settings at once, in a config whose other settings stand at random: nothing may change. */
export const tryTogether = (
  bench: Bench,
  withheld: readonly Trial[],
  others: readonly Trial[],
  random: Random,
): readonly Counterexample[] => {
  const put = (root: Node, choices: readonly Choice[]): Node =>
    bench.alter(root, new Map(choices.map(([{ path }, { value }]) => [path, value])));
  const root = put(bench.named, chosen(others, random));
  const before = bench.see(root);
  const shows = (choices: readonly Choice[]): readonly string[] =>
    differing(bench, before, bench.see(put(root, choices)));
  const choices = chosen(withheld, random);
  if (shows(choices).length === 0) return [];
  const few = fewest(choices, (some) => shows(some).length > 0);
  const sorts = (of: (adversary: Adversary) => string): string =>
    [...new Set(few.map(([, adversary]) => of(adversary)))].join(', ');
  return [
    {
      code: 'leaks',
      settings: few.map(([{ path }]) => path),
      sort: sorts(({ sort }) => sort),
      smallest: sorts(({ value }) => sortOf(value)),
      fields: shows(few),
    },
  ];
};
