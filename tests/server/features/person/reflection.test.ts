import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { exportOwn, removeName } from '#contract/lifecycle.ts';
import { startFocus } from '#contract/meeting/focus.ts';
import { beginMeeting } from '#contract/meeting/meeting.ts';
import {
  chooseForSheet,
  chooseObserver,
  handSheet,
  answerObserver,
  readObserver,
  saveSheet,
} from '#contract/meeting/observer.ts';
import {
  answerAsksToRead,
  correctReflection,
  deleteReflection,
  endManager,
  markReflectionRead,
  nameManager,
  readFacts,
  readNextTime,
  readReflections,
  saveReflection,
  saveReflectionSetting,
  sendReflection,
  skipReflection,
  takeBackReflection,
} from '#contract/person/reflection.ts';
import { blankReflection } from '#contract/rules/person/reflection.ts';
import { ownLivePath } from '#contract/rules/wire/live.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { colleagues, visitors } from '../../../../server/sandbox/people.ts';
import { contractEndpoints, namesIn } from '../../../support/ids/contract.ts';
import { begin, endPulse, rate, share } from '../../../support/meeting/meeting.ts';
import { reflect } from '../../../support/meeting/reflection.ts';
import { listen, topics } from '../../../support/server/live.ts';
import { startServer, type Person, type TestServer } from '../../../support/server/server.ts';

const dayMs = 86_400_000;
const week = '2026-W48';
const timeZone = 'UTC';

async function accept(author: Person, manager: Person): Promise<string> {
  await author.ask(nameManager, { body: { person: manager.id } });
  const [asks] = (await manager.ask(readReflections, {})).asks;
  if (!asks) throw new Error('Nobody was asked');
  await manager.ask(answerAsksToRead, { asking: asks.id, body: { isYes: true } });
  return asks.id;
}

const mineOf = async (author: Person) => (await author.ask(readReflections, {})).mine[0];
const writtenTo = async (reader: Person) => (await reader.ask(readReflections, {})).written;

test('a week’s facts go to the manager with three lines, and nobody is asked twice [000-42, 000-43, 000-44]', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [author, manager] = [server.as(ada), server.as(bo)];
  const meeting = await begin(author, { isKey: true });
  await author.ask(chooseObserver, { meeting, body: { person: manager.id } });
  await manager.ask(answerObserver, { meeting, body: { isYes: true } });
  const content = { rows: [], strength: 'Waited for the quiet ones', growth: 'Shorter', mayBeNamed: false };
  await manager.ask(saveSheet, { meeting, body: { version: 0, content } });
  await share(author, meeting, { actions: [], questions: [] });
  await manager.ask(handSheet, { meeting, body: { version: 1 } });
  for (const person of server.microsoft.chat.members)
    if (person.id !== ada.id) await rate(server.as(person), meeting, 4, 4, { purpose: 'saw', dissent: 'did_not' });
  const facts = async () => (await author.ask(readFacts, { body: { week, timeZone } })).facts;
  expect((await facts()).map(({ kind }) => kind)).toEqual(['hosted', 'ticked']);
  await endPulse(server, author, meeting);
  const [sheet] = (await author.ask(readObserver, { meeting })).handed;
  const choice = { isReadOut: false, isShared: true };
  await author.ask(chooseForSheet, { meeting, observation: sheet?.id ?? '', body: choice });
  const known = await facts();
  const seen = known.flatMap((fact) => (fact.kind === 'seen' ? [`${fact.band}: ${fact.label.en}`] : []));
  expect(seen).toEqual(['most: Said why we are here', 'few: Invited dissent']);
  expect(known.at(-1)).toMatchObject({ kind: 'observed', words: 'Waited for the quiet ones' });
  expect((await manager.ask(readFacts, { body: { week, timeZone } })).facts).toEqual([]);

  await accept(author, manager);
  using hears = await listen(server, manager, ownLivePath);
  const lines = { tried: 'I waited', landed: 'Two spoke up', nextWhen: 'it is quiet', nextThen: 'count to ten' };
  const draft = { ...blankReflection, ...lines, leftOut: [{ id: known[0]?.id ?? '' }] };
  await author.ask(saveReflection, { body: { week, timeZone, version: 0, content: draft } });
  const ids = known.slice(1, 3).map(({ id }) => id);
  expect(await writtenTo(manager)).toEqual([]);
  const body = { week, version: 1, language: 'en' as const, facts: [...ids, 'seen:made-up:dissent:1'] };
  await author.ask(sendReflection, { body });
  const [written] = await writtenTo(manager);
  const kept = ['Launch planning: said 2 of 3 at the opening', 'Most saw it: Said why we are here'];
  expect(written).toMatchObject({ week, author: { id: ada.id }, sending: 1, text: { ...lines, facts: kept } });
  expect(JSON.stringify(written)).not.toContain('leftOut');
  await expect.poll(() => topics(hears)).toEqual(['home']);

  const reflection = written?.id ?? '';
  const answer = 'Count to twenty';
  await manager.ask(markReflectionRead, { reflection, body: { sending: 1, answer: '' } });
  await manager.ask(markReflectionRead, { reflection, body: { sending: 1, answer } });
  await manager.ask(markReflectionRead, { reflection, body: { sending: 1, answer: 'Something else' } });
  expect((await mineOf(author))?.sent).toMatchObject({ reader: { id: bo.id }, readAt: server.clock.now, answer });
  const again = { body: { week, timeZone, version: 1, content: draft } };
  expect((await author.refused(saveReflection, again)).code).toBe('already_read');
  expect((await author.refused(sendReflection, { body })).code).toBe('already_read');
  expect((await author.refused(takeBackReflection, { body: { week } })).code).toBe('already_read');
  expect((await author.refused(deleteReflection, { body: { week } })).code).toBe('already_read');
  for (let click = 0; click < 2; click++) await author.ask(correctReflection, { body: { week, text: 'Three spoke' } });
  expect((await writtenTo(manager))[0]?.corrections).toEqual([{ at: server.clock.now, text: 'Three spoke' }]);

  server.clock.now += 7 * dayMs;
  const [next] = await author.ask(readFacts, { body: { week: '2026-W49', timeZone } }).then((read) => read.facts);
  expect(next).toMatchObject({ kind: 'next', when: 'it is quiet', act: 'count to ten' });
});

test('only author and manager find a word of a reflection by any route, and none stays behind', async () => {
  const word = 'Kingfisher';
  await using server = await startServer();
  const { ada, bo, cai, dana } = server.microsoft.people;
  const [author, manager, later] = [server.as(ada), server.as(bo), server.as(cai)];
  const meeting = await begin(author);
  await accept(author, manager);
  const text = { tried: `A ${word}`, landed: word, nextWhen: word, nextThen: word, saw: word };
  await reflect(author, week, { ...text, nextSeries: server.microsoft.chat.id });
  const reflection = (await writtenTo(manager))[0]?.id ?? '';
  const found = async () => {
    const everybody = [...server.microsoft.chat.members, ...Object.values(colleagues)];
    const all = await Promise.all(everybody.map(async (one) => ((await finds(server, server.as(one))) ? one.key : [])));
    return all.flat();
  };
  const finds = async ({ url }: TestServer, reader: Person) => {
    const reads = [...(await contractEndpoints()).values()].filter(({ method }) => method === 'get');
    const ids: Record<string, string> = { series: server.microsoft.chat.id, meeting, reflection };
    const answers = reads.map(async (one) => {
      const params = Object.fromEntries(namesIn(one).map((name) => [name, ids[name] ?? reflection]));
      const headers = { authorization: `Bearer ${reader.token}` };
      return (await fetch(`${url}${pathOf(one.path, params)}`, { headers })).text();
    });
    return (await Promise.all(answers)).join('').includes(word);
  };
  expect(await found()).toEqual(['ada', 'bo']);
  const tick = { reflection, body: { sending: 1, answer: word } };
  for (const one of [author, later, server.as(dana), ...Object.values(colleagues).map((one) => server.as(one))])
    expect((await one.refused(markReflectionRead, tick)).code).toBe('not_found');
  expect(JSON.stringify(await author.ask(exportOwn, {}))).toContain(word);
  expect(JSON.stringify(await manager.ask(exportOwn, {}))).not.toContain(word);

  await manager.ask(markReflectionRead, { reflection, body: { sending: 1, answer: '' } });
  await accept(author, later);
  expect(await found()).toEqual(['ada']);
  using formerHears = await listen(server, manager, ownLivePath);
  await author.ask(correctReflection, { body: { week, text: word } });
  const [row] = await server.db.selectFrom('reflection').select('id').execute();
  expect(row?.id).toBe(reflection);

  server.clock.now += 7 * dayMs;
  await reflect(author, '2026-W49', { tried: 'Another' });
  await author.ask(deleteReflection, { body: { week: '2026-W49' } });
  expect(await dump(server)).not.toContain('Another');
  await author.ask(removeName, {});
  await expect.poll(() => topics(formerHears)).toContain('what-worked');
  expect(topics(formerHears)).not.toContain('home');
  expect(await dump(server)).not.toContain(word);
  expect(await found()).toEqual([]);
});

async function dump({ db }: TestServer): Promise<string> {
  const tables = await db.introspection.getTables();
  const rows = await Promise.all(tables.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(db)));
  return JSON.stringify(rows.map((each) => each.rows));
}

test('a manager must agree, may decline or end it, and gets nothing written for somebody else', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [author, manager, later] = [server.as(ada), server.as(bo), server.as(cai)];
  server.microsoft.chat.members.push(visitors.gil, visitors.xenia);
  await begin(author);
  const problem = async (person: string) => (await author.refused(nameManager, { body: { person } })).fields;
  const field = 'person';
  expect(await problem(ada.id)).toEqual([{ field, code: 'oneself' }]);
  expect(await problem(colleagues.maya.id)).toEqual([{ field, code: 'not_in_chat' }]);
  for (const { id } of [visitors.gil, visitors.xenia])
    expect(await problem(id)).toEqual([{ field, code: 'from_outside' }]);

  await author.ask(nameManager, { body: { person: bo.id } });
  await reflect(author, week, { tried: 'For Bo' });
  expect(await writtenTo(manager)).toEqual([]);
  const { asks } = await manager.ask(readReflections, {});
  expect(asks).toMatchObject([{ author: { id: ada.id, name: ada.name }, state: 'asked' }]);
  const asking = asks[0]?.id ?? '';
  const answer = (one: Person, isYes: boolean) => one.ask(answerAsksToRead, { asking, body: { isYes } });
  expect((await later.refused(answerAsksToRead, { asking, body: { isYes: true } })).code).toBe('not_found');
  await answer(manager, false);
  const managerOf = async () => (await author.ask(readReflections, {})).setting.manager;
  expect(await managerOf()).toEqual({ person: { id: bo.id, name: bo.name }, state: 'declined' });
  expect((await mineOf(author))?.sent?.reader).toBeNull();

  await accept(author, later);
  expect(await writtenTo(later)).toEqual([]);
  await reflect(author, week, { tried: 'For Cai' }, 1);
  expect(await writtenTo(later)).toMatchObject([{ text: { tried: 'For Cai' } }]);
  await author.ask(takeBackReflection, { body: { week } });
  expect(await writtenTo(later)).toEqual([]);
  await reflect(author, week, { tried: 'For Cai again' }, 2);
  const [written] = await writtenTo(later);
  const reflection = written?.id ?? '';
  const early = { reflection, body: { sending: 1, answer: '' } };
  expect((await later.refused(markReflectionRead, early)).code).toBe('stale');
  await later.ask(markReflectionRead, { reflection, body: { sending: written?.sending ?? 0, answer: '' } });
  await answer(later, false);
  expect(await writtenTo(later)).toEqual([]);
  expect(await managerOf()).toMatchObject({ person: { id: cai.id }, state: 'ended' });
  await author.ask(endManager, {});
  expect(await managerOf()).toBeNull();
});

test('a manager who declined to read isn’t asked again by that author for 30 days', async () => {
  await using server = await startServer();
  const { ada, bo, cai, dana } = server.microsoft.people;
  const [author, manager, another] = [server.as(ada), server.as(bo), server.as(dana)];
  await begin(author);
  const ask = { body: { person: bo.id } };
  await author.ask(nameManager, ask);
  const asking = (await manager.ask(readReflections, {})).asks[0]?.id ?? '';
  await manager.ask(answerAsksToRead, { asking, body: { isYes: false } });
  const declined = [{ field: 'person', code: 'declined_lately' }];
  expect((await author.refused(nameManager, ask)).fields).toEqual(declined);
  // Neither asking somebody else nor naming nobody in between makes a difference.
  await author.ask(nameManager, { body: { person: cai.id } });
  expect((await author.refused(nameManager, ask)).fields).toEqual(declined);
  await author.ask(endManager, {});
  server.clock.now += 30 * dayMs - 1;
  expect((await author.refused(nameManager, ask)).fields).toEqual(declined);
  expect((await manager.ask(readReflections, {})).asks).toEqual([]);
  await another.ask(nameManager, ask);
  server.clock.now += 1;
  await author.ask(nameManager, ask);
  const { asks } = await manager.ask(readReflections, {});
  expect(asks.map(({ author: by }) => by.id)).toEqual([ada.id, dana.id]);

  const kept = () => server.db.selectFrom('declined_to_read').selectAll().where('tenant', '=', ada.tenant).execute();
  expect(await kept()).toHaveLength(1);
  await manager.ask(removeName, {});
  expect(await kept()).toEqual([]);
});

test('two windows of one reflection merge, a long line is refused, and a week can be skipped', async () => {
  await using server = await startServer();
  const author = server.as(server.microsoft.people.ada);
  const save = (version: number, set: object, of = week) => ({
    body: { week: of, timeZone: 'Pacific/Kiritimati', version, content: { ...blankReflection, ...set } },
  });
  await author.ask(saveReflection, save(0, { tried: 'First' }));
  const refused = await author.refused(saveReflection, save(0, { landed: 'Second' }));
  const current = { version: 1, content: { ...blankReflection, tried: 'First' } };
  expect(refused).toMatchObject({ code: 'stale', current });
  const tooLong = await author.refused(saveReflection, save(1, { tried: 'x'.repeat(281) }));
  expect(tooLong.fields).toEqual([{ field: 'content.tried', code: 'too_long' }]);
  await author.ask(saveReflection, save(1, { tried: 'x'.repeat(280) }));
  for (const of of ['2026-W46', '2026-W49', '2026-W54'])
    expect((await author.refused(saveReflection, save(0, {}, of))).fields).toEqual([
      { field: 'week', code: 'wrong_type' },
    ]);
  const unwritten = { week, version: 1, language: 'en' as const, facts: [] };
  expect((await author.refused(sendReflection, { body: unwritten })).code).toBe('stale');
  await author.ask(saveReflection, save(2, {}));
  expect((await author.refused(sendReflection, { body: { ...unwritten, version: 3 } })).fields).toEqual([
    { field: 'content.tried', code: 'empty' },
  ]);
  expect((await author.refused(correctReflection, { body: { week, text: 'No' } })).code).toBe('not_found');

  await author.ask(skipReflection, { body: { week, timeZone, reason: 'away' } });
  expect(await mineOf(author)).toMatchObject({ week, skipped: 'away', sent: null });
  await reflect(author, week, { tried: 'After all' }, 3);
  await author.ask(skipReflection, { body: { week, timeZone, reason: 'away' } });
  expect(await mineOf(author)).toMatchObject({ skipped: null, sent: { text: { tried: 'After all' }, reader: null } });
});

test('“next time” returns once, at the next opening of its series, for its author [002-18]', async () => {
  await using server = await startServer();
  const { ada } = server.microsoft.people;
  const author = server.as(ada);
  const first = await begin(author);
  const lines = { nextWhen: 'it is quiet', nextThen: 'wait' };
  server.clock.now += 60_000;
  await reflect(author, week, { ...lines, nextSeries: server.microsoft.chat.id });
  const at = (meeting: string) => author.ask(readNextTime, { meeting });
  expect(await at(first)).toEqual({ next: null });
  server.clock.now += 7 * dayMs;
  const { meeting: second } = await author.ask(beginMeeting, { body: { timeZone } });
  expect(await at(second)).toEqual({ next: { when: lines.nextWhen, act: lines.nextThen } });
  server.clock.now += 7 * dayMs;
  const { meeting: third } = await author.ask(beginMeeting, { body: { timeZone } });
  expect(await at(third)).toEqual({ next: null });
});

test('only a standing yes keeps what Insights may count, and taking it back deletes it [000-45]', async () => {
  await using server = await startServer();
  const author = server.as(server.microsoft.people.ada);
  await begin(author);
  const behaviour = 'dissent';
  await author.ask(startFocus, { focus: crypto.randomUUID(), body: { behaviour, isShown: true } });
  const { setting, isExpected } = await author.ask(readReflections, {});
  expect([setting, isExpected]).toEqual([{ weekday: 4, manager: null, countsForInsights: false }, true]);
  const counted = () =>
    server.db.selectFrom('reflection').select(['count_behaviour', 'count_version', 'count_done']).execute();
  const nothing = { count_behaviour: null, count_version: null, count_done: null };
  await reflect(author, week, { tried: 'I asked', isDone: true });
  expect(await counted()).toEqual([nothing]);
  const choose = (countsForInsights: boolean) =>
    author.ask(saveReflectionSetting, { body: { timeZone, weekday: 5, countsForInsights } });
  await choose(true);
  await reflect(author, week, { tried: 'I asked', isDone: true }, 1);
  expect(await counted()).toEqual([{ count_behaviour: behaviour, count_version: 1, count_done: 1 }]);
  await choose(false);
  expect(await counted()).toEqual([nothing]);
});
