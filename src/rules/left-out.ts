import { match, P } from 'ts-pattern';
import type { AnyRule } from '../field-map/rules.js';

/** How a server leaves a property out under some circumstances: by itself, or together with all others that are so. */
export type LeftOut = 'alone' | 'together' | false;

/** When a property with this rule is left out, where the default of what it reads is this. */
export const leftOut = (rule: AnyRule, constant: unknown): LeftOut =>
  match(rule)
    .returnType<LeftOut>()
    .with({ rule: 'pluginVersion', whileOn: true }, () => 'together')
    .with({ rule: 'pluginEnabled', while: P.nonNullable }, () => 'together')
    .with({ rule: 'unlessZero' }, { rule: 'rounded' }, () => 'alone')
    .with({ rule: 'value' }, () => (constant === undefined ? 'alone' : false))
    .otherwise(() => false);
