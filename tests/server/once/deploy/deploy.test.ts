import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { DockerfileParser } from 'dockerfile-ast';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { appRoles } from '#contract/wire/audience.ts';
import { signedInPath } from '#contract/rules/panel.ts';
import { readConfig } from '../../../../server/core/config.ts';
import { broken, parseBicep, readBicep } from '../../../support/server/bicep.ts';

const path = (file: string) => fileURLToPath(new URL(`../../../../${file}`, import.meta.url));
const read = (file: string) => readFile(path(file), 'utf8');

/** Provided or asked for by the Agents Toolkit. Sources: its documentation of the actions; teamsfx-core, coordinator. */
const ofTheToolkit: Record<string, string[]> = {
  start: ['TEAMSFX_ENV', 'RESOURCE_SUFFIX', 'AZURE_SUBSCRIPTION_ID', 'AZURE_RESOURCE_GROUP_NAME'],
  'aadApp/create': ['AAD_APP_ACCESS_AS_USER_PERMISSION_ID'],
};

test.for([
  ['m365agents.yml', 'env/.env.dev', 'arm/deploy'],
  ['m365agents.local.yml', 'env/.env.local.sample', undefined],
] as const)('%s gives every step what it needs before it needs it', async ([file, env, infra]) => {
  const { version, environmentFolderPath, ...lifecycle } = toolkit.parse(parse(await read(file)));
  expect([version, environmentFolderPath]).toEqual(['v1.11', './env']);
  const outputs = (await readBicep()).outputs;
  const settings = parseEnv(await read(env));
  // The toolkit's rule (teamsfx-core, expandEnvironmentVariable): empty is missing, except this one.
  const filled = Object.keys(settings).filter((name) => settings[name] || name === 'APP_NAME_SUFFIX');
  const known = new Set([...(ofTheToolkit['start'] ?? []), ...filled]);

  const steps = [...lifecycle.provision, ...lifecycle.deploy, ...(lifecycle.publish ?? [])];
  for (const { uses, with: inputs, writeToEnvironmentFile } of steps) {
    const text = JSON.stringify(inputs);
    const files = [...text.matchAll(/"\.\/([\w./]+\.(?:json|bicep))"/g)].map(([, name = '']) => name);
    for (const named of files) expect([uses, named, existsSync(path(named))]).toEqual([uses, named, true]);
    const needed = placeholders([text, ...(await Promise.all(files.map(read)))].join('\n'));
    expect([uses, needed.filter((name) => !known.has(name))]).toEqual([uses, []]);
    const found = [...Object.values(writeToEnvironmentFile), ...(ofTheToolkit[uses] ?? [])];
    for (const name of [...found, ...(uses === infra ? outputs : [])]) known.add(name);
  }
  expect(steps.map(({ uses }) => uses)).toContain('teamsApp/update');
  expect(Object.entries(settings).filter(([name, value]) => /secret|password/i.test(name) && value !== '')).toEqual([]);
});

test('a local debugging session writes a complete configuration', async () => {
  const { deploy } = toolkit.parse(parse(await read('m365agents.local.yml')));
  const { envs } = z.object({ envs: z.record(z.string(), z.string()) }).parse(deploy.at(-1)?.with);
  const guid = '5c9a2a7e-0000-4000-8000-00000000b00c';
  const values = { ...parseEnv(await read('env/.env.local.sample')), SECRET_CLIENT_SECRET: 'a secret' };
  const filled = Object.fromEntries(
    Object.entries(envs).map(([name, text]) => [
      name,
      text.replaceAll(placeholder, (_whole, key: keyof typeof values) => values[key] ?? guid),
    ]),
  );
  expect(readConfig(filled)).toMatchObject({
    clientId: guid,
    credential: { kind: 'secret', secret: 'a secret' },
    tenants: [guid],
  });
});

test('the Entra registration exposes one scope to Teams, and asks Graph for what the code uses', async () => {
  const text = (await read('aad.manifest.json')).replaceAll(placeholder, (_whole, name: string) => `<${name}>`);
  const app = registration.parse(JSON.parse(text));
  expect(app.identifierUris).toEqual(['api://<CLIENT_ID>', 'api://<TAB_DOMAIN>/<CLIENT_ID>']);
  expect(app.spa.redirectUris).toEqual(['brk-multihub://<TAB_DOMAIN>']);
  expect(app.web.redirectUris).toEqual([`https://<TAB_DOMAIN>${signedInPath}`]);
  // Without these, Teams' single sign-on asks each person for consent first; with nested app auth Bookend asks itself.
  const [own, ...hosts] = app.api.preAuthorizedApplications.map(({ appId }) => appId);
  expect(own).toBe('<CLIENT_ID>');
  expect(z.array(z.guid()).parse(hosts).length).toBeGreaterThan(1);
  expect(app.api.requestedAccessTokenVersion).toBe(2);
  expect(app.api.oauth2PermissionScopes.map(({ value }) => value)).toEqual(['access_as_user']);
  expect(app.appRoles.map(({ value }) => value).toSorted()).toEqual(Object.values(appRoles).toSorted());
  expect(new Set(app.appRoles.map(({ id }) => id)).size).toBe(app.appRoles.length);
  const folder = 'server/platform/microsoft';
  const within = await readdir(new URL(`../../../../${folder}`, import.meta.url), { recursive: true });
  const files = within.filter((name) => name.endsWith('.ts'));
  const code = (await Promise.all(files.map((name) => read(`${folder}/${name}`)))).join('');
  const ofPanel = await read('src/host/teams.ts');
  const asked = (code + ofPanel).matchAll(/'((?:Chat(?:Message)?|TeamsActivity|Files|GroupMember)\.[\w.]+)'/g);
  const [graph] = app.requiredResourceAccess;
  expect(graph?.resourceAccess.map(({ id, type }) => `${ids[id]} ${type}`).toSorted()).toEqual(
    [...new Set([...asked].map(([, name]) => `${name} Scope`))].toSorted(),
  );
});

test('the infrastructure parses, gets all it asks for, and keeps what is secret in the vault', async () => {
  const { root, outputs, parameters, text } = await readBicep();
  expect(broken(root)).toEqual([]);
  expect(broken(await parseBicep(text.replace('= {', '= [')))).not.toEqual([]);
  expect(outputs).toEqual(['AZURE_APP_SERVICE_RESOURCE_ID', 'TAB_DOMAIN', 'PUBLIC_URL', 'IDENTITY_PRINCIPAL_ID']);

  const given = Object.keys(
    z
      .object({ parameters: z.record(z.string(), z.unknown()) })
      .parse(JSON.parse(await read('infra/azure.parameters.json'))).parameters,
  );
  expect(given.filter((name) => !parameters.has(name))).toEqual([]);
  const required = [...parameters].filter(([, { hasDefault }]) => !hasDefault).map(([name]) => name);
  expect(required.filter((name) => !given.includes(name))).toEqual([]);
  for (const name of ['clientSecret', 'postgresPassword', 'databasePassword'])
    expect([name, parameters.get(name)?.isSecure]).toEqual([name, true]);

  const settings = Map.groupBy(text.matchAll(/\{ name: '([A-Z_]+)', value: (.+?) \}/g), ([, name = '']) => name);
  const identity = ['CLIENT_SECRET', 'CLIENT_ASSERTION', 'MANAGED_IDENTITY_CLIENT_ID'];
  for (const name of ['PUBLIC_URL', 'CLIENT_ID', 'TENANTS', 'TEAMS_APP_ID', 'TEAMS_CATALOG_APP_ID', ...identity])
    expect([...settings.keys()]).toContain(name);
  for (const name of ['CLIENT_SECRET', 'DATABASE_URL'])
    expect(
      settings
        .get(name)
        ?.map(([, , value]) => value)
        .join(' '),
    ).toContain('@Microsoft.KeyVault(');
});

test('publishing fills in the links’ id, and a custom host name is used everywhere', async () => {
  const { publish } = toolkit.parse(parse(await read('m365agents.yml')));
  expect(publish?.at(-1)?.writeToEnvironmentFile).toEqual({ publishedAppId: 'TEAMS_APP_PUBLISHED_APP_ID' });
  const given = z
    .object({ parameters: z.record(z.string(), z.object({ value: z.string() })) })
    .parse(JSON.parse(await read('infra/azure.parameters.json'))).parameters;
  expect(given).toMatchObject({
    catalogAppId: { value: '${{TEAMS_APP_PUBLISHED_APP_ID}}' },
    customDomain: { value: '${{CUSTOM_DOMAIN}}' },
  });
  // The toolkit can't pass on an empty value, so "none" means none.
  expect(parseEnv(await read('env/.env.dev'))).toMatchObject({
    TEAMS_APP_PUBLISHED_APP_ID: 'none',
    CUSTOM_DOMAIN: 'none',
  });
  const { text } = await readBicep();
  expect(text).toContain("{ name: 'TEAMS_CATALOG_APP_ID', value: catalogAppId == 'none' ? teamsAppId : catalogAppId }");
  expect(text).toContain(
    "var domain = customDomain == 'none' ? '${resourceBaseName}.azurewebsites.net' : customDomain",
  );
  expect(text).toContain("var publicUrl = 'https://${domain}'");
  expect(text).toContain('output TAB_DOMAIN string = domain');
  const named = (await read('appPackage/manifest.json')) + (await read('aad.manifest.json'));
  expect(named).not.toContain('azurewebsites');
});

test('deploying leaves the developer’s packages alone, and a provisioned server has no secret', async () => {
  const { provision, deploy } = toolkit.parse(parse(await read('m365agents.yml')));
  const commands = deploy.filter(({ uses }) => uses === 'cli/runNpmCommand').map((one) => one.with);
  const inPlace = commands.filter(({ workingDirectory }) => workingDirectory === undefined).map(({ args }) => args);
  expect(inPlace).toEqual(['ci', 'run build', 'run stage']);
  expect(commands.at(-1)).toEqual({ args: 'ci --omit=dev', workingDirectory: './dist/app' });
  expect(deploy.at(-1)?.with).toMatchObject({ artifactFolder: './dist/app' });
  expect(provision.find(({ uses }) => uses === 'aadApp/create')?.with).toMatchObject({ generateClientSecret: false });
});

test('the container runs unprivileged, reports its health, and has no secrets and no sandbox', async () => {
  const text = await read('Dockerfile');
  const file = DockerfileParser.parse(text);
  const instructions = file
    .getInstructions()
    .map((one) => [one.getKeyword(), one.getArgumentsContent() ?? ''] as const);
  const of = (keyword: string) => instructions.filter(([name]) => name === keyword).map(([, content]) => content);
  const last = instructions.map(([name]) => name).lastIndexOf('FROM');
  const running = instructions.slice(last);
  expect(running.filter(([name]) => name === 'USER')).toEqual([['USER', 'node']]);
  const user = running.findIndex(([name]) => name === 'USER');
  expect(running.slice(user).filter(([name]) => name === 'COPY' || name === 'RUN')).toEqual([]);
  expect(of('HEALTHCHECK')[0]).toContain('/healthz');
  expect(of('VOLUME')).toEqual(['/data']);
  expect(of('CMD')).toEqual(['["node", "dist/server/main.js"]']);
  expect(text).not.toMatch(/secret|password|token/i);

  const ignored = (await read('.dockerignore')).split('\n').filter(Boolean);
  for (const name of ['node_modules', '.env*', '*.db*', 'server/sandbox', 'server/translate'])
    expect(ignored).toContain(name);
  for (const copy of file.getCOPYs().filter((one) => one.getFlags().length === 0)) {
    const sources = (copy.getArgumentsContent() ?? '').split(/\s+/).slice(0, -1);
    for (const source of sources) {
      expect([source, existsSync(path(source)), ignored.includes(source)]).toEqual([source, true, false]);
    }
  }
});

const placeholder = /\$\{\{(\w+)\}\}/g;

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(placeholder)].map(([, name = '']) => name))];
}

const step = z.object({
  uses: z.string(),
  with: z.record(z.string(), z.unknown()),
  writeToEnvironmentFile: z.record(z.string(), z.string()).default({}),
});
const toolkit = z.object({
  version: z.string(),
  environmentFolderPath: z.string(),
  provision: z.array(step),
  deploy: z.array(step),
  publish: z.array(step).optional(),
});

const registration = z.object({
  identifierUris: z.array(z.string()),
  spa: z.object({ redirectUris: z.array(z.string()) }),
  web: z.object({ redirectUris: z.array(z.string()) }),
  api: z.object({
    requestedAccessTokenVersion: z.number(),
    oauth2PermissionScopes: z.array(z.object({ value: z.string() })),
    preAuthorizedApplications: z.array(z.object({ appId: z.string() })),
  }),
  appRoles: z.array(
    z.object({
      id: z.guid(),
      value: z.string(),
      isEnabled: z.literal(true),
      allowedMemberTypes: z.tuple([z.literal('User')]),
    }),
  ),
  requiredResourceAccess: z.array(
    z.object({
      resourceAppId: z.literal('00000003-0000-0000-c000-000000000000'),
      resourceAccess: z.array(z.object({ id: z.string(), type: z.string() })),
    }),
  ),
});

const ids: Record<string, string> = {
  '9547fcb5-d03f-419d-9948-5928bbf71b0f': 'Chat.ReadBasic',
  'f501c180-9344-439a-bca0-6cbf209fd270': 'Chat.Read',
  '9ff7295e-131b-4d94-90e1-69fde507ac11': 'Chat.ReadWrite',
  '116b7235-7cc6-461e-b163-8e55691d839e': 'ChatMessage.Send',
  '8019c312-3263-48e6-825e-2b833497195b': 'Files.ReadWrite.AppFolder',
  '7ab1d787-bae7-4d5d-8db6-37ea32df9186': 'TeamsActivity.Send',
  'bc024368-1153-4739-b217-4326f2e966d0': 'GroupMember.Read.All',
};
