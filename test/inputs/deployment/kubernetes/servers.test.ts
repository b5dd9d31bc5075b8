import { describe, expect, it } from 'vitest';
import { codesOf, configMap, env, image, pod, readIssue, readOk } from './reading.js';

const container = (more: object = {}) => ({ name: 'c', image, env: env({ MM_A: 'yes' }), ...more });

const workload = (kind: string, containers: readonly object[], metadata: object = {}, spec: object = {}) => ({
  apiVersion: 'apps/v1',
  kind,
  metadata: { name: 'chat', ...metadata },
  spec: { template: { spec: { containers } }, ...spec },
});

const owned = (kind: string, name: string, more: object = {}) => ({ ownerReferences: [{ kind, name }], ...more });

const job = (name: string) => ({
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata: { name },
  spec: { jobTemplate: { spec: { template: { spec: { containers: [container()] } } } } },
});

describe('the container', () => {
  it.for(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Job', 'Rollout'])(
    'is found in a %s',
    async (kind) => {
      expect((await readOk([workload(kind, [container()])])).env).toEqual({ MM_A: 'yes' });
    },
  );

  it('is found in a CronJob, a list and a list of one kind', async () => {
    expect((await readOk([job('chat')])).env).toEqual({ MM_A: 'yes' });
    const deployment = workload('Deployment', [container()]);
    for (const list of [
      { kind: 'List', apiVersion: 'v1', items: [deployment] },
      { kind: 'List', apiVersion: 'v1', items: [{ kind: 'List', apiVersion: 'v1', items: [deployment] }] },
      { kind: 'PodList', apiVersion: 'v1', items: [{ metadata: { name: 'p' }, spec: { containers: [container()] } }] },
      [deployment],
    ])
      expect((await readOk([list])).env).toEqual({ MM_A: 'yes' });
  });

  it.for([
    ['mattermost/mattermost-enterprise-edition:10.5.4', '10.5.4'],
    ['registry.example:5000/x/mattermost-team-edition:v9.11.3', '9.11.3'],
    ['mattermost-enterprise-edition@sha256:11', undefined],
    ['mattermost/mattermost-team-edition:10.6.0@sha256:11', '10.6.0'],
    ['mattermost/mattermost-team-edition:latest', undefined],
    ['mattermost/mattermost-team-edition', undefined],
    ['mattermost/mattermost-prod-app:5.31.0', '5.31.0'],
    ['ghcr.io/x/mattermost:10.5', '10.5'],
  ] as const)('is known by its image %s', async ([name, version]) => {
    const read = await readOk([pod({ image: name, name: 'x' })]);
    expect(read.version).toBe(version);
  });

  it.for(['mattermost-push-proxy', 'mattermost-operator', 'rtcd', 'mattermost-calls-offloader'])(
    'is none of %s',
    async (name) => {
      const container = { image: `mattermost/${name}:1.2`, name: 'mattermost', env: env({ MM_SQLSETTINGS_X: '1' }) };
      expect(await readIssue([pod(container)])).toEqual({ code: 'noServer' });
    },
  );

  it('is known by its name, and then by its variables', async () => {
    expect((await readOk([pod({ image: 'x/chat:1', name: 'mattermost', env: env({ MM_A: 'a' }) })])).env).toEqual({
      MM_A: 'a',
    });
    const byVariable = pod({ image: 'x/chat:1', env: env({ MM_SQLSETTINGS_DRIVERNAME: 'postgres' }) });
    expect((await readOk([byVariable])).env).toEqual({ MM_SQLSETTINGS_DRIVERNAME: 'postgres' });
    expect((await readOk([byVariable, workload('Deployment', [container()])])).env).toEqual({ MM_A: 'yes' });
    expect(await readIssue([pod({ image: 'x/chat:1', env: env({ MM_X: 'y' }) })])).toEqual({ code: 'noServer' });
  });

  it('is never one that runs before or beside the server', async () => {
    const read = await readOk([
      pod({ env: env({ MM_A: '1' }) }, { initContainers: [container({ env: env({ MM_A: '2', MM_B: '2' }) })] }),
    ]);
    expect(read.env).toEqual({ MM_A: '1' });
  });

  it('runs no jobs where another one runs the app', async () => {
    const jobs = workload('Deployment', [container({ command: ['mattermost', 'jobserver'] })], { name: 'jobs' });
    const named = workload('Deployment', [container({ name: 'mattermost-jobserver' })], { name: 'other' });
    const app = workload('Deployment', [container({ env: env({ MM_B: 'app' }) })]);
    expect((await readOk([jobs, named, job('backup'), app])).env).toEqual({ MM_B: 'app' });
    const hook = pod({}, {}, { name: 'test', annotations: { 'helm.sh/hook': 'test' } });
    expect((await readOk([hook, app])).env).toEqual({ MM_B: 'app' });
    expect((await readOk([jobs])).env).toEqual({ MM_A: 'yes' });
    expect((await readOk([jobs, app], { service: 'jobs' })).env).toEqual({ MM_A: 'yes' });
  });
});

describe('several objects', () => {
  const labels = { 'pod-template-hash': '7d9' };

  it('are one server where they own each other', async () => {
    const deployment = workload('Deployment', [container({ env: env({ MM_A: 'deployment' }) })]);
    const set = (name: string, replicas: number, value: string) =>
      workload(
        'ReplicaSet',
        [container({ env: env({ MM_A: value }) })],
        { name, ...owned('Deployment', 'chat') },
        { replicas },
      );
    const one = (name: string, value: string) =>
      pod(container({ env: env({ MM_A: value }) }), {}, { name, labels, ...owned('ReplicaSet', 'chat-7d9') });
    const all = [
      one('chat-7d9-x', 'pod'),
      one('chat-7d9-y', 'pod'),
      set('chat-6c8', 0, 'old'),
      set('chat-7d9', 2, 'new'),
    ];
    expect((await readOk([...all, deployment])).env).toEqual({ MM_A: 'deployment' });
    expect((await readOk(all)).env).toEqual({ MM_A: 'new' });
    expect((await readOk(all.slice(0, 2))).env).toEqual({ MM_A: 'pod' });
    expect((await readOk([...all.slice(0, 2), deployment])).env).toEqual({ MM_A: 'deployment' });
    expect((await readOk([...all, deployment], { service: 'chat-7d9-x' })).env).toEqual({ MM_A: 'deployment' });
  });

  it('are what the operator makes of a resource', async () => {
    const resource = {
      apiVersion: 'installation.mattermost.com/v1beta1',
      kind: 'Mattermost',
      metadata: { name: 'chat', namespace: 'n' },
      spec: { ingressName: 'chat.example' },
    };
    const made = (metadata: object) => workload('Deployment', [container()], { namespace: 'n', ...metadata });
    expect((await readOk([resource, made(owned('Mattermost', 'chat'))])).env).toEqual({ MM_A: 'yes' });
    expect((await readOk([resource, made({})])).env).toEqual({ MM_A: 'yes' });
    expect((await readIssue([resource, made({ name: 'other' })]))?.code).toBe('severalServers');
  });

  it('are refused with their names, and one can be chosen', async () => {
    const all = ['one', 'two'].map((name) =>
      workload('Deployment', [container({ env: env({ MM_A: name }) })], { name }),
    );
    expect(await readIssue(all)).toEqual({ code: 'severalServers', names: ['one', 'two'] });
    for (const service of ['two', 'deployment/two', 'default/two'])
      expect((await readOk(all, { service })).env).toEqual({ MM_A: 'two' });
    expect(await readIssue(all, { service: 'three' })).toEqual({ code: 'noSuchServer', names: ['one', 'two'] });
    expect(await readIssue(all, { service: 'c' })).toEqual({ code: 'severalServers', names: ['one', 'two'] });
  });

  it('are named so that each can be chosen', async () => {
    const inTwo = ['a', 'b'].map((namespace) => workload('Deployment', [container()], { namespace }));
    expect(await readIssue(inTwo)).toEqual({ code: 'severalServers', names: ['a/chat', 'b/chat'] });
    const two = workload('Deployment', [container(), container({ name: 'd' })]);
    expect(await readIssue([two])).toEqual({ code: 'severalServers', names: ['c', 'd'] });
    const unlike = [workload('Deployment', [container()]), workload('StatefulSet', [container()])];
    expect(await readIssue(unlike)).toEqual({ code: 'severalServers', names: ['deployment/chat', 'statefulset/chat'] });
  });

  it('never show what is no name of Kubernetes', async () => {
    const all = ['one', 'Not a name: \u001b[31m'].map((name) => workload('Deployment', [container()], { name }));
    expect(await readIssue(all)).toEqual({ code: 'severalServers', names: ['one', 'c'] });
  });
});

describe('ConfigMaps and Secrets alone', () => {
  it('are taken as they are, with a remark', async () => {
    const map = {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'c' },
      data: { MM_A: 'a', 'config.json': '{}' },
    };
    const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, stringData: { MM_A: 'b', other: 'x' } };
    const read = await readOk([map, secret]);
    expect(read).toEqual({
      env: { MM_A: 'b' },
      unknown: {},
      incomplete: false,
      config: { in: 'configMap', object: 'c', text: '{}' },
      remarks: [{ code: 'noContainer' }],
    });
  });

  it('say nothing of a server without variables and without a config', async () => {
    const map = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' }, data: { A: 'a' } };
    expect(await readIssue([map])).toEqual({ code: 'noServer' });
    expect(await readIssue([{ ...map, data: { MM_A: 'a' } }, pod({ image: 'x' })])).toEqual({ code: 'noServer' });
    expect(await readIssue([{ apiVersion: 'v1', kind: 'Service' }])).toEqual({ code: 'noServer' });
    expect(await readIssue([''])).toEqual({ code: 'noServer' });
  });
});

describe('an object that is given more than once', () => {
  const deployment = (value: string) => workload('Deployment', [container({ env: env({ MM_A: value }) })]);

  it('counts as the last one says, which is said', async () => {
    const read = await readOk([deployment('first'), deployment('last')]);
    expect(read.env).toEqual({ MM_A: 'last' });
    expect(read.remarks).toContainEqual({ code: 'objectsTwice', objects: ['Deployment chat'] });
    const other = workload('Deployment', [container()], { namespace: 'b', name: 'other' });
    expect(codesOf(await readOk([deployment('a'), deployment('a'), other], { service: 'chat' }))).not.toContain(
      'objectsTwice',
    );
  });

  it('is a ConfigMap or a Secret as well', async () => {
    const from = { envFrom: [{ configMapRef: { name: 'c' } }] };
    const maps = [configMap('c', { MM_B: 'first' }), configMap('c', { MM_B: 'last' })];
    const read = await readOk([pod(from), ...maps]);
    expect(read.env).toMatchObject({ MM_B: 'last' });
    expect(read.remarks).toContainEqual({ code: 'objectsTwice', objects: ['ConfigMap c'] });
  });
});

describe('a pod that runs', () => {
  const of = (more: object) =>
    pod(more, {}, { name: 'chat-1-x', labels: { 'pod-template-hash': '1' }, ...owned('ReplicaSet', 'chat-1') });
  const optOut = 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS';

  it('is compared with what makes it', async () => {
    const deployment = workload('Deployment', [container({ env: env({ [optOut]: 'false' }) })]);
    const same = await readOk([deployment, of({ env: env({ [optOut]: 'false', HTTP_PROXY: 'x' }) })]);
    expect(codesOf(same)).not.toContain('podDiffers');
    const other = await readOk([deployment, of({ env: env({ [optOut]: 'true' }), image: `${image}-rc1` })]);
    expect(other.env).toEqual({ [optOut]: 'false' });
    expect(other.remarks).toContainEqual({
      code: 'podDiffers',
      variables: { names: [optOut], others: 0, optOut: true },
      version: false,
    });
    const older = await readOk([deployment, of({ env: env({ [optOut]: 'false' }), image: 'mattermost:9.11' })]);
    expect(older.remarks).toContainEqual({
      code: 'podDiffers',
      variables: { names: [], others: 0 },
      version: true,
    });
  });
});
