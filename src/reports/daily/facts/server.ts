import { choice, flag, integer, unset } from '../../../schema/kinds.js';
import { buildNumber, version } from '../../../schema/vocabularies.js';
import { databaseType, installationType, operatingSystem } from '../vocabularies.js';

/** The server itself, its database and the machine that it runs on. */
export const server = {
  buildNumber: choice(buildNumber, { '3.7': unset }),
  databaseType: choice(databaseType, { '3.7': unset }),
  databaseVersion: choice(version, { '5.23': unset }),
  installationType: choice(installationType, { '5.28': '' }),
  operatingSystem: choice(operatingSystem, { '3.7': unset }),
  ranUnitTests: flag({ '3.7': false }),
  systemAdmins: integer({ '3.7': unset }),
  version: choice(version, { '3.7': unset }),
};
