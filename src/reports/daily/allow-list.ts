import { type MapEntry, mapAt } from '../../field-map/map-at.js';
import type { AnyRule } from '../../field-map/rules.js';
import type { Release } from '../../releases/points.js';
import { accepts } from '../../rules/accepts.js';
import { type OutputRange, outputRangeIn, outputRangeOfFact, rangeText, recorded } from '../../rules/output-range.js';
import { type SettingAt, settingsOf } from '../../schema/settings-at.js';
import { dailyFor } from '../../transform/daily.js';
import { type AllowList, type Leaf, leaf } from '../shared/allow-list.js';

/** What each property of an event may hold. */
export type AllowedProperties = { readonly [property: string]: AllowList };

/** The events of a day by name. */
export type EventAllowLists = ReadonlyMap<string, AllowedProperties>;

const leafOf = (range: OutputRange): Leaf =>
  leaf(rangeText(recorded(range)), (given) => (accepts(range, given) ? given : undefined));

const listsOf = (entries: readonly MapEntry<AnyRule>[], rangeOf: (rule: AnyRule) => OutputRange): EventAllowLists => {
  const events = new Map<string, { [property: string]: AllowList }>();
  for (const { event, property, rule } of entries) {
    const members = events.get(event) ?? {};
    members[property] = leafOf(rangeOf(rule));
    events.set(event, members);
  }
  return events;
};

/** What a server of a release may send about its config. */
export const configAllowLists = (release: Release): EventAllowLists => {
  const settings = new Map(settingsOf(release).map((setting) => [setting.path as string, setting]));
  return listsOf(mapAt(release, settings), (rule) => outputRangeIn(rule, settings));
};

/** What else it may send once a day. */
export const dailyAllowLists = (release: Release): EventAllowLists => {
  const { events, facts, scheme } = dailyFor(release);
  const factAt = (path: string) => (facts.slotOf.get(path) ?? scheme.slotOf.get(path)) as SettingAt;
  return listsOf([...events.values()].flat(), (rule) => outputRangeOfFact(rule, factAt(rule.setting)));
};
