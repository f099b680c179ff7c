import { randomUUID } from 'node:crypto';
import { expect, vi } from 'vitest';
import { chooseNotification, tellInTeams } from '#contract/person/activity.ts';
import { postNote } from '#contract/meeting/chatNote.ts';
import { moveTo } from '#contract/meeting/meeting.ts';
import { chooseForSheet, handSheet, readObserver } from '#contract/meeting/observer.ts';
import { closeQuestion, dropAction, handOn } from '#contract/meeting/openItems.ts';
import { moveAction } from '#contract/meeting/ownership.ts';
import { readPulse, saveOwn, tellChange } from '#contract/meeting/pulse.ts';
import { readRecap, shareRecap } from '#contract/meeting/recap.ts';
import { sixPeople } from '../../../server/sandbox/people.ts';
import { endPulse, rate } from '../meeting/meeting.ts';
import type { Person, TestServer } from '../server/server.ts';
import { meet } from './fillMeeting.ts';
import { fillAfter, fillAside, fillBefore } from './fillPersonal.ts';
import { own } from './neighbours.ts';
import { thingsOf, type Things } from './things.ts';

const { ada, bo, cai } = sixPeople;

const pauseMs = 2 * 3_600_000;

/**
 * Three meetings with everything that a meeting can have, and their ids: the first was rated and its result released,
 * the second's pulse is open, the third continues after it was shared.
 */
export async function fillOwn(server: TestServer): Promise<[Things, Things, Things]> {
  const host = server.as(ada);
  const before = await fillBefore(server);
  const first = await meet(server);
  const observation = await handOver(server, first);
  await end(host, first);
  const release = await releaseResult(server, first);
  const aside = await fillAside(server);
  server.clock.now += pauseMs;
  const second = await meet(server);
  await end(host, second);
  server.clock.now += pauseMs;
  const third = await meet(server, { isKey: false });
  await goThroughWhatIsOpen(host, second);
  await end(host, third);
  await tell(server, third);
  await host.ask(moveTo, { meeting: third, body: { stage: 'meet' } });
  await askToBegin(server);
  const after = await fillAfter(server, release);
  const { ballots, pool } = await host.ask(readPulse, { meeting: second });
  const things = await thingsOf(server, first);
  return [
    { ...things, ...before, ...aside, ...after, release: [release], observation: [observation] },
    { ...(await thingsOf(server, second)), pulse: ballots ? [ballots.pulse] : [], pool: pool ? [pool.id] : [] },
    await thingsOf(server, third),
  ];
}

async function handOver(server: TestServer, meeting: string): Promise<string> {
  const host = server.as(ada);
  await server.as(bo).ask(handSheet, { meeting, body: { version: 1 } });
  const [sheet] = (await host.ask(readObserver, { meeting })).handed;
  if (!sheet) throw new Error('A sheet was to be handed over to the host');
  const choice = { isReadOut: true, isShared: true };
  await host.ask(chooseForSheet, { meeting, observation: sheet.id, body: choice });
  return sheet.id;
}

/** Its card is already in the chat: updating it needs no pause, unlike another post. */
async function end(host: Person, meeting: string): Promise<void> {
  await host.ask(shareRecap, { meeting, body: { version: 1, language: 'en' } });
}

async function releaseResult(server: TestServer, meeting: string): Promise<string> {
  const host = server.as(ada);
  for (const person of Object.values(sixPeople).slice(1))
    await rate(server.as(person), meeting, 4, 2, { purpose: 'saw' });
  const seen = { first: 'saw' as const, second: null, third: null };
  const answers = { clarity: 5, safety: 5, plan: null, load: null, seen };
  await host.ask(saveOwn, { meeting, body: answers });
  await endPulse(server, host, meeting);
  const { release } = await host.ask(readPulse, { meeting });
  if (!release) throw new Error('Five ratings were to give a result');
  await host.ask(tellChange, { release: release.id, body: { sentence: `The ${own.word} comes first now` } });
  return release.id;
}

async function goThroughWhatIsOpen(host: Person, meeting: string): Promise<void> {
  const { filed } = await host.ask(readRecap, { meeting });
  const [plan, supplier] = filed?.actions.map(({ id }) => id) ?? [];
  const reason = `The ${own.word} comes first`;
  await host.ask(handOn, { action: plan ?? '', body: { from: bo.id, to: cai.id } });
  await host.ask(moveAction, { action: plan ?? '', body: { due: '2026-12-24', reason } });
  await host.ask(dropAction, { action: supplier ?? '', body: { reason } });
  const answer = { as: 'answered' as const, words: `The ${own.word} pays` };
  await host.ask(closeQuestion, { question: filed?.questions[0]?.id ?? '', body: answer });
  const content = { kind: 'open_items' as const };
  await host.ask(postNote, { meeting, note: randomUUID(), body: { language: 'en', content } });
}

async function tell(server: TestServer, meeting: string): Promise<void> {
  const host = server.as(ada);
  server.microsoft.signIn.consent('TeamsActivity.Send', true);
  await host.ask(tellInTeams, { meeting });
  const feed = () => server.microsoft.feed().map(({ recipient }) => recipient);
  await vi.waitFor(() => expect(feed()).toEqual([bo.id]), { timeout: 10_000, interval: 10 });
  for (const choice of ['send', 'rate'] as const) await host.ask(chooseNotification, { body: { choice, isOn: false } });
}

async function askToBegin({ db, clock }: TestServer): Promise<void> {
  const asked = { tenant: own.tenant, series: own.series, asked_at: clock.now, seen_at: null };
  await db
    .insertInto('begin_ask')
    .values({ ...asked, by_id: bo.id, by_name: bo.name })
    .execute();
}
