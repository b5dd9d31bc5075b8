import { defineConfig } from 'vitest/config';
import { apart } from './vitest.apart.config.js';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These run by themselves: npm run packed, browsers, walks, proofs.
    exclude: ['test/packed/**', ...Object.values(apart).flat()],
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
