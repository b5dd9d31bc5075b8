import type { AnyRule, EventOf } from '../rules.js';
import { activity } from './activity.js';
import { channel_moderation } from './channel_moderation.js';
import { elasticsearch } from './elasticsearch.js';
import { groups } from './groups.js';
import { license } from './license.js';
import { permissions_general } from './permissions_general.js';
import { permissions_system_scheme } from './permissions_system_scheme.js';
import { permissions_team_schemes } from './permissions_team_schemes.js';
import { plugins } from './plugins.js';
import { server } from './server.js';
import { warn_metrics } from './warn_metrics.js';

/** The events of a day that are not about the config, with every property, over all releases. */
export const dailyEvents = {
  activity,
  channel_moderation,
  elasticsearch,
  groups,
  license,
  permissions_general,
  permissions_system_scheme,
  permissions_team_schemes,
  plugins,
  server,
  warn_metrics,
} satisfies { readonly [event: string]: EventOf<AnyRule> };

/** The name of an event of a day that is not about the config. */
export type DailyEvent = keyof typeof dailyEvents;
