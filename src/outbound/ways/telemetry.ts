import { gone } from '../../releases/timeline.js';
import { allOf, environment, setting, way } from '../declare.js';

export const diagnostics = way({
  id: 'diagnostics',
  name: 'Diagnostics (telemetry)',
  by: 'server',
  purpose: 'sends Mattermost, Inc. usage, settings and licence of the server every day',
  shownBy: ['payload', 'report daily'],
  sure: 'certain',
  sources: [
    'other-reports.md §2–4',
    'mattermost/mattermost-server@v5.36.0 services/telemetry/telemetry.go',
    'AleksS-Dev/mattermost-stw@305fac6507 server/platform/services/telemetry',
    'AleksS-Dev/mattermost-stw@8cace74692 (removal)',
    'AleksS-Dev/mattermost-stw@409390b9a1 server/platform/services/telemetry/telemetry.go:220,241,259 (single events look only at the client, which no configuration change closes)',
  ],
  always: {
    off: [setting('LogSettings.EnableDiagnostics', false)],
  },
  since: {
    '3.7': {
      hosts: ['api.segment.io:443/v1/batch'],
      when: 'when the server starts, then every 24 hours',
      sends: 'counts, settings (many of them as yes or no), the list of plugins, permissions; version and operating system of the server; its offset from UTC (in timestamps); its IP address',
      identifies: ['permanent random id of the server (diagnostic id)', 'licence id and customer id, where there is a licence', 'IP address of the server'],
      byDefault: true,
    },
    '5.23': {
      hosts: ['api.segment.io:443/v1/batch', 'pdat.matterlytics.com:443/v1/batch'],
      when: 'when the server starts, every 10 minutes in the first hour of a new server, hourly in its first 12 hours, then every 24 hours',
      oftenWhenNew: true,
      sends: 'counts, settings (many of them as yes or no), the list of plugins, permissions; version and operating system of the server; its offset from UTC (in timestamps); its IP address; to both receivers, so more than once',
      identifies: ['permanent random id of the server (diagnostic id)', 'licence id and customer id, where there is a licence', 'IP address of the server'],
      byDefault: true,
    },
    '5.26': {
      hosts: ['pdat.matterlytics.com:443/v1/batch'],
      when: 'when the server starts, every 10 minutes in the first hour of a new server, hourly in its first 12 hours, then every 24 hours; from 6.2 on single events when they happen',
      oftenWhenNew: true,
      sends: 'counts, settings (many of them as yes or no), the list of plugins, permissions; version and operating system of the server; its offset from UTC (in timestamps); its IP address; from 6.5 to 7.9 also SiteURL in clear, in the event inactive_server',
      identifies: ['permanent random id of the server (diagnostic id)', 'licence id and customer id, where there is a licence', 'address of the server (SiteURL; 6.5 to 7.9, from inactive servers)', 'id of the cloud installation', 'IP address of the server'],
      byDefault: true,
      note: 'where it is switched off while the server runs, the daily reports stop at once, but single events (from 6.2 on) only when the server starts again',
      doubt: 'the host is put in when the server is built and is not in the source: likely the same as from 8.0 on; from 5.28 to 7.10 an environment variable can set it too',
    },
    '8.0': {
      hosts: ['pdat.matterlytics.com:443/v1/batch'],
      when: 'when the server starts, every 10 minutes in the first hour of a new server, hourly in its first 12 hours, then every 24 hours; single events when they happen',
      oftenWhenNew: true,
      sends: 'counts, settings (many of them as yes or no), the list of plugins, permissions; version and operating system of the server; its offset from UTC (in timestamps); its IP address; from 10.2 on also the use of licensed features, with ids of users and channels',
      identifies: ['permanent random id of the server (diagnostic id)', 'licence id and customer id, where there is a licence', 'ids of users, channels and groups (from 10.2 on)', 'IP address of the server'],
      off: [setting('LogSettings.EnableDiagnostics', false), environment('MM_SERVICEENVIRONMENT', 'dev')],
      byDefault: true,
      note: 'where it is switched off while the server runs, the daily reports stop at once, but single events (from 6.2 on) only when the server starts again',
    },
    '11.0': gone,
  },
});

export const diagnosticsMarketplaceList = way({
  id: 'diagnostics-marketplace-list',
  name: 'List of public plugins for the diagnostics',
  by: 'server',
  purpose: 'fetches the list of public plugins, so that diagnostics can name those installed',
  sure: 'certain',
  doubt: 'the public documentation does not mention it',
  sources: ['mattermost/mattermost-server@v5.26.0 app/diagnostics.go (trackPluginConfig with the default URL)', 'mattermost/mattermost-server@v5.36.0 services/telemetry/telemetry.go', 'AleksS-Dev/mattermost-stw@409390b9a1 server/platform/services/telemetry/telemetry.go:881,1547'],
  always: {
    hosts: ['api.integrations.mattermost.com:443/api/v1/plugins'],
    when: 'each time the diagnostics are sent: when the server starts, then as often as they are',
    sends: 'version of the server, whether it is an enterprise build, whether it is licensed for enterprise plugins; no id',
    identifies: ['IP address of the server'],
    byDefault: true,
    note: 'the host is fixed: PluginSettings.MarketplaceURL, EnableMarketplace and EnableRemoteMarketplace do not change it',
  },
  since: {
    '5.26': {
      off: [setting('LogSettings.EnableDiagnostics', false)],
    },
    '8.0': {
      off: [setting('LogSettings.EnableDiagnostics', false), environment('MM_SERVICEENVIRONMENT', 'dev')],
    },
    '11.0': gone,
  },
});

export const securityUpdateCheck = way({
  id: 'security-update-check',
  name: 'Security update check',
  by: 'server',
  purpose: 'asks which security bulletins apply to the running version',
  shownBy: ['report security-check'],
  sure: 'certain',
  sources: ['other-reports.md §1', 'mattermost/mattermost-server@v5.0.0/@v5.1.0 app/security_update_check.go', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/security_update_check.go'],
  always: {
    when: 'when the server starts, if it is due, then every 24 to 28 hours; also for the text of a bulletin that applies',
    off: [setting('ServiceSettings.EnableSecurityFixAlert', false)],
    byDefault: true,
  },
  since: {
    '3.7': {
      hosts: ['d7zmvsa9e04kk.cloudfront.net:443/security', 'd7zmvsa9e04kk.cloudfront.net:443/bulletins/*'],
      sends: 'build number, whether it is an enterprise build, type of database, operating system, numbers of users, active users and teams, whether unit tests have run; in 3.7 also a constant (c=d)',
      identifies: ['permanent random id of the server (diagnostic id)', 'IP address of the server'],
    },
    '5.1': {
      hosts: ['securityupdatecheck.mattermost.com:443/security', 'securityupdatecheck.mattermost.com:443/bulletins/*'],
      sends: 'build number, whether it is an enterprise build, type of database, operating system, numbers of users, active users and teams, whether unit tests have run',
      identifies: ['permanent random id of the server (diagnostic id; from 11.0 on server id)', 'IP address of the server'],
      note: "the server's own filter of outbound addresses does not apply; LogSettings.EnableDiagnostics does not stop it",
    },
  },
});

export const productNotices = way({
  id: 'product-notices',
  name: 'In-product notices',
  by: 'server',
  purpose: 'fetches a list of notices, of which the server itself decides who sees which',
  sure: 'certain',
  sources: ['mattermost/mattermost-server@v5.28.0 app/server.go:516, jobs/product_notices/scheduler.go:31', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/product_notices.go:322, server/channels/app/server.go:421, server/channels/utils/utils.go:135'],
  since: {
    '5.28': {
      hosts: ['notices.mattermost.com:443/'],
      addressIn: ['AnnouncementSettings.NoticesURL'],
      when: 'when the server starts, then every AnnouncementSettings.NoticesFetchFrequency seconds (3600 by default)',
      sends: 'a plain request for what has changed since the last one; no id, no count',
      identifies: ['IP address of the server'],
      off: [allOf(setting('AnnouncementSettings.AdminNoticesEnabled', false), setting('AnnouncementSettings.UserNoticesEnabled', false))],
      byDefault: true,
      note: 'both settings must be off to stop it; pictures of notices come to the browser from the addresses that the list names (inferred)',
    },
  },
});

export const sentryServer = way({
  id: 'sentry-server',
  name: 'Crash reports of the server (Sentry)',
  by: 'server',
  purpose: 'reports crashes of the code that answers requests',
  shownBy: ['report server-error'],
  sure: 'certain',
  doubt: 'before 8.0 the address is put in when the server is built; the host is inferred from 8.0',
  sources: ['other-reports.md §3.5', 'mattermost/mattermost-server@v5.26.0 app/server.go:210', 'AleksS-Dev/mattermost-stw@305fac6507 server/channels/app/server.go:77', 'AleksS-Dev/mattermost-stw@9c57546fbc server/channels/app/server.go', 'mattermost/mattermost-server@v5.26.0 app/server.go:209,787'],
  always: {
    hosts: ['o94110.ingest.sentry.io:443'],
    sends: 'where in the code it happened (stack trace), the requested address with ids, the build; headers, cookies, query and body are removed',
    identifies: ['IP address of the server', 'ids in the requested address'],
    when: 'when the code that answers a request crashes (panics)',
    byDefault: true,
    note: 'both settings are read when the server starts: a change needs a restart',
  },
  since: {
    '5.26': {
      sends: 'where in the code it happened (stack trace), the requested address, headers, cookies, query and body (none is removed)',
      identifies: ['IP address of the server', 'ids in the requested address', 'session cookie or token in the headers'],
      off: [setting('LogSettings.EnableDiagnostics', false), setting('LogSettings.EnableSentry', false)],
    },
    '5.30': {
      off: [setting('LogSettings.EnableDiagnostics', false), setting('LogSettings.EnableSentry', false)],
    },
    '8.0': {
      off: [setting('LogSettings.EnableDiagnostics', false), setting('LogSettings.EnableSentry', false), environment('MM_SERVICEENVIRONMENT', 'dev')],
    },
    '11.0': {
      hosts: ['o94110.ingest.us.sentry.io:443'],
      off: [setting('LogSettings.EnableDiagnostics', false), setting('LogSettings.EnableSentry', false), environment('MM_SERVICEENVIRONMENT', 'dev')],
    },
  },
});
