import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { canaryKit } from '../../src/audit.js';
import { payloadOrThrow, trackCalls } from '../../src/index.js';
import { publishedRevisions } from '../../src/promises/published.js';
import { buildReport, dailyCalls } from '../../src/reports.js';
import { wholeConfig } from '../page/whole.js';
import type { Block } from '../support/page.js';

const release = '10.8';

/** A config with all settings of the release, as its server writes it, and these values. */
const wholeOf = (given: { readonly [section: string]: object }): object => {
  const whole = wholeConfig(release);
  const sections = Object.keys({ ...whole, ...given });
  return Object.fromEntries(sections.map((name) => [name, { ...whole[name], ...given[name] }]));
};

/** Two rows of a database, of which the second switches telemetry off. */
const rowsOf = (given: { readonly LogSettings: object }): string =>
  [true, false]
    .map((EnableDiagnostics, index) => {
      const config = wholeOf({ ...given, LogSettings: { ...given.LogSettings, EnableDiagnostics } });
      return `${JSON.stringify({ value: JSON.stringify(config), createat: index + 1 })}\n`;
    })
    .join('');

/** The calls by which a server sends the payload of a config. */
const callsOf = (config: string): readonly object[] =>
  trackCalls(payloadOrThrow(config, { release, asLoaded: true }), { userId: 'abcdefghijklmnopqrstuvwxyz' }).map(
    (call) => ({ type: 'track', ...call }),
  );

/** A body as a server sends it that leaks an address, and whose environment overrides a setting. */
const bodyOf = (config: string, facts: string): string => {
  const others = (['activity', 'server'] as const).flatMap((name) => {
    const report = buildReport(name, facts, { release });
    if (report.status !== 'ok') throw new Error(`there is no ${name}`);
    return Object.entries(report.payload).map(([event, properties]) => ({ type: 'track', event, properties }));
  });
  const batch = [{ type: 'identify' }, ...callsOf(config), ...others];
  return JSON.stringify({ batch })
    .replace(/("chimera_oauth_proxy_url":)\w+/, '$1"https://oauth-proxy.brightfield-example.com"')
    .replace(/("max_users_per_team":)\d+/, '$1500');
};

/** What a browser records of some calls. */
const harOf = (calls: readonly object[]): string => {
  const entries = calls.map((call) => ({
    request: { url: 'https://pdat.example.com/v1/track', postData: { text: JSON.stringify(call) } },
  }));
  return JSON.stringify({ log: { entries } });
};

/** The body of the batch by which a server of the release of the facts sends its day. */
const dayOf = (facts: string): string => {
  const day = dailyCalls(facts, { release: '5.36' });
  if (day.status !== 'ok') throw new Error('there is no day');
  return JSON.stringify(day.batch.body);
};

/** The capture of a sender that sends one canary as it is, and hashes another. */
const captureOf = (): string => {
  const { config } = canaryKit(release);
  const { ElasticsearchSettings, PluginSettings } = JSON.parse(JSON.stringify(config));
  const hash = createHash('sha256').update(ElasticsearchSettings.Username).digest('hex');
  return `address=${PluginSettings.ChimeraOAuthProxyURL}\nuser=${hash}\n`;
};

/** The page of January 2019 in its own form. */
const pageOf2019 = (): string => {
  const promised = publishedRevisions().find(({ date }) => date === '2019-01-02')?.promised ?? [];
  const listed = (['type', 'count', 'isdefault'] as const).map((kind) => {
    const titles = { type: 'Type values', count: 'Counts', isdefault: 'True/false' };
    const items = promised.flatMap(({ section, setting, mentions, note = '' }) =>
      mentions
        .filter((mention) => mention.kind === kind)
        .map(({ type }) => `    **${section}** ${note}: ${type} ${setting}`),
    );
    return `  **${titles[kind]}**\n\n${items.join(';\n')}\n`;
  });
  return listed.join('\n');
};

const samples = fileURLToPath(new URL('../data/environments/', import.meta.url));

/** What starts servers, in each form of which the guides speak. */
const deployments = (): Readonly<Record<string, string>> => {
  const sample = (name: string, file: string): string => readFileSync(join(samples, name, 'files', file), 'utf8');
  const variables = ['MM_SERVICESETTINGS_SITEURL=https://chat.example.com'];
  const container = { Config: { Image: 'mattermost/mattermost-team-edition:10.8.1', Env: variables } };
  return {
    'inspect.json': JSON.stringify([container]),
    'docker-compose.yml': sample('compose-bare-names', 'docker-compose.yml'),
    '.env': sample('compose-bare-names', '.env'),
    'docker-compose.override.yml': `services:\n  mattermost:\n    environment:\n      - ${variables}\n`,
    'run.sh': sample('docker-run-env-file', 'run.sh'),
    'mm.list': sample('docker-run-env-file', 'mm.list'),
    'mattermost.service': sample('systemd-unit', 'mattermost.service'),
    'mattermost.environment': sample('systemd-unit', 'mattermost.environment'),
    'gitlab.rb': sample('gitlab-omnibus', 'gitlab.rb'),
    'objects.yaml': sample('k8s-list-init', 'all.yaml'),
  };
};

/** Lays out the files that README and the guides speak of. */
export const layOut = (folder: string, installed: string, blocks: readonly Block[]): void => {
  cpSync(join(installed, 'examples'), join(folder, 'examples'), { recursive: true });
  const config = readFileSync(join(folder, 'examples', 'config.json'), 'utf8');
  const facts = readFileSync(join(folder, 'examples', 'facts.json'), 'utf8');
  const events = blocks.find(({ language, text }) => language === 'json' && text.includes('"inactive_server"'));
  const whole = JSON.stringify(wholeOf(JSON.parse(config)));
  const calls = callsOf(whole);
  const batch = JSON.stringify({ batch: calls });
  const click = { type: 'track', event: 'event', properties: { category: 'signup', type: 'signup_team_01_name' } };
  const files = {
    'config.json': whole,
    'chat.har': harOf([click]),
    'flows.har': harOf(calls),
    'captures/00001-batch.json': batch,
    'captures-before/00001-batch.json': batch,
    'captures-after/00001-batch.json': batch,
    'rows.ndjson': rowsOf(JSON.parse(config)),
    'many.ndjson': `${JSON.stringify(JSON.parse(config))}\n{}\n`,
    'fleet.ndjson': ['9.11.2', '10.8']
      .map((serverVersion) => `{"serverVersion":"${serverVersion}","config":{}}\n`)
      .join(''),
    'body.json.gz': gzipSync(bodyOf(config, facts)),
    'body.json': dayOf(facts),
    'events.json': events?.text ?? '',
    'capture.bin': captureOf(),
    'telemetry-page.rst': pageOf2019(),
    'server.env': 'MM_SERVICESETTINGS_SITEURL=https://chat.example.com\n',
    ...deployments(),
    'plugins.json': '[{"id": "com.mattermost.nps", "version": "1.3.2"}]',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
};
