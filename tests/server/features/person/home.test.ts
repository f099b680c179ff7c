import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { acknowledge } from '#contract/meeting/acknowledgement.ts';
import { readMyBehaviours } from '#contract/organization/behaviour.ts';
import { readMe, readMyWeek, readToday } from '#contract/person/home.ts';
import { readMyResults, readPulse } from '#contract/meeting/pulse.ts';
import { todayPaths } from '#contract/rules/person/home.ts';
import { ownLivePath } from '#contract/rules/wire/live.ts';
import { hideWhatWorked } from '#contract/organization/whatWorked.ts';
import { defaultSet } from '../../../../server/features/behaviour/defaults.ts';
import { colleagues, outsider } from '../../../../server/sandbox/people.ts';
import { fillOwn } from '../../../support/database/fillOwn.ts';
import { action, begin, endPulse, rate, share } from '../../../support/meeting/meeting.ts';
import { listen, topics } from '../../../support/server/live.ts';
import { startServer } from '../../../support/server/server.ts';

const dayMs = 86_400_000;

test('the personal tab knows its reader’s roles, and lists the week’s meetings that were theirs', async () => {
  await using server = await startServer();
  const { people } = server.microsoft;
  const [host, owner, other] = [server.as(people.ada), server.as(people.bo), server.as(people.cai)];
  const hr = server.as(colleagues.hugo);
  const meeting = await begin(host);
  expect(await owner.ask(readMyWeek, {})).toEqual({ meetings: [] });
  const owned = action('Book the venue', { owner: { id: owner.id, name: '' } });
  await share(host, meeting, { actions: [owned, action('Print posters', { owner: owned.owner })], questions: [] });

  const ours = { id: meeting, topic: 'Launch planning', isOver: true };
  for (const reader of [host, owner]) expect((await reader.ask(readMyWeek, {})).meetings).toMatchObject([ours]);
  for (const reader of [other, hr]) expect(await reader.ask(readMyWeek, {})).toEqual({ meetings: [] });
  server.clock.now += 8 * dayMs;
  expect(await host.ask(readMyWeek, {})).toEqual({ meetings: [] });

  expect(await hr.ask(readMe, {})).toMatchObject({ id: colleagues.hugo.id, roles: ['Insights.Read'] });
  expect((await host.ask(readMe, {})).roles).toEqual([]);
  expect((await hr.ask(readMyBehaviours, {})).behaviours).toEqual(defaultSet);
});

test('a result that came in is listed for its host alone, for a week and without its answers', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host, { isKey: true });
  await share(host, meeting, { actions: [], questions: [] });
  const others = server.microsoft.chat.members.filter(({ id }) => id !== host.id).map((person) => server.as(person));
  for (const other of others) await rate(other, meeting, 4, 2);
  expect(await host.ask(readMyResults, {})).toEqual({ results: [] });
  using hears = await listen(server, host, ownLivePath);
  await endPulse(server, host, meeting);
  await expect.poll(() => topics(hears)).toContain('home');

  const { release } = await host.ask(readPulse, { meeting });
  const { results } = await host.ask(readMyResults, {});
  const link = expect.stringContaining(`rating_${meeting}`);
  expect(results).toEqual([{ id: release?.id, at: server.clock.now, topic: 'Launch planning', link }]);
  for (const other of [...others, server.as(colleagues.hugo)])
    expect(await other.ask(readMyResults, {})).toEqual({ results: [] });
  server.clock.now += 8 * dayMs;
  expect(await host.ask(readMyResults, {})).toEqual({ results: [] });
});

test(
  'the one request for Today answers the same as each of its parts, whoever asks',
  { timeout: 120_000 },
  async () => {
    await using server = await startServer();
    const [{ whatWorked }] = await fillOwn(server);
    const comms = server.as(colleagues.carla);
    for (const note of whatWorked ?? [])
      await comms.ask(hideWhatWorked, { whatWorked: note, body: { why: 'A secret' } });
    server.clock.now += dayMs;
    const host = server.as(server.microsoft.people.ada);
    const meeting = await begin(host, { isKey: false });
    const said = {
      to: [server.microsoft.people.eli.id],
      kind: 'initiative' as const,
      what: 'Kept us on time',
      outcome: '',
    };
    await host.ask(acknowledge, { meeting, acknowledgement: randomUUID(), body: said });
    await share(host, meeting, { actions: [], questions: [] });
    const nobody = await server.as(outsider).ask(readToday, {});
    const told = new Set<string>();
    for (const person of [...Object.values(server.microsoft.people), ...Object.values(colleagues)]) {
      const reader = server.as(person);
      const together = await reader.ask(readToday, {});
      for (const path of todayPaths) {
        const headers = { authorization: `Bearer ${reader.token}` };
        const alone: unknown = await (await fetch(`${server.url}${path}`, { headers })).json();
        expect(together[path]).toEqual(alone);
        if (JSON.stringify(together[path]) !== JSON.stringify(nobody[path])) told.add(path);
      }
    }
    expect([...told].toSorted()).toEqual(todayPaths.toSorted());
  },
);
