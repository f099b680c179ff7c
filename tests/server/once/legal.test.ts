import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConfig } from '../../../server/core/config.ts';
import { thresholds } from '../../../server/features/pulse/rules.ts';
import { environment } from '../../support/server/process.ts';
import { startServer } from '../../support/server/server.ts';

test('anybody can read privacy and terms, in the browser’s language or the one they choose', async () => {
  await using server = await startServer();
  const read = async (path: string, languages: string) => {
    const response = await fetch(`${server.url}${path}`, { headers: { 'accept-language': languages } });
    const html = await response.text();
    const [, lang] = /<html lang="(\w+)">/.exec(html) ?? [];
    return { status: response.status, lang, title: /<h1>(.+)<\/h1>/.exec(html)?.[1], html };
  };
  expect(await read('/privacy', 'de-AT,de;q=0.9,en;q=0.5')).toMatchObject({ lang: 'de', title: 'Datenschutz' });
  expect(await read('/privacy', 'en-GB,en;q=0.9,de;q=0.5')).toMatchObject({ lang: 'en', title: 'Privacy' });
  expect(await read('/terms', 'de')).toMatchObject({ lang: 'de', title: 'Nutzungsbedingungen' });
  expect(await read('/terms', 'fr')).toMatchObject({ status: 200, lang: 'en', title: 'Terms of use' });
  expect(await read('/terms?language=de', 'en')).toMatchObject({ lang: 'de' });
  expect(await read('/terms?language=<script>', 'en')).toMatchObject({ status: 200, lang: 'en' });

  const { html } = await read('/privacy', 'en');
  expect(html).toContain('run by your organization');
  expect(html).toContain('after 48 hours');
  expect(html).toContain('never of fewer than 5 answers from 5 different people');
  for (const [, address = ''] of html.matchAll(/href="(\/[^"]+)"/g)) {
    expect([address, (await fetch(`${server.url}${address}`)).status]).toEqual([address, 200]);
  }
});

test('the anonymity page names existing files and the code’s own numbers, in both languages', async () => {
  await using server = await startServer();
  for (const language of ['en', 'de']) {
    const html = await (await fetch(`${server.url}/anonymous?language=${language}`)).text();
    const files = [...html.matchAll(/\b(?:server|src|tests)\/[\w/.-]+\.tsx?/g)].map(([file]) => file);
    expect(files.length).toBeGreaterThan(6);
    for (const file of files) expect([file, existsSync(file)]).toEqual([file, true]);
    for (const number of [thresholds.bands, thresholds.counts]) expect(html).toMatch(new RegExp(` ${number}\\b`));
  }
});

test('the operator is named on the legal pages, with their name escaped', async () => {
  await using server = await startServer({ config: { operatorName: 'Contoso <i>GmbH</i> & Co.' } });
  const html = await (await fetch(`${server.url}/terms`)).text();
  expect(html).toContain('This Bookend is run by Contoso &lt;i&gt;GmbH&lt;/i&gt; &amp; Co.,');
  expect(html).not.toContain('run by your organization');
  const settings = environment(server.config);
  expect(readConfig({ ...settings, OPERATOR_NAME: ' Contoso ' }).operatorName).toBe('Contoso');
  expect(readConfig({ ...settings, OPERATOR_NAME: ' ' }).operatorName).toBeUndefined();
});
