import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync, type Zippable } from 'fflate';
import { runCommand } from '../server/commands/runCommand.ts';
import { readPackageConfig } from '../server/core/config.ts';
import { languages } from '../server/contract/rules/languages.ts';
import { serverWords } from '../server/words/serverWords.ts';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

const icons = ['color.png', 'outline.png', 'color32x32.png'];

/** Zip entries have no time zone and no year before 1980. A fixed time makes the build reproducible. */
const mtime = new Date(2026, 0, 1);

/** Fills in `${{NAME}}` placeholders, the Agents Toolkit's syntax. */
function fill(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\$\{\{(\w+)\}\}/g, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing fills the placeholder ${name}`);
    return value;
  });
}

async function makePackage(env: NodeJS.ProcessEnv): Promise<Uint8Array> {
  const { publicUrl, clientId, teamsAppId } = readPackageConfig(env);
  const values = {
    PUBLIC_URL: publicUrl,
    TAB_DOMAIN: new URL(publicUrl).host,
    CLIENT_ID: clientId,
    TEAMS_APP_ID: teamsAppId,
  };
  const manifest: unknown = JSON.parse(fill(await readFile(here('manifest.json'), 'utf8'), values));
  const content: Zippable = { 'manifest.json': json(withLanguages(manifest)) };
  for (const name of icons) content[name] = await readFile(here(name));
  for (const language of others)
    content[`${language}.json`] = json({ $schema: schema, ...serverWords[language].manifest });
  return zipSync(content, { mtime, level: 9 });
}

const schema = 'https://developer.microsoft.com/en-us/json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json';

const others = languages.filter((language) => serverWords[language].manifest !== undefined);

function withLanguages(manifest: unknown): object {
  const additionalLanguages = others.map((language) => ({ languageTag: language, file: `${language}.json` }));
  return Object.assign({}, manifest, { localizationInfo: { defaultLanguageTag: 'en', additionalLanguages } });
}

function json(content: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
}

await runCommand(async () => {
  const folder = process.argv[2] ?? here('build');
  const zip = await makePackage(process.env);
  await mkdir(folder, { recursive: true });
  const path = resolve(folder, 'bookend.zip');
  await writeFile(path, zip);
  console.log(`The Teams app is in ${path}`);
});
