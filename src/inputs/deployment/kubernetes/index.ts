export type { KubernetesIssue, KubernetesRemark } from './problems.js';
export { type KubernetesOptions, type KubernetesResult, readKubernetes } from './read.js';
export { recognisesKubernetes } from './recognise.js';
