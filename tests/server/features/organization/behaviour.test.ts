import { inEachLanguage } from '#contract/rules/languages.ts';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { readBehaviours } from '#contract/organization/behaviour.ts';
import { sayItem } from '#contract/meeting/meeting.ts';
import { readPulse, saveOwn } from '#contract/meeting/pulse.ts';
import { addVersion, listBehaviours } from '../../../../server/features/behaviour/store.ts';
import { tenantAtOf } from '../../../../server/core/scope.ts';
import { behaviours as bringUpToDate } from '../../../../server/platform/database/migrations/pulse/012-behaviours.ts';
import { questionsFor } from '../../../../server/features/pulse/rules.ts';
import { askedAs } from '../../../support/meeting/asking.ts';
import { begin, rate, share, endPulse } from '../../../support/meeting/meeting.ts';
import { startServer, type TestServer } from '../../../support/server/server.ts';

const nothing = { actions: [], questions: [] };
const week = 7 * 86_400_000;

const others = (server: TestServer) =>
  server.microsoft.chat.members
    .filter(({ id }) => id !== server.microsoft.people.ada.id)
    .map((person) => server.as(person));

test('one wording in five places; a change applies from then on, and old results keep theirs [000-27, 000-53, 000-68]', async () => {
  await using server = await startServer();
  const { db, microsoft } = server;
  const { tenant } = microsoft;
  const host = server.as(microsoft.people.ada);
  const attendees = others(server);
  const [bo] = attendees;
  if (!bo) throw new Error('Nobody else is in the chat');

  const { behaviours } = await bo.ask(readBehaviours, {});
  expect(behaviours.map(({ id }) => id)).toEqual([
    'purpose',
    'frame',
    'dissent',
    'names',
    'curiosity',
    'reasons',
    'owners',
  ]);
  expect(new Set(behaviours.flatMap(({ texts }) => [texts.en, texts.de]).flatMap(Object.values)).size).toBe(7 * 2 * 5);

  const first = await begin(host);
  await share(host, first, nothing);
  const dissent = behaviours.find(({ id }) => id === 'dissent');
  if (!dissent) throw new Error('Dissent is not among them');
  const wording = { question: dissent.texts.en.question, label: dissent.texts.en.label };
  const asked = async (meeting: string) => (await bo.ask(readPulse, { meeting })).questions?.seen.at(-1);
  expect(await asked(first)).toMatchObject({ behaviour: 'dissent', version: 1, texts: { en: wording } });

  const english = { ...dissent.texts.en, question: 'Were we asked what speaks against it?', label: 'Asked against' };
  const texts = { ...dissent.texts, en: english };
  const changed = { ...dissent, version: 2, texts };
  const added = { id: 'dissent', version: 2, content: { virtue: dissent.virtue, texts } };
  expect(await addVersion(db, tenantAtOf(tenant), added)).toBe(true);
  expect(await addVersion(db, tenantAtOf(tenant), { ...added, content: { virtue: 'kindness', texts } })).toBe(false);
  expect((await bo.ask(readBehaviours, {})).behaviours[2]).toEqual(changed);
  expect((await listBehaviours(db, tenantAtOf('another')))[2]).toEqual(dissent);

  for (const attendee of attendees) await rate(attendee, first, 4, 4, { dissent: 'saw' });
  expect(await asked(first)).toMatchObject({ version: 1, texts: { en: wording } });
  await endPulse(server, host, first);
  server.clock.now += week;
  const second = await begin(host, { isKey: true });
  await share(host, second, nothing);
  expect(await asked(second)).toMatchObject({ version: 2, texts: { en: { question: english.question } } });
  const released = await host.ask(readPulse, { meeting: second });
  expect(released.release?.batch.seen).toMatchObject([{ behaviour: 'dissent', version: 1, texts: { en: wording } }]);
});

test('answers to two wordings are never added up, and each wording keeps the thresholds', async () => {
  await using server = await startServer();
  const { db, microsoft } = server;
  const host = server.as(microsoft.people.ada);
  const attendees = others(server);
  const meetings: string[] = [];
  for (const version of [1, 2]) {
    const [, , dissent] = await listBehaviours(db, tenantAtOf(microsoft.tenant));
    if (dissent && version === 2)
      await addVersion(db, tenantAtOf(microsoft.tenant), { id: dissent.id, version, content: dissent });
    const meeting = await begin(host, { isKey: true });
    await share(host, meeting, nothing);
    // Two and then five: the first wording has too few to be shown, whatever the second adds.
    for (const attendee of version === 1 ? attendees.slice(0, 2) : attendees)
      await rate(attendee, meeting, 4, 4, { dissent: version === 1 ? 'did_not' : 'saw' });
    await endPulse(server, host, meeting);
    meetings.push(meeting);
    server.clock.now += week;
  }
  const { release } = await host.ask(readPulse, { meeting: meetings[1] ?? '' });
  expect(release?.batch).toMatchObject({ meetings: 2, answers: 7, seen: [] });
});

test('at most three behaviours are asked about: the focus first, then what the host ticked [000-64]', () => {
  const ids = ['purpose', 'frame', 'dissent', 'names', 'curiosity'];
  const set = ids.map((id) => {
    const { version, texts } = askedAs(id === 'names' || id === 'curiosity' ? id : id);
    const full = (one: { question: string; label: string }) => ({ ...one, name: id, sentence: '', guide: '' });
    const each = inEachLanguage((language) => full(texts[language]));
    return { id, version, virtue: 'kindness' as const, texts: each, isRetired: false };
  });
  const all = { purpose: 1, frame: 2, dissent: 3 };
  const none = { purpose: null, frame: null, dissent: null };
  const ask = (said: typeof all | typeof none, focus: string | null) =>
    questionsFor(said, { behaviours: set, focus, checkIn: false }, { comment: true }).seen.map((one) => [
      one.behaviour,
      one.isTicked,
      one.isFocus,
    ]);
  expect(ask(all, null)).toEqual([
    ['purpose', true, false],
    ['frame', true, false],
    ['dissent', true, false],
  ]);
  expect(ask(all, 'curiosity')).toEqual([
    ['frame', true, false],
    ['dissent', true, false],
    ['curiosity', null, true],
  ]);
  expect(ask(none, 'dissent')).toEqual([['dissent', false, true]]);
  expect(ask(none, null)).toEqual([]);
});

test('a pulse and a result from before behaviours had versions read as they were asked', async () => {
  await using server = await startServer();
  const { db, microsoft } = server;
  const host = server.as(microsoft.people.ada);
  const meeting = await begin(host);
  await host.ask(sayItem, { meeting, body: { item: 'purpose', isSaid: false } });
  await share(host, meeting, nothing);
  const own = {
    clarity: 4,
    safety: 5,
    plan: null,
    load: null,
    seen: { first: 'saw' as const, second: null, third: null },
  };
  await host.ask(saveOwn, { meeting, body: own });
  const before = await host.ask(readPulse, { meeting });

  // The format of Bookend's first version.
  const old = { clarity: 4, safety: 5, seen: { purpose: null, frame: null, dissent: 'saw' } };
  await db
    .updateTable('pulse')
    .set({ questions_json: '{"wording":1,"seen":["dissent"]}', own_json: JSON.stringify(old) })
    .where('tenant', '=', microsoft.tenant)
    .execute();
  const seen = { item: 'dissent', said: 1, meetings: 1, answers: 5, own: ['saw'], band: 'most', saw: null };
  const batch = {
    at: 1,
    meetings: 1,
    answers: 5,
    wording: 1,
    thresholds: before.thresholds,
    scores: [],
    comments: null,
  };
  await db
    .insertInto('release')
    .values({
      tenant: microsoft.tenant,
      series: microsoft.chat.id,
      id: crypto.randomUUID(),
      host: microsoft.people.ada.id,
      at: 1,
      content_json: JSON.stringify({ ...batch, seen: [seen] }),
      change: null,
      changed_at: null,
    })
    .execute();
  await sql`drop table behaviour`.execute(db);
  await bringUpToDate(db as never, process.env['ENGINE'] === 'postgres' ? 'postgres' : 'sqlite');
  const { isTicked: _, ...asked } = askedAs('dissent');
  const { item: __, ...rest } = seen;
  // Two languages were all that Bookend spoke.
  const { en, de } = asked.texts;
  const texts = { ...inEachLanguage(() => ({ ...en, fallback: 'en' })), en, de };
  const dissent = { ...asked, texts };
  expect(await host.ask(readPulse, { meeting })).toEqual({
    ...before,
    questions: {
      ...before.questions,
      comment: true,
      seen: before.questions?.seen.map((one) => ({ ...one, texts })),
    },
    release: { id: expect.any(String), change: null, batch: { ...batch, seen: [{ ...dissent, ...rest }] } },
  });
});
