import { startFocus } from '#contract/meeting/focus.ts';
import { expect, test } from 'vitest';
import { saveDecision } from '#contract/meeting/decision.ts';
import { beginMeeting, moveTo, readRoom, type Opening } from '#contract/meeting/meeting.ts';
import { markDone, readOpenItems } from '#contract/meeting/openItems.ts';
import { readRecap, readReview, saveDraft, shareRecap } from '#contract/meeting/recap.ts';
import { emptyDraft, findGaps } from '../../../../server/features/recap/rules.ts';
import { readCard } from '../../../support/meeting/card.ts';
import { decided } from '../../../support/meeting/filed.ts';
import { action, begin, decide, decision, opening, reachTheClose, share } from '../../../support/meeting/meeting.ts';
import { startServer } from '../../../support/server/server.ts';

const sharing = (version: number) => ({ version, language: 'en' as const });
const week = 7 * 24 * 3_600_000;

test('gaps are listed: owners who are nobody or a group, missing dates, decisions left open', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const host = server.as(ada);
  const meeting = await begin(host);
  const free = (name: string) => ({ id: null, name });
  const due = '2026-11-30';
  const actions = [
    action('Draft the announcement', { owner: { id: bo.id, name: 'Robert' }, due }),
    action('Book the venue', { owner: free('someone'), due }),
    action('Tell the customers', { owner: free('The sales team'), due }),
    action('Choose a caterer', { owner: free('Bo and Cai'), due }),
    action('Write the speech', { owner: free('Zoe'), due }),
    action('Order flowers', { owner: null, due }),
    action('Send invitations', { owner: { id: ada.id, name: '' } }),
    action('Fix the sign', { owner: { id: ada.id, name: '' }, due: '2026-11-22' }),
    action(' ', { due }),
    action(''),
  ];
  const content = { actions, questions: [] };
  const { review } = await host.ask(saveDraft, { meeting, body: { version: 0, content } });
  expect(review.missing.map(({ code, name }) => `${code}: ${name}`)).toEqual([
    'no_final_decision: Choose the launch date',
    'vague_owner: Book the venue',
    'group_owner: Tell the customers',
    'two_owners: Choose a caterer',
    'unknown_owner: Write the speech',
    'no_owner: Order flowers',
    'no_date: Send invitations',
    'past_date: Fix the sign',
    'no_words:  ',
    'no_owner:  ',
  ]);
  expect(await host.ask(readReview, { meeting })).toEqual(review);
  const read = await host.ask(readRecap, { meeting });
  expect(read.draft?.actions[0]?.owner).toEqual({ id: bo.id, name: 'Bo Lindqvist' });

  const body = { version: 0, state: 'proposed' as const, content: decision, supersedes: null };
  await host.ask(saveDecision, { meeting, decision: crypto.randomUUID(), body });
  const codes = (await host.ask(readReview, { meeting })).missing.map(({ code }) => code);
  expect(codes[0]).toBe('decision_open');
  expect(codes).not.toContain('no_final_decision');
});

test('a missing reason is a gap if not everyone agreed, or if the team practises explaining', async () => {
  const contested = decided({ statement: 'Where?', isContested: true, disagreement: 'Bo would rather wait' });
  const decisions = [contested, decided({ statement: 'When?' }), decided({ statement: 'Who?', reason: 'She asked' })];
  const missing = (asksForReasons: boolean, set: Partial<Opening> = {}) =>
    findGaps(emptyDraft, decisions, {
      opening: { ...opening, ...set },
      today: '2026-11-23',
      asksForReasons,
    }).map(({ code, name }) => `${code}: ${name}`);
  expect(missing(false)).toEqual(['contested_without_reason: Where?']);
  expect(missing(true)).toEqual(['contested_without_reason: Where?', 'decision_without_reason: When?']);
  // Each decision states how it was made, so the meeting needn't.
  expect(missing(false, { purpose: '\u200B', frame: null })[0]).toBe('no_purpose: \u200B');
  expect(missing(false, { purpose: '', frame: null })).toHaveLength(2);

  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  await decide(host, meeting, { reason: '' });
  const codes = async () => (await host.ask(readReview, { meeting })).missing.map(({ code }) => code);
  expect(await codes()).toEqual([]);
  await host.ask(startFocus, { focus: crypto.randomUUID(), body: { behaviour: 'reasons', isShown: false } });
  expect(await codes()).toEqual(['decision_without_reason']);
});

test('a host files a recap, one card is posted, and anyone reads it back', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  await decide(host, meeting);
  const posted = await share(host, meeting, {
    actions: [action('Draft it', { owner: { id: bo.id, name: '' }, due: '2026-11-30' })],
    questions: [],
  });
  expect(posted).toMatchObject({ state: 'posted', because: null, isCurrent: true });

  const [message] = server.microsoft.messages();
  expect(message?.from?.user?.id).toBe(ada.id);
  const read = await attendee.ask(readRecap, { meeting });
  expect(read).toMatchObject({
    draft: null,
    filed: { purpose: 'Choose the launch date', by: { name: 'Ada Park' } },
    share: { state: 'posted' },
  });
  expect(read.filed?.actions[0]).toMatchObject({ what: 'Draft it', owner: { name: 'Bo Lindqvist' } });
  expect((await attendee.ask(readRoom, {})).meeting).toMatchObject({ stage: 'after' });
});

test('two windows and double clicks post one card; a fix edits it; a deleted one is reposted', async () => {
  await using server = await startServer();
  const { ada } = server.microsoft.people;
  const host = server.as(ada);
  const meeting = await begin(host);
  const draft = { actions: [action('Draft it', { owner: { id: ada.id, name: '' } })], questions: [] };
  await host.ask(saveDraft, { meeting, body: { version: 0, content: draft } });
  await Promise.all([1, 2, 3].map(() => host.ask(shareRecap, { meeting, body: sharing(1) })));
  await host.ask(shareRecap, { meeting, body: sharing(1) });
  expect(server.microsoft.messages()).toHaveLength(1);
  const [first] = server.microsoft.messages();

  const corrected = { ...draft, questions: [{ id: crypto.randomUUID(), text: 'Who tells the press?' }] };
  await host.ask(saveDraft, { meeting, body: { version: 1, content: corrected } });
  expect(await host.ask(readReview, { meeting })).toMatchObject({ hasChanged: true });
  expect(await host.ask(readRecap, { meeting })).toMatchObject({ share: { isCurrent: true } });
  expect(await host.ask(shareRecap, { meeting, body: sharing(2) })).toMatchObject({ state: 'posted', isCurrent: true });
  expect(await host.ask(readReview, { meeting })).toMatchObject({ hasChanged: false });
  const [changed] = server.microsoft.messages();
  expect(server.microsoft.messages()).toHaveLength(1);
  expect(changed?.id).toBe(first?.id);
  expect(changed?.attachments?.[0]?.content).toContain('Who tells the press?');

  server.microsoft.deleteMessage(first?.id ?? '');
  await host.ask(saveDraft, { meeting, body: { version: 2, content: draft } });
  expect(await host.ask(shareRecap, { meeting, body: sharing(3) })).toMatchObject({ state: 'posted', isCurrent: true });
  const standing = server.microsoft.messages().filter(({ deletedDateTime }) => !deletedDateTime);
  expect(standing).toHaveLength(1);
  expect(standing[0]?.id).not.toBe(first?.id);
});

test('each save says whether the shared recap is out of date, so its button is right at once', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  const save = async (version: number, what: string) => {
    const content = { actions: [{ ...action(what), id: first }], questions: [] };
    return (await host.ask(saveDraft, { meeting, body: { version, content } })).review.hasChanged;
  };
  const first = crypto.randomUUID();
  expect(await save(0, 'Draft it')).toBe(false);
  expect(await save(1, 'Draft the invitation')).toBe(false);
  await host.ask(shareRecap, { meeting, body: sharing(2) });
  expect(await save(2, 'Draft the announcement')).toBe(true);
  expect(await save(3, 'Draft the invitation')).toBe(false);
  await host.ask(moveTo, { meeting, body: { stage: 'meet' } });
  expect(await save(4, 'Draft the announcement')).toBe(true);
});

test('of ten windows saving over one version one wins, and other meetings’ drafts are untouched', async () => {
  await using server = await startServer();
  const { microsoft } = server;
  const host = server.as(microsoft.people.ada);
  const first = await reachTheClose(host);
  server.clock.now += week;
  const second = await reachTheClose(host);
  const save = (meeting: string, version: number, what: string) =>
    host.ask(saveDraft, { meeting, body: { version, content: { actions: [action(what)], questions: [] } } });
  const said = async (meeting: string) => (await host.ask(readRecap, { meeting })).draft?.actions[0]?.what;

  for (const version of [1, 2]) {
    // The first is delivered alone; the others wait and go together.
    const settled = await Promise.allSettled([
      save(second, version, `second ${version}`),
      ...Array.from({ length: 10 }, (_, index) => save(first, version, `${version}.${index}`)),
      save(first, version - 1, 'from a window that had not read'),
    ]);
    const [other, ...others] = settled.map(({ status }) => status === 'fulfilled');
    expect(other).toBe(true);
    expect(others.filter((isTaken) => isTaken)).toHaveLength(1);
    expect(await said(first)).toBe(`${version}.${others.indexOf(true)}`);
    expect(await said(second)).toBe(`second ${version}`);
  }
});

test('a recap shared before anything was typed can be corrected', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  await decide(host, meeting);
  await host.ask(shareRecap, { meeting, body: sharing(0) });
  const content = { actions: [action('Draft it')], questions: [] };
  expect(await host.ask(saveDraft, { meeting, body: { version: 0, content } })).toMatchObject({ version: 1 });
  expect(await host.ask(shareRecap, { meeting, body: sharing(1) })).toMatchObject({ state: 'posted', isCurrent: true });
  expect(server.microsoft.messages()).toHaveLength(1);
});

test('ids from outside the chat are refused, and a person who left stays where they were named', async () => {
  await using server = await startServer();
  const { people, outsider, chat } = server.microsoft;
  const host = server.as(people.ada);
  const meeting = await begin(host);
  const actions = [action('One', { owner: { id: people.bo.id, name: '' } })];
  await host.ask(saveDraft, { meeting, body: { version: 0, content: { actions, questions: [] } } });
  const strangers = [1, 2].map(() => action('Two', { owner: { id: outsider.id, name: '' } }));
  const refused = await host.refused(saveDraft, {
    meeting,
    body: { version: 1, content: { actions: strangers, questions: [] } },
  });
  expect(refused.fields?.map(({ field }) => field)).toEqual(['content.actions.0.owner', 'content.actions.1.owner']);

  chat.members.splice(chat.members.indexOf(people.bo), 1);
  await server.restart();
  const content = { actions, questions: [{ id: crypto.randomUUID(), text: 'Who takes over from Bo?' }] };
  await host.ask(saveDraft, { meeting, body: { version: 1, content } });
  expect((await host.ask(readRecap, { meeting })).draft?.actions[0]?.owner?.name).toBe('Bo Lindqvist');
});

test('a host who forgets to close finds the draft in the next meeting, and shares it then', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const host = server.as(ada);
  const forgotten = await begin(host);
  const startedAt = server.clock.now;
  const draft = { actions: [action('Draft it', { owner: { id: bo.id, name: '' } })], questions: [] };
  await host.ask(saveDraft, { meeting: forgotten, body: { version: 0, content: draft } });
  server.clock.now += week;
  await begin(host);
  expect((await host.ask(readOpenItems, {})).unshared).toEqual({ meeting: forgotten, startedAt });
  expect((await server.as(bo).ask(readOpenItems, {})).unshared).toBeNull();
  expect(await host.ask(shareRecap, { meeting: forgotten, body: sharing(1) })).toMatchObject({ state: 'posted' });
  expect(await host.ask(readOpenItems, {})).toMatchObject({ unshared: null, actions: [{ what: 'Draft it' }] });
});

test('the next meeting opens with what is still open, and its owner or the host ticks it off', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [host, owner, other] = [server.as(ada), server.as(bo), server.as(cai)];
  const meeting = await begin(host);
  await decide(host, meeting, {});
  const [mine, theirs] = [
    action('Draft it', { owner: { id: bo.id, name: '' }, due: '2026-11-30' }),
    action('Book it', { due: '2026-11-25' }),
  ];
  await share(host, meeting, {
    actions: [mine, theirs],
    questions: [{ id: crypto.randomUUID(), text: 'Who tells the press?' }],
  });
  expect((await host.ask(readOpenItems, {})).since).toBeNull();

  server.clock.now += week;
  expect((await host.ask(readOpenItems, {})).actions).toHaveLength(2);
  await host.ask(beginMeeting, { body: { timeZone: 'Europe/Berlin' } });
  const left = await owner.ask(readOpenItems, {});
  expect(left.since).toBe(server.clock.now - week);
  expect(left.actions.map(({ what, isYours }) => [what, isYours])).toEqual([
    ['Book it', false],
    ['Draft it', true],
  ]);
  expect(left.questions.map(({ text }) => text)).toEqual(['Who tells the press?']);

  expect((await other.refused(markDone, { action: mine.id, body: { isDone: true } })).code).toBe('host_only');
  await owner.ask(markDone, { action: mine.id, body: { isDone: true } });
  await host.ask(markDone, { action: theirs.id, body: { isDone: true } });
  expect((await host.ask(readOpenItems, {})).actions.map(({ isDone }) => isDone)).toEqual([true, true]);
  server.clock.now += week;
  expect((await host.ask(readOpenItems, {})).actions).toEqual([]);
});

test('the time until which questions are welcome is on card and recap, if the host sets it [004-10]', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  const card = () => server.microsoft.messages()[0]?.attachments?.[0]?.content;
  await share(host, meeting, { actions: [], questions: [], questionsUntil: '2026-11-27' });
  expect((await host.ask(readRecap, { meeting })).filed).toMatchObject({ questionsUntil: '2026-11-27' });
  expect(readCard(card() ?? '').lines).toContain('Questions are welcome until 27 Nov.');
  const content = { actions: [], questions: [], questionsUntil: null };
  await host.ask(saveDraft, { meeting, body: { version: 1, content } });
  expect(await host.ask(readReview, { meeting })).toMatchObject({ hasChanged: true });
  await host.ask(shareRecap, { meeting, body: { version: 2, language: 'en' } });
  await expect.poll(card).not.toContain('Questions are welcome');
});

test('minutes and answers about an AI’s text are stored with the recap unless blank [000-36]', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const host = server.as(ada);
  const meeting = await begin(host);
  const filed = async () => (await host.ask(readRecap, { meeting })).filed;
  const content = { actions: [], questions: [] };
  const aiCheck = { missing: '', wrong: 'It says 12 May. ', disagree: '' };
  const minutes = { present: [], absent: [], hasQuorum: null, note: '', link: '' };
  const free = (name: string) => ({ id: null, name });

  await share(host, meeting, {
    ...content,
    minutes: { ...minutes, absent: [free(' ')] },
    aiCheck: { ...aiCheck, wrong: ' ' },
  });
  expect(await filed()).not.toHaveProperty('minutes');
  expect(await filed()).not.toHaveProperty('aiCheck');
  expect(await host.ask(readReview, { meeting })).toMatchObject({ hasChanged: false });

  const said = {
    present: [{ id: bo.id, name: '' }, free('Zoe'), free('')],
    hasQuorum: false,
    link: 'https://contoso.example/1',
  };
  await host.ask(saveDraft, {
    meeting,
    body: { version: 1, content: { ...content, minutes: { ...minutes, ...said }, aiCheck } },
  });
  await host.ask(shareRecap, { meeting, body: sharing(2) });
  expect(await filed()).toMatchObject({
    minutes: { ...minutes, ...said, present: [{ id: bo.id, name: 'Bo Lindqvist' }, free('Zoe')] },
    aiCheck: { ...aiCheck, wrong: 'It says 12 May.' },
  });
});
