import type { ForRelease } from '../build.js';
import type { Found, Issue, Warning } from '../issues.js';
import type { Release } from '../releases.js';
import { callsOf } from '../reports/daily/day.js';
import { readFacts } from '../reports/daily/read.js';
import { resolveRelease } from '../resolve.js';
import { type Compiled, reportedOf, type Settled, settledOf, switchedOff } from '../transform/compiled.js';
import type { Surroundings } from '../transform/fields.js';
import { type Node, nodeOfValue, Unreadable } from '../transform/json.js';
import { surroundingsOf } from '../transform/plan.js';
import { readText } from '../transform/read.js';
import { type Ambiguity, ambiguityOf, plain } from './ambiguity.js';
import { type AsItIs, sentAsItIs } from './answers.js';
import { type Captured, captureIn } from './capture.js';
import { placing } from './entries.js';
import type { Elsewhere } from './explanation.js';
import { elsewhereOf } from './in-clear.js';
import { compiledFor } from './known.js';
import { sameValue } from './same.js';
import {
  holdsEvents,
  isConfigEvent,
  isDailyEvent,
  isFacts,
  mayBeFacts,
  refusedAsConfig,
  rootOf,
  sortOf,
} from './shape.js';
import { type Stopping, stoppingOf } from './switches.js';

/** What is known of one of the two that are compared. A config needs its release. */
export type SideOptions = Partial<Omit<ForRelease, 'preview' | 'strict'>>;

/** A property of one side, and what it holds. */
export interface SideField {
  readonly event: string;
  /** Which entry of a list it tells of, where the event is sent once for each. */
  readonly place?: number;
  readonly property: string;
  readonly found: Found;
  readonly value: unknown;
  /** What a real server sends in place of the value. It is compared, and goes no further. */
  readonly asItIs?: AsItIs;
}

/** A setting that a real server sends as it is in an event besides those about the config. */
export interface SideBesides extends Elsewhere {
  readonly setting: string;
  readonly raw: unknown;
}

/** One of the two that are compared: what it reports, and what it came from. */
export interface Side {
  readonly sort: 'payload' | 'capture' | 'config' | 'facts';
  readonly release?: Release;
  /** Of a config, or of facts: whether it was taken as the server loads it, and not as it is written. */
  readonly asLoaded?: boolean;
  /** The event that holds all the others. */
  readonly envelope?: string;
  readonly fields: ReadonlyMap<string, SideField>;
  /** Every event that is compared, those without a property too. */
  readonly events: ReadonlySet<string>;
  /** Properties that were seen more than once; the last one is compared. */
  readonly twice: number;
  /** Why it cannot be compared as one thing, or is more than what is compared. */
  readonly ambiguity: Ambiguity;
  /** Events of a capture that tell about something else than the config. */
  readonly otherEvents: readonly string[];
  /** The flag that switches diagnostics off in this config. */
  readonly disabled?: string;
  /** How it is switched off, and what that does not stop. */
  readonly stop?: Stopping;
  readonly warnings: readonly Warning[];
  /** The config itself. */
  readonly config?: { readonly compiled: Compiled; readonly settled: Settled };
  /** What a server with this config sends in clear in other events. */
  readonly besides?: readonly SideBesides[];
}

/** Why a side cannot be read. */
export type Problem = { readonly issues: readonly Issue[] };

const founds: Readonly<Record<string, Found>> = { boolean: 'a flag', number: 'a number', string: 'a text' };

/** Where a property is found among the fields of a side. */
export const keyOf = (event: string, property: string, place = 0): string => JSON.stringify([event, property, place]);

const seenSide = (seen: Extract<Captured, { events: unknown }>, release: Release | undefined): Side => {
  const fields = new Map<string, SideField>();
  const events = new Set<string>();
  const otherEvents = new Set<string>();
  const placeOf = placing();
  let envelope: string | undefined;
  let twice = 0;
  let unlike = 0;
  for (const { event, properties, envelope: outer } of seen.events) {
    if (seen.sort === 'capture' && !isConfigEvent(event) && !isDailyEvent(event)) {
      otherEvents.add(event);
      continue;
    }
    envelope ??= outer;
    events.add(event);
    const place = placeOf(event, (property) => properties.findLast(({ name }) => name === property)?.value);
    for (const { name, found, value } of properties) {
      const key = keyOf(event, name, place);
      const earlier = fields.get(key);
      if (earlier) twice += 1;
      if (earlier && !sameValue(earlier.value, value)) unlike += 1;
      fields.set(key, { event, ...(place > 0 && { place }), property: name, found, value });
    }
  }
  return {
    sort: seen.sort,
    ...(release !== undefined && { release }),
    ...(envelope !== undefined && { envelope }),
    fields,
    events,
    twice,
    ambiguity: ambiguityOf(seen, release, unlike),
    otherEvents: [...otherEvents],
    warnings: seen.warnings,
  };
};

/** What a real server sends as it is, by the key of the field. */
const sentInClear = (
  { fields }: Compiled,
  { values }: Settled,
  surroundings: Surroundings,
): ReadonlyMap<string, AsItIs> =>
  new Map(
    fields.flatMap((field) => {
      const asItIs = sentAsItIs(field, values, surroundings);
      return asItIs ? [[keyOf(field.event, field.property), asItIs]] : [];
    }),
  );

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
  const { envelope } = compiled;
  const off = switchedOff(compiled, settled, options.env);
  const fields = new Map<string, SideField>();
  const surroundings = surroundingsOf(options);
  const reported = reportedOf(compiled, settled.values, surroundings);
  const sent = sentInClear(compiled, settled, surroundings);
  for (const [event, properties] of Object.entries(reported)) {
    for (const [property, value] of Object.entries(properties)) {
      const key = keyOf(event, property);
      const asItIs = sent.get(key);
      fields.set(key, { event, property, found: founds[typeof value] as Found, value, ...(asItIs && { asItIs }) });
    }
  }
  return {
    sort: 'config',
    release,
    asLoaded: options.asLoaded === true,
    ...(envelope !== undefined && { envelope }),
    fields,
    events: new Set(Object.keys(reported)),
    twice: 0,
    ambiguity: plain,
    otherEvents: [],
    ...(off && { disabled: off.reason }),
    warnings: [...read, ...settled.warnings],
    stop: stoppingOf(compiled, settled, options.env),
    config: { compiled, settled },
    besides: compiled.layout.slots.flatMap((slot) =>
      elsewhereOf(compiled, settled.values, slot).map((sent) => ({
        ...sent,
        setting: slot.path,
        raw: settled.values[slot.index],
      })),
    ),
  };
};

type Flat = Readonly<Record<string, unknown>>;

/** Everything that a server with these facts sends in a day. */
const factsSide = (given: unknown, release: Release, limits: SideOptions): Side | Problem => {
  const known = readFacts(given, release, limits);
  if (!('daily' in known)) return { issues: known };
  const { compiled, settled, surroundings, env } = known.config;
  const { envelope } = compiled;
  const off = switchedOff(compiled, settled, env);
  const sent = sentInClear(compiled, settled, surroundings);
  const fields = new Map<string, SideField>();
  const events = new Set<string>();
  const placeOf = placing();
  const put = (event: string, properties: Flat): void => {
    events.add(event);
    const place = placeOf(event, (property) => properties[property]);
    for (const [property, value] of Object.entries(properties)) {
      const found = founds[typeof value] as Found;
      const key = keyOf(event, property, place);
      const asItIs = sent.get(key);
      fields.set(key, { event, ...(place > 0 && { place }), property, found, value, ...(asItIs && { asItIs }) });
    }
  };
  for (const call of callsOf(known)) {
    if (call.type !== 'track') continue;
    if (call.event !== envelope) put(call.event, call.properties ?? {});
    else for (const [event, properties] of Object.entries(call.properties ?? {})) put(event, properties as Flat);
  }
  return {
    asLoaded: limits.asLoaded === true,
    ...{
      sort: 'facts',
      release,
      fields,
      events,
      twice: 0,
      ambiguity: plain,
      otherEvents: [],
      warnings: known.warnings,
    },
    ...(envelope !== undefined && { envelope }),
    ...(off && { disabled: off.reason }),
    stop: stoppingOf(compiled, settled, env),
  };
};

const configOf = (given: unknown, release: Release, options: SideOptions): Side | Problem => {
  const read = typeof given === 'string' ? readText(given, options) : undefined;
  if (read && 'issue' in read) return { issues: [read.issue] };
  const root = read?.node ?? nodeOfValue(given);
  if (isFacts(root)) return factsSide(given, release, options);
  return configSide(root, read?.text, release, options, read?.warnings ?? []);
};

type Reading = (given: unknown, release: Release | undefined, options: SideOptions) => Side | Problem;

const recognised: Reading = (given, release, options) => {
  const seen = captureIn(given);
  if (seen.sort === 'invalid') return seen;
  const root = rootOf(given);
  // A payload by its names alone has to hold events; the properties of a call are told by what they are.
  if (seen.sort === 'capture' || (seen.sort === 'payload' && (holdsEvents(root) || sortOf(root) !== 'payload')))
    return seen.issues.length > 0 ? { issues: seen.issues } : seenSide(seen, release);
  const refused = isFacts(root) ? [] : refusedAsConfig(root);
  if (refused.length > 0) return { issues: refused };
  return release === undefined ? { issues: [{ code: 'missing', path: 'release' }] } : configOf(given, release, options);
};

const canBeFacts = (given: unknown, options: SideOptions): boolean => {
  const read = typeof given === 'string' ? readText(given, options) : { node: nodeOfValue(given) };
  return 'node' in read && mayBeFacts(read.node);
};

const factsIfPossible: Reading = (given, release, options) =>
  release !== undefined && canBeFacts(given, options)
    ? factsSide(given, release, options)
    : recognised(given, release, options);

const sideBy =
  (reading: Reading) =>
  (given: unknown, options: SideOptions): Side | Problem => {
    const release = options.release === undefined ? undefined : resolveRelease(options.release);
    if (typeof release === 'object') return { issues: [release] };
    try {
      return reading(given, release, options);
    } catch (error) {
      if (error instanceof Unreadable) return { issues: [{ code: 'unreadable', path: 'the config' }] };
      throw error;
    }
  };

/** Recognises one of the two and reads what it reports. */
export const sideOf = sideBy(recognised);

/** The same for what stands beside a file of facts: what can be one as well as a payload is one. */
export const sideBesideFacts = sideBy(factsIfPossible);
