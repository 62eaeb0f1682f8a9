// How the tests of every package are found and run.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/.build/**'],
    environment: 'node',
    globals: false,
    // Both cores: the default leaves one idle.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    coverage: { provider: 'v8', reportsDirectory: 'coverage' },
  },
});
