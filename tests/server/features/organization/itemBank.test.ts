import { inEachLanguage } from '#contract/rules/languages.ts';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { orderItems, readBriefings, readItemBank, type ItemOrder } from '#contract/organization/itemBank.ts';
import { bringBackBehaviour, retireBehaviour } from '#contract/organization/playbook.ts';
import { selectItems } from '#contract/rules/organization/itemBank.ts';
import { removeName } from '#contract/lifecycle.ts';
import type { Batch } from '#contract/meeting/pulse.ts';
import { tenantAtOf } from '../../../../server/core/scope.ts';
import { defaultSet } from '../../../../server/features/behaviour/defaults.ts';
import { addVersion } from '../../../../server/features/behaviour/store.ts';
import { quartersBegun } from '../../../../server/core/quarter.ts';
import { colleagues, sixPeople } from '../../../../server/sandbox/people.ts';
import { readCsv } from '../../../support/csv.ts';
import { oldDatabase } from '../../../support/database/oldDatabase.ts';
import { startServer, type Person, type TestServer } from '../../../support/server/server.ts';

const german: ItemOrder = { which: 'set', languages: ['de'], format: 'semicolons' };

/** As a browser without a token, at the server under test. */
function openAddress(server: TestServer, address: string): Promise<Response> {
  const { pathname, search, origin } = new URL(address);
  expect(origin).toBe(server.config.publicUrl);
  return fetch(`${server.url}${pathname}${search}`);
}

test('comms opens the questions as a file, for a minute and without a token; nobody else [000-62]', async () => {
  await using server = await startServer();
  const comms = server.as(colleagues.carla);
  const others = [server.as(sixPeople.ada), server.as(colleagues.hugo)];
  for (const person of others)
    for (const refused of [
      person.refused(readItemBank, {}),
      person.refused(readBriefings, {}),
      person.refused(orderItems, { body: german }),
    ])
      expect((await refused).code).toBe('role_needed');

  const { address } = await comms.ask(orderItems, { body: german });
  const file = await openAddress(server, address);
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="bookend-items.csv"');
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const [header, ...rows] = readCsv(bytes.toString('utf8').slice(1), ';');
  expect(header).toContain('question_de');
  expect(rows.map((row) => row[5])).toEqual(defaultSet.map(({ texts }) => texts.de.question));

  for (const wrong of [{ languages: [] }, { languages: ['tlh'] }, { which: 'answers' }, { format: 'xlsx' }])
    expect((await comms.refused(orderItems, { body: { ...german, ...wrong } })).code).toBe('invalid');
  const both: ItemOrder = { which: 'ready_made', languages: ['en', 'de'], format: 'qualtrics' };
  const qualtrics = await openAddress(server, (await comms.ask(orderItems, { body: both })).address);
  const text = await qualtrics.text();
  expect(text.startsWith('[[AdvancedFormat]]\n')).toBe(true);
  expect(text).toContain('[[ID:leading_explains_v1_de]]\nHat … in den letzten drei Monaten erklärt');

  server.clock.now += 60_000;
  const late = await openAddress(server, address);
  expect([late.status, await late.text()]).toEqual([404, expect.stringContaining('valid for one minute')]);
});

test('the item bank has the organization’s own wording and version, and no other’s [000-53, 000-62]', async () => {
  await using server = await startServer();
  const { tenant } = server.microsoft;
  const [purpose] = defaultSet;
  if (!purpose) throw new Error('There are behaviours');
  const { id, virtue, texts } = purpose;
  const reworded = (question: string, version: number) => ({
    id,
    version,
    content: { virtue, texts: { ...texts, en: { ...texts.en, question } } },
  });
  await addVersion(server.db, tenantAtOf(tenant), reworded('=Was it clear?', 2));
  await addVersion(server.db, tenantAtOf('another'), reworded('Theirs?', 3));
  const comms = server.as(colleagues.carla);
  const { items } = await comms.ask(readItemBank, {});
  expect(items.find(({ id }) => id === 'behaviour_purpose')).toMatchObject({
    version: 2,
    texts: { en: { question: '=Was it clear?' } },
  });
  expect(JSON.stringify(items)).not.toContain('Theirs?');
  const { address } = await comms.ask(orderItems, { body: { ...german, languages: ['en'], format: 'commas' } });
  expect(await (await openAddress(server, address)).text()).toContain(`"'=Was it clear?"`);
});

const [secondQuarter, thirdQuarter] = [Date.UTC(2026, 4, 12), Date.UTC(2026, 7, 12)];

interface Result {
  host: string;
  at: number;
  saw?: number | null;
  behaviour?: string;
}

/** In a world full of names, chats and comments. */
async function release(server: TestServer, { host, at, saw = 6, behaviour = 'purpose' }: Result): Promise<void> {
  const texts = inEachLanguage(() => ({ question: 'Secret question', label: 'Secret label' }));
  const seen = { behaviour, version: 1, texts, isFocus: true, said: 1, meetings: 1, answers: 12, own: [], saw };
  const batch: Batch = {
    at,
    meetings: 1,
    answers: 12,
    wording: 1,
    thresholds: { bands: 5, counts: 10, comments: 10 },
    seen: [{ ...seen, band: saw === null ? 'some' : null }],
    scores: [],
    comments: ['Ada Lang always interrupts Bo'],
  };
  await server.db
    .insertInto('release')
    .values({
      tenant: server.microsoft.tenant,
      series: `19:secret-${host}@thread.v2`,
      id: randomUUID(),
      host,
      at,
      content_json: JSON.stringify(batch),
      change: 'Ada changed this',
      changed_at: at,
      unread_json: null,
    })
    .execute();
}

const hosts = Object.values(sixPeople).map(({ id }) => id);

const purposeOf = async (comms: Person) => (await comms.ask(readBriefings, {})).briefings[0];

test('a briefing tells a direction of five hosts, and no person, chat or comment [000-32]', async () => {
  await using server = await startServer();
  const comms = server.as(colleagues.carla);
  for (const host of hosts.slice(0, 5)) {
    await release(server, { host, at: secondQuarter, saw: 3 });
    await release(server, { host, at: thirdQuarter, saw: 10 });
  }
  // Just outside of both quarters, and only a band.
  for (const host of hosts) {
    await release(server, { host, at: Date.UTC(2026, 2, 31, 23), saw: 12 });
    await release(server, { host, at: Date.UTC(2026, 9), saw: 0 });
    await release(server, { host, at: thirdQuarter, saw: null });
  }
  const briefing = await purposeOf(comms);
  expect(briefing?.texts.en).toContain('clearly more people said yes in Q3 2026 than in Q2 2026');
  expect(briefing?.texts.en).toContain('at least 60 answers in Q2 2026 and at least 60 in Q3 2026');

  const all = JSON.stringify(await comms.ask(readBriefings, {}));
  const people = Object.values(sixPeople).flatMap(({ id, name }) => [id, name, ...name.split(' ')]);
  for (const secret of [...people, '19:secret', 'interrupts', 'Secret', 'changed this', server.microsoft.tenant])
    expect(all).not.toMatch(new RegExp(`\\b${secret}\\b`, 'i'));
});

test('a briefing tells of behaviours alone, whatever else was asked [000-12, 000-32]', async () => {
  await using server = await startServer();
  const comms = server.as(colleagues.carla);
  for (const at of [secondQuarter, thirdQuarter])
    for (const host of hosts) await release(server, { host, at, behaviour: 'fairness_heard' });
  const { briefings } = await comms.ask(readBriefings, {});
  expect(briefings.map(({ behaviour }) => behaviour)).toEqual(defaultSet.map(({ id }) => id));
  for (const { texts } of briefings) expect(texts.en).toContain('There aren’t enough answers');
});

test('behaviours that are offered no more are in no briefing and among no questions [000-32, 000-62]', async () => {
  await using server = await startServer();
  const comms = server.as(colleagues.carla);
  await comms.ask(retireBehaviour, { body: { behaviour: 'reasons', isSure: true } });
  const known = defaultSet.map(({ id }) => id).filter((id) => id !== 'reasons');
  const { items } = await comms.ask(readItemBank, {});
  expect(selectItems(items, 'set', ['en']).map(({ id }) => id)).toEqual(known.map((id) => `behaviour_${id}`));
  const { briefings } = await comms.ask(readBriefings, {});
  expect(briefings.map(({ behaviour }) => behaviour)).toEqual(known);
  const { address } = await comms.ask(orderItems, { body: german });
  const file = await (await openAddress(server, address)).text();
  expect([file.includes('behaviour_frame'), file.includes('behaviour_reasons')]).toEqual([true, false]);
  await comms.ask(bringBackBehaviour, { body: { behaviour: 'reasons' } });
  expect((await comms.ask(readBriefings, {})).briefings).toHaveLength(7);
});

test('a question that isn’t written in a language is in no file of that language [000-62]', async () => {
  await using server = await startServer();
  const comms = server.as(colleagues.carla);
  const [purpose] = defaultSet;
  if (!purpose) throw new Error('There are behaviours');
  const { id, virtue, texts } = purpose;
  const content = { virtue, texts: { en: { ...texts.en, question: 'Only in English?' } } };
  await addVersion(server.db, tenantAtOf(server.microsoft.tenant), { id, version: 2, content });
  const fileOf = async (order: Partial<ItemOrder>) => {
    const { address } = await comms.ask(orderItems, { body: { ...german, ...order } });
    return (await openAddress(server, address)).text();
  };
  for (const format of ['semicolons', 'qualtrics'] as const) {
    expect(await fileOf({ format, languages: ['de'] })).not.toMatch(/behaviour_purpose|Only in English/);
    expect(await fileOf({ format, languages: ['en'] })).toContain('Only in English?');
    const both = await fileOf({ format, languages: ['de', 'en'] });
    expect(both.match(/Only in English/g)).toHaveLength(1);
  }
  const [, row] = readCsv(await fileOf({ languages: ['de', 'en'] }), ';');
  expect(row?.slice(0, 7)).toEqual(['behaviour_purpose', 2, 'behaviour', 'saw', 9, '', '']);
  expect(row?.[7]).toBe('Only in English?');
});

test('a quarter never changes once it was read, so deleting anything tells nothing [000-32]', async () => {
  await using server = await startServer();
  const comms = server.as(colleagues.carla);
  for (const at of [secondQuarter, thirdQuarter])
    for (const host of hosts.slice(0, 5)) await release(server, { host, at });
  const before = await purposeOf(comms);
  expect(before?.texts.en).toContain('at least 60 answers in Q2 2026');

  await server.as(sixPeople.bo).ask(removeName, {});
  await server.db.deleteFrom('release').where('host', '=', sixPeople.ada.id).execute();
  await release(server, { host: hosts[5] ?? '', at: thirdQuarter, saw: 12 });
  expect(await purposeOf(comms)).toEqual(before);

  server.clock.now = Date.UTC(2027, 1);
  const quarters = () => server.db.selectFrom('seen_quarter').select('quarter').orderBy('quarter').execute();
  expect(await quarters()).toEqual([{ quarter: '2026-Q2' }, { quarter: '2026-Q3' }]);
  const later = await purposeOf(comms);
  expect(later?.texts.en).toContain('There aren’t enough answers from Q3 2026 and Q4 2026 yet');
  expect(await quarters()).toEqual([{ quarter: '2026-Q3' }, { quarter: '2026-Q4' }]);
});

test('results that were given when raters were told of the host alone are never added up [000-32]', async () => {
  const { tenant } = sixPeople.ada;
  const values = { tenant, series: '19:old@thread.v2', id: randomUUID(), host: sixPeople.ada.id, at: 0 };
  await using old = await oldDatabase('044-coach', [{ table: 'release', values: { ...values, content_json: '{}' } }]);
  await using server = await startServer({ config: { databaseUrl: old.url } });
  const kept = await server.db.selectFrom('seen_quarter').selectAll().orderBy('quarter').execute();
  const begun = quartersBegun(Date.now()).map(({ id }) => id);
  expect(kept).toEqual(begun.map((quarter) => ({ tenant, quarter, cells_json: '[]' })));
  expect(begun).toHaveLength(4);
});
