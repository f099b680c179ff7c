import { expect, test } from 'vitest';
import { deleteMeeting, exportSeries, removeName } from '#contract/lifecycle.ts';
import {
  answerObserver,
  askToSwap,
  chooseForSheet,
  chooseObserver,
  handSheet,
  leaveRota,
  readObserver,
  saveSheet,
  type Sheet,
} from '#contract/meeting/observer.ts';
import { gone } from '#contract/rules/people.ts';
import { readRecap, readReview, saveDraft, shareRecap } from '#contract/meeting/recap.ts';
import { listen, topics } from '../../../support/server/live.ts';
import { begin, giveChair, share } from '../../../support/meeting/meeting.ts';
import { startServer, type Person, type TestServer } from '../../../support/server/server.ts';
import { visitors } from '../../../../server/sandbox/people.ts';

const dayMs = 86_400_000;
const nothing = { actions: [], questions: [] };

/** The second meeting of a series, because in the first everybody is new. */
async function beginSecond(server: TestServer, host: Person): Promise<string> {
  await share(host, await begin(host), nothing);
  server.clock.now += dayMs;
  return begin(host);
}

const blank: Sheet = { rows: [], strength: '', growth: '', mayBeNamed: false };
const full: Sheet = {
  rows: [{ id: 'dissent', sight: 'seen', note: 'Twice, and waited' }],
  strength: 'You waited after you asked',
  growth: 'Say who decides before we talk',
  mayBeNamed: false,
};

test('the rota proposes one person to everybody, moves on after a no, and swaps need consent [000-39]', async () => {
  await using server = await startServer({ config: { membershipMs: 0 } });
  const { people, admit, remove } = server.microsoft;
  const all = Object.values(people).map((person) => server.as(person));
  const [ada, bo, cai, dana, eli, fatima] = all as [Person, Person, Person, Person, Person, Person];
  const first = await begin(ada);
  expect(await ada.ask(readObserver, { meeting: first })).toMatchObject({ observer: null, you: 'no' });
  await ada.ask(chooseObserver, { meeting: first, body: { person: fatima.id } });
  await fatima.ask(answerObserver, { meeting: first, body: { isYes: true } });
  await share(ada, first, nothing);
  server.clock.now += dayMs;
  admit(visitors.xenia);
  const meeting = await begin(ada);
  admit(visitors.gil);

  // Fatima has had her turn, Gil and Xenia have just joined; the others are ordered by id.
  const reads = await Promise.all(all.map((person) => person.ask(readObserver, { meeting })));
  expect(reads.map(({ you }) => you)).toEqual(['no', 'proposed', 'no', 'no', 'no', 'no']);
  expect(reads[0]).toMatchObject({ observer: { person: { id: bo.id, name: bo.name }, hasSaidYes: false } });
  expect(reads[2]).toMatchObject({ observer: null, others: [] });
  const others = reads[0]?.others.map(({ id }) => id);
  expect(others).toEqual([cai.id, dana.id, eli.id, fatima.id]);

  using adaHears = await listen(server, ada);
  await bo.ask(answerObserver, { meeting, body: { isYes: false } });
  await expect.poll(() => topics(adaHears)).toContain('observer');
  const asks = { meeting, body: { isYes: true } };
  expect(await bo.refused(answerObserver, asks)).toMatchObject({ code: 'not_found' });
  expect((await cai.ask(readObserver, { meeting })).you).toBe('proposed');
  await cai.ask(leaveRota, { body: { isOut: true } });
  expect(await cai.ask(readObserver, { meeting })).toMatchObject({ you: 'no', isOut: true });

  const swap = (person: string) => ({ meeting, body: { person } });
  for (const [person, code] of [
    [people.ada.id, 'not_to_observe'],
    [visitors.gil.id, 'not_to_observe'],
    [cai.id, 'not_to_observe'],
    [dana.id, 'oneself'],
    ['nobody', 'not_in_chat'],
  ] as const)
    expect(await dana.refused(askToSwap, swap(person))).toMatchObject({ fields: [{ field: 'person', code }] });
  await dana.ask(askToSwap, swap(eli.id));
  await dana.ask(askToSwap, swap(fatima.id));
  expect((await eli.ask(readObserver, { meeting })).askedBy).toBeNull();
  expect((await fatima.ask(readObserver, { meeting })).askedBy).toEqual({ id: dana.id, name: dana.name });
  expect(await dana.ask(readObserver, { meeting })).toMatchObject({ you: 'proposed', asked: { id: fatima.id } });
  await fatima.ask(answerObserver, asks);
  expect(await ada.ask(readObserver, { meeting })).toMatchObject({
    observer: { person: { id: fatima.id }, hasSaidYes: true },
  });

  // People who leave the chat keep their sheet, and the next person is asked; absent people are skipped; the chair
  // doesn't observe.
  await fatima.ask(saveSheet, { meeting, body: { version: 0, content: full } });
  remove(people.fatima);
  expect(await ada.ask(readObserver, { meeting })).toMatchObject({
    observer: { person: { id: eli.id } },
    left: { id: fatima.id, name: fatima.name },
  });
  await ada.ask(chooseObserver, { meeting, body: { person: null } });
  expect((await ada.ask(readObserver, { meeting })).observer).toBeNull();
  await ada.ask(chooseObserver, { meeting, body: { person: eli.id } });
  await giveChair(ada, eli, meeting);
  expect((await ada.ask(readObserver, { meeting })).observer).toBeNull();
  admit(people.fatima);
  await server.restart();
  expect((await fatima.ask(readObserver, { meeting })).sheet).toMatchObject({ version: 1, content: full });

  // Cai is back from the next meeting on; whoever has waited longest comes first.
  await cai.ask(leaveRota, { body: { isOut: false } });
  await share(ada, meeting, nothing);
  expect(await ada.refused(chooseObserver, { meeting, body: { person: null } })).toMatchObject({
    code: 'meeting_over',
  });
  server.clock.now += dayMs;
  const third = await begin(ada);
  expect((await ada.ask(readObserver, { meeting: third })).observer?.person.id).toBe(bo.id);
  expect(await ada.ask(readObserver, { meeting: first })).toMatchObject({ observer: { person: { id: fatima.id } } });
});

test('a sheet is private until it has a strength and a growth area; then the chair decides [000-40, 000-41]', async () => {
  await using server = await startServer();
  const { people } = server.microsoft;
  const [ada, bo, cai, dana] = [
    server.as(people.ada),
    server.as(people.bo),
    server.as(people.cai),
    server.as(people.dana),
  ];
  const meeting = await beginSecond(server, ada);
  await giveChair(ada, dana, meeting);
  const keep = (version: number, content: Sheet) => ({ meeting, body: { version, content } });
  await bo.ask(readObserver, { meeting });
  for (const who of [bo, cai]) expect(await who.refused(saveSheet, keep(0, full))).toMatchObject({ code: 'not_found' });
  await bo.ask(answerObserver, { meeting, body: { isYes: true } });
  expect((await bo.ask(readObserver, { meeting })).sheet).toEqual({
    version: 0,
    content: blank,
    behaviours: null,
    handedAt: null,
    about: { id: dana.id, name: dana.name },
  });
  const both = [saveSheet, saveSheet].map((save) => bo.ask(save, keep(0, { ...full, growth: ' ' })).catch(() => null));
  expect((await Promise.all(both)).filter((saved) => saved !== null)).toHaveLength(1);
  expect(await bo.refused(saveSheet, keep(0, full))).toMatchObject({ code: 'stale', current: { version: 1 } });

  const hand = (version: number) => ({ meeting, body: { version } });
  expect(await bo.refused(handSheet, hand(0))).toMatchObject({ code: 'stale' });
  expect(await bo.refused(handSheet, hand(1))).toMatchObject({ fields: [{ field: 'content.growth', code: 'empty' }] });
  await bo.ask(saveSheet, keep(1, { ...full, strength: '' }));
  expect(await bo.refused(handSheet, hand(2))).toMatchObject({
    fields: [{ field: 'content.strength', code: 'empty' }],
  });
  await bo.ask(saveSheet, keep(2, full));
  expect((await dana.ask(readObserver, { meeting })).handed).toEqual([]);
  await bo.ask(handSheet, hand(3));
  expect(await bo.refused(saveSheet, keep(3, blank))).toMatchObject({ code: 'already_handed' });

  const [handed] = (await dana.ask(readObserver, { meeting })).handed;
  expect(handed).toMatchObject({ by: { id: bo.id, name: bo.name }, content: full, isReadOut: false, isShared: false });
  await giveChair(dana, cai, meeting);
  for (const other of [ada, cai])
    expect(JSON.stringify(await other.ask(readObserver, { meeting }))).not.toContain('Twice');
  const choice = { meeting, observation: handed?.id ?? '', body: { isReadOut: true, isShared: true } };
  expect(await cai.refused(chooseForSheet, choice)).toMatchObject({ code: 'not_found' });
  const shareNow = () => ada.ask(shareRecap, { meeting, body: { version: 0, language: 'en' } });
  await shareNow();
  expect((await ada.ask(readRecap, { meeting })).filed?.observed).toEqual([]);
  await dana.ask(chooseForSheet, choice);
  expect(await ada.ask(readReview, { meeting })).toMatchObject({ hasChanged: true });
  await shareNow();
  const said = { id: handed?.id, strength: full.strength, growth: full.growth, by: null };
  expect((await cai.ask(readRecap, { meeting })).filed?.observed).toEqual([said]);
  const card = JSON.stringify(server.microsoft.messages());
  for (const words of ['Observed', full.strength, full.growth]) expect(card).toContain(words);
  for (const words of ['Twice, and waited', bo.name]) expect(card).not.toContain(words);

  const meetings = (person: Person) => person.ask(exportSeries, {});
  expect((await meetings(bo)).observations).toMatchObject([{ meeting, by: { id: bo.id }, content: full }]);
  expect((await meetings(dana)).observations).toHaveLength(1);
  expect((await meetings(ada)).observations).toEqual([]);
  await bo.ask(removeName, {});
  expect((await dana.ask(readObserver, { meeting })).handed[0]).toMatchObject({ by: gone, content: full });
  await dana.ask(removeName, {});
  for (const table of ['turn', 'off_rota', 'observation'] as const)
    for (const { id } of [bo, dana])
      expect(JSON.stringify(await server.db.selectFrom(table).selectAll().execute())).not.toContain(id);
  await ada.ask(deleteMeeting, { meeting });
  expect(await server.db.selectFrom('observation').selectAll().execute()).toEqual([]);
});

test('observers who agree are named in the recap, and older recaps read as before [000-41]', async () => {
  await using server = await startServer();
  const { people } = server.microsoft;
  const [ada, bo] = [server.as(people.ada), server.as(people.bo)];
  const meeting = await beginSecond(server, ada);
  await bo.ask(readObserver, { meeting });
  await bo.ask(answerObserver, { meeting, body: { isYes: true } });
  await bo.ask(saveSheet, { meeting, body: { version: 0, content: { ...full, mayBeNamed: true } } });
  await bo.ask(handSheet, { meeting, body: { version: 1 } });
  await ada.ask(saveDraft, { meeting, body: { version: 0, content: nothing } });
  await ada.ask(shareRecap, { meeting, body: { version: 1, language: 'de' } });
  const row = await server.db
    .selectFrom('recap')
    .select('filed_json')
    .where('meeting', '=', meeting)
    .executeTakeFirst();
  const { observed: _none, ...before } = JSON.parse(row?.filed_json ?? '{}');
  await server.db
    .updateTable('recap')
    .set({ filed_json: JSON.stringify(before) })
    .where('meeting', '=', meeting)
    .execute();
  expect(await ada.ask(readRecap, { meeting })).toMatchObject({ filed: { observed: [] } });
  expect(await ada.ask(readReview, { meeting })).toMatchObject({ hasChanged: false });
  const [handed] = (await ada.ask(readObserver, { meeting })).handed;
  const body = { isReadOut: false, isShared: true };
  await ada.ask(chooseForSheet, { meeting, observation: handed?.id ?? '', body });
  await ada.ask(shareRecap, { meeting, body: { version: 1, language: 'de' } });
  expect((await ada.ask(readRecap, { meeting })).filed?.observed).toMatchObject([{ by: { id: bo.id, name: bo.name } }]);
  expect(JSON.stringify(server.microsoft.messages())).toContain(`Gesehen von ${bo.name}`);
});

test('a sheet belongs to who had the chair when it was begun, whoever has it later [000-40]', async () => {
  await using server = await startServer();
  const { people } = server.microsoft;
  const [ada, bo, dana] = [server.as(people.ada), server.as(people.bo), server.as(people.dana)];
  const meeting = await beginSecond(server, ada);
  await bo.ask(readObserver, { meeting });
  await bo.ask(answerObserver, { meeting, body: { isYes: true } });
  const about = async () => (await bo.ask(readObserver, { meeting })).sheet?.about.id;
  const isAbout = async (host: Person) => (await host.ask(readObserver, { meeting })).observer?.isAboutYou;
  await giveChair(ada, dana, meeting);
  expect([await about(), await isAbout(dana), await isAbout(ada)]).toEqual([dana.id, true, false]);
  await giveChair(dana, ada, meeting);
  await bo.ask(saveSheet, { meeting, body: { version: 0, content: full } });
  await giveChair(ada, dana, meeting);
  expect([await about(), await isAbout(dana), await isAbout(ada)]).toEqual([ada.id, false, true]);
  await bo.ask(handSheet, { meeting, body: { version: 1 } });
  expect((await dana.ask(readObserver, { meeting })).handed).toEqual([]);
  expect((await ada.ask(readObserver, { meeting })).handed).toMatchObject([{ content: full }]);
});
