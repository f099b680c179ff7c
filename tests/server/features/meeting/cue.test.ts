import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { cue, readCues, saveIntent, takeBackCue, tickCue } from '#contract/meeting/cue.ts';
import { virtueOf } from '#contract/rules/meeting/cue.ts';
import { deleteMeeting, exportSeries, removeName } from '#contract/lifecycle.ts';
import { askCheckIn, readRoom } from '#contract/meeting/meeting.ts';
import { readPulse } from '#contract/meeting/pulse.ts';
import { virtue } from '#contract/organization/behaviour.ts';
import { begin, giveChair, rate, share, endPulse } from '../../../support/meeting/meeting.ts';
import { invent } from '../../../support/meeting/people.ts';
import { startServer } from '../../../support/server/server.ts';

const none = { ticks: [], intent: { version: 0, content: { text: '' } } };

test('cues and the intent of a host are counted and kept for that host alone [000-05, 000-06, 000-07, 004-06, 002-09]', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [host, chair] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  const [first, second] = [randomUUID(), randomUUID()];
  await host.ask(tickCue, { meeting, tick: first, body: { cue: 'question' } });
  await host.ask(tickCue, { meeting, tick: second, body: { cue: 'nod' } });
  await host.ask(tickCue, { meeting, tick: second, body: { cue: 'nod' } });
  await host.ask(saveIntent, { meeting, body: { version: 0, content: { text: 'listen first' } } });
  await server.restart();
  const read = await host.ask(readCues, { meeting });
  expect(read.ticks.map((one) => one.cue).toSorted()).toEqual(['nod', 'question']);
  expect(read.intent).toEqual({ version: 1, content: { text: 'listen first' } });
  const late = await host.refused(saveIntent, { meeting, body: { version: 0, content: { text: 'talk' } } });
  expect(late).toMatchObject({ code: 'stale', current: read.intent });
  await host.ask(takeBackCue, { meeting, tick: first });
  expect((await host.ask(readCues, { meeting })).ticks).toEqual([{ id: second, cue: 'nod' }]);

  expect((await chair.refused(readCues, { meeting })).code).toBe('host_only');
  await giveChair(host, chair, meeting);
  expect(await chair.ask(readCues, { meeting })).toEqual(none);
  await chair.ask(takeBackCue, { meeting, tick: second });
  expect((await host.ask(readCues, { meeting })).ticks).toHaveLength(1);

  expect((await host.ask(exportSeries, {})).practice).toEqual({
    focuses: [],
    cues: [{ meeting, cue: 'nod' }],
    intents: [{ meeting, text: 'listen first' }],
  });
  expect((await chair.ask(exportSeries, {})).practice).toEqual({ focuses: [], cues: [], intents: [] });
  await host.ask(removeName, {});
  expect(await host.ask(readCues, { meeting })).toEqual(none);
  await host.ask(tickCue, { meeting, tick: first, body: { cue: 'camera' } });
  await host.ask(deleteMeeting, { meeting });
  expect(await server.db.selectFrom('cue_tick').selectAll().execute()).toEqual([]);
});

test('kindness, consistency and curiosity are each practised by a cue [004-09]', () => {
  expect(new Set(Object.values(virtueOf))).toEqual(new Set(virtue.options));
  expect(Object.keys(virtueOf).toSorted()).toEqual(cue.options.toSorted());
});

test('if the host asks, people rate plan and load, unnamed and under the thresholds [000-23, 000-54, 004-07]', async () => {
  await using server = await startServer({ people: invent(13) });
  const [ada, ...others] = server.microsoft.chat.members;
  if (!ada) throw new Error('Nobody is in the chat');
  const host = server.as(ada);
  const meeting = await begin(host);
  await host.ask(askCheckIn, { meeting, body: { asksCheckIn: true } });
  expect((await host.ask(readRoom, {})).meeting?.asksCheckIn).toBe(true);
  await share(host, meeting, { actions: [], questions: [] });
  expect((await host.refused(askCheckIn, { meeting, body: { asksCheckIn: false } })).code).toBe('meeting_over');
  // Of twelve, ten say how the plan feels and eleven how the load does: the twelfth must not stand out.
  for (const [index, person] of others.entries()) {
    const plan = index < 5 ? 5 : index < 10 ? 2 : null;
    const load = index < 6 ? 5 : index < 11 ? 1 : null;
    await rate(server.as(person), meeting, 4, 4, {}, { plan, load });
  }
  const closed = await counters();
  expect(closed).not.toMatch(new RegExp(others.map(({ id }) => id).join('|')));
  await endPulse(server, host, meeting);
  const { release } = await host.ask(readPulse, { meeting });
  expect(release?.batch.scores.slice(2)).toEqual([
    { question: 'plan', answers: 12, own: [], band: 'mixed' },
    { question: 'load', answers: 12, own: [], band: 'mixed' },
  ]);

  server.clock.now += 7 * 86_400_000;
  const next = await begin(host, { isKey: true });
  expect((await host.ask(readRoom, {})).meeting?.asksCheckIn).toBe(false);
  await host.ask(askCheckIn, { meeting: next, body: { asksCheckIn: true } });
  await share(host, next, { actions: [], questions: [] });
  for (const [index, person] of others.entries())
    await rate(server.as(person), next, 4, 4, {}, { plan: index < 4 ? 1 : null, load: 5 });
  await endPulse(server, host, next);
  const { release: second } = await host.ask(readPulse, { meeting: next });
  expect(second?.batch.scores.slice(2)).toEqual([{ question: 'load', answers: 12, own: [], band: 'high' }]);

  async function counters() {
    return JSON.stringify(await server.db.selectFrom('pulse').selectAll().execute());
  }
});
