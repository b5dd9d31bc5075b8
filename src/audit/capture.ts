import { type Found, type Issue, isPrintableName, type Position, type Warning } from '../issues.js';
import { type Member, type Node, nodeOfValue, positionsIn, Unreadable } from '../transform/json.js';
import { readText } from '../transform/read.js';
import { envelopes, memberOf, sortOf } from './shape.js';

/** A property that was seen. */
export interface SeenProperty extends Position {
  readonly name: string;
  readonly found: Found;
  /** It may be anything: describe it, but do not print it. */
  readonly value: unknown;
}

/** An event that was seen, with its properties in order; a name that stands twice is there twice. */
export interface SeenEvent extends Position {
  readonly event: string;
  /** The event that held this one. */
  readonly envelope?: string;
  readonly properties: readonly SeenProperty[];
}

/**
 * What a text turned out to be: a payload, a capture of what went over the wire, or else a config. `issues` says what
 * of it could not be used; `calls` counts the messages of a capture that carry no event, such as `identify`.
 */
export type Seen =
  | {
      readonly sort: 'payload' | 'capture';
      readonly events: readonly SeenEvent[];
      readonly calls: number;
      readonly issues: readonly Issue[];
      readonly warnings: readonly Warning[];
    }
  | { readonly sort: 'config' }
  | { readonly sort: 'invalid'; readonly issues: readonly Issue[] };

type Where = (offset: number) => Position;

const pathOf = (name: string): string => (isPrintableName(name) ? name : 'an event');

/** Events as they are read, and what could not be. */
class Reading {
  readonly events: SeenEvent[] = [];
  readonly issues: Issue[] = [];
  calls = 0;

  event(name: string, at: Position, node: Node, position: Where, outer?: string): void {
    const { members } = node;
    if (!members) {
      this.#wrong(pathOf(name), 'an object', node, position);
      return;
    }
    const inner = outer === undefined && envelopes.has(name) ? members.filter((member) => member.node.members) : [];
    const own = members.filter((member) => !inner.includes(member));
    if (inner.length === 0 || own.length > 0) {
      const properties = own.map(({ name: property, at: offset, node: { found, scalar, plain } }) => ({
        name: property,
        found,
        value: scalar ?? plain(),
        ...position(offset),
      }));
      this.events.push({ event: name, ...(outer !== undefined && { envelope: outer }), properties, ...at });
    }
    for (const member of inner) this.event(member.name, position(member.at), member.node, position, name);
  }

  /** A message of a batch, or a call by itself. Calls of other sorts than `track` carry no event. */
  call(path: string, node: Node, position: Where): void {
    if (!node.members) {
      this.#wrong(path, 'an object', node, position);
      return;
    }
    const [type, event] = [memberOf(node, 'type')?.scalar, memberOf(node, 'event')];
    if (typeof event?.scalar === 'string') {
      const properties = memberOf(node, 'properties');
      if (properties && properties.found !== 'null') this.event(event.scalar, position(node.at), properties, position);
      else this.events.push({ event: event.scalar, properties: [], ...position(node.at) });
    } else if (event === undefined && type !== 'track') this.calls += 1;
    else if (event === undefined) this.issues.push({ code: 'missing', path: `${path}.event`, ...position(node.at) });
    else this.#wrong(`${path}.event`, 'a text', event, position);
  }

  /** A batch, a list of calls, or one call. */
  message(path: string, node: Node, position: Where): void {
    const batch = memberOf(node, 'batch');
    const list = batch ?? node;
    if (list.items) for (const [index, item] of list.items.entries()) this.call(`${path}[${index}]`, item, position);
    else if (batch) this.#wrong(path, 'a list', batch, position);
    else this.call(path, node, position);
  }

  payload(members: readonly Member[], position: Where): void {
    for (const { name, at, node } of members) {
      if (!node.items) this.event(name, position(at), node, position);
      else for (const item of node.items) this.event(name, position(item.at), item, position);
    }
  }

  #wrong(path: string, expected: string, { found, at }: Node, position: Where): void {
    this.issues.push({ code: 'wrongType', path, expected, found, ...position(at) });
  }
}

const seenIn = (node: Node, position: Where, warnings: readonly Warning[]): Seen => {
  const sort = sortOf(node);
  if (sort === 'config') return { sort };
  const reading = new Reading();
  if (sort === 'capture') reading.message(memberOf(node, 'batch') ? 'batch' : 'the call', node, position);
  else reading.payload(node.members ?? [], position);
  const { events, calls, issues } = reading;
  return { sort, events, calls, issues, warnings };
};

/** Calls or batches, one on each line; nothing where the first line is none. */
const seenInLines = (text: string): Seen | undefined => {
  const lines = text.split('\n').map((line, index) => ({ text: line, index }));
  const [first, ...rest] = lines.filter((line) => line.text.trim() !== '');
  if (first === undefined || rest.length === 0) return undefined;
  const reading = new Reading();
  const warnings: Warning[] = [];
  for (const line of [first, ...rest]) {
    const below = <P extends Position>(place: P): P =>
      place.line === undefined ? place : { ...place, line: place.line + line.index };
    const read = readText(line.text, {});
    if ('issue' in read) {
      if (line === first) return undefined;
      reading.issues.push('line' in read.issue ? below(read.issue) : read.issue);
      continue;
    }
    if (line === first && sortOf(read.node) !== 'capture') return undefined;
    warnings.push(...read.warnings);
    const position = positionsIn(read.text);
    reading.message('the call', read.node, (offset) => below(position(offset)));
  }
  const { events, calls, issues } = reading;
  return { sort: 'capture', events, calls, issues, warnings };
};

/**
 * Recognises by its shape what a text holds, and reads the events of a payload or of a capture: the body of a batch as
 * Segment and Rudder take it, one `track` call, a list of them, or one on each line.
 *
 * @param given - the text, or what `JSON.parse` made of it
 * @returns the events with their properties in order; `config` where it is neither; `invalid` where it is no JSON
 * @example
 * const seen = readCapture('{"batch": [{"type": "track", "event": "config_ldap", "properties": {"enable": true}}]}');
 * if (seen.sort === 'capture') seen.events[0]?.properties; // [{ name: 'enable', found: 'a flag', value: true, … }]
 */
export const readCapture = (given: unknown): Seen => {
  if (typeof given === 'string') {
    const read = readText(given, {});
    if ('node' in read) return seenIn(read.node, positionsIn(read.text), read.warnings);
    return seenInLines(given) ?? { sort: 'invalid', issues: [read.issue] };
  }
  try {
    return seenIn(nodeOfValue(given), () => ({}), []);
  } catch (error) {
    if (error instanceof Unreadable) return { sort: 'invalid', issues: [{ code: 'unreadable', path: 'the capture' }] };
    throw error;
  }
};
