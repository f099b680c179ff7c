import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { admit, readPulse, type Ballot } from '#contract/meeting/pulse.ts';
import type { Problem } from '#contract/wire/problem.ts';
import { admission, begin, cast, rate, sendBallot, share, endPulse } from '../../support/meeting/meeting.ts';
import { invent } from '../../support/meeting/people.ts';
import { startProcess } from '../../support/server/process.ts';
import { askRaw } from '../../support/database/raw.ts';
import { personAt, startServer, type Person, type TestServer } from '../../support/server/server.ts';
import { ballotOf, blind } from '../../support/attacks/voter.ts';
import { testInTurns } from '../../support/proof.ts';

const test = testInTurns(4);

const hourMs = 3_600_000;
const nothing = { actions: [], questions: [] };
const answers = { clarity: 2, safety: 4 };

async function asking(server: TestServer) {
  const [host, ...attendees] = server.microsoft.cast.map((person) => server.as(person));
  const [bo, cai] = attendees;
  if (!host || !bo || !cai) throw new Error('Too few are in the chat');
  const meeting = await begin(host);
  await share(host, meeting, nothing);
  return { host, attendees, bo, cai, meeting, counted: () => countedIn(server.config.databaseUrl) };
}

async function countedIn(url: string) {
  const all = await askRaw(url, "select counters_json from pulse where counters_json != ''");
  const counters = all.map((row): Counted => JSON.parse(String(row['counters_json'])));
  const spent = await askRaw(url, 'select token from spent');
  return {
    ballots: counters.reduce((sum, { ballots }) => sum + ballots, 0),
    spent: spent.length,
    clarity: counters.at(-1)?.scores.clarity,
    seen: counters.at(-1)?.seen,
  };
}

interface Counted {
  ballots: number;
  scores: { clarity: number[] };
  seen: Record<string, Record<string, number>>;
}

async function signed(person: Person, meeting: string) {
  const found = await admission(person, meeting);
  if ('reason' in found) throw new Error(`Not admitted: ${found.reason}`);
  const { pulse, ...token } = found;
  return { pulse, ballot: ballotOf(token, answers) };
}

async function refusal(response: Response): Promise<Problem> {
  const problem: Problem = await response.json();
  expect([response.ok, problem.title]).toEqual([false, expect.stringMatching(/^[A-Z][\w '"-]+$/)]);
  return problem;
}

test('a malformed ballot is refused with its wrong fields, spends no token and isn’t counted', async () => {
  await using server = await startServer();
  const { bo, meeting, counted } = await asking(server);
  const { pulse, ballot } = await signed(bo, meeting);
  const wrong: Record<string, [Record<string, unknown>, string]> = {
    'token cut off': [{ token: ballot.token.slice(0, -1) }, 'wrong_type'],
    'token too long': [{ token: `${ballot.token}A` }, 'wrong_type'],
    'token of other letters': [{ token: `+/${ballot.token.slice(2)}` }, 'wrong_type'],
    'token that is no text': [{ token: { length: 86 } }, 'wrong_type'],
    'signature cut off': [{ signature: ballot.signature.slice(1) }, 'wrong_type'],
    'signature too long': [{ signature: `${ballot.signature}AA` }, 'wrong_type'],
    'no signature': [{ signature: undefined }, 'wrong_type'],
    'score of 0': [{ clarity: 0 }, 'wrong_type'],
    'score of 6': [{ safety: 6 }, 'wrong_type'],
    'half a score': [{ clarity: 2.5 }, 'wrong_type'],
    'score as text': [{ clarity: '5' }, 'wrong_type'],
    'unknown question': [{ punctuality: 5 }, 'unknown_field'],
    'unknown item': [{ seen: { ...ballot.seen, jokes: 'saw' } }, 'unknown_field'],
    'prototype of a question': [{ seen: JSON.parse('{"first":null,"second":null,"third":"__proto__"}') }, 'wrong_type'],
    'comment too long': [{ comment: 'x'.repeat(301) }, 'too_long'],
    'comment that reverses the line': [{ comment: 'abc\u202Edef' }, 'control_characters'],
    'name in the padding': [{ padding: '   Bo   ' }, 'wrong_type'],
  };
  for (const [what, [change, code]] of Object.entries(wrong)) {
    const problem = await refusal(await sendBallot(server.url, pulse, { ...ballot, padding: '', ...change }));
    expect([what, problem.code, problem.fields?.map((field) => field.code)]).toEqual([what, 'invalid', [code]]);
  }
  for (const body of [null, [], 'ballot', {}]) await refusal(await sendBallot(server.url, pulse, body));
  expect(await counted()).toMatchObject({ ballots: 0, spent: 0 });

  const notAdmitted = { accepted: false, reason: 'not_admitted' };
  const forged = (change: Partial<Ballot>) => cast(server.url, pulse, { ...ballot, ...change });
  expect(await forged({ signature: randomBytes(256).toString('base64url') })).toEqual(notAdmitted);
  expect(await forged({ signature: Buffer.alloc(384, 255).toString('base64url') })).toEqual(notAdmitted);
  expect(await forged({ token: randomBytes(64).toString('base64url') })).toEqual(notAdmitted);
  expect(await counted()).toMatchObject({ ballots: 0, spent: 0 });
  expect(await cast(server.url, pulse, ballot)).toEqual({ accepted: true });
  expect(await cast(server.url, pulse, ballot)).toEqual({ accepted: false, reason: 'already_cast' });
  expect(await counted()).toMatchObject({ ballots: 1, spent: 1, clarity: [0, 1, 0, 0, 0] });
});

test('a ballot with credentials, or for an unknown pulse, is refused before it counts', async () => {
  await using server = await startServer();
  const { bo, meeting, counted } = await asking(server);
  const { pulse, ballot } = await signed(bo, meeting);
  const named = [
    ['authorization', `Bearer ${bo.token}`],
    ['authorization', 'x'],
    ['cookie', 'session=bo'],
  ] as const;
  for (const [header, value] of named)
    expect(await refusal(await sendBallot(server.url, pulse, ballot, { [header]: value }))).toMatchObject({
      status: 400,
      code: 'must_be_unnamed',
    });
  for (const unknown of [crypto.randomUUID(), meeting, 'nowhere', "' or 1=1 --", '%00'])
    expect(await refusal(await sendBallot(server.url, unknown, ballot))).toMatchObject({ code: 'not_found' });
  expect(await counted()).toMatchObject({ ballots: 0, spent: 0 });
  expect(await cast(server.url, pulse, ballot)).toEqual({ accepted: true });
});

test('odd numbers sent for signing are refused or useless, and cost nobody their admission', async () => {
  await using server = await startServer();
  const { attendees, meeting } = await asking(server);
  const [dana, eli, fatima] = attendees.slice(2);
  if (!dana || !eli || !fatima) throw new Error('Too few are in the chat');
  const tooLarge = Buffer.alloc(384, 255).toString('base64url');
  const tooMany = await dana.refused(admit, { meeting, body: { blinded: tooLarge, ticket: null } });
  expect(tooMany).toMatchObject({ code: 'invalid', fields: [{ field: 'blinded', code: 'wrong_type' }] });
  for (const blinded of ['', 'A', `${tooLarge}A`, '='.repeat(512), 7])
    expect(await dana.refused(admit, { meeting, body: { blinded, ticket: null } })).toMatchObject({ code: 'invalid' });
  expect(await rate(dana, meeting, 3, 3)).toEqual({ accepted: true });

  // 0 and 1 sign themselves under RSA: asking for them wastes the admission, and gains no other.
  for (const [person, number] of [
    [eli, 0],
    [fatima, 1],
  ] as const) {
    const blinded = Buffer.concat([Buffer.alloc(383), Buffer.of(number)]).toString('base64url');
    const answer = await person.ask(admit, { meeting, body: { blinded, ticket: null } });
    expect(answer).toEqual({ admitted: true, signature: blinded, ticket: null });
    expect(await rate(person, meeting, 1, 1)).toEqual({ accepted: false, reason: 'already_admitted' });
  }
});

test('a ballot after the close is refused, and every one accepted during it is in the result', async () => {
  await using server = await startServer({ people: invent(61) });
  const { host, attendees, meeting } = await asking(server);
  const ballots = await Promise.all(attendees.map((attendee) => signed(attendee, meeting)));
  const outcomes = { accepted: 0, already_cast: 0, closed: 0, not_admitted: 0 };
  let closing: Promise<unknown> | undefined;
  const castOn = async () => {
    for (let next = ballots.pop(); next; next = ballots.pop()) {
      const answer = await cast(server.url, next.pulse, next.ballot);
      outcomes[answer.accepted ? 'accepted' : answer.reason]++;
      if (outcomes.accepted === 12) closing ??= endPulse(server, host, meeting);
    }
  };
  await Promise.all(Array.from({ length: 10 }, castOn));
  await closing;
  const { release } = await host.ask(readPulse, { meeting });
  expect(release?.batch.answers).toBe(outcomes.accepted);
  expect(outcomes).toEqual({
    accepted: outcomes.accepted,
    already_cast: 0,
    closed: 60 - outcomes.accepted,
    not_admitted: 0,
  });
  expect(outcomes.closed).toBeGreaterThan(0);
});

test('an answer to a question that wasn’t asked is accepted and never counted', async () => {
  await using server = await startServer();
  const { bo, meeting, counted } = await asking(server);
  const { pulse, ballot } = await signed(bo, meeting);
  const seen = { first: null, second: 'did_not' as const, third: 'saw' as const };
  expect(await cast(server.url, pulse, { ...ballot, seen, plan: 1, load: 5 })).toEqual({ accepted: true });
  expect((await counted()).seen).toEqual({
    purpose: { saw: 0, did_not: 0, could_not_tell: 0 },
    dissent: { saw: 0, did_not: 1, could_not_tell: 0 },
  });
});

test('two panels of one person at the same moment: one is admitted, and one ballot is counted', async () => {
  await using server = await startServer();
  const { bo, cai, meeting, counted } = await asking(server);
  const { ballots } = await bo.ask(readPulse, { meeting });
  if (!ballots) throw new Error('The pulse is not open');
  const panels = await Promise.all(
    [1, 2, 3].map(async () => {
      const { blinded, unblind } = blind(ballots.key);
      const answer = await bo.ask(admit, { meeting, body: { blinded, ticket: null } });
      if (!answer.admitted) return answer.reason;
      const again = await bo.ask(admit, { meeting, body: { blinded, ticket: null } });
      expect(again).toEqual(answer);
      return cast(bo.url, ballots.pulse, ballotOf(unblind(answer.signature), answers));
    }),
  );
  expect(panels.filter((outcome) => outcome === 'already_admitted')).toHaveLength(2);
  expect(panels).toContainEqual({ accepted: true });

  const { pulse, ballot } = await signed(cai, meeting);
  const casts = await Promise.all([1, 2, 3, 4].map(() => cast(server.url, pulse, ballot)));
  expect(casts.filter(({ accepted }) => accepted)).toHaveLength(1);
  expect(casts.filter((answer) => !answer.accepted && answer.reason === 'already_cast')).toHaveLength(3);
  expect(await counted()).toMatchObject({ ballots: 2, spent: 2 });
});

test('clock jumps never count a ballot twice or reopen a closed pulse', async () => {
  await using server = await startServer();
  const { host, attendees, bo, cai, meeting, counted } = await asking(server);
  const { pulse, ballot } = await signed(bo, meeting);
  server.clock.now += 49 * hourMs;
  expect(await cast(server.url, pulse, ballot)).toEqual({ accepted: false, reason: 'closed' });
  expect(await rate(cai, meeting, 1, 1)).toEqual({ accepted: false, reason: 'closed' });
  expect(await bo.ask(readPulse, { meeting })).toMatchObject({ state: 'closed', ballots: null });
  server.clock.now -= 49 * hourMs;
  expect(await cast(server.url, pulse, ballot)).toEqual({ accepted: true });
  server.clock.now -= 400 * 24 * hourMs;
  expect(await cast(server.url, pulse, ballot)).toEqual({ accepted: false, reason: 'already_cast' });
  expect(await rate(cai, meeting, 3, 3)).toEqual({ accepted: true });
  expect(await counted()).toMatchObject({ ballots: 2, spent: 2 });
  const late = await signed(attendees[2] ?? bo, meeting);
  server.clock.now += 400 * 24 * hourMs;
  await endPulse(server, host, meeting);
  server.clock.now += hourMs;
  expect(await cast(server.url, late.pulse, late.ballot)).toEqual({ accepted: false, reason: 'closed' });
  expect(await host.ask(readPulse, { meeting })).toMatchObject({ state: 'closed', release: null });
  expect(await counted()).toMatchObject({ ballots: 2, spent: 0 });
});

/** A tenth of the kills that drafts get, because each server here first has to admit people. */
const kills = Math.round(Number(process.env['KILLS'] ?? 20) / 10);
const votersAtOnce = 3;

test(
  'killing the server during a vote counts acknowledged ballots once and wastes no token',
  { timeout: 180_000 + kills * 10_000 },
  async () => {
    await using server = await startServer({ people: invent(kills * 60) });
    const { microsoft, config } = server;
    await server.stop();
    const [organizer, ...attendees] = microsoft.cast;
    if (!organizer) throw new Error('Nobody is in the chat');
    const waiting = [...attendees.entries()];
    const expected = [0, 0, 0, 0, 0];
    let meeting = '';
    let acknowledged = 0;
    let cutOff = 0;
    for (let kill = 0; kill <= kills; kill++) {
      await using running = await startProcess(config);
      const as = (person: (typeof attendees)[number]) => personAt(() => running.url, microsoft, person);
      if (meeting === '') {
        meeting = await begin(as(organizer));
        await share(as(organizer), meeting, nothing);
      }
      const { ballots, spent } = await countedIn(config.databaseUrl);
      expect(spent).toBe(ballots);
      // Besides acknowledged ballots, some may have been written without a response.
      expect(ballots).toBeGreaterThanOrEqual(acknowledged);
      expect(ballots).toBeLessThanOrEqual(acknowledged + votersAtOnce);

      const voters = Array.from({ length: votersAtOnce }, async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const [index, person] = next;
          const answer = await rate(as(person), meeting, (index % 5) + 1, 3).catch(() => undefined);
          if (!answer) {
            waiting.unshift(next);
            cutOff++;
            return;
          }
          expect([{ accepted: true }, { accepted: false, reason: 'already_cast' }]).toContainEqual(answer);
          expected[index % 5] = (expected[index % 5] ?? 0) + 1;
          acknowledged++;
          if (kill === kills) return;
        }
      });
      const timer = kill < kills && setTimeout(() => void running.kill('SIGKILL'), 20 + Math.random() * 200);
      await Promise.all(voters);
      if (timer) clearTimeout(timer);
      await running.kill('SIGKILL');
    }
    await using _running = await startProcess(config);
    const { ballots, spent, clarity } = await countedIn(config.databaseUrl);
    expect({ ballots, spent, clarity }).toEqual({ ballots: acknowledged, spent: acknowledged, clarity: expected });
    expect(cutOff).toBeGreaterThan(kills);
    expect(waiting.length).toBeGreaterThan(0);
  },
);
