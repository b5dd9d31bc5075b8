import { defineConfig } from 'vitest/config';

/** What needs a browser, copies of the repository, or whole proofs: each runs by itself, beside `npm test`. */
export const apart = {
  browsers: ['test/page/browser.test.ts', 'test/page/looks.test.ts'],
  walks: ['test/contributing.test.ts'],
  proofs: ['test/cli/prove.test.ts', 'test/audit/prove.test.ts'],
} as const;

export default defineConfig({
  test: { include: Object.values(apart).flat(), testTimeout: 30_000, maxWorkers: '100%' },
});
