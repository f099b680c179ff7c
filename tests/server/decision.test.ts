import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { dropDecision, readDecisions, saveDecision, type DecisionContent } from '#contract/decision.ts';
import { readRecap } from '#contract/recap.ts';
import { action, begin, decide, decision, share } from '../support/meeting.ts';
import { startServer, type Person } from '../support/server.ts';

const save = (host: Person, meeting: string, id: string, body: Record<string, unknown>) =>
  host.refused(saveDecision, { meeting, decision: id, body: { version: 0, supersedes: null, ...body } });

test('a decision is typed, proposed, made, and replaced; attendees see it from the proposal on', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  const id = randomUUID();
  const step = (version: number, state: 'draft' | 'proposed' | 'final', content: DecisionContent) =>
    host.ask(saveDecision, { meeting, decision: id, body: { version, state, content, supersedes: null } });
  const seen = async () => (await attendee.ask(readDecisions, { meeting })).decisions.map(({ state }) => state);

  const typed = { ...decision, final: '', frame: null, reason: '' };
  await step(0, 'draft', typed);
  expect(await seen()).toEqual([]);
  await step(1, 'proposed', typed);
  expect(await seen()).toEqual(['proposed']);
  expect(await step(2, 'final', decision)).toMatchObject({ state: 'final', version: 3, supersededBy: null });

  // It stands: nothing rewrites it, nothing drops it, one decision replaces it.
  expect(await save(host, meeting, id, { version: 3, state: 'proposed', content: decision })).toMatchObject({
    code: 'already_final',
  });
  expect((await host.refused(dropDecision, { meeting, decision: id })).code).toBe('not_found');
  const newer = await decide(host, meeting, { final: 'We launch on 19 March' }, id);
  const both = (await attendee.ask(readDecisions, { meeting })).decisions;
  expect(both.find((one) => one.id === id)).toMatchObject({
    state: 'final',
    content: decision,
    supersededBy: newer.id,
  });
  expect(
    await save(host, meeting, id, { version: 3, state: 'final', content: decision, supersedes: newer.id }),
  ).toMatchObject({
    status: 409,
  });
  const late = await save(host, meeting, randomUUID(), { state: 'final', content: decision, supersedes: id });
  expect(late).toMatchObject({ status: 409, code: 'already_superseded' });
});

test('000-17..21: a final decision needs its sentence, a frame, who decides, and a reason where not everyone agreed; its trade-offs stand in the recap, beside who owns what follows', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const host = server.as(ada);
  const meeting = await begin(host);
  const lacking = async (state: string, set: Partial<DecisionContent>) =>
    (await save(host, meeting, randomUUID(), { state, content: { ...decision, ...set } })).fields;

  expect(await lacking('proposed', { statement: ' ' })).toEqual([{ field: 'content.statement', code: 'empty' }]);
  expect(await lacking('final', { frame: null, final: '' })).toEqual([
    { field: 'content.frame', code: 'empty' },
    { field: 'content.final', code: 'empty' },
  ]);
  expect(await lacking('final', { frame: 'delegated', decider: null })).toEqual([
    { field: 'content.decider', code: 'empty' },
  ]);
  expect(await lacking('final', { isContested: true, reason: '' })).toEqual([
    { field: 'content.reason', code: 'empty' },
  ]);
  expect(await lacking('put_off', { putOffUntil: '2026-11-22' })).toEqual([
    { field: 'content.putOffUntil', code: 'in_the_past' },
  ]);
  expect(await lacking('put_off', { putOffUntil: '2027-02-29' })).toEqual([
    { field: 'content.putOffUntil', code: 'no_such_date' },
  ]);
  expect(await lacking('final', { decider: { id: 'nobody', name: 'Nobody' } })).toEqual([
    { field: 'content.decider', code: 'not_in_chat' },
  ]);
  expect(await decide(host, meeting, { frame: 'not_stated' })).toMatchObject({ state: 'final' });
  const made = await decide(host, meeting, { frame: 'host_decides', decider: { id: ada.id, name: '' } });
  expect(made).toMatchObject({ state: 'final' });

  const follows = action('Draft the announcement', { owner: { id: bo.id, name: bo.name } });
  await share(host, meeting, { actions: [follows], questions: [] });
  const { filed } = await server.as(bo).ask(readRecap, { meeting });
  expect(filed?.decisions.find(({ id }) => id === made.id)?.content).toMatchObject({
    decider: { id: ada.id, name: ada.name },
    tradeOffs: decision.tradeOffs,
  });
  expect(filed?.actions).toMatchObject([{ owner: { id: bo.id } }]);
});

test('two windows on one decision: the later one is told what is there, and a second creation is no second decision', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  const id = randomUUID();
  const body = { version: 0, state: 'draft' as const, content: decision, supersedes: null };
  await host.ask(saveDecision, { meeting, decision: id, body });
  expect(await save(host, meeting, id, body)).toMatchObject({
    code: 'stale',
    current: { version: 1, content: decision },
  });
  expect((await host.ask(readDecisions, { meeting })).decisions).toHaveLength(1);
  await host.ask(dropDecision, { meeting, decision: id });
  expect((await host.ask(readDecisions, { meeting })).decisions).toHaveLength(0);
});

test('000-36: what an AI output informed is asked about before it is final, and the answers stand in the recap and on the card', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  const asked = { isFromAi: true, aiMissing: '', aiWrong: 'The prices are from last year', aiDisagree: 'Sales' };
  const unasked = { ...decision, isFromAi: true };
  expect((await save(host, meeting, randomUUID(), { state: 'final', content: unasked })).fields).toEqual([
    { field: 'content.aiMissing', code: 'empty' },
  ]);
  expect(await decide(host, meeting, asked)).toMatchObject({ state: 'final', content: asked });
  await share(host, meeting, { actions: [], questions: [] });
  const { filed } = await host.ask(readRecap, { meeting });
  expect(filed?.decisions).toMatchObject([{ content: asked }]);
  const card = server.microsoft.messages()[0]?.attachments?.[0]?.content;
  expect(card).toContain('May be wrong in it: The prices are from last year');
  expect(card).toContain('Would disagree with it: Sales');
  expect(card).not.toContain('leaves out');

  // A decision from before this was asked reads as one that no AI informed.
  const row = await server.db.selectFrom('decision').select('content_json').executeTakeFirstOrThrow();
  const { isFromAi: _from, aiMissing: _m, aiWrong: _w, aiDisagree: _d, ...older } = JSON.parse(row.content_json);
  await server.db
    .updateTable('decision')
    .set({ content_json: JSON.stringify(older) })
    .execute();
  expect((await host.ask(readDecisions, { meeting })).decisions).toMatchObject([
    { content: { ...decision, isFromAi: false } },
  ]);
});
