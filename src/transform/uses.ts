import type { AnyRule } from '../field-map/rules.js';
import type { CompiledField } from './compile-field.js';
import type { ValueResolution } from './defaults.js';
import type { Layout, Slot } from './layout.js';
import type { Loader } from './loader.js';

/**
 * What is looked at in the value of a setting: all of it, or the texts that it is compared with and, in a map, the names
 * of the entries that count. Where those are none, only whether the file gives a value can matter.
 */
export type Use = 'all' | readonly string[];

/** Everything that looks at values. */
interface Looking {
  readonly layout: Pick<Layout, 'slots'>;
  readonly fields: readonly CompiledField[];
  readonly resolutions: readonly ValueResolution[];
  readonly loader: Pick<Loader, 'repairs'>;
}

const textsIn = (constant: unknown): readonly string[] =>
  [constant].flat().filter((text): text is string => typeof text === 'string');

/** What a rule looks at. A rule that is not here looks at all. */
const useBy = (rule: AnyRule, slot: Slot): Use => {
  switch (rule.rule) {
    case 'isDefault':
      return textsIn('comparedTo' in rule ? rule.comparedTo : slot.default);
    case 'isNotEmpty':
    case 'alwaysFalse':
    case 'count':
      return [];
    case 'value':
      return slot.setting.vocabulary?.list ?? 'all';
    case 'pluginEnabled':
    case 'pluginFlag':
      return [rule.plugin];
    case 'pluginVersion':
      return [];
    default:
      return 'all';
  }
};

/** What is looked at in each slot, by its index. */
export const usesOf = ({ layout, fields, resolutions, loader }: Looking): readonly Use[] => {
  const uses: Use[] = layout.slots.map(() => []);
  const add = ({ index }: Slot, use: Use): void => {
    const known = uses[index] as Use;
    uses[index] = known === 'all' || use === 'all' ? 'all' : [...known, ...use];
  };
  for (const { rule, reads } of fields) {
    const [slot, ...others] = reads as readonly [Slot, ...Slot[]];
    add(slot, useBy(rule, slot));
    for (const other of others) add(other, 'all');
  }
  for (const { slot, derived, replaced } of resolutions) {
    for (const read of derived?.reads ?? []) add(read, derived?.names ?? 'all');
    for (const read of replaced?.reads ?? []) add(read, 'all');
    if (replaced) add(slot, replaced.names ?? 'all');
  }
  for (const { slot, reads } of loader.repairs) for (const one of [slot, ...reads]) add(one, 'all');
  return uses;
};
