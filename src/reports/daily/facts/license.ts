import { choice, flag, integer, unset } from '../../../schema/kinds.js';
import { identifier } from '../../../schema/vocabularies.js';
import { gone } from '../../../timeline.js';
import { edition } from '../vocabularies.js';

/** The licence that a server has loaded. The times are milliseconds since 1970. */
export const license = {
  customerId: choice(identifier, { '3.7': unset }),
  edition: choice(edition, { '5.6': '' }),
  expire: integer({ '3.7': unset }),
  features: {
    advancedLogging: flag({ '5.26': false }),
    cloud: flag({ '5.28': false }),
    cluster: flag({ '3.7': false }),
    compliance: flag({ '3.7': false }),
    customBrand: flag({ '3.7': false, '5.0': gone }),
    customPermissionsSchemes: flag({ '5.0': false }),
    dataRetention: flag({ '4.3': false }),
    elasticSearch: flag({ '3.10': false }),
    emailNotificationContents: flag({ '4.1': false }),
    enterprisePlugins: flag({ '5.24': false }),
    future: flag({ '3.7': false }),
    google: flag({ '3.7': false }),
    guestAccounts: flag({ '5.20': false }),
    guestAccountsPermissions: flag({ '5.16': false }),
    idLoaded: flag({ '5.18': false }),
    ldap: flag({ '3.7': false }),
    ldapGroups: flag({ '5.8': false }),
    lockTeammateNameDisplay: flag({ '5.19': false }),
    messageExport: flag({ '4.5': false }),
    metrics: flag({ '3.7': false }),
    mfa: flag({ '3.7': false }),
    mhpns: flag({ '3.7': false }),
    office365: flag({ '3.7': false }),
    openid: flag({ '5.32': false }),
    outgoingOauthConnections: flag({ '9.4': false }),
    password: flag({ '3.7': false, '5.0': gone }),
    remoteClusterService: flag({ '5.32': false }),
    saml: flag({ '3.7': false }),
    sharedChannels: flag({ '5.32': false }),
  },
  issued: integer({ '3.7': unset }),
  licenseId: choice(identifier, { '3.7': unset }),
  start: integer({ '3.7': unset }),
  users: integer({ '3.7': 0 }),
};
