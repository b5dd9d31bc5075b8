import type { DailyEvent } from '../../field-map/daily/index.js';

/** What the published pages say of an event and the server does not do, or what its properties mean beyond their names. */
export const dailyRemarks: { readonly [E in DailyEvent]?: readonly string[] } = {
  activity: [
    'Registered users are all accounts, deactivated ones too; without bots from release 5.10 on.',
    'Active users had some activity in the last 24 hours, or 31 days. The pages say logins, but logins are not counted.',
    'Channels count archived ones too; group messages are counted nowhere. Posts count deleted ones, former versions and messages of the system.',
    'The pages list the number of enabled accounts, but all accounts and the deactivated ones are sent.',
    'Whether version 3 of the API was used is sent from 4.4 to 4.10 alone, although the pages still list it.',
  ],
  license: [
    'The name, email address, company and phone number of the customer are in the licence and are not sent.',
    'The ids of the customer and of the licence are sent as they are: they show who you are.',
  ],
  server: [
    'The pages list type and version of the operating system: its name alone is sent. The version of the database is sent from release 5.23 on.',
  ],
  plugins: [
    'Enabled is what the config says about a plugin, not whether it runs. Where the list of plugins cannot be read, the totals are -1, which no page mentions.',
  ],
  permissions_system_scheme: ['The pages say that only enterprise servers send this: all do.'],
  permissions_team_schemes: ['The id of a scheme is sent as it is.'],
};
