import type { Json } from './edit.js';
import type { Choice, InputPlace } from './places.js';
import { pick } from './random.js';
import { anyOf, type Proving } from './rounds.js';
import type { RouteOutcome } from './routes.js';
import { usual } from './spell.js';
import type { Steps } from './steps.js';

/** Short configs in every order of three: two that must give the same, and two others. */
export function* trySequences(
  { compare, shown, random, advance, bench }: Proving,
  withheld: readonly InputPlace[],
  others: readonly InputPlace[],
): Steps<void> {
  const few = (places: readonly InputPlace[], count: number): readonly InputPlace[] =>
    Array.from({ length: Math.min(count, places.length) }, () => pick(random, places));
  for (let round = 0; round < sequences && !compare.isEnough(); round += 1) {
    const some = few(withheld, 6);
    const roots = [few(others, 6), few(others, 6)].map(
      (places) => shown(bench.naming({}), anyOf(places, random)).config,
    );
    const inputs: { readonly config: Json; readonly choices: readonly Choice[]; readonly expected: RouteOutcome }[] =
      [];
    for (const config of roots) {
      const expected = yield* compare.reference(shown, config);
      for (const choices of [anyOf(some, random), anyOf(some, random)]) inputs.push({ config, choices, expected });
    }
    for (const at of inEveryOrder) {
      const input = inputs[at];
      if (input) yield* compare.same({ ...input, make: shown, spelling: usual });
    }
    yield* advance(inEveryOrder.length);
  }
}

/** More than a thousand short configs. */
const sequences = 17;

/** Four things in an order in which every three of them follow each other once. */
const inEveryOrder: readonly number[] = (() => {
  const order: number[] = [];
  const seen = new Set<string>();
  const last = [0, 0];
  for (;;) {
    const next = [3, 2, 1, 0].find((candidate) => !seen.has([...last, candidate].join()));
    if (next === undefined) return order;
    seen.add([...last, next].join());
    order.push(next);
    last.push(next);
    last.shift();
  }
})();

export const sequencesWork = sequences * inEveryOrder.length;
