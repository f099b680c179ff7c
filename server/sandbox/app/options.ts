import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readApp, type SandboxApp } from './manifest.ts';

export interface CommandOptions {
  /** Another app than Bookend. */
  app: SandboxApp | undefined;
  isOnTwoOrigins: boolean;
}

export class OptionError extends Error {}

/** `npm run sandbox -- …`. Throws `OptionError` for the command, `ManifestError` for the app. */
export async function readOptions(args: string[], env: NodeJS.ProcessEnv): Promise<CommandOptions> {
  const values = valuesOf(args);
  const { app, manifest } = values;
  if (app === undefined && manifest === undefined)
    return { app: undefined, isOnTwoOrigins: values['two-origins'] ?? false };
  if (app === undefined || manifest === undefined)
    throw new OptionError('Both --app (the address where it runs) and --manifest (its manifest.json) are needed');
  const actual = originOf(app);
  const text = await readFile(manifest, 'utf8').catch((cause: unknown) => {
    throw new OptionError(`${manifest} can’t be read`, { cause });
  });
  return { app: await readApp(text, { declared: declaredIn(text, actual), actual }, env), isOnTwoOrigins: true };
}

function valuesOf(args: string[]) {
  const options = {
    app: { type: 'string' },
    manifest: { type: 'string' },
    'two-origins': { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (cause) {
    throw new OptionError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** The origin that the manifest's own pages have, or one to fill its placeholders with. */
function declaredIn(text: string, actual: string): string {
  const [, page] = /"(?:contentUrl|configurationUrl)"\s*:\s*"([^"]*)"/.exec(text) ?? [];
  const named = URL.parse(page ?? '');
  if (named && !page?.includes('${{')) return named.origin;
  return actual.startsWith('https:') ? actual : 'https://tab.contoso.example';
}

/** Chromium shows http in an https page only from this machine. */
function originOf(address: string): string {
  const url = URL.parse(address);
  const isLocal = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal))) return url.origin;
  throw new OptionError(`${address}: the app must be served over https, or from this machine`);
}
