import { defineConfig } from 'vitest/config';
import { apart } from './vitest.apart.config.js';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These run by themselves: npm run packed, browsers, database, single:check, walks, proofs, collect.
    exclude: ['test/packed/**', ...Object.values(apart).flat()],
    // For a machine that does much else: a test that hangs is noticed all the same.
    testTimeout: 300_000,
    maxWorkers: '100%',
    // Files share what they import, which takes longer than most of them; none leaves anything behind.
    isolate: false,
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: 'test/types/tsconfig.json' },
  },
});
