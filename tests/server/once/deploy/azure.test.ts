import { readFile } from 'node:fs/promises';
import { DockerfileParser } from 'dockerfile-ast';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readBicep } from '../../../support/server/bicep.ts';

test('Azure has only https, no cookie, no deployment password, and a vault nobody can purge', async () => {
  const { resources } = await readBicep();
  expect(resources.get('site')).toMatchObject({
    properties: {
      httpsOnly: true,
      clientAffinityEnabled: false,
      siteConfig: { ftpsState: 'Disabled', minTlsVersion: '1.2', scmMinTlsVersion: '1.2', http20Enabled: false },
    },
  });
  const policies = [...resources.values()].filter(({ type }) => type.includes('/basicPublishingCredentialsPolicies@'));
  expect(policies.map(({ name, properties }) => [name, properties])).toEqual([
    ['ftp', { allow: false }],
    ['scm', { allow: false }],
  ]);
  expect(resources.get('vault')).toMatchObject({
    properties: {
      enableRbacAuthorization: true,
      enableSoftDelete: true,
      enablePurgeProtection: true,
      softDeleteRetentionInDays: 90,
    },
  });
});

test('on Azure only the site’s network reaches the database, with a role that isn’t its admin', async () => {
  const { resources, text } = await readBicep();
  const types = [...resources.values()].map(({ type }) => type).join(' ');
  expect(types).not.toContain('firewallRules');
  const postgres = z
    .object({ properties: z.object({ administratorLogin: z.string(), network: z.unknown() }) })
    .parse(resources.get('postgres')).properties;
  expect(postgres.network).toEqual({ publicNetworkAccess: 'Disabled' });
  const [, role, password] =
    /postgres:\/\/(\w+):\$\{uriComponent\((\w+)\)\}@[^']*\?sslmode=verify-full'/.exec(text) ?? [];
  expect([role, password]).toEqual(['bookend_app', 'databasePassword']);
  expect(role).not.toBe(postgres.administratorLogin);
  expect(text).toContain("virtualNetworkSubnetId: hasPostgres ? '${network.id}/subnets/site' : null");
  expect(resources.get('postgresEndpoint')).toMatchObject({
    properties: { subnet: { id: '${network.id}/subnets/database' } },
  });
  expect(resources.get('privateNames')).toMatchObject({ name: 'privatelink.postgres.database.azure.com' });
});

test('on Azure no request is logged by the platform: an address there could show who rated', async () => {
  const { resources, text } = await readBicep();
  expect(resources.get('siteLogs')).toMatchObject({ scope: 'site', properties: { workspaceId: 'logs.id' } });
  expect([...text.matchAll(/category: '(\w+)'/g)].map(([, category]) => category)).toEqual(['AppServiceConsoleLogs']);
  expect(text).not.toMatch(/categoryGroup|Microsoft\.Insights\/components/);
});

test('every place that names Node’s version names the same one, and the image digest is pinned', async () => {
  const { resources } = await readBicep();
  const manifest = z
    .object({ engines: z.object({ node: z.string() }), devDependencies: z.object({ node: z.string() }) })
    .parse(JSON.parse(await readFile('package.json', 'utf8')));
  const [argument = '', ...images] = DockerfileParser.parse(await readFile('Dockerfile', 'utf8'))
    .getInstructions()
    .filter((one) => ['ARG', 'FROM'].includes(one.getKeyword()))
    .map((one) => one.getArgumentsContent() ?? '');
  expect(argument).toMatch(/^NODE_IMAGE=node:\d+-slim@sha256:[\da-f]{64}$/);
  expect(images).toEqual(['${NODE_IMAGE} AS build', '${NODE_IMAGE}']);
  const site = JSON.stringify(resources.get('site'));
  const versions = [
    /node:(\d+)-/.exec(argument),
    /"NODE\|(\d+)"/.exec(site),
    /^>=(\d+)$/.exec(manifest.engines.node),
    /^\^(\d+)\./.exec(manifest.devDependencies.node),
    /^v(\d+)\./.exec(process.version),
  ].map((found) => found?.[1]);
  expect(new Set(versions)).toEqual(new Set(['26']));
});
