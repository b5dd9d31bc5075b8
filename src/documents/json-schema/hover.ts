import { mapAt } from '../../field-map/map-at.js';
import { optOut } from '../../field-map/opt-out.js';
import { reachOf } from '../../field-map/reach.js';
import { settingsRead } from '../../field-map/rules.js';
import { sendsMore } from '../../field-map/server.js';
import { withheld, withheldReasons } from '../../field-map/withheld.js';
import type { Release } from '../../releases/points.js';
import { disclosureOf, payloadSays } from '../../rules/disclosure.js';
import { dependenciesOf } from '../../schema/dependencies.js';
import type { SettingPath } from '../../schema/paths.js';
import { type SettingAt, settingsOf } from '../../schema/settings-at.js';
import { describeDisclosure } from '../../wording/disclosure.js';

type Lists = Map<string, string[]>;

const add = (lists: Lists, path: string, item: string): void => {
  lists.set(path, [...(lists.get(path) ?? []), item]);
};

const whyNotSent = (path: string): string => {
  const reason = withheld[path as SettingPath] ?? 'harmless';
  return reason === 'harmless'
    ? `Not sent: ${withheldReasons[reason]}.`
    : `Not sent: ${reason} (${withheldReasons[reason]}).`;
};

/** For each setting of a release, what an editor shows beside it: what is sent and what it reveals, or why it is not sent. */
export const hoverTexts = (release: Release): ReadonlyMap<string, string> => {
  const settings = new Map(settingsOf(release).map((setting) => [setting.path, setting]));
  const entries = mapAt(release, settings);
  const lines: Lists = new Map([[optOut, ['Any telemetry at all shows that it is on.']]]);
  const followers: Lists = new Map();
  for (const { event, property, rule } of entries) {
    const about = { ...(settings.get(rule.setting) as SettingAt), release };
    const less =
      sendsMore(rule, about.setting) &&
      ` The payload of mattermost-diagnostics says ${describeDisclosure(payloadSays(rule, about))}.`;
    const says = `Sent as ${event}.${property}: they learn ${describeDisclosure(disclosureOf(rule, about))}.${less ?? ''}`;
    for (const path of settingsRead(rule)) add(lines, path, says);
  }
  for (const follower of reachOf(entries, release).keys()) {
    for (const path of dependenciesOf(follower, release)) add(followers, path, follower);
  }
  for (const [path, names] of followers) {
    add(lines, path, `Seen through settings that follow it: ${[...new Set(names)].sort().join(', ')}.`);
  }
  return new Map([...settings.keys()].map((path) => [path, lines.get(path)?.join('\n') ?? whyNotSent(path)]));
};
