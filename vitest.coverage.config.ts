import { defineConfig } from 'vitest/config';

/** How much of the engine its own tests run. */
export default defineConfig({
  test: {
    include: [
      'test/{json,rules,schema,transform,wording}/**/*.test.ts',
      'test/audit/{diff,drift,explain,history,map,verify}/**/*.test.ts',
      'test/golden/golden.test.ts',
      'test/cli/bulk/**/*.test.ts',
      'test/cli/commands/payload-mixed.test.ts',
      'test/misuse.test.ts',
    ],
    testTimeout: 300_000,
    isolate: false,
    coverage: {
      enabled: true,
      include: ['src/json/**', 'src/rules/**', 'src/schema/**', 'src/transform/**'],
      exclude: ['src/schema/paths.ts'],
      reporter: ['text-summary'],
      thresholds: { statements: 98 },
    },
  },
});
