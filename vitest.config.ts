import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tools/longest-first.js';

const conditions = ['source', 'node', 'module'];
const resolve = { conditions };
const ssr = { resolve: { conditions } };
const times = { testTimeout: 60_000, hookTimeout: 120_000, pool: 'forks' as const, expect: { poll: { timeout: 10_000 } } };
const globalSetup = ['portal/src/test-press/database-for-tests.ts'];

/** What measures its own process, or starts whole programs and browsers, has a process for each file. */
const alone = ['portal/e2e/**', 'portal/src/**/*.browser.test.ts', 'portal/src/platform/**', ...['backup', 'archive-import', 'demo', 'offline', 'contributions'].map((name) => `portal/src/features/${name}/**`), 'portal/src/http/{leak,authorisation-matrix,page-server}.test.ts'];

/**
 * Packages are pure and need nothing; the portal's tests run on one real PostgreSQL, each file on a database of its own. Files share a process
 * where they can: reading the program once for each of them took more than the tests.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      { resolve, ssr, test: { ...times, name: 'packages', isolate: false, include: ['packages/*/src/**/*.test.ts', 'tools/**/*.test.ts'] } },
      { resolve, ssr, test: { ...times, name: 'portal', isolate: false, include: ['portal/src/**/*.test.ts'], exclude: alone, globalSetup } },
      { resolve, ssr, test: { ...times, name: 'programs', include: alone.map((path) => (path.endsWith('.test.ts') ? path : `${path}/*.test.ts`)), globalSetup } },
    ],
  },
});
