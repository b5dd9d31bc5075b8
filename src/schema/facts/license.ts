import { gone } from '../../releases/timeline.js';
import { choice, flag, integer, unset } from '../kinds.js';
import { identifier } from '../vocabularies.js';
import { edition } from './vocabularies.js';

/** The licence that a server has loaded. The times are milliseconds since 1970. */
export const license = {
  customerId: choice('the customer ID in the licence', identifier, { '3.7': unset }),
  edition: choice('the edition that the licence is for', edition, { '5.6': '' }),
  expire: integer('when the licence expires', { '3.7': unset }),
  features: {
    advancedLogging: flag('the licence covers advanced logging', { '5.26': false }),
    cloud: flag('the licence is for a cloud server', { '5.28': false }),
    cluster: flag('the licence covers high-availability clusters', { '3.7': false }),
    compliance: flag('the licence covers compliance reports', { '3.7': false }),
    customBrand: flag('the licence covers custom branding', { '3.7': false, '5.0': gone }),
    customPermissionsSchemes: flag('the licence covers custom permission schemes', { '5.0': false }),
    dataRetention: flag('the licence covers data retention policies', { '4.3': false }),
    elasticSearch: flag('the licence covers search with Elasticsearch', { '3.10': false }),
    emailNotificationContents: flag('the licence covers choosing what notification emails contain', { '4.1': false }),
    enterprisePlugins: flag('the licence covers enterprise plugins', { '5.24': false }),
    future: flag('the licence covers future features', { '3.7': false }),
    google: flag('the licence covers sign-in with Google', { '3.7': false }),
    guestAccounts: flag('the licence covers guest accounts', { '5.20': false }),
    guestAccountsPermissions: flag('the licence covers setting what guests may do', { '5.16': false }),
    idLoaded: flag('the licence covers push notifications that contain only an ID', { '5.18': false }),
    ldap: flag('the licence covers sign-in with AD/LDAP', { '3.7': false }),
    ldapGroups: flag('the licence covers groups from AD/LDAP', { '5.8': false }),
    lockTeammateNameDisplay: flag('the licence covers a fixed way of displaying names', { '5.19': false }),
    messageExport: flag('the licence covers exporting messages for compliance', { '4.5': false }),
    metrics: flag('the licence covers performance monitoring', { '3.7': false }),
    mfa: flag('the licence covers multi-factor authentication', { '3.7': false }),
    mhpns: flag('the licence covers the hosted push notification service', { '3.7': false }),
    office365: flag('the licence covers sign-in with Office 365', { '3.7': false }),
    openid: flag('the licence covers sign-in with OpenID Connect', { '5.32': false }),
    outgoingOauthConnections: flag('the licence covers outgoing OAuth connections', { '9.4': false }),
    password: flag('the licence covers password requirements', { '3.7': false, '5.0': gone }),
    remoteClusterService: flag('the licence covers secure connections to other Mattermost servers', { '5.32': false }),
    saml: flag('the licence covers sign-in with SAML', { '3.7': false }),
    sharedChannels: flag('the licence covers channels shared between servers', { '5.32': false }),
  },
  issued: integer('when the licence was issued', { '3.7': unset }),
  licenseId: choice('the ID of the licence', identifier, { '3.7': unset }),
  start: integer('when the licence becomes valid', { '3.7': unset }),
  users: integer('how many users the licence covers', { '3.7': 0 }),
};
