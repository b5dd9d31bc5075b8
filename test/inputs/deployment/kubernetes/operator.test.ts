import { describe, expect, it } from 'vitest';
import { codesOf, readIssue, readOk, secret } from './reading.js';

const resource = (spec: object = {}, more: object = {}) => ({
  apiVersion: 'installation.mattermost.com/v1beta1',
  kind: 'Mattermost',
  metadata: { name: 'chat' },
  spec: { ingress: { enabled: true, host: 'chat.example' }, ...spec },
  ...more,
});

const always = {
  MM_PLUGINSETTINGS_ENABLEUPLOADS: 'true',
  MM_METRICSSETTINGS_ENABLE: 'true',
  MM_METRICSSETTINGS_LISTENADDRESS: ':8067',
  MM_CLUSTERSETTINGS_ENABLE: 'true',
  MM_CLUSTERSETTINGS_CLUSTERNAME: 'production',
  MM_INSTALL_TYPE: 'kubernetes-operator',
  MM_SERVICESETTINGS_SITEURL: 'https://chat.example',
  MM_FILESETTINGS_MAXFILESIZE: '1048576000',
};

describe('a resource with nothing in it', () => {
  it('has a database and a store that the operator runs', async () => {
    const read = await readOk([resource()]);
    // One address, which is what servers report of it.
    const replicas = read.env.MM_SQLSETTINGS_DATASOURCEREPLICAS;
    expect(replicas).toMatch(/^\S+$/);
    expect(read.env).toEqual({
      ...always,
      MM_SQLSETTINGS_DATASOURCEREPLICAS: replicas,
      MM_FILESETTINGS_DRIVERNAME: 'amazons3',
      MM_FILESETTINGS_AMAZONS3BUCKET: 'chat',
      MM_FILESETTINGS_AMAZONS3SSL: 'false',
    });
    expect(read.unknown).toEqual({
      MM_CONFIG: { because: 'refersTo', name: 'MYSQL_USERNAME' },
      MM_FILESETTINGS_AMAZONS3ENDPOINT: { because: 'installer' },
      MM_FILESETTINGS_AMAZONS3ACCESSKEYID: { because: 'installer' },
      MM_FILESETTINGS_AMAZONS3SECRETACCESSKEY: { because: 'installer' },
    });
    expect(read).toMatchObject({ config: { in: 'database' }, incomplete: false, remarks: [] });
    expect(read.version).toBeUndefined();
  });
});

describe('another database', () => {
  const external = resource({ database: { external: { secret: 'db' } } });

  it('is unknown without its Secret', async () => {
    const read = await readOk([external]);
    expect(read.unknown).toMatchObject({
      MM_CONFIG: { because: 'secret', object: 'db' },
      MM_SQLSETTINGS_DATASOURCE: { because: 'secret', object: 'db' },
      MM_SQLSETTINGS_DATASOURCEREPLICAS: { because: 'secretMayHave', object: 'db' },
    });
    expect(read.config).toEqual({ in: 'database' });
    expect(read.remarks).toEqual([{ code: 'sinceOperator', since: '1.24', names: ['MM_SQLSETTINGS_DATASOURCE'] }]);
  });

  it('is known with it', async () => {
    const read = await readOk([external, secret('db', { DB_CONNECTION_STRING: 'postgres://x', OTHER: 'y' })]);
    expect(read.env).toMatchObject({ MM_CONFIG: 'postgres://x', MM_SQLSETTINGS_DATASOURCE: 'postgres://x' });
    expect(Object.keys({ ...read.env, ...read.unknown })).not.toContain('MM_SQLSETTINGS_DATASOURCEREPLICAS');
    const more = { MM_SQLSETTINGS_DATASOURCE: 'x', MM_SQLSETTINGS_DATASOURCEREPLICAS: 'y' };
    expect(
      (await readOk([external, secret('db', { DB_CONNECTION_STRING: 'postgres://x', ...more })])).env,
    ).toMatchObject(more);
  });
});

describe('stores of files', () => {
  const stored = async (fileStore: object) => {
    const { env, unknown } = await readOk([resource({ fileStore })]);
    const isOfFiles = ([name]: [string, unknown]) => /^MM_FILESETTINGS_(?!MAX)/.test(name);
    return Object.fromEntries(Object.entries<unknown>({ ...env, ...unknown }).filter(isOfFiles));
  };
  const external = { url: 's3.example', bucket: 'b', secret: 's' };
  const s3 = {
    MM_FILESETTINGS_DRIVERNAME: 'amazons3',
    MM_FILESETTINGS_AMAZONS3BUCKET: 'b',
    MM_FILESETTINGS_AMAZONS3ENDPOINT: 's3.example',
    MM_FILESETTINGS_AMAZONS3SSL: 'true',
  };
  const local = { MM_FILESETTINGS_DRIVERNAME: 'local', MM_FILESETTINGS_DIRECTORY: '/mattermost/data' };
  const volume = { externalVolume: { volumeClaimName: 'v' } };

  it('are outside, on a volume, local, or run by the operator, in this order', async () => {
    const keys = { because: 'secret', object: 's' };
    const all = { external, ...volume, local: { enabled: true } };
    expect(await stored(all)).toEqual({
      ...s3,
      MM_FILESETTINGS_AMAZONS3ACCESSKEYID: keys,
      MM_FILESETTINGS_AMAZONS3SECRETACCESSKEY: keys,
    });
    expect(await stored({ external: { ...external, useServiceAccount: true } })).toEqual(s3);
    expect(await stored({ external: { bucket: 'b' }, ...volume })).toEqual(local);
    expect(await stored({ local: { enabled: true } })).toEqual(local);
    expect((await stored({ local: { enabled: false } })).MM_FILESETTINGS_AMAZONS3BUCKET).toBe('chat');
    expect(codesOf(await readOk([resource({ fileStore: volume })]))).toEqual(['sinceOperator']);
  });
});

describe('the address of the server', () => {
  const siteUrl = async (spec: object) => (await readOk([resource(spec)])).env.MM_SERVICESETTINGS_SITEURL;

  it('is the host of the ingress, and the older name only without one', async () => {
    expect(await siteUrl({ ingress: { enabled: true, host: 'a.example' }, ingressName: 'b.example' })).toBe(
      'https://a.example',
    );
    expect(await siteUrl({ ingress: undefined, ingressName: 'b.example' })).toBe('https://b.example');
    expect(await siteUrl({ ingress: null, ingressName: 'b.example' })).toBe('https://b.example');
    expect(await siteUrl({ ingress: { enabled: false }, ingressName: 'b.example' })).toBe(undefined);
    expect(codesOf(await readOk([resource({ ingressName: 'b.example' })]))).toEqual(['ingressNameUnused']);
  });

  it('is needed, unless there is no ingress or one of AWS', async () => {
    expect(await readIssue([resource({ ingress: { enabled: true } })])).toEqual({
      code: 'noHost',
      path: 'spec.ingress.host',
    });
    expect(await readIssue([resource({ ingress: undefined })])).toEqual({ code: 'noHost', path: 'spec.ingressName' });
    expect(await siteUrl({ ingress: undefined, awsLoadBalancerController: { enabled: true } })).toBe(undefined);
  });
});

describe('the size of files', () => {
  const size = async (annotation: string, more: object = {}) => {
    const annotations = { 'nginx.ingress.kubernetes.io/proxy-body-size': annotation };
    return (await readOk([resource({ ingress: { host: 'a', annotations }, ...more })])).env.MM_FILESETTINGS_MAXFILESIZE;
  };

  it.for([
    ['250M', '262144000'],
    ['2G', '2097152000'],
    ['50m', '52428800'],
    ['100k', '1048576000'],
    ['100', '1048576000'],
    ['', '1048576000'],
    ['1.5G', '0'],
  ] as const)('is for %s: %s', async ([annotation, expected]) => {
    expect(await size(annotation)).toBe(expected);
  });

  it('does not follow the ingress where a load balancer is used, or another annotation counts', async () => {
    expect(await size('250M', { useServiceLoadBalancer: true })).toBe('1048576000');
    const older = { ingressAnnotations: { 'nginx.ingress.kubernetes.io/proxy-body-size': '1M' } };
    expect(await size('250M', older)).toBe('262144000');
    const read = await readOk([resource({ ingress: undefined, ingressName: 'a', ...older })]);
    expect(read.env.MM_FILESETTINGS_MAXFILESIZE).toBe('1048576');
  });
});

it('adds what parts of the resource ask for', async () => {
  const spec = {
    elasticSearch: { host: 'https://es', username: 'u' },
    jobServer: { dedicatedJobServer: true },
    licenseSecret: 'l',
  };
  expect((await readOk([resource(spec)])).env).toMatchObject({
    MM_ELASTICSEARCHSETTINGS_ENABLEINDEXING: 'true',
    MM_ELASTICSEARCHSETTINGS_ENABLESEARCHING: 'true',
    MM_ELASTICSEARCHSETTINGS_CONNECTIONURL: 'https://es',
    MM_ELASTICSEARCHSETTINGS_USERNAME: 'u',
    MM_ELASTICSEARCHSETTINGS_PASSWORD: '',
    MM_JOBSETTINGS_RUNJOBS: 'false',
    MM_SERVICESETTINGS_LICENSEFILELOCATION: '/mattermost-license/license',
  });
  const without = await readOk([resource({ elasticSearch: { username: 'u' } })]);
  expect(Object.keys(without.env).filter((name) => name.includes('ELASTIC'))).toEqual([]);
});

describe("the resource's own variables", () => {
  it('take the place of the whole entry, so that a reference to one works as before', async () => {
    const mattermostEnv = [
      { name: 'MM_CONFIG', value: '/mattermost/own.json' },
      { name: 'MM_METRICSSETTINGS_LISTENADDRESS', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
      { name: 'MM_METRICSSETTINGS_ENABLE', value: 'false' },
      { name: 'MM_PLUGINSETTINGS_ENABLEUPLOADS', value: 'before:$(MM_METRICSSETTINGS_ENABLE)' },
      { name: 'MM_A', value: 'after:$(MM_METRICSSETTINGS_ENABLE)' },
      { name: 'MM_A', value: 'twice:$(MM_METRICSSETTINGS_ENABLE)' },
    ];
    const read = await readOk([resource({ mattermostEnv })]);
    expect(read.env).toMatchObject({
      MM_CONFIG: '/mattermost/own.json',
      MM_METRICSSETTINGS_ENABLE: 'false',
      MM_PLUGINSETTINGS_ENABLEUPLOADS: 'before:$(MM_METRICSSETTINGS_ENABLE)',
      MM_A: 'twice:false',
    });
    expect(read.unknown.MM_METRICSSETTINGS_LISTENADDRESS).toEqual({ because: 'secret', object: 's' });
    expect(read.config).toEqual({ in: 'file', path: '/mattermost/own.json' });
  });

  it('are refused without quotes, as other texts and flags are', async () => {
    const unquoted = resource({ mattermostEnv: [{ name: 'MM_A', value: false }] });
    expect(await readIssue([unquoted])).toEqual({ code: 'notTexts', of: 'env', names: ['MM_A'], others: 0 });
    const number = resource({ version: 10.5 });
    expect(await readIssue([number])).toEqual({ code: 'notTexts', of: 'resource', names: ['spec.version'], others: 0 });
    const flag = resource({ useServiceLoadBalancer: 'true' });
    expect(await readIssue([flag])).toEqual({ code: 'notFlags', names: ['spec.useServiceLoadBalancer'], others: 0 });
  });
});

describe('the version', () => {
  it('is the one that runs, else the one that is asked for', async () => {
    const versionOf = async (version: string, status: object = {}) =>
      (await readOk([resource({ version }, { status })])).version;
    expect(await versionOf('10.5.1')).toBe('10.5.1');
    expect(await versionOf('10.5.1', { version: '10.4.2' })).toBe('10.4.2');
    expect(await versionOf('sha256:11')).toBe(undefined);
    expect(await versionOf('latest')).toBe(undefined);
  });
});

it('says where a patch can change anything', async () => {
  const patched = (deployment: object) => readOk([resource({ resourcePatch: { deployment } })]);
  expect(codesOf(await patched({ patch: '[]' }))).toEqual(['resourcePatch']);
  expect(codesOf(await patched({ patch: '[]', disable: true }))).toEqual([]);
  expect(codesOf(await patched({ patch: '' }))).toEqual([]);
});

it('reads a mounted config where MM_CONFIG names it', async () => {
  const read = await readOk([
    resource({
      mattermostEnv: [{ name: 'MM_CONFIG', value: '/mattermost/config/config.json' }],
      volumes: [{ name: 'c', configMap: { name: 'c' } }],
      volumeMounts: [{ name: 'c', mountPath: '/mattermost/config' }],
    }),
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' }, data: { 'config.json': '{}' } },
  ]);
  expect(read.config).toEqual({ in: 'configMap', object: 'c', text: '{}' });
});

it('knows no resource of another group', async () => {
  expect(await readIssue([resource({}, { apiVersion: 'example.com/v1' })])).toEqual({ code: 'noServer' });
});

describe('the older resource', () => {
  const older = (spec: object = {}) => ({
    apiVersion: 'mattermost.com/v1alpha1',
    kind: 'ClusterInstallation',
    metadata: { name: 'chat' },
    spec: { ingressName: 'chat.example', ...spec },
  });
  const store = {
    MM_FILESETTINGS_DRIVERNAME: 'amazons3',
    MM_FILESETTINGS_AMAZONS3BUCKET: 'chat',
    MM_FILESETTINGS_AMAZONS3SSL: 'false',
  };

  it('has the same list, without a source of its own and with older additions marked', async () => {
    const read = await readOk([older({ mattermostLicenseSecret: 'l', jobServer: { dedicatedJobServer: true } })]);
    const license = { MM_SERVICESETTINGS_LICENSEFILELOCATION: '/mattermost-license/license' };
    expect(read.env).toEqual({
      ...always,
      ...store,
      ...license,
      MM_SQLSETTINGS_DATASOURCEREPLICAS: expect.any(String),
    });
    expect(read.unknown.MM_CONFIG).toEqual({ because: 'refersTo', name: 'MYSQL_USERNAME' });
    expect(read.config).toEqual({ in: 'database' });
    expect(read.remarks).toEqual([
      { code: 'sinceOperator', since: '1.10', names: ['MM_INSTALL_TYPE'] },
      { code: 'sinceOperator', since: '0.6.2', names: ['MM_FILESETTINGS_MAXFILESIZE'] },
    ]);
  });

  it('reaches a store outside without TLS', async () => {
    const minio = { externalURL: 's3.example', externalBucket: 'b', secret: 's' };
    const read = await readOk([older({ minio })]);
    expect(read.env).toMatchObject({
      MM_FILESETTINGS_AMAZONS3ENDPOINT: 's3.example',
      MM_FILESETTINGS_AMAZONS3BUCKET: 'b',
      MM_FILESETTINGS_AMAZONS3SSL: 'false',
    });
    expect(read.unknown.MM_FILESETTINGS_AMAZONS3ACCESSKEYID).toEqual({ because: 'secret', object: 's' });
  });

  it('tells its databases apart only by the Secret', async () => {
    const named = older({ database: { secret: 'db' } });
    const unknown = await readOk([named]);
    expect(unknown.unknown).toMatchObject({
      MM_CONFIG: { because: 'secret', object: 'db' },
      MM_SQLSETTINGS_DATASOURCEREPLICAS: { because: 'secretMayHave', object: 'db' },
    });
    expect(unknown.config).toEqual({ in: 'database' });
    const external = await readOk([named, secret('db', { DB_CONNECTION_STRING: 'mysql://x' })]);
    expect(external.env.MM_CONFIG).toBe('mysql://x');
    const own = await readOk([named, secret('db', { USER: 'u' })]);
    expect(own.unknown.MM_CONFIG).toEqual({ because: 'refersTo', name: 'MYSQL_USERNAME' });
    expect(own.unknown).not.toHaveProperty('MM_SQLSETTINGS_DATASOURCE');
  });

  it('needs its host, and has one more for each colour', async () => {
    expect(await readIssue([older({ ingressName: '' })])).toEqual({ code: 'noHost', path: 'spec.ingressName' });
    const blueGreen = {
      enable: true,
      productionDeployment: 'Green',
      blue: { version: '5.20.0', ingressName: 'b.example' },
      green: { version: '5.21.0' },
    };
    const green = await readOk([older({ version: '5.19.0', blueGreen })]);
    expect([green.version, green.env.MM_SERVICESETTINGS_SITEURL]).toEqual(['5.21.0', 'https://green.chat.example']);
    expect(green.remarks[0]).toEqual({ code: 'blueGreen', production: 'green' });
    const blue = await readOk([older({ blueGreen: { ...blueGreen, productionDeployment: 'blue' } })]);
    expect([blue.version, blue.env.MM_SERVICESETTINGS_SITEURL]).toEqual(['5.20.0', 'https://b.example']);
    const off = await readOk([older({ version: '5.19.0', blueGreen: { ...blueGreen, enable: false } })]);
    expect(off.version).toBe('5.19.0');
    expect(codesOf(await readOk([older({ canary: { enable: true } })]))).toContain('canary');
  });
});

it("reads the resource in the values of the operator's chart", async () => {
  const values =
    'mattermostCR:\n  enabled: true\n  spec:\n    version: 10.5.1\n    ingress: {enabled: true, host: a.example}\n';
  const read = await readOk([values]);
  expect(read.env).toMatchObject({ ...always, MM_SERVICESETTINGS_SITEURL: 'https://a.example' });
  expect(read.unknown.MM_FILESETTINGS_AMAZONS3BUCKET).toEqual({ because: 'installer' });
  expect(read.version).toBe('10.5.1');
});
