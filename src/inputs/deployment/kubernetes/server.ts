import type { ConfigPlace, UnknownValue } from '../deployment.js';

/** An entry of a container's list of variables, or what an operator or a chart adds to one. */
export interface EnvEntry {
  readonly name: string;
  /** A text in which references are filled in. */
  readonly value?: string;
  /** A text that is taken as it is. */
  readonly literal?: string;
  /** As in a container. */
  readonly valueFrom?: unknown;
  readonly unknown?: UnknownValue;
  /** Known only to be the address of a database. */
  readonly isDatabase?: true;
}

/** A server as its objects, its operator or its chart describe it. */
export interface Server {
  /** Nothing where it is not said, as in the values of a chart. */
  readonly namespace: string | undefined;
  /** Variables that are weaker than the list. */
  readonly base: readonly EnvEntry[];
  /** As in a container: objects whose keys become variables. */
  readonly envFrom: readonly unknown[];
  readonly env: readonly EnvEntry[];
  readonly command: readonly string[];
  readonly directory: string;
  /** As in a container and its pod. */
  readonly volumeMounts: readonly unknown[];
  readonly volumes: readonly unknown[];
  readonly initContainers: readonly unknown[];
  readonly version: string | undefined;
  /** The image that it runs in, which may set variables too. */
  readonly image?: string;
  /** Where its config is, unless a variable or an argument says another place. */
  readonly config?: ConfigPlace;
}

/** A server of which nothing is known. */
export const noServer: Server = {
  namespace: undefined,
  base: [],
  envFrom: [],
  env: [],
  command: [],
  directory: '/mattermost',
  volumeMounts: [],
  volumes: [],
  initContainers: [],
  version: undefined,
};
