import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { exportSeries } from '#contract/lifecycle.ts';
import { moveTo, readRoom } from '#contract/meeting/meeting.ts';
import {
  agreeCheckIn,
  answerAction,
  moveAction,
  readMyActions,
  readOwnership,
  saveTouch,
  sayRoom,
  type Touch,
} from '#contract/meeting/ownership.ts';
import { ownLivePath } from '#contract/rules/wire/live.ts';
import { isAgreed } from '#contract/rules/meeting/ownership.ts';
import { markDone, readOpenItems } from '#contract/meeting/openItems.ts';
import { type Action, readRecap, readReview, saveDraft, shareRecap } from '#contract/meeting/recap.ts';
import { listen, topics } from '../../../support/server/live.ts';
import { readCard } from '../../../support/meeting/card.ts';
import { action, begin, share } from '../../../support/meeting/meeting.ts';
import { rowsOf } from '../../../support/database/rows.ts';
import { oldDatabase } from '../../../support/database/oldDatabase.ts';
import { startServer, type Person } from '../../../support/server/server.ts';

const week = 7 * 24 * 3_600_000;
const due = '2026-11-30';
const later = '2026-12-03';

async function close(host: Person, actions: Action[]): Promise<string> {
  const meeting = await begin(host);
  await host.ask(moveTo, { meeting, body: { stage: 'close' } });
  await host.ask(saveDraft, { meeting, body: { version: 0, content: { actions, questions: [] } } });
  return meeting;
}

const ownedBy = ({ id, name }: { id: string; name: string }, what = 'Draft it') =>
  action(what, { owner: { id, name }, due });

test('an owner sees and accepts their action while the host writes; the host stays answerable [001-11, 003-01, 003-02]', async () => {
  await using server = await startServer();
  const { ada, bo, cai, dana } = server.microsoft.people;
  const [host, owner, other] = [server.as(ada), server.as(bo), server.as(cai)];
  const [draft, open] = [ownedBy(bo), ownedBy(dana, 'Ask around')];
  const [hosts, alone] = [ownedBy(ada, 'Tell the board'), action('Book the venue')];
  const meeting = await begin(host);
  const write = (version: number, actions: Action[]) =>
    host.ask(saveDraft, { meeting, body: { version, content: { actions, questions: [] } } });
  await host.ask(moveTo, { meeting, body: { stage: 'open' } });
  await write(0, [draft]);
  expect((await owner.ask(readOwnership, { meeting })).mine).toEqual([]);
  await host.ask(moveTo, { meeting, body: { stage: 'close' } });

  using hears = await listen(server, owner);
  using overhears = await listen(server, other);
  await write(1, [draft, open, hosts, alone]);
  await write(2, [{ ...draft, what: 'Draft the announcement' }, open, hosts, alone]);
  await expect.poll(() => topics(hears)).toEqual(['ownership']);
  const asked = await owner.ask(readOwnership, { meeting });
  expect(asked).toMatchObject({ answerable: { id: ada.id, name: ada.name }, handed: null, accepted: [] });
  expect(asked.mine).toMatchObject([{ id: draft.id, what: 'Draft the announcement', due, answer: null }]);
  expect((await owner.ask(readRecap, { meeting })).draft).toBeNull();
  expect((await other.ask(readOwnership, { meeting })).mine).toEqual([]);

  const place = { meeting, action: draft.id };
  await Promise.all([1, 2].map(() => owner.ask(answerAction, { ...place, body: { day: due } })));
  const { handed } = await host.ask(readOwnership, { meeting });
  expect(handed).toMatchObject([{ action: draft.id, person: bo.id, answer: { day: due } }, { answer: null }]);
  await host.ask(shareRecap, { meeting, body: { version: 3, language: 'en' } });
  const { lines } = readCard(server.microsoft.messages()[0]?.attachments?.[0]?.content ?? '');
  const accepted = lines.filter((line) => line.endsWith('accepted'));
  expect(accepted).toEqual([expect.stringContaining('Draft the announcement · 30 Nov · accepted')]);
  expect((await other.ask(readOwnership, { meeting })).accepted).toEqual([draft.id]);
  expect(await host.ask(readReview, { meeting })).toMatchObject({ hasChanged: false });
  expect(topics(overhears).filter((topic) => topic === 'ownership')).toHaveLength(1);
});

test('during the meeting an action is visible at once to its owner and helpers, and nobody else', async () => {
  await using server = await startServer();
  const { ada, bo, cai, dana } = server.microsoft.people;
  const [host, owner, helper, other] = [server.as(ada), server.as(bo), server.as(cai), server.as(dana)];
  const meeting = await begin(host);
  using owners = await listen(server, owner);
  using helpers = await listen(server, helper);
  using overhears = await listen(server, other);
  const helped = { helpers: [{ id: cai.id, name: cai.name }], due: null, dueWords: 'before the fair' };
  const one = { ...ownedBy(bo), ...helped };
  const write = (version: number, set: Partial<Action>) =>
    host.ask(saveDraft, { meeting, body: { version, content: { actions: [{ ...one, ...set }], questions: [] } } });
  await write(0, {});
  await expect.poll(() => topics(owners)).toEqual(['ownership']);
  await expect.poll(() => topics(helpers)).toEqual(['ownership']);
  const said = { id: one.id, what: 'Draft it', due: null, dueWords: 'before the fair' };
  const seenBy = async (person: Person) => {
    const { mine, helping } = await person.ask(readOwnership, { meeting });
    return { mine, helping };
  };
  expect(await seenBy(owner)).toMatchObject({ mine: [{ ...said, answer: null }], helping: [] });
  const helping = { mine: [], helping: [{ ...said, owner: { id: bo.id, name: bo.name } }] };
  expect(await seenBy(helper)).toEqual(helping);
  expect(await seenBy(other)).toEqual({ mine: [], helping: [] });
  expect((await host.ask(readOwnership, { meeting })).handed).toMatchObject([{ warning: null }]);
  await owner.ask(answerAction, { meeting, action: one.id, body: { day: null } });

  await write(1, { helpers: [] });
  await expect.poll(() => topics(helpers)).toEqual(['ownership', 'ownership']);
  expect(await seenBy(helper)).toEqual({ mine: [], helping: [] });
  expect(topics(overhears)).toEqual([]);
  await write(2, {});
  await host.ask(shareRecap, { meeting, body: { version: 3, language: 'en' } });
  expect(await seenBy(helper)).toEqual(helping);
  expect((await owner.ask(readMyActions, {})).actions).toMatchObject([{ id: one.id, dueWords: 'before the fair' }]);
});

test('an owner suggests a date, the host accepts it, and a new owner starts from scratch', async () => {
  await using server = await startServer();
  const { ada, bo, cai, outsider } = { ...server.microsoft.people, outsider: server.microsoft.outsider };
  const [host, owner, other] = [server.as(ada), server.as(bo), server.as(cai)];
  const one = ownedBy(bo);
  const meeting = await close(host, [one]);
  const place = { meeting, action: one.id };
  const refused = await owner.refused(answerAction, { ...place, body: { day: '2026-11-22' } });
  expect(refused.fields).toEqual([{ field: 'day', code: 'in_the_past' }]);
  await owner.ask(answerAction, { ...place, body: { day: later } });
  expect((await host.ask(readOwnership, { meeting })).handed).toMatchObject([{ answer: { day: later } }]);

  const write = (version: number, set: Partial<Action>) =>
    host.ask(saveDraft, { meeting, body: { version, content: { actions: [{ ...one, ...set }], questions: [] } } });
  await write(1, { due: later });
  expect((await owner.ask(readOwnership, { meeting })).mine).toMatchObject([{ due: later, answer: { day: later } }]);

  await write(2, { owner: { id: cai.id, name: cai.name } });
  expect(await owner.refused(answerAction, { ...place, body: { day: due } })).toMatchObject({ code: 'not_yours' });
  expect((await other.ask(readOwnership, { meeting })).mine).toMatchObject([{ id: one.id, answer: null }]);
  await write(3, { due: later });
  expect((await owner.ask(readOwnership, { meeting })).mine).toMatchObject([{ answer: { day: later } }]);

  server.microsoft.chat.members.splice(server.microsoft.chat.members.indexOf(bo), 1);
  await server.restart();
  expect(await owner.refused(answerAction, { ...place, body: { day: due } })).toMatchObject({ code: 'not_found' });
  expect((await host.ask(readOwnership, { meeting })).handed).toMatchObject([{ answer: { day: later } }]);
  const stranger = { ...place, action: randomUUID(), body: { person: outsider.id, version: 0, content: nothing } };
  expect(await host.refused(saveTouch, stranger)).toMatchObject({ fields: [{ field: 'person', code: 'not_in_chat' }] });
  const body = { person: server.microsoft.people.dana.id, version: 0, content: nothing };
  for (const action of [randomUUID(), one.id])
    expect(await host.refused(saveTouch, { meeting, action, body })).toMatchObject({ code: 'not_found' });
});

const nothing: Touch = { why: null, words: '', work: '', checkIns: [] };

test('check-ins need the owner’s consent and a reason; too many or none is a warning [003-03, 003-04, 003-08, 003-09, 003-10]', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [host, owner, other] = [server.as(ada), server.as(bo), server.as(cai)];
  const [one, loose] = [ownedBy(bo), { ...ownedBy(bo, 'Ask around'), due: null }];
  const meeting = await close(host, [one, loose]);
  const place = { meeting, action: one.id };
  const warnings = async () => (await host.ask(readOwnership, { meeting })).handed?.map(({ warning }) => warning);
  expect(await warnings()).toEqual([null, 'unwatched']);

  const weekly = { id: randomUUID(), kind: 'weekly' as const, day: '2026-11-24' };
  const hard = { id: randomUUID(), kind: 'hard_part' as const, day: '2026-11-26' };
  const save = (version: number, content: Partial<Touch>) => ({
    ...place,
    body: { person: bo.id, version, content: { ...nothing, ...content } },
  });
  const touch = { why: 'learning' as const, words: 'Your first launch', work: 'writing', checkIns: [weekly] };
  const past = await host.refused(saveTouch, save(0, { checkIns: [weekly, { ...hard, day: '2026-11-22' }] }));
  expect(past.fields).toEqual([{ field: 'content.checkIns.1.day', code: 'in_the_past' }]);
  await host.ask(saveTouch, save(0, touch));
  expect((await owner.ask(readOwnership, { meeting })).mine[0]).toMatchObject({ touch, agreed: [] });
  await owner.ask(agreeCheckIn, { ...place, checkIn: weekly.id, body: { day: weekly.day } });
  await owner.ask(answerAction, { ...place, body: { day: due } });
  expect(await warnings()).toEqual([null, 'unwatched']);

  const both = { ...touch, checkIns: [weekly, hard] };
  const stale = await host.refused(saveTouch, save(0, both));
  expect(stale).toMatchObject({ code: 'stale', current: { version: 1, content: touch } });
  await host.ask(saveTouch, save(1, both));
  expect(await host.refused(saveTouch, save(1, touch))).toMatchObject({ code: 'stale', current: { version: 2 } });
  expect(await warnings()).toEqual(['too_often', 'unwatched']);
  await owner.ask(agreeCheckIn, { ...place, checkIn: hard.id, body: { day: later } });
  expect(await warnings()).toEqual(['too_often', 'unwatched']);
  await host.ask(saveTouch, save(2, { ...both, checkIns: [weekly, { ...hard, day: later }] }));
  expect(await warnings()).toEqual([null, 'unwatched']);
  server.clock.now += 2 * week;
  expect(
    await host.ask(saveTouch, save(3, { ...both, words: '', checkIns: [weekly, { ...hard, day: later }] })),
  ).toEqual({
    version: 4,
  });
  const unknown = { ...place, checkIn: randomUUID(), body: { day: later } };
  expect(await owner.refused(agreeCheckIn, unknown)).toMatchObject({ code: 'not_found' });
  expect(await other.refused(saveTouch, save(4, touch))).toMatchObject({ code: 'host_only' });
});

test('only the host reads how much room an owner wants: no card, export or notice has it [003-11]', async () => {
  await using server = await startServer({ config: { readsCoOrganizers: false } });
  const { ada, bo, cai } = server.microsoft.people;
  const [organizer, owner, host] = [server.as(ada), server.as(bo), server.as(cai)];
  const meeting = await close(organizer, [ownedBy(bo)]);
  const one = (await owner.ask(readOwnership, { meeting })).mine[0]?.id ?? '';
  await server.db
    .updateTable('meeting')
    .set({ host_id: cai.id, host_name: cai.name })
    .where('tenant', '=', bo.tenant)
    .execute();
  using overhears = await listen(server, organizer);
  await owner.ask(sayRoom, { meeting, action: one, body: { room: 'more' } });
  expect((await owner.ask(readOwnership, { meeting })).mine[0]?.room).toBe('more');
  expect((await host.ask(readOwnership, { meeting })).handed?.[0]?.room).toBe('more');
  expect((await organizer.ask(readOwnership, { meeting })).handed?.[0]?.room).toBeNull();
  await host.ask(shareRecap, { meeting, body: { version: 1, language: 'en' } });
  await expect.poll(() => topics(overhears)).toContain('recap');
  expect(topics(overhears).filter((topic) => topic === 'ownership')).toHaveLength(1);
  const outputs = [
    await organizer.ask(exportSeries, {}),
    await host.ask(exportSeries, {}),
    server.microsoft.messages(),
  ];
  expect(JSON.stringify(outputs)).not.toMatch(/\bmore\b/);
});

test('owners find their actions of all chats, and the next opening shows those due first', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [host, owner, other] = [server.as(ada), server.as(bo), server.as(cai)];
  const [one, two] = [ownedBy(bo), { ...ownedBy(cai, 'Book it'), due: '2026-11-24' }];
  const meeting = await begin(host);
  const startedAt = server.clock.now;
  await share(host, meeting, { actions: [one, two], questions: [] });
  const itself = {
    series: server.microsoft.chat.id,
    meeting,
    topic: 'Launch planning',
    link: expect.stringContaining(`action_${meeting}_${one.id}`),
    id: one.id,
    what: 'Draft it',
    owner: { id: bo.id, name: bo.name },
    due,
    dueWords: '',
  };
  expect((await owner.ask(readMyActions, {})).actions).toEqual([
    {
      ...itself,
      moved: null,
      isDone: false,
      asked: { answer: null },
      answerable: { id: ada.id, name: ada.name },
      at: startedAt,
    },
  ]);

  for (const place of [{ series: '19:other@thread.v2' }, { series: '19:third@thread.v2', tenant: randomUUID() }])
    for (const table of ['meeting', 'action'] as const) {
      const row = await server.db
        .selectFrom(table)
        .selectAll()
        .where('tenant', '=', bo.tenant)
        .executeTakeFirstOrThrow();
      await server.db
        .insertInto(table)
        .values({ ...row, ...place })
        .execute();
    }
  const everywhere = (await owner.ask(readMyActions, {})).actions;
  expect(everywhere.map(({ series }) => series).toSorted(inOrder)).toEqual(
    [itself.series, '19:other@thread.v2'].toSorted(inOrder),
  );
  await server.db
    .deleteFrom('action')
    .where('tenant', '=', bo.tenant)
    .where('series', '=', '19:other@thread.v2')
    .execute();

  const move = { action: one.id, body: { due: later, reason: ' Waiting for legal ' } };
  expect(await other.refused(moveAction, move)).toMatchObject({ code: 'host_only' });
  const wrong = await owner.refused(moveAction, { ...move, body: { due: '2026-11-22', reason: ' ' } });
  expect(wrong.fields).toEqual([
    { field: 'due', code: 'in_the_past' },
    { field: 'reason', code: 'empty' },
  ]);
  using hears = await listen(server, host);
  await owner.ask(moveAction, move);
  await expect.poll(() => topics(hears)).toContain('open-items');
  const moved = { due: later, moved: { from: due, reason: 'Waiting for legal' } };
  expect((await owner.ask(readMyActions, {})).actions).toMatchObject([moved]);

  // Filing the same recap again keeps the new date; a date that the host changes wins.
  const refile = async (version: number, set: Partial<Action>) => {
    const content = { actions: [{ ...one, ...set }, two], questions: [] };
    await host.ask(saveDraft, { meeting, body: { version, content } });
    await host.ask(shareRecap, { meeting, body: { version: version + 1, language: 'en' } });
  };
  await refile(1, { what: 'Draft the announcement' });
  expect((await owner.ask(readMyActions, {})).actions).toMatchObject([{ ...moved, what: 'Draft the announcement' }]);
  server.clock.now += week;
  await begin(host);
  for (const person of [owner, other])
    expect((await person.ask(readOpenItems, {})).actions).toMatchObject([{ id: two.id }, { id: one.id, ...moved }]);
  await refile(2, { due: '2026-12-10' });
  expect((await owner.ask(readMyActions, {})).actions).toMatchObject([{ due: '2026-12-10', moved: null }]);

  await owner.ask(markDone, { action: one.id, body: { isDone: true } });
  expect((await owner.ask(readMyActions, {})).actions).toMatchObject([{ isDone: true }]);
  server.clock.now += 2 * week;
  expect((await owner.ask(readMyActions, {})).actions).toEqual([]);

  server.microsoft.chat.members.splice(server.microsoft.chat.members.indexOf(cai), 1);
  await server.restart();
  expect((await other.ask(readMyActions, {})).actions).toMatchObject([{ id: two.id }]);
  expect(await other.refused(markDone, { action: two.id, body: { isDone: true } })).toMatchObject({
    code: 'not_found',
  });
});

function inOrder(a: string, b: string): number {
  return a < b ? -1 : 1;
}

test('an action waits for its owner’s answer until it is moved or two weeks old', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [host, owner, other] = [server.as(ada), server.as(bo), server.as(cai)];
  const [one, two, hosts] = [ownedBy(bo), ownedBy(bo, 'Book it'), ownedBy(ada, 'Tell the board')];
  const meeting = await begin(host);
  await share(host, meeting, { actions: [one, two, hosts], questions: [] });
  const asked = async (person: Person) =>
    (await person.ask(readMyActions, {})).actions.map((mine) => [mine.what, mine.asked]);
  const unanswered = { answer: null };
  expect(await asked(host)).toEqual([['Tell the board', null]]);
  expect(await asked(other)).toEqual([]);
  expect(await asked(owner)).toEqual([
    ['Draft it', unanswered],
    ['Book it', unanswered],
  ]);

  using hears = await listen(server, owner, ownLivePath);
  await owner.ask(answerAction, { meeting, action: one.id, body: { day: due, what: 'Draft it' } });
  await expect.poll(() => topics(hears)).toContain('home');
  await host.ask(moveAction, { action: two.id, body: { due: later, reason: 'Waiting for legal' } });
  expect(await asked(owner)).toEqual([
    ['Draft it', { answer: { day: due, what: 'Draft it' } }],
    ['Book it', null],
  ]);
  server.clock.now += 2 * week;
  expect(await asked(owner)).toEqual([
    ['Draft it', null],
    ['Book it', null],
  ]);
});

test('actions and exports show the name that the chat had when their meeting began', async () => {
  await using server = await startServer({ config: { membershipMs: 0 } });
  const { chat, people } = server.microsoft;
  const [host, owner] = [server.as(people.ada), server.as(people.bo)];
  const hebrew = 'החלטה: השקה ב-12 במרץ (v2)!';
  const written = ['Weekly\u202E, plain\u0007', null, hebrew, 'x'.repeat(700)];
  for (const topic of written) {
    chat.topic = topic;
    const meeting = await begin(host);
    await share(host, meeting, { actions: [ownedBy(people.bo)], questions: [] });
    server.clock.now += week;
  }
  chat.topic = 'Renamed afterwards';
  const names = ['Weekly, plain', '', hebrew, 'x'.repeat(500)];
  const mine = (await owner.ask(readMyActions, {})).actions;
  expect(mine.toSorted((a, b) => a.at - b.at).map(({ topic }) => topic)).toEqual(names);
  expect((await host.ask(exportSeries, {})).meetings.map(({ topic }) => topic)).toEqual(names);
  expect(await owner.ask(readRoom, {})).toMatchObject({ topic: 'Renamed afterwards' });
});

test('an owner accepts the wording that they read, and a changed wording isn’t accepted', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [host, owner] = [server.as(ada), server.as(bo)];
  const one = ownedBy(bo);
  const meeting = await close(host, [one]);
  const place = { meeting, action: one.id };
  const write = (version: number, set: Partial<Action>) =>
    host.ask(saveDraft, { meeting, body: { version, content: { actions: [{ ...one, ...set }], questions: [] } } });
  const said = async () => ({
    accepted: (await host.ask(readOwnership, { meeting })).accepted.length,
    exported: (await owner.ask(exportSeries, {})).meetings[0]?.accepted.length,
    card: server.microsoft.messages()[0]?.attachments?.[0]?.content?.includes('accepted'),
  });
  const everywhere = { accepted: 1, exported: 1, card: true };
  const nowhere = { accepted: 0, exported: 0, card: false };
  await owner.ask(answerAction, { ...place, body: { day: due, what: one.what } });
  await host.ask(shareRecap, { meeting, body: { version: 1, language: 'en' } });
  expect(await said()).toEqual(everywhere);
  await write(1, { what: '  Draft   it ' });
  await host.ask(shareRecap, { meeting, body: { version: 2, language: 'en' } });
  expect(await said()).toEqual(everywhere);

  await write(2, { what: 'Take the blame' });
  await host.ask(shareRecap, { meeting, body: { version: 3, language: 'en' } });
  expect(await said()).toEqual(nowhere);
  const asked = { what: 'Take the blame', answer: { day: due, what: 'Draft it' } };
  expect((await owner.ask(readOwnership, { meeting })).mine).toMatchObject([asked]);
  await owner.ask(answerAction, { ...place, body: { day: due, what: 'Draft it' } });
  expect(await said()).toEqual(nowhere);
  await owner.ask(answerAction, { ...place, body: { day: due, what: 'Take the blame' } });
  expect(await said()).toMatchObject({ accepted: 1, exported: 1 });
});

test('agreeing to a check-in doesn’t cover one of another kind with the same id', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [host, owner] = [server.as(ada), server.as(bo)];
  const one = ownedBy(bo);
  const meeting = await close(host, [one]);
  const place = { meeting, action: one.id };
  const planned = { id: randomUUID(), kind: 'milestone' as const, day: due };
  const save = (version: number, checkIn: Touch['checkIns'][number]) =>
    host.ask(saveTouch, {
      ...place,
      body: { person: bo.id, version, content: { ...nothing, checkIns: [checkIn] } },
    });
  const standing = async () => {
    const { mine } = await owner.ask(readOwnership, { meeting });
    return mine.flatMap(({ touch, agreed }) => touch.checkIns.map((checkIn) => isAgreed(checkIn, agreed)));
  };
  await save(0, planned);
  await owner.ask(agreeCheckIn, { ...place, checkIn: planned.id, body: { day: due, kind: 'milestone' } });
  expect(await standing()).toEqual([true]);
  await save(1, { ...planned, kind: 'weekly' });
  expect(await standing()).toEqual([false]);
  await owner.ask(agreeCheckIn, { ...place, checkIn: planned.id, body: { day: due, kind: 'milestone' } });
  expect(await standing()).toEqual([false]);
});

test('old answers without a stored wording count until somebody changes the wording', async () => {
  const [one, other] = [randomUUID(), randomUUID()];
  const { rows, meeting } = await (async () => {
    await using server = await startServer();
    const { ada, bo } = server.microsoft.people;
    const [host, owner] = [server.as(ada), server.as(bo)];
    const actions = [one, other].map((id) => ({ ...ownedBy(bo), id }));
    const begun = await close(host, actions);
    const checkIn = { id: one, kind: 'weekly' as const, day: due };
    const body = { person: bo.id, version: 0, content: { ...nothing, checkIns: [checkIn] } };
    await host.ask(saveTouch, { meeting: begun, action: one, body });
    for (const id of [one, other]) await owner.ask(answerAction, { meeting: begun, action: id, body: { day: due } });
    await owner.ask(agreeCheckIn, { meeting: begun, action: one, checkIn: one, body: { day: due } });
    await host.ask(shareRecap, { meeting: begun, body: { version: 1, language: 'en' } });
    const before = JSON.stringify([{ id: one, day: due }]);
    const asItWas = (await rowsOf(server.db)).map(({ table, values }) => {
      const isIt = table === 'ownership' && values['action'] === one;
      return { table, values: isIt ? { ...values, agreed_json: before } : values };
    });
    return { rows: asItWas, meeting: begun };
  })();
  await using old = await oldDatabase('024-helpers', rows);
  await using server = await startServer({ config: { databaseUrl: old.url } });
  const { ada, bo } = server.microsoft.people;
  const [host, owner] = [server.as(ada), server.as(bo)];
  expect((await host.ask(readOwnership, { meeting })).accepted.toSorted()).toEqual([one, other].toSorted());
  const mine = async () => (await owner.ask(readOwnership, { meeting })).mine.find(({ id }) => id === one);
  expect(await mine()).toMatchObject({ agreed: [{ id: one, kind: 'weekly', day: due }] });
  const changed = [one, other].map((id) => ({ ...ownedBy(bo, id === one ? 'Take the blame' : 'Draft it'), id }));
  await host.ask(saveDraft, { meeting, body: { version: 1, content: { actions: changed, questions: [] } } });
  await host.ask(shareRecap, { meeting, body: { version: 2, language: 'en' } });
  expect((await host.ask(readOwnership, { meeting })).accepted).toEqual([other]);
});
