import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These need a browser and a built widget, so they have an entry of their own.
    exclude: ['test/browser/**'],
    testTimeout: 30_000,
    // Native packages (SQLite, HNSW) are not safe to load in several threads of one process.
    pool: 'forks',
  },
});
