import type { Reach } from '../../field-map/reach.js';
import type { Compiled } from '../../transform/compile.js';
import type { Slot, Values } from '../../transform/layout.js';
import type { Allowed } from './allowed.js';
import {
  type Choice,
  type InputPlace,
  type MakeInput,
  pluginPlaces,
  settingPlace,
  strangerPlaces,
  variablePlaces,
  withOnly,
} from './places.js';
import type { ProveOptions } from './proof.js';
import { adversariesOf, alikeFor, briefly, type Material } from './values.js';

/** The first value of each of those places that show. */
export const firstThatShow = (places: readonly InputPlace[]): readonly Choice[] =>
  places.flatMap((place) => {
    const [first] = place.adversaries;
    return first && place.reach !== 'withheld' ? [[place, first] as const] : [];
  });

/** Makes inputs that start from these values: what is chosen later replaces them. */
export const starting =
  (make: MakeInput, first: readonly Choice[]): MakeInput =>
  (config, choices, spelling) =>
    make(config, [...first, ...choices], spelling);

/** Everything that shows, at another value than its default: a bit that shows only where it was not set is seen there. */
export const turnedOver = (others: Replaced['others']): readonly Choice[] =>
  others.flatMap(([slot, place]) => {
    const other = withOnly([place], undefined)[0]?.adversaries.find(
      ({ value }) => value !== undefined && JSON.stringify(value) !== JSON.stringify(slot.default),
    );
    return other ? [[place, other] as const] : [];
  });

/** Everything that can be replaced, by what becomes of it. */
export interface Replaced {
  readonly withheld: readonly InputPlace[];
  readonly others: readonly (readonly [Slot, InputPlace])[];
  /** The others again, with values that are all one to their rules. */
  readonly alike: readonly InputPlace[];
  /** Variables and plugins. */
  readonly around: readonly InputPlace[];
}

export const replacedOf = (
  compiled: Compiled,
  allowed: Allowed,
  material: Material,
  options: ProveOptions,
): Replaced => {
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
      ...(options.env ? variablePlaces(compiled, allowed, material, Object.keys(options.env)) : []),
      ...(options.plugins ? pluginPlaces(allowed, material) : []),
    ],
  };
};

/** The texts and numbers that a config gives. */
export const standingIn = (given: Values): Pick<Material, 'texts' | 'numbers'> => {
  const values = given.flatMap((value) => (Array.isArray(value) ? value : [value]));
  return {
    texts: values.filter((value): value is string => typeof value === 'string' && value !== ''),
    numbers: values.filter((value): value is number => typeof value === 'number'),
  };
};

export const entriesLookedAt = ({ ruleOf }: Allowed): Material['entries'] =>
  [...ruleOf.values()].flatMap((rule): [string, string][] => {
    if (rule.rule === 'pluginEnabled') return [[rule.plugin, 'Enable']];
    return rule.rule === 'pluginFlag' ? [[rule.plugin, rule.key]] : [];
  });
