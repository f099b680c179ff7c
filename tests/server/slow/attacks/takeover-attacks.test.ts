import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { acknowledge, readAcknowledgements, takeBackAcknowledgement } from '#contract/meeting/acknowledgement.ts';
import { deleteMeeting, removeName } from '#contract/lifecycle.ts';
import { saveDecision } from '#contract/meeting/decision.ts';
import { beginMeeting, moveTo, readRoom } from '#contract/meeting/meeting.ts';
import { postNote } from '#contract/meeting/chatNote.ts';
import { saveDraft, shareRecap } from '#contract/meeting/recap.ts';
import { handSection } from '#contract/meeting/handover.ts';
import { attempt } from '../../../../server/platform/delivery/attempt.ts';
import { atOf, chatAtOf } from '../../../../server/core/scope.ts';
import { transaction } from '../../../../server/platform/database/database.ts';
import { latestMeeting } from '../../../../server/meeting/latest.ts';
import { prepareToOpen } from '../../../../server/features/pulse/openPulse.ts';
import { recapContent } from '../../../../server/features/recap/card/content.ts';
import { invent } from '../../../support/meeting/people.ts';
import { posted } from '../../../support/meeting/card.ts';
import { action, begin, decision, endPulse, giveChair, rate, thank } from '../../../support/meeting/meeting.ts';
import { startServer, type Person, type TestServer } from '../../../support/server/server.ts';

const weekMs = 7 * 24 * 3_600_000;
const sharing = { version: 0, language: 'en' } as const;

async function hostsNothing(server: TestServer, person: Person, meeting: string): Promise<void> {
  const section = { kind: 'chair', title: '', person: server.microsoft.people.cai.id };
  const asking = [
    [
      saveDecision,
      { decision: randomUUID(), body: { version: 0, state: 'final', content: decision, supersedes: null } },
    ],
    [handSection, { section: randomUUID(), body: section }],
    [moveTo, { body: { stage: 'meet' } }],
    [beginMeeting, { body: { timeZone: 'Europe/Berlin' } }],
  ] as const;
  for (const [endpoint, asked] of asking)
    expect(await person.refused(endpoint, { meeting, ...asked })).toMatchObject({ code: 'host_only' });
}

test('sharing the recap of a meeting left open for weeks doesn’t give its chair back', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [host, former] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  await giveChair(host, former, meeting);
  server.clock.now += 3 * weekMs;
  await former.ask(shareRecap, { meeting, body: sharing });
  expect((await former.ask(readRoom, {})).you).toMatchObject({ isHost: false, isFormerChair: true });
  await hostsNothing(server, former, meeting);
  expect((await host.ask(readRoom, {})).begin).toBe('fresh');
});

test('sharing an acknowledgement posts what the sharer read, not a later text with the same id', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [host, attacker] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  const { said, thanks } = await thank(attacker, meeting, cai.id);
  const at = (await host.ask(readAcknowledgements, { meeting })).acknowledgements[0]?.at;
  await attacker.ask(takeBackAcknowledgement, { meeting, acknowledgement: said });
  server.clock.now += 1;
  const body = { ...thanks, what: 'I resign as your host' };
  await attacker.ask(acknowledge, { meeting, acknowledgement: said, body });
  const content = { kind: 'acknowledgement' as const, acknowledgement: said, at };
  const problem = await host.refused(postNote, { meeting, note: said, body: { language: 'en', content } });
  expect(problem).toMatchObject({ code: 'not_found' });
  expect(posted(server)).toEqual([]);
  await host.ask(postNote, {
    meeting,
    note: said,
    body: { language: 'en', content: { ...content, at: server.clock.now } },
  });
  expect(posted(server)).toEqual([{ from: ada.id, text: expect.stringContaining('I resign') }]);
});

test('a second person’s share while a card is in flight is posted in their own name', async () => {
  await using server = await startServer();
  const { services, microsoft } = server;
  const { ada, bo } = microsoft.people;
  const [host, former] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  await giveChair(host, former, meeting);
  await host.ask(shareRecap, { meeting, body: sharing });
  await server.db.updateTable('share').set({ state: 'waiting', filing: 2 }).execute();
  const caller = await services.outside.verify(host.token);
  const at = atOf({ tenant: microsoft.tenant, series: microsoft.chat.id, meeting });
  const content = recapContent(services, { acceptedIn: async () => new Set(), ratingOf: async () => null });
  await attempt({
    services,
    caller,
    shown: { at, kind: 'recap', id: meeting },
    pace: () => Promise.resolve(),
    async content(card, share, readMembers) {
      const draft = { actions: [action('Bo’s own words')], questions: [] };
      await former.ask(saveDraft, { meeting, body: { version: 0, content: draft } });
      await former.ask(shareRecap, { meeting, body: { ...sharing, version: 1 } });
      return content(card, share, readMembers);
    },
  });
  await former.ask(shareRecap, { meeting, body: { ...sharing, version: 1 } });
  const own = posted(server).filter(({ text }) => text.includes('Bo’s own words'));
  expect(own.map(({ from }) => from)).toEqual([bo.id]);
});

test('nobody can delete a meeting while people rate it, and deleting it later keeps the answers', async () => {
  await using server = await startServer({ people: invent(8) });
  const [ada, bo, cai, dana] = server.microsoft.chat.members;
  if (!ada || !bo || !cai || !dana) throw new Error('Nobody is in the chat');
  const [organizer, last] = [server.as(ada), server.as(bo)];
  const earlier = await begin(organizer, { isKey: true });
  await organizer.ask(moveTo, { meeting: earlier, body: { stage: 'after' } });
  for (const person of [cai, dana]) await rate(server.as(person), earlier, 4, 4);
  await endPulse(server, organizer, earlier);
  server.clock.now += weekMs;
  const meeting = await begin(organizer, { isKey: true });
  server.clock.now += 3_600_000;
  await giveChair(organizer, last, meeting);
  await last.ask(moveTo, { meeting, body: { stage: 'after' } });
  await rate(server.as(cai), meeting, 2, 2);
  const waiting = () =>
    server.db.selectFrom('pulse').select(['meeting', 'host', 'pool']).orderBy('opened_at').execute();
  const before = await waiting();
  const until = { closesAt: server.clock.now + 48 * 3_600_000, mayCloseAt: server.clock.now + 24 * 3_600_000 };
  for (const person of [organizer, last])
    expect(await person.refused(deleteMeeting, { meeting })).toMatchObject({ code: 'pulse_open', current: until });
  // Erasing one's own name doesn't wait, and takes no answer along.
  await server.as(cai).ask(removeName, {});
  expect(await waiting()).toEqual(before);
  server.clock.now = until.closesAt;
  for (const one of [meeting, earlier]) await organizer.ask(deleteMeeting, { meeting: one });
  expect(await waiting()).toEqual(before);
  await server.restart();
  const closed = () => server.db.selectFrom('pulse').select('closed_at').where('closed_at', 'is', null).execute();
  await expect.poll(closed).toEqual([]);
  expect(await waiting()).toEqual(before);
  for (const table of ['electorate', 'admission', 'spent'] as const)
    expect([table, await server.db.selectFrom(table).selectAll().execute()]).toEqual([table, []]);
});

test('if the chair moves while a meeting ends, keys are still made outside the transaction', async () => {
  await using server = await startServer();
  const { db, services, microsoft } = server;
  const { ada, bo } = microsoft.people;
  const id = await begin(server.as(ada), { isKey: true });
  const chat = { tenant: microsoft.tenant, series: microsoft.chat.id };
  const meeting = await latestMeeting(db, chatAtOf(chat));
  if (meeting?.id !== id) throw new Error('No meeting has begun');
  const pool = { ...chat, id: randomUUID(), opened_at: 1, public_key: '' };
  await db
    .insertInto('pool')
    .values({ ...pool, host: ada.id, private_key: 'AAAA' })
    .execute();
  const ending = { at: atOf({ ...chat, meeting: id }), meeting, attendees: microsoft.cast.map((person) => person.id) };
  const open = await prepareToOpen(services, ending, {
    readAsking: async () => ({ behaviours: [], focus: null, checkIn: false }),
    mainHost: async (from) => (from === services.db ? ada.id : bo.id),
    whoOnlyAttended: async (_from, _meeting, among) => [...among],
  });
  let begun = 0;
  await transaction(db, async (trx) => {
    begun++;
    await open(trx, meeting, server.clock.now);
  });
  expect(begun).toBe(2);
  const about = await db.selectFrom('pulse').innerJoin('pool', 'pool.id', 'pulse.pool').select('pool.host').execute();
  expect(about).toEqual([{ host: bo.id }]);
});
