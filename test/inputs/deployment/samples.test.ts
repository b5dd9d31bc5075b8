import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ConfigPlace, UnknownValue } from '../../../src/inputs/deployment/deployment.js';
import { readDeployment } from '../../../src/inputs/deployment/read-deployment.js';
import { besideIn, fileIn } from './folder.js';

const samples = fileURLToPath(new URL('../../data/environments/', import.meta.url));

interface Expected {
  readonly env: Readonly<Record<string, string>>;
  readonly unknown: Readonly<Record<string, string>>;
  readonly release: string | null;
  readonly refused: string | null;
}

/** A sample: its first file, where its config is, and why what is unknown is so. */
interface Sample {
  readonly file: string;
  readonly config?: ConfigPlace;
  readonly because?: UnknownValue['because'] | Readonly<Record<string, UnknownValue['because']>>;
  readonly refused?: object;
}

const file = (path: string): ConfigPlace => ({ in: 'file', path });

const known: Readonly<Record<string, Sample>> = {
  'ansible-template': { file: 'mattermost.env.j2', refused: { code: 'template', by: 'Jinja' } },
  'compose-anchors-extends': { file: 'docker-compose.yml', config: file('./cfg/config.json') },
  'compose-bare-names': { file: 'docker-compose.yml', config: file('./volumes/config/config.json') },
  'compose-config-output': { file: 'resolved.yaml', config: file('/srv/juniper/config/config.json'), because: 'shell' },
  'compose-env-file-order': { file: 'compose.yaml', config: file('./config/config.json'), because: 'shell' },
  'compose-map-types': { file: 'docker-compose.yml', config: { in: 'unknown' } },
  'compose-old-prod-app': {
    file: 'docker-compose.yml',
    config: file('./volumes/app/mattermost/config/config.json'),
  },
  'compose-quotes-in-list': { file: 'docker-compose.yml', config: { in: 'unknown' } },
  'compose-two-servers': {
    file: 'docker-compose.yml',
    refused: { code: 'severalServers', names: ['mm-prod', 'mm-test'] },
  },
  'docker-exec-env': { file: 'env.txt', config: { in: 'unknown' } },
  'docker-run-env-file': { file: 'run.sh', config: file('/srv/maple/config/config.json'), because: 'shell' },
  'gitlab-omnibus': {
    file: 'gitlab.rb',
    config: file('/var/opt/gitlab/mattermost/config.json'),
    because: {
      MM_SUPPORTSETTINGS_HELPLINK: 'code',
      MM_SQLSETTINGS_DATASOURCE: 'installer',
      MM_SQLSETTINGS_ATRESTENCRYPTKEY: 'installer',
      MM_GITLABSETTINGS_ENABLE: 'installer',
      MM_GITLABSETTINGS_ID: 'installer',
      MM_GITLABSETTINGS_SECRET: 'installer',
      MM_SERVICESETTINGS_ALLOWEDUNTRUSTEDINTERNALCONNECTIONS: 'installer',
    },
  },
  'systemd-unit': { file: 'mattermost.service', config: { in: 'database' } },
};

const ofServer = <T>(values: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => /^MM_/i.test(name)));

const read = (name: string, service?: string) => {
  const folder = join(samples, name, 'files');
  const options = { beside: besideIn(folder), ...(service !== undefined && { service }) };
  return readDeployment([fileIn(folder, known[name]?.file ?? '')], options);
};

describe('samples of environments', () => {
  it.for(Object.keys(known))('reads %s', async (name) => {
    const expected: Expected = JSON.parse(readFileSync(join(samples, name, 'expected.json'), 'utf8'));
    const { config, because, refused } = known[name] as Sample;
    const result = await read(name);
    expect(result.ok).toBe(expected.refused === null);
    if (!result.ok) {
      expect(result.issue).toEqual(refused);
      return;
    }
    const { env, unknown, incomplete, version, config: place } = result.value;
    expect(ofServer(env)).toEqual(expected.env);
    const names = Object.keys(expected.unknown);
    const reasons = Object.fromEntries(
      names.map((one) => [one, typeof because === 'string' ? because : (because?.[one] ?? 'no reason')]),
    );
    expect(Object.fromEntries(Object.entries(ofServer(unknown)).map(([one, why]) => [one, why.because]))).toEqual(
      reasons,
    );
    expect({ config: place, release: version ?? null, incomplete }).toEqual({
      config,
      release: expected.release,
      incomplete: false,
    });
  });

  it.for([
    ['helm-team', 'values.yaml', 'database'],
    ['k8s-configmap-config-json', 'mm.yaml', 'configMap'],
    ['k8s-list-init', 'all.yaml', 'volume'],
    ['k8s-pod-json', 'pod.json', 'volume'],
    ['operator-external', 'cr.yaml', 'database'],
  ] as const)('hands %s to the reader of Kubernetes', async ([name, path, place]) => {
    const expected: Expected = JSON.parse(readFileSync(join(samples, name, 'expected.json'), 'utf8'));
    const result = await readDeployment([fileIn(join(samples, name, 'files'), path)]);
    expect(result).toMatchObject({ ok: true, value: { config: { in: place } } });
    expect(result.ok && result.value.env).toEqual(expected.env);
    expect(result.ok && result.value.version).toBe(expected.release ?? undefined);
    expect(result.ok && result.value.incomplete).toBe('*' in expected.unknown);
  });

  it('refuses values of a chart that are no texts', async () => {
    const folder = join(samples, 'helm-team-unquoted', 'files');
    expect(await readDeployment([fileIn(folder, 'values.yaml')])).toMatchObject({
      ok: false,
      issue: { code: 'kubernetes', issue: { code: 'notTexts' } },
    });
  });

  it('reads the service that is asked for', async () => {
    expect(await read('compose-two-servers', 'mm-prod')).toMatchObject({
      ok: true,
      value: { env: { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'true' }, version: '10.5.1' },
    });
    expect(await read('compose-two-servers', 'mm-test')).toMatchObject({
      ok: true,
      value: { env: { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'false' }, version: '10.8.0' },
    });
    expect(await read('compose-two-servers', 'mm')).toEqual({
      ok: false,
      issue: { code: 'noSuchServer', names: ['mm-prod', 'mm-test'] },
    });
  });

  it('names the variables of .env that compose does not pass, and the opt-out loudly', async () => {
    const result = await read('compose-bare-names');
    expect(result.ok && result.value.remarks).toContainEqual({
      code: 'notPassed',
      names: ['MM_LOGSETTINGS_ENABLEDIAGNOSTICS', 'MM_TEAMSETTINGS_SITENAME'],
      others: 0,
      optOut: true,
    });
  });

  it('names what nobody sets, and words of a unit without use', async () => {
    const list = await read('compose-quotes-in-list');
    expect(list.ok && list.value.remarks).toContainEqual({
      code: 'nobodySets',
      names: ['MM_EMAILSETTINGS_FEEDBACKEMAIL'],
      others: 0,
    });
    const unit = await read('systemd-unit');
    expect(unit.ok && unit.value.remarks).toContainEqual({
      code: 'unusedParts',
      parts: 3,
      names: ['MM_SERVICESETTINGS_ENABLETESTING'],
      others: 0,
    });
  });
});
