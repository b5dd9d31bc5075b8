import { choice, flag } from '../kinds.js';
import type { TableOf } from '../paths.js';
import { identifierIfAny } from '../vocabularies.js';
import { activity } from './activity.js';
import { channelModeration } from './channelModeration.js';
import { elasticsearch } from './elasticsearch.js';
import { groups } from './groups.js';
import { license } from './license.js';
import { permissions } from './permissions.js';
import { pluginCounts } from './pluginCounts.js';
import { securityCheck } from './securityCheck.js';
import { server } from './server.js';
import { teamScheme } from './teamScheme.js';
import { warnMetrics } from './warnMetrics.js';

/** What a server knows about itself apart from its config, over all releases. A fact that is not given is unknown. */
export const facts = {
  activity,
  license,
  server,
  pluginCounts,
  permissions,
  groups,
  channelModeration,
  elasticsearch,
  warnMetrics,
  securityCheck,
  enterpriseReady: flag('the server is an Enterprise Edition build', { '3.7': false }),
  telemetryId: choice('the random ID of the server, which links its reports', identifierIfAny, { '3.7': '' }),
};

/** What is known of each scheme of teams: the entries of a list beside the other facts. */
export const perScheme = { teamSchemes: teamScheme };

/** Every fact by path. */
export type FactTable = TableOf<typeof facts>;

/** Every fact about one scheme of teams by path. */
export type TeamSchemeTable = TableOf<typeof perScheme>;
