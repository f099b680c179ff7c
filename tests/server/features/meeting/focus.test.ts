import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { exportSeries, removeName } from '#contract/lifecycle.ts';
import { endFocus, readFocus, showFocus, startFocus } from '#contract/meeting/focus.ts';
import { fewestMeetings } from '#contract/rules/meeting/focus.ts';
import { beginMeeting, moveTo } from '#contract/meeting/meeting.ts';
import { readPulse } from '#contract/meeting/pulse.ts';
import { listen, topics } from '../../../support/server/live.ts';
import { begin, giveChair, rate, share, endPulse } from '../../../support/meeting/meeting.ts';
import { startServer } from '../../../support/server/server.ts';

const week = 7 * 86_400_000;
const nothing = { actions: [], questions: [] };

test('one focus at a time, shown if its host wants, and stopping early asks why [000-69, 002-16, 002-17]', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), server.as(bo)];
  using hears = await listen(server, attendee);
  const focus = randomUUID();
  const body = { behaviour: 'dissent', isShown: false };
  const started = await host.ask(startFocus, { focus, body });
  expect(started).toEqual({
    focus: {
      id: focus,
      by: { id: ada.id, name: ada.name },
      behaviour: 'dissent',
      isShown: false,
      startedAt: server.clock.now,
      meetings: 0,
    },
    past: [],
  });
  // Idempotent: the first response may have been lost.
  expect(await host.ask(startFocus, { focus, body })).toEqual(started);
  expect(await attendee.ask(readFocus, {})).toEqual({ focus: null, past: [] });
  await host.ask(showFocus, { focus, body: { isShown: true } });
  expect((await attendee.ask(readFocus, {})).focus).toMatchObject({ id: focus, isShown: true });
  await expect.poll(() => topics(hears)).toContain('focus');

  const second = { focus: randomUUID(), body: { behaviour: 'curiosity', isShown: true } };
  const refused = await host.refused(startFocus, second);
  expect(refused).toMatchObject({ code: 'stale', current: { focus: { id: focus } } });
  const unknown = { focus: randomUUID(), body: { behaviour: 'jokes', isShown: true } };
  expect((await host.refused(startFocus, unknown)).fields).toEqual([{ field: 'behaviour', code: 'wrong_type' }]);

  for (let meeting = 0; meeting < fewestMeetings; meeting++) {
    expect((await host.refused(endFocus, { focus, body: { why: ' ' } })).fields).toEqual([
      { field: 'why', code: 'empty' },
    ]);
    await hold(meeting);
  }
  expect((await host.ask(readFocus, {})).focus?.meetings).toBe(fewestMeetings);
  expect(await host.ask(endFocus, { focus, body: { why: '' } })).toMatchObject({
    focus: null,
    past: [{ id: focus, behaviour: 'dissent', meetings: fewestMeetings, why: '' }],
  });

  server.clock.now += week;
  await host.ask(startFocus, second);
  const early = await host.ask(endFocus, { focus: second.focus, body: { why: 'Dissent matters more' } });
  expect(early.past).toMatchObject([{ id: second.focus, meetings: 0, why: 'Dissent matters more' }, { id: focus }]);
  expect((await attendee.ask(readFocus, {})).past).toEqual([]);

  expect((await host.ask(exportSeries, {})).practice.focuses).toHaveLength(2);
  expect((await attendee.ask(exportSeries, {})).practice.focuses).toEqual([]);
  await host.ask(removeName, {});
  expect((await host.ask(readFocus, {})).past).toEqual([]);

  async function hold(number: number) {
    const { meeting } = await host.ask(beginMeeting, { body: { timeZone: 'UTC' } });
    if (number > 1) await host.ask(moveTo, { meeting, body: { stage: 'meet' } });
    await host.ask(moveTo, { meeting, body: { stage: 'after' } });
    server.clock.now += week;
  }
});

test('if two hosts start or end a focus at once, one wins and the other reads the current state', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [host, chair] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  await giveChair(host, chair, meeting);
  const starts = [host, chair].map((person, index) => ({
    person,
    focus: randomUUID(),
    body: { behaviour: index === 0 ? 'dissent' : 'names', isShown: true },
  }));
  const settled = await Promise.allSettled(starts.map(({ person, ...asking }) => person.ask(startFocus, asking)));
  expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const won = starts[settled.findIndex(({ status }) => status === 'fulfilled')];
  const lost = starts.find((one) => one !== won);
  if (!won || !lost) throw new Error('One of the two has it');
  const stale = { code: 'stale', current: { focus: { id: won.focus, behaviour: won.body.behaviour } } };
  expect(await lost.person.refused(startFocus, { focus: lost.focus, body: lost.body })).toMatchObject(stale);
  expect(await lost.person.refused(showFocus, { focus: lost.focus, body: { isShown: true } })).toMatchObject(stale);

  // Only its host may show it, because that speaks in their name.
  const shown = { focus: won.focus, body: { isShown: true } };
  expect(await lost.person.refused(showFocus, shown)).toMatchObject({ code: 'not_found' });
  await won.person.ask(showFocus, shown);

  const ending = { focus: won.focus, body: { why: 'We chose together' } };
  const ended = await Promise.allSettled([host, chair].map((person) => person.ask(endFocus, ending)));
  expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await host.refused(endFocus, ending)).toMatchObject({ code: 'stale', current: { focus: null } });
});

test('the pulse asks about the chair’s focus, and nobody else’s, and the result says so [000-70]', async () => {
  await using server = await startServer();
  server.microsoft.admit(server.microsoft.visitors.gil);
  const { ada, bo } = server.microsoft.people;
  const host = server.as(ada);
  const attendees = server.microsoft.chat.members.filter(({ id }) => id !== ada.id).map((person) => server.as(person));
  await host.ask(startFocus, { focus: randomUUID(), body: { behaviour: 'curiosity', isShown: true } });
  const meeting = await begin(host);
  await share(host, meeting, nothing);
  const { questions } = await server.as(bo).ask(readPulse, { meeting });
  expect(questions?.seen.map(({ behaviour, isFocus }) => [behaviour, isFocus])).toEqual([
    ['purpose', false],
    ['dissent', false],
    ['curiosity', true],
  ]);
  for (const attendee of attendees) await rate(attendee, meeting, 4, 4, { curiosity: 'saw', dissent: 'saw' });
  await endPulse(server, host, meeting);
  const { release } = await host.ask(readPulse, { meeting });
  expect(release?.batch.seen).toMatchObject([
    { behaviour: 'dissent', said: 1, isFocus: false },
    { behaviour: 'curiosity', said: null, isFocus: true, band: 'most' },
  ]);

  server.clock.now += week;
  const next = await begin(host, { isKey: true });
  await giveChair(host, server.as(bo), next);
  await host.ask(moveTo, { meeting: next, body: { stage: 'after' } });
  const theirs = await host.ask(readPulse, { meeting: next });
  expect(theirs.questions?.seen.map(({ behaviour }) => behaviour)).toEqual(['purpose', 'dissent']);
});
