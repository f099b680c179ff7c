import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppManifestUtils, TeamsManifestConverter } from '@microsoft/app-manifest';
import { unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { languages } from '#contract/rules/languages.ts';
import { tabId } from '#contract/rules/panel.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const settings = {
  PUBLIC_URL: 'https://bookend.contoso.example',
  CLIENT_ID: '5c9a2a7e-0000-4000-8000-00000000b00c',
  TEAMS_APP_ID: '5c9a2a7e-0000-4000-8000-00000000b00d',
};

test('the package says which setting it misses, and why an address won’t do', async () => {
  const bare = await pack({});
  expect(bare.status).toBe(1);
  for (const name of Object.keys(settings)) expect(bare.said).toContain(`${name} is missing: `);
  expect(bare.said).not.toContain('    at ');
  for (const PUBLIC_URL of ['http://localhost:3978', 'https://contoso.example/bookend']) {
    const { status, said } = await pack({ ...settings, PUBLIC_URL });
    expect([status, said]).toEqual([1, expect.stringContaining('Teams opens https addresses without a path')]);
  }
});

test('the same settings make the same package, wherever it is made', async () => {
  const here = await pack({ ...settings, TZ: 'UTC' });
  const there = await pack({ ...settings, PUBLIC_URL: `${settings.PUBLIC_URL}/`, TZ: 'Asia/Kolkata' });
  expect(Object.keys(here.files)).not.toEqual([]);
  expect(Buffer.compare(here.zip, there.zip)).toBe(0);
});

test('Microsoft’s validator accepts the manifest, and everything it names exists', async () => {
  const { files } = await pack(settings);
  const text = Buffer.from(files['manifest.json'] ?? []).toString();
  expect(text).not.toContain('${{');
  const manifest = TeamsManifestConverter.jsonToManifest(text);
  expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([]);
  // For an admin center that doesn't know 1.30 yet (docs/tenant.md).
  const older = TeamsManifestConverter.jsonToManifest(text.replaceAll('1.30', '1.25'));
  expect(await AppManifestUtils.validateAgainstSchema(older)).toEqual([]);
  const broken = TeamsManifestConverter.jsonToManifest(
    text.replace('"short": "Bookend"', `"short": "${'x'.repeat(31)}"`),
  );
  expect(await AppManifestUtils.validateAgainstSchema(broken)).toEqual([expect.stringContaining('/name/short')]);

  const named = read.parse(JSON.parse(text));
  expect(named.manifestVersion).toBe('1.30');
  expect(named.version).toBe(z.object({ version: z.string() }).parse(await json('package.json')).version);
  const languages = named.localizationInfo.additionalLanguages.map(({ file }) => file);
  expect(Object.keys(files).toSorted()).toEqual(
    ['manifest.json', ...Object.values(named.icons), ...languages].toSorted(),
  );

  const addresses = [...text.matchAll(/"(https?:[^"]+)"/g)].map(([, url = '']) => new URL(url));
  const ours = addresses.filter(({ hostname }) => hostname !== 'developer.microsoft.com');
  expect(ours).toHaveLength(9);
  for (const { protocol, host, href } of ours) {
    expect([href, protocol]).toEqual([href, 'https:']);
    expect([href, named.validDomains]).toEqual([href, [host]]);
  }
  const { id, resource, nestedAppAuthInfo } = named.webApplicationInfo;
  expect(resource).toBe(`api://bookend.contoso.example/${id}`);
  expect(nestedAppAuthInfo).toEqual([
    { redirectUri: settings.PUBLIC_URL, scopes: [`api://${settings.CLIENT_ID}/access_as_user`] },
  ]);
});

test('the manifest offers Bookend in meeting chats and as a personal tab, and nowhere else', async () => {
  const { staticTabs, configurableTabs } = read.parse(await json('appPackage/manifest.json'));
  const [ofMeeting, ofPerson, ...more] = staticTabs;
  expect(ofMeeting?.entityId).toBe(tabId);
  expect([ofPerson?.scopes, ofPerson?.context, more]).toEqual([['personal'], ['personalTab'], []]);
  for (const { scopes, context } of [...staticTabs.slice(0, 1), ...configurableTabs]) {
    expect(scopes).toEqual(['groupChat']);
    // Without the chat and details contexts Teams doesn't offer the side panel either.
    expect(context).toEqual(['privateChatTab', 'meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel']);
  }
});

test.each(languages.filter((one) => one !== 'en'))(
  'the manifest’s texts in %s fit Teams’ limits, none is English',
  async (language) => {
    const english = read.parse(await json('appPackage/manifest.json'));
    const { files } = await pack(settings);
    const text = Buffer.from(files[`${language}.json`] ?? []).toString();
    const translated = z.record(z.string(), z.string()).parse(JSON.parse(text));
    const limits = { 'name.short': 30, 'name.full': 100, 'description.short': 80, 'description.full': 4000 };
    for (const [key, limit] of Object.entries(limits)) {
      const { length } = translated[key] ?? '';
      expect([key, length > 0 && length <= limit]).toEqual([key, true]);
    }
    for (const [index, { description, templateText }] of english.activities.activityTypes.entries()) {
      const at = `activities.activityTypes[${index}]`;
      const parameters = (text = '') => (text.match(/\{\w+\}/g) ?? []).toSorted();
      expect(parameters(translated[`${at}.templateText`])).toEqual(parameters(templateText));
      expect([templateText, description]).not.toContain(translated[`${at}.templateText`] ?? templateText);
      expect(description).not.toBe(translated[`${at}.description`] ?? description);
    }
    const { name, description } = english;
    for (const text of [name.full, description.short, description.full])
      expect(Object.values(translated)).not.toContain(text);
  },
);

test('the icons have the sizes and the transparency that Teams asks for', async () => {
  const { files } = await pack(settings);
  const picture = (name: string) => {
    const { width, height, data } = PNG.sync.read(Buffer.from(files[name] ?? []));
    const pixels = Array.from({ length: width * height }, (_, at) => [...data.subarray(at * 4, at * 4 + 4)]);
    return { width, height, pixels, alphas: new Set(pixels.map(([, , , alpha]) => alpha)) };
  };
  const color = picture('color.png');
  expect([color.width, color.height]).toEqual([192, 192]);
  expect([...color.alphas]).toEqual([255]);
  // The visible part is the middle 96 × 96, because Teams rounds and crops the rest.
  const [corner] = color.pixels;
  const outside = color.pixels.filter((_, at) => {
    const [x, y] = [at % 192, Math.floor(at / 192)];
    return x < 48 || x >= 144 || y < 48 || y >= 144;
  });
  expect(new Set(outside.map(String))).toEqual(new Set([String(corner)]));
  expect(new Set(color.pixels.map(String)).size).toBeGreaterThan(2);

  const outline = picture('outline.png');
  expect([outline.width, outline.height]).toEqual([32, 32]);
  expect(outline.alphas).toContain(0);
  expect(outline.alphas).toContain(255);
  const seen = outline.pixels.filter(([, , , alpha]) => alpha !== 0).map((pixel) => String(pixel.slice(0, 3)));
  expect(new Set(seen)).toEqual(new Set(['255,255,255']));

  const small = picture('color32x32.png');
  expect([small.width, small.height]).toEqual([32, 32]);
  expect(small.alphas).toContain(0);
  expect(new Set(small.pixels.filter(([, , , alpha]) => alpha === 255).map(String)).size).toBeGreaterThan(1);
});

const tab = z.object({ scopes: z.array(z.string()), context: z.array(z.string()) });
const words = z.object({ short: z.string(), full: z.string() });
const read = z.object({
  manifestVersion: z.string(),
  version: z.string(),
  name: words,
  description: words,
  icons: z.record(z.string(), z.string()),
  localizationInfo: z.object({ additionalLanguages: z.array(z.object({ file: z.string() })) }),
  staticTabs: z.array(tab.extend({ entityId: z.string() })),
  configurableTabs: z.array(tab),
  activities: z.object({
    activityTypes: z.array(z.object({ type: z.string(), description: z.string(), templateText: z.string() })),
  }),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string(), nestedAppAuthInfo: z.array(z.unknown()) }),
});

async function json(file: string): Promise<unknown> {
  return JSON.parse(await readFile(join(root, file), 'utf8'));
}

async function pack(env: NodeJS.ProcessEnv) {
  const folder = await mkdtemp(join(tmpdir(), 'bookend-package-'));
  try {
    const { status, stderr } = spawnSync(process.execPath, ['appPackage/package.ts', folder], {
      cwd: root,
      env: { PATH: process.env['PATH'], ...env },
      encoding: 'utf8',
    });
    const zip = status === 0 ? await readFile(join(folder, 'bookend.zip')) : Buffer.alloc(0);
    return { status, said: stderr, zip, files: status === 0 ? unzipSync(zip) : {} };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
