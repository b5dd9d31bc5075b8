import type { PathIn } from '../../schema/paths.js';
import type { FactTable, TeamSchemeTable } from './facts/index.js';

/** What the receiver learns from a fact, where its name alone would not say it well. It goes on after “they learn”. */
export const meanings: { readonly [P in PathIn<FactTable> | PathIn<TeamSchemeTable>]?: string } = {
  'activity.activeUsersDaily': 'how many users were active in the last 24 hours',
  'activity.activeUsersMonthly': 'how many users were active in the last 31 days',
  'activity.storageBytes': 'roughly how much is stored, in a cloud alone',
  enterpriseReady: 'whether the server is an enterprise build',
  'license.customerId': 'the id of the customer',
  'license.expire': 'when the licence expires',
  'license.issued': 'when the licence was issued',
  'license.licenseId': 'the id of the licence',
  'license.start': 'from when on the licence holds',
  'license.users': 'for how many users the licence is',
  'securityCheck.activeUsers': 'how many users were active in the last 24 hours',
  'securityCheck.teams': 'how many teams there are',
  'securityCheck.users': 'how many accounts there are, deactivated ones too (from release 5.10 on without bots)',
  'server.ranUnitTests': 'whether the unit tests of the server were run on its database',
  'server.systemAdmins': 'how many system administrators there are',
  'server.buildNumber': 'the number of its build',
  'server.version': 'the version of the server',
  telemetryId: 'the random id of the server, by which its reports belong together',
  'teamSchemes.id': 'the id of the scheme',
  'teamSchemes.teamCount': 'how many teams use the scheme',
};
