import { gone, type Timeline } from '../releases/timeline.js';
import type { PathOf, SettingPath } from '../schema/paths.js';

/** A setting that a real server sends in clear outside the events about its config. */
export interface SentElsewhere {
  readonly events: readonly string[];
  readonly property: string;
  /** When it does, as the end of a sentence. */
  readonly when: string;
  /** The flag that has to be on. */
  readonly while: PathOf<'flag'>;
}

const inactivity: SentElsewhere = {
  events: ['inactive_server', 'inactive_server_emails_sent'],
  property: 'SiteURL',
  when: 'the server finds itself inactive',
  while: 'FeatureFlags.EnableInactivityCheckJob',
};

/** By setting: a field about the config may say one bit of it, and another event all of it. */
export const sentElsewhere: { readonly [P in SettingPath]?: Timeline<SentElsewhere> } = {
  'ServiceSettings.SiteURL': { '6.5': inactivity, '7.10': gone },
};
