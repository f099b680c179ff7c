import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  admitConcerns,
  letRead,
  raiseConcern,
  readConcerns,
  saveReply,
  setUpBox,
  takeBackConcern,
  type ConcernKind,
  type Reply,
} from '#contract/meeting/concern.ts';
import { deleteMeeting, exportSeries, removeName } from '#contract/lifecycle.ts';
import { moveTo, sayItem } from '#contract/meeting/meeting.ts';
import type { Named } from '#contract/wire/people.ts';
import { gone } from '#contract/rules/people.ts';
import { readOpenItems } from '#contract/meeting/openItems.ts';
import { readRecap, readReview, shareRecap } from '#contract/meeting/recap.ts';
import { outsider } from '../../../../server/sandbox/people.ts';
import { drop, dropAs, send, tokensFor } from '../../../support/meeting/concern.ts';
import { listen, topics } from '../../../support/server/live.ts';
import { begin, giveChair, share } from '../../../support/meeting/meeting.ts';
import { invent } from '../../../support/meeting/people.ts';
import { bytesOf, rowsOf } from '../../../support/database/raw.ts';
import { startServer, type Person } from '../../../support/server/server.ts';
import { blind } from '../../../support/attacks/voter.ts';

const empty = { actions: [], questions: [] };
const reply: Reply = { isThanked: false, isSummarised: false, isAnswered: false, answer: '' };

function raise(by: Person, meeting: string, text: string, kind: ConcernKind = 'risk', from: Named | null = null) {
  return by.ask(raiseConcern, { meeting, concern: randomUUID(), body: { kind, text, from } });
}

test('a named concern is read by host and author until the recap; the host thanks and answers [000-03, 000-59, 001-01, 001-03]', async () => {
  await using server = await startServer();
  const { ada, bo, cai, dana } = server.microsoft.people;
  const [host, attendee, other] = [server.as(ada), server.as(bo), server.as(cai)];
  const meeting = await begin(host);
  using hears = await listen(server, host);
  const body = { kind: 'risk' as const, text: ' The fair has no power ', from: null };
  const twice = { meeting, concern: randomUUID(), body };
  const [risk, again] = await Promise.all([attendee.ask(raiseConcern, twice), attendee.ask(raiseConcern, twice)]);
  expect(again).toEqual(risk);
  expect(risk).toMatchObject({ by: { id: bo.id, name: bo.name }, text: 'The fair has no power', version: 0 });
  await expect.poll(() => topics(hears)).toContain('concerns');
  server.clock.now += 60_000;
  const waiting = await raise(other, meeting, 'May we sign?', 'waiting', { id: dana.id, name: 'x' });
  expect(waiting.from).toEqual({ id: dana.id, name: dana.name });
  expect((await host.ask(readConcerns, { meeting })).concerns).toEqual([risk, waiting]);
  expect((await attendee.ask(readConcerns, { meeting })).concerns).toEqual([risk]);
  expect(await other.refused(raiseConcern, { ...twice, body: { ...body, text: 'Mine' } })).toMatchObject({
    code: 'not_found',
  });

  const answering = (version: number, content: Partial<Reply>) => ({
    meeting,
    concern: risk.id,
    body: { version, content: { ...reply, ...content } },
  });
  expect(await attendee.refused(saveReply, answering(0, {}))).toMatchObject({ code: 'host_only' });
  await host.ask(saveReply, answering(0, { isThanked: true, answer: 'We bring a gen' }));
  const own = async () => (await attendee.ask(readConcerns, { meeting })).concerns[0]?.reply;
  expect(await own(), 'what is still being written').toEqual({ ...reply, isThanked: true });
  expect(await host.refused(saveReply, answering(0, { answer: 'No' }))).toMatchObject({
    code: 'stale',
    current: { version: 1, content: { isThanked: true, answer: 'We bring a gen' } },
  });
  const answered = { isThanked: true, isSummarised: true, isAnswered: true, answer: 'We bring a generator' };
  await host.ask(saveReply, answering(1, answered));
  expect(await own()).toEqual(answered);

  await share(host, meeting, empty);
  const { filed } = await server.as(dana).ask(readRecap, { meeting });
  expect(filed?.concerns).toMatchObject([
    { text: 'The fair has no power', by: { id: bo.id }, isAnswered: true, answer: 'We bring a generator' },
    { text: 'May we sign?', by: { id: cai.id }, from: { id: dana.id }, isAnswered: false },
  ]);
  const card = JSON.stringify(server.microsoft.messages()).replaceAll('\u00A0', ' ');
  expect(card).toContain(`May we sign? · Needs ${dana.name} · Raised by ${cai.name}`);
  expect(card).not.toContain('The fair has no power');
  server.clock.now += 86_400_000;
  await begin(host);
  expect((await attendee.ask(readOpenItems, {})).concerns).toMatchObject([
    { kind: 'waiting', text: 'May we sign?', from: { id: dana.id }, isAnswered: false },
  ]);
  await other.ask(removeName, {});
  await server.as(dana).ask(removeName, {});
  for (const read of [await host.ask(readConcerns, { meeting }), await host.ask(exportSeries, {})])
    for (const person of [cai, dana]) expect(JSON.stringify(read)).not.toContain(person.id);
  expect((await host.ask(readConcerns, { meeting })).concerns[1]).toMatchObject({ by: gone, from: gone });
});

test('only its author withdraws a named concern, and only until the host has replied [001-01]', async () => {
  await using server = await startServer({ people: invent(7) });
  const [ada, bo, cai, ...others] = server.microsoft.chat.members;
  if (!ada || !bo || !cai) throw new Error('Nobody is in the chat');
  const [host, attendee, other] = [server.as(ada), server.as(bo), server.as(cai)];
  const meeting = await begin(host);
  using hears = await listen(server, host);
  using alsoHears = await listen(server, attendee);
  const [risk, thanked, summarised, late, raced] = await Promise.all(
    ['No power', 'No water', 'No roof', 'No floor', 'No door'].map((text) => raise(attendee, meeting, text)),
  );
  if (!risk || !thanked || !summarised || !late || !raced) throw new Error('Five were raised');
  const about = ({ id }: { id: string }) => ({ meeting, concern: id });
  for (const one of [other, host])
    expect(await one.refused(takeBackConcern, about(risk))).toMatchObject({ code: 'not_found' });
  const typing = { version: 0, content: { ...reply, answer: 'We br' } };
  await host.ask(saveReply, { ...about(risk), body: typing });
  hears.heard.length = alsoHears.heard.length = 0;
  await attendee.ask(takeBackConcern, about(risk));
  for (const heard of [hears, alsoHears]) await expect.poll(() => topics(heard)).toContain('concerns');
  expect(JSON.stringify(await host.ask(readConcerns, { meeting }))).not.toContain('No power');
  expect(await attendee.refused(takeBackConcern, about(risk))).toMatchObject({ code: 'not_found' });
  expect(await host.refused(saveReply, { ...about(risk), body: { ...typing, version: 1 } })).toMatchObject({
    code: 'not_found',
  });

  for (const [one, done] of [
    [thanked, { isThanked: true }],
    [summarised, { isSummarised: true }],
  ] as const) {
    await host.ask(saveReply, { ...about(one), body: { version: 0, content: { ...reply, ...done } } });
    expect(await attendee.refused(takeBackConcern, about(one))).toMatchObject({ code: 'already_answered' });
  }
  const thanks = { version: 0, content: { ...reply, isThanked: true } };
  const both = await Promise.allSettled([
    attendee.ask(takeBackConcern, about(raced)),
    host.ask(saveReply, { ...about(raced), body: thanks }),
  ]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const isThere = both[1].status === 'fulfilled';

  await dropAs(server, [bo, cai, ...others], meeting, [{ kind: 'risk', text: 'No exit', from: '' }]);
  await host.ask(moveTo, { meeting, body: { stage: 'close' } });
  const { concerns } = await host.ask(readConcerns, { meeting });
  const unsigned = concerns.find(({ by }) => by === null);
  if (!unsigned) throw new Error('One was dropped');
  for (const one of [attendee, other, host])
    expect(await one.refused(takeBackConcern, about(unsigned))).toMatchObject({ code: 'not_found' });
  await share(host, meeting, empty);
  expect(await attendee.refused(takeBackConcern, about(late))).toMatchObject({ code: 'meeting_over' });
  expect((await host.ask(readConcerns, { meeting })).concerns).toHaveLength(isThere ? 5 : 4);
});

test('an empty, late or wrongly addressed concern is refused, with the reason', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const attendee = server.as(server.microsoft.people.bo);
  const meeting = await begin(host);
  const refused = (set: object) =>
    attendee.refused(raiseConcern, {
      meeting,
      concern: randomUUID(),
      body: { kind: 'waiting', text: 'May we?', from: { id: null, name: 'The board' }, ...set },
    });
  expect(await refused({ text: ' ' })).toMatchObject({ fields: [{ field: 'text', code: 'empty' }] });
  expect(await refused({ text: 'May\u0000 we?' })).toMatchObject({
    fields: [{ field: 'text', code: 'control_characters' }],
  });
  for (const from of [null, { id: null, name: ' ' }])
    expect(await refused({ from })).toMatchObject({ fields: [{ field: 'from', code: 'empty' }] });
  expect(await refused({ from: { id: outsider.id, name: outsider.name } })).toMatchObject({
    fields: [{ field: 'from', code: 'not_in_chat' }],
  });
  await share(host, meeting, empty);
  expect(await refused({})).toMatchObject({ code: 'meeting_over' });
  expect((await host.ask(readConcerns, { meeting })).concerns).toEqual([]);
});

test('host, database, log and order don’t reveal who sent an unsigned concern, or when [001-01]', async () => {
  await using server = await startServer({ people: invent(8) });
  const [ada, ...others] = server.microsoft.chat.members;
  if (!ada) throw new Error('Nobody is in the chat');
  const host = server.as(ada);
  const meeting = await begin(host);
  using hears = await listen(server, host);
  const [first, ...rest] = others.map((person) => server.as(person));
  if (!first) throw new Error('Nobody attends');
  const state = async (person: Person) => (await person.ask(readConcerns, { meeting })).unsigned.state;

  // Four are too few to hide among, and people without an open panel don't count.
  const early = await tokensFor(first, meeting);
  expect(await state(first)).toBe('gathering');
  expect(await drop(server.url, early.box, early.tokens[0], {})).toEqual({ accepted: false, reason: 'gathering' });
  const tokens = await Promise.all(rest.map((person) => tokensFor(person, meeting)));
  expect(await state(first)).toBe('open');
  expect(new Set([early, ...tokens].map(({ box }) => box)).size).toBe(1);

  // Nobody gets more tokens; lost ones are signed again.
  const { box } = early;
  const asked = { meeting, body: { blinded: early.blinded.map(({ blinded }) => blinded) } };
  expect(await first.ask(admitConcerns, asked)).toMatchObject({ admitted: true });
  const { unsigned } = await first.ask(readConcerns, { meeting });
  const more = { blinded: early.blinded.map(() => blind(unsigned.box?.key ?? '').blinded) };
  expect(await first.ask(admitConcerns, { meeting, body: more })).toEqual({
    admitted: false,
    reason: 'already_admitted',
  });
  expect(await host.refused(admitConcerns, { meeting, body: more })).toMatchObject({ code: 'attendee_only' });

  hears.heard.length = 0;
  const words = ['We hurry', 'Zero tests', 'All too late', 'Most of us disagree'];
  for (const [index, text] of words.entries()) {
    server.clock.now += 3_600_000 + index;
    expect(await drop(server.url, box, tokens[index]?.tokens[index % 3], { text })).toEqual({ accepted: true });
  }
  const [spent] = tokens;
  expect(await drop(server.url, box, spent?.tokens[0], {})).toEqual({ accepted: false, reason: 'already_cast' });
  const forged = { token: spent?.tokens[1]?.token ?? '', signature: spent?.tokens[2]?.signature ?? '' };
  expect(await drop(server.url, box, forged, {})).toEqual({ accepted: false, reason: 'not_admitted' });
  const naming = { authorization: `Bearer ${first.token}` };
  expect(await (await send(server.url, box, {}, naming)).json()).toMatchObject({ code: 'must_be_unnamed' });

  // No notice while somebody may still be typing; the database stores neither name nor time, and only alphabetical
  // order.
  expect(hears.heard).toEqual([]);
  for (const reader of [host, first]) {
    const read = JSON.stringify([await reader.ask(readConcerns, { meeting }), await reader.ask(exportSeries, {})]);
    for (const text of words) expect(read).not.toContain(text);
  }
  const lying = (await rowsOf(server.config.databaseUrl)).filter(({ table }) => table.startsWith('concern'));
  const inAlphabet = words.toSorted();
  const found = [...JSON.stringify(lying).matchAll(/We hurry|Zero tests|All too late|Most of us disagree/g)];
  expect(found.map(([text]) => text)).toEqual(inAlphabet);
  for (const { id } of others) expect(JSON.stringify(lying)).not.toContain(id);
  expect(JSON.stringify(lying)).not.toContain(String(server.clock.now));

  const [{ private_key: key } = { private_key: '' }] = await server.db
    .selectFrom('concern_box')
    .select('private_key')
    .execute();
  const admissions = await server.db.selectFrom('concern_admission').select(['holder', 'blinded']).execute();
  await host.ask(moveTo, { meeting, body: { stage: 'close' } });
  await expect.poll(() => topics(hears)).toContain('concerns');
  const { concerns, unsigned: over } = await host.ask(readConcerns, { meeting });
  expect(over).toEqual({ state: 'over', box: null, openedAt: server.clock.now });
  expect(concerns.map(({ text, by, at }) => ({ text, by, at }))).toEqual(
    inAlphabet.map((text) => ({ text, by: null, at: null })),
  );
  // Opened only once: going back and forth would otherwise show who typed in between.
  await host.ask(moveTo, { meeting, body: { stage: 'meet' } });
  await first.ask(setUpBox, { meeting });
  expect(await state(first)).toBe('over');
  expect(await drop(server.url, box, spent?.tokens[1], {})).toEqual({ accepted: false, reason: 'over' });
  expect(await first.ask(admitConcerns, asked)).toEqual({ admitted: false, reason: 'over' });
  for (const table of ['concern_admission', 'concern_spent'] as const)
    expect(await server.db.selectFrom(table).selectAll().execute()).toEqual([]);
  const bytes = (await bytesOf(server.config.databaseUrl)).toString('latin1');
  for (const secret of [key ?? '', ...admissions.flatMap(({ holder, blinded }) => [holder, blinded])])
    expect([secret, bytes.includes(secret)]).toEqual([secret, false]);

  await share(host, meeting, empty);
  const card = JSON.stringify(server.microsoft.messages());
  for (const text of words) expect(card).toContain(`• ${text}`);
});

test('reads write nothing, open panels reveal who left, and four people are too few [001-01]', async () => {
  const heard: string[] = [];
  // The heartbeat is a third of this.
  const config = { membershipMs: 30 };
  await using server = await startServer({ people: invent(7), config, onStatement: (sql) => heard.push(sql) });
  const [ada, ...others] = server.microsoft.chat.members;
  const [first, second, , , leaver] = others;
  if (!ada || !first || !second || !leaver) throw new Error('Nobody attends');
  const meeting = await begin(server.as(ada));
  const tokens = await Promise.all(others.slice(0, 5).map((person) => tokensFor(server.as(person), meeting)));
  const state = async () => (await server.as(second).ask(readConcerns, { meeting })).unsigned.state;
  expect(await state()).toBe('open');
  server.microsoft.remove(leaver);
  heard.length = 0;
  await expect.poll(state).toBe('gathering');
  expect(heard.filter((sql) => /^(?:insert|update|delete)/i.test(sql))).toEqual([]);

  const dropOne = (index: number) => drop(server.url, tokens[0]?.box ?? '', tokens[0]?.tokens[index], {});
  using panel = await listen(server, server.as(first));
  await expect.poll(() => topics(panel)).toEqual(['concerns']);
  expect(await dropOne(0)).toEqual({ accepted: false, reason: 'gathering' });
  server.microsoft.admit(leaver);
  await expect.poll(() => topics(panel)).toEqual(['concerns', 'concerns']);
  expect(await dropOne(0)).toEqual({ accepted: true });
});

test('fewer than five attendees can’t send unsigned concerns, and the inbox opens after a day', async () => {
  await using few = await startServer({ people: invent(5) });
  const [ada, ...others] = few.microsoft.chat.members.map((person) => few.as(person));
  const meeting = ada ? await begin(ada) : '';
  await others[0]?.ask(setUpBox, { meeting });
  expect(await others[0]?.ask(readConcerns, { meeting })).toMatchObject({ unsigned: { state: 'too_few', box: null } });

  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const left = await begin(host);
  const attendees = server.microsoft.chat.members.filter(({ id }) => id !== host.id);
  await dropAs(server, attendees, left, [{ kind: 'waiting', text: 'May we?', from: 'The board' }]);
  server.clock.now += 24 * 3_600_000;
  await server.restart();
  await expect
    .poll(async () => (await host.ask(readConcerns, { meeting: left })).concerns)
    .toMatchObject([{ kind: 'waiting', text: 'May we?', from: { id: null, name: 'The board' }, by: null }]);
});

test('a new chair reads a concern only with its author’s consent, and the person it names never', async () => {
  await using server = await startServer();
  const { people } = server.microsoft;
  const [ada, bo, cai, dana] = [
    server.as(people.ada),
    server.as(people.bo),
    server.as(people.cai),
    server.as(people.dana),
  ];
  const meeting = await begin(ada);
  const about = await raise(cai, meeting, 'Bo blocks everything', 'waiting', { id: bo.id, name: '' });
  const risk = await raise(cai, meeting, 'No power');
  using boHears = await listen(server, bo);
  using caiHears = await listen(server, cai);
  await giveChair(ada, bo, meeting);
  await expect.poll(() => topics(caiHears)).toContain('concerns');
  const chair = { person: { id: bo.id, name: bo.name }, mayRead: null };
  const asked = async () => (await cai.ask(readConcerns, { meeting })).concerns.map((one) => one.chair);
  expect(await asked()).toEqual([null, chair]);
  const read = async (reader: Person) => (await reader.ask(readConcerns, { meeting })).concerns.map(({ text }) => text);
  expect([await read(bo), await read(ada)]).toEqual([[], ['Bo blocks everything', 'No power']]);
  const replying = { meeting, concern: risk.id, body: { version: 0, content: { ...reply, isThanked: true } } };
  expect(await bo.refused(saveReply, replying)).toMatchObject({ code: 'not_found' });
  for (const endpoint of [readRecap, readOpenItems, exportSeries])
    expect(JSON.stringify(await bo.ask(endpoint, { meeting }))).not.toMatch(/blocks|No power/);

  const letBo = (concern: string, isYes: boolean, person = bo.id) => ({ meeting, concern, body: { person, isYes } });
  for (const one of [bo, dana])
    expect(await one.refused(letRead, letBo(risk.id, true))).toMatchObject({ code: 'not_found' });
  expect(await cai.refused(letRead, letBo(about.id, true))).toMatchObject({ code: 'not_found' });
  expect(await cai.refused(letRead, letBo(risk.id, true, dana.id))).toMatchObject({ code: 'chair_moved' });
  boHears.heard.length = 0;
  await cai.ask(letRead, letBo(risk.id, false));
  expect(await asked()).toEqual([null, { ...chair, mayRead: false }]);
  await raise(cai, meeting, 'For Bo himself');
  await ada.ask(sayItem, { meeting, body: { item: 'frame', isSaid: true } });
  await expect.poll(() => topics(boHears)).toContain('room');
  expect(topics(boHears)).toEqual(['concerns', 'review', 'room']);
  expect(await read(bo)).toEqual(['For Bo himself']);

  // Bo can't publish what he may not read; the organizer can, and published concerns stay published.
  const shareAs = (host: Person) => host.ask(shareRecap, { meeting, body: { version: 0, language: 'en' } });
  const concernsShown = async () => (await dana.ask(readRecap, { meeting })).filed?.concerns.map(({ text }) => text);
  await shareAs(bo);
  expect(await concernsShown()).toEqual(['For Bo himself']);
  expect(JSON.stringify(server.microsoft.messages())).not.toMatch(/blocks|No power/);
  expect(await bo.ask(readReview, { meeting })).toMatchObject({ hasChanged: false });
  expect(await cai.refused(letRead, letBo(risk.id, true))).toMatchObject({ code: 'meeting_over' });
  await bo.ask(moveTo, { meeting, body: { stage: 'meet' } });
  await cai.ask(letRead, letBo(risk.id, true));
  await cai.ask(letRead, letBo(risk.id, false));
  expect((await read(bo)).toSorted()).toEqual(['For Bo himself', 'No power']);
  await bo.ask(saveReply, replying);
  await shareAs(ada);
  await shareAs(bo);
  expect((await concernsShown())?.toSorted()).toEqual(['Bo blocks everything', 'For Bo himself', 'No power']);

  await bo.ask(removeName, {});
  for (const table of ['concern', 'concern_reader'] as const)
    expect(JSON.stringify(await server.db.selectFrom(table).selectAll().execute())).not.toContain(bo.id);
  await ada.ask(deleteMeeting, { meeting });
  expect(await server.db.selectFrom('concern_reader').selectAll().execute()).toEqual([]);
});

test('a concern goes to the host its author saw, not to whoever took the chair meanwhile', async () => {
  await using server = await startServer();
  const { people } = server.microsoft;
  const [ada, bo, cai] = [server.as(people.ada), server.as(people.bo), server.as(people.cai)];
  const meeting = await begin(ada);
  const concern = randomUUID();
  const say = (to: string, text = 'Bo shouts') => ({
    meeting,
    concern,
    body: { kind: 'dissent' as const, text, from: null, to },
  });
  await giveChair(ada, bo, meeting);
  expect(await cai.refused(raiseConcern, say(ada.id))).toMatchObject({ code: 'chair_moved' });
  expect((await ada.ask(readConcerns, { meeting })).concerns).toEqual([]);
  const named = { kind: 'waiting' as const, text: 'Ada decides nothing', from: { id: ada.id, name: '' } };
  await cai.ask(raiseConcern, { meeting, concern: randomUUID(), body: { ...named, to: bo.id } });
  await cai.ask(raiseConcern, say(bo.id, 'Too loud'));
  await giveChair(bo, ada, meeting);
  await cai.ask(raiseConcern, say(bo.id, 'Too loud'));
  const read = async (reader: Person) => (await reader.ask(readConcerns, { meeting })).concerns.map(({ text }) => text);
  // Bo, who received both, still reads them; Ada reads as the organizer, but not the one that names her.
  expect([await read(ada), await read(bo)]).toEqual([['Too loud'], ['Ada decides nothing', 'Too loud']]);

  // A row from before `to_id` existed: only the organizer reads it, and never if it names them.
  await server.db.updateTable('concern').set({ to_id: null }).execute();
  await giveChair(ada, bo, meeting);
  expect([await read(ada), await read(bo)]).toEqual([['Too loud'], []]);
  expect((await cai.ask(readConcerns, { meeting })).concerns.map(({ chair }) => chair?.person.id)).toEqual([
    bo.id,
    bo.id,
  ]);
});
