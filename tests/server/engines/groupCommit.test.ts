import { expect, test } from 'vitest';
import { admit, readPulse } from '#contract/meeting/pulse.ts';
import { groupCommit } from '../../../server/platform/database/groupCommit.ts';
import { ballotOf, blind } from '../../support/attacks/voter.ts';
import { begin, cast, share } from '../../support/meeting/meeting.ts';
import { invent } from '../../support/meeting/people.ts';
import { startServer } from '../../support/server/server.ts';

test('of a group in which one throws, the others are written once, in the order of their rows', async () => {
  await using server = await startServer();
  const { db } = server;
  const { tenant } = server.microsoft;
  const ran: string[] = [];
  const add = groupCommit(
    ({ person }: { person: string }) => person,
    async (trx, { person }) => {
      ran.push(person);
      await trx.insertInto('notification_choice').values({ tenant, person, choice: 'rate', is_on: 1 }).execute();
      if (person === 'c') throw new Error('Nobody knows c');
      return person;
    },
  );
  const settled = await Promise.allSettled(['d', 'b', 'c', 'a'].map((person) => add(db, tenant, { person })));
  expect(settled.map((one) => (one.status === 'fulfilled' ? one.value : 'refused'))).toEqual([
    'd',
    'b',
    'refused',
    'a',
  ]);
  expect(ran.slice(0, 3)).toEqual(['a', 'b', 'c']);
  const rows = await db.selectFrom('notification_choice').select('person').where('tenant', '=', tenant).execute();
  expect(rows.map(({ person }) => person).toSorted()).toEqual(['a', 'b', 'd']);
});

test('a hall admitted and counted at once: each once, whatever the others send', async () => {
  await using server = await startServer({ people: invent(41) });
  const [host, ...voters] = server.microsoft.cast.map((person) => server.as(person));
  if (!host) throw new Error('Nobody hosts');
  const meeting = await begin(host);
  await share(host, meeting, { actions: [], questions: [] });
  const { ballots } = await host.ask(readPulse, { meeting });
  if (!ballots) throw new Error('The pulse is not open');
  const tooLarge = Buffer.alloc(384, 0xff).toString('base64url');
  const signed = await Promise.all(
    voters.map(async (voter, index) => {
      const { blinded, unblind } = blind(ballots.key);
      const isFaulty = index % 10 === 0;
      const body = { blinded: isFaulty ? tooLarge : blinded, ticket: null };
      const [answer] = await Promise.allSettled([voter.ask(admit, { meeting, body })]);
      if (answer.status === 'rejected') return undefined;
      return answer.value.admitted ? unblind(answer.value.signature) : undefined;
    }),
  );
  expect(signed.map((one, index) => [index, one !== undefined])).toEqual(
    voters.map((_, index) => [index, index % 10 !== 0]),
  );
  const casts = await Promise.all(
    signed.flatMap((token) => {
      if (!token) return [];
      const ballot = ballotOf(token, { clarity: 2, safety: 4 });
      return [1, 2].map(() => cast(server.url, ballots.pulse, ballot));
    }),
  );
  expect(casts.filter(({ accepted }) => accepted)).toHaveLength(36);
  const { counters_json } = await server.db.selectFrom('pulse').select('counters_json').executeTakeFirstOrThrow();
  expect(JSON.parse(counters_json)).toMatchObject({ ballots: 36, scores: { clarity: [0, 36, 0, 0, 0] } });
});
