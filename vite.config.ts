import { fileURLToPath } from 'node:url';
import griffel from '@griffel/vite-plugin';
import react from '@vitejs/plugin-react';
import sbom from 'rollup-plugin-sbom';
import { defineConfig, type Plugin } from 'vite';
import { compression } from 'vite-plugin-compression2';

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * What loads first, in few files: each takes along what it imports, unless a file before it has it. What only the host
 * needs is apart, so that an attendee can read the opening without it.
 */
const firstFiles = [
  { name: 'start', test: /(src\/(main\.tsx|host\/limit\.ts)|contract\/rules\/panel\.ts)$/, priority: 3 },
  // The end of the sign-in window needs it too; beside the panel it loads as it did.
  { name: 'teams-js', test: /node_modules\/@microsoft\/teams-js\//, priority: 3 },
  { name: 'panel', test: /src\/(mount\/mountPanel|screens\/attendee\/AttendeeMeeting)\.tsx$/, priority: 2 },
  { name: 'host', test: /src\/screens\/host\/HostMeeting\.tsx$/, priority: 1 },
];

/** These run while the panel still loads. */
const signsIn = new Set(['start', 'teams', 'entra', 'axios']);

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
          if (signsIn.has(name) && chunk.imports.some((file) => file.includes('/panel-')))
            throw new Error(`${name} waits for the panel: what they share belongs to the first of the first files`);
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

/**
 * MSAL brings all of browser sign-in along, for pages that Teams doesn't broker. In Teams' frame that can't work (a sign-in
 * page refuses frames, and storage is partitioned), so more than half of MSAL stays at home: 34 kB of 60, compressed.
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

/** The panel takes the contract's types and constants; schemas would cost the first screen 8 kB and 40 ms of a slow processor. */
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

/** The blinding's arithmetic asks for Node's randomness, and does without where that is missing; ours is the browser's. */
function withoutNodeCrypto(): Plugin {
  return {
    name: 'bookend:without-node-crypto',
    enforce: 'pre',
    resolveId: { filter: { id: /^crypto$/ }, handler: () => '\0no-node-crypto' },
    load: { filter: { id: /^\0no-node-crypto$/ }, handler: () => 'export {};' },
  };
}

/** What other people wrote and the bundle contains, as CycloneDX. */
function parts(outFilename: string): Plugin {
  return sbom({ outFilename, includeWellKnown: false });
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
          // Our own styles become plain CSS rules here, as Fluent's are: no compiler on the first screen's way.
          griffel(),
          react(),
          onlyNestedAppAuth(),
          withoutSchemas(),
          preload(['start', 'teams', 'entra', 'axios', 'panel', 'host'], '/panel/'),
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
      },
);
