import type { DailyEvent } from './index.js';

/** The order in which a server sends the events of a day, before and after those about the config. */
export const dayOrder: { readonly before: readonly DailyEvent[]; readonly after: readonly DailyEvent[] } = {
  before: ['activity'],
  after: ['license', 'plugins', 'server', 'permissions_general', 'permissions_system_scheme', 'permissions_team_schemes', 'elasticsearch', 'groups', 'channel_moderation', 'warn_metrics'],
};
