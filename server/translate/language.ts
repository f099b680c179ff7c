import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTexts, type Read } from './readTexts.ts';
import { placeholdersIn, type Text } from './text.ts';

/** All that a language says. `root`: the repository, or a copy. */
export function readLanguage(root: string, language: string): Read {
  const folder = folderOf(root, language);
  const files = globSync('**/*.ts', { cwd: folder, exclude: recognized }).map((file) => file.replaceAll('\\', '/'));
  const read = files.toSorted().map((file) => {
    const path = join(folder, file);
    return readTexts({ name: file.slice(0, -'.ts'.length), path, code: readFileSync(path, 'utf8') });
  });
  const texts = read.flatMap((one) => one.texts);
  return {
    texts: language === 'en' ? [...texts, ...englishManifest(root)] : texts,
    parameters: new Map(read.flatMap((one) => [...one.parameters])),
    pluralForms: read.flatMap((one) => one.pluralForms),
  };
}

/** What people of a language type isn't translated: these files are written for each language. */
const recognized = ['owners.ts', '**/*Words.ts'];

export const folderOf = (root: string, language: string): string => join(root, 'server/words', language);

/** English is in the manifest itself; the other languages' keys say where. */
export function englishManifest(root: string): Text[] {
  const file = join(root, 'appPackage/manifest.json');
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return textsIn(manifest, '').map(([key, text]) => {
    const id = `shipped/manifest#manifest.${key}`;
    const placeholders = new Map(placeholdersIn(text).map((name) => [name, `{${name}}`]));
    return {
      id,
      owner: id,
      text,
      placeholders,
      note: undefined,
      code: '',
      literal: '',
      file,
      line: 1,
      start: 0,
      end: 0,
    };
  });
}

/** Every string, with its key as Microsoft's localization schema writes it: `staticTabs[0].name`. */
function textsIn(value: unknown, key: string): [key: string, text: string][] {
  if (typeof value === 'string') return [[key, value]];
  if (Array.isArray(value)) return value.flatMap((one, index) => textsIn(one, `${key}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, key === '' ? name : `${key}.${name}`));
}
