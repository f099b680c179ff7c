import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Router, type RequestHandler } from 'express';
import staticFiles from 'express-static-gzip';
import type { PanelConfig } from '#contract/wire/panel.ts';
import { signedInPath } from '#contract/rules/panel.ts';
import { escapeHtml } from '#contract/rules/typedText.ts';
import type { Config } from '../../core/config.ts';

// In the package's folder, whether this runs from the source or from `dist/server`.
const built = fileURLToPath(new URL('dist/panel/', pathToFileURL(findPackageJSON('..', import.meta.url) ?? '')));

const oneYear = 31_536_000_000;

/** `folder`: a build of the panel. */
export function panelPages(config: Config, folder = built): Router {
  const router = Router();
  const { clientId, catalogAppId, graphUrl } = config;
  const scope = `api://${clientId}/access_as_user`;
  const panel: PanelConfig = { clientId, scope, appId: catalogAppId, graph: graphUrl };
  const configured = (name: string) =>
    page(readPage(folder, name).replace('%BOOKEND%', escapeHtml(JSON.stringify(panel))));
  const [inChat, personal] = [configured('index'), configured('home')];
  // The manifest's personal tab has this query.
  router.get(['/tab', '/config'], (request, response, next) =>
    ('home' in request.query ? personal : inChat)(request, response, next),
  );
  router.get(signedInPath, page(readPage(folder, 'signedIn')));
  const serveFile = staticFiles(folder, {
    enableBrotli: true,
    orderPreference: ['br', 'gz'],
    index: false,
    serveStatic: { maxAge: oneYear, immutable: true },
  });
  const addresses = fileAddresses(folder);
  router.use('/panel', (request, response, next) => {
    if (addresses.has(request.path)) serveFile(request, response, next);
    else next();
  });
  return router;
}

function fileAddresses(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const served = files.filter((name) => /\.\w+$/.test(name) && !/\.(?:html|br|gz)$/.test(name));
  return new Set(served.map((name) => `/${name.replaceAll('\\', '/')}`));
}

function page(html: string): RequestHandler {
  let made: Record<'br' | 'gzip' | 'identity', Buffer> | undefined;
  return (request, response) => {
    // At the first request: for all pages it takes about 10 ms, which the start needn't wait for.
    const bodies = (made ??= { br: brotliCompressSync(html), gzip: gzipSync(html), identity: Buffer.from(html) });
    const encoding = request.acceptsEncodings(['br', 'gzip', 'identity']);
    const chosen = encoding === 'br' || encoding === 'gzip' ? encoding : 'identity';
    // Required for caches in between, which must not serve `br` to a browser that asked for `gzip`.
    response.set({ 'cache-control': 'no-cache', vary: 'accept-encoding' }).type('html');
    if (chosen !== 'identity') response.set('content-encoding', chosen);
    response.send(bodies[chosen]);
  };
}

function readPage(folder: string, name: string): string {
  try {
    return readFileSync(`${folder}${name}.html`, 'utf8');
  } catch (cause) {
    throw new Error('The panel is not built; run: npm run build', { cause });
  }
}
