import { defineConfig } from 'vitest/config';

/** What needs a browser, a database, the single executable, copies of the repository, whole proofs, or many clients: each runs by itself, beside `npm test`. */
export const apart = {
  browsers: [
    'test/page/browser.test.ts',
    'test/page/hostile.test.ts',
    'test/page/inputs.test.ts',
    'test/page/looks.test.ts',
    'test/page/views.test.ts',
    'test/page/policy.test.ts',
    'test/page/firefox.test.ts',
    'test/page/speed.test.ts',
  ],
  database: ['test/database/recipes.test.ts'],
  single: ['test/single/commands.test.ts'],
  walks: ['test/contributing/walks.test.ts'],
  collect: ['test/collect/hostile.test.ts', 'test/collect/process.test.ts', 'test/collect/soak.test.ts'],
  proofs: ['test/cli/commands/prove.test.ts', 'test/audit/prove/prove.test.ts'],
} as const;

export default defineConfig({
  test: { include: Object.values(apart).flat(), testTimeout: 300_000, hookTimeout: 60_000, maxWorkers: '100%' },
});
