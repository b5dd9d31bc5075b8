// Writes an archive of invented configs to try the examples with:
//
//   node archive/make-archive.mjs FOLDER COUNT
//
// FOLDER/RELEASE/server-0001.config.json.gz and so on. Most servers change little, some change much, a few have opted
// out, and one file is cut off. The same count gives the same files.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { settingsOf } from 'mattermost-diagnostics/schema';

/** How many of a hundred servers have each release. */
const releases = { '5.37.10': 8, '7.8.15': 24, 9.11: 30, 10.8: 38 };

/** How many of a hundred servers care so much; it multiplies how likely each habit is. */
const cares = { 0.1: 45, 0.5: 35, 1.5: 20 };

/** What administrators change: how likely it is, the setting, and the values that they choose from. */
const habits = [
  [20, 'ServiceSettings.SiteURL', (server) => [`https://${server}.example.com`]],
  [20, 'SqlSettings.DataSource', (server) => [`postgres://mmuser:${server}@db.example.com/mattermost`]],
  [20, 'FileSettings.PublicLinkSalt', (server) => [`salt-of-${server}`]],
  [9, 'EmailSettings.SMTPServer', () => ['smtp.example.com', 'mail.example.org']],
  [5, 'EmailSettings.ConnectionSecurity', () => ['TLS', 'STARTTLS', 'STARTTLS']],
  [4, 'EmailSettings.SendPushNotifications', () => [true]],
  [0.1, 'EmailSettings.SkipServerCertificateVerification', () => [true]],
  [0.5, 'EmailSettings.PushNotificationContents', () => ['generic', 'generic_no_channel', 'id_loaded']],
  [2, 'TeamSettings.SiteName', (server) => ['Chat', 'Team chat', server]],
  [2, 'TeamSettings.MaxUsersPerTeam', () => [100, 200, 500, 500, 1000, 5000]],
  [0.6, 'TeamSettings.EnableOpenServer', () => [true]],
  [0.4, 'TeamSettings.EnableUserCreation', () => [false]],
  [0.3, 'TeamSettings.RestrictCreationToDomains', () => ['example.com', 'example.org']],
  [0.5, 'RateLimitSettings.Enable', () => [true]],
  [0.2, 'RateLimitSettings.PerSec', () => [20, 50, 100]],
  [0.5, 'ServiceSettings.ConnectionSecurity', () => ['TLS']],
  [0.2, 'ServiceSettings.EnableInsecureOutgoingConnections', () => [true]],
  [0.3, 'ServiceSettings.EnableMultifactorAuthentication', () => [true]],
  [0.3, 'ServiceSettings.MaximumLoginAttempts', () => [3, 5, 20]],
  [0.3, 'ServiceSettings.SessionLengthWebInHours', () => [24, 168, 720]],
  [0.4, 'ServiceSettings.EnableLinkPreviews', () => [false]],
  [0.3, 'ServiceSettings.EnableLocalMode', () => [true]],
  [0.5, 'FileSettings.DriverName', () => ['amazons3']],
  [0.6, 'FileSettings.MaxFileSize', () => [52_428_800, 209_715_200, 1_073_741_824]],
  [0.4, 'LocalizationSettings.DefaultClientLocale', () => ['de', 'fr', 'ja', 'es']],
  [0.5, 'PasswordSettings.MinimumLength', () => [8, 10, 12]],
  [0.4, 'PluginSettings.EnableUploads', () => [true]],
  [0.2, 'LdapSettings.Enable', () => [true]],
  [0.1, 'LdapSettings.SkipCertificateVerification', () => [true]],
  [0.2, 'GuestAccountsSettings.Enable', () => [true]],
  [0.3, 'LogSettings.FileLevel', () => ['DEBUG', 'ERROR']],
  [0.08, 'LogSettings.EnableDiagnostics', () => [false]],
];

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
const randomFrom = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

const random = randomFrom(10_08);
const oneOf = (values) => values[Math.floor(random() * values.length)];

/** A key of a table of how many of a hundred. */
const drawn = (table) => oneOf(Object.entries(table).flatMap(([key, hundredths]) => Array(hundredths).fill(key)));

const settingsByRelease = new Map(Object.keys(releases).map((release) => [release, settingsOf(release)]));

const set = (config, path, value) => {
  const names = path.split('.');
  const last = names.pop();
  let section = config;
  for (const name of names) section = section[name] ??= {};
  section[last] = value;
};

const configOf = (server, release) => {
  const config = {};
  const settings = settingsByRelease.get(release);
  for (const { path, default: value } of settings) if (value !== undefined) set(config, path, value);
  const care = Number(drawn(cares));
  const known = new Set(settings.map(({ path }) => path));
  for (const [chance, path, values] of habits)
    if (random() < chance * care && known.has(path)) set(config, path, oneOf(values(server)));
  return `${JSON.stringify(config, null, 4)}\n`;
};

const [folder, count] = process.argv.slice(2);
if (!folder || !/^[1-9]\d*$/.test(count ?? '')) {
  console.error('usage: node archive/make-archive.mjs FOLDER COUNT');
  process.exit(2);
}
const counts = {};
for (let index = 1; index <= Number(count); index += 1) {
  const server = `server-${String(index).padStart(4, '0')}`;
  const release = drawn(releases);
  const text = configOf(server, release);
  const file = join(folder, release, `${server}.config.json.gz`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, gzipSync(index === 100 ? text.slice(0, 1000) : text));
  counts[release] = (counts[release] ?? 0) + 1;
}
for (const release of Object.keys(releases)) console.log(`${folder}/${release}: ${counts[release] ?? 0} configs`);
