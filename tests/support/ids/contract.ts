import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Endpoint } from '#contract/wire/endpoint.ts';

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

export function namesIn({ path }: Pick<Endpoint, 'path'>): string[] {
  return [...path.matchAll(/:(\w+)/g)].flatMap(([, name]) => name ?? []);
}
