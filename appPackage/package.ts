import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync, type Zippable } from 'fflate';
import { runCommand } from '../server/commands/runCommand.ts';
import { readPackageConfig } from '../server/core/config.ts';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

const files = ['manifest.json', 'de.json', 'color.png', 'outline.png', 'color32x32.png'];

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
