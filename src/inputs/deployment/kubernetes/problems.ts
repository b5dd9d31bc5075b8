import type { VariableNames } from '../../environment/remarks.js';

/** Names of variables, and whether the one that switches diagnostics off is among them. */
export type MarkedNames = VariableNames & { readonly optOut?: true };

/** An object that keeps values, by its name where that can be printed. */
export interface StoreRef {
  readonly kind: StoreKind;
  readonly name?: string;
}

/** The kinds of objects that keep values. */
export type StoreKind = 'ConfigMap' | 'Secret';

/** What is given to Kubernetes in a form that it, or the chart, refuses. */
export type RefusedPart = 'env' | 'data' | 'chart' | 'resource';

/** Why nothing can be said of a server from its objects. */
export type KubernetesIssue =
  /** It does not parse, or is longer, deeper or larger than any description of a server. */
  | { readonly code: 'unreadable' | 'tooLarge'; readonly path: string; readonly line?: number }
  /** It is filled in before it is used, and what with is not in it. */
  | { readonly code: 'template'; readonly path: string }
  /** Nothing in it describes a server. */
  | { readonly code: 'noServer' }
  /** Several servers may be meant; one of them has to be named. */
  | { readonly code: 'severalServers'; readonly names: readonly string[] }
  /** No server of the name that was asked for; those that there are. */
  | { readonly code: 'noSuchServer'; readonly names: readonly string[] }
  /** A value that becomes longer than any server takes when its variables are put in. */
  | { readonly code: 'valueGrows' }
  /** Values without quotes where a text is needed. */
  | ({ readonly code: 'notTexts'; readonly of: RefusedPart } & MarkedNames)
  /** What must be true or false and is not. */
  | ({ readonly code: 'notFlags' } & VariableNames)
  /** The operator stops, because the address of the server is missing. */
  | { readonly code: 'noHost'; readonly path: 'spec.ingress.host' | 'spec.ingressName' };

/** What to know of a server that its objects describe. */
export type KubernetesRemark =
  /** All variables of an object that was not given reach the server. */
  | ({ readonly code: 'objectNotGiven' } & StoreRef)
  /** The object was given and has no such key: the container does not start. */
  | ({ readonly code: 'keyMissing'; readonly variables: MarkedNames } & StoreRef)
  /** Values of a Secret that are not Base64. */
  | ({ readonly code: 'notBase64'; readonly variables: MarkedNames } & StoreRef)
  /** Values that end with a line break, which is a part of them. */
  | ({ readonly code: 'lineBreak' } & MarkedNames)
  /** Variables that a container lists more than once: the last one counts. */
  | ({ readonly code: 'givenTwice' } & MarkedNames)
  /** Objects that are given more than once, and are not the same: the last one counts. */
  | { readonly code: 'objectsTwice'; readonly objects: readonly string[] }
  /** A pod that runs differs from what makes it: in variables, or in its version. */
  | { readonly code: 'podDiffers'; readonly variables: MarkedNames; readonly version: boolean }
  /** Names that a file has more than once in one place: the last one counts. */
  | ({ readonly code: 'keysTwice' } & MarkedNames)
  /** Keys that cannot be the name of a variable. */
  | { readonly code: 'keysSkipped'; readonly keys: number }
  /** The image sets variables itself, or makes them at its start. */
  | ({ readonly code: 'imageSets' } & MarkedNames)
  /** It has variables that do not reach the server. */
  | ({ readonly code: 'notPassed'; readonly variables: MarkedNames } & StoreRef)
  /** It has a config.json that the server does not read. */
  | ({ readonly code: 'configUnused' } & StoreRef)
  /** The config.json is copied from it before the server starts. */
  | ({ readonly code: 'configCopied' } & StoreRef)
  /** No container was given: it is not known whether the server has these variables. */
  | { readonly code: 'noContainer' }
  /** Documents that are no objects of Kubernetes and no values of a known chart. */
  | { readonly code: 'documentsIgnored'; readonly documents: number }
  /** A patch changes what the operator makes, in any way. */
  | { readonly code: 'resourcePatch' }
  /** What the operator adds only from this version on. */
  | { readonly code: 'sinceOperator'; readonly since: string; readonly names: readonly string[] }
  /** `spec.ingressName` does not count, because there is `spec.ingress`. */
  | { readonly code: 'ingressNameUnused' }
  /** Two servers run, and one of them is in production. */
  | { readonly code: 'blueGreen'; readonly production: 'blue' | 'green' }
  /** Another server runs beside it for a trial. */
  | { readonly code: 'canary' }
  /** What the values do not set is as in the chart. */
  | { readonly code: 'chartDefaults'; readonly chart: ChartName }
  /** Values that go to a config.json that the server does not read. */
  | { readonly code: 'chartConfigUnused'; readonly values: readonly string[] }
  /** `configJSON` is the config up to version 4 of the chart, and nothing after that. */
  | { readonly code: 'configJsonBefore5' }
  /** `configJSON` beside `config`, which came after it: it is not used. */
  | { readonly code: 'configJsonUnused' };

/** The charts whose values are known. */
export type ChartName = 'mattermost-team-edition' | 'mattermost-enterprise-edition' | 'mattermost-operator';

/** Ends reading. Its message is never shown. */
export class Refusal extends Error {
  constructor(readonly issue: KubernetesIssue) {
    super(issue.code);
  }
}

const objectName = /^[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?$/;

/** Whether this is a name that Kubernetes gives: nothing else is shown. */
export const isObjectName = (name: string): boolean => objectName.test(name);

/** An object as a remark may show it. */
export const storeRef = (kind: StoreKind, name: string): StoreRef => ({ kind, ...(isObjectName(name) && { name }) });
