import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { commandEntries, commandOptions } from '../command.js';
import { poolThread, startsFromText, threadHolds } from './pool.js';

/** What the executable holds, by name: itself, and what its threads run. */
const entriesOf = (folder: string) => ({
  main: join(folder, commandEntries.cli),
  prover: join(folder, commandEntries.prover),
  worker: poolThread,
});

/** Writes the command and its threads as one script each, which a single executable can run. */
export const bundle = async (folder: string, into: string): Promise<void> => {
  const single = join(folder, 'src/cli/single/own-files.ts');
  const holdsItsFiles = {
    name: 'holds-its-files',
    resolveId: (id: string) => (id.endsWith('/own-files.js') ? single : undefined),
  };
  for (const [name, input] of Object.entries(entriesOf(folder))) {
    const made = await rolldown({
      ...commandOptions(folder, holdsItsFiles, startsFromText, threadHolds(join(folder, commandEntries.worker))),
      input,
      // Everything is in one file, so nothing is loaded late.
      checks: { ineffectiveDynamicImport: false },
    });
    await made.write({ file: join(into, `${name}.js`), format: 'cjs', codeSplitting: false, minify: 'dce-only' });
  }
};
