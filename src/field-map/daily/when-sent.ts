import type { facts } from '../../schema/facts/index.js';
import type { PathOf } from '../../schema/paths.js';
import type { DailyEvent } from './index.js';

/** When an event is sent, and how often. */
export type WhenSent =
  /** Once a day, whatever is known. */
  | { readonly sent: 'always' }
  /** Only if the facts have this section and it is not null. */
  | { readonly sent: 'with'; readonly section: keyof typeof facts }
  /** Unless the flag of the config is false, or the section is null. */
  | { readonly sent: 'while'; readonly setting: PathOf<'flag'>; readonly section: keyof typeof facts }
  /** Once for each property that is known, with that property alone. */
  | { readonly sent: 'per field' }
  /** Once for each entry of a list of the facts, up to a limit. A property of the event is the id of the entry. */
  | { readonly sent: 'per entry'; readonly list: 'teamSchemes'; readonly atMost: number; readonly id: string };

/** When each event is sent. An event lives while one of its properties does. */
export const whenSent: { readonly [E in DailyEvent]: WhenSent } = {
  activity: { sent: 'always' },
  channel_moderation: { sent: 'always' },
  elasticsearch: { sent: 'always' },
  groups: { sent: 'always' },
  license: { sent: 'with', section: 'license' },
  permissions_general: { sent: 'always' },
  permissions_system_scheme: { sent: 'always' },
  permissions_team_schemes: { sent: 'per entry', list: 'teamSchemes', atMost: 100, id: 'scheme_id' },
  plugins: { sent: 'while', setting: 'PluginSettings.Enable', section: 'pluginCounts' },
  server: { sent: 'always' },
  warn_metrics: { sent: 'per field' },
};
