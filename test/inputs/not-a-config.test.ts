import { describe, expect, it } from 'vitest';
import { diff, explain, prove, verify } from '../../src/audit.js';
import { buildPayload, buildPayloadFromText, describeIssue, describeWarning } from '../../src/index.js';
import type { NotAConfig } from '../../src/issues.js';
import { nodeOfValue } from '../../src/json/node.js';
import { readText } from '../../src/json/read.js';
import { releases } from '../../src/releases/points.js';
import { insteadOfConfig } from '../../src/wire/not-a-config.js';
import { strangers } from '../../src/wording/problems/foreign-files.js';

const config = '{"LogSettings": {"EnableDiagnostics": false}}';

const shapes: { readonly [S in NotAConfig]: readonly unknown[] } = {
  payload: [{ config_rate: {} }, { configs: { config_rate: {} } }, { activity: { posts: 1 } }, { server: {} }],
  capture: [{ batch: [] }, [{ type: 'track', event: 'x', properties: {} }]],
  facts: [{ config: { LogSettings: {} } }, { activity: { registeredUsers: 1 } }],
  databaseRow: [
    { Id: 'a1', Value: config, CreateAt: 1, Active: true, SHA: 'x' },
    { id: 'a0', value: config, createat: 0, active: false },
    [{ id: 'a0', value: config, active: false }],
    { VALUE: '{}', ACTIVE: null },
  ],
  configMap: [{ apiVersion: 'v1', kind: 'ConfigMap', data: { 'config.json': config } }],
  secret: [{ apiVersion: 'v1', kind: 'Secret', data: { 'config.json': 'e30=' } }],
  kubernetes: [
    { apiVersion: 'v1', kind: 'List', items: [] },
    { apiVersion: 'apps/v1', kind: 'Deployment', spec: {} },
  ],
  apiError: [{ id: 'api.context.session_expired.app_error', message: 'x', request_id: 'y', status_code: 401 }],
  apiStatus: [{ status: 'OK' }, { ActiveSearchBackend: 'database', AndroidLatestVersion: '', status: 'OK' }],
  clientConfig: [{ BuildHash: 'x', BuildNumber: '1', SiteURL: 'https://hunter2', DiagnosticsEnabled: 'true' }],
  packageFile: [
    { name: 'x', version: '1' },
    { name: 'x', license: 'MIT' },
    { name: 'x', dependencies: {} },
  ],
  pluginManifest: [{ id: 'com.x', name: 'x', version: '1', server: { executable: 'x' } }],
  pluginList: [{ active: [{ id: 'x' }], inactive: [] }],
  har: [{ log: { version: '1.2', entries: [] } }],
  dockerInspect: [[{ Id: 'x', Config: { Env: ['hunter2'] }, HostConfig: {}, NetworkSettings: {} }]],
  compose: [{ services: { app: { image: 'x' } } }, { version: '3', services: {}, volumes: {} }],
  packetMetadata: [{ version: 1, type: 'support-packet', server_version: '10.5.0', server_id: 'x' }],
  jsonSchema: [{ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', properties: {} }],
  logLine: [{ timestamp: 'x', level: 'info', msg: 'hunter2', caller: 'x' }],
  errorEvent: [{ event_id: 'x', exception: {} }],
  measurements: [{ metrics: [], deviceInfo: {}, enableDiagnostics: true }],
  measurementBody: [{ data: { trace_events: [], device_info: {} } }],
  bulkExport: [
    { type: 'version', version: 1 },
    { type: 'user', user: { username: 'hunter2' } },
  ],
  variables: [{ MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'false' }],
  dotted: [{ 'LogSettings.EnableDiagnostics': false }],
  quoted: [config],
  wrapped: [
    { data: JSON.parse(config) },
    { a: { b: { LogSettings: {} } } },
    [JSON.parse(config)],
    { told: [{ here: JSON.parse(config) }] },
  ],
  unknown: [
    { name: 'hunter2' },
    { SiteURL: 'https://hunter2' },
    { settings: {} },
    { LogSetting: {} },
    { server: { port: 1 } },
    { a: null },
  ],
};

describe.for(Object.entries(shapes))('%s', ([looks, values]) => {
  it.for(values.map((value) => [JSON.stringify(value)]))('%s', ([text = '']) => {
    const read = readText(text, {});
    expect(read.ok && insteadOfConfig(read.value.node)).toBe(looks);
    expect(insteadOfConfig(nodeOfValue(JSON.parse(text)))).toBe(looks);
    const says = describeIssue({ code: 'notAConfig', looks: looks as NotAConfig });
    expect(says).toMatch(/^this does not look like a Mattermost config\.json: /);
    if (looks !== 'unknown') expect(says).toContain(strangers[looks as keyof typeof strangers][0]);
  });
});

it.for([
  '{}',
  'null',
  '{"LOGSETTINGS": null}',
  '{"apiVersion": 1, "kind": 2, "LogSettings": {}}',
  '[]',
  '1',
  '{"ConnectedWorkspacesSettings": {}}',
])('leaves %s to those who read a config', (text) =>
  expect(insteadOfConfig(nodeOfValue(JSON.parse(text)))).toBeUndefined(),
);

describe('what is no config', () => {
  const rows = [
    JSON.stringify({ Value: config, Active: true }),
    '{"name": "x", "private": true}',
    '{"server": {"port": 1}}',
  ];

  it.for(rows)('is refused by what explains: %s', (text) => {
    const refused = { status: 'invalid', issues: [expect.objectContaining({ code: 'notAConfig' })] };
    expect(explain(text, { release: '10.8' })).toEqual(refused);
    expect(explain(JSON.parse(text), { release: '10.8' })).toEqual(refused);
    expect(prove(text, { release: '10.8' })).toEqual(refused);
    for (const release of [{}, { release: '10.8' }]) {
      expect(diff(text, text, release)).toMatchObject({ ...refused, side: 'A' });
      expect(diff('{"config_rate": {}}', JSON.parse(text), release)).toMatchObject({ ...refused, side: 'B' });
    }
    const capture = '{"config_rate": {"per_sec": 1}}';
    expect(verify([capture], { release: '5.6', config: text })).toMatchObject({ ...refused, of: 'config' });
    expect(verify([capture], { release: '5.6', facts: `{"config": ${text}}` })).toMatchObject({ status: 'invalid' });
  });

  it.for(rows)('is warned of by what builds a payload, text and object alike: %s', (text) => {
    for (const release of ['3.7', '5.6', releases.at(-1) as string]) {
      for (const asLoaded of [false, true]) {
        const options = { release, asLoaded };
        const made = buildPayloadFromText(text, options);
        if (made.status !== 'ok') throw new Error(made.status);
        expect(made.warnings[0]).toEqual({ code: 'notAConfig' });
        expect(buildPayload(JSON.parse(text), options)).toEqual(made);
        const empty = buildPayloadFromText('{}', options);
        expect(empty).toMatchObject({ payload: made.payload, warnings: [] });
        expect(buildPayloadFromText(text, { ...options, strict: true })).toMatchObject({ status: 'invalid' });
      }
    }
    expect(describeWarning({ code: 'notAConfig' })).toContain('a server would use its defaults');
  });

  it('is not what holds one section, of whatever release, in whatever spelling', () => {
    for (const text of ['{"Nope": 1, "logsettings": null}', '{"Nope": 1, "WebrtcSettings": {}}']) {
      for (const given of [
        buildPayloadFromText(text, { release: '10.8' }),
        buildPayload(JSON.parse(text), { release: '10.8' }),
      ])
        expect(given).toMatchObject({ status: 'ok', warnings: [{ code: 'unknownNames' }] });
    }
  });
});
