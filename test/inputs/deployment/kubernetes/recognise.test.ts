import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { recognisesKubernetes } from '../../../../src/inputs/deployment/kubernetes/index.js';
import { inCpuTime } from '../../../support/cpu-time.js';

it.for([
  'apiVersion: v1\nkind: Pod\n',
  '# a comment\n---\nkind: Secret\napiVersion: v1\n',
  '---\n# Source: chart/templates/x.yaml\napiVersion: apps/v1\nkind: Deployment\n',
  '- apiVersion: v1\n  kind: Pod\n',
  '{"apiVersion": "v1", "kind": "List", "items": []}',
  '{\n  "kind": "Pod",\n  "apiVersion": "v1"\n}',
  'USER-SUPPLIED VALUES:\nnull\n',
  'COMPUTED VALUES:\nimage: {}\n',
  'mattermostCR:\n  spec: {}\n',
  'mattermostApp:\n  extraEnv: []\n',
  'image:\n  repository: mattermost/mattermost-team-edition\n  tag: "10"\n',
  'extraEnvVars:\n- name: MM_A\n',
  'configJSON:\n  LogSettings: {}\n',
  'replicas: 1\nconfig:\n  # a comment\n\n  MM_A: "b"\n',
  'config: {MM_A: "b"}\n',
  'global:\n  siteUrl: https://a\n',
  'mattermost-team-edition:\n  config: {}\n',
  '{"config": {"MM_A": "b"}}',
])('recognises %j', (text) => {
  expect(recognisesKubernetes(text)).toBe(true);
});

it.for([
  'services:\n  app:\n    image: mattermost/mattermost-team-edition\nconfigs: {}\n',
  'services:\n  app: {}\nconfig:\n  MM_A: b\n',
  'MM_A=b\nKIND=x\n',
  '[Service]\nEnvironment=MM_A=b\n',
  "mattermost['env'] = { 'MM_A' => 'b' }",
  '[{"Id": "x", "Config": {"Env": ["MM_A=b"]}}]',
  '{"ServiceSettings": {"SiteURL": "{\\"apiVersion\\": \\"v1\\", \\"kind\\": \\"Pod\\"}"}}',
  'config:\n  other: x\nMM_A: y\n',
  'global:\n  scrape_interval: 15s\n',
  'image:\n  repository: nginx\n',
  '',
])('does not recognise %j', (text) => {
  expect(recognisesKubernetes(text)).toBe(false);
});

it('does not take a config for one', () => {
  const config = readFileSync(new URL('../../../../golden/10.8/default.config.json', import.meta.url), 'utf8');
  expect(recognisesKubernetes(config)).toBe(false);
});

it.for(['config:\n', 'image:\n', 'global:\n', '{"config": {', '  ', 'kind', '#'])(
  'takes little time for %j again and again',
  (part) => {
    inCpuTime(3000, () => recognisesKubernetes(part + '  \n'.repeat(300_000) + part.repeat(300_000)));
  },
);
