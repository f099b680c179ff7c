import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import griffel from '@griffel/vite-plugin';
import react from '@vitejs/plugin-react';
import sbom from 'rollup-plugin-sbom';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The first chunks: each includes its imports unless an earlier one has them. Code only for the host is separate, so
 * that attendees can read the opening without it.
 */
const firstFiles = [
  // Everything that `main.tsx` needs at once, but not itself: it mounts the panel into every page that imports it.
  {
    name: 'start',
    test: /(rolldown\/runtime\.js$|vite\/(preload-helper|modulepreload-polyfill)\.js|src\/(api\/call|host\/(config|host|limit|askAgain))\.ts|contract\/rules\/panel\.ts)$/,
    priority: 4,
  },
  // The end of the sign-in window needs it too; in the panel it loads as before.
  { name: 'teams-js', test: /node_modules\/@microsoft\/teams-js\//, priority: 4 },
  { name: 'panel', test: /src\/(mount\/mountPanel|screens\/attendee\/AttendeeMeeting)\.tsx$/, priority: 3 },
  // What the host's panel and the personal tab share, so that the tab loads without the host's code.
  {
    name: 'common',
    test: /src\/(api\/explain|drafts\/useDraft|ui\/(focus|lists\/ListState|text\/WarningText|buttons\/QuietButton))\.tsx?$|@fluentui\/react-button\//,
    priority: 2.5,
  },
  {
    name: 'forms',
    test: /src\/(api\/people|ui\/(people\/people|text\/LineArea))\.tsx?$|@fluentui\/react-select\//,
    priority: 2,
  },
  // What *Today* shares with the meeting's later screens: one file instead of fifteen small ones.
  {
    name: 'today',
    test: /(src\/(shell\/(RoomFailed|RoomTrouble|useNow)|ui\/useFocusWhenFewer|features\/((aside|commitment|ownership|reflection|story|thanks|whatWorked)\/queries|ownership\/useToday|pulse\/seenResults))|words\/lines\/topicName)\.tsx?$/,
    priority: 1.5,
  },
  { name: 'host', test: /src\/screens\/host\/HostMeeting\.tsx$/, priority: 1 },
];

const signsIn = new Set(['start', 'teams', 'entra', 'axios']);

/** Files that `main.tsx` imports dynamically, in the order of use. */
const preloaded = {
  'index.html': [...signsIn, 'panel'],
  'home.html': [...signsIn, 'panel', 'mountPersonal'],
};

/** Makes the personal tab's page from the panel's: they differ only in what is preloaded. */
function preload(base: string): Plugin {
  return {
    name: 'bookend:preload',
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('There is no page to preload into');
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      // Vite itself preloads the entry's own imports.
      const entry = chunks.find((one) => one.facadeModuleId?.endsWith('/src/index.html'));
      const html = String(page.source);
      for (const [fileName, names] of Object.entries(preloaded)) {
        const files = new Set(names.flatMap((name) => filesOf(name, chunks))).difference(new Set(entry?.imports));
        const links = [...files].map((file) => `<link rel="modulepreload" crossorigin href="${base}${file}">`);
        const source = html.replace('</head>', `${links.join('')}</head>`);
        if (fileName === 'index.html') page.source = source;
        else this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}

interface Chunk {
  name: string;
  fileName: string;
  imports: string[];
}

function filesOf(name: string, chunks: Chunk[]): string[] {
  const chunk = chunks.find((one) => one.name === name);
  if (!chunk) throw new Error(`There is no file "${name}" to preload`);
  if (signsIn.has(name) && chunk.imports.some((file) => file.includes('/panel-')))
    throw new Error(`${name} waits for the panel: what they share belongs to the first of the first files`);
  if (name === 'mountPersonal' && chunk.imports.some((file) => file.includes('/host-')))
    throw new Error(`${name} waits for the host's code: what they share belongs to another of the first files`);
  return [...chunk.imports, chunk.fileName];
}

/**
 * Drops MSAL's standalone browser sign-in. In Teams' frame it can't work (sign-in pages refuse frames, and storage is
 * partitioned); that saves 34 kB of 60, compressed.
 */
function onlyNestedAppAuth(): Plugin {
  const unused = /msal-browser\/dist\/controllers\/StandardController\.mjs$/;
  const stub = "export class StandardController { constructor() { throw new Error('Only in Teams'); } }";
  let isFound = false;
  return {
    name: 'bookend:only-nested-app-auth',
    load: {
      filter: { id: unused },
      handler() {
        isFound = true;
        return stub;
      },
    },
    buildEnd(error) {
      if (!error && !isFound) throw new Error('MSAL has moved what Bookend leaves out');
    },
  };
}

/**
 * The panel uses only the contract's types and constants; schemas would cost the first screen 8 kB and 40 ms on a
 * slow processor.
 */
function withoutSchemas(): Plugin {
  return {
    name: 'bookend:without-schemas',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file.moduleIds.some((id) => id.includes('/node_modules/zod/')))
          throw new Error(`${file.name} contains zod: import the contract's endpoints and schemas as types`);
      }
    },
  };
}

/** The blinding library tries Node's crypto and works without it; ours uses the browser's randomness. */
function withoutNodeCrypto(): Plugin {
  return {
    name: 'bookend:without-node-crypto',
    enforce: 'pre',
    resolveId: { filter: { id: /^crypto$/ }, handler: () => '\0no-node-crypto' },
    load: { filter: { id: /^\0no-node-crypto$/ }, handler: () => 'export {};' },
  };
}

function parts(outFilename: string): Plugin {
  return sbom({ outFilename, includeWellKnown: false });
}

/**
 * As few files as possible: with 1,400 modules a start takes twice as long and the process 50 MB more
 * (docs/decisions/061-server-in-one-file.md).
 */
const server: UserConfig = {
  root: from('server'),
  build: {
    ssr: true,
    outDir: from('dist/server'),
    emptyOutDir: true,
    target: 'node26',
    minify: false,
    rolldownOptions: {
      input: [
        from('server/main.js'),
        // Threads load them by name (server/platform/workerPool.ts).
        ...globSync('server/**/*.worker.ts', { cwd: from('.') }).map(from),
      ],
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', comments: false },
    },
  },
  // These load files that lie beside their own.
  ssr: { noExternal: true, external: ['pino', 'tinypool'] },
};

/**
 * `vite build` builds the panel; `--mode server` the server, `--mode sandbox` the page that stands in for Teams around
 * the panel.
 */
export default defineConfig(({ mode }) => {
  if (mode === 'server') return server;
  return mode === 'sandbox'
    ? {
        root: from('src/sandbox'),
        base: '/sandbox/page/',
        plugins: [react()],
        build: {
          outDir: from('dist/sandbox'),
          emptyOutDir: true,
          chunkSizeWarningLimit: 2000,
          rolldownOptions: {
            input: { index: from('src/sandbox/index.html'), inPanel: from('src/sandbox/inPanel.ts') },
            output: {
              entryFileNames: ({ name }) => (name === 'inPanel' ? '[name].js' : 'assets/[name]-[hash].js'),
            },
          },
        },
      }
    : {
        root: from('src'),
        base: '/panel/',
        plugins: [
          // Compiles our styles to plain CSS, as Fluent's are, so that the first screen needs no runtime styling.
          griffel(),
          react(),
          onlyNestedAppAuth(),
          withoutSchemas(),
          preload('/panel/'),
          compression({ algorithms: ['brotliCompress', 'gzip'], exclude: [/\.html$/] }),
          mode === 'sbom' && parts('panel'),
        ],
        worker: { format: 'es', plugins: () => [withoutNodeCrypto(), mode === 'sbom' && parts('worker')] },
        build: {
          outDir: from(mode === 'sbom' ? 'dist/sbom' : 'dist/panel'),
          emptyOutDir: true,
          target: 'es2023',
          rolldownOptions: {
            input: [from('src/index.html'), from('src/signedIn.html')],
            output: { codeSplitting: { groups: firstFiles } },
          },
        },
      };
});
