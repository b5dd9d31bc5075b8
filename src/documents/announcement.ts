import { match, P } from 'ts-pattern';
import { mentionOf } from '../audit/drift/kinds.js';
import { nameOf, sectionOf } from '../audit/drift/known-names.js';
import { departures } from '../field-map/departures.js';
import { type MapEntry, mapAt } from '../field-map/map-at.js';
import type { ConfigRule } from '../field-map/rules.js';
import { guarded } from '../misuse.js';
import type { Mention } from '../promises/published.js';
import type { Release } from '../releases/points.js';
import { fieldName } from '../rules/lookup.js';
import { outputRangeIn, type SettingsByPath } from '../rules/output-range.js';
import { settingsOf } from '../schema/settings-at.js';

/** One field as a published page should announce it. */
export interface Announcement extends Mention {
  readonly section: string;
  readonly setting: string;
  /** What the reader would not expect of this list. */
  readonly note?: string;
}

/** Settings of which the server sends more than is announced here, and what it sends. */
export interface AnnouncedMore {
  readonly instead: string;
  readonly settings: readonly string[];
}

/** What a published page should say of a release. */
export interface Listing {
  readonly release: Release;
  readonly announced: readonly Announcement[];
  readonly sendsMore: readonly AnnouncedMore[];
}

const noteOf = (rule: ConfigRule, constant: unknown): string | undefined =>
  match(rule)
    .with({ rule: 'both' }, ({ and }) => `together with ${and}`)
    .with({ rule: 'flagAndContains' }, ({ and, word }) => `together with whether ${and} contains "${word}"`)
    .with({ rule: 'negated' }, () => 'the other way round')
    .with({ rule: 'isNotEmpty' }, () => 'whether there is anything in it')
    .with({ rule: 'isAbsolutePath' }, () => 'whether it is an absolute path')
    .with({ rule: 'alwaysFalse' }, () => 'always false')
    .with({ rule: 'isDefault', comparedTo: P.any }, ({ comparedTo }) =>
      JSON.stringify(comparedTo) === JSON.stringify(constant)
        ? undefined
        : `compared with ${JSON.stringify(comparedTo)}`,
    )
    .otherwise(() => undefined);

/** What a page calls a field: its setting, or the property if it reports one entry of a map. */
const calledIn = ({ property, rule }: MapEntry): string => ('plugin' in rule ? property : nameOf(rule.setting));

/**
 * What a published page should say of a release: every property, in the list where it belongs, under the setting's real
 * name.
 *
 * @param release - a release point
 * @returns one entry for each property, by section; and where the server sends more than that
 * @throws `ArgumentError` where it is no release point
 * @example
 * const { announced } = listingOf('5.6');
 * announced.filter(({ kind }) => kind === 'count').map(({ section, setting }) => `${section}.${setting}`);
 */
export const listingOf = (release: Release): Listing =>
  guarded(() => {
    const settings: SettingsByPath = new Map(settingsOf(release).map((setting) => [setting.path, setting]));
    const entries = mapAt(release, settings);
    const announced = entries.map((entry): Announcement => {
      const { rule } = entry;
      const note = noteOf(rule, settings.get(rule.setting)?.default);
      return {
        section: sectionOf(rule.setting),
        setting: calledIn(entry),
        ...mentionOf(rule, outputRangeIn(rule, settings)),
        ...(note !== undefined && { note }),
      };
    });
    const order = [...new Set([...settings.keys()].map(sectionOf))];
    const named = new Map(
      entries.map((entry) => [fieldName(entry), `${sectionOf(entry.rule.setting)}.${calledIn(entry)}`]),
    );
    const more = new Map<string, string[]>();
    for (const departure of departures(release)) {
      const { instead } = departure;
      const name = named.get(fieldName(departure)) ?? departure.property;
      more.set(instead, [...(more.get(instead) ?? []), name]);
    }
    return {
      release,
      announced: announced.toSorted((a, b) => order.indexOf(a.section) - order.indexOf(b.section)),
      sendsMore: [...more].map(([instead, names]) => ({ instead, settings: [...new Set(names)] })),
    };
  });
