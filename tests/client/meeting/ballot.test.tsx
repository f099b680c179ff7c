import { expect, onTestFinished, test, vi } from 'vitest';
import type { SignedToken } from '#contract/wire/admission.ts';
import type { AnswerOf } from '#contract/wire/endpoint.ts';
import type { admit, Ballot, castBallot, Pulse } from '#contract/meeting/pulse.ts';
import { tokensOf } from '../../../src/admission/wallet.ts';
import { openStore } from '../../../src/storage/personStore.ts';
import { ProblemError } from '../../../src/api/problem.ts';
import { nothingSeen } from '../../../src/features/pulse/answers.ts';
import { readHeld, readRecord } from '../../../src/features/pulse/vote/ballotRecord.ts';
import { oweTicket, sendTicketWithin } from '../../../src/features/pulse/tickets.ts';
import { VoteRunner } from '../../../src/features/pulse/vote/voteRunner.ts';
import { createIssuer } from '../../support/server/issuer.ts';

const minute = 60_000;
const spreadMs = minute;
const signing = Promise.all([createIssuer(2048), createIssuer(2048)]);

type Admitted = AnswerOf<typeof admit>;
type Taken = AnswerOf<typeof castBallot>;
type Weather = 'fine' | 'offline' | 'answer lost';

async function begin({
  person = crypto.randomUUID(),
  pool: known = null as Pulse['pool'],
  isPooled = false,
  hasTicketElsewhere = false,
} = {}) {
  const [pulseIssuer, poolIssuer] = await signing;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const server = {
    weather: 'fine' as Weather,
    isOpen: true,
    admitted: new Map<string, string>(),
    asked: 0,
    ballots: new Map<string, Ballot>(),
    cast: 0,
    tickets: new Array<string | null>(),
  };
  const pulse = crypto.randomUUID();
  const pool = isPooled ? (known ?? { id: crypto.randomUUID(), key: poolIssuer.key }) : null;
  const route = {
    series: '19:meeting_a@thread.v2',
    meeting: crypto.randomUUID(),
    ballots: { pulse, key: pulseIssuer.key, spreadMs },
    pool,
    closesAt: Date.now() + 48 * 60 * minute,
  };
  const lost = () => new ProblemError('offline');
  const signFor = async (blinded: string, ticket: string | null): Promise<Admitted> => {
    server.asked++;
    server.tickets.push(ticket);
    if (server.weather === 'offline') throw lost();
    if (!server.isOpen) return { admitted: false, reason: 'closed' };
    if ((server.admitted.get(person) ?? blinded) !== blinded) return { admitted: false, reason: 'already_admitted' };
    server.admitted.set(person, blinded);
    if (server.weather === 'answer lost') throw lost();
    return {
      admitted: true,
      signature: pulseIssuer.sign(blinded),
      ticket: ticket === null || hasTicketElsewhere ? null : poolIssuer.sign(ticket),
    };
  };
  const take = async (ballot: Ballot): Promise<Taken> => {
    server.cast++;
    if (server.weather === 'offline') throw lost();
    if (!server.isOpen) return { accepted: false, reason: 'closed' };
    if (!(await pulseIssuer.hasSigned(ballot))) return { accepted: false, reason: 'not_admitted' };
    if (server.ballots.has(ballot.token)) return { accepted: false, reason: 'already_cast' };
    server.ballots.set(ballot.token, ballot);
    if (server.weather === 'answer lost') throw lost();
    return { accepted: true };
  };
  const open = async () => {
    const vote = new VoteRunner({
      person,
      route,
      admit: ({ blinded, ticket }) => signFor(blinded, ticket),
      cast: take,
      onCounted: (store) => pool && oweTicket(store, pool.id, route.closesAt),
    });
    vote.begin();
    await expect.poll(() => vote.state().step).not.toBe('starting');
    return vote;
  };
  return { server, person, pulse, pool, route, open };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

async function isAdmitted({ person, pulse }: { person: string; pulse: string }): Promise<void> {
  const store = await openStore(person);
  await pass(spreadMs);
  await expect.poll(() => tokensOf(store, { kind: 'pulse', id: pulse })).toHaveLength(1);
}

async function rate(vote: VoteRunner): Promise<void> {
  vote.dispatch({ event: 'answered', change: { scores: { clarity: 2 } } });
  vote.dispatch({ event: 'answered', change: { scores: { safety: 1 }, comment: 'Nobody asked us' } });
}

async function hold(vote: VoteRunner): Promise<void> {
  await rate(vote);
  await pass(5_000);
  expect(vote.state().step).toBe('held');
}

/**
 * Advances time until the ballot is counted, within `ms`. The panel learns of its admission in real time, so its
 * random moment may be chosen only while the test's clock already runs.
 */
async function isCastWithin(vote: VoteRunner, ms: number): Promise<void> {
  const start = Date.now();
  await expect
    .poll(async () => {
      await pass(5_000);
      return vote.state().step;
    })
    .toBe('cast');
  expect(Date.now() - start).toBeLessThan(ms);
}

function closePanel(): void {
  window.dispatchEvent(new PageTransitionEvent('pagehide'));
}

function recordKey(pulse: string): string {
  return Object.keys(localStorage).find((name) => name.startsWith('bookend.v2.ballot.') && name.endsWith(pulse)) ?? '';
}

function inClear(): string {
  return JSON.stringify(Object.entries(localStorage));
}

test('a ballot leaves at a random moment within half an hour, and its ticket apart from it', async () => {
  const pulse = await begin({ isPooled: true });
  const { server } = pulse;
  const vote = await pulse.open();
  await isAdmitted(pulse);
  expect(server.asked).toBe(1);
  const chance = vi.spyOn(Math, 'random').mockReturnValue(0.5);
  await hold(vote);
  await pass(15 * minute - 1);
  expect([server.cast, vote.state().step]).toEqual([0, 'held']);
  await pass(1);
  await expect.poll(() => vote.state().step).toBe('cast');
  chance.mockRestore();
  expect([...server.ballots.values()]).toMatchObject([{ clarity: 2, safety: 1, comment: 'Nobody asked us' }]);

  const store = await openStore(pulse.person);
  const sent: SignedToken[] = [];
  const send = async (_pool: string, ticket: SignedToken) => sent.push(ticket);
  const sending = sendTicketWithin({ store, pool: pulse.pool?.id ?? '', spreadMs: 30 * minute, send });
  closePanel();
  expect(sent).toEqual([]);
  await pass(30 * minute);
  await sending;
  const again = sendTicketWithin({ store, pool: pulse.pool?.id ?? '', spreadMs: 0, send });
  await pass(0);
  await again;
  const [, poolIssuer] = await signing;
  expect(sent).toHaveLength(1);
  expect(await poolIssuer.hasSigned(sent[0] ?? { token: '', signature: '' })).toBe(true);
});

test('a held ballot survives a reload, encrypted, and is sent soon after the next opening', async () => {
  const pulse = await begin();
  const first = await pulse.open();
  await hold(first);
  const store = await openStore(pulse.person);
  await expect.poll(() => readRecord(store, pulse.pulse)?.state).toBe('held');
  expect(inClear()).not.toMatch(/Nobody asked us|safety|clarity/);
  expect(inClear()).not.toContain(pulse.person);
  expect(await readHeld(store, pulse.pulse)).toMatchObject({ answers: { clarity: 2, safety: 1 }, route: pulse.route });

  const again = await pulse.open();
  expect(again.state()).toMatchObject({ step: 'held', isRestored: true });
  await isAdmitted(pulse);
  await isCastWithin(again, 10 * minute);
  expect(pulse.server.ballots.size).toBe(1);
  expect(readRecord(store, pulse.pulse)).toMatchObject({ state: 'cast' });
  expect((await pulse.open()).state().step).toBe('cast');
});

test('a panel that is closed sends a complete vote at once, whether in its undo time or held', async () => {
  for (const isHeld of [false, true]) {
    const pulse = await begin();
    const vote = await pulse.open();
    await isAdmitted(pulse);
    await (isHeld ? hold(vote) : rate(vote));
    expect(pulse.server.cast).toBe(0);
    closePanel();
    expect(pulse.server.cast).toBe(1);
    await expect.poll(() => vote.state().step).toBe('cast');
    // A cast whose response was lost is confirmed at the next opening, and counts once.
    expect([pulse.server.ballots.size, (await pulse.open()).state().step]).toEqual([1, 'cast']);
  }
});

test('a ballot not yet admitted, or offline, when its panel closes waits for the next opening', async () => {
  const early = await begin();
  await hold(await early.open());
  closePanel();
  expect([early.server.asked, early.server.cast]).toEqual([0, 0]);
  const next = await early.open();
  await isAdmitted(early);
  await isCastWithin(next, 10 * minute);

  const lost = await begin();
  const vote = await lost.open();
  await isAdmitted(lost);
  lost.server.weather = 'answer lost';
  await hold(vote);
  closePanel();
  await expect.poll(() => vote.state().step).toBe('waiting');
  lost.server.weather = 'fine';
  const reopened = await lost.open();
  expect(reopened.state().step).toBe('held');
  await isCastWithin(reopened, 10 * minute);
  expect(lost.server.ballots.size).toBe(1);
});

test('without a network a ballot waits, keeps trying, and is counted once', async () => {
  const pulse = await begin();
  const vote = await pulse.open();
  await isAdmitted(pulse);
  await hold(vote);
  pulse.server.weather = 'offline';
  await pass(30 * minute);
  expect(vote.state().step).toBe('waiting');
  pulse.server.weather = 'answer lost';
  await pass(minute);
  pulse.server.weather = 'fine';
  window.dispatchEvent(new Event('online'));
  await expect.poll(() => vote.state().step).toBe('cast');
  expect(pulse.server.ballots.size).toBe(1);
});

test('if the response to an admission is lost, the same blinded token is sent again', async () => {
  const pulse = await begin({ isPooled: true });
  pulse.server.weather = 'answer lost';
  await pulse.open();
  await pass(spreadMs);
  await expect.poll(() => pulse.server.asked).toBe(1);
  pulse.server.weather = 'fine';
  await isAdmitted(pulse);
  expect(pulse.server.asked).toBe(2);
  expect(new Set(pulse.server.tickets).size).toBe(1);
});

test('if a pulse closes while a ballot is held, the panel says it wasn’t counted and deletes it', async () => {
  const pulse = await begin();
  const vote = await pulse.open();
  await isAdmitted(pulse);
  await hold(vote);
  pulse.server.isOpen = false;
  vote.end();
  await pass(0);
  await expect.poll(() => vote.state().step).toBe('closed');
  expect(inClear()).not.toContain(pulse.pulse);
});

test('a ballot that is held shortly before the close leaves before it', async () => {
  const pulse = await begin();
  const vote = await pulse.open();
  await isAdmitted(pulse);
  vi.setSystemTime(pulse.route.closesAt - 2 * minute);
  await hold(vote);
  await pass(minute);
  await expect.poll(() => vote.state().step).toBe('cast');
});

test('another window and another device of the same person say that they can’t rate there', async () => {
  const pulse = await begin();
  const one = await pulse.open();
  const other = await pulse.open();
  await isAdmitted(pulse);
  expect(pulse.server.asked).toBe(1);
  other.dispatch({ event: 'answered', change: { scores: { clarity: 5 } } });
  await hold(one);
  await expect.poll(() => localStorage.getItem(recordKey(pulse.pulse))).toContain('held');
  window.dispatchEvent(new StorageEvent('storage', { key: recordKey(pulse.pulse) }));
  expect(other.state().step).toBe('answered_elsewhere');

  const device = await begin();
  device.server.admitted.set(device.person, 'another one');
  const late = await device.open();
  await hold(late);
  await pass(spreadMs);
  await expect.poll(() => late.state().step).toBe('already_admitted');
  expect(device.server.cast).toBe(0);
});

test('of two windows that are closed with a complete vote only the one that held it first sends', async () => {
  const pulse = await begin();
  const one = await pulse.open();
  const other = await pulse.open();
  await isAdmitted(pulse);
  await hold(one);
  await expect.poll(() => localStorage.getItem(recordKey(pulse.pulse))).toContain('held');
  await rate(other);
  closePanel();
  expect([pulse.server.cast, other.state().step]).toEqual([1, 'answered_elsewhere']);
  await expect.poll(() => one.state().step).toBe('cast');
});

test('if the browser can’t store a vote, it stays in memory, and is sent when the panel closes', async () => {
  const blocked = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  const pulse = await begin();
  const vote = await pulse.open();
  expect(vote.isLasting).toBe(false);
  await isAdmitted(pulse);
  await hold(vote);
  closePanel();
  await expect.poll(() => vote.state().step).toBe('cast');
  blocked.mockRestore();
  expect(inClear()).not.toContain(pulse.pulse);
});

test('plain-text data from an earlier version is migrated once, and deleted', async () => {
  const pulse = await begin();
  const waiting = { clarity: 1, safety: 1, plan: null, load: null, seen: nothingSeen, comment: 'Told in clear' };
  const { closesAt } = pulse.route;
  const name = `bookend.pulse.${pulse.pulse}.${pulse.person}`;
  localStorage.setItem(name, JSON.stringify({ state: 'sent', closesAt, token: 't', signature: 's' }));
  localStorage.setItem(
    `bookend.unsent.note.19:a@thread.v2.thanks.${pulse.person}`,
    JSON.stringify({ id: 'a', content: { text: 'Thank you for staying' }, at: Date.now() }),
  );
  const another = `bookend.pulse.another.${pulse.person}`;
  localStorage.setItem(another, JSON.stringify({ state: 'admitted', closesAt, token: 't', signature: 's', waiting }));
  localStorage.setItem('bookend.unsent.note.old.somebody', JSON.stringify({ id: 'a', content: {}, at: 0 }));

  expect((await pulse.open()).state().step).toBe('cast');
  const store = await openStore(pulse.person);
  expect(await readHeld(store, 'another')).toMatchObject({ answers: waiting });
  expect(tokensOf(store, { kind: 'pulse', id: 'another' })).toEqual([{ token: 't', signature: 's' }]);
  expect(inClear()).not.toMatch(/Told in clear|Thank you for staying|bookend\.(pulse|unsent)/);
  expect(inClear()).not.toContain(pulse.person);
});

test('a ticket is requested once per pool, and a device that has it keeps it', async () => {
  const pulse = await begin({ isPooled: true });
  const vote = await pulse.open();
  await isAdmitted(pulse);
  await hold(vote);
  await pass(30 * minute);
  await expect.poll(() => vote.state().step).toBe('cast');
  const store = await openStore(pulse.person);
  expect([store.ids('ticket'), tokensOf(store, { kind: 'pool', id: pulse.pool?.id ?? '' })?.length]).toEqual([
    [pulse.pool?.id ?? ''],
    1,
  ]);

  const nextMeeting = await begin({ person: pulse.person, pool: pulse.pool, isPooled: true });
  await nextMeeting.open();
  await isAdmitted(nextMeeting);
  expect(nextMeeting.server.tickets).toEqual([null]);

  const other = await begin({ isPooled: true, hasTicketElsewhere: true });
  const late = await other.open();
  await isAdmitted(other);
  await hold(late);
  await pass(30 * minute);
  await expect.poll(() => late.state().step).toBe('cast');
  expect((await openStore(other.person)).ids('ticket')).toEqual([]);
});
