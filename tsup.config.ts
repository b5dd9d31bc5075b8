import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { index: 'src/index.ts', schema: 'src/schema.ts', cli: 'src/cli.ts' },
  format: 'esm',
  target: 'node20',
  splitting: true,
  clean: true,
  dts: { entry: { index: 'src/index.ts', schema: 'src/schema.ts' }, compilerOptions: { ignoreDeprecations: '6.0' } },
});
