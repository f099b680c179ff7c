import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { acknowledge } from '#contract/meeting/acknowledgement.ts';
import { raiseConcern } from '#contract/meeting/concern.ts';
import { saveCommitment } from '#contract/person/commitment.ts';
import { tickCue } from '#contract/meeting/cue.ts';
import { saveDecision } from '#contract/meeting/decision.ts';
import { deleteMeeting, exportSeries, removeName } from '#contract/lifecycle.ts';
import { endFocus, readFocus, startFocus } from '#contract/meeting/focus.ts';
import { saveMistake } from '#contract/meeting/mistake.ts';
import { moveTo, readRoom } from '#contract/meeting/meeting.ts';
import { postNote } from '#contract/meeting/chatNote.ts';
import { handSection } from '#contract/meeting/handover.ts';
import { saveTouch } from '#contract/meeting/ownership.ts';
import { saveDraft } from '#contract/meeting/recap.ts';
import { saveRehearsal } from '#contract/person/rehearsal.ts';
import { setSupport } from '#contract/meeting/supportLevel.ts';
import { shareThing } from '#contract/person/coach.ts';
import { nameManager, sendReflection } from '#contract/person/reflection.ts';
import { nominate } from '#contract/organization/story.ts';
import { shareWhatWorked } from '#contract/organization/whatWorked.ts';
import { selfOf } from '../../../server/core/scope.ts';
import { listHosted } from '../../../server/features/recap/hosted.ts';
import { createRates } from '../../../server/platform/http/rateLimit.ts';
import { action, begin, decision, share } from '../../support/meeting/meeting.ts';
import { rowsOf } from '../../support/database/rows.ts';
import { startServer, type Person } from '../../support/server/server.ts';

test('caps limit what one person adds to a meeting, also with two windows racing', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const host = server.as(ada);
  const meeting = await begin(host);
  await host.ask(moveTo, { meeting, body: { stage: 'meet' } });
  const thanks = { to: [bo.id], kind: 'risk' as const, what: 'Saw it first', outcome: '' };
  const learned = { learned: 'Ask first', change: '', support: '' };
  const draft = { version: 0, state: 'draft' as const, content: decision, supersedes: null };
  const content = { kind: 'thanks' as const, to: [bo.id], text: 'Thanks' };
  const support = { person: bo.id, level: 'close' as const, reviewOn: null };
  const ways: Record<string, { most: number; add: (id: string) => ReturnType<typeof asked> }> = {
    acknowledgement: {
      most: 50,
      add: (id) => asked(host, acknowledge, { meeting, acknowledgement: id, body: thanks }),
    },
    concern: {
      most: 20,
      add: (id) =>
        asked(server.as(bo), raiseConcern, { meeting, concern: id, body: { kind: 'risk', text: 'Late', from: null } }),
    },
    note: { most: 10, add: (id) => asked(host, postNote, { meeting, note: id, body: { language: 'en', content } }) },
    section: {
      most: 50,
      add: (id) => asked(host, handSection, { meeting, section: id, body: { kind: 'item', title: id, person: bo.id } }),
    },
    cue_tick: { most: 500, add: (id) => asked(host, tickCue, { meeting, tick: id, body: { cue: 'wait' } }) },
    decision: { most: 200, add: (id) => asked(host, saveDecision, { meeting, decision: id, body: draft }) },
    mistake: {
      most: 100,
      add: (id) => asked(host, saveMistake, { meeting, mistake: id, body: { version: 0, content: learned } }),
    },
    support: { most: 50, add: (id) => asked(host, setSupport, { body: { ...support, work: id } }) },
  };
  for (const [table, { most, add }] of Object.entries(ways)) {
    const first = randomUUID();
    expect([table, await add(first)]).toEqual([table, 'taken']);
    await multiply(server, table, most - 2);
    const both = await Promise.all([add(randomUUID()), add(randomUUID())]);
    expect([table, both.toSorted()]).toEqual([table, ['taken', 'too_many_here']]);
    const there = (await rowsOf(server.db)).filter((row) => row.table === table);
    expect([table, there.length]).toEqual([table, most]);
    // Idempotent: the response to the first request may have been lost.
    expect([table, await add(first)]).toEqual([table, table === 'decision' ? 'stale' : 'taken']);
  }
});

test('caps limit what one person keeps for themselves, also with two windows racing', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const author = server.as(bo);
  const content = { series: null, when: 'It stalls', act: 'ask' };
  const card = { series: null, opening: 'I saw it', replies: [] };
  const commit = (commitment: string, by = author) =>
    asked(by, saveCommitment, { commitment, body: { version: 0, content } });
  const rehearse = (rehearsal: string, by = author) =>
    asked(by, saveRehearsal, { rehearsal, body: { version: 0, content: card } });
  for (const [table, most, add] of [
    ['commitment', 200, commit],
    ['rehearsal', 100, rehearse],
  ] as const) {
    const first = randomUUID();
    expect([table, await add(first)]).toEqual([table, 'taken']);
    await multiply(server, table, most - 2);
    const both = await Promise.all([add(randomUUID()), add(randomUUID())]);
    expect([table, both.toSorted()]).toEqual([table, ['taken', 'too_many_here']]);
    // Idempotent: the response to the first request may have been lost.
    expect([table, await add(first)]).toEqual([table, 'taken']);
    expect([table, await add(randomUUID(), server.as(ada))]).toEqual([table, 'taken']);
  }
});

test('the number of focuses that a host starts in a series is capped', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const start = (focus: string) => asked(host, startFocus, { focus, body: { behaviour: 'dissent', isShown: false } });
  const end = (focus: string) => host.ask(endFocus, { focus, body: { why: 'Another one helps more' } });
  const [first, last] = [randomUUID(), randomUUID()];
  expect(await start(first)).toBe('taken');
  await end(first);
  await multiply(server, 'focus', 998);
  expect(await start(last)).toBe('taken');
  expect(await start(last)).toBe('taken');
  await end(last);
  const both = await Promise.all([start(randomUUID()), start(randomUUID())]);
  expect(both).toEqual(['too_many_here', 'too_many_here']);
  expect((await rowsOf(server.db)).filter(({ table }) => table === 'focus')).toHaveLength(1_000);
  expect((await host.ask(readFocus, {})).focus).toBeNull();
});

test('the number of stored owners is capped, also if a host keeps naming new ones', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const host = server.as(ada);
  const meeting = await begin(host);
  const actions = [1, 2, 3].map((number) => action(`Draft it ${number}`, { owner: { id: bo.id, name: bo.name } }));
  await host.ask(saveDraft, { meeting, body: { version: 0, content: { actions, questions: [] } } });
  const content = { why: null, words: 'Every day', work: '', checkIns: [] };
  const [first, ...others] = actions.map(
    ({ id }) =>
      () =>
        asked(host, saveTouch, { meeting, action: id, body: { person: bo.id, version: 0, content } }),
  );
  expect(await first?.()).toBe('taken');
  await multiply(server, 'ownership', 998);
  const both = await Promise.all(others.map((add) => add()));
  expect(both.toSorted()).toEqual(['taken', 'too_many_here']);
});

test('however much a host has shared, a bounded part of it is read for their drafts', async () => {
  await using server = await startServer();
  const { ada } = server.microsoft.people;
  const host = server.as(ada);
  const longest = Array.from({ length: 60 }, (_, number) => action(`${number} ${'x'.repeat(480)}`));
  for (let time = 0; time < 6; time++) {
    server.clock.now += 86_400_000;
    await share(host, await begin(host), { actions: longest, questions: [] });
  }
  const hosted = await listHosted(server.db, selfOf({ tenant: ada.tenant, id: ada.id }), 0);
  expect(hosted.map(({ startedAt }) => startedAt)).toContain(server.clock.now);
  expect(hosted.length).toBeLessThan(6);
});

test('expensive requests have a stricter limit of their own and don’t use up the ordinary one', () => {
  const rates = createRates({ ratePerPerson: 600, ratePerTenant: 120_000 });
  const times = (cost: number | undefined, id = 'ada') => {
    const caller = { tenant: 'contoso', id };
    for (let time = 0; time < 1_000; time++)
      try {
        rates.take(caller, cost);
      } catch {
        return time;
      }
    return Infinity;
  };
  expect(times(exportSeries.cost)).toBe(20);
  expect(times(deleteMeeting.cost, 'cai')).toBe(20);
  expect(times(removeName.cost)).toBe(0);
  // Repeated, they would use up the rate of somebody else, whose pages read again each time.
  for (const { cost, path } of [nominate, nameManager, sendReflection, shareThing, shareWhatWorked])
    expect([path, times(cost, path)]).toEqual([path, 20]);
  expect(times(readRoom.cost)).toBe(100);
  const another = { tenant: 'contoso', id: 'bo' };
  for (const _time of [1, 2]) rates.take(another, removeName.cost);
  expect(() => rates.take(another, removeName.cost)).toThrow('Too many requests');
  expect(() => rates.take(another)).not.toThrow();
});

async function asked(person: Person, endpoint: Parameters<Person['refused']>[0], asking: Record<string, unknown>) {
  return person.refused(endpoint, asking).then(
    ({ code }) => code,
    () => 'taken' as const,
  );
}

async function multiply({ db }: Awaited<ReturnType<typeof startServer>>, table: string, times: number) {
  const row = (await rowsOf(db)).find((one) => one.table === table)?.values ?? {};
  const key = { support: 'kind', ownership: 'action' }[table] ?? 'id';
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
  const rows = Array.from({ length: times }, () => sql`(${sql.join(Object.values({ ...row, [key]: randomUUID() }))})`);
  await sql`insert into ${sql.table(table)} (${columns}) values ${sql.join(rows)}`.execute(db);
}
