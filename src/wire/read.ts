import type { Position, Warning } from '../issues.js';
import { isEvenlySpaced } from '../json/even-spacing.js';
import { type Member, type Node, nodeOfValue, positionsIn, Unreadable } from '../json/node.js';
import { readText } from '../json/read.js';
import { guarded } from '../misuse.js';
import { bareEvent, bareProperties } from './bare.js';
import { sortOf, takenAs } from './detect.js';
import { type Around, oddSpacing, type SeenCall, type WireFinding } from './findings.js';
import { EventReading } from './read-events.js';
import type { Seen, SeenEvent } from './seen.js';

/** The same with the data around the events, and what was found while reading. */
export type Captured =
  | (ReadableCapture & {
      readonly around: readonly Around[];
      readonly found: readonly WireFinding[];
      readonly seenCalls: readonly SeenCall[];
    })
  | Exclude<Seen, ReadableCapture>;

type ReadableCapture = Extract<Seen, { readonly events: readonly SeenEvent[] }>;

/** The events of what looks like no capture: the properties of a call, without what says of which event they are. */
const bareIn = (node: Node): readonly Member[] | undefined => {
  const inner = bareProperties(node) ?? node;
  if (inner !== node && sortOf(inner) === 'payload') return inner.members;
  const event = bareEvent(inner);
  return event === undefined ? undefined : [{ name: event, at: inner.at, node: inner }];
};

/** What white space that no printer writes comes to. */
const spacingOf = (text: string, node: Node): readonly WireFinding[] =>
  isEvenlySpaced(text) ? [] : [oddSpacing(node)];

const capturedIn = (
  node: Node,
  position: (offset: number) => Position,
  warnings: readonly Warning[],
  spacing: readonly WireFinding[] = [],
): Captured => {
  const sort = sortOf(node);
  const reading = new EventReading();
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
  const reading = new EventReading();
  const warnings: Warning[] = [];
  for (const line of [first, ...rest]) {
    const below = <P extends Position>(place: P): P =>
      place.line === undefined ? place : { ...place, line: place.line + line.index };
    const read = readText(line.text, {});
    if (!read.ok) {
      if (line === first) return undefined;
      reading.issues.push(...read.issues.map((issue) => ('line' in issue ? below(issue) : issue)));
      continue;
    }
    const { node, text: json } = read.value;
    if (line === first && sortOf(node) !== 'capture') return undefined;
    warnings.push(...read.warnings);
    const position = positionsIn(json);
    reading.found.push(...spacingOf(json, node));
    reading.message('the call', node, (offset) => below(position(offset)));
  }
  return { sort: 'capture', ...reading.read, warnings };
};

/** Reads a capture with everything in it that is to be judged. */
export const captureIn = (given: unknown): Captured => {
  if (typeof given === 'string') {
    const read = readText(given, {});
    if (!read.ok) return capturedInLines(given) ?? { sort: 'invalid', issues: read.issues };
    const { node, text } = read.value;
    return capturedIn(node, positionsIn(text), read.warnings, spacingOf(text, node));
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
 * if (seen.sort === 'capture') seen.events[0]?.properties; // [{ name: 'enable', found: 'a boolean', value: true, … }]
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
