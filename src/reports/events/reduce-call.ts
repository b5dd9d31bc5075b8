import { other } from '../../schema/vocabularies.js';
import type { Member, Node } from '../../transform/json.js';
import { memberOf } from './calls.js';
import { categories, type KnownEvent, knownEvent } from './catalogue.js';
import { anywhere, contextParts, largest, times } from './classes.js';
import type { Properties, PropertyClass, Withheld } from './declare.js';
import type { Called } from './sort.js';

/** What was removed: by what stood there; or it is a time, does not fit what is declared, or is not listed. */
export type RemovedKind = Withheld | 'time' | 'misfit' | 'unlisted';

/** A place where something was removed. */
export interface Removed {
  readonly kind: RemovedKind;
  readonly where: 'properties' | 'context' | 'call';
  /** The part of the context in which it stood. */
  readonly part?: string;
  readonly name: string;
  readonly node: Node;
}

/** What of an event leaves. Every name and every text in it is one of this package. */
export interface ReducedEvent {
  readonly type: 'track' | 'screen';
  /** `event` for those of a client, else the event's own name; `other` where the catalogue does not hold it. */
  readonly event: string;
  readonly properties: Readonly<Record<string, string | number>>;
  readonly context?: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
}

/** One call: what leaves of it, what stays, and which event of the catalogue it is. */
export interface Reduction {
  readonly reduced: ReducedEvent;
  readonly removed: readonly Removed[];
  readonly known: KnownEvent | undefined;
}

/** Whether nothing stands there, or what clients write in order to say nothing. */
const isBlank = ({ scalar, found, members, items }: Node): boolean =>
  found === 'null' ||
  members?.length === 0 ||
  items?.length === 0 ||
  (typeof scalar === 'string' && /^[0.]*$/.test(scalar));

/** What leaves of a value, if anything does. */
const leaving = (declared: PropertyClass, { scalar }: Node): string | number | undefined => {
  if (declared.leaves === 'word') return declared.of.has(scalar) ? scalar : other;
  if (declared.leaves === 'nothing' || typeof scalar !== 'number') return undefined;
  const whole = Math.round(scalar);
  return whole >= 0 && whole <= largest ? whole : undefined;
};

const kindOf = (name: string, declared: PropertyClass | undefined, others: RemovedKind): RemovedKind => {
  if (declared) return declared.leaves === 'nothing' ? declared.holds : 'misfit';
  if (times.has(name)) return 'time';
  const known = Object.hasOwn(anywhere, name) ? anywhere[name] : undefined;
  return known?.leaves === 'nothing' ? known.holds : others;
};

interface Sifted {
  readonly left: Record<string, string | number>;
  readonly removed: Removed[];
}

/** Divides members into what leaves and what stays. Only names that are declared can leave. */
const sift = (
  members: readonly Member[],
  declared: Properties,
  where: Removed['where'],
  others: RemovedKind = 'unlisted',
): Sifted => {
  const left: Record<string, string | number> = {};
  const removed: Removed[] = [];
  for (const { name, node } of members) {
    const known = Object.hasOwn(declared, name) ? declared[name] : undefined;
    const value = known && leaving(known, node);
    if (value !== undefined) left[name] = value;
    if ((value === undefined || (value === other && node.scalar !== other)) && !isBlank(node))
      removed.push({ kind: kindOf(name, known, others), where, name, node });
  }
  return { left, removed };
};

/** Category and type of a client's event: both are words of the catalogue. */
const clientWords = (properties: Node | undefined, known: KnownEvent | undefined): Sifted => {
  const category = memberOf(properties, 'category');
  const type = memberOf(properties, 'type');
  const left: Record<string, string | number> = {};
  if (category) left.category = categories.has(category.scalar) ? (category.scalar as string) : other;
  left.type = known?.type ?? other;
  const unlisted = Object.entries({ category, type }).flatMap(([name, node]): Removed[] =>
    node === undefined || left[name] === node.scalar ? [] : [{ kind: 'unlisted', where: 'properties', name, node }],
  );
  return { left, removed: unlisted };
};

const reduceContext = (context: Node | undefined): Pick<ReducedEvent, 'context'> & Pick<Sifted, 'removed'> => {
  const parts: Record<string, Readonly<Record<string, string | number>>> = {};
  const removed: Removed[] = [];
  for (const member of context?.members ?? []) {
    const { name, node } = member;
    const declared = (Object.hasOwn(contextParts, name) && contextParts[name]) || {};
    const part = sift(node.members ?? [member], node.members ? declared : {}, 'context');
    removed.push(...(node.members ? part.removed.map((one) => ({ ...one, part: name })) : part.removed));
    if (Object.keys(part.left).length > 0) parts[name] = part.left;
  }
  return { ...(Object.keys(parts).length > 0 && { context: parts }), removed };
};

/** The members of a call that are reduced by themselves, or that hold switches of the client. */
const taken: ReadonlySet<string> = new Set(['type', 'properties', 'context', 'integrations']);

/** Reduces one call. It looks at nothing but the call, and raises only what the call raises. */
export const reduceCall = (call: Node, { as, named }: Called): Reduction => {
  const properties = memberOf(call, 'properties');
  const isClient = as === 'client';
  const known = knownEvent(isClient ? memberOf(properties, 'type')?.scalar : named, as);
  const own: Sifted = isClient ? clientWords(properties, known) : { left: {}, removed: [] };
  const rest = (properties?.members ?? []).filter(({ name }) => !isClient || (name !== 'category' && name !== 'type'));
  const sifted = sift(rest, known?.carries ?? {}, 'properties', known?.others);
  const context = reduceContext(memberOf(call, 'context'));
  const server = memberOf(call, 'userId')?.scalar;
  const saysMore = ({ name, node }: Member): boolean =>
    !taken.has(name) &&
    name !== (as === 'screen' ? 'name' : 'event') &&
    (name !== 'anonymousId' || node.scalar !== server);
  const envelope = sift((call.members ?? []).filter(saysMore), {}, 'call');
  return {
    reduced: {
      type: as === 'screen' ? 'screen' : 'track',
      event: isClient ? 'event' : (known?.type ?? other),
      properties: { ...own.left, ...sifted.left },
      ...(context.context && { context: context.context }),
    },
    removed: [...own.removed, ...sifted.removed, ...context.removed, ...envelope.removed],
    known,
  };
};
