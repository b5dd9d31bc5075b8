import { canaryKit } from '../../../src/audit/canary/canary.js';
import { temporaryFolder } from '../../support/folder.js';
import { goldenFolder } from '../../support/golden.js';

/** Text that is in everything that the checks read, and must be in nothing that they print. */
export const secret = 'hunter2-do-not-print';

const golden = (name: string): string => goldenFolder + name;
const url = `https://u:${secret}@host.example`;
const track = (event: string, properties: unknown): unknown => ({ type: 'track', event, properties });
const batch = (...calls: readonly unknown[]): string => JSON.stringify({ batch: calls });

const leaking = batch(
  track('config_rate', { max_burst: url, vary_by: url, enable_rate_limiter: 12_345_678, [`a ${secret}`]: 1 }),
  track('config_team', { max_users_per_team: 87_654_321, [`${secret} with spaces`]: url }),
  track('config_team', { max_users_per_team: 7 }),
  track('config_unknown', { a: url }),
  track(`an ${secret}`, { a: url }),
  { type: 'identify', userId: 'x', traits: { email: `${secret}@host.example` } },
);
const entry = (path: string, text: string) => ({
  request: {
    method: 'POST',
    url: `https://host.example${path}`,
    headers: [],
    postData: { mimeType: 'application/json', text },
  },
  response: { status: 200, headers: [], content: {} },
});
const post = (type: string) =>
  track('event', { category: 'api', type, post_id: secret, user_actual_id: secret, x: url });

/** A checkout of its own for each file of tests, with what the checks read; the files in it are named as in CI. */
export const checkoutForChecks = () => {
  const { folder, fileWith } = temporaryFolder();
  fileWith('leaking.json', leaking);
  fileWith('more.json', batch(track('config_rate', { max_burst: url })));
  fileWith('config.json', JSON.stringify({ TeamSettings: { SiteName: secret, MaxUsersPerTeam: 4321 } }));
  fileWith('off.json', '{"LogSettings": {"EnableDiagnostics": false}}');
  fileWith(
    'recorded.har',
    JSON.stringify({ log: { entries: [entry('/v1/batch', leaking), entry('/v1/batch', leaking)] } }),
  );
  fileWith('events.json', batch(...['api_posts_pin', 'api_unknown', `an ${secret}`].map(post)));
  fileWith('request.txt', `GET /security?id=${secret}&more of=${secret}`);
  fileWith('activity.json', batch(track('activity', { registered_users: url, more: secret })));
  fileWith('sent.txt', JSON.stringify(canaryKit('10.8').config).slice(0, 40_000));
  fileWith(
    'page.rst',
    '  **Type values**\n\n    **LogSettings**: bool EnableFiles, bool EnableConsole, int EnableFile, word\n',
  );
  return { checkout: folder, writeFile: fileWith };
};

/** One call of each check, with as much to find as possible; and the same where there is nothing to find. */
export const checks: readonly (readonly [name: string, ...args: readonly string[]])[] = [
  ['verify', 'verify', 'leaking.json', '--release', '5.6'],
  ['verify, a config', 'verify', 'leaking.json', '--release', '5.6', '--config', 'config.json'],
  ['verify, switched off', 'verify', 'leaking.json', '--release', '5.6', '--config', 'off.json'],
  ['verify, several files', 'verify', 'leaking.json', 'more.json', '--release', '5.6'],
  ['verify, a HAR', 'verify', 'recorded.har', '--release', '5.6'],
  ['verify, of a version without telemetry', 'verify', 'leaking.json', '--release', '11.4'],
  ['verify, nothing', 'verify', golden('10.8/default.payload.json'), '--release', '10.8'],
  ['verify --canary', 'verify', 'sent.txt', '--canary'],
  ['verify --canary, nothing', 'verify', 'config.json', '--canary'],
  ['events', 'report', 'events', 'events.json', '--verify', '--release', '5.6'],
  ['security-check', 'report', 'security-check', 'request.txt', '--verify', '--release', '5.36'],
  ['activity', 'verify', 'activity.json', '--report', 'activity', '--release', '5.36'],
  ['desktop-error', 'report', 'desktop-error', golden('reports/desktop-error/type-error.event.json'), '--verify'],
  ['map diff', 'map', 'diff', '5.6', '10.8'],
  ['map diff, nothing', 'map', 'diff', '10.8', '10.8'],
  ['map drift', 'map', 'drift', 'page.rst', '--release', '5.6'],
  ['map check', 'map', 'check'],
];
