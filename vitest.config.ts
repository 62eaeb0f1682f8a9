// How the tests of every package are found and run.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    // The crash harness is a campaign of its own: `npm run test:crash`.
    exclude: ['**/node_modules/**', '**/.build/**', ...(process.env.PROOFHOUSE_CRASH ? [] : ['crash/**'])],
    environment: 'node',
    globals: false,
    // Both cores: the default leaves one idle.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    coverage: { provider: 'v8', reportsDirectory: 'coverage' },
  },
});
