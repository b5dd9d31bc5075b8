import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { type InputOptions, type Plugin, rolldown } from 'rolldown';
import { once } from '../src/once.js';
import { asModules } from './as-modules.js';

/** The files of the command: itself, and what its threads run. */
export const commandEntries = {
  cli: 'src/cli/bin.ts',
  worker: 'src/cli/bulk/worker.ts',
  prover: 'src/cli/commands/prover.ts',
} as const;

/** Commander and the pool of threads can start other programs. Ours must not be able to, so that part is left out. */
const startsNoPrograms: Plugin = {
  name: 'starts-no-programs',
  resolveId: (id, importer) =>
    /^(node:)?child_process$/.test(id) && /\/(commander|tinypool)\//.test(importer ?? '') ? '\0no-programs' : undefined,
  load: (id) => (id === '\0no-programs' ? 'export default {}; export const fork = undefined;' : undefined),
};

/** The library that reads zips can do so in workers, for which it would fetch a file. Ours reads them where it is. */
const startsNoWorkers: Plugin = {
  name: 'starts-no-workers',
  resolveId: (id, importer) =>
    id.endsWith('/codec-worker-web.js') && importer?.includes('/@zip.js/') ? '\0no-workers' : undefined,
  load: (id) => (id === '\0no-workers' ? 'export {};' : undefined),
};

/** Writes code in ASCII, which Node reads into half the space of any other text, and sooner. */
const inAscii: Plugin = {
  name: 'in-ascii',
  generateBundle: (_, bundle) => {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk')
        chunk.code = chunk.code.replace(
          /[^\0-\x7f]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
  },
};

/** How the command is bundled, wherever it goes. */
export const commandOptions = (folder: string, ...plugins: readonly Plugin[]): InputOptions => ({
  cwd: folder,
  platform: 'node',
  resolve: { mainFields: ['module', 'main'] },
  plugins: [asModules, startsNoPrograms, startsNoWorkers, ...plugins, inAscii],
  // The library that reads zips asks it how many workers are worth while.
  transform: { define: { navigator: 'undefined' } },
});

/** The command before it knows what it is asked, and what it needs for one payload. */
const startOf = ['src/cli/main.ts', 'src/cli/commands/config-payload.ts'] as const;

/** Which modules some others import, whatever these load later. */
const importsOf = (folder: string, roots: readonly string[]) => {
  const importedBy = new Map<string, readonly string[]>();
  const noting: Plugin = {
    name: 'notes-imports',
    moduleParsed: ({ id, importedIds }) => void importedBy.set(id, importedIds),
  };
  const reached = once((): ReadonlySet<string> => {
    const seen = new Set(roots.map((root) => join(folder, root)));
    for (const id of seen) for (const imported of importedBy.get(id) ?? []) seen.add(imported);
    return seen;
  });
  return { noting, has: (id: string): boolean => reached().has(id) };
};

/**
 * Builds the command from the sources in a folder. It holds its dependencies, and what each start needs is one file: finding
 * and loading many would take longer than their work.
 */
export const buildCommand = async (folder: string): Promise<void> => {
  const { noting, has } = importsOf(folder, startOf);
  const bundle = await rolldown({
    ...commandOptions(folder, noting),
    input: commandEntries,
    preserveEntrySignatures: 'allow-extension',
    // What some commands load late is needed at the start by others.
    checks: { ineffectiveDynamicImport: false },
    external: ['tinypool'],
  });
  await bundle.write({
    dir: join(folder, 'dist'),
    format: 'esm',
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'engine', test: has }] },
  });
  chmodSync(join(folder, 'dist/cli.js'), 0o755);
};
