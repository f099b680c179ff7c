import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { exportSeries, removeName } from '#contract/lifecycle.ts';
import { saveDecision } from '#contract/meeting/decision.ts';
import { answerAction, moveAction, readMyActions, readOwnership } from '#contract/meeting/ownership.ts';
import { closeQuestion, dropAction, handOn, markDone, mostListed, readOpenItems } from '#contract/meeting/openItems.ts';
import { type Draft, readRecap, readReview, saveDraft, shareRecap } from '#contract/meeting/recap.ts';
import { postNote, readNotes } from '#contract/meeting/chatNote.ts';
import { listen, topics } from '../../support/server/live.ts';
import { action, begin, decision, giveChair, share } from '../../support/meeting/meeting.ts';
import { readCard } from '../../support/meeting/card.ts';
import { rowsOf } from '../../support/database/rows.ts';
import { oldDatabase } from '../../support/database/oldDatabase.ts';
import { startServer, type Person, type TestServer } from '../../support/server/server.ts';

const day = 86_400_000;
const week = 7 * day;

const question = (text: string) => ({ id: randomUUID(), text });
const ownedBy = ({ id, name }: { id: string; name: string }, what: string, due: string | null = null) =>
  action(what, { owner: { id, name }, due });

async function leave(server: TestServer, host: Person, draft: Partial<Draft>): Promise<string> {
  const meeting = await begin(host);
  await share(host, meeting, { actions: [], questions: [], ...draft });
  server.clock.now += week;
  return meeting;
}

const openTexts = async (person: Person) => (await person.ask(readOpenItems, {})).questions.map(({ text }) => text);

test('an open question comes back until it is answered, made an action or dropped', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), server.as(bo)];
  const [press, fair, rent, tea] = ['Who tells the press?', 'Which fair?', 'Who pays?', 'Tea or coffee?'].map(question);
  if (!press || !fair || !rent || !tea) throw new Error('Four questions');
  await leave(server, host, { questions: [press, fair] });
  await leave(server, host, { questions: [rent, tea] });
  const meeting = await begin(host);
  expect(await openTexts(attendee)).toEqual([press.text, fair.text, rent.text, tea.text]);

  using hears = await listen(server, attendee);
  const close = (one: typeof press, as: 'answered' | 'action' | 'dropped' | null, words = '') =>
    host.ask(closeQuestion, { question: one.id, body: { as, words } });
  expect(
    (await attendee.refused(closeQuestion, { question: press.id, body: { as: 'answered', words: '' } })).code,
  ).toBe('host_only');
  await close(press, 'answered', ' Bo does ');
  await expect.poll(() => topics(hears)).toContain('open-items');
  await close(rent, 'dropped');
  await close(fair, 'action');
  await close(fair, 'action');
  const { draft, version } = await host.ask(readRecap, { meeting });
  expect(draft?.actions).toMatchObject([{ id: fair.id, what: fair.text, owner: null, due: null }]);
  const otherwise = await host.refused(closeQuestion, { question: rent.id, body: { as: 'answered', words: 'Us' } });
  expect(otherwise.code).toBe('stale');
  const { questions } = await attendee.ask(readOpenItems, {});
  expect(questions.map(({ text, closed }) => [text, closed?.as, closed?.words, closed?.by.name])).toEqual([
    [tea.text, undefined, undefined, undefined],
    [press.text, 'answered', 'Bo does', ada.name],
    [fair.text, 'action', '', ada.name],
    [rent.text, 'dropped', '', ada.name],
  ]);
  await close(rent, null);
  await share(host, meeting, { actions: draft?.actions ?? [], questions: [] }, version);
  server.clock.now += week;
  await begin(host);
  expect(await openTexts(attendee)).toEqual([rent.text, tea.text]);
  const [first] = (await attendee.ask(exportSeries, {})).meetings;
  expect(first?.closed.map((one) => [one.question, one.as, one.words])).toEqual([
    [press.id, 'answered', 'Bo does'],
    [fair.id, 'action', ''],
  ]);
});

test('a question can become an action while the host types, but only during a meeting', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const [first, second] = [question('Who tells the press?'), question('Which fair?')];
  await leave(server, host, { questions: [first, second] });
  const asAction = (id: string) => ({ question: id, body: { as: 'action' as const, words: '' } });
  expect((await host.refused(closeQuestion, asAction(first.id))).code).toBe('meeting_over');
  expect(await openTexts(host)).toHaveLength(2);
  const meeting = await begin(host);
  const typed = action('Draft it');
  await host.ask(saveDraft, { meeting, body: { version: 0, content: { actions: [typed], questions: [] } } });
  await Promise.all([first, second].map(({ id }) => host.ask(closeQuestion, asAction(id))));
  const { draft, version } = await host.ask(readRecap, { meeting });
  expect(new Set(draft?.actions.map(({ what }) => what))).toEqual(new Set(['Draft it', first.text, second.text]));
  expect(version).toBe(3);
});

test('an old database keeps the questions of its last recap open, and no older ones', async () => {
  const rows = [];
  {
    await using server = await startServer();
    const host = server.as(server.microsoft.people.ada);
    await leave(server, host, { questions: [question('Long forgotten?')] });
    await leave(server, host, {
      actions: [action('Draft it')],
      questions: [question('Which fair?'), question('When?')],
    });
    rows.push(...(await rowsOf(server.db)));
  }
  await using old = await oldDatabase('024-helpers', rows);
  await using server = await startServer({ config: { databaseUrl: old.url } });
  server.clock.now += 2 * week;
  const host = server.as(server.microsoft.people.ada);
  await begin(host);
  expect(await openTexts(host)).toEqual(['Which fair?', 'When?']);
  const [draft] = (await host.ask(readOpenItems, {})).actions;
  await host.ask(dropAction, { action: draft?.id ?? '', body: { reason: 'Nobody needs it' } });
});

test('an action is handed on, moved, dropped and reopened by host or owner; who did it is kept', async () => {
  await using server = await startServer();
  const { ada, bo, cai, dana } = server.microsoft.people;
  const [host, owner, next, other] = [server.as(ada), server.as(bo), server.as(cai), server.as(dana)];
  const one = ownedBy(bo, 'Draft it', '2026-12-01');
  const meeting = await leave(server, host, { actions: [one] });
  await begin(host);
  const place = { action: one.id };
  const latest = async () => (await other.ask(readOpenItems, {})).actions[0];

  const on = { ...place, body: { from: bo.id, to: cai.id } };
  expect((await other.refused(handOn, on)).code).toBe('host_only');
  const { outsider } = server.microsoft;
  expect(await owner.refused(handOn, { ...place, body: { from: bo.id, to: outsider.id } })).toMatchObject({
    fields: [{ field: 'to', code: 'not_in_chat' }],
  });
  using hears = await listen(server, other);
  await owner.ask(handOn, on);
  await expect.poll(() => topics(hears)).toEqual(expect.arrayContaining(['open-items', 'ownership']));
  await host.ask(handOn, on);
  expect((await host.refused(handOn, { ...place, body: { from: bo.id, to: dana.id } })).code).toBe('stale');
  expect((await owner.refused(markDone, { ...place, body: { isDone: true } })).code).toBe('host_only');
  expect(await latest()).toMatchObject({
    owner: { id: cai.id, name: cai.name },
    latest: { kind: 'handed', by: { id: bo.id }, from: { id: bo.id }, to: { id: cai.id }, at: server.clock.now },
  });

  await next.ask(moveAction, { ...place, body: { due: '2026-12-24', reason: 'The printer is late' } });
  expect(await latest()).toMatchObject({
    due: '2026-12-24',
    latest: { kind: 'moved', by: { id: cai.id }, dayFrom: '2026-12-01', dayTo: '2026-12-24' },
  });
  const moveWith = (reason: string) => next.refused(moveAction, { ...place, body: { due: '2026-12-25', reason } });
  for (const reason of [' ', '\u200B'])
    for (const refused of [await next.refused(dropAction, { ...place, body: { reason } }), await moveWith(reason)])
      expect(refused.fields).toEqual([{ field: 'reason', code: 'empty' }]);
  await host.ask(dropAction, { ...place, body: { reason: 'No fair this year' } });
  expect((await next.refused(markDone, { ...place, body: { isDone: true } })).code).toBe('stale');
  expect((await next.ask(readMyActions, {})).noLonger).toMatchObject([
    { id: one.id, kind: 'dropped', by: { id: ada.id }, reason: 'No fair this year' },
  ]);
  expect(await latest()).toMatchObject({ isDropped: true, isDone: false, latest: { kind: 'dropped' } });
  await next.ask(markDone, { ...place, body: { isDone: false } });
  expect(await latest()).toMatchObject({ isDropped: false, isDone: false, latest: { kind: 'reopened' } });
  await Promise.all([1, 2, 3].map(() => next.ask(markDone, { ...place, body: { isDone: true } })));
  expect((await next.refused(moveAction, { ...place, body: { due: '2026-12-25', reason: 'Late' } })).code).toBe(
    'stale',
  );

  const [exported] = (await other.ask(exportSeries, {})).meetings;
  expect(exported?.changes.map(({ kind, by }) => [kind, by.name])).toEqual([
    ['handed', bo.name],
    ['moved', cai.name],
    ['dropped', ada.name],
    ['reopened', cai.name],
    ['done', cai.name],
  ]);
  expect(exported?.done).toEqual([one.id]);
  await server.as(cai).ask(removeName, {});
  const left = JSON.stringify((await rowsOf(server.db)).filter(({ table }) => table !== 'roster'));
  expect(left).not.toContain(cai.id);
  expect(left).not.toContain(cai.name);
  expect((await host.ask(readRecap, { meeting })).filed?.actions).toMatchObject([{ owner: { id: bo.id } }]);
});

test('if ten windows hand an action on at once, one wins and the former owner is notified', async () => {
  await using server = await startServer();
  const { ada, bo, cai, dana } = server.microsoft.people;
  const [host, owner] = [server.as(ada), server.as(bo)];
  const one = ownedBy(bo, 'Draft it');
  await leave(server, host, { actions: [one] });
  await begin(host);
  const hand = (to: string) => host.ask(handOn, { action: one.id, body: { from: bo.id, to } });
  const settled = await Promise.allSettled(
    Array.from({ length: 10 }, (_, index) => hand(index % 2 ? cai.id : dana.id)),
  );
  expect(settled.some(({ status }) => status === 'fulfilled')).toBe(true);
  const rows = await server.db.selectFrom('action_change').selectAll().where('tenant', '=', ada.tenant).execute();
  const [change] = rows;
  expect(rows).toHaveLength(1);
  expect((await owner.ask(readOpenItems, {})).actions).toMatchObject([
    { owner: { id: change?.to_id }, isYours: false },
  ]);
  expect(await owner.ask(readMyActions, {})).toMatchObject({
    actions: [],
    noLonger: [{ id: one.id, what: 'Draft it', kind: 'handed', by: { id: ada.id }, to: { id: change?.to_id } }],
  });
  server.clock.now += week + 1;
  expect((await owner.ask(readMyActions, {})).noLonger).toEqual([]);
});

test('a new owner has to accept an action, and correcting the recap doesn’t give it back', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [host, owner, next] = [server.as(ada), server.as(bo), server.as(cai)];
  const one = ownedBy(bo, 'Draft it', '2026-12-24');
  const meeting = await leave(server, host, { actions: [one] });
  const place = { meeting, action: one.id };
  const hand = (from: string, to: string) => host.ask(handOn, { action: one.id, body: { from, to } });
  await owner.ask(answerAction, { ...place, body: { day: one.due } });
  expect((await host.ask(readOwnership, { meeting })).accepted).toEqual([one.id]);
  await hand(bo.id, cai.id);
  expect((await host.ask(readOwnership, { meeting })).accepted).toEqual([]);
  expect((await owner.refused(answerAction, { ...place, body: { day: one.due } })).code).toBe('not_yours');
  expect((await next.ask(readOwnership, { meeting })).mine).toMatchObject([{ id: one.id, answer: null }]);
  await hand(cai.id, bo.id);
  expect((await owner.ask(readOwnership, { meeting })).mine).toMatchObject([{ answer: null, agreed: [] }]);
  await hand(bo.id, cai.id);

  const correct = async (version: number, set: Partial<typeof one>) => {
    await share(host, meeting, { actions: [{ ...one, ...set }], questions: [] }, version);
    return (await host.ask(readOpenItems, {})).actions[0]?.owner?.id;
  };
  expect(await correct(1, { what: 'Draft the letter' })).toBe(cai.id);
  expect(await correct(2, { owner: { id: ada.id, name: ada.name } })).toBe(ada.id);
});

test('102 open actions are listed overdue first, then by date, and the rest are counted', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const days = (count: number, from: number) =>
    Array.from({ length: count }, (_, n) => action(`Task ${from + n}`, { due: dayFrom((from + n) * 7) }));
  const dayFrom = (n: number) => new Date(Date.UTC(2026, 9, 1) + (n % 300) * day).toISOString().slice(0, 10);
  await leave(server, host, { actions: days(100, 0) });
  await leave(server, host, { actions: [action('Whenever'), action('Long due', { due: '2026-09-30' })] });
  await begin(host);
  const { actions, more } = await host.ask(readOpenItems, {});
  expect(more).toEqual({ actions: 0, questions: 0, decisions: 0 });
  expect(actions).toHaveLength(102);
  expect([actions[0]?.what, actions[101]?.what]).toEqual(['Long due', 'Whenever']);
  const dues = actions.flatMap(({ due }) => due ?? []);
  expect(dues).toEqual(dues.toSorted());
  const today = '2026-12-07';
  for (const { due, isOverdue } of actions) expect([due, isOverdue]).toEqual([due, due !== null && due < today]);

  const { id: _id, ...row } = await server.db
    .selectFrom('action')
    .selectAll()
    .where('tenant', '=', server.microsoft.tenant)
    .limit(1)
    .executeTakeFirstOrThrow();
  for (let at = 0; at < mostListed; at += 100)
    await server.db
      .insertInto('action')
      .values(Array.from({ length: 100 }, () => ({ ...row, id: randomUUID() })))
      .execute();
  const all = await host.ask(readOpenItems, {});
  expect(all.actions).toHaveLength(mostListed);
  expect(all.more.actions).toBe(102);
});

test('an action that was moved is overdue, and listed, by its new day', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const moved = action('Moved', { due: '2026-11-25' });
  await leave(server, host, { actions: [moved, action('Late', { due: '2026-11-28' })] });
  await begin(host);
  const listed = async () =>
    (await host.ask(readOpenItems, {})).actions.map(({ what, isOverdue }) => [what, isOverdue]);
  expect(await listed()).toEqual([
    ['Moved', true],
    ['Late', true],
  ]);
  await host.ask(moveAction, { action: moved.id, body: { due: '2026-12-24', reason: 'The printer is late' } });
  expect(await listed()).toEqual([
    ['Late', true],
    ['Moved', false],
  ]);
});

test('an owner who has left the chat is marked, and the host hands their action on', async () => {
  await using server = await startServer();
  const { people, chat } = server.microsoft;
  const host = server.as(people.ada);
  const one = ownedBy(people.bo, 'Draft it');
  await leave(server, host, { actions: [one, action('Book it', { owner: { id: null, name: 'Marketing' } })] });
  chat.members.splice(chat.members.indexOf(people.bo), 1);
  await server.restart();
  await begin(host);
  const left = async () => (await host.ask(readOpenItems, {})).actions.map(({ hasLeft }) => hasLeft);
  expect(await left()).toEqual([true, false]);
  await host.ask(handOn, { action: one.id, body: { from: people.bo.id, to: people.cai.id } });
  expect(await left()).toEqual([false, false]);
});

test('a recap carries over what was done since, and open actions, questions and decisions', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const host = server.as(ada);
  const [early, doneEarly, done, dropped, late] = [
    ownedBy(bo, 'Early', '2026-12-20'),
    action('Done before last time'),
    action('Done since'),
    action('Dropped'),
    action('Late', { due: '2026-11-20' }),
  ];
  const [asked, answered] = [question('Which fair?'), question('When?')];
  await leave(server, host, { actions: [early, doneEarly, done, dropped, late], questions: [asked, answered] });
  const second = await begin(host);
  await host.ask(markDone, { action: doneEarly.id, body: { isDone: true } });
  server.clock.now += 1_000;
  const open = { version: 0, state: 'put_off' as const, content: decision, supersedes: null };
  const putOff = randomUUID();
  await host.ask(saveDecision, { meeting: second, decision: putOff, body: open });
  await share(host, second, { actions: [action('New')], questions: [] });
  server.clock.now += day;
  await host.ask(markDone, { action: done.id, body: { isDone: true } });
  // 23:30 in London, past midnight where the meeting is.
  server.clock.now = Date.UTC(2026, 11, 7, 23, 30);
  const meeting = await begin(host);
  await host.ask(dropAction, { action: dropped.id, body: { reason: 'Nobody needs it' } });
  await host.ask(closeQuestion, { question: answered.id, body: { as: 'answered', words: 'May' } });
  server.clock.now += day;
  await share(host, meeting, { actions: [action('Own')], questions: [question('Own?')] });
  const first = (await host.ask(readRecap, { meeting })).filed;
  expect(first?.day).toBe('2026-12-08');
  const whats = (list: { what: string }[] | undefined) => list?.map(({ what }) => what);
  const { carriedOver } = first ?? {};
  expect(whats(carriedOver?.done)).toEqual(['Done since']);
  expect(whats(carriedOver?.actions)).toEqual(['Late', 'Early', 'New']);
  expect(carriedOver?.questions).toEqual([asked]);
  expect(carriedOver?.decisions.map(({ id }) => id)).toEqual([putOff]);
  expect(first?.correctedAt).toBeUndefined();

  await host.ask(markDone, { action: late.id, body: { isDone: true } });
  expect((await host.ask(readReview, { meeting })).hasChanged).toBe(false);
  server.clock.now += 1_000;
  await host.ask(shareRecap, { meeting, body: { version: 1, language: 'en' } });
  expect((await host.ask(readRecap, { meeting })).filed).toEqual(first);
  await share(host, meeting, { actions: [action('Own, corrected')], questions: [] }, 1);
  const corrected = (await host.ask(readRecap, { meeting })).filed;
  expect(corrected).toMatchObject({ correctedAt: server.clock.now, day: first?.day, carriedOver });
});

test('a past recap can be corrected during a later meeting: same card, marked as corrected', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [host, chair] = [server.as(ada), server.as(bo)];
  const one = action('Draft it');
  const meeting = await begin(host);
  await giveChair(host, chair, meeting);
  const asked = question('Which fair?');
  await share(host, meeting, { actions: [one], questions: [asked] });
  server.clock.now += week;
  await begin(host);
  await host.ask(markDone, { action: one.id, body: { isDone: true } });
  await host.ask(closeQuestion, { question: asked.id, body: { as: 'dropped', words: '' } });
  const [before] = server.microsoft.messages();
  const corrected = [{ ...one, what: 'Draft the letter' }, action('Book it')];
  await share(host, meeting, { actions: corrected, questions: [{ ...asked, text: 'Which of two fairs?' }] }, 1);
  const after = server.microsoft.messages();
  expect(after.map(({ id }) => id)).toEqual([before?.id]);
  expect(after[0]?.attachments?.[0]?.content).toContain('Draft the letter');
  const { actions, questions } = await host.ask(readOpenItems, {});
  expect(questions).toMatchObject([{ text: 'Which of two fairs?', closed: { as: 'dropped' } }]);
  expect(actions.map(({ what, isDone }) => [what, isDone])).toEqual([
    ['Book it', false],
    ['Draft the letter', true],
  ]);
  expect((await host.ask(readRecap, { meeting })).filed?.correctedAt).toBe(server.clock.now);
  // A former chair can correct too; that posts a new card, because nobody can edit another person's message.
  await share(chair, meeting, { actions: [{ ...one, what: 'Draft two letters' }], questions: [] }, 2);
  expect((await chair.ask(readOpenItems, {})).actions).toMatchObject([{ what: 'Draft two letters', isDone: true }]);
});

test('the host posts what is still open with one press, once, overdue first', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), server.as(bo)];
  const content = { kind: 'open_items' as const };
  const late = ownedBy(bo, 'Draft *it*', '2026-11-25');
  const meeting = await leave(server, host, {
    actions: [action('Book it', { dueWords: 'before the fair' }), late, action('Done')],
    questions: [question('Which fair?')],
  });
  const done = (await host.ask(readOpenItems, {})).actions.find(({ what }) => what === 'Done');
  await host.ask(markDone, { action: done?.id ?? '', body: { isDone: true } });
  const note = randomUUID();
  const ask = { meeting, note, body: { language: 'en' as const, content } };
  expect((await attendee.refused(postNote, ask)).code).toBe('host_only');
  const before = server.microsoft.messages().length;
  await Promise.all([host.ask(postNote, ask), host.ask(postNote, ask)]);
  await expect.poll(async () => (await host.ask(readNotes, {})).notes[0]?.share.state).toBe('posted');
  expect(server.microsoft.messages()).toHaveLength(before + 1);
  const { lines } = readCard(server.microsoft.messages().at(-1)?.attachments?.[0]?.content ?? '');
  expect(lines).toEqual([
    'What is still open',
    'Draft *it*',
    `${bo.name} · was due 25 Nov 2026`,
    'Book it',
    'No owner yet · before the fair',
    'Questions',
    '• Which fair?',
  ]);
  const own = { ...ask, note: randomUUID(), body: { language: 'en', content: { ...content, text: 'Mine' } } };
  expect((await host.refused(postNote, own)).code).toBe('invalid');
  await server.as(bo).ask(removeName, {});
  expect(JSON.stringify((await rowsOf(server.db)).filter(({ table }) => table === 'note'))).not.toContain(bo.name);
});
