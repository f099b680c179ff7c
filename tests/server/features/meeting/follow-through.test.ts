import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { acknowledge } from '#contract/meeting/acknowledgement.ts';
import { saveDecision } from '#contract/meeting/decision.ts';
import { beginMeeting, moveTo } from '#contract/meeting/meeting.ts';
import { acknowledgementKinds } from '#contract/rules/meeting/acknowledgement.ts';
import { markDone, readOpenItems } from '#contract/meeting/openItems.ts';
import { tenantAtOf } from '../../../../server/core/scope.ts';
import { meetingsAfter } from '../../../../server/followThrough.ts';
import { action, begin, decide, decision, share } from '../../../support/meeting/meeting.ts';
import { startServer } from '../../../support/server/server.ts';

const day = 86_400_000;

test('a meeting’s follow-through is counted: opening, owners, dates, decisions, thanks [000-04, 000-25]', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const host = server.as(ada);
  const meeting = await begin(host);
  const old = await decide(host, meeting);
  const due = '2026-11-30';
  const actions = [
    action('Done in time', { owner: { id: bo.id, name: '' }, due }),
    action('Not done', { owner: { id: ada.id, name: '' }, due }),
    action('Nobody’s'),
  ];
  await host.ask(moveTo, { meeting, body: { stage: 'meet' } });
  const thanks = { to: [cai.id], kind: 'risk' as const, what: 'Said no', outcome: '' };
  for (const one of [host, server.as(bo)])
    await one.ask(acknowledge, { meeting, acknowledgement: randomUUID(), body: thanks });
  await share(host, meeting, { actions, questions: [] });

  server.clock.now += 7 * day;
  const { meeting: next } = await host.ask(beginMeeting, { body: { timeZone: 'Europe/Berlin' } });
  const { actions: open } = await host.ask(readOpenItems, {});
  const done = open.find(({ what }) => what === 'Done in time');
  await host.ask(markDone, { action: done?.id ?? '', body: { isDone: true } });
  const body = { version: 0, state: 'final' as const, content: decision, supersedes: old.id };
  await host.ask(saveDecision, { meeting: next, decision: randomUUID(), body });

  const at = tenantAtOf(server.microsoft.tenant);
  const page = { after: { at: 0, id: '' }, until: server.clock.now + day, limit: 10 };
  const [first, ...others] = await meetingsAfter(server.db, at, page);
  expect(others, 'only meetings that have ended').toEqual([]);
  expect(first).toMatchObject({ host: ada.id, id: meeting });
  expect(Object.fromEntries((first?.counts ?? []).map(([figure, ...counts]) => [figure, counts]))).toEqual({
    'meeting opened_with_all': [0, 1],
    'meeting owner_and_date': [2, 3],
    'meeting done_on_time': [1, 2],
    'meeting owned_by_others': [1, 2],
    'meeting reopened': [1, 1],
    'meeting acknowledged_by_others': [1, 2],
    ...Object.fromEntries(acknowledgementKinds.map((kind) => [`meeting acknowledged_for_${kind}`, [0, 1]])),
    // Two acknowledgements of a kind count as one meeting.
    'meeting acknowledged_for_risk': [1, 1],
  });
  expect(await meetingsAfter(server.db, at, { ...page, after: { at: first?.at ?? 0, id: meeting } })).toEqual([]);
});
