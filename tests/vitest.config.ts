import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumPath, thriftyArgs } from './support/browser/chromium.ts';
import { SlowFirst } from './support/slowFirst.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The panel's parts need no build, and run while it is made. */
const afterTheClient = { groupOrder: 1 };

function onTheBuild(...more: string[]) {
  return { globalSetup: ['tests/support/build/begin.ts', ...more], setupFiles: ['tests/support/build/wait.ts'] };
}

/*
 * Where a test lies says where it runs:
 *
 * rules              once: no server
 * server/once        once: what no engine changes
 * server/engines     on SQLite and on PostgreSQL: what the code, or an engine, does differently there
 * server/features    on SQLite; on PostgreSQL with `npm run prove`
 * server/slow        on SQLite, some in turns; all, also on PostgreSQL, with `npm run prove`
 * server/postgres    on PostgreSQL alone
 * server/prove       with `npm run prove` alone
 * journeys           on SQLite, most in turns; all with `npm run prove`
 * journeys/cluster   on SQLite; with `npm run prove` in several processes on PostgreSQL
 * journeys/postgres  with `npm run prove` on PostgreSQL alone
 *
 * `*.prove.test.ts` runs in full with `npm run prove`, and shortened with `npm test`.
 */
export default defineConfig({
  root,
  test: {
    // Made for two cores: server tests spend half of their time waiting for Graph's pauses, disks and starting
    // processes.
    maxWorkers: 5,
    // Tests share only loaded modules; reloading those for each file takes a third of the time.
    isolate: false,
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        root,
        test: {
          name: 'server',
          sequence: afterTheClient,
          include: ['tests/rules/**/*.test.ts', 'tests/server/{once,engines,features,slow}/**/*.test.ts'],
          ...onTheBuild(),
          testTimeout: 120_000,
        },
      },
      {
        root,
        test: {
          name: 'postgres',
          sequence: afterTheClient,
          include: ['tests/server/{engines,postgres}/**/*.test.ts'],
          ...onTheBuild('tests/support/database/postgres.ts'),
          testTimeout: 120_000,
          env: { ENGINE: 'postgres' },
        },
      },
      {
        root,
        test: {
          name: 'prove-postgres',
          include: ['tests/server/{features,slow}/**/*.test.ts'],
          ...onTheBuild('tests/support/database/postgres.ts'),
          testTimeout: 120_000,
          // The validation that most fuzzed requests fail is the same on both engines.
          env: { ENGINE: 'postgres', FUZZ: '20000', TURNS: 'all' },
        },
      },
      {
        root,
        test: {
          name: 'prove-cluster',
          include: ['tests/server/postgres/*.prove.test.ts', 'tests/journeys/{cluster,postgres}/*.test.ts'],
          ...onTheBuild('tests/support/database/postgres.ts'),
          testTimeout: 180_000,
          env: { ENGINE: 'postgres', CLUSTER_KILLS: '200', OUTAGE_SECONDS: '20', STORY_PROCESSES: '3', TURNS: 'all' },
        },
      },
      {
        root,
        test: {
          name: 'prove',
          include: [
            'tests/{rules,server/engines,server/once}/**/*.prove.test.ts',
            'tests/server/{prove,slow}/**/*.test.ts',
            'tests/journeys/**/*.test.ts',
          ],
          exclude: ['tests/journeys/postgres/**'],
          ...onTheBuild(),
          testTimeout: 120_000,
          env: { KILLS: '500', FUZZ: '100000', EXHAUSTIVE: 'yes' },
        },
      },
      {
        root,
        test: {
          name: 'journeys',
          sequence: afterTheClient,
          include: ['tests/journeys/**/*.test.ts'],
          exclude: ['tests/journeys/postgres/**'],
          ...onTheBuild(),
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        plugins: [react()],
        // Dependencies found late would be optimized during the tests, and reload them.
        optimizeDeps: {
          include: [
            '@cloudflare/blindrsa-ts',
            '@noble/ciphers/chacha.js',
            '@tanstack/react-query',
            'axios',
            'eventsource-parser',
            'fast-check',
            'idb-keyval',
          ],
        },
        test: {
          name: 'client',
          include: ['tests/client/**/*.test.tsx'],
          setupFiles: ['tests/support/browser/freshScreen.ts'],
          testTimeout: 120_000,
          // Before the other projects: beside their workers, each click takes ten times as long, and they need the build.
          sequence: { groupOrder: 0 },
          maxWorkers: 3,
          // A worker's file comes over the network, and its computation takes a while.
          expect: { poll: { timeout: 30_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            connectTimeout: 180_000,
            provider: playwright({ launchOptions: { executablePath: chromiumPath(), args: thriftyArgs } }),
            instances: [{ browser: 'chromium', viewport: { width: 320, height: 700 } }],
          },
        },
      },
    ],
  },
});
