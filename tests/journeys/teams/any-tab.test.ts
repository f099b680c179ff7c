import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOptions } from '../../../server/sandbox/app/options.ts';
import { sees, startJourney } from '../../support/browser/journey.ts';
import { anyManifest, serveAnyTab } from '../../support/anyTab.ts';

test('another app’s tab runs by its own manifest, and every TeamsJS function gives it a response', async () => {
  await using tab = await serveAnyTab();
  await using folder = await mkdtempDisposable(join(tmpdir(), 'any-tab-'));
  const file = join(folder.path, 'manifest.json');
  await writeFile(file, JSON.stringify(anyManifest));
  const { app, isOnTwoOrigins } = await readOptions(['--app', tab.url, '--manifest', file], {});
  await using journey = await startJourney({ isOnTwoOrigins, ...(app && { app }) });
  const { page } = await journey.open('gil', { frame: 'content' });
  const frame = page.frameLocator('iframe[title="Notes"]');
  const output = frame.locator('output');
  await sees(output.filter({ hasText: '}' }));
  const results: unknown = JSON.parse(await output.innerText());
  expect(results).toMatchObject({
    context: {
      value: {
        app: { appId: expect.anything(), manifestVersion: '1.19', theme: 'default' },
        page: { id: 'notes', frameContext: 'content' },
        user: { loginHint: 'gil_fabrikam.example#EXT#@contoso.example' },
      },
    },
    details: { refused: '1000' },
    user: { refused: expect.stringContaining('code = 500') },
    tabs: { value: { teamTabs: [] } },
    toTab: { refused: expect.stringMatching(/^Invalid internalTabInstanceId/) },
    elsewhere: { refused: expect.stringMatching(/^Cross-origin navigation/) },
    toPage: { refused: 4000 },
    toApp: { value: null },
    chat: { value: null },
    share: { value: null },
    script: { refused: 'The link could not be opened' },
    folders: { refused: 100 },
    profile: { refused: 100 },
  });
  expect(await frame.locator('html').evaluate(() => location.search)).toBe('?to=en-GB');
});
