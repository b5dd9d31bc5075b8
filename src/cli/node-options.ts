import { UsageError } from './exit.js';

const nodeReads =
  'Node itself reads the file that --env-file names before this program starts, and follows NODE_OPTIONS in it';

/** Options that Node takes anywhere on the command line, each with the reason for refusing it. */
const takenByNode: Readonly<Record<string, string>> = {
  '--env-file': `use --environment instead of --env-file: ${nodeReads}`,
  '--env-file-if-exists': `use --environment instead of --env-file-if-exists: ${nodeReads}`,
};

/** Refuses what Node takes for its own, whatever it is meant as here: the value of an option, or a file. */
export const refuseOfNode = (args: readonly string[]): void => {
  for (const word of args) {
    const [name = ''] = word.split('=', 1);
    const reason = Object.hasOwn(takenByNode, name) ? takenByNode[name] : undefined;
    if (reason !== undefined) throw new UsageError(reason);
  }
};
