import type { EnvironmentWarning } from '../environment/warnings.js';
import { type Issue, isPrintableName } from '../issues.js';
import type { Release } from '../releases.js';
import { type EnvironmentRules, environmentRules } from '../schema/environment.js';
import { at } from '../timeline.js';
import { isSlot, type Layout, type SectionLayout, type Slot, slotsIn, type Values } from './layout.js';
import { overrideOf } from './override.js';
import { unknownNamesOf } from './unknown-variables.js';
import { exceptionOf, followOf, variablesOf } from './variables.js';

/** Variables by name, as a process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A release's overrides, compiled. */
export interface Overrides {
  readonly beforeDefaults: boolean;
  /** Puts the overrides into a row of values. `named` are the slots that the file names, even as null. */
  readonly apply: (env: Environment, values: Values, named: ReadonlySet<unknown>) => OverridesApplied;
}

export interface OverridesApplied {
  readonly issues: readonly Issue[];
  readonly warnings: readonly EnvironmentWarning[];
  /** The slots whose value comes from a variable. */
  readonly overridden: ReadonlySet<Slot>;
}

/** A variable that leads to a member of the file. */
interface Found {
  readonly name: string;
  readonly text: string;
  readonly member: Slot | SectionLayout;
  readonly goesOn: boolean;
}

/** What several variables for one setting come to: those with its exact name count more than others, later ones more. */
const inOrder = (found: readonly Found[]): readonly Found[] =>
  found.some(({ goesOn }) => goesOn) ? [...found].sort((a, b) => Number(b.goesOn) - Number(a.goesOn)) : found;

const shortened = (found: readonly Found[]): readonly EnvironmentWarning[] =>
  found.flatMap(({ member: { path }, name, goesOn }): EnvironmentWarning[] =>
    goesOn ? [{ code: 'overrideShortened', path, ...(isPrintableName(name) && { variable: name }) }] : [],
  );

const twice = (found: readonly Found[]): readonly EnvironmentWarning[] => {
  const counts = new Map<string, number>();
  for (const { member } of found) if (isSlot(member)) counts.set(member.path, (counts.get(member.path) ?? 0) + 1);
  return [...counts].flatMap(([path, variables]): EnvironmentWarning[] =>
    variables > 1 ? [{ code: 'overrideTwice', path, variables }] : [],
  );
};

const withRules = (rules: EnvironmentRules, release: Release, layout: Layout): Overrides => {
  const variables = new Map(variablesOf(layout.file, release));
  const follow = followOf(variables, rules);
  const unknownNames = unknownNamesOf([...variables].flatMap(([name, member]) => (isSlot(member) ? [name] : [])));
  const sectionsEmptied = rules.sections === 'are emptied';

  const outOfReach = (slot: Slot, named: ReadonlySet<unknown>): 'never' | 'not in the file' | undefined => {
    const exception = exceptionOf(slot, release);
    if (exception === 'never') return 'never';
    const onlyNamed = exception === 'only if the file names it' || rules.settings === 'those in the file';
    return onlyNamed && !named.has(slot) ? 'not in the file' : undefined;
  };

  return {
    beforeDefaults: rules.applied === 'before the defaults',
    apply: (env, values, named) => {
      const issues: Issue[] = [];
      const warnings: EnvironmentWarning[] = [];
      const overridden = new Set<Slot>();
      const found: Found[] = [];
      const unknown: string[] = [];
      for (const [name, text] of Object.entries(env)) {
        if (text === undefined) continue;
        const reached = follow(name);
        if (reached && (isSlot(reached.member) || sectionsEmptied)) found.push({ name, text, ...reached });
        else unknown.push(name);
      }
      for (const { member, text } of found) {
        if (isSlot(member) || (text === '' && rules.empty === 'is ignored')) continue;
        for (const slot of slotsIn(member)) values[slot.index] = undefined;
      }
      for (const { member, text } of inOrder(found)) {
        if (!isSlot(member)) continue;
        const { path } = member;
        const why = outOfReach(member, named);
        const override = why ? { ignored: why } : overrideOf(member, text, rules);
        if ('ignored' in override) warnings.push({ code: 'overrideIgnored', path, because: override.ignored });
        else if ('value' in override) {
          values[member.index] = override.value;
          overridden.add(member);
        } else if (override.refused === 'inexact') {
          issues.push({ code: 'environment', path, expected: 'a whole number within ±(2^53−1)' });
        } else issues.push({ code: 'environment', path });
      }
      if (found.length > 0) warnings.push(...shortened(found), ...twice(found));
      if (unknown.length > 0) warnings.push(...unknownNames(unknown));
      return { issues, warnings, overridden };
    },
  };
};

const nothing: ReadonlySet<Slot> = new Set();

/** A release that follows no variable: all that are meant as overrides are named. */
const withoutRules = (layout: Layout, release: Release): Overrides => {
  const slots = variablesOf(layout.file, release).flatMap(([name, member]) => (isSlot(member) ? [name] : []));
  const unknownNames = unknownNamesOf(slots, true);
  return {
    beforeDefaults: false,
    apply: (env) => ({ issues: [], warnings: unknownNames(Object.keys(env)), overridden: nothing }),
  };
};

/** How a release's environment overrides its config. */
export const overridesOf = (release: Release, layout: Layout): Overrides => {
  const rules = at(environmentRules, release);
  return rules === undefined ? withoutRules(layout, release) : withRules(rules, release, layout);
};
