import { expect, test } from 'vitest';
import { readMyBehaviours } from '#contract/behaviour.ts';
import { readMe, readMyWeek } from '#contract/home.ts';
import { defaultSet } from '../../../server/features/behaviour/defaults.ts';
import { colleagues } from '../../../server/sandbox/people.ts';
import { action, begin, share } from '../../support/meeting/meeting.ts';
import { startServer } from '../../support/server/server.ts';

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
