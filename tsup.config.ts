import { defineConfig, type Options } from 'tsup';

const shared: Options = { format: 'esm', target: 'node20', splitting: true };

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts', audit: 'src/audit.ts', reports: 'src/reports.ts', schema: 'src/schema.ts' },
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  },
  // The command holds its dependencies: finding and loading them one by one would take longer than its work.
  {
    ...shared,
    entry: { cli: 'src/cli.ts', worker: 'src/worker.ts', prover: 'src/cli/prover.ts' },
    noExternal: [/^(?!tinypool$)/],
  },
]);
