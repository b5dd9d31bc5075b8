import { clientsEvent } from '../field-map/other-reports.js';
import { type Issue, isPrintableName, type Position } from '../issues.js';
import type { Member, Node } from '../json/node.js';
import { isOddName, spellingOf } from '../json/spelling.js';
import { envelopes, isKnownEvent, takenAs } from './detect.js';
import {
  type Around,
  otherCall,
  repeatedMembers,
  type SeenCall,
  spelledOddly,
  unknownMember,
  type WireFinding,
  wrongMember,
} from './findings.js';
import type { SeenEvent, SeenProperty } from './seen.js';

type Where = (offset: number) => Position;

/** A body, a list of calls or one call that is still to be read. */
interface OpenCall {
  readonly path: string;
  readonly node: Node;
  readonly placement: 'alone' | 'in a list' | 'in a batch';
  /** It is in a member that another member of the same name follows. */
  readonly again: boolean;
}

const pathOf = (name: string): string => (isPrintableName(name) ? name : 'an event');

const isFollowed = ({ length }: readonly unknown[], index: number): boolean => index < length - 1;

const propertyOf = (member: Member, position: Where): SeenProperty => {
  const { name, at, node } = member;
  const { found, scalar, plain } = node;
  const spelling = spellingOf(node) ?? (isOddName(member) ? 'otherwise' : undefined);
  return { name, found, value: scalar ?? plain(), ...(spelling && { spelling }), ...position(at) };
};

/**
 * Events as they are read, the data around them, and what could not be read. Both members of a repeated name are read,
 * because receivers differ in which one they use.
 */
export class EventReading {
  readonly events: SeenEvent[] = [];
  readonly issues: Issue[] = [];
  readonly around: Around[] = [];
  readonly found: WireFinding[] = [];
  readonly seenCalls: SeenCall[] = [];
  #calls = 0;

  /** All of it. */
  get read() {
    const { events, issues, around, found, seenCalls } = this;
    return { events, calls: this.#calls, issues, around, found, seenCalls };
  }

  /** The events of a payload. */
  payload(members: readonly Member[], position: Where): void {
    this.#eventsIn('payload', members, position);
  }

  /** A batch, a list of calls, or one call. A batch may hold others, as deep as a text can be nested. */
  message(path: string, root: Node, position: Where): void {
    const open: OpenCall[] = [{ path, node: root, placement: 'alone', again: false }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { node, placement, again } = next;
      const batches = takenAs(node, 'batch');
      const isList = placement === 'alone' && batches.length === 0 && node.items !== undefined;
      const lists = isList ? [node] : batches;
      if (lists.length === 0) this.#call(next.path, node, position, again);
      // Among the calls of a batch, another batch is a call with a member too many.
      else if (!isList) this.around.push({ of: placement === 'in a batch' ? 'call' : 'body', node });
      const at = placement === 'in a batch' ? 'a nested batch' : next.path;
      const inner = lists.flatMap((list, index): readonly OpenCall[] => {
        if (!list.items) this.#wrong(at, 'an array', list, position);
        return (list.items ?? []).map((one, place) => ({
          ...{ path: `${at}[${place}]`, node: one, placement: isList ? 'in a list' : 'in a batch' },
          again: again || isFollowed(lists, index),
        }));
      });
      for (const one of inner.reverse()) open.push(one);
    }
  }

  /** The event of this name with the members of a node as its properties. */
  #event(name: string, at: Position, node: Node, position: Where, again: boolean, outer?: string): void {
    const { members } = node;
    if (!members) {
      this.#wrong(pathOf(name), 'an object', node, position);
      return;
    }
    const holdsEvents = outer === undefined && envelopes.has(name);
    const inner = holdsEvents ? members.filter((member) => member.node.members) : [];
    const own = inner.length === 0 ? members : members.filter((member) => !member.node.members);
    if (inner.length === 0 || own.length > 0) {
      const properties = own.map((member) => propertyOf(member, position));
      const held = { ...(outer !== undefined && { envelope: outer }), ...(again && { again }) };
      this.events.push({ event: name, ...held, properties, ...at });
    }
    if (inner.length > 0) this.#eventsIn(name, inner, position, name, again);
  }

  #eventsIn(where: string, members: readonly Member[], position: Where, outer?: string, again = false): void {
    const last = new Map(members.map(({ name }, index) => [name, index]));
    for (const [index, member] of members.entries()) {
      const { name, at, node } = member;
      if (isOddName(member)) this.found.push(spelledOddly(isPrintableName(name) ? `${where}.${name}` : where, node));
      const repeated = again || last.get(name) !== index;
      for (const one of (outer === undefined && node.items) || [node]) {
        if (!one.members)
          this.found.push(isKnownEvent(name) ? wrongMember(name, 'an object', one) : unknownMember(where, name, one));
        this.#event(name, position(node.items ? one.at : at), one, position, repeated, outer);
      }
    }
    this.#repeated(
      where,
      members.map(({ name }) => name),
    );
  }

  /** A message of a batch, or a call by itself. Calls of other sorts than `track` carry no event. */
  #call(path: string, node: Node, position: Where, again: boolean): void {
    if (!node.members) {
      this.#wrong(path, 'an object', node, position);
      return;
    }
    const [sort, names] = [takenAs(node, 'type').at(-1)?.scalar, takenAs(node, 'event')];
    const event = names.at(-1);
    if (typeof sort === 'string' && sort !== 'track' && (sort !== 'identify' || event))
      this.found.push(otherCall(sort));
    const isClients = sort === 'screen' || event?.scalar === clientsEvent;
    const by = sort === 'page' ? 'page' : isClients ? 'client' : undefined;
    this.seenCalls.push({ node: () => node, ...(by && { by }) });
    if (typeof event?.scalar === 'string') {
      if (event.scalar !== clientsEvent) this.around.push({ of: 'track', node });
      this.#names(names);
      this.#track(event.scalar, node, position, again);
      return;
    }
    this.around.push({ of: 'call', node });
    if (event === undefined && sort !== 'track') this.#calls += 1;
    else if (event === undefined) this.issues.push({ code: 'missing', path: `${path}.event`, ...position(node.at) });
    else this.#wrong(`${path}.event`, 'a string', event, position);
  }

  /** The names of one call: of those before the last it is judged what they are. */
  #names(names: readonly Node[]): void {
    for (const name of names.slice(0, -1)) {
      if (typeof name.scalar !== 'string' || !isKnownEvent(name.scalar))
        this.found.push(wrongMember('call.event', 'the name of an event', name));
    }
  }

  #track(event: string, call: Node, position: Where, again: boolean): void {
    const at = position(call.at);
    const all = takenAs(call, 'properties');
    if ((all.at(-1)?.found ?? 'null') === 'null')
      this.events.push({ event, ...(again && { again }), properties: [], ...at });
    for (const [index, properties] of all.entries()) {
      if (properties.found === 'null') continue;
      if (!properties.members) this.around.push({ of: 'properties', node: properties });
      this.#event(event, at, properties, position, again || isFollowed(all, index));
    }
  }

  #repeated(where: string, names: readonly string[]): void {
    for (const finding of repeatedMembers(where, names)) this.found.push(finding);
  }

  #wrong(path: string, expected: string, { found, at }: Node, position: Where): void {
    this.issues.push({ code: 'wrongType', path, expected, found, ...position(at) });
  }
}
