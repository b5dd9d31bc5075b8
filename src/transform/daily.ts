import { type DailyEvent, dailyEvents } from '../field-map/daily/index.js';
import { whenSent } from '../field-map/daily/when-sent.js';
import { fieldsIn } from '../field-map/fields.js';
import { entriesAt, type MapEntry } from '../field-map/map-at.js';
import type { AnyRule } from '../field-map/rules.js';
import type { Release } from '../releases/points.js';
import { facts, perScheme } from '../schema/facts/index.js';
import { settingsFrom } from '../schema/settings-at.js';
import { type CompiledField, fieldsOf } from './compile-field.js';
import { type Layout, layoutOf } from './layout.js';

/** The daily reports of one release, compiled. */
export interface CompiledDaily {
  readonly release: Release;
  readonly facts: Layout;
  /** Of one entry of the list of schemes. */
  readonly scheme: Layout;
  /** The events that the release sends. */
  readonly events: ReadonlyMap<DailyEvent, readonly CompiledField[]>;
}

const layoutFor = (event: DailyEvent, { facts: whole, scheme }: Pick<CompiledDaily, 'facts' | 'scheme'>): Layout =>
  whenSent[event].sent === 'per entry' ? scheme : whole;

const compile = (release: Release): CompiledDaily => {
  const layouts = { facts: layoutOf(settingsFrom(facts, release)), scheme: layoutOf(settingsFrom(perScheme, release)) };
  const events = (Object.keys(dailyEvents) as DailyEvent[]).flatMap((event) => {
    const layout = layoutFor(event, layouts);
    const entries = entriesAt<AnyRule>(fieldsIn<AnyRule>({ [event]: dailyEvents[event] }), release, layout.slotOf);
    return entries.length === 0 ? [] : [[event, fieldsOf(entries, layout)] as const];
  });
  return { release, ...layouts, events: new Map(events) };
};

const compiled = new Map<Release, CompiledDaily>();

/** The daily reports of a release; compiled once. */
export const dailyFor = (release: Release): CompiledDaily => {
  const found = compiled.get(release) ?? compile(release);
  compiled.set(release, found);
  return found;
};

/** The fields of the daily reports of a release, as entries of a map. */
export const dailyEntries = (release: Release): readonly MapEntry<AnyRule>[] =>
  [...dailyFor(release).events.values()].flat();
