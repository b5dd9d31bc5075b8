import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/packed/**/*.test.ts'],
    globalSetup: 'test/packed/install.ts',
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
