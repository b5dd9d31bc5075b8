import type { Deployment } from '../../../../src/inputs/deployment/deployment.js';
import {
  type KubernetesIssue,
  type KubernetesOptions,
  type KubernetesRemark,
  readKubernetes,
} from '../../../../src/inputs/deployment/kubernetes/index.js';

/** Reads texts as files. */
export const readTexts = (texts: readonly string[], options: KubernetesOptions = {}) =>
  readKubernetes(
    texts.map((text, index) => ({ path: `${index}.yaml`, text })),
    options,
  );

/** What texts, or objects as JSON, say of a server. */
export const readOk = async (
  documents: readonly unknown[],
  options: KubernetesOptions = {},
): Promise<Deployment<KubernetesRemark>> => {
  const texts = documents.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  const result = await readTexts(texts, options);
  if (!result.ok) throw new Error(`a deployment was expected, not ${result.issues[0]?.code}`);
  return result.value;
};

/** Why they say nothing. */
export const readIssue = async (
  documents: readonly unknown[],
  options: KubernetesOptions = {},
): Promise<KubernetesIssue | undefined> => {
  const texts = documents.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  const result = await readTexts(texts, options);
  return result.ok ? undefined : result.issues[0];
};

/** The codes of its remarks. */
export const codesOf = ({ remarks }: Deployment<KubernetesRemark>): readonly string[] =>
  remarks.map(({ code }) => code);

export const image = 'mattermost/mattermost-team-edition:10.5.1';

/** A pod with one server. */
export const pod = (container: object, around: object = {}, metadata: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'chat', ...metadata },
  spec: { containers: [{ name: 'server', image, ...container }], ...around },
});

export const env = (variables: Readonly<Record<string, string>>) =>
  Object.entries(variables).map(([name, value]) => ({ name, value }));

export const configMap = (name: string, data: object, more: object = {}) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  data,
  ...more,
});

export const secret = (name: string, texts: Readonly<Record<string, string>>, more: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name },
  data: Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, Buffer.from(text).toString('base64')])),
  ...more,
});
