import { asText, event, oddity, value } from './rules.js';

/** The server itself. */
export const server = event({
  database_type: value('server.databaseType'),
  database_version: value('server.databaseVersion'),
  edition: oddity(asText('enterpriseReady'), 'whether it is an enterprise build, as text; in the event license the same name is the edition'),
  installation_type: value('server.installationType'),
  operating_system: value('server.operatingSystem'),
  system_admins: value('server.systemAdmins'),
  version: value('server.version'),
});
