import { entryOf } from '../../json/entry.js';
import type { Choice } from './places.js';
import type { StrayRead } from './reads.js';
import { noPayload, type Route, type RouteOutcome } from './routes.js';

/** A value that disclosed something it may not, made as small as possible. */
export interface Counterexample {
  /**
   * `leaks`: what is withheld changed the payload. `changesAnother`: a setting changed a field that is not its own.
   * `tellsMore`: a field differed for two values that its rule maps to one.
   */
  readonly code: 'leaks' | 'changesAnother' | 'tellsMore';
  /** The settings that must be replaced together to show it: mostly one. Variables and unknown names are put in words. */
  readonly settings: readonly string[];
  /** The simplest sort of value that was seen to show it. */
  readonly sort: string;
  /** What is left of that value when it is cut down as far as it still shows it. */
  readonly smallest: string;
  /** The properties that disclose it. */
  readonly fields: readonly string[];
  /** The routes that were seen to show it. */
  readonly routes: readonly Route[];
}

/** The bytes of a payload are not what its properties are. */
export interface Miswritten {
  readonly code: 'writesAnother';
  readonly settings: readonly string[];
}

/** Routes that make another payload of a config than the first one, which takes an object. */
export interface RoutesDiffer {
  readonly code: 'routesDiffer';
  readonly routes: readonly Route[];
  /** How the config was written, where that matters. */
  readonly spelling: string;
  readonly settings: readonly string[];
  readonly fields: readonly string[];
}

/** The same config came out otherwise after other ones. */
export interface ChangesLater {
  readonly code: 'changesLater';
  readonly routes: readonly Route[];
  readonly fields: readonly string[];
}

/** What shows that something leaves which should not. It names settings and sorts of values, never a value. */
export type Violation = Counterexample | Miswritten | RoutesDiffer | ChangesLater | StrayRead;

/** Rounds that show more than these say nothing more. */
export const mostViolations = 10;

const unwritten = 'a field that the map does not have';

const rowOf = (bytes: string, envelope: string | undefined): unknown => {
  try {
    const all: unknown = JSON.parse(bytes);
    return envelope === undefined ? all : entryOf(all, envelope);
  } catch {
    return undefined;
  }
};

/** The properties, by their names in the map, that differ between two payloads; or what else does. */
export const fieldsBetween = (
  names: readonly string[],
  envelope: string | undefined,
  before: string,
  after: string,
): readonly string[] => {
  const words: readonly string[] = Object.values(noPayload);
  if (words.includes(before) !== words.includes(after)) return ['whether there is a payload'];
  const [first, second] = [rowOf(before, envelope), rowOf(after, envelope)];
  const changed = names.filter((name) => {
    const [event = '', property = ''] = name.split('.');
    return entryOf(entryOf(first, event), property) !== entryOf(entryOf(second, event), property);
  });
  if (changed.length > 0) return changed;
  return JSON.stringify(first) === JSON.stringify(second) ? ['how the payload is written'] : [unwritten];
};

/** Whether two outcomes are one. Not every route shows a shape. */
export const isSame = (expected: RouteOutcome, { bytes, shape }: RouteOutcome): boolean =>
  bytes === expected.bytes && (shape === '' || expected.shape === '' || shape === expected.shape);

/** The names of what was replaced, each once. */
export const labelsOf = (choices: readonly Choice[]): readonly string[] => [
  ...new Set(choices.map(([{ label }]) => label)),
];
