import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import express from 'express';
import { build } from 'vite';
import { compression } from 'vite-plugin-compression2';
import { securityHeaders } from '../../../server/platform/http/headers.ts';
import { panelPages } from '../../../server/platform/http/page.ts';
import { createBookend } from '../../../server/sandbox/bookend.ts';
import { startSandbox, type Sandbox } from '../../../server/sandbox/sandbox.ts';

const source = fileURLToPath(new URL('../bareClient/', import.meta.url));

/**
 * A sandbox whose panel does the least that a side panel of this stack could do (`bareClient/main.tsx`), built by Vite
 * as it comes. The times of Bookend's own panel, divided by its times, mean the same on every machine.
 */
export async function startBareClient(): Promise<Sandbox> {
  const folder = await mkdtemp(join(tmpdir(), 'bookend-bare-'));
  await buildInto(folder);
  const sandbox = await startSandbox({
    port: 0,
    bookendBy: async (config, now) => {
      const bookend = await createBookend(config, now);
      const pages = express()
        .use(securityHeaders(config))
        .use(panelPages(config, `${folder}/`))
        .use((request, response) => bookend.handle(request, response));
      return { ...bookend, handle: pages };
    },
  });
  return {
    ...sandbox,
    async [Symbol.asyncDispose]() {
      await sandbox[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

async function buildInto(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: source,
    base: '/panel/',
    plugins: [react(), compression({ algorithms: ['brotliCompress'], exclude: [/\.html$/] })],
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 2000 },
  });
  // The server's other two pages.
  for (const page of ['home', 'signedIn']) await copyFile(`${folder}/index.html`, `${folder}/${page}.html`);
}
