import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const development = 'cdx:npm:package:development';
const component = z.object({
  name: z.string(),
  group: z.string().optional(),
  version: z.string(),
  purl: z.string().startsWith('pkg:npm/'),
  properties: z.array(z.object({ name: z.string() })).default([]),
});
const document = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  components: z.array(component),
});

test('the bills of materials list what the server runs and what the panel ships', { timeout: 120_000 }, async () => {
  const { status, stderr } = spawnSync('npm', ['run', 'sbom'], { cwd: root, encoding: 'utf8' });
  expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
  const read = async (name: string) =>
    document.parse(JSON.parse(await readFile(`${root}dist/sbom/cyclonedx/${name}.json`, 'utf8'))).components;
  const packageName = ({ group, name }: z.infer<typeof component>) => (group === undefined ? name : `${group}/${name}`);

  const installed = await read('installed');
  const isTool = (one: z.infer<typeof component>) => one.properties.some(({ name }) => name === development);
  const onServer = new Set(installed.filter((one) => !isTool(one)).map(packageName));
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(await readFile(`${root}package.json`, 'utf8')));
  expect(Object.keys(dependencies).filter((name) => !onServer.has(name))).toEqual([]);
  expect(['vite', 'vitest', 'typescript', 'oxlint'].filter((name) => onServer.has(name))).toEqual([]);

  const inPanel = new Set((await read('panel')).map(packageName));
  const shipped = ['react', 'react-dom', '@fluentui/react-button', '@microsoft/teams-js', '@azure/msal-browser'];
  expect(shipped.filter((name) => !inPanel.has(name))).toEqual([]);
  expect((await read('worker')).map(packageName)).toEqual(['@cloudflare/blindrsa-ts']);
  const all = new Set(installed.map(packageName));
  expect([...inPanel].filter((name) => !all.has(name))).toEqual([]);
});
