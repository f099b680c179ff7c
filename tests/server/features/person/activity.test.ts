import { expect, test, vi } from 'vitest';
import { chooseNotification, readNotificationChoices, tellInTeams } from '#contract/person/activity.ts';
import { raiseConcern, readConcerns, saveReply } from '#contract/meeting/concern.ts';
import { exportSeries, removeName } from '#contract/lifecycle.ts';
import { markKey, moveTo } from '#contract/meeting/meeting.ts';
import { saveDraft, shareRecap, type Draft } from '#contract/meeting/recap.ts';
import { livePath } from '#contract/rules/wire/live.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { dropAs } from '../../../support/meeting/concern.ts';
import { action, begin, rate, share } from '../../../support/meeting/meeting.ts';
import { startServer, type Person, type TestServer } from '../../../support/server/server.ts';

const consented = 'TeamsActivity.Send';

const patience = { timeout: 15_000, interval: 20 };

/** Rows are settled just before they are sent: of `count` matters none waits, and the feed has these lines. */
async function expectNotified(server: TestServer, count: number, lines: string[]): Promise<void> {
  const { db, microsoft } = server;
  await vi.waitFor(async () => {
    const rows = await db.selectFrom('notification').select('state').where('tenant', '=', microsoft.tenant).execute();
    expect(rows.map(({ state }) => state)).toEqual(Array.from({ length: count }, () => 'settled'));
    expect(feedOf(server)).toEqual(lines);
  }, patience);
}

/** The feed shows a repetition only once, because Teams replaces by chain id. */
function requests({ microsoft }: TestServer): number {
  return microsoft.graphRequests.filter(({ path }) => path.endsWith('/sendActivityNotification')).length;
}

function feedOf({ microsoft }: TestServer): string[] {
  const all = [...microsoft.cast, ...Object.values(microsoft.visitors)];
  const name = (id: string) => all.find((one) => one.id === id)?.key ?? id;
  return microsoft
    .feed()
    .map(({ recipient, reason, preview }) => `${name(recipient)}: ${reason.en} (${preview})`)
    .toSorted();
}

const owned = (what: string, { id }: { id: string }) => action(what, { owner: { id, name: '' } });

async function beginPlain(host: Person): Promise<string> {
  const meeting = await begin(host);
  await host.ask(markKey, { meeting, body: { isKey: false } });
  return meeting;
}

async function correct(host: Person, meeting: string, draft: Draft, version: number): Promise<void> {
  await host.ask(saveDraft, { meeting, body: { version, content: draft } });
  await host.ask(shareRecap, { meeting, body: { version: version + 1, language: 'en' } });
}

async function openPanel({ url, microsoft }: TestServer, { token }: Person): Promise<Disposable> {
  const leaving = new AbortController();
  await fetch(`${url}${pathOf(livePath, { series: microsoft.chat.id })}`, {
    headers: { authorization: `Bearer ${token}` },
    signal: leaving.signal,
  });
  return { [Symbol.dispose]: () => leaving.abort() };
}

test('owners and raters are notified once, rated or not, and only if the sender chose it', async () => {
  await using server = await startServer();
  const { microsoft } = server;
  const { ada, bo, cai, dana, eli, fatima } = microsoft.people;
  const host = server.as(ada);
  const gone = microsoft.visitors.gil;
  microsoft.admit(gone);
  const first = await begin(host, { isKey: true });
  const draft = {
    actions: [owned('Draft it', bo), owned('Book it', bo), owned('Pay for it', ada), owned('Move it', gone)],
    questions: [],
  };
  await share(host, first, draft);
  expect(await host.ask(readNotificationChoices, {})).toMatchObject({ sends: false });
  microsoft.remove(gone);

  const asked = await host.refused(tellInTeams, { meeting: first });
  expect(asked).toMatchObject({ code: 'consent_needed', permission: consented });
  expect((await server.as(bo).refused(tellInTeams, { meeting: first })).code).toBe('host_only');
  await server.as(eli).ask(chooseNotification, { body: { choice: 'rate', isOn: false } });
  expect(feedOf(server)).toEqual([]);

  await rate(server.as(bo), first, 5, 4);
  microsoft.signIn.consent(consented, true);
  await server.restart();
  for (const _ of [1, 2, 3]) await host.ask(tellInTeams, { meeting: first });
  const before = [
    'bo: Ada Park asks you to rate the meeting (Choose the launch date)',
    'bo: Ada Park gave you an action (Draft it +1)',
    ...['cai', 'dana', 'fatima'].map((key) => `${key}: Ada Park asks you to rate the meeting (Choose the launch date)`),
  ];
  await expectNotified(server, 2 + 5, before);
  // The database doesn't say who may rate, nor who has switched it off.
  const rows = await server.db
    .selectFrom('notification')
    .select(['kind', 'recipient'])
    .where('tenant', '=', microsoft.tenant)
    .execute();
  const raters = rows.filter(({ kind }) => kind === 'rate').map(({ recipient }) => recipient);
  expect(raters).toHaveLength(5);
  for (const { id } of [bo, cai, dana, eli, fatima]) expect(raters).not.toContain(id);

  await correct(host, first, { ...draft, actions: [...draft.actions, owned('Sing', cai)] }, 1);
  await server.restart();
  await host.ask(shareRecap, { meeting: first, body: { version: 2, language: 'en' } });
  await expectNotified(server, 2 + 5 + 1, [...before, 'cai: Ada Park gave you an action (Sing)'].toSorted());
  expect(requests(server)).toBe(5 + 1);
  const link = microsoft.feed().find(({ activityType }) => activityType === 'actionGiven')?.webUrl ?? '';
  expect(link).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/entity\//);
  expect(JSON.parse(new URL(link).searchParams.get('context') ?? '')).toMatchObject({
    chatId: microsoft.chat.id,
    subEntityId: `action_${first}_${draft.actions[0]?.id}`,
  });
});

test('an answer notifies only a named concern’s author, and nobody of an anonymous concern', async () => {
  await using server = await startServer();
  const { microsoft } = server;
  const { ada, bo, cai, dana, eli, fatima } = microsoft.people;
  const host = server.as(ada);
  microsoft.signIn.consent(consented, true);
  const meeting = await beginPlain(host);
  await host.ask(tellInTeams, { meeting });
  const concern = crypto.randomUUID();
  await server
    .as(bo)
    .ask(raiseConcern, { meeting, concern, body: { kind: 'risk', text: 'The Heron leaks', from: null } });
  const thanked = crypto.randomUUID();
  const cais = { kind: 'risk' as const, text: 'A draught', from: null };
  await server.as(cai).ask(raiseConcern, { meeting, concern: thanked, body: cais });
  await dropAs(server, [bo, cai, dana, eli, fatima], meeting, [{ kind: 'risk', text: 'A secret', from: '' }]);
  await host.ask(moveTo, { meeting, body: { stage: 'close' } });
  const { concerns } = await host.ask(readConcerns, { meeting });
  const unsigned = concerns.find(({ by }) => by === null);
  const reply = { isThanked: true, isSummarised: false, isAnswered: false, answer: 'Fixed' };
  await host.ask(saveReply, { meeting, concern: thanked, body: { version: 0, content: reply } });
  await host.ask(saveReply, { meeting, concern, body: { version: 0, content: reply } });
  const answered = { ...reply, isAnswered: true };
  await host.ask(saveReply, { meeting, concern: unsigned?.id ?? '', body: { version: 0, content: answered } });
  await host.ask(saveReply, { meeting, concern, body: { version: 1, content: answered } });
  const bos = 'bo: Ada Park answered you (Choose the launch date)';
  await expectNotified(server, 1, [bos]);
  for (const [version, isAnswered] of [
    [2, false],
    [3, true],
  ] as const)
    await host.ask(saveReply, { meeting, concern, body: { version, content: { ...reply, isAnswered } } });
  await share(host, meeting, { actions: [owned('Fix it', cai)], questions: [] });
  await expectNotified(server, 2, [bos, 'cai: Ada Park gave you an action (Fix it)']);
  expect(requests(server)).toBe(2);
  expect(JSON.stringify(microsoft.feed())).not.toMatch(/Heron|secret|Fixed|concern/i);
});

test('throttling, a refusal or a lost response stops no share and notifies nobody twice', async () => {
  await using server = await startServer();
  const { microsoft } = server;
  const { ada, bo, cai } = microsoft.people;
  const { gil } = microsoft.visitors;
  const host = server.as(ada);
  microsoft.admit(gil);
  microsoft.signIn.consent(consented, true);
  const meeting = await beginPlain(host);
  await host.ask(tellInTeams, { meeting });
  const actions = [owned('Draft it', bo)];

  Object.assign(microsoft.feedTrouble, { mode: 'busy', times: 1 });
  expect(await share(host, meeting, { actions, questions: [] })).toMatchObject({ state: 'posted' });
  const lines = ['bo: Ada Park gave you an action (Draft it)'];
  await vi.waitFor(() => expect(requests(server)).toBe(1), patience);
  const throttledAt = performance.now();
  // A panel that opens meanwhile resumes what waits, but not before Graph's Retry-After has passed.
  using _panel = await openPanel(server, host);
  await expectNotified(server, 1, lines);
  expect(performance.now() - throttledAt).toBeGreaterThan(500);

  Object.assign(microsoft.feedTrouble, { mode: 'lost_answer', times: 1 });
  actions.push(owned('Book it', cai));
  await correct(host, meeting, { actions, questions: [] }, 1);
  lines.push('cai: Ada Park gave you an action (Book it)');
  await expectNotified(server, 2, lines);

  Object.assign(microsoft.feedTrouble, { mode: 'none', refusesGuests: true });
  actions.push(owned('Sing', gil), owned('Sell it', bo));
  await correct(host, meeting, { actions, questions: [] }, 2);
  lines.splice(1, 0, 'bo: Ada Park gave you an action (Sell it)');
  await expectNotified(server, 4, lines);

  // Without the permission the line beside the share comes back.
  microsoft.signIn.consent(consented, false);
  await server.restart();
  actions.push(owned('Ship it', cai));
  await correct(host, meeting, { actions, questions: [] }, 3);
  await vi.waitFor(async () => expect((await host.ask(readNotificationChoices, {})).sends).toBe(false));
  expect(feedOf(server)).toEqual(lines);
  microsoft.signIn.consent(consented, true);
  await host.ask(tellInTeams, { meeting });
  await expectNotified(server, 5, [...lines, 'cai: Ada Park gave you an action (Ship it)']);
  // Only the throttled one was sent twice.
  expect(requests(server)).toBe(2 + 1 + 2 + 1);
});

test('waiting notifications are sent when the sender’s panel is back, if they still apply', async () => {
  await using server = await startServer();
  const { microsoft, db } = server;
  const { ada, bo, cai } = microsoft.people;
  const host = server.as(ada);
  microsoft.signIn.consent(consented, true);
  const meeting = await beginPlain(host);
  await host.ask(tellInTeams, { meeting });
  await share(host, meeting, { actions: [owned('Draft it', bo), owned('Book it', cai)], questions: [] });
  const lines = ['bo: Ada Park gave you an action (Draft it)', 'cai: Ada Park gave you an action (Book it)'];
  await expectNotified(server, 2, lines);
  await db.updateTable('notification').set({ state: 'waiting' }).where('tenant', '=', microsoft.tenant).execute();
  microsoft.remove(cai);
  server.clock.now += 61_000;
  await server.restart();
  using _panel = await openPanel(server, host);
  // Under the same chain id, so that Teams replaces the first.
  await expectNotified(server, 2, lines);
  expect(requests(server)).toBe(3);
});

test('people choose their notifications, export the choices, and erase them with their name', async () => {
  await using server = await startServer();
  const { bo } = server.microsoft.people;
  const person = server.as(bo);
  const chosen = { receives: { rate: true, action: false, answer: true }, sends: false };
  expect(await person.ask(chooseNotification, { body: { choice: 'action', isOn: false } })).toEqual(chosen);
  expect((await person.refused(chooseNotification, { body: { choice: 'send', isOn: true } })).code).toBe('invalid');
  expect((await person.ask(exportSeries, {})).notifications).toEqual(chosen);
  await person.ask(removeName, {});
  expect(await person.ask(readNotificationChoices, {})).toMatchObject({ receives: { action: true } });
});
