import { match } from 'ts-pattern';
import type { AnyRule } from '../field-map/rules.js';
import { sendsMore } from '../field-map/server.js';
import type { Found } from '../issues.js';
import { other } from '../schema/vocabularies.js';
import type { Reported } from '../transform/fields.js';
import { nodeOfValue } from '../transform/json.js';
import { isBare } from './answers.js';
import { declaredAt, isInDomain } from './in-domain.js';
import { compiledFor } from './known.js';
import type { Side, SideField } from './side.js';

/** What a real server sends in a field of one side: the value, or something in clear, of which only the sort is given. */
export type ServerTold =
  | { readonly value: Reported }
  | { readonly inClear: Found; readonly empty?: true }
  /** It is not known: the payload does not hold it. */
  | { readonly unknown: true }
  /** Something that no release sends there. */
  | { readonly found: Found };

/** The same with what is sent in clear: it is compared, and goes no further. */
export interface Sent {
  readonly told: ServerTold;
  /** What is sent; nothing where that is not known. */
  readonly exact?: { readonly value: unknown };
}

const unknown: Sent = { told: { unknown: true } };

const exactly = (value: Reported): Sent => ({ told: { value }, exact: { value } });

const inClear = (value: unknown): Sent => ({
  told: { inClear: nodeOfValue(value).found, ...(isBare(value) && { empty: true as const }) },
  exact: { value },
});

/**
 * What a server sent that a payload with this value stands for. Where the payload can be that of this package, which
 * holds less, it is not known.
 */
const behind = (rule: AnyRule, value: Reported, constant: unknown): Sent =>
  match(rule)
    .with({ rule: 'pluginFlag' }, ({ otherwise }) => (value === otherwise ? unknown : exactly(value)))
    .with({ rule: 'isDefault' }, (compared) => {
      const expected = 'comparedTo' in compared ? compared.comparedTo : constant;
      return value === true && expected !== undefined ? inClear(expected) : unknown;
    })
    .with({ rule: 'count' }, () => (value === 0 ? inClear([]) : unknown))
    .with({ rule: 'joined' }, () => (`${value}`.split(' ').includes(other) ? unknown : exactly(value)))
    .otherwise(() => (value === other ? unknown : exactly(value)));

/** What a real server sends in a field of a side that follows a rule. */
export const sentIn = ({ sort, release }: Side, field: SideField, rule: AnyRule | undefined): Sent => {
  const { value, asItIs } = field;
  if (asItIs) return inClear(asItIs.raw);
  const setting = rule && declaredAt(rule.setting);
  const more = rule && setting && sendsMore(rule, setting);
  if (rule === undefined || !isInDomain(rule, value))
    return more ? inClear(value) : { told: { found: field.found }, exact: { value } };
  if (sort === 'config' || more === undefined || (more.when === 'always' && rule.rule === 'value'))
    return exactly(value);
  const slot = release && compiledFor(release).layout.slotOf.get(rule.setting);
  return behind(rule, value, slot?.default);
};
