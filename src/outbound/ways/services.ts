import { gone } from '../../timeline.js';
import { onlyTheNetwork, setting, way, wordOrEmpty } from '../declare.js';

export const latestVersion = way({
  id: 'latest-version',
  name: 'Newest release number',
  by: 'server',
  purpose: 'compares the running release with the newest one',
  sure: 'certain',
  doubt: 'release 6.5 by date (6.4 cut in January 2022)',
  sources: [
    'AleksS-Dev/mattermost-stw@e09345798e (2022-02-02)',
    'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/api4/system.go:520, server/channels/app/admin.go:203, webapp …/workspace-optimization/dashboard_checks/updates.ts:44',
    'AleksS-Dev/mattermost-stw@e09345798e api4/system.go:406, @cdee0473f1 server/channels/api4/system.go:516',
  ],
  since: {
    '6.5': {
      hosts: ['api.github.com:443/repos/mattermost/mattermost-server/releases/latest'],
      when: 'when a system administrator opens System Console > Workspace optimization; answer kept for 24 h',
      sends: 'GET; no id (GitHub sees the address)',
      identifies: ['sender IP address'],
      off: [setting('ExperimentalSettings.RestrictSystemAdmin', true)],
      byDefault: true,
      onAction: true,
      note: 'RestrictSystemAdmin also takes other rights from administrators; in the first releases any logged-in user could ask by API (no permission was checked)',
    },
  },
});

export const upgradeToEnterprise = way({
  id: 'upgrade-to-enterprise',
  name: 'Upgrade from team edition',
  by: 'server',
  purpose: 'downloads the enterprise edition of the same release',
  sure: 'certain',
  doubt: 'also needs write access to its own binary',
  sources: ['mattermost/mattermost-server@v5.27.0 services/upgrader/upgrader_linux.go:78', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/platform/services/upgrader/upgrader_linux.go:96,254'],
  since: {
    '5.27': {
      hosts: ['releases.mattermost.com:443/<version>/mattermost-<version>-linux-amd64.tar.gz', 'releases.mattermost.com:443/<version>/mattermost-<version>-linux-amd64.tar.gz.sig'],
      when: 'when a system administrator presses the upgrade button (Linux, team edition)',
      sends: 'GET; no id',
      identifies: ['sender IP address'],
      off: onlyTheNetwork,
      byDefault: true,
      onAction: true,
    },
  },
});

export const adminAdvisorMail = way({
  id: 'admin-advisor-mail',
  name: "Mail to the vendor's support from in-product advice",
  by: 'server',
  purpose: 'asks for contact or a trial after an advice notice',
  sure: 'certain',
  doubt: 'removal 2024-02: 9.6 or 9.7',
  sources: ['mattermost/mattermost-server@v5.28.0 app/app.go:477, model/config.go:50', 'mattermost/mattermost-server@v5.36.0 app/app.go:414', 'other-reports.md §4.5', 'mattermost/mattermost-server@v5.26.0 app/app.go:375, v5.36.0 app/app.go:375'],
  always: {
    when: 'when an administrator acknowledges a notice',
    sends: 'name, e-mail, number of users, SiteURL, telemetry id',
    identifies: ['contact name and e-mail', 'SiteURL', 'diagnostic id of the server'],
    off: [setting('EmailSettings.SMTPServer', '')],
    byDefault: true,
    onAction: true,
  },
  since: {
    '5.26': {
      hosts: ['mail to support@mattermost.com by the configured SMTP server'],
    },
    '5.32': {
      hosts: ['mail to support-advisor@mattermost.com by the configured SMTP server'],
    },
    '9.6': gone,
  },
});

export const letsencrypt = way({
  id: 'letsencrypt',
  name: "Let's Encrypt certificate",
  by: 'server',
  purpose: 'gets and renews a TLS certificate',
  sure: 'likely',
  doubt: "hosts are the vendored libraries' defaults (rsc letsencrypt to 4.6, autocert from 4.7)",
  sources: [
    'mattermost/mattermost-server@v3.7.0 app/server.go:19 (rsc.io letsencrypt)',
    'mattermost/mattermost-server@v4.7.0 app/server.go (autocert)',
    'mattermost/mattermost-server@v5.17.0, v5.18.0 vendor/golang.org/x/crypto/acme (default directory)',
    'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/server.go:918',
  ],
  always: {
    when: 'at the first TLS connection and before expiry; never by default',
    sends: 'host name of the server',
    identifies: ['host name (public in certificate logs)', 'sender IP address'],
    off: [setting('ServiceSettings.UseLetsEncrypt', false)],
    byDefault: false,
  },
  since: {
    '3.7': {
      hosts: ['acme-v01.api.letsencrypt.org:443'],
    },
    '5.18': {
      hosts: ['acme-v02.api.letsencrypt.org:443'],
    },
  },
});

export const ssoGoogle = way({
  id: 'sso-google',
  name: 'Sign-in with Google',
  by: 'server',
  purpose: 'exchanges the login code and reads the profile',
  sure: 'certain',
  doubt: "3.7 to 5.13: the addresses come from the console page, not from the server's defaults",
  sources: ['mattermost/mattermost-server@v3.7.0 webapp/components/admin_console/oauth_settings.jsx:46', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/public/model/config.go:263–265', 'settings.json'],
  always: {
    when: 'when a user signs in with Google; never by default',
    sends: 'login code, client id and secret',
    identifies: ['user at Google', 'sender IP address'],
    off: [setting('GoogleSettings.Enable', false)],
    byDefault: false,
    onAction: true,
  },
  since: {
    '3.7': {
      hosts: ['www.googleapis.com:443/oauth2/v4/token', 'www.googleapis.com:443/plus/v1/people/me'],
      addressIn: ['GoogleSettings.TokenEndpoint', 'GoogleSettings.UserAPIEndpoint'],
    },
    '5.14': {
      hosts: ['www.googleapis.com:443/oauth2/v4/token', 'people.googleapis.com:443/v1/people/me', 'accounts.google.com:443 (browser; discovery from 5.32)'],
      addressIn: ['GoogleSettings.TokenEndpoint', 'GoogleSettings.UserAPIEndpoint', 'GoogleSettings.DiscoveryEndpoint'],
    },
  },
});

export const ssoOffice365 = way({
  id: 'sso-office365',
  name: 'Sign-in with Office 365 / Entra ID',
  by: 'server',
  purpose: 'exchanges the login code and reads the profile',
  sure: 'certain',
  doubt: 'OpenId and GitLab have empty defaults: the administrator chooses the host',
  sources: ['AleksS-Dev/mattermost-stw@cdee0473f1 server/public/model/config.go:268–270', 'webapp …/admin_definition.tsx:4479–4504,4770'],
  always: {
    when: 'when a user signs in with Office 365; never by default',
    sends: 'login code, client id and secret',
    identifies: ['user at Microsoft', 'sender IP address'],
    off: [setting('Office365Settings.Enable', false)],
    byDefault: false,
    onAction: true,
  },
  since: {
    '3.7': {
      hosts: ['login.microsoftonline.com:443/common/oauth2/v2.0/token', 'graph.microsoft.com:443/v1.0/me'],
      addressIn: ['Office365Settings.TokenEndpoint', 'Office365Settings.UserAPIEndpoint'],
    },
    '5.14': {
      hosts: ['login.microsoftonline.com:443/*', 'graph.microsoft.com:443/v1.0/me'],
      addressIn: ['Office365Settings.TokenEndpoint', 'Office365Settings.UserAPIEndpoint', 'Office365Settings.DiscoveryEndpoint'],
    },
  },
});

export const s3Storage = way({
  id: 's3-storage',
  name: 'Amazon S3 file storage',
  by: 'server',
  purpose: 'stores files',
  sure: 'certain',
  doubt: "a default host, but the administrator chooses the driver and the bucket; with an empty key it asks the machine's metadata address 169.254.169.254 (inferred)",
  sources: ['settings.json', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/platform/shared/filestore/s3store.go'],
  since: {
    '3.7': {
      hosts: ['s3.amazonaws.com:443 (and regional names)'],
      addressIn: ['FileSettings.AmazonS3Endpoint'],
      when: 'with every file; never by default (local disk)',
      sends: 'the files',
      identifies: ['access key'],
      off: [wordOrEmpty('FileSettings.DriverName', 'local')],
      byDefault: false,
    },
  },
});

export const globalRelay = way({
  id: 'global-relay',
  name: 'Compliance export to Global Relay',
  by: 'server',
  purpose: 'mails posts to an archive',
  sure: 'likely',
  doubt: 'the hosts are those of the customer types A9 and A10, which of them was not read; start release of the GlobalRelay type not checked',
  sources: ['find_string id 760519563 (enterprise message_export code)', 'settings.json'],
  since: {
    '4.7': {
      hosts: ['feeds.globalrelay.com:25', 'mailarchivespool1.globalrelay.com:25'],
      addressIn: ['MessageExportSettings.GlobalRelaySettings.CustomSMTPServerName'],
      addressNote: 'for the customer type CUSTOM',
      when: 'daily; never by default; licence needed',
      sends: 'all messages and files of the period',
      identifies: ['users, e-mail addresses, contents'],
      off: [setting('MessageExportSettings.EnableExport', false)],
      byDefault: false,
    },
  },
});

export const awsMetering = way({
  id: 'aws-metering',
  name: 'AWS Marketplace metering',
  by: 'server',
  purpose: 'reports use to Amazon for billing by the hour',
  sure: 'likely',
  doubt: "host is the AWS library's; used by images sold on the AWS marketplace; the setting is there from 5.29, the code from 5.30",
  sources: ['mattermost/mattermost-server@v5.36.0 services/awsmeter/awsmeter.go, app/server.go:750,1448', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/platform/services/awsmeter/awsmeter.go, server/channels/app/server.go:522,1181'],
  since: {
    '5.30': {
      hosts: ['metering.marketplace.<region>.amazonaws.com:443', '169.254.169.254 (region and credentials of the machine)'],
      when: 'hourly or so; never by default',
      sends: 'product code, number of users by category, time',
      identifies: ['AWS account', 'sender IP address'],
      off: [setting('ServiceSettings.EnableAWSMetering', false)],
      byDefault: false,
    },
  },
});

export const loadtestTexts = way({
  id: 'loadtest-texts',
  name: 'Test texts of the /test command',
  by: 'server',
  purpose: 'fetches sample texts',
  sure: 'certain',
  sources: ['mattermost/mattermost-server@v3.7.0, v4.3.0 app/command_loadtest.go', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/slashcommands/command_loadtest.go:635'],
  always: {
    sends: 'GET',
    identifies: ['sender IP address'],
    off: [setting('ServiceSettings.EnableTesting', false)],
    byDefault: false,
    onAction: true,
  },
  since: {
    '3.7': {
      hosts: ['raw.githubusercontent.com:443/mattermost/platform/master/tests/*'],
      when: 'when a user gives /test url; never by default',
    },
    '4.3': {
      hosts: ['raw.githubusercontent.com:443/mattermost/mattermost-server/master/*'],
      when: 'when an administrator gives /test url; never by default',
    },
  },
});
