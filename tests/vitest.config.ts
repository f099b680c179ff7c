import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, chromiumPath } from './support/chromium.ts';
import { LongestFirst } from './support/longestFirst.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the engine hardly matters to and takes long: on PostgreSQL it runs with `npm run prove`. */
const longOnPostgres = [
  'tests/server/{indexes,pulse-attacks,pulse-team-attacks,concern-attacks,pulse-rhythm,pulse-trouble,gate,entra,log,operate,roles,authority,authority-ids,delivery,delivery-limits,load-attacks,takeover-attacks,data-queue,card-hijack,acknowledgement,note}.test.ts',
];

export default defineConfig({
  root,
  test: {
    // Made for two cores: the server's tests wait half of their time for Graph's pauses, disks and starting processes.
    maxWorkers: 4,
    // A story shares nothing with the next but what is loaded: loading it anew for each file takes a third of the time.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root,
        test: {
          name: 'server',
          include: ['tests/server/**/*.test.ts'],
          // PostgreSQL's own, and what builds the panel once more.
          exclude: ['tests/server/{walls,cluster,outage,sbom}.test.ts'],
          globalSetup: ['tests/support/pages.ts'],
          testTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'postgres',
          include: ['tests/server/**/*.test.ts'],
          // SQLite's own, what uses both anyway, and what asks no database or next to none of it.
          exclude: [
            'tests/server/{database,disk,house,card,card-fits,markdown,owners,minutes,pasted,signing-keys,package,deploy,start,legal,headers,pulse-year,pulse-exhaustive,practices,docs,move,backup,scale,rota,sbom,security,azure,sandbox,outside,unnamed,fuzz}.test.ts',
            ...longOnPostgres,
          ],
          globalSetup: ['tests/support/pages.ts', 'tests/support/postgres.ts'],
          testTimeout: 60_000,
          env: { ENGINE: 'postgres', KILLS: '8' },
        },
      },
      {
        root,
        test: {
          name: 'prove-postgres',
          include: [...longOnPostgres, 'tests/server/fuzz.test.ts'],
          globalSetup: ['tests/support/pages.ts', 'tests/support/postgres.ts'],
          testTimeout: 60_000,
          env: { ENGINE: 'postgres', FUZZ: '100000' },
        },
      },
      {
        root,
        test: {
          name: 'prove-cluster',
          include: ['tests/server/{cluster,outage}.test.ts', 'tests/journeys/{story,outage}.test.ts'],
          globalSetup: ['tests/support/pages.ts', 'tests/support/postgres.ts'],
          testTimeout: 180_000,
          env: { ENGINE: 'postgres', CLUSTER_KILLS: '200', OUTAGE_SECONDS: '20', STORY_PROCESSES: '3' },
        },
      },
      {
        root,
        test: {
          name: 'prove',
          include: [
            'tests/server/{kill,fuzz,pulse-trouble,pulse-exhaustive,pulse-year,authority-ids,sbom}.test.ts',
            'tests/journeys/{minutes,paste}.test.ts',
          ],
          globalSetup: ['tests/support/pages.ts'],
          testTimeout: 60_000,
          env: { KILLS: '500', FUZZ: '100000', EXHAUSTIVE: 'yes' },
        },
      },
      {
        root,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          // PostgreSQL's own: with `npm run prove`.
          exclude: ['tests/journeys/outage.test.ts'],
          globalSetup: ['tests/support/pages.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        plugins: [react()],
        // Found late, they would be optimized while tests run, and reload them.
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
          setupFiles: ['tests/support/freshScreen.ts'],
          testTimeout: 60_000,
          // A worker's file comes over the network, and what it computes takes it a while.
          expect: { poll: { timeout: 15_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            // It opens beside the longest journeys.
            connectTimeout: 180_000,
            provider: playwright({ launchOptions: { executablePath: chromiumPath(), args: chromiumArgs } }),
            instances: [{ browser: 'chromium', viewport: { width: 320, height: 700 } }],
          },
        },
      },
    ],
  },
});
