import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { ConfigPlace } from '../../../../src/inputs/deployment/deployment.js';
import { readKubernetes, recognisesKubernetes } from '../../../../src/inputs/deployment/kubernetes/index.js';
import { describeKubernetesIssue, describeKubernetesRemark } from '../../../../src/wording/problems/kubernetes.js';

const folder = new URL('../../../data/environments/', import.meta.url);
const names = readdirSync(folder).filter((name) => /^(?:k8s|operator|helm)-/.test(name));

interface Expected {
  readonly env: Readonly<Record<string, string>>;
  readonly unknown: Readonly<Record<string, string>>;
  readonly release: string | null;
  readonly refused: string | null;
}

/** Where the config is, which the samples say in words. */
const places: Readonly<Record<string, Partial<ConfigPlace>>> = {
  'helm-team': { in: 'database' },
  'k8s-configmap-config-json': { in: 'configMap', object: 'mm-config' },
  'k8s-list-init': { in: 'volume', object: 'mm-config' },
  'k8s-pod-json': { in: 'volume', object: 'mm-config' },
  'operator-external': { in: 'database' },
};

/** Words of the samples for why a value is not known. */
const reasons: Readonly<Record<string, RegExp>> = {
  secret: /^secret /,
  secretMayHave: /^set only if secret /,
  refersTo: /^refers to /,
  pod: /^fieldRef /,
};

const filesOf = (name: string) => {
  const files = new URL(`${name}/files/`, folder);
  return readdirSync(files).map((path) => ({ path, text: readFileSync(new URL(path, files), 'utf8') }));
};

it('has the samples of Kubernetes', () => {
  expect(names.length).toBeGreaterThan(5);
});

it.for(names)('reads the sample %s', async (name) => {
  const expected: Expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8'));
  const files = filesOf(name);
  expect(files.every(({ text }) => recognisesKubernetes(text))).toBe(true);
  const result = await readKubernetes(files);
  if (!result.ok) {
    for (const variable of expected.refused?.match(/MM_\w+/g) ?? ['none'])
      expect(describeKubernetesIssue(result.issues[0] as never)).toContain(variable);
    return;
  }
  const { env, unknown, incomplete, config, version, remarks } = result.value;
  const { '*': all, ...others } = expected.unknown;
  expect(expected.refused).toBe(null);
  expect({ env, incomplete, release: version ?? null }).toEqual({
    env: expected.env,
    incomplete: all !== undefined,
    release: expected.release,
  });
  expect(Object.keys(unknown).sort()).toEqual(Object.keys(others).sort());
  for (const [variable, value] of Object.entries(unknown))
    expect(others[variable]).toMatch(reasons[value.because] ?? /^$/);
  expect(config).toMatchObject(places[name] ?? {});
  const said = remarks.map(describeKubernetesRemark).join('\n');
  for (const value of Object.values(env))
    if (value.length > 5 && !/^\/|^\d+$/.test(value)) expect(said).not.toContain(value);
});
