import { choice, flag, integer, unset } from '../kinds.js';
import { buildNumber, version } from '../vocabularies.js';
import { databaseType, installationType, operatingSystem } from './vocabularies.js';

/** The server itself, its database and the machine that it runs on. */
export const server = {
  buildNumber: choice('the build number of the server', buildNumber, { '3.7': unset }),
  databaseType: choice('the kind of database that the server uses', databaseType, { '3.7': unset }),
  databaseVersion: choice('the version of the database server', version, { '5.23': unset }),
  installationType: choice('how the server was installed, such as by Docker or a package', installationType, { '5.28': '' }),
  operatingSystem: choice('the operating system that the server runs on', operatingSystem, { '3.7': unset }),
  ranUnitTests: flag('unit tests of the server were run on its database', { '3.7': false }),
  systemAdmins: integer('how many system admins there are', { '3.7': unset }),
  version: choice('the version of Mattermost', version, { '3.7': unset }),
};
