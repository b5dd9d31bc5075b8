import type { UnknownValue } from '../deployment.js';
import type { VariableValue } from '../variables.js';

/** A text, or why it is not known, apart from words for other things. */
export interface GivenToService {
  readonly value: VariableValue;
}

export interface EnvFile {
  readonly path: string;
  readonly required: boolean;
  /** Read as `docker run --env-file` reads it. */
  readonly raw: boolean;
}

/** A folder or a volume that is mounted; its source is not known where a variable in it is not. */
export interface ServiceMount {
  readonly source: VariableValue;
  readonly target: string;
}

/** A service of a compose file, as far as it says how a server starts. */
export interface Service {
  readonly image?: GivenToService;
  readonly containerName?: GivenToService;
  /** What runs before the command, whose words follow its own. */
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly environment: ReadonlyMap<string, GivenToService | 'a name alone' | 'removed'>;
  /** Why it may set any other variable: an item of its list is not known. */
  readonly setsOthers?: UnknownValue;
  readonly envFiles: readonly EnvFile[];
  readonly profiles: readonly string[];
  readonly mounts: readonly ServiceMount[];
  /** Members whose values take the place of what was there before. */
  readonly replaces: ReadonlySet<string>;
  /** Variables that compose prints otherwise than they are written. */
  readonly printedOtherwise: readonly string[];
}

const replacing = <T>(base: readonly T[], over: readonly T[], replaces: boolean): readonly T[] =>
  replaces ? over : [...base, ...over];

/** Two services in one: members of the second count more, and lists go on. */
export const merged = (base: Service, over: Service): Service => {
  const { replaces } = over;
  const environment = new Map(replaces.has('environment') ? [] : base.environment);
  const setsOthers = over.setsOthers ?? (replaces.has('environment') ? undefined : base.setsOthers);
  if (over.setsOthers) for (const name of environment.keys()) environment.set(name, { value: over.setsOthers });
  for (const [name, entry] of over.environment) {
    // What is removed here may still be in a file of variables.
    if (entry === 'removed') environment.delete(name);
    else environment.set(name, entry);
  }
  const targets = new Set(over.mounts.map(({ target }) => target));
  const kept = base.mounts.filter(({ target }) => !targets.has(target));
  const image = over.image ?? (replaces.has('image') ? undefined : base.image);
  const containerName = over.containerName ?? base.containerName;
  const entrypoint = over.entrypoint ?? (replaces.has('entrypoint') ? undefined : base.entrypoint);
  const command = over.command ?? (replaces.has('command') ? undefined : base.command);
  return {
    ...(image && { image }),
    ...(containerName && { containerName }),
    ...(entrypoint && { entrypoint }),
    ...(command && { command }),
    environment,
    ...(setsOthers && { setsOthers }),
    envFiles: replacing(base.envFiles, over.envFiles, replaces.has('env_file')),
    profiles: replacing(base.profiles, over.profiles, replaces.has('profiles')),
    mounts: replacing(kept, over.mounts, replaces.has('volumes')),
    replaces: base.replaces,
    printedOtherwise: [...base.printedOtherwise, ...over.printedOtherwise],
  };
};
