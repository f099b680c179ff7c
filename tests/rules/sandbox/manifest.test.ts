import { expect, test } from 'vitest';
import { domainPattern, domainProblem } from '../../../server/sandbox/app/domains.ts';
import { ManifestError, readApp } from '../../../server/sandbox/app/manifest.ts';
import { anyManifest as manifest } from '../../support/anyTab.ts';

const origins = { declared: 'https://tab.contoso.com', actual: 'http://localhost:5173' };

test('the sandbox shows any tab by its own manifest, at the address where it runs', async () => {
  const app = await readApp(JSON.stringify(manifest), origins, {});
  expect(app).toMatchObject({
    name: 'Notes',
    manifestVersion: '1.19',
    configurable: null,
    permissions: [],
    client: { id: '5c9a2a7e-0000-4000-8000-00000000b00c', resource: 'api://localhost:5173/x' },
  });
  expect(app.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(app.tabs[0]?.contentUrl).toBe('http://localhost:5173/notes?to={locale}');
  const isListed = (host: string) => app.domains.some((one) => new RegExp(one).test(host));
  expect(['tab.contoso.com', 'localhost:5173', 'contoso.com', 'localhost'].map(isListed)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('a manifest that Teams would reject is rejected with the reason', async () => {
  const read = (change: object) => readApp(JSON.stringify({ ...manifest, ...change }), origins, {});
  const [tab] = manifest.staticTabs;
  await expect(read({ staticTabs: [tab, { ...tab, name: 'More' }] })).rejects.toThrow(
    'Two tabs have the entityId notes',
  );
  await expect(read({ staticTabs: [{ ...tab, contentUrl: 'https://elsewhere.example/' }] })).rejects.toThrow(
    'https://elsewhere.example/ is not in the validDomains',
  );
  await expect(read({ validDomains: ['tab.contoso.com', '*.azurewebsites.net'] })).rejects.toThrow('anybody can have');
  await expect(read({ name: { short: 7 } })).rejects.toThrow(ManifestError);
  await expect(read({ staticTabs: [] })).rejects.toThrow('It has no tab');
  await expect(read({ name: { short: 'x'.repeat(31), full: 'Notes' } })).rejects.toThrow('/name/short');
  await expect(read({ staticTabs: [{ ...tab, contentUrl: 'http://tab.contoso.com/' }] })).rejects.toThrow(
    'is not https',
  );
});

test('a wildcard stands for one label, and is refused for a shared hosting domain', () => {
  const admits = (domain: string, host: string) => new RegExp(domainPattern(domain)).test(host);
  expect(admits('*.contoso.com', 'tab.contoso.com')).toBe(true);
  expect(admits('*.contoso.com', 'contoso.com')).toBe(false);
  expect(admits('*.contoso.com', 'a.tab.contoso.com')).toBe(false);
  expect(admits('*.contoso.com', 'tabxcontoso.com')).toBe(false);
  for (const refused of ['https://contoso.com', 'contoso.com/tab', 'con*.com', 'tab.*.com', '*.github.io'])
    expect([refused, domainProblem(refused)]).toEqual([refused, expect.any(String)]);
  expect(domainProblem('*.contoso.com')).toBeUndefined();
});
