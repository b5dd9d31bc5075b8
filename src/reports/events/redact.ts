import type { Member, Node } from '../../json/node.js';
import { spellingOf } from '../../json/spelling.js';
import { other } from '../../schema/vocabularies.js';
import { anywhere, contextParts, largest, switches, times } from './catalogue/classes.js';
import type { Properties, PropertyClass, Withheld } from './catalogue/declare.js';

/** Why something was removed: its content, or that it is a time, does not fit the declaration, or is not listed. */
export type RemovedKind = Withheld | 'time' | 'misfit' | 'unlisted';

/** A place where something was removed. */
export interface Removed {
  readonly kind: RemovedKind;
  /** The names from the call, or from the batch, to the place. */
  readonly path: readonly string[];
  readonly node: Node;
}

/** What leaves of one object. */
export type Left = Readonly<Record<string, string | number>>;

/** Members divided into what leaves and what stays. */
export interface Redacted {
  readonly left: Left;
  readonly removed: readonly Removed[];
}

/** Whether a value is empty, or one that clients write for “nothing”. */
const isBlank = ({ scalar, found, members, items }: Node): boolean =>
  found === 'null' ||
  members?.length === 0 ||
  items?.length === 0 ||
  (typeof scalar === 'string' && /^[0.]*$/.test(scalar));

/** What leaves of a value, if anything does. */
const leaving = (declared: PropertyClass, node: Node): string | number | undefined => {
  const { scalar } = node;
  if (declared.leaves === 'word') return declared.of.has(scalar) ? scalar : other;
  if (declared.leaves === 'nothing' || typeof scalar !== 'number' || spellingOf(node) === 'too long') return undefined;
  const whole = Math.round(scalar);
  return whole >= 0 && whole <= largest ? whole : undefined;
};

const kindOf = (name: string, declared: PropertyClass | undefined, others: RemovedKind): RemovedKind => {
  if (declared) return declared.leaves === 'nothing' ? declared.holds : 'misfit';
  if (times.has(name)) return 'time';
  return (Object.hasOwn(anywhere, name) ? anywhere[name] : undefined) ?? others;
};

/** Divides members into what leaves and what stays. Only names that are declared can leave. */
export const redact = (
  members: readonly Member[],
  declared: Properties,
  under: readonly string[],
  others: RemovedKind = 'unlisted',
): Redacted => {
  const left: Record<string, string | number> = {};
  const removed: Removed[] = [];
  for (const { name, node } of members) {
    const known = Object.hasOwn(declared, name) ? declared[name] : undefined;
    const value = known && leaving(known, node);
    if (value !== undefined) left[name] = value;
    if ((value === undefined || (value === other && node.scalar !== other)) && !isBlank(node))
      removed.push({ kind: kindOf(name, known, others), path: [...under, name], node });
  }
  return { left, removed };
};

/** What leaves of the parts of a context, and what stays. */
export const siftContext = (
  members: readonly Member[],
): { readonly parts: Readonly<Record<string, Left>>; readonly removed: readonly Removed[] } => {
  const sifted = members.map((member) => {
    const { name, node } = member;
    if (!node.members) return { name, ...redact([member], {}, ['context']) };
    const declared = (Object.hasOwn(contextParts, name) && contextParts[name]) || {};
    return { name, ...redact(node.members, declared, ['context', name]) };
  });
  const parts = sifted.filter(({ left }) => Object.keys(left).length > 0);
  return {
    parts: Object.fromEntries(parts.map(({ name, left }) => [name, left])),
    removed: sifted.flatMap(({ removed }) => removed),
  };
};

/** What of the client's switches is more than a switch. */
export const siftSwitches = (members: readonly Member[]): readonly Removed[] =>
  redact(
    members.filter(({ name, node }) => node.found !== 'a boolean' || !switches.has(name)),
    {},
    ['integrations'],
  ).removed;
