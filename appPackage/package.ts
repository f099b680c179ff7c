import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync, type Zippable } from 'fflate';
import { runCommand } from '../server/commands/runCommand.ts';
import { readPackageConfig } from '../server/core/config.ts';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** What Teams reads; the manifest names each of the others. */
const files = ['manifest.json', 'de.json', 'color.png', 'outline.png', 'color32x32.png'];

/** Zips know no time zone and no year before 1980; one fixed moment makes the same package of the same files. */
const mtime = new Date(2026, 0, 1);

/** The file with the settings' values in its placeholders, `${{NAME}}` as the Agents Toolkit writes them. */
function fill(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\$\{\{(\w+)\}\}/g, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing fills the placeholder ${name}`);
    return value;
  });
}

/** The Teams app as `npm run package` makes it from the environment, in one folderless zip. */
async function makePackage(env: NodeJS.ProcessEnv): Promise<Uint8Array> {
  const { publicUrl, clientId, teamsAppId } = readPackageConfig(env);
  const values = {
    PUBLIC_URL: publicUrl,
    TAB_DOMAIN: new URL(publicUrl).host,
    CLIENT_ID: clientId,
    TEAMS_APP_ID: teamsAppId,
  };
  const content: Zippable = {};
  for (const name of files) {
    const bytes = await readFile(here(name));
    content[name] = name.endsWith('.json') ? new TextEncoder().encode(fill(bytes.toString(), values)) : bytes;
  }
  return zipSync(content, { mtime, level: 9 });
}

await runCommand(async () => {
  const folder = process.argv[2] ?? here('build');
  const zip = await makePackage(process.env);
  await mkdir(folder, { recursive: true });
  const path = resolve(folder, 'bookend.zip');
  await writeFile(path, zip);
  console.log(`The Teams app is in ${path}`);
});
