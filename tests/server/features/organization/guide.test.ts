import { setLanguages } from '#contract/organization/playbook.ts';
import { inEachLanguage } from '#contract/rules/languages.ts';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as contract from '#contract/organization/guide.ts';
import type { GuideContent, GuideText } from '#contract/organization/guide.ts';
import * as editor from '#contract/organization/guideEditor.ts';
import { exportOwn, removeName } from '#contract/lifecycle.ts';
import { ownLivePath } from '#contract/rules/wire/live.ts';
import { colleagues, sixPeople, visitors } from '../../../../server/sandbox/people.ts';
import { shippedGuides } from '../../../../server/features/guide/shipped.ts';
import { begin, giveChair } from '../../../support/meeting/meeting.ts';
import { listen, topics } from '../../../support/server/live.ts';
import { startServer, type Person } from '../../../support/server/server.ts';

const [kickoff, oneToOne] = shippedGuides;
const kickoffId = kickoff?.id ?? '';

const text = (title: string, acts: string[]): GuideText => ({
  title,
  steps: acts.map((act, index) => ({ id: `step0${index + 1}`, act, say: '' })),
});
const contentOf = (texts: Partial<GuideContent['texts']>): GuideContent => ({
  moment: 'any',
  minutes: 10,
  virtues: ['kindness'],
  texts: { ...inEachLanguage(() => text('', [])), ...texts },
});

async function publish(comms: Person, guide: string, content: GuideContent, isWithoutAll = true): Promise<void> {
  const { guides } = await comms.ask(editor.readGuideEditor, {});
  const version = guides.find(({ id }) => id === guide)?.draft.version ?? 0;
  const saved = await comms.ask(editor.saveGuideDraft, { guide, body: { version, content } });
  await comms.ask(editor.publishGuide, { guide, body: { draft: saved.version, isWithoutAll } });
}

test('four guides come with Bookend, and the kickoff has exactly its three parts [000-28, 000-29, 004-09]', async () => {
  await using server = await startServer();
  const { guides } = await server.as(sixPeople.bo).ask(contract.readMyGuides, {});
  expect(guides.map(({ texts }) => texts.en.title)).toEqual([
    'Project kickoff',
    'One-to-one',
    'Giving feedback',
    'Closing a meeting',
  ]);
  expect(guides.map(({ virtues }) => virtues)).toEqual([
    ['consistency'],
    ['kindness', 'curiosity'],
    ['kindness', 'curiosity'],
    ['consistency', 'kindness'],
  ]);
  const [start] = guides;
  for (const language of ['en', 'de'] as const) {
    const steps = start?.texts[language].steps ?? [];
    expect(steps).toHaveLength(3);
    expect(steps.map(({ say }) => say.length > 0)).toEqual([true, true, true]);
  }
  const english = start?.texts.en.steps.map(({ act }) => act) ?? [];
  expect(english[0]).toMatch(/own words/);
  expect(english[1]).toMatch(/who decides/);
  expect(english[2]).toMatch(/^Close /);
  // Each is published by the rules that hold for everybody's.
  const comms = server.as(colleagues.carla);
  for (const { id, content } of shippedGuides) {
    await comms.ask(editor.saveGuideDraft, { guide: id, body: { version: 0, content: { ...content, minutes: 7 } } });
    await comms.ask(editor.publishGuide, { guide: id, body: { draft: 1, isWithoutAll: false } });
  }
});

test('communications write, publish, retire and bring back guides by versions [000-30]', async () => {
  await using server = await startServer({ config: { tenants: [sixPeople.ada.tenant, visitors.xenia.tenant] } });
  const [comms, reader] = [server.as(colleagues.carla), server.as(sixPeople.bo)];
  const elsewhere = server.as({ ...visitors.xenia, roles: ['Playbook.Edit'] });
  const guide = randomUUID();
  const read = async (person = reader) => (await person.ask(contract.readMyGuides, {})).guides;
  const edited = async (person = comms) =>
    (await person.ask(editor.readGuideEditor, {})).guides.find(({ id }) => id === guide);
  const content = contentOf({ en: text('Say no kindly', ['Thank them first']) });
  const save = (version: number, set = content) => ({ guide, body: { version, content: set } });
  expect(await comms.ask(editor.saveGuideDraft, save(0))).toMatchObject({ version: 1 });
  expect(await edited()).toMatchObject({ published: null, hasChanges: true, draft: { version: 1, content } });
  expect((await read()).map(({ id }) => id)).not.toContain(guide);

  // Two editors: the second reads what is there.
  const other = contentOf({ en: text('Say no', ['Thank them']) });
  expect(await comms.refused(editor.saveGuideDraft, save(0, other))).toMatchObject({
    code: 'stale',
    current: { version: 1, content },
  });
  using hears = await listen(server, reader);
  await comms.ask(setLanguages, { body: { version: 0, spoken: ['en', 'de'] } });
  expect(await comms.refused(editor.publishGuide, { guide, body: { draft: 1, isWithoutAll: false } })).toMatchObject({
    code: 'languages_missing',
    current: { languages: ['de'] },
  });
  expect(topics(hears)).toEqual([]);
  for (const _click of [1, 2])
    expect(await comms.ask(editor.publishGuide, { guide, body: { draft: 1, isWithoutAll: true } })).toEqual({
      version: 1,
    });
  await expect.poll(() => topics(hears)).toContain('playbook');
  expect(await read()).toContainEqual({ id: guide, version: 1, ...content, isRetired: false });
  expect(await edited()).toMatchObject({ hasChanges: false, published: { version: 1 } });

  await comms.ask(editor.saveGuideDraft, save(1, other));
  expect(await comms.refused(editor.publishGuide, { guide, body: { draft: 1, isWithoutAll: true } })).toMatchObject({
    code: 'stale',
  });
  expect(await edited()).toMatchObject({ hasChanges: true, published: { version: 1, content } });
  await comms.ask(editor.publishGuide, { guide, body: { draft: 2, isWithoutAll: true } });
  expect(await read()).toContainEqual({ id: guide, version: 2, ...other, isRetired: false });
  await comms.ask(editor.saveGuideDraft, save(2));
  await comms.ask(editor.discardGuideDraft, { guide });
  expect(await edited()).toMatchObject({ hasChanges: false, draft: { version: 4, content: other } });

  await comms.ask(editor.retireGuide, { guide, body: { isRetired: true } });
  expect((await read()).map(({ id }) => id)).not.toContain(guide);
  await comms.ask(editor.retireGuide, { guide, body: { isRetired: false } });
  expect((await read()).map(({ id }) => id)).toContain(guide);

  // Nobody else, and nobody of another organization.
  expect(await edited(elsewhere)).toBeUndefined();
  for (const [person, code] of [
    [reader, 'role_needed'],
    [server.as(colleagues.hugo), 'role_needed'],
    [elsewhere, 'not_found'],
  ] as const) {
    const asked = [
      person.refused(editor.publishGuide, { guide, body: { draft: 1, isWithoutAll: true } }),
      person.refused(editor.retireGuide, { guide, body: { isRetired: true } }),
      person.refused(editor.discardGuideDraft, { guide }),
    ];
    expect((await Promise.all(asked)).map((problem) => problem.code)).toEqual([code, code, code]);
  }
  expect((await read(elsewhere)).map(({ id }) => id)).toEqual(shippedGuides.map(({ id }) => id));
});

test('a guide of eight steps or with a text too long stays a draft [000-29]', async () => {
  await using server = await startServer();
  const comms = server.as(colleagues.carla);
  const guide = randomUUID();
  const problemsOf = async (written: GuideText) => {
    const { guides } = await comms.ask(editor.readGuideEditor, {});
    const version = guides.find(({ id }) => id === guide)?.draft.version ?? 0;
    const saved = await comms.ask(editor.saveGuideDraft, {
      guide,
      body: { version, content: contentOf({ en: written }) },
    });
    const body = { draft: saved.version, isWithoutAll: true };
    return (await comms.refused(editor.publishGuide, { guide, body })).fields;
  };
  const eight = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  expect(await problemsOf(text('Eight', eight))).toEqual([{ field: 'content.texts.en.steps', code: 'too_many' }]);
  expect(await problemsOf(text('', []))).toEqual([{ field: 'content.texts', code: 'empty' }]);
  expect(await problemsOf(text('None', []))).toEqual([{ field: 'content.texts.en.steps', code: 'empty' }]);
  expect(await problemsOf(text('x'.repeat(61), ['x'.repeat(241)]))).toEqual([
    { field: 'content.texts.en.title', code: 'too_long' },
    { field: 'content.texts.en.steps.0.act', code: 'too_long' },
  ]);
  const { minutes: _, ...without } = contentOf({});
  expect((await comms.refused(editor.saveGuideDraft, { guide, body: { version: 9, content: without } })).code).toBe(
    'invalid',
  );
  expect((await comms.ask(contract.readMyGuides, {})).guides).toHaveLength(shippedGuides.length);
});

test('a host changes a guide for their series, and takes or keeps what the original changes [004-12]', async () => {
  await using server = await startServer();
  const { ada, bo } = sixPeople;
  const [host, member, comms] = [server.as(ada), server.as(bo), server.as(colleagues.carla)];
  const guide = randomUUID();
  const original = text('Open', ['Say why', 'Ask who', 'Close']);
  await publish(comms, guide, contentOf({ en: original }));
  const mine = { ...original, steps: original.steps.map((step) => ({ ...step, act: `${step.act}, here` })) };
  const tailor = (version: number, written = mine) => ({
    guide,
    body: { version, content: { language: 'en' as const, ...written } },
  });
  const read = async (person = member) => (await person.ask(contract.readTailored, {})).tailored;
  expect((await member.refused(contract.saveTailored, tailor(0))).code).toBe('host_only');
  using hears = await listen(server, member);
  expect(await host.ask(contract.saveTailored, tailor(0))).toMatchObject({ version: 1 });
  await expect.poll(() => topics(hears)).toEqual(['guides']);
  const content = { language: 'en', ...mine, base: original };
  expect(await read()).toEqual([{ guide, version: 1, content }]);
  expect(await host.refused(contract.saveTailored, tailor(0))).toMatchObject({ code: 'stale', current: { content } });
  const eight = text('Eight', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
  expect((await host.refused(contract.saveTailored, tailor(1, eight))).fields).toEqual([
    { field: 'content.steps', code: 'too_many' },
  ]);

  // The organization's text is untouched, and changes on its own.
  const changed = text('Open well', ['Say why now', 'Ask who knows', 'Close', 'Thank']);
  await publish(comms, guide, contentOf({ en: changed }));
  expect(await read()).toEqual([{ guide, version: 1, content }]);
  const settle = (version: number, part: string, isTaken: boolean, seen = 2) => ({
    guide,
    body: { version, original: seen, part, isTaken },
  });
  expect((await host.refused(contract.settleTailored, settle(1, 'step01', true, 1))).code).toBe('stale');
  expect((await member.refused(contract.settleTailored, settle(1, 'step01', true))).code).toBe('host_only');
  await host.ask(contract.settleTailored, settle(1, 'step01', true));
  await host.ask(contract.settleTailored, settle(2, 'step02', false));
  await host.ask(contract.settleTailored, settle(3, 'step04', true));
  const settled = await host.ask(contract.settleTailored, settle(4, 'title', false));
  expect(settled.content.steps.map(({ act }) => act)).toEqual(['Say why now', 'Ask who, here', 'Close, here', 'Thank']);
  expect([settled.content.title, settled.content.base]).toEqual(['Open', changed]);

  // Retired, it stays readable where it is used, and nowhere else.
  await comms.ask(editor.retireGuide, { guide, body: { isRetired: true } });
  const here = (await member.ask(contract.readGuides, {})).guides.find(({ id }) => id === guide);
  expect(here).toMatchObject({ isRetired: true });
  expect((await member.ask(contract.readMyGuides, {})).guides.map(({ id }) => id)).not.toContain(guide);
  await host.ask(contract.noteGuideUse, { guide });
  expect((await host.ask(contract.readMyGuides, {})).guides.map(({ id }) => id)).toContain(guide);
  await host.ask(contract.dropTailored, { guide });
  expect(await read()).toEqual([]);
  expect((await host.refused(contract.dropTailored, { guide })).code).toBe('not_found');
  expect((await host.refused(contract.saveTailored, tailor(0))).code).toBe('not_found');
});

test('the first meeting of a series offers the kickoff to its host', async () => {
  await using server = await startServer();
  const host = server.as(sixPeople.ada);
  const offered = async () => (await host.ask(contract.readGuides, {})).atOpening;
  expect(await offered()).toBeNull();
  await begin(host);
  expect(await offered()).toBe('kickoff');
  server.clock.now += 2 * 86_400_000;
  await begin(host);
  expect(await offered()).toBeNull();
  expect([kickoff?.content.moment, oneToOne?.content.moment]).toEqual(['kickoff', 'one_to_one']);
});

test('how many hosts used a guide shows from five people on, in steps, and never falls [000-31]', async () => {
  await using server = await startServer();
  const { ada, bo, cai, dana, eli, fatima } = sixPeople;
  const comms = server.as(colleagues.carla);
  using hears = await listen(server, comms, ownLivePath);
  const guide = kickoffId;
  const usedBy = async () =>
    (await comms.ask(editor.readGuideEditor, {})).guides.find(({ id }) => id === guide)?.usedBy;
  const meeting = await begin(server.as(ada));
  const hosts = [ada, bo, cai, dana, eli, fatima].map((person) => server.as(person));
  const [first, ...others] = hosts;
  if (!first) throw new Error('There are six people');
  // Attendees' reading and printing doesn't count.
  expect((await server.as(bo).refused(contract.noteGuideUse, { guide })).code).toBe('host_only');
  await server.as(bo).ask(contract.printGuide, { guide, body: { language: 'en' } });
  await server.as(cai).ask(contract.printMyGuide, { guide, body: { language: 'en' } });
  for (const _time of [1, 2]) await first.ask(contract.noteGuideUse, { guide });
  const shown = [await usedBy()];
  let before = first;
  for (const host of others) {
    await giveChair(before, host, meeting);
    await host.ask(contract.printGuide, { guide, body: { language: 'en' } });
    shown.push(await usedBy());
    before = host;
    // A new version doesn't split the count.
    if (kickoff) await publish(comms, guide, { ...kickoff.content, minutes: shown.length });
  }
  expect(shown).toEqual([null, null, null, null, 5, 5]);
  await expect.poll(() => topics(hears)).toContain('guide-editor');

  expect((await first.ask(exportOwn, {})).own['guide_use']).toEqual([expect.objectContaining({ guide })]);
  for (const host of hosts.slice(0, 3)) await host.ask(removeName, {});
  expect(await usedBy()).toBe(5);
  const rows = await server.db.selectFrom('guide_use').select('person').where('tenant', '=', ada.tenant).execute();
  expect(rows.map(({ person }) => person).toSorted()).toEqual([dana.id, eli.id, fatima.id].toSorted());
});
