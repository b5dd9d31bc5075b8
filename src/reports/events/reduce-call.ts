import type { Member, Node } from '../../json/node.js';
import { other } from '../../schema/vocabularies.js';
import { everyOf, memberOf } from '../../wire/calls.js';
import { callTypes } from './catalogue/classes.js';
import { categories, type KnownEvent, knownEvent } from './catalogue/index.js';
import { type Left, type Redacted, type Removed, redact, siftContext, siftSwitches } from './redact.js';
import type { Called } from './sort.js';

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

/** Category and type of a client's event: both are words of the catalogue. */
const clientWords = (properties: readonly Member[], known: KnownEvent | undefined): Redacted => {
  const category = properties.findLast(({ name }) => name === 'category')?.node;
  const left: Left = {
    ...(category && { category: categories.has(category.scalar) ? (category.scalar as string) : other }),
    type: known?.type ?? other,
  };
  const removed = properties.flatMap(({ name, node }): Removed[] => {
    const isWord = name === 'category' ? categories.has(node.scalar) : knownEvent(node.scalar, 'client') !== undefined;
    return isWord ? [] : [{ kind: 'unlisted', path: ['properties', name], node }];
  });
  return { left, removed };
};

const isClientWord = ({ name }: Member): boolean => name === 'category' || name === 'type';

const siftProperties = (members: readonly Member[], known: KnownEvent | undefined, isClient: boolean): Redacted => {
  const own = isClient ? clientWords(members.filter(isClientWord), known) : { left: {}, removed: [] };
  const rest = isClient ? members.filter((member) => !isClientWord(member)) : members;
  const sifted = redact(rest, known?.carries ?? {}, ['properties'], known?.others);
  return { left: { ...own.left, ...sifted.left }, removed: [...own.removed, ...sifted.removed] };
};

/** The members of a call that are reduced by themselves where they are objects. */
const inParts: ReadonlySet<string> = new Set(['properties', 'context', 'integrations']);

/** Whether an id repeats the one of the server. */
const isUser = (call: Node, { scalar }: Node): boolean =>
  scalar !== undefined && scalar === memberOf(call, 'userId')?.scalar;

/** What is removed from a call apart from its parts: everything but the members that identify it. */
const siftEnvelope = (call: Node, { as, named }: Called): readonly Removed[] => {
  const saysMore = ({ name, node }: Member): boolean => {
    if (inParts.has(name)) return node.members === undefined;
    if (name === 'type') return !callTypes.has(node.scalar);
    if (name === (as === 'screen' ? 'name' : 'event')) return typeof node.scalar !== 'string' || node.scalar !== named;
    return name !== 'anonymousId' || !isUser(call, node);
  };
  return redact((call.members ?? []).filter(saysMore), {}, []).removed;
};

/** Reduces one call. It looks at nothing but the call, and raises only what the call raises. */
export const reduceCall = (call: Node, called: Called): Reduction => {
  const isClient = called.as === 'client';
  const given = memberOf(call, 'properties');
  const known = knownEvent(isClient ? memberOf(given, 'type')?.scalar : called.named, called.as);
  const siftOne = (node: Node | undefined): Redacted => siftProperties(node?.members ?? [], known, isClient);
  const { parts } = siftContext(memberOf(call, 'context')?.members ?? []);
  return {
    reduced: {
      type: called.as === 'screen' ? 'screen' : 'track',
      event: isClient ? 'event' : (known?.type ?? other),
      properties: siftOne(given).left,
      ...(Object.keys(parts).length > 0 && { context: parts }),
    },
    removed: [
      ...everyOf(call, 'properties').flatMap((node) => siftOne(node).removed),
      ...everyOf(call, 'context').flatMap(({ members = [] }) => siftContext(members).removed),
      ...everyOf(call, 'integrations').flatMap(({ members = [] }) => siftSwitches(members)),
      ...siftEnvelope(call, called),
    ],
    known,
  };
};

/** Reduces the members of a batch other than its calls. */
export const reduceBatch = (around: readonly Member[]): readonly Removed[] => {
  const rest = around.filter(({ name, node }) => !node.members || (name !== 'context' && name !== 'integrations'));
  return [
    ...around.flatMap(({ name, node: { members = [] } }) => {
      if (name === 'context') return siftContext(members).removed;
      return name === 'integrations' ? siftSwitches(members) : [];
    }),
    ...redact(rest, {}, []).removed,
  ];
};

/** The call of the web app when it has started. It is not an event, and discloses nothing. */
const started = 'ApplicationLoaded';

/** What is removed from a call that is not an event: everything but the members of every call. */
export const reduceOther = (call: Node): readonly Removed[] => {
  const type = memberOf(call, 'type')?.scalar;
  const saysMore = ({ name, node }: Member): boolean => {
    if (name === 'context' || name === 'integrations') return node.members === undefined;
    if (name === 'properties' && type === 'page') return node.members === undefined;
    if (name === 'name' && type === 'page') return node.scalar !== started;
    return name === 'type' ? !callTypes.has(node.scalar) : name !== 'anonymousId' || !isUser(call, node);
  };
  return [
    ...everyOf(call, 'context').flatMap(({ members = [] }) => siftContext(members).removed),
    ...everyOf(call, 'integrations').flatMap(({ members = [] }) => siftSwitches(members)),
    ...(type === 'page' ? everyOf(call, 'properties') : []).flatMap(
      ({ members = [] }) => redact(members, {}, ['properties']).removed,
    ),
    ...redact((call.members ?? []).filter(saysMore), {}, []).removed,
  ];
};
