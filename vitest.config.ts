import { defineConfig } from 'vitest/config';

const conditions = ['source', 'node', 'module'];
const resolve = { conditions };
const ssr = { resolve: { conditions } };
const times = { testTimeout: 60_000, hookTimeout: 120_000, pool: 'forks' as const, expect: { poll: { timeout: 10_000 } } };

/** Packages are pure and need nothing; the portal's tests run on one real PostgreSQL. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { resolve, ssr, test: { ...times, name: 'packages', include: ['packages/*/src/**/*.test.ts', 'tools/**/*.test.ts'] } },
      {
        resolve,
        ssr,
        test: { ...times, name: 'portal', include: ['portal/src/**/*.test.ts', 'portal/e2e/**/*.test.ts'], globalSetup: ['portal/src/test-press/database-for-tests.ts'] },
      },
    ],
  },
});
