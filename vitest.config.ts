import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: 'tsconfig.json' },
    coverage: {
      include: ['src/transform/**', 'src/schema/**'],
      exclude: ['src/schema/paths.ts'],
      reporter: ['text-summary'],
      thresholds: { statements: 98 },
    },
  },
});
