import { dailyReports, wholeDay } from './daily/answers.js';
import { events } from './events/answers.js';
import { mobilePerformance } from './mobile-performance/answers.js';
import type { Report } from './report.js';
import { securityCheck } from './security-check/answers.js';
import { desktopError } from './sentry/desktop/answers.js';
import { mobileError } from './sentry/mobile/answers.js';
import { serverError } from './sentry/server/answers.js';

/** Every report other than the config. A new one is a folder and a line. */
export const reports: readonly Report[] = [
  ...dailyReports,
  wholeDay,
  securityCheck,
  events,
  mobilePerformance,
  desktopError,
  mobileError,
  serverError,
];
