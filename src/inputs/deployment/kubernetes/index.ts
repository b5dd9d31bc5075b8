export type { KubernetesIssue, KubernetesRemark } from './problems.js';
export { type KubernetesOptions, readKubernetes } from './read.js';
export { recognisesKubernetes } from './recognise.js';
