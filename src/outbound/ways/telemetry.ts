import { gone } from '../../timeline.js';
import { allOf, environment, setting, way } from '../declare.js';

export const diagnostics = way({
  id: 'diagnostics',
  name: 'Diagnostics (telemetry)',
  by: 'server',
  purpose: 'daily usage, configuration and licence facts to the vendor',
  shownBy: ['payload', 'report daily'],
  sure: 'certain',
  doubt: 'the host before 8.0 is not in the source (placeholder): likely the same as from 8.0 on',
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
      when: 'at start, then every 24 h',
      sends: 'counts, configuration flags, plugin list, permission strings; server version and operating system; UTC offset (timestamps); sender IP address',
      identifies: ['diagnostic id of the server', 'license id and customer id when licensed', 'sender IP address'],
      byDefault: true,
    },
    '5.23': {
      hosts: ['api.segment.io:443/v1/batch', 'pdat.matterlytics.com:443/v1/batch'],
      when: 'at start, every 10 min in the first hour of a new server, hourly to 12 h, then every 24 h',
      sends: 'counts, configuration flags, plugin list, permission strings; server version and operating system; UTC offset (timestamps); sender IP address; to both receivers, so more than once',
      identifies: ['diagnostic id of the server', 'license id and customer id when licensed', 'sender IP address'],
      byDefault: true,
    },
    '5.26': {
      hosts: ['pdat.matterlytics.com:443/v1/batch'],
      when: 'at start, every 10 min in the first hour of a new server, hourly to 12 h, then every 24 h; single events when they happen (6.2+)',
      sends: 'counts, configuration flags, plugin list, permission strings; server version and operating system; UTC offset (timestamps); sender IP address; 6.5 to 7.9 also SiteURL in clear in the event inactive_server',
      identifies: ['diagnostic id of the server', 'license id and customer id when licensed', 'SiteURL (6.5 to 7.9, inactive servers)', 'cloud installation id', 'sender IP address'],
      byDefault: true,
      note: 'switched off while the server runs: the runs stop at once, single events (6.2+) only when the server starts again',
      doubt: 'host is put in at build time; 5.28 to 7.10 also settable by environment variable',
    },
    '8.0': {
      hosts: ['pdat.matterlytics.com:443/v1/batch'],
      when: 'at start, every 10 min in the first hour of a new server, hourly to 12 h, then every 24 h; single events when they happen',
      sends: 'counts, configuration flags, plugin list, permission strings; server version and operating system; UTC offset (timestamps); sender IP address; from 10.2 events of licensed features with user and channel ids',
      identifies: ['diagnostic id of the server', 'license id and customer id when licensed', 'user, channel and group ids (10.2+)', 'sender IP address'],
      off: [setting('LogSettings.EnableDiagnostics', false), environment('MM_SERVICEENVIRONMENT', 'dev')],
      byDefault: true,
      note: 'switched off while the server runs: the runs stop at once, single events (6.2+) only when the server starts again',
    },
    '11.0': gone,
  },
});

export const diagnosticsMarketplaceList = way({
  id: 'diagnostics-marketplace-list',
  name: 'Plugin list for the diagnostics',
  by: 'server',
  purpose: 'fetches the list of public plugins so that diagnostics can name the installed ones',
  sure: 'certain',
  doubt: 'public documentation does not mention it',
  sources: ['mattermost/mattermost-server@v5.26.0 app/diagnostics.go (trackPluginConfig with the default URL)', 'mattermost/mattermost-server@v5.36.0 services/telemetry/telemetry.go', 'AleksS-Dev/mattermost-stw@409390b9a1 server/platform/services/telemetry/telemetry.go:881,1547'],
  always: {
    hosts: ['api.integrations.mattermost.com:443/api/v1/plugins'],
    when: 'in every diagnostics run (at start, then as the diagnostics)',
    sends: 'GET with server version, enterprise build yes/no, enterprise plugins licensed yes/no; no id',
    identifies: ['sender IP address'],
    byDefault: true,
    note: 'fixed host: PluginSettings.MarketplaceURL, EnableMarketplace and EnableRemoteMarketplace have no effect on it',
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
  purpose: 'asks for security bulletins for the running version',
  shownBy: ['report security-check'],
  sure: 'certain',
  sources: ['other-reports.md §1', 'mattermost/mattermost-server@v5.0.0/@v5.1.0 app/security_update_check.go', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/security_update_check.go'],
  always: {
    when: "at start when due, then every 24 to 28 h; a bulletin's text when one applies",
    off: [setting('ServiceSettings.EnableSecurityFixAlert', false)],
    byDefault: true,
  },
  since: {
    '3.7': {
      hosts: ['d7zmvsa9e04kk.cloudfront.net:443/security', 'd7zmvsa9e04kk.cloudfront.net:443/bulletins/*'],
      sends: 'build number, enterprise yes/no, database type, operating system, users, active users, teams, unit-test mark; 3.7 also c=d',
      identifies: ['diagnostic id of the server', 'sender IP address'],
    },
    '5.1': {
      hosts: ['securityupdatecheck.mattermost.com:443/security', 'securityupdatecheck.mattermost.com:443/bulletins/*'],
      sends: 'build number, enterprise yes/no, database type, operating system, users, active users, teams, unit-test mark',
      identifies: ['diagnostic id of the server (server id from 11.0)', 'sender IP address'],
      note: 'plain Go client: no outbound-address filter of the server applies; LogSettings.EnableDiagnostics does not stop it',
    },
  },
});

export const productNotices = way({
  id: 'product-notices',
  name: 'In-product notices',
  by: 'server',
  purpose: 'fetches a list of notices; the server itself decides who sees which',
  sure: 'certain',
  sources: ['mattermost/mattermost-server@v5.28.0 app/server.go:516, jobs/product_notices/scheduler.go:31', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/product_notices.go:322, server/channels/app/server.go:421, server/channels/utils/utils.go:135'],
  since: {
    '5.28': {
      hosts: ['notices.mattermost.com:443/'],
      addressIn: ['AnnouncementSettings.NoticesURL'],
      when: 'at start, then every AnnouncementSettings.NoticesFetchFrequency seconds (3600)',
      sends: 'plain GET, cache validators only; no id, no count',
      identifies: ['sender IP address'],
      off: [allOf(setting('AnnouncementSettings.AdminNoticesEnabled', false), setting('AnnouncementSettings.UserNoticesEnabled', false))],
      byDefault: true,
      note: 'both switches must be off to stop it; notice images come to the browser from the addresses named in the list (inferred)',
    },
  },
});

export const sentryServer = way({
  id: 'sentry-server',
  name: 'Crash reports of the server (Sentry)',
  by: 'server',
  purpose: 'reports panics in HTTP handlers',
  shownBy: ['report server-error'],
  sure: 'certain',
  doubt: 'before 8.0 the address is put in at build time; host inferred from 8.0',
  sources: ['other-reports.md §3.5', 'mattermost/mattermost-server@v5.26.0 app/server.go:210', 'AleksS-Dev/mattermost-stw@305fac6507 server/channels/app/server.go:77', 'AleksS-Dev/mattermost-stw@9c57546fbc server/channels/app/server.go', 'mattermost/mattermost-server@v5.26.0 app/server.go:209,787'],
  always: {
    hosts: ['o94110.ingest.sentry.io:443'],
    sends: 'stack trace, request URL with ids, build hash; headers, cookies, query and body removed',
    identifies: ['sender IP address', 'ids in the URL'],
    when: 'when a handler panics',
    byDefault: true,
    note: 'both settings are read when the server starts: a change needs a restart',
  },
  since: {
    '5.26': {
      sends: 'stack trace, request URL, headers, cookies, query, body (not removed)',
      identifies: ['sender IP address', 'ids in the URL', 'session cookie or token in headers'],
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
