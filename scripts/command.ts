import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';

/** The files of the command: itself, and what its threads run. */
export const commandEntries = {
  cli: 'src/cli/bin.ts',
  worker: 'src/cli/bulk/worker.ts',
  prover: 'src/cli/commands/prover.ts',
} as const;

/** Commander can start other programs as commands of its own. Ours must not be able to, so that part is left out. */
const startsNoPrograms: Plugin = {
  name: 'starts-no-programs',
  resolveId: (id, importer) =>
    /^(node:)?child_process$/.test(id) && importer?.includes('/commander/') ? '\0no-programs' : undefined,
  load: (id) => (id === '\0no-programs' ? 'module.exports = {};' : undefined),
};

/** The library that reads zips can do so in workers, for which it would fetch a file. Ours reads them where it is. */
const startsNoWorkers: Plugin = {
  name: 'starts-no-workers',
  resolveId: (id, importer) =>
    id.endsWith('/codec-worker-web.js') && importer?.includes('/@zip.js/') ? '\0no-workers' : undefined,
  load: (id) => (id === '\0no-workers' ? 'export {};' : undefined),
};

/** What every payload needs. */
const engine = /[/]src[/](releases|json|rules|transform|field-map|schema)[/](?!console[/]|lints[/])/;

/**
 * Builds the command from the sources in a folder. It holds its dependencies, and the engine is one file: finding and
 * loading many would take longer than their work.
 */
export const buildCommand = async (folder: string): Promise<void> => {
  const bundle = await rolldown({
    cwd: folder,
    platform: 'node',
    input: commandEntries,
    external: ['tinypool'],
    resolve: { mainFields: ['module', 'main'] },
    plugins: [startsNoPrograms, startsNoWorkers],
    // The same library asks it how many workers are worth while.
    transform: { define: { navigator: 'undefined' } },
  });
  await bundle.write({
    dir: join(folder, 'dist'),
    format: 'esm',
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: { groups: [{ name: 'engine', test: engine }] },
  });
  chmodSync(join(folder, 'dist/cli.js'), 0o755);
};
