import { complianceOverview } from './compliance.js';
import type { DocumentPromises } from './declare.js';
import { desktopPrivacy } from './desktop.js';
import { privacyPolicy } from './privacy-policy.js';
import { telemetry2019 } from './telemetry-2019.js';
import { telemetry2026 } from './telemetry-2026.js';

/** What the five documents promise about data. */
export const promises: readonly DocumentPromises[] = [
  desktopPrivacy,
  telemetry2026,
  telemetry2019,
  privacyPolicy,
  complianceOverview,
];
