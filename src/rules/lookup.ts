import { events } from '../field-map/config/index.js';
import { dailyEvents } from '../field-map/daily/index.js';
import { ruleAt } from '../field-map/fields.js';
import type { AnyRule, EventOf } from '../field-map/rules.js';
import { fold } from '../json/fold.js';
import { orderOf, type Release, releases } from '../releases/points.js';
import { releasesOf } from '../releases/timeline.js';
import type { Setting } from '../schema/kinds.js';
import { everySetting } from '../schema/settings-at.js';

/** The first and the last release that know a name. */
export interface Lifetime {
  readonly first: Release;
  readonly last: Release;
}

/** A setting or a section over all releases. */
export interface KnownName extends Lifetime {
  readonly path: string;
  /** Absent for a section. */
  readonly setting?: Setting;
}

const collect = (): ReadonlyMap<string, KnownName> => {
  const found = new Map<string, KnownName>();
  const note = (known: KnownName): void => {
    const { first, last } = found.get(fold(known.path)) ?? known;
    found.set(fold(known.path), {
      ...known,
      first: orderOf(first) < orderOf(known.first) ? first : known.first,
      last: orderOf(last) > orderOf(known.last) ? last : known.last,
    });
  };
  for (const [path, setting] of everySetting()) {
    const has = releasesOf(setting.defaults);
    const [first, last] = [has[0], has.at(-1)];
    if (first === undefined || last === undefined) continue;
    for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1))
      note({ path: path.slice(0, dot), first, last });
    note({ path, setting, first, last });
  }
  return found;
};

let names: ReadonlyMap<string, KnownName> | undefined;

/** A setting or a section that any release has, found without regard to case. */
export const knownName = (path: string): KnownName | undefined => {
  names ??= collect();
  return names.get(fold(path));
};

/** The name of a field for people: its event and its property. */
export const fieldName = ({ event, property }: { readonly event: string; readonly property: string }): string =>
  `${event}.${property}`;

/** Every rule that a property follows at any release, newest first; none where no release has it. */
export const rulesOf = (event: string, property: string): readonly AnyRule[] => {
  const all: { readonly [event: string]: EventOf<AnyRule> } = { ...events, ...dailyEvents };
  const fields = Object.hasOwn(all, event) ? (all[event] ?? {}) : {};
  const field = Object.hasOwn(fields, property) ? fields[property] : undefined;
  if (field === undefined) return [];
  const rules = releases.map((release) => ruleAt(field, release)).filter((rule) => rule !== undefined);
  return [...new Set(rules)].reverse();
};
