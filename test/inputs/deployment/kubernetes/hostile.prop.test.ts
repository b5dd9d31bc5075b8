import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { stringify } from 'yaml';
import { recognisesKubernetes } from '../../../../src/inputs/deployment/kubernetes/index.js';
import { describeKubernetesIssue, describeKubernetesRemark } from '../../../../src/wording/problems/kubernetes.js';
import { readOk, readTexts } from './reading.js';

/** What is said of texts, in words. Reading never raises an error. */
const said = async (texts: readonly string[]): Promise<string> => {
  for (const text of texts) recognisesKubernetes(text);
  const result = await readTexts(texts);
  return (
    result.ok ? result.value.remarks.map(describeKubernetesRemark) : result.issues.map(describeKubernetesIssue)
  ).join('\n');
};

const scalar = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom<unknown>(
    true,
    42,
    null,
    '',
    '$(MM_A)',
    '{{ x }}',
    '/mattermost/config',
    'YQ==',
    'mattermost',
    'config.json',
  ),
);

const names = (...all: readonly string[]) => fc.constantFrom(...all);

/** A value that has the names of Kubernetes in places where they may not be expected. */
const shaped = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      names(
        ...[
          'kind',
          'apiVersion',
          'metadata',
          'name',
          'namespace',
          'spec',
          'template',
          'containers',
          'image',
          'env',
          'value',
        ],
        ...['valueFrom', 'secretKeyRef', 'envFrom', 'secretRef', 'prefix', 'data', 'stringData', 'items', 'volumes'],
        ...[
          'volumeMounts',
          'mountPath',
          'configMap',
          'config',
          'MM_A',
          'args',
          'ownerReferences',
          'labels',
          '__proto__',
        ],
        ...[
          'mattermostEnv',
          'ingress',
          'host',
          'database',
          'external',
          'blueGreen',
          'mattermostCR',
          'mattermostApp',
          'global',
        ],
      ),
      tie('value'),
      { maxKeys: 6 },
    ),
  ),
})).value;

const list = fc.array(shaped, { maxLength: 3 });

/** Objects in which any part can be anything. */
const objects = fc.oneof(
  fc.record(
    {
      kind: names('Pod', 'Deployment', 'CronJob', 'List', 'Secret', 'ConfigMap', 'Mattermost', 'ClusterInstallation'),
      apiVersion: names('v1', 'installation.mattermost.com/v1beta1', 'mattermost.com/v1alpha1'),
      metadata: shaped,
      data: shaped,
      items: list,
      spec: fc.oneof(
        shaped,
        fc.record(
          { ingressName: scalar, mattermostEnv: list, ingress: shaped, database: shaped, blueGreen: shaped },
          { requiredKeys: [] },
        ),
        fc.record({
          volumes: list,
          initContainers: list,
          containers: fc.array(
            fc.record(
              { name: names('mattermost', 'x'), env: list, envFrom: list, args: list, volumeMounts: list },
              { requiredKeys: ['name'] },
            ),
            { maxLength: 2 },
          ),
        }),
      ),
    },
    { requiredKeys: ['kind', 'apiVersion'] },
  ),
  fc.record({ config: shaped, extraEnvVars: list, externalDB: shaped }, { requiredKeys: ['extraEnvVars'] }),
  fc.record({ mattermostApp: shaped, global: shaped, minio: shaped }, { requiredKeys: ['mattermostApp'] }),
  fc.record({ mattermostCR: fc.record({ spec: shaped }) }),
);

test.prop([fc.array(objects, { minLength: 1, maxLength: 4 })])(
  'objects of any content never raise an error',
  async (all) => {
    await said(all.map((one) => JSON.stringify(one)));
    await said([all.map((one) => stringify(one)).join('---\n')]);
  },
);

test.prop([
  fc.array(
    fc.oneof(
      fc.string(),
      shaped.map((value) => stringify(value)),
      fc.constantFrom('---\n', '&a ', '*a', '<<: ', '? ', '- ', '{{', '| ', '\t', 'kind: Pod\n'),
    ),
    { maxLength: 12 },
  ),
])('any text never raises an error', async (parts) => {
  await said([parts.join('')]);
});

const variable = fc.stringMatching(/^MM_[A-Z_]{1,12}$/);
const values = fc.dictionary(
  variable,
  fc.string({ unit: 'binary' }).filter((text) => !/\$|\{\{/.test(text)),
  { minKeys: 1 },
);

test.prop([values, fc.boolean()])('values pass through as they are', async (env, asYaml) => {
  const object = {
    apiVersion: 'v1',
    kind: 'Pod',
    spec: { containers: [{ name: 'mattermost', env: Object.entries(env).map(([name, value]) => ({ name, value })) }] },
  };
  const text = asYaml ? stringify(object, { version: '1.1' }) : JSON.stringify(object);
  expect((await readOk([text])).env).toEqual(env);
});

test.prop([
  fc.dictionary(
    variable,
    fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('{{')),
    { minKeys: 1 },
  ),
])('a Secret gives what was encoded', async (data) => {
  const encoded = Object.entries(data).map(([key, text]) => [key, Buffer.from(text).toString('base64')]);
  const objects = [
    { kind: 'Secret', apiVersion: 'v1', metadata: { name: 's' }, data: Object.fromEntries(encoded) },
    {
      kind: 'Pod',
      apiVersion: 'v1',
      spec: { containers: [{ name: 'mattermost', envFrom: [{ secretRef: { name: 's' } }] }] },
    },
  ];
  expect((await readOk(objects)).env).toEqual(data);
});

const marked = fc.stringMatching(/^hunter2[a-z0-9]{8}$/);

test.prop([marked, marked, fc.array(objects, { maxLength: 2 })])(
  'nothing that is said has a value',
  async (one, two, others) => {
    const secret = {
      kind: 'Secret',
      apiVersion: 'v1',
      metadata: { name: 's' },
      data: { MM_A: Buffer.from(`${one}\n`).toString('base64'), MM_B: one, 'config.json': two, [two]: '!' },
    };
    const env = [
      { name: 'MM_C', valueFrom: { secretKeyRef: { name: 's', key: two } } },
      { name: 'MM_C', value: two },
      { name: two, value: one },
      { name: two, value: 5 },
    ];
    const pod = (list: readonly object[]) => ({
      kind: 'Pod',
      apiVersion: 'v1',
      metadata: { name: 'chat' },
      spec: { containers: [{ name: 'mattermost', envFrom: [{ secretRef: { name: 's' } }], env: list }] },
    });
    for (const list of [env, env.slice(0, 3)]) {
      const words = await said([secret, pod(list), ...others].map((object) => JSON.stringify(object)));
      expect(words).not.toContain('hunter2');
    }
  },
);
