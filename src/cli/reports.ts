import type { Given, Io } from './command.js';

/** A report that the command `report` can make. */
export interface Report {
  readonly name: string;
  /** What it tells, in a few words. */
  readonly says: string;
  /** The releases that send it, for people. */
  readonly releases: () => Promise<string>;
  readonly run: (given: Given, io: Io) => Promise<number>;
}

const daily = (name: string, says: string): Report => ({
  name,
  says,
  releases: async () => (await import('./reporting.js')).releasesOf(name),
  run: async (given, io) => (await import('./reporting.js')).runDaily(name, given, io),
});

/** Every report besides the config. A new one is one more entry. */
export const reports: readonly Report[] = [
  daily('activity', 'how much the server is used: accounts, channels, posts'),
  daily('license', 'the licence, without any name or address in it'),
  daily('server', 'version, database, operating system'),
  daily('plugins', 'how many plugins there are'),
  daily('permissions', 'what each role may do, in the system and in each scheme of teams'),
  daily('groups', 'how many groups there are, and how they are used'),
  daily('channel-moderation', 'in how many channels guests or users may do less'),
  daily('elasticsearch', 'the version of the search engine'),
  daily('warn-metrics', 'which warnings the server has stored'),
  {
    name: 'daily',
    says: 'everything that a server sends in a day, the config too, as the body of one batch',
    releases: async () => 'all',
    run: async (given, io) => (await import('./reporting.js')).runDay(given, io),
  },
  {
    name: 'security-check',
    says: 'what the server asks when it looks for security updates',
    releases: async () => 'all',
    run: async (given, io) => (await import('./reporting.js')).runSecurityCheck(given, io),
  },
];
