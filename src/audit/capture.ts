import type { Found, Issue, Position, Warning } from '../issues.js';
import { guarded } from '../misuse.js';
import { type Member, type Node, nodeOfValue, positionsIn, Unreadable } from '../transform/json.js';
import { readText } from '../transform/read.js';
import { type Around, type AroundFinding, oddSpacing } from './around.js';
import { bareEvent, bareProperties } from './bare.js';
import { isEvenlySpaced } from './blank.js';
import { Reading } from './capture-reading.js';
import { sortOf, takenAs } from './shape.js';
import type { Spelling } from './spelling.js';

/** A property that was seen. */
export interface SeenProperty extends Position {
  readonly name: string;
  readonly found: Found;
  /** It may be anything: describe it, but do not print it. */
  readonly value: unknown;
  /** Of a text: it spells the value otherwise than client libraries do, or at such length that it carries more. */
  readonly spelling?: Spelling;
}

/** An event that was seen, with its properties in order; a name that stands twice is there twice. */
export interface SeenEvent extends Position {
  readonly event: string;
  /** The event that held this one. */
  readonly envelope?: string;
  /** It stands in a member that another one of the same name follows: receivers differ in which one they take. */
  readonly again?: true;
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

/** The same with what stands around the events, and what was found while reading. */
export type Captured =
  | (Readable & { readonly around: readonly Around[]; readonly found: readonly AroundFinding[] })
  | Exclude<Seen, Readable>;

type Readable = Extract<Seen, { readonly events: readonly SeenEvent[] }>;

/** The events of what looks like no capture: the properties of a call, without what says of which event they are. */
const bareIn = (node: Node): readonly Member[] | undefined => {
  const inner = bareProperties(node) ?? node;
  if (inner !== node && sortOf(inner) === 'payload') return inner.members;
  const event = bareEvent(inner);
  return event === undefined ? undefined : [{ name: event, at: inner.at, node: inner }];
};

/** What white space that no printer writes comes to. */
const spacingOf = (text: string, node: Node): readonly AroundFinding[] =>
  isEvenlySpaced(text) ? [] : [oddSpacing(node)];

const capturedIn = (
  node: Node,
  position: (offset: number) => Position,
  warnings: readonly Warning[],
  spacing: readonly AroundFinding[] = [],
): Captured => {
  const sort = sortOf(node);
  const reading = new Reading();
  if (sort === 'capture') reading.message(takenAs(node, 'batch').length > 0 ? 'batch' : 'the call', node, position);
  else {
    const members = sort === 'payload' ? node.members : bareIn(node);
    if (members === undefined) return { sort: 'config' };
    reading.payload(members, position);
  }
  const { read } = reading;
  return { sort: sort === 'capture' ? sort : 'payload', ...read, found: [...read.found, ...spacing], warnings };
};

/** Calls or batches, one on each line; nothing where the first line is none. */
const capturedInLines = (text: string): Captured | undefined => {
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
    reading.found.push(...spacingOf(read.text, read.node));
    reading.message('the call', read.node, (offset) => below(position(offset)));
  }
  return { sort: 'capture', ...reading.read, warnings };
};

/** Reads a capture with everything in it that is to be judged. */
export const captureIn = (given: unknown): Captured => {
  if (typeof given === 'string') {
    const read = readText(given, {});
    if ('node' in read)
      return capturedIn(read.node, positionsIn(read.text), read.warnings, spacingOf(read.text, read.node));
    return capturedInLines(given) ?? { sort: 'invalid', issues: [read.issue] };
  }
  try {
    return capturedIn(nodeOfValue(given), () => ({}), []);
  } catch (error) {
    if (error instanceof Unreadable) return { sort: 'invalid', issues: [{ code: 'unreadable', path: 'the capture' }] };
    throw error;
  }
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
export const readCapture = (given: unknown): Seen =>
  guarded(
    () => {
      const captured = captureIn(given);
      if (!('events' in captured)) return captured;
      const { around, found, ...seen } = captured;
      return seen;
    },
    (issues): Seen => ({ sort: 'invalid', issues }),
  );
