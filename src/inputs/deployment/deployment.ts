/** A file of those that describe how a server is started, by its path relative to the first one. */
export interface DeploymentFile {
  readonly path: string;
  readonly text: string;
}

/** Why the value of a variable is not known. It may be set or not, and is never taken for the default. */
export type UnknownValue =
  /** It comes from an object of Kubernetes that was not given. */
  | { readonly because: 'secret' | 'configMap'; readonly object: string }
  /** It is set only where a Secret that was not given has that key. */
  | { readonly because: 'secretMayHave'; readonly object: string }
  /** It comes from a file that was not given. */
  | { readonly because: 'file'; readonly path: string }
  /** It is made from a variable that is not known. */
  | { readonly because: 'refersTo'; readonly name: string }
  /** It comes from the shell of whoever starts the server; from the running pod; from code; from a template; from what installs the server. */
  | { readonly because: 'shell' | 'pod' | 'code' | 'template' | 'installer' }
  /** It comes from the machine on which the server starts; from the image that it runs in. */
  | { readonly because: 'machine' | 'image' }
  /** It is not the same in all nodes of a cluster. */
  | { readonly because: 'nodes' };

/** Where the server that is described finds its config. */
export type ConfigPlace =
  /** In its database: no file counts. The address of the database is never kept. */
  | { readonly in: 'database' }
  /** In a file, by its path outside the container where that is known. */
  | { readonly in: 'file'; readonly path: string }
  /** In an object that was given. */
  | { readonly in: 'configMap' | 'secret'; readonly object: string; readonly text: string }
  /** In a volume, or in an object that was not given. */
  | { readonly in: 'volume'; readonly object: string }
  | { readonly in: 'unknown' };

/** What a description of a deployment says about its server. */
export interface Deployment<Remark> {
  /** The variables that reach the server, with names as written. */
  readonly env: Readonly<Record<string, string>>;
  /** Variables whose values are not known. */
  readonly unknown: Readonly<Record<string, UnknownValue>>;
  /** Whether any other variable may be set as well, because an object that may hold all was not given. */
  readonly incomplete: boolean;
  readonly config: ConfigPlace;
  /** The version of the server, as the image or the description names it. */
  readonly version?: string;
  readonly remarks: readonly Remark[];
}
