import type { ForRelease } from '../build.js';
import type { Found, Issue, Warning } from '../issues.js';
import type { Release } from '../releases.js';
import { resolveRelease } from '../resolve.js';
import { type Compiled, reportedOf, type Settled, settledOf } from '../transform/compiled.js';
import { type Node, nodeOfValue, Unreadable } from '../transform/json.js';
import { surroundingsOf } from '../transform/plan.js';
import { readText } from '../transform/read.js';
import { readCapture, type Seen } from './capture.js';
import { compiledFor } from './known.js';
import { isConfigEvent } from './shape.js';

/** What is known of one of the two that are compared. A config needs its release. */
export type SideOptions = Partial<Omit<ForRelease, 'preview' | 'strict'>>;

/** A property of one side, and what it holds. */
export interface SideField {
  readonly event: string;
  readonly property: string;
  readonly found: Found;
  readonly value: unknown;
}

/** One of the two that are compared: what it reports, and what it came from. */
export interface Side {
  readonly sort: 'payload' | 'capture' | 'config';
  readonly release?: Release;
  /** The event that holds all the others. */
  readonly envelope?: string;
  readonly fields: ReadonlyMap<string, SideField>;
  /** Properties that were seen more than once; the last one counts. */
  readonly twice: number;
  /** Events of a capture that tell about something else than the config. */
  readonly otherEvents: readonly string[];
  /** The flag that switches diagnostics off in this config. */
  readonly disabled?: string;
  readonly warnings: readonly Warning[];
  /** The config itself. */
  readonly config?: { readonly compiled: Compiled; readonly settled: Settled };
}

type Problem = { readonly issues: readonly Issue[] };

const founds: Readonly<Record<string, Found>> = { boolean: 'a flag', number: 'a number', string: 'a text' };

const keyOf = (event: string, property: string): string => JSON.stringify([event, property]);

const seenSide = (seen: Extract<Seen, { events: unknown }>, release: Release | undefined): Side => {
  const fields = new Map<string, SideField>();
  const otherEvents = new Set<string>();
  let envelope: string | undefined;
  let twice = 0;
  for (const { event, properties, envelope: outer } of seen.events) {
    if (seen.sort === 'capture' && !isConfigEvent(event)) {
      otherEvents.add(event);
      continue;
    }
    envelope ??= outer;
    for (const { name, found, value } of properties) {
      const key = keyOf(event, name);
      if (fields.has(key)) twice += 1;
      fields.set(key, { event, property: name, found, value });
    }
  }
  return {
    sort: seen.sort,
    ...(release !== undefined && { release }),
    ...(envelope !== undefined && { envelope }),
    fields,
    twice,
    otherEvents: [...otherEvents],
    warnings: seen.warnings,
  };
};

const configSide = (
  root: Node,
  text: string | undefined,
  release: Release,
  options: SideOptions,
  read: readonly Warning[],
): Side | Problem => {
  const compiled = compiledFor(release);
  const settled = settledOf(compiled, root, text, options);
  if (settled.issues.length > 0) return { issues: settled.issues };
  const { switchedBy, envelope } = compiled;
  const fields = new Map<string, SideField>();
  for (const [event, properties] of Object.entries(reportedOf(compiled, settled.values, surroundingsOf(options)))) {
    for (const [property, value] of Object.entries(properties)) {
      fields.set(keyOf(event, property), { event, property, found: founds[typeof value] as Found, value });
    }
  }
  return {
    sort: 'config',
    release,
    ...(envelope !== undefined && { envelope }),
    fields,
    twice: 0,
    otherEvents: [],
    ...(settled.values[switchedBy.index] === false && { disabled: switchedBy.path }),
    warnings: [...read, ...settled.warnings],
    config: { compiled, settled },
  };
};

const configOf = (given: unknown, release: Release, options: SideOptions): Side | Problem => {
  if (typeof given !== 'string') return configSide(nodeOfValue(given), undefined, release, options, []);
  const read = readText(given, options);
  return 'issue' in read ? { issues: [read.issue] } : configSide(read.node, read.text, release, options, read.warnings);
};

/** Recognises one of the two and reads what it reports. */
export const sideOf = (given: unknown, options: SideOptions): Side | Problem => {
  const release = options.release === undefined ? undefined : resolveRelease(options.release, options.nearest);
  if (typeof release === 'object') return { issues: [release] };
  const seen = readCapture(given);
  if (seen.sort === 'invalid') return seen;
  if (seen.sort !== 'config') return seen.issues.length > 0 ? { issues: seen.issues } : seenSide(seen, release);
  if (release === undefined) return { issues: [{ code: 'missing', path: 'release' }] };
  try {
    return configOf(given, release, options);
  } catch (error) {
    if (error instanceof Unreadable) return { issues: [{ code: 'unreadable', path: 'the config' }] };
    throw error;
  }
};
