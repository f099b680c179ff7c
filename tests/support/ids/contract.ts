import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Endpoint } from '#contract/wire/endpoint.ts';

/** Every endpoint that the contract has, by its name there: one that is added is among them by itself. */
export async function contractEndpoints(): Promise<ReadonlyMap<string, Endpoint>> {
  const folder = new URL('../../../server/contract/', import.meta.url);
  const files = readdirSync(fileURLToPath(folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const modules: object[] = await Promise.all(files.map((file) => import(/* @vite-ignore */ `${folder.href}${file}`)));
  return new Map(modules.flatMap((exported) => Object.entries(exported).filter(isEndpoint)));
}

function isEndpoint(entry: [string, unknown]): entry is [string, Endpoint] {
  const [, value] = entry;
  return typeof value === 'object' && value !== null && 'audience' in value && 'path' in value && 'response' in value;
}

/** The names behind the colons of its path. */
export function namesIn({ path }: Pick<Endpoint, 'path'>): string[] {
  return [...path.matchAll(/:(\w+)/g)].flatMap(([, name]) => name ?? []);
}
