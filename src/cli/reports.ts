import type { Given, Io } from './command.js';
import { reportDesktop, reportMobile, reportMobileError, reportServerError } from './report-apps.js';
import { reportEvents } from './report-events.js';
import { reportSecurity } from './report-security.js';

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
    run: reportSecurity.run,
  },
  {
    name: 'events',
    says: 'that something happened on a server or in a client, and nothing of who did it',
    releases: async () => 'all',
    run: reportEvents.run,
  },
  {
    name: 'mobile-performance',
    says: 'how fast the Android app is, and on what sort of device',
    releases: async () => 'app 1.20 to 1.43',
    run: reportMobile.run,
  },
  {
    name: 'desktop-error',
    says: 'which error the desktop app met, and where in its own files',
    releases: async () => 'app 6.1.1 on',
    run: reportDesktop.run,
  },
  {
    name: 'mobile-error',
    says: 'which error the mobile app met, where in its bundle, and which actions came before',
    releases: async () => 'app 1.3 on',
    run: reportMobileError.run,
  },
  {
    name: 'server-error',
    says: 'which panic a handler of requests met, and where in public code',
    releases: async () => '5.26 on, 11 too',
    run: reportServerError.run,
  },
];
