import { expect, test } from 'vitest';
import { beginMeeting, moveTo, takeChair } from '#contract/meeting/meeting.ts';
import { deleteMeeting, exportSeries } from '#contract/lifecycle.ts';
import { admit, closePulse, readPulse, saveOwn } from '#contract/meeting/pulse.ts';
import { begin, endPulse, giveChair, rate, share } from '../../../support/meeting/meeting.ts';
import { bytesOf } from '../../../support/database/raw.ts';
import { startServer, type TestServer } from '../../../support/server/server.ts';
import { invent } from '../../../support/meeting/people.ts';
import { blind } from '../../../support/attacks/voter.ts';
import { batchOf } from '../../../../server/features/pulse/batch.ts';
import { unreadMs } from '../../../../server/features/pulse/unread.ts';
import { noAnswers, thresholds } from '../../../../server/features/pulse/rules.ts';
import { asking, askedAs } from '../../../support/meeting/asking.ts';

const empty = { actions: [], questions: [] };
const { isTicked: _, ...dissent } = askedAs('dissent');
const everyoneElse = (server: TestServer) =>
  server.microsoft.chat.members.filter(({ id }) => id !== server.microsoft.people.ada.id);

test('five people rate in private; the host sees nothing until the close, then bands [000-65, 002-14]', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  expect(await attendee.ask(readPulse, { meeting })).toMatchObject({ state: 'none', ballots: null });
  await share(host, meeting, empty);

  expect(await attendee.ask(readPulse, { meeting })).toMatchObject({
    state: 'open',
    you: 'asked',
    ballots: { pulse: expect.any(String), key: expect.any(String) },
    isPooled: false,
    isSmall: true,
    closesAt: server.clock.now + 48 * 3_600_000,
    questions: {
      wording: 1,
      seen: [{ behaviour: 'purpose' }, { behaviour: 'dissent' }],
      checkIn: false,
      comment: false,
    },
    thresholds: { bands: 5, counts: 10, comments: 10 },
  });
  for (const person of everyoneElse(server)) {
    expect(await rate(server.as(person), meeting, 5, 2, { dissent: 'saw' })).toEqual({ accepted: true });
    expect(await host.ask(readPulse, { meeting })).toMatchObject({ state: 'open', release: null, you: 'host' });
  }
  expect(await rate(attendee, meeting, 1, 1)).toEqual({ accepted: false, reason: 'already_cast' });
  const { ballots } = await attendee.ask(readPulse, { meeting });
  const another = { blinded: blind(ballots?.key ?? '').blinded, ticket: null };
  expect(await attendee.ask(admit, { meeting, body: another })).toEqual({
    admitted: false,
    reason: 'already_admitted',
  });
  expect((await host.refused(admit, { meeting, body: another })).code).toBe('attendee_only');
  expect((await attendee.refused(closePulse, { meeting })).code).toBe('host_only');

  const ownSeen = { first: null, second: 'saw' as const, third: null };
  const own = { clarity: 4, safety: 5, plan: null, load: null, seen: ownSeen };
  expect(await host.ask(saveOwn, { meeting, body: own })).toEqual({ accepted: true });
  await endPulse(server, host, meeting);
  expect(await host.ask(saveOwn, { meeting, body: own })).toEqual({ accepted: false, reason: 'closed' });
  const { release, isReleased } = await host.ask(readPulse, { meeting });
  expect(isReleased).toBe(true);
  expect(release).toEqual({
    id: expect.any(String),
    change: null,
    batch: {
      at: server.clock.now,
      meetings: 1,
      answers: 5,
      wording: 1,
      thresholds: { bands: 5, counts: 10, comments: 10 },
      scores: [
        { question: 'clarity', answers: 5, own: [4], band: 'high' },
        { question: 'safety', answers: 5, own: [5], band: 'low' },
      ],
      seen: [{ ...dissent, said: 1, meetings: 1, answers: 5, own: ['saw'], band: 'most', saw: null }],
      comments: null,
    },
  });
  expect(await attendee.ask(readPulse, { meeting })).toMatchObject({
    state: 'closed',
    release: null,
    isReleased: false,
  });
  expect(await rate(attendee, meeting, 5, 5)).toEqual({ accepted: false, reason: 'closed' });
});

test('at the close the key, the admissions, the tokens and the counters are gone from the file', async () => {
  await using server = await startServer();
  const { db } = server;
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  await share(host, meeting, empty);
  for (const person of everyoneElse(server)) await rate(server.as(person), meeting, 4, 4);
  const pulse = await db.selectFrom('pulse').selectAll().executeTakeFirstOrThrow();
  const admissions = await db.selectFrom('admission').selectAll().execute();
  const spent = await db.selectFrom('spent').selectAll().execute();
  expect([admissions.length, spent.length]).toEqual([5, 5]);
  for (const { id } of everyoneElse(server)) expect(JSON.stringify([spent, pulse])).not.toContain(id);

  await endPulse(server, host, meeting);
  for (const table of ['electorate', 'admission', 'spent', 'comment', 'pool', 'pool_admission', 'pool_ticket'] as const)
    expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
  expect(await db.selectFrom('pulse').select(['private_key', 'public_key', 'counters_json']).execute()).toEqual([
    { private_key: null, public_key: null, counters_json: '' },
  ]);

  // Neither in the file nor in the write-ahead log, which would keep every state of the counters.
  const secrets = [...admissions.map(({ blinded }) => blinded), ...spent.map(({ token }) => token)];
  const bytes = (await bytesOf(server.config.databaseUrl)).toString('latin1');
  for (const secret of [...secrets, pulse.private_key, '"ballots":'])
    expect([secret, bytes.includes(secret ?? '')]).toEqual([secret, false]);
});

test('answers wait until five different people have answered, and are released once', async () => {
  await using server = await startServer({ people: invent(6) });
  const [ada, ...others] = server.microsoft.chat.members;
  if (!ada) throw new Error('Nobody is in the chat');
  const host = server.as(ada);
  const meet = async (voters: typeof others) => {
    const meeting = await begin(host, { isKey: true });
    await share(host, meeting, empty);
    for (const person of voters) await rate(server.as(person), meeting, 2, 3);
    await endPulse(server, host, meeting);
    server.clock.now += 7 * 24 * 3_600_000;
    return meeting;
  };
  const first = await meet(others.slice(0, 4));
  expect(await host.ask(readPulse, { meeting: first })).toMatchObject({ release: null, isReleased: false });
  // Eight answers by now, from the same four people.
  const second = await meet(others.slice(0, 4));
  // Comments aren't offered, however many answers wait: so few people could never have them read.
  expect(await host.ask(readPulse, { meeting: second })).toMatchObject({
    release: null,
    isReleased: false,
    questions: { comment: false },
  });
  const third = await meet(others.slice(4));
  const { release } = await host.ask(readPulse, { meeting: third });
  expect(release?.batch).toMatchObject({ meetings: 3, answers: 9, scores: [{ band: 'low' }, { band: 'low' }] });
  await endPulse(server, host, third);
  expect((await host.ask(readPulse, { meeting: first })).release).toEqual(release);
});

test('only people who attended from beginning to end, and never had the chair, may rate', async () => {
  await using server = await startServer({ people: invent(10), config: { membershipMs: 0 } });
  const [ada, bo, cai, dana, late, ...others] = server.microsoft.chat.members;
  if (!ada || !bo || !cai || !dana || !late) throw new Error('Too few are in the chat');
  server.microsoft.remove(late);
  const host = server.as(ada);
  const meeting = await begin(host);
  server.clock.now += 600_000;
  await giveChair(host, server.as(bo), meeting);
  server.clock.now += 300_000;
  await giveChair(server.as(bo), server.as(cai), meeting);
  server.microsoft.admit(late);
  server.microsoft.remove(dana);
  await share(server.as(cai), meeting, empty);
  server.microsoft.admit(dana);
  for (const [person, you] of [
    [ada, 'host'],
    [bo, 'host'],
    [cai, 'host'],
    [dana, 'not_here'],
    [late, 'not_here'],
  ] as const) {
    const pulse = await server.as(person).ask(readPulse, { meeting });
    expect([person.name, pulse.you, pulse.isYours]).toEqual([person.name, you, person === ada]);
    const body = { blinded: blind(pulse.ballots?.key ?? '').blinded, ticket: null };
    expect((await server.as(person).refused(admit, { meeting, body })).code).toBe('attendee_only');
  }
  for (const person of others) expect(await rate(server.as(person), meeting, 4, 4)).toEqual({ accepted: true });
});

test('a chair taken in the close, or in a reopened meeting, never makes the pulse about them', async () => {
  await using server = await startServer({ people: invent(7) });
  const [ada, bo, cai] = server.microsoft.chat.members.map((person) => server.as(person));
  if (!ada || !bo || !cai) throw new Error('Too few are in the chat');
  const meeting = await begin(ada);
  await giveChair(ada, bo, meeting);
  server.clock.now += 60_000;
  await bo.ask(moveTo, { meeting, body: { stage: 'close' } });
  await ada.ask(takeChair, { meeting });
  server.clock.now += 3_600_000;
  await ada.ask(moveTo, { meeting, body: { stage: 'after' } });
  await ada.ask(moveTo, { meeting, body: { stage: 'meet' } });
  await giveChair(ada, cai, meeting);
  expect(await bo.ask(readPulse, { meeting })).toMatchObject({ you: 'host', isYours: true });
  for (const other of [ada, cai]) expect(await other.ask(readPulse, { meeting })).toMatchObject({ isYours: false });
  const { ballots } = await bo.ask(readPulse, { meeting });
  const body = { blinded: blind(ballots?.key ?? '').blinded, ticket: null };
  expect((await bo.refused(admit, { meeting, body })).code).toBe('attendee_only');
});

test('a host can end a pulse after a day and no sooner, whatever has been answered', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  await share(host, meeting, empty);
  const visible = async () => {
    const { requestId: _, ...refusal } = await host.refused(closePulse, { meeting });
    return [refusal, await host.ask(readPulse, { meeting })];
  };
  const before = await visible();
  expect(before).toMatchObject([
    { code: 'too_early' },
    { mayClose: false, mayCloseAt: server.clock.now + 24 * 3_600_000 },
  ]);
  for (const person of everyoneElse(server)) {
    await rate(server.as(person), meeting, 4, 4);
    expect(await visible()).toEqual(before);
  }
  server.clock.now += 24 * 3_600_000;
  expect(await host.ask(readPulse, { meeting })).toMatchObject({ mayClose: true, mayCloseAt: null });
  await host.ask(closePulse, { meeting });
  expect(await host.ask(readPulse, { meeting })).toMatchObject({ state: 'closed', mayClose: false, isReleased: true });
});

test('a pulse from before electorates and pools asks its members; its answers wait for people', async () => {
  await using server = await startServer();
  const { db } = server;
  const host = server.as(server.microsoft.people.ada);
  const old = await begin(host);
  await db.updateTable('meeting').set({ roster_key: null }).where('tenant', '=', server.microsoft.tenant).execute();
  await share(host, old, empty);
  // The rows of an earlier version.
  for (const table of ['electorate', 'pool'] as const)
    await db.deleteFrom(table).where('tenant', '=', server.microsoft.tenant).execute();
  await db
    .updateTable('pulse')
    .set({ pool: null, fingerprint: null })
    .where('tenant', '=', server.microsoft.tenant)
    .execute();
  const [first, ...others] = everyoneElse(server).map((person) => server.as(person));
  if (!first) throw new Error('Nobody attends');
  expect(await first.ask(readPulse, { meeting: old })).toMatchObject({ state: 'open', you: 'asked', pool: null });
  expect(await rate(first, old, 5, 5)).toEqual({ accepted: true });
  await endPulse(server, host, old);
  expect(await host.ask(readPulse, { meeting: old })).toMatchObject({ state: 'closed', release: null });

  server.clock.now += 7 * 24 * 3_600_000;
  const next = await begin(host, { isKey: true });
  await share(host, next, empty);
  for (const person of others) await rate(person, next, 5, 5);
  await endPulse(server, host, next);
  // Five answers, but nobody can prove that the first isn't from one of the four.
  expect(await host.ask(readPulse, { meeting: next })).toMatchObject({ release: null });
  server.clock.now += 7 * 24 * 3_600_000;
  const last = await begin(host, { isKey: true });
  await share(host, last, empty);
  await rate(first, last, 5, 5);
  await endPulse(server, host, last);
  expect((await host.ask(readPulse, { meeting: last })).release?.batch).toMatchObject({ meetings: 3, answers: 6 });
});

test('from ten answers on the host reads counts, and a rare answer is merged with its neighbours [000-57]', async () => {
  await using server = await startServer({ people: invent(13) });
  const [ada, ...others] = server.microsoft.chat.members;
  if (!ada) throw new Error('Nobody is in the chat');
  const host = server.as(ada);
  const meeting = await begin(host);
  await share(host, meeting, empty);
  for (const [index, person] of others.entries()) {
    await rate(server.as(person), meeting, index === 0 ? 1 : 5, index < 6 ? 2 : 4, {
      dissent: index < 5 ? 'did_not' : 'saw',
      purpose: 'could_not_tell',
    });
  }
  await endPulse(server, host, meeting);
  const { release } = await host.ask(readPulse, { meeting });
  // "11 of 12 gave 4 or 5" would reveal one person, so the result is a band.
  expect(release?.batch.scores).toEqual([
    { question: 'clarity', answers: 12, own: [], band: 'high' },
    {
      question: 'safety',
      answers: 12,
      own: [],
      favourable: 6,
      spread: [
        { from: 1, to: 3, answers: 6 },
        { from: 4, to: 5, answers: 6 },
      ],
    },
  ]);
  expect(release?.batch.seen).toEqual([{ ...dissent, said: 1, meetings: 1, answers: 12, own: [], band: null, saw: 7 }]);
});

test('comments of fewer than ten wait for the host’s next ten, and all are then read together', async () => {
  await using server = await startServer({ people: invent(13) });
  const [ada, ...others] = server.microsoft.chat.members;
  if (!ada) throw new Error('Nobody is in the chat');
  const host = server.as(ada);
  const meet = async (comments: string[]) => {
    const meeting = await begin(host, { isKey: true });
    await share(host, meeting, empty);
    expect((await host.ask(readPulse, { meeting })).questions?.comment).toBe(true);
    for (const [index, comment] of comments.entries()) {
      const person = others[index];
      if (!person) throw new Error('Too few are in the chat');
      await rate(server.as(person), meeting, 4, 4, {}, { comment });
    }
    await endPulse(server, host, meeting);
    server.clock.now += 7 * 24 * 3_600_000;
    return meeting;
  };
  const read = async (meeting: string) => (await host.ask(readPulse, { meeting })).release?.batch;
  const wrote = (words: string) => Array.from(words, (letter) => `${letter} was said`);
  const inOrder = (words: string) => wrote(words).toSorted();

  const first = await meet([...wrote('xcma'), '', '', '']);
  expect(await read(first)).toMatchObject({ answers: 7, comments: null });
  expect(
    JSON.stringify([await host.ask(readPulse, { meeting: first }), await host.ask(exportSeries, {})]),
  ).not.toContain('was said');
  const kept = await server.db.selectFrom('release').select('unread_json').executeTakeFirstOrThrow();
  expect(JSON.parse(kept.unread_json ?? '')).toEqual(inOrder('acmx'));
  expect(await server.db.selectFrom('comment').selectAll().execute()).toEqual([]);
  // Deleting a meeting doesn't choose the comments that are read.
  await host.ask(deleteMeeting, { meeting: first });

  const second = await meet([...wrote('zbyk'), ...Array.from({ length: 7 }, () => '')]);
  expect(await read(second)).toMatchObject({ meetings: 1, answers: 11, comments: inOrder('abckmxyz') });
  const third = await meet([...wrote('dw'), ...Array.from({ length: 8 }, () => '')]);
  expect(await read(third)).toMatchObject({ answers: 10, comments: inOrder('dw') });
  const left = await server.db.selectFrom('release').select('unread_json').execute();
  expect(left.map(({ unread_json }) => unread_json)).toEqual([null, null, null]);
});

test('comments that nobody could read within a year are deleted unread', async () => {
  await using server = await startServer({ people: invent(13) });
  const [ada, ...others] = server.microsoft.chat.members;
  if (!ada) throw new Error('Nobody is in the chat');
  const host = server.as(ada);
  const meeting = await begin(host, { isKey: true });
  await share(host, meeting, empty);
  for (const person of others.slice(0, 5))
    await rate(server.as(person), meeting, 4, 4, {}, { comment: 'Too few read' });
  await endPulse(server, host, meeting);
  const kept = () => server.db.selectFrom('release').select('unread_json').executeTakeFirstOrThrow();
  server.clock.now += unreadMs;
  await server.restart();
  expect((await kept()).unread_json).toContain('Too few read');
  server.clock.now += 1;
  await server.restart();
  await expect.poll(kept).toEqual({ unread_json: null });
  await expect.poll(async () => (await bytesOf(server.config.databaseUrl)).includes('Too few read')).toBe(false);
});

test('a result belongs to the host it is about, also where another member hosts the next meeting', async () => {
  await using server = await startServer({ organizer: null });
  const { ada, bo } = server.microsoft.people;
  const host = server.as(ada);
  const meeting = await begin(host);
  await share(host, meeting, empty);
  for (const person of everyoneElse(server)) await rate(server.as(person), meeting, 5, 4);
  await endPulse(server, host, meeting);
  expect((await host.ask(readPulse, { meeting })).release?.batch).toMatchObject({ answers: 5 });

  server.clock.now += 31 * 60_000;
  const next = await begin(server.as(bo));
  expect((await server.as(bo).ask(readPulse, { meeting: next })).release).toBeNull();
});

test('no two numbers of a release differ by fewer than five people', () => {
  const questions = asking('dissent');
  const people = [0, 1, 2, 5, 6, 7, 12];
  for (const low of people) {
    for (const middle of people) {
      for (const high of people) {
        const ballots = low + middle + high;
        const seen = { dissent: { saw: high, did_not: low, could_not_tell: middle } };
        const scores = { clarity: [low, 0, middle, 0, high], safety: [0, low, 0, high, middle] };
        const counters = { ...noAnswers(questions), ballots, scores, seen };
        const answered = { counters, questions, thresholds, own: null, comments: [], hasTickets: true };
        const shown = batchOf({ pulses: [answered], tickets: 0 }, 0);
        const numbers = [0, shown?.answers ?? 0];
        for (const score of shown?.scores ?? []) {
          numbers.push(score.answers);
          if ('favourable' in score) numbers.push(score.favourable, ...score.spread.map(({ answers }) => answers));
        }
        for (const { answers, saw } of shown?.seen ?? []) numbers.push(answers, saw ?? 0, answers - (saw ?? 0));
        const groups = numbers.flatMap((one) => [one, (shown?.answers ?? 0) - one]);
        expect(
          groups.filter((one) => one > 0 && one < 5),
          JSON.stringify(shown),
        ).toEqual([]);
      }
    }
  }
});

test('no pulse opens if fewer than five could answer; ending without sharing opens one', async () => {
  await using few = await startServer({ people: invent(5) });
  const [ada] = few.microsoft.chat.members;
  if (!ada) throw new Error('Nobody is in the chat');
  const talk = await begin(few.as(ada));
  await share(few.as(ada), talk, empty);
  expect(await few.as(ada).ask(readPulse, { meeting: talk })).toMatchObject({ state: 'none' });

  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const { meeting } = await host.ask(beginMeeting, { body: { timeZone: 'UTC' } });
  await host.ask(moveTo, { meeting, body: { stage: 'after' } });
  expect(await host.ask(readPulse, { meeting })).toMatchObject({ state: 'open', questions: { seen: [] } });
});
