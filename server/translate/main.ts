import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages } from '#contract/rules/languages.ts';
import { runCommand } from '../commands/runCommand.ts';
import { ConfigError } from '../core/config.ts';
import { changesIn, writeChanges } from './change.ts';
import { problemsIn } from './check.ts';
import { isExcused, needlessExceptions } from './exceptions.ts';
import { folderOf } from './language.ts';
import { startLanguage } from './newLanguage.ts';
import { readPo, writePo, type PoFile } from './poFile.ts';
import { readUnits } from './units.ts';
import { unusedKeys } from './unused.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const usage = `npm run words -- check
npm run words -- export fr [file]
npm run words -- import fr <file>
npm run words -- start pt`;

const commands: Record<string, (language: string, file: string | undefined) => void | Promise<void>> = {
  check,
  export: exportTexts,
  import: importTexts,
  start,
};

/** For translators; see docs/translate.md. */
await runCommand(async () => {
  const [name = '', language = '', file] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new ConfigError(usage);
  await command(language, file);
});

function check(): void {
  const found = new Map(languages.slice(1).map((language) => [language, problemsIn(root, language)]));
  const problems = [
    ...unusedKeys(root).map((key) => `en ${key} isn’t used`),
    ...[...found].flatMap(([language, all]) =>
      all.filter((one) => !isExcused(language, one)).map(({ id, what }) => `${language} ${id} ${what}`),
    ),
    ...needlessExceptions(found).map((id) => `${id} needs no exception any more`),
  ];
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  console.log(`${languages.length} languages, nothing to improve.`);
}

function exportTexts(language: string, file?: string): void {
  mustExist(language);
  const units = readUnits(root, language);
  const path = resolve(file ?? join(root, `dist/words/${language}.po`));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    writePo(language, units, (target) => relative(root, target.file).replaceAll('\\', '/')),
  );
  console.log(`${units.length} texts are in ${path}`);
}

async function importTexts(language: string, file?: string): Promise<void> {
  mustExist(language);
  if (file === undefined || !existsSync(file))
    throw new ConfigError(`Name the file: npm run words -- import ${language} <file>`);
  const po = readFile(file);
  if (po.language !== language) throw new ConfigError(`${file} is in “${po.language ?? ''}” and not in “${language}”.`);
  const { changes, refusals, unfinished } = changesIn(language, po.entries, readUnits(root, language));
  if (refusals.length > 0) throw new ConfigError(`Nothing is imported:\n${refusals.join('\n')}`);
  const files = await writeChanges(root, changes);
  console.log(`${changes.length} texts changed in ${files.length} files. Without a translation: ${unfinished}.`);
}

function readFile(file: string): PoFile {
  try {
    return readPo(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)));
  } catch (error) {
    throw new ConfigError(`${file} isn’t a PO file in UTF-8: ${error instanceof Error ? error.message : ''}`);
  }
}

async function start(language: string): Promise<void> {
  if (!/^[a-z]{2,3}$/.test(language) || existsSync(folderOf(root, language)))
    throw new ConfigError('Name a language that isn’t here yet, by its code: npm run words -- start pt');
  const lines = await startLanguage(root, language);
  console.log(`server/words/${language} is a copy of English. To list it, add`);
  for (const [file, line] of Object.entries(lines)) console.log(`${file}: ${line}`);
}

function mustExist(language: string): void {
  if (language === 'en' || !/^[a-z]{2,3}$/.test(language) || !existsSync(folderOf(root, language)))
    throw new ConfigError(`Name a language other than English: ${languages.slice(1).join(', ')}`);
}
