import { diff, explain } from './audit.js';
import type { Command } from './command.js';
import { inspect } from './inspect.js';
import { mapCheck, mapDepartures } from './map.js';
import { mapBudget } from './map-budget.js';
import { mapDiffCommand } from './map-diff.js';
import { mapDocs } from './map-docs.js';
import { mapDrift } from './map-drift.js';
import { mapList } from './map-list.js';
import { mapSchema } from './map-schema.js';
import { mapSettings } from './map-settings.js';
import { outbound } from './outbound.js';
import { payload } from './payload.js';
import { prove } from './prove.js';
import { report } from './report.js';
import { reportDesktop, reportMobile, reportMobileError, reportServerError } from './report-apps.js';
import { reportEvents } from './report-events.js';
import { reportSecurity } from './report-security.js';
import { canary, verify } from './verify.js';

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  payload,
  explain,
  outbound,
  diff,
  verify,
  prove,
  canary,
  report,
  reportSecurity,
  reportEvents,
  reportMobile,
  reportDesktop,
  reportMobileError,
  reportServerError,
  inspect,
  mapList,
  mapDepartures,
  mapCheck,
  mapDiffCommand,
  mapSettings,
  mapBudget,
  mapDocs,
  mapDrift,
  mapSchema,
];
