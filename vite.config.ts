import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { compression } from 'vite-plugin-compression2';

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * What loads first, in few files: each takes along what it imports, unless a file before it has it. What only the host
 * needs is apart, so that an attendee can read the opening without it.
 */
const firstFiles = [
  { name: 'start', test: /src\/(main\.tsx|host\/limit\.ts)$/, priority: 3 },
  // The end of the sign-in window needs it too; beside the panel it loads as it did.
  { name: 'teams-js', test: /node_modules\/@microsoft\/teams-js\//, priority: 3 },
  { name: 'panel', test: /src\/panel\/(mount|AttendeeMeeting)\.tsx$/, priority: 2 },
  { name: 'host', test: /src\/panel\/HostMeeting\.tsx$/, priority: 1 },
];

/** The page asks at once for what `main.tsx` asks for when it runs, and for what that imports, in this order. */
function preload(names: string[], base: string): Plugin {
  return {
    name: 'bookend:preload',
    transformIndexHtml: {
      order: 'post',
      handler(_page, { bundle = {}, filename }) {
        if (!filename.endsWith('index.html')) return [];
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const files = names.flatMap((name) => {
          const chunk = chunks.find((one) => one.name === name);
          if (!chunk) throw new Error(`There is no file "${name}" to preload`);
          return [...chunk.imports, chunk.fileName];
        });
        return [...new Set(files)].map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `${base}${file}` },
          injectTo: 'head',
        }));
      },
    },
  };
}

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
        plugins: [
          react(),
          preload(['start', 'teams', 'entra', 'axios', 'panel', 'host'], '/panel/'),
          compression({ algorithms: ['brotliCompress', 'gzip'], exclude: [/\.html$/] }),
        ],
        build: {
          outDir: from('dist/panel'),
          emptyOutDir: true,
          target: 'es2023',
          rolldownOptions: {
            input: [from('src/index.html'), from('src/signedIn.html')],
            output: { codeSplitting: { groups: firstFiles } },
          },
        },
      },
);
