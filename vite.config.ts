import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `vite build` makes the panel; `vite build --mode sandbox` makes the page that stands in for Teams around it. */
export default defineConfig(({ mode }) =>
  mode === 'sandbox'
    ? {
        root: from('src/sandbox'),
        base: '/sandbox/page/',
        plugins: [react()],
        build: { outDir: from('dist/sandbox'), emptyOutDir: true, chunkSizeWarningLimit: 2000 },
      }
    : {
        root: from('src'),
        base: '/panel/',
        plugins: [react(), compression({ algorithms: ['brotliCompress', 'gzip'], exclude: [/\.html$/] })],
        build: { outDir: from('dist/panel'), emptyOutDir: true, target: 'es2023' },
      },
);
