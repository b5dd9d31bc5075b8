import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { canaryKit } from '../../src/audit/canary/canary.js';
import type { OutputForm } from '../../src/documents/output-forms.js';
import { reports } from '../../src/reports/registry.js';
import { temporaryFolder } from '../support/folder.js';
import { goldenFolder } from '../support/golden.js';

/** What is typed after the name of the command, without --json. */
export type Arguments = readonly string[];

const { folder, fileWith } = temporaryFolder();
const golden = (name: string): string => goldenFolder + name;
const flipped = golden('10.8/everything-flipped.config.json');
const quirks = golden('5.6/quirks.config.json');
const [known, unknown] = [golden('5.36/report-known.facts.json'), golden('5.36/report-unknown.facts.json')];

/** A config with as much to say of it as possible: given twice, unknown, null, misspelt, in clear, masked. */
const odd = fileWith(
  'odd.json',
  `{
    "LogSettings": {"EnableFile": true, "EnableFile": false, "Unknown": 1, "FileLevel": null},
    "SqlSettings": {"DataSource": "********************************"},
    "TeamSettings": {"SiteName": "Ours"}, "NativeAppSettings": {"AppDownloadLink": "https://x.example"},
    "PluginSettings": {"PluginStates": {"jira": {"Enable": true}}, "ChimeraOAuthProxyUrl": "https://x.example"},
    "Nothing": {}
  }`,
);
const off = fileWith('off.json', '{"LogSettings": {"EnableDiagnostics": false}}');
const variables = fileWith(
  'variables.env',
  'MM_LOGSETTINGS_ENABLEFILE=true\nMM_TEAMSETTINGS_MAXUSERSPERTEAM=7\nMM_LOGSETINGS_ENABLEFILE=1\nMM_UNKNOWN_X=1\n',
);

const track = (event: string, properties: unknown): unknown => ({ type: 'track', event, properties });
const capture = (name: string, ...batch: readonly unknown[]): string => fileWith(name, JSON.stringify({ batch }));
/** Captures with much to find: what leaked, is unknown, misspelt, given twice or around the events. */
const leaking = capture(
  'leaking.json',
  track('config_rate', { max_burst: 'https://u:p@host', vary_by: 1.5, enable_rate_limiter: 'yes', other: [] }),
  track('config_team', { max_users_per_team: 7 }),
  track('config_team', { max_users_per_team: 7, max_users_per_team_: 'text' }),
  track('config_unknown', { a: 'https://u:p@host' }),
  track('server', { edition: 'x' }),
  { type: 'identify', userId: 'x', traits: { email: 'a@b.example' } },
);
const spelled = fileWith(
  'spelled.json',
  '{"batch": [{"type": "track", "event": "config_rate", "event": "config_rate", "properties": {"max_burst": 1e2, "max_burst": 100}}], "more": 1}',
);
const events = capture(
  'events.json',
  ...['api_posts_pin', 'api_unknown', 'https://u:p@host'].map((type) =>
    track('event', { category: 'api', type, post_id: 'x', user_actual_id: 'x', more: { a: 1 } }),
  ),
);
const kit = canaryKit('5.6');
const sent = fileWith('sent.bin', gzipSync(JSON.stringify(kit.config)));
const page = fileWith(
  'page.rst',
  `  **Type values**

    **LogSettings**: bool EnableFiles, bool EnableConsole, enum FileLevel, bool EnableFile, bool EnableFile, int MaxUsersPerTeam
    **TeamSettings**: bool MaxUsersPerTeam, word
`,
);
const rowOf = (createat: number, value: object): string => JSON.stringify({ createat, value });
/** Rows with much that changes: values, in clear, the switch; and one that cannot be read. */
const rows = fileWith(
  'rows.ndjson',
  [
    rowOf(1e12, {
      TeamSettings: { MaxUsersPerTeam: 5 },
      PluginSettings: { ChimeraOAuthProxyURL: 'https://x.example' },
    }),
    rowOf(2e12, { TeamSettings: { MaxUsersPerTeam: 6 }, NativeAppSettings: { AppDownloadLink: 'https://x.example' } }),
    rowOf(3e12, { LogSettings: { EnableDiagnostics: false, FileLevel: 'x' } }),
    rowOf(4e12, { LogSettings: { EnableDiagnostics: 'x' } }),
    rowOf(5e12, { PluginSettings: { PluginStates: { jira: { Enable: true } } } }),
    '{',
  ].join('\n'),
);
const measurements = [
  golden('reports/mobile-performance/every-name.measurements.json'),
  golden('reports/mobile-performance/free-text.measurements.json'),
] as const;
const app = (name: string, a: string, b: string): { readonly [question: string]: readonly Arguments[] } => {
  const file = (one: string): string => golden(`reports/${name}/${one}.event.json`);
  const version = name === 'server-error' ? ['--release', '10.8'] : [];
  return {
    explain: [['explain', '--report', name, ...version]],
    verify: [a, b].map((one) => ['verify', file(one), '--report', name]),
    diff: [
      ['diff', file(a), file(b), '--report', name, ...version],
      ['diff', file(a), file(a), '--report', name, ...version],
    ],
  };
};
const desktop = app('desktop-error', 'type-error', 'nothing-known');
const mobile = app('mobile-error', 'failed-login', 'nothing-known');
const panic = app('server-error', '5.30-nil-pointer', '10.8-chain-of-errors');
const daily = reports.filter(({ takes }) => takes.file === 'facts').map(({ name }) => name);

const releases = ['3.7', '4.0', '5.6', '5.36', '7.8', '9.11', '10.8'] as const;

/**
 * What is run for each form: a form without a line does not compile. A proof takes long; prove.test.ts makes some. A
 * baseline goes to a file; baseline.test.ts makes some.
 */
export const runs: { readonly [F in Exclude<OutputForm, 'proof@1' | 'baseline@1'>]: readonly Arguments[] } = {
  'explanation@1': [
    ...releases.map((release) => ['explain', odd, '--release', release]),
    ...releases.map((release) => ['explain', golden(`${release}/default.config.json`), '--release', release]),
    ['explain', quirks, '--release', '5.6', '--as-written'],
    ['explain', flipped, '--release', '10.8', '--show-values'],
    ['explain', odd, '--release', '10.8', '--show-values', '--environment', variables],
    ['explain', off, '--release', '5.6'],
  ],
  'setting-history@1': [
    ['explain', '--field', 'TeamSettings.SiteName'],
    ['explain', '--field', 'SqlSettings.DataSource', odd, '--release', '10.8'],
    ['explain', '--field', 'ServiceSettings.SiteURL', odd, '--release', '10.8'],
    ['explain', '--field', 'LogSettings.EnableDiagnostics', '--release', '11.4'],
  ],
  'field-history@1': [
    ['explain', '--field', 'config_service.isdefault_site_url'],
    ['explain', '--field', 'config_plugin.version_zoom', '--release', '11.4'],
    ['explain', odd, '--field', 'config_plugin.chimera_oauth_proxy_url', '--release', '10.8'],
    ['explain', odd, '--field', 'config_plugin.chimera_oauth_proxy_url', '--release', '5.6'],
  ],
  'diff@1': [
    ['diff', odd, flipped, '--release', '10.8'],
    ['diff', off, quirks, '--release-a', '9.11', '--release-b', '5.6', '--environment', variables],
    ['diff', golden('5.6/quirks.payload.json'), golden('10.8/default.payload.json')],
    ['diff', leaking, quirks, '--release', '5.6'],
    ['diff', leaking, spelled, '--release', '5.6'],
    ['diff', known, unknown, '--release', '5.36'],
    ['diff', known, golden('5.36/report-hostile.facts.json'), '--release', '5.36'],
  ],
  'history@1': [
    ['history', rows, '--release', '10.8'],
    ['history', rows, '--release', '5.6', '--as-written'],
    ['history', fileWith('row.ndjson', rowOf(1, {})), '--release', '10.8'],
  ],
  'verification@1': [
    ...releases.map((release) => ['verify', leaking, '--release', release]),
    ...releases.map((release) => ['verify', golden(`${release}/default.payload.json`)]),
    ['verify', leaking, '--release', '11.4'],
    ['verify', leaking, spelled, '--config', quirks, '--release', '5.6'],
    ['verify', leaking, '--config', off, '--release', '5.6'],
    ['verify', golden('10.8/default.payload.json'), '--config', flipped, '--environment', variables],
    ['verify', golden('5.36/default.payload.json'), leaking, '--facts', known, '--release', '5.36'],
  ],
  'collection@1': [['collect', '--out', join(folder, 'captures'), '--port', '0', '--expect-nothing', '1s']],
  'canary-search@1': [
    ['verify', sent, leaking, '--canary'],
    ['verify', leaking, '--canary'],
  ],
  'canary-kit@1': [
    ['canary', '--release', '10.8'],
    ['canary', '--release', '5.6', '--as-written'],
  ],
  'outbound@1': [
    ...releases.map((release) => ['outbound', odd, '--release', release]),
    ['outbound', '--release', '11.4'],
    ['outbound', '--release', '14.0'],
    ['outbound', off, '--release', '10.8', '--environment', variables],
    ['explain', odd, '--release', '11.4'],
  ],
  'hosts@1': [['outbound', odd, '--release', '10.8', '--hosts']],
  'report-list@1': [['report', '--list']],
  'report-explanation@1': daily.flatMap((name) => [
    ['explain', known, '--report', name, '--release', '5.36'],
    ['explain', golden('10.8/report-known.facts.json'), '--report', name, '--release', '10.8', '--as-written'],
    ['explain', golden('5.6/report-unknown.facts.json'), '--report', name, '--release', '5.6'],
  ]),
  'error-explanation@1': [...(mobile.explain ?? []), ...(panic.explain ?? [])],
  'kept-promises@1': desktop.explain ?? [],
  'measurements@1': [['explain', '--report', 'mobile-performance']],
  'report-verification@1': [
    ...[desktop, mobile, panic].flatMap(({ verify = [] }) => verify),
    ...measurements.map((file) => ['verify', file, '--report', 'mobile-performance']),
    [
      'verify',
      capture('activity.json', track('activity', { registered_users: 'x', more: 1 })),
      '--report',
      'activity',
      '--release',
      '5.36',
    ],
    ['verify', fileWith('request.txt', 'GET /security?id=x&more=1'), '--report', 'security-check', '--release', '5.36'],
  ],
  'report-diff@1': [
    ...[desktop, mobile, panic].flatMap(({ diff = [] }) => diff),
    ['diff', ...measurements, '--report', 'mobile-performance'],
    ['diff', known, unknown, '--report', 'security-check', '--release', '5.36'],
    ['diff', known, unknown, '--report', 'activity', '--release', '5.36'],
  ],
  'events@1': [['report', 'events', events, '--release', '5.6']],
  'events-explanation@1': [
    ['explain', '--report', 'events', '--release', '5.6'],
    ['explain', '--report', 'events', '--release', '10.8'],
    ['report', 'events', '--explain', '--release', '7.8', '--event', 'inactive_server'],
  ],
  'events-verification@1': [
    ['verify', events, '--report', 'events', '--release', '5.6'],
    ['verify', events, '--report', 'events', '--release', '10.8'],
  ],
  'events-diff@1': [['diff', events, leaking, '--report', 'events', '--release', '5.6']],
  'field-map@1': releases.map((release) => ['map', 'list', '--release', release]),
  'map-check@1': [['map', 'check']],
  'map-diff@1': [
    ['map', 'diff', '5.6', '10.8'],
    ['map', 'diff', '5.6', '5.6'],
  ],
  'settings-diff@1': [
    ['map', 'settings', '5.6', '10.8'],
    ['map', 'settings', '3.7', '10.12'],
  ],
  'capacity@1': [
    ['map', 'capacity', '--release', '5.6'],
    ['map', 'capacity', '--release', '10.8'],
  ],
  'differences@1': [
    ['map', 'differences', '--release', '3.7'],
    ['map', 'differences', '--release', '10.8'],
  ],
  'drift@1': [['map', 'drift', page, '--release', '5.6']],
};
