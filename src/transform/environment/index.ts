import { optOut, optOutVariable } from '../../field-map/opt-out.js';
import type { EnvironmentWarning, Issue } from '../../issues.js';
import { once } from '../../once.js';
import type { Release } from '../../releases/points.js';
import { at } from '../../releases/timeline.js';
import { configPlace, type EnvironmentRules, environmentRules } from '../../schema/loading/environment.js';
import { isSlot, type Layout, type Slot, slotsIn, type Values } from '../layout.js';
import { overrideOf } from './override.js';
import { type Ignored, meantOff, otherConfigIn, type SayingsFound, sayingsOf } from './sayings.js';
import { unknownNamesOf } from './unknown-variables.js';
import { exceptionOf, followOf, variablesOf } from './variables.js';

/** Variables by name, as a process has them; null where the value is not known. */
export type Environment = Readonly<Record<string, string | null | undefined>>;

/** A release's overrides, compiled. */
export interface Overrides {
  readonly beforeDefaults: boolean;
  /**
   * Puts the overrides into a row of values. `named` are the slots that the file names, even as null; `isPart` says that
   * other variables may be set as well, of which nothing is known.
   */
  readonly apply: (env: Environment, values: Values, named: ReadonlySet<unknown>, isPart?: boolean) => OverridesApplied;
}

export interface OverridesApplied {
  readonly issues: readonly Issue[];
  readonly warnings: readonly EnvironmentWarning[];
  /** The slots whose value comes from a variable, each with its name. */
  readonly overridden: ReadonlyMap<Slot, string>;
  /** The slots that a variable sets whose value is not known, each with its name. What they have counts for nothing. */
  readonly unknown: ReadonlyMap<Slot, string>;
}

/** What several variables for one setting come to: those with its exact name count more than others, later ones more. */
const inOrder = (found: readonly SayingsFound[]): readonly SayingsFound[] =>
  found.some(({ goesOn }) => goesOn) ? [...found].sort((a, b) => Number(b.goesOn) - Number(a.goesOn)) : found;

const nothing: ReadonlyMap<Slot, string> = new Map();

const withRules = (rules: EnvironmentRules, release: Release, layout: Layout): Overrides => {
  // Most configs come without variables.
  const inUse = once(() => {
    const all = variablesOf(layout.file, release);
    return {
      follow: followOf(new Map(all), rules),
      nameOf: new Map(all.map(([name, member]) => [member, name])),
      unknownNames: unknownNamesOf(all),
    };
  });
  const switchedBy = layout.slotOf.get(optOut) as Slot;
  const stopper = at(optOutVariable, release);
  const sectionsEmptied = rules.sections === 'are emptied';

  const outOfReach = (slot: Slot, named: ReadonlySet<unknown>): 'never' | 'not in the file' | undefined => {
    const exception = exceptionOf(slot, release);
    if (exception === 'never') return 'never';
    const onlyNamed = exception === 'only if the file names it' || rules.settings === 'those in the file';
    return onlyNamed && !named.has(slot) ? 'not in the file' : undefined;
  };

  return {
    beforeDefaults: rules.applied === 'before the defaults',
    apply: (env, values, named, isPart = false) => {
      const { follow, nameOf, unknownNames } = inUse();
      const issues: Issue[] = [];
      const ignored: Ignored[] = [];
      const emptied: SayingsFound[] = [];
      const overridden = new Map<Slot, string>();
      const notKnown = new Map<Slot, string>();
      const found: SayingsFound[] = [];
      const unknown: string[] = [];
      const switches = new Set<unknown>();
      const offInFile = values[switchedBy.index] === false;
      for (const [name, text] of Object.entries(env)) {
        if (text === undefined) continue;
        const reached = follow(name);
        if (reached && (isSlot(reached.member) || sectionsEmptied)) found.push({ name, text, ...reached });
        else unknown.push(name);
      }
      for (const one of found) {
        if (isSlot(one.member)) continue;
        if (one.text === '' && rules.empty === 'is ignored') ignored.push({ ...one, because: 'empty' });
        else {
          emptied.push(one);
          for (const slot of slotsIn(one.member)) values[slot.index] = undefined;
        }
      }
      for (const one of inOrder(found)) {
        const { member, name, text } = one;
        if (!isSlot(member)) continue;
        const { path } = member;
        const why = outOfReach(member, named);
        if (why) {
          // What has no effect, whatever it is, is worth a word for the opt-out alone.
          if (text !== null || member === switchedBy) ignored.push({ ...one, because: why });
        } else if (text === null) {
          notKnown.set(member, name);
          if (member === switchedBy) switches.add(null);
        } else {
          const override = overrideOf(member, text, rules);
          if ('ignored' in override) ignored.push({ ...one, because: override.ignored });
          else if ('value' in override) {
            values[member.index] = override.value;
            overridden.set(member, name);
            if (member === switchedBy) switches.add(override.value);
          } else if (override.refused === 'inexact') {
            issues.push({ code: 'environment', path, expected: 'a whole number within ±(2^53−1)' });
          } else issues.push({ code: 'environment', path });
        }
      }
      if (isPart) {
        for (const [slot, name] of nameOf)
          if (isSlot(slot) && !overridden.has(slot) && !outOfReach(slot, named)) notKnown.set(slot, name);
        if (notKnown.has(switchedBy)) switches.add(null);
      }
      const unsure = switches.has(null) || switches.size > 1;
      if (unsure) {
        // Nothing is called off that may be on.
        values[switchedBy.index] = true;
        overridden.set(switchedBy, overridden.get(switchedBy) ?? (nameOf.get(switchedBy) as string));
      }
      const stopped = stopper !== undefined && env[stopper.name] === stopper.value;
      const mayStop = stopper !== undefined && (env[stopper.name] === null || (isPart && !(stopper.name in env)));
      if (mayStop && values[switchedBy.index] !== false) switches.add(null);
      const off = unsure || stopped || values[switchedBy.index] === false;
      const offInFileAlone = offInFile && !overridden.has(switchedBy);
      const warnings: EnvironmentWarning[] = [...otherConfigIn(env[configPlace])];
      if (found.length > 0 || switches.size > 0) {
        const applied = { found, ignored, emptied, switches: stopped ? nothing : switches, off, offInFileAlone };
        warnings.push(
          ...sayingsOf(applied, nameOf, (section) => !isSlot(section) && slotsIn(section).includes(switchedBy)),
        );
      }
      if (unknown.length > 0) warnings.push(...unknownNames(unknown, (name) => !off && meantOff(env[name])));
      return { issues, warnings, overridden, unknown: notKnown };
    },
  };
};

/** A release that follows no variable: all that are meant as overrides are named. */
const withoutRules = (layout: Layout, release: Release): Overrides => {
  const namesUnknown = once(() => unknownNamesOf(variablesOf(layout.file, release), true));
  const switchedBy = layout.slotOf.get(optOut) as Slot;
  return {
    beforeDefaults: false,
    apply: (env, values) => {
      const off = values[switchedBy.index] === false;
      const warnings = namesUnknown()(Object.keys(env), (name) => !off && meantOff(env[name]));
      const otherConfig = otherConfigIn(env[configPlace]);
      return { issues: [], warnings: [...otherConfig, ...warnings], overridden: nothing, unknown: nothing };
    },
  };
};

/** How a release's environment overrides its config. */
export const overridesOf = (release: Release, layout: Layout): Overrides => {
  const rules = at(environmentRules, release);
  return rules === undefined ? withoutRules(layout, release) : withRules(rules, release, layout);
};
