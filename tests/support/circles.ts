import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

interface Import {
  from: string;
  to: string;
}

/** Rules take the types of the schemas that use them; lint lets them import nothing else from there. */
const rules = 'server/contract/rules/';

/** All imports between files under these folders, of types and by `import()` too. */
export function importsUnder(...roots: string[]): Import[] {
  const found = globSync(roots.map((root) => `${root}/**/*.{ts,tsx}`));
  const files = new Set(found.map((file) => file.replaceAll('\\', '/')));
  return [...files].flatMap((from) => {
    const written = /^(?:import|export)( type)?\b[^;]*? from '(.+?)'|\bimport\('(.+?)'\)/gm;
    return [...readFileSync(from, 'utf8').matchAll(written)].flatMap(([, ofTypes, imported, loaded]) => {
      const to = pathOf(from, imported ?? loaded ?? '');
      const isAllowed = ofTypes !== undefined && from.startsWith(rules);
      return files.has(to) && !isAllowed ? [{ from, to }] : [];
    });
  });
}

function pathOf(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  return specifier.replace(/^#(?=contract|words)/, 'server/');
}

/** Looks into each folder: which of its files and folders, each taken as a whole, import each other in a circle? */
export function circlesIn(imports: readonly Import[]): string[] {
  const byFolder = Map.groupBy(imports.map(tieOf), ({ folder }) => folder);
  return [...byFolder].flatMap(([folder, ties]) => {
    const names = [...new Set(ties.map(({ one }) => one))].filter((name) => reached(ties, name).has(name));
    return names.length === 0 ? [] : [`${folder}: ${names.toSorted().join(', ')}`];
  });
}

interface Tie {
  folder: string;
  one: string;
  other: string;
}

/** The deepest folder that holds both files, and what holds each of them there. */
function tieOf({ from, to }: Import): Tie {
  const [here, there] = [from.split('/'), to.split('/')];
  const depth = here.findIndex((name, at) => name !== there[at]);
  return { folder: here.slice(0, depth).join('/'), one: here[depth] ?? '', other: there[depth] ?? '' };
}

function reached(ties: readonly Tie[], name: string, found = new Set<string>()): Set<string> {
  for (const { one, other } of ties) {
    if (one !== name || found.has(other)) continue;
    found.add(other);
    reached(ties, other, found);
  }
  return found;
}
