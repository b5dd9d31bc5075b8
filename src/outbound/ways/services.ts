import { gone } from '../../releases/timeline.js';
import { onlyTheNetwork, setting, way, wordOrEmpty } from '../declare.js';

export const latestVersion = way({
  id: 'latest-version',
  name: 'Check for a newer version (GitHub)',
  by: 'server',
  purpose: 'finds out whether Mattermost has published a newer version',
  sure: 'certain',
  doubt: '6.5 is inferred from a date (6.4 was cut in January 2022)',
  sources: [
    'AleksS-Dev/mattermost-stw@e09345798e (2022-02-02)',
    'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/api4/system.go:520, server/channels/app/admin.go:203, webapp …/workspace-optimization/dashboard_checks/updates.ts:44',
    'AleksS-Dev/mattermost-stw@e09345798e api4/system.go:406, @cdee0473f1 server/channels/api4/system.go:516',
  ],
  since: {
    '6.5': {
      hosts: ['api.github.com:443/repos/mattermost/mattermost-server/releases/latest'],
      when: 'when a system administrator opens System Console > Workspace optimization; the answer is kept for 24 hours',
      sends: 'a request without any id (GitHub sees the IP address)',
      identifies: ['IP address of the server'],
      off: [setting('ExperimentalSettings.RestrictSystemAdmin', true)],
      byDefault: true,
      onAction: true,
      note: 'RestrictSystemAdmin also takes other rights from administrators; in the first versions any logged-in user could make the server ask, through its API',
    },
  },
});

export const upgradeToEnterprise = way({
  id: 'upgrade-to-enterprise',
  name: 'Upgrade from Team Edition',
  by: 'server',
  purpose: 'downloads the enterprise edition of the same version',
  sure: 'certain',
  doubt: 'the server must also be allowed to write its own program file',
  sources: ['mattermost/mattermost-server@v5.27.0 services/upgrader/upgrader_linux.go:78', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/platform/services/upgrader/upgrader_linux.go:96,254'],
  since: {
    '5.27': {
      hosts: ['releases.mattermost.com:443/<version>/mattermost-<version>-linux-amd64.tar.gz', 'releases.mattermost.com:443/<version>/mattermost-<version>-linux-amd64.tar.gz.sig'],
      when: 'when a system administrator presses the upgrade button (Team Edition on Linux)',
      sends: 'a request without any id',
      identifies: ['IP address of the server'],
      off: onlyTheNetwork,
      byDefault: true,
      onAction: true,
      build: 'team',
    },
  },
});

export const adminAdvisorMail = way({
  id: 'admin-advisor-mail',
  name: "Email to Mattermost's support after advice in the product",
  by: 'server',
  purpose: 'asks for contact or a trial, after a notice that gives advice',
  sure: 'certain',
  doubt: 'removed in 2024-02: 9.6 or 9.7',
  sources: ['mattermost/mattermost-server@v5.28.0 app/app.go:477, model/config.go:50', 'mattermost/mattermost-server@v5.36.0 app/app.go:414', 'other-reports.md §4.5', 'mattermost/mattermost-server@v5.26.0 app/app.go:375, v5.36.0 app/app.go:375'],
  always: {
    when: 'when an administrator acknowledges such a notice',
    sends: 'name, email address, number of users, SiteURL, permanent random id of the server (telemetry id)',
    identifies: ['name and email address of the contact', 'address of the server (SiteURL)', 'permanent random id of the server (diagnostic id)'],
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
  purpose: 'obtains and renews the certificate for encrypted connections',
  sure: 'likely',
  doubt: 'the hosts are the defaults of the libraries (rsc letsencrypt up to 4.6, autocert from 4.7 on)',
  sources: [
    'mattermost/mattermost-server@v3.7.0 app/server.go:19 (rsc.io letsencrypt)',
    'mattermost/mattermost-server@v4.7.0 app/server.go (autocert)',
    'mattermost/mattermost-server@v5.17.0, v5.18.0 vendor/golang.org/x/crypto/acme (default directory)',
    'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/server.go:918',
  ],
  always: {
    when: 'at the first encrypted connection (TLS) and before the certificate expires; not by default',
    sends: 'host name of the server',
    identifies: ['host name of the server (public in certificate logs)', 'IP address of the server'],
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
  purpose: "exchanges the user's login code with Google and reads the user's profile there",
  sure: 'certain',
  doubt: "in 3.7 to 5.13 the addresses come from a page of the System Console, not from the server's defaults",
  sources: ['mattermost/mattermost-server@v3.7.0 webapp/components/admin_console/oauth_settings.jsx:46', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/public/model/config.go:263–265', 'settings.json'],
  always: {
    when: 'when a user signs in with Google; not by default',
    sends: 'login code, client id and secret',
    identifies: ['the user at Google', 'IP address of the server'],
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
  purpose: "exchanges the user's login code with Microsoft and reads the user's profile there",
  sure: 'certain',
  doubt: 'OpenID and GitLab have no default host: the administrator chooses it',
  sources: ['AleksS-Dev/mattermost-stw@cdee0473f1 server/public/model/config.go:268–270', 'webapp …/admin_definition.tsx:4479–4504,4770'],
  always: {
    when: 'when a user signs in with Office 365; not by default',
    sends: 'login code, client id and secret',
    identifies: ['the user at Microsoft', 'IP address of the server'],
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
  purpose: "stores files at Amazon instead of on the server's own disk",
  sure: 'certain',
  doubt: 'it has a default host, but the administrator chooses driver and bucket; where the key is empty, the server asks the address 169.254.169.254 of its own machine (inferred)',
  sources: ['settings.json', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/platform/shared/filestore/s3store.go'],
  since: {
    '3.7': {
      hosts: ['s3.amazonaws.com:443 (and regional names)'],
      addressIn: ['FileSettings.AmazonS3Endpoint'],
      when: 'with every file; not by default (local disk)',
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
  purpose: 'sends posts to an archive by email',
  sure: 'likely',
  doubt: 'the hosts are those of the customer types A9 and A10, not checked: which host belongs to A9 and which to A10, and since when the type GlobalRelay exists',
  sources: ['find_string id 760519563 (enterprise message_export code)', 'settings.json'],
  since: {
    '4.7': {
      hosts: ['feeds.globalrelay.com:25', 'mailarchivespool1.globalrelay.com:25'],
      addressIn: ['MessageExportSettings.GlobalRelaySettings.CustomSMTPServerName'],
      when: 'daily, with a licence; not by default',
      sends: 'all messages and files of the period',
      identifies: ['users, their email addresses, contents'],
      off: [setting('MessageExportSettings.EnableExport', false)],
      byDefault: false,
      note: 'the setting names the receiver only for the customer type CUSTOM',
    },
  },
});

export const awsMetering = way({
  id: 'aws-metering',
  name: 'AWS Marketplace metering',
  by: 'server',
  purpose: 'reports usage to Amazon, which bills it by the hour',
  sure: 'likely',
  doubt: "the host is that of Amazon's library; used by images that are sold on the AWS Marketplace; the setting is there from 5.29 on, the code from 5.30 on",
  sources: ['mattermost/mattermost-server@v5.36.0 services/awsmeter/awsmeter.go, app/server.go:750,1448', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/platform/services/awsmeter/awsmeter.go, server/channels/app/server.go:522,1181'],
  since: {
    '5.30': {
      hosts: ['metering.marketplace.<region>.amazonaws.com:443', '169.254.169.254 (region and credentials of the machine)'],
      when: 'about every hour; not by default',
      sends: 'product code, number of users by category, time',
      identifies: ['AWS account', 'IP address of the server'],
      off: [setting('ServiceSettings.EnableAWSMetering', false)],
      byDefault: false,
    },
  },
});

export const loadtestTexts = way({
  id: 'loadtest-texts',
  name: 'Test texts of the /test command',
  by: 'server',
  purpose: 'fetches sample texts to try the server with',
  sure: 'certain',
  sources: ['mattermost/mattermost-server@v3.7.0, v4.3.0 app/command_loadtest.go', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/slashcommands/command_loadtest.go:635'],
  always: {
    sends: 'a plain web request',
    identifies: ['IP address of the server'],
    off: [setting('ServiceSettings.EnableTesting', false)],
    byDefault: false,
    onAction: true,
  },
  since: {
    '3.7': {
      hosts: ['raw.githubusercontent.com:443/mattermost/platform/master/tests/*'],
      when: 'when a user gives the command /test url; not by default',
    },
    '4.3': {
      hosts: ['raw.githubusercontent.com:443/mattermost/mattermost-server/master/*'],
      when: 'when an administrator gives the command /test url; not by default',
    },
  },
});
