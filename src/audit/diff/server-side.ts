import { match } from 'ts-pattern';
import type { AnyRule } from '../../field-map/rules.js';
import { sendsMore } from '../../field-map/server.js';
import type { Found } from '../../issues.js';
import { nodeOfValue } from '../../json/node.js';
import { declaredAt, givenBy } from '../../rules/accepts.js';
import type { Reported } from '../../rules/reported.js';
import { other } from '../../schema/vocabularies.js';
import { compiledFor } from '../../transform/compile.js';
import { isBare } from '../explain/answers.js';
import type { Snapshot, SnapshotField } from './snapshot.js';

/** What a real server sends in a field of one side: the value, or something in clear, of which only the sort is given. */
export type ServerTold =
  | { readonly value: Reported }
  | { readonly inClear: Found; readonly empty?: true }
  /** It is not known: the payload does not hold it. */
  | { readonly unknown: true }
  /** Something that no release sends there. */
  | { readonly found: Found };

/** The same with what is sent in clear: it is compared, and goes no further. */
export interface SentByServer {
  readonly shown: ServerTold;
  /** What is sent; nothing where that is not known. */
  readonly exact?: { readonly value: unknown };
}

const unknown: SentByServer = { shown: { unknown: true } };

const exactly = (value: Reported): SentByServer => ({ shown: { value }, exact: { value } });

const inClear = (value: unknown): SentByServer => ({
  shown: { inClear: nodeOfValue(value).found, ...(isBare(value) && { empty: true as const }) },
  exact: { value },
});

/**
 * What a server sent that a payload with this value stands for. Where the payload can be that of this package, which
 * holds less, it is not known.
 */
const behind = (rule: AnyRule, value: Reported, constant: unknown): SentByServer =>
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
export const sentIn = ({ sort, release }: Snapshot, field: SnapshotField, rule: AnyRule | undefined): SentByServer => {
  const { value, asItIs } = field;
  if (asItIs) return inClear(asItIs.raw);
  const setting = rule && declaredAt(rule.setting);
  const more = rule && setting && sendsMore(rule, setting);
  if (rule === undefined || !givenBy(rule, value))
    return more ? inClear(value) : { shown: { found: field.found }, exact: { value } };
  if (sort === 'config' || more === undefined || (more.when === 'always' && rule.rule === 'value'))
    return exactly(value);
  const slot = release && compiledFor(release).layout.slotOf.get(rule.setting);
  return behind(rule, value, slot?.default);
};
