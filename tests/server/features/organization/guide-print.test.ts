import { inEachLanguage } from '#contract/rules/languages.ts';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { printGuide, printMyGuide, saveTailored, type GuideContent } from '#contract/organization/guide.ts';
import { publishGuide, saveGuideDraft } from '#contract/organization/guideEditor.ts';
import { colleagues, sixPeople, visitors } from '../../../../server/sandbox/people.ts';
import { shippedGuides } from '../../../../server/features/guide/shipped.ts';
import { begin } from '../../../support/meeting/meeting.ts';
import { partsOf, signWith } from '../../../support/server/signAddress.ts';
import { startServer, type TestServer } from '../../../support/server/server.ts';

const guide = shippedGuides[0]?.id ?? '';
const minute = 60_000;

async function open(server: TestServer, address: string) {
  const { pathname, search } = new URL(address);
  const response = await fetch(`${server.url}${pathname}${search}`, { headers: { 'accept-language': 'en' } });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

test('an address for printing works for a minute, and tells nothing about who asked [000-29]', async () => {
  await using server = await startServer();
  const reader = server.as(sixPeople.bo);
  const { address } = await reader.ask(printMyGuide, { guide, body: { language: 'de' } });
  const { sealed } = partsOf(address);
  expect(Object.keys(sealed)).toEqual(['tenant', 'until', 'payload']);
  expect(Object.keys(sealed.payload)).toEqual(['guide', 'version', 'tailored', 'language']);
  expect(address.startsWith('https://bookend.contoso.example/print?signed=')).toBe(true);
  for (const secret of [sixPeople.bo.id, sixPeople.bo.name, server.microsoft.chat.id, reader.token])
    expect(JSON.stringify(sealed)).not.toContain(secret);

  // A reload, or the browser's print preview, asks again.
  for (const _time of [1, 2]) {
    const { status, html, headers } = await open(server, address);
    expect(status).toBe(200);
    expect(html).toContain('<html lang="de" dir="ltr">');
    expect(html).toContain('<h1 dir="auto">Projektstart</h1>');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  }
  server.clock.now += minute;
  const over = await open(server, address);
  expect([over.status, over.html.includes('This address no longer works')]).toEqual([404, true]);
  expect(over.html).not.toContain('Projekt');
});

test('a changed, foreign or made-up address opens nothing, and all look alike [000-29]', async () => {
  const tenants = [sixPeople.ada.tenant, visitors.xenia.tenant];
  await using server = await startServer({ config: { tenants } });
  const { address } = await server.as(sixPeople.bo).ask(printMyGuide, { guide, body: { language: 'en' } });
  const theirs = await server.as(visitors.xenia).ask(printMyGuide, { guide, body: { language: 'en' } });
  const { body, signature, sealed } = partsOf(address);
  const resigned = (set: object) =>
    `${Buffer.from(JSON.stringify({ ...sealed, payload: { ...sealed.payload, ...set } })).toString('base64url')}.${signature}`;
  const withKey = (key: string, set: object, path = '/print') =>
    signWith(key, path, { ...sealed, payload: { ...sealed.payload, ...set } });
  const rows = await server.db.selectFrom('guide_key').selectAll().execute();
  const own = rows.find(({ tenant }) => tenant === sixPeople.bo.tenant)?.secret ?? '';
  const foreign = rows.find(({ tenant }) => tenant === visitors.xenia.tenant)?.secret ?? '';
  // All others: `tests/server/engines/signed-address.test.ts`.
  const attempts = {
    'another guide': resigned({ guide: shippedGuides[1]?.id }),
    'another version': resigned({ version: 2 }),
    'another signature': `${body}.${partsOf(theirs.address).signature}`,
    'the other tenant’s key': withKey(foreign, {}),
    'an address for the item bank': withKey(own, {}, '/item-bank'),
    'a version that never was, rightly signed': withKey(own, { version: 7 }),
    'no such series’ text, rightly signed': withKey(own, { tailored: randomUUID() }),
    'no guide, rightly signed': withKey(own, { guide: 'x' }),
  };
  const ask = (made: string) => open(server, `https://bookend.contoso.example/print?signed=${made}`);
  expect((await ask(withKey(own, {}))).status).toBe(200);
  const pages = new Set<string>();
  for (const [name, made] of Object.entries(attempts)) {
    const { status, html } = await ask(made);
    expect([name, status]).toEqual([name, 404]);
    pages.add(html);
  }
  expect(pages.size).toBe(1);
});

test('anything in a guide is shown as text on the printed page [004-12]', async () => {
  await using server = await startServer();
  const [host, comms] = [server.as(sixPeople.ada), server.as(colleagues.carla)];
  await begin(host);
  const vectors = ['</title><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</style><b>', '&lt;i&gt;'];
  const text = {
    title: vectors[0] ?? '',
    steps: vectors.map((act, index) => ({ id: `step0${index}`, act, say: `=1+1 ${act}` })),
  };
  const content: GuideContent = { moment: 'any', minutes: 5, virtues: [], texts: inEachLanguage(() => text) };
  const own = randomUUID();
  await comms.ask(saveGuideDraft, { guide: own, body: { version: 0, content } });
  await comms.ask(publishGuide, { guide: own, body: { draft: 1, isWithoutAll: false } });
  await host.ask(saveTailored, { guide: own, body: { version: 0, content: { language: 'en', ...text } } });
  const tailored = await host.ask(printGuide, { guide: own, body: { language: 'de' } });
  const original = await host.ask(printMyGuide, { guide: own, body: { language: 'de' } });
  for (const { address } of [tailored, original]) {
    const { status, html } = await open(server, address);
    expect(status).toBe(200);
    expect(html.match(/<script>/g)).toHaveLength(1);
    expect(html).not.toMatch(/<img|<b>|<i>/);
    expect(html).toContain('&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('&amp;lt;i&amp;gt;');
  }
  // The series' text is German readers' text too, and says so.
  const { html } = await open(server, tailored.address);
  expect(html).toContain('<html lang="en"');
  expect(html).toContain('Auf Englisch');
  // Once it has changed, the address no longer says what was asked for.
  const changed = { language: 'en' as const, ...text, title: 'Changed' };
  await host.ask(saveTailored, { guide: own, body: { version: 1, content: changed } });
  expect((await open(server, tailored.address)).status).toBe(404);
  for (const line of ['a\u202Eb', 'a\u0000b', '\ud800'])
    expect(
      (
        await comms.refused(saveGuideDraft, {
          guide: own,
          body: { version: 1, content: { ...content, texts: { ...content.texts, en: { ...text, title: line } } } },
        })
      ).fields,
    ).toEqual([{ field: 'content.texts.en.title', code: 'control_characters' }]);
});
