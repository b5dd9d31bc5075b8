import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/packed/**'], // Runs by itself, on the packed package: npm run packed
    testTimeout: 30_000,
    maxWorkers: '100%',
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: 'tsconfig.json' },
    coverage: {
      include: ['src/transform/**', 'src/schema/**'],
      exclude: ['src/schema/paths.ts'],
      reporter: ['text-summary'],
      thresholds: { statements: 98 },
    },
  },
});
