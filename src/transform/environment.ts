import type { Issue } from '../issues.js';
import type { Release } from '../releases.js';
import { zeroOf } from '../schema/config.js';
import {
  type EnvironmentException,
  type EnvironmentRules,
  environmentExceptions,
  environmentRules,
} from '../schema/environment.js';
import { at, type Timeline } from '../timeline.js';
import { decodedValue } from './decode.js';
import { explain } from './explain.js';
import { nodeOfText } from './json.js';
import { isSlot, type Layout, type SectionLayout, type Slot, slotsIn, type Values } from './layout.js';
import { flagOf, integerOf } from './words.js';

/** Variables by name, as a process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What an override comes to: a value, nothing, or a refusal. */
type Override = { readonly value: unknown } | 'ignored' | 'refused';

/** A release's overrides, compiled. */
export interface Overrides {
  readonly beforeDefaults: boolean;
  /** Whether a variable of this name can override anything. */
  readonly knows: (name: string) => boolean;
  /** Puts the overrides into a row of values. `named` are the slots that the file names, even as null. */
  readonly apply: (env: Environment, values: Values, named: ReadonlySet<unknown>) => OverridesApplied;
}

export interface OverridesApplied {
  readonly issues: readonly Issue[];
  readonly overridden: ReadonlySet<Slot>;
}

const exceptions: { readonly [path: string]: Timeline<EnvironmentException> | undefined } = environmentExceptions;

const mapOf = (slot: Slot, text: string): Override => {
  if (slot.setting.entries === 'anything') return { value: text };
  try {
    JSON.parse(text);
  } catch {
    return 'ignored';
  }
  const node = nodeOfText(text, 10_000);
  if ('code' in node) return 'ignored';
  if (node.found === 'null') return { value: {} };
  const value = decodedValue(slot, node);
  return explain(slot, node, value, () => ({})).length > 0 ? 'ignored' : { value };
};

const overrideOf = (slot: Slot, text: string, rules: EnvironmentRules): Override => {
  const wrong = rules.wrong === 'is refused' ? 'refused' : 'ignored';
  const { kind } = slot.setting;
  if (text === '' && rules.empty === 'is ignored') return 'ignored';
  if (kind === 'map') {
    if (rules.maps === 'are JSON') return mapOf(slot, text);
    return rules.maps === 'are refused' ? 'refused' : 'ignored';
  }
  if (kind === 'integer') {
    const integer = integerOf(text, rules.integers);
    return integer === undefined ? wrong : { value: integer };
  }
  if (text === '' && rules.empty === 'is zero') return { value: zeroOf(kind) };
  if (kind === 'flag') {
    const flag = flagOf(text);
    return flag === undefined ? wrong : { value: flag };
  }
  if (kind !== 'list') return { value: text };
  return slot.setting.entries === 'texts' ? { value: text.split(rules.listsSplitAt) } : 'ignored';
};

/** Every section and setting by the name of its variable. */
const variablesOf = (section: SectionLayout, release: Release): readonly (readonly [string, Slot | SectionLayout])[] =>
  [...section.members.values()].flatMap((member) => {
    const exception = isSlot(member) ? at(exceptions[member.path] ?? {}, release) : undefined;
    const prefix = typeof exception === 'object' ? exception.name : '';
    const [name = '', ...outer] = member.path.split('.').reverse();
    const variable = ['MM', ...outer.reverse(), prefix + name].join('_').toUpperCase();
    return [[variable, member] as const, ...(isSlot(member) ? [] : variablesOf(member, release))];
  });

/** How a release's environment overrides its config; nothing for a release that reads none. */
export const overridesOf = (release: Release, layout: Layout): Overrides | undefined => {
  const rules = at(environmentRules, release);
  if (rules === undefined) return undefined;
  const variables = new Map(variablesOf(layout.file, release));
  const memberOf = (name: string): Slot | SectionLayout | undefined =>
    variables.get(rules.names === 'in any case' ? name.toUpperCase() : name);

  const reaches = (slot: Slot, named: ReadonlySet<unknown>): boolean => {
    const exception = at(exceptions[slot.path] ?? {}, release);
    if (exception === 'never') return false;
    const onlyNamed = exception === 'only if the file names it' || rules.settings === 'those in the file';
    return !onlyNamed || named.has(slot);
  };

  return {
    beforeDefaults: rules.applied === 'before the defaults',
    knows: (name) => {
      const member = memberOf(name);
      return member !== undefined && (isSlot(member) || rules.sections !== 'are ignored');
    },
    apply: (env, values, named) => {
      const issues: Issue[] = [];
      const overridden = new Set<Slot>();
      const found = Object.entries(env).flatMap(([name, text]) => {
        const member = memberOf(name);
        return member && text !== undefined ? [{ member, text }] : [];
      });
      for (const { member, text } of found) {
        if (isSlot(member) || rules.sections === 'are ignored' || (text === '' && rules.empty === 'is ignored'))
          continue;
        for (const slot of slotsIn(member)) values[slot.index] = undefined;
      }
      for (const { member, text } of found) {
        if (!isSlot(member) || !reaches(member, named)) continue;
        const override = overrideOf(member, text, rules);
        if (override === 'refused') issues.push({ code: 'environment', path: member.path });
        else if (override !== 'ignored') {
          if (typeof override.value === 'number' && !Number.isSafeInteger(override.value)) {
            issues.push({ code: 'environment', path: member.path });
          }
          values[member.index] = override.value;
          overridden.add(member);
        }
      }
      return { issues, overridden };
    },
  };
};
