import type { Found, Warning } from '../../issues.js';
import type { Node } from '../../json/node.js';
import type { Release } from '../../releases/points.js';
import { callsOf } from '../../reports/daily/day.js';
import { readFacts } from '../../reports/daily/read-facts.js';
import { failed, ok, type Result } from '../../result.js';
import {
  type Compiled,
  compiledFor,
  type EffectiveValues,
  effectiveOf,
  reportedOf,
  switchedOff,
} from '../../transform/compile.js';
import type { ServerContext } from '../../transform/compile-field.js';
import { unknownFields } from '../../transform/environment/unknown-fields.js';
import { surroundingsOf } from '../../transform/plan.js';
import { type AsItIs, sentAsItIs } from '../explain/answers.js';
import { elsewhereOf } from '../explain/in-clear.js';
import { stoppingOf } from '../stopping/switches.js';
import { plain } from './ambiguity.js';
import { placing } from './entries.js';
import { keyOf, type Snapshot, type SnapshotField, type SnapshotOptions } from './snapshot.js';

const founds: Readonly<Record<string, Found>> = { boolean: 'a boolean', number: 'a number', string: 'a string' };

/** What a real server sends as it is, by the key of the field. */
const sentInClear = (
  { fields }: Compiled,
  { values }: EffectiveValues,
  surroundings: ServerContext,
): ReadonlyMap<string, AsItIs> =>
  new Map(
    fields.flatMap((field) => {
      const asItIs = sentAsItIs(field, values, surroundings);
      return asItIs ? [[keyOf(field.event, field.property), asItIs]] : [];
    }),
  );

/** What a server with this config reports. */
export const snapshotOfConfig = (
  root: Node,
  text: string | undefined,
  release: Release,
  options: SnapshotOptions,
  read: readonly Warning[],
): Result<Snapshot> => {
  const compiled = compiledFor(release);
  const effective = effectiveOf(compiled, root, text, options);
  if (effective.issues.length > 0) return failed(effective.issues);
  const { envelope } = compiled;
  const off = switchedOff(compiled, effective, options.env);
  const fields = new Map<string, SnapshotField>();
  const surroundings = surroundingsOf(options);
  const reported = reportedOf(compiled, effective.values, surroundings);
  const sent = sentInClear(compiled, effective, surroundings);
  const unknown = new Set(
    [...unknownFields(compiled, effective).keys()].map(({ event, property }) => keyOf(event, property)),
  );
  for (const [event, properties] of Object.entries(reported)) {
    for (const [property, value] of Object.entries(properties)) {
      const key = keyOf(event, property);
      const asItIs = sent.get(key);
      fields.set(key, { event, property, found: founds[typeof value] as Found, value, ...(asItIs && { asItIs }) });
    }
  }
  return ok({
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
    warnings: [...read, ...effective.warnings],
    stop: stoppingOf(compiled, effective, options),
    config: { compiled, effective },
    ...(unknown.size > 0 && { unknown }),
    elsewhere: compiled.layout.slots.flatMap((slot) =>
      elsewhereOf(compiled, effective, slot).map((sent) => ({
        ...sent,
        setting: slot.path,
        raw: effective.values[slot.index],
      })),
    ),
  });
};

type Flat = Readonly<Record<string, unknown>>;

/** Everything that a server with these facts sends in a day. */
export const snapshotOfFacts = (given: unknown, release: Release, limits: SnapshotOptions): Result<Snapshot> => {
  const known = readFacts(given, release, limits);
  if (!known.ok) return known;
  const { compiled, effective, surroundings, env } = known.value.config;
  const { envelope } = compiled;
  const off = switchedOff(compiled, effective, env);
  const sent = sentInClear(compiled, effective, surroundings);
  const fields = new Map<string, SnapshotField>();
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
  for (const call of callsOf(known.value)) {
    if (call.type !== 'track') continue;
    if (call.event !== envelope) put(call.event, call.properties ?? {});
    else for (const [event, properties] of Object.entries(call.properties ?? {})) put(event, properties as Flat);
  }
  return ok({
    sort: 'facts',
    release,
    asLoaded: limits.asLoaded === true,
    fields,
    events,
    twice: 0,
    ambiguity: plain,
    otherEvents: [],
    warnings: known.warnings,
    ...(envelope !== undefined && { envelope }),
    ...(off && { disabled: off.reason }),
    stop: stoppingOf(compiled, effective, known.value.config),
  });
};
