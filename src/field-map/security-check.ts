import { asDigit, asText, dotted, event, value } from './daily/rules.js';

/** What the security update check asks with: every key, and what it holds. */
export const securityKeys = event({
  auc: value('securityCheck.activeUsers'),
  b: dotted('server.version', 'server.buildNumber'),
  be: asText('enterpriseReady'),
  db: value('server.databaseType'),
  id: value('telemetryId'),
  os: value('server.operatingSystem'),
  tc: value('securityCheck.teams'),
  uc: value('securityCheck.users'),
  ut: asDigit('server.ranUnitTests'),
});
