import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { exportOwn, removeName } from '#contract/lifecycle.ts';
import { answerMs, storyLength } from '#contract/rules/organization/story.ts';
import { ownLivePath } from '#contract/rules/wire/live.ts';
import {
  agreeToStory,
  nominate,
  readMyStories,
  readNominations,
  readStories,
  readStoryHosts,
  refuseStory,
  takeBackNomination,
} from '#contract/organization/story.ts';
import { colleagues, sixPeople, visitors } from '../../../../server/sandbox/people.ts';
import { begin, giveChair } from '../../../support/meeting/meeting.ts';
import { listen, topics } from '../../../support/server/live.ts';
import { startServer } from '../../../support/server/server.ts';

const day = 86_400_000;
const text = 'When the launch slipped, Ada asked what we had missed before saying a word about who.';

test('a story about a host is told only after their yes, in their words, until its end [000-67]', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [leader, nominator, other] = [server.as(ada), server.as(bo), server.as(cai)];
  const [comms, hr] = [server.as(colleagues.carla), server.as(colleagues.hugo)];
  using leaderHears = await listen(server, leader, ownLivePath);
  using commsHears = await listen(server, comms, ownLivePath);
  const ids = [randomUUID(), randomUUID(), randomUUID(), randomUUID()] as const;
  const [told, refused, silent, back] = ids;
  const body = { to: ada.id, behaviour: 'curiosity', text };
  for (const story of ids) await nominator.ask(nominate, { story, body });
  await nominator.ask(nominate, { story: told, body });
  await expect.poll(() => topics(leaderHears)).toContain('home');

  const mine = async () => leader.ask(readMyStories, {});
  // A midnight: the minute would tell the leader who nominated them.
  const overAt = Math.ceil((server.clock.now + answerMs) / day) * day;
  const asked = { behaviour: 'curiosity', text, until: overAt };
  expect((await mine()).asked).toHaveLength(4);
  expect((await mine()).asked).toContainEqual({ id: told, ...asked });
  expect(JSON.stringify([await mine(), await leader.ask(exportOwn, {})])).not.toContain(bo.id);
  const nothing = { now: server.clock.now, stories: [] };
  expect(await comms.ask(readStories, {})).toEqual(nothing);
  const sent = await nominator.ask(readNominations, {});
  expect(sent.sent).toHaveLength(4);
  expect(sent.sent[0]).toMatchObject({ to: { id: ada.id, name: ada.name }, text, at: server.clock.now });

  // Everybody else: nothing to read, and "not yours" is "not there".
  for (const person of [nominator, other, comms, hr])
    expect(await person.ask(readMyStories, {})).toMatchObject({ asked: [], told: [] });
  for (const person of [leader, other, comms]) expect((await person.ask(readNominations, {})).sent).toEqual([]);
  for (const person of [leader, nominator, hr])
    expect((await person.refused(readStories, {})).code).toBe('role_needed');
  const until = server.clock.now + 30 * day;
  const channels = ['intranet' as const, 'training' as const];
  const yes = { text: 'I asked what we had missed.', channels, until };
  for (const person of [nominator, other, comms])
    for (const story of [told, randomUUID()]) {
      expect((await person.refused(agreeToStory, { story, body: yes })).code).toBe('not_found');
      expect((await person.refused(refuseStory, { story })).code).toBe('not_found');
    }

  for (const person of [leader, other, comms])
    expect((await person.refused(takeBackNomination, { story: told })).code).toBe('not_found');
  const problemsOf = async (set: object) =>
    (await leader.refused(agreeToStory, { story: told, body: { ...yes, ...set } })).fields;
  expect(await problemsOf({ text: ' ' })).toEqual([{ field: 'text', code: 'empty' }]);
  expect(await problemsOf({ channels: [] })).toEqual([{ field: 'channels', code: 'empty' }]);
  expect(await problemsOf({ until: server.clock.now })).toEqual([{ field: 'until', code: 'in_the_past' }]);
  expect(await problemsOf({ until: server.clock.now + 400 * day })).toEqual([
    { field: 'until', code: 'too_far_ahead' },
  ]);
  await nominator.ask(takeBackNomination, { story: back });
  await leader.ask(refuseStory, { story: refused });
  expect((await mine()).asked.map(({ id }) => id).toSorted()).toEqual([told, silent].toSorted());
  expect(await comms.ask(readStories, {})).toEqual(nothing);
  expect(topics(commsHears)).not.toContain('stories');

  await leader.ask(agreeToStory, { story: told, body: yes });
  await leader.ask(agreeToStory, { story: told, body: yes });
  const again = await leader.refused(agreeToStory, { story: told, body: { ...yes, text: 'Other words' } });
  expect(again).toMatchObject({ code: 'stale', current: { id: told, text: yes.text } });
  await expect.poll(() => topics(commsHears)).toContain('stories');
  const agreed = { id: told, behaviour: 'curiosity', ...yes, name: ada.name };
  expect((await comms.ask(readStories, {})).stories).toEqual([agreed]);
  // The nominator reads only their own text, the same after a yes, a no or silence.
  expect((await nominator.ask(readNominations, {})).sent.map(({ id }) => id).toSorted()).toEqual(
    [told, refused, silent].toSorted(),
  );
  await nominator.ask(takeBackNomination, { story: told });
  expect((await comms.ask(readStories, {})).stories).toEqual([agreed]);
  const ownOf = (await nominator.ask(exportOwn, {})).own;
  expect([ownOf['story'], ownOf['nomination']?.length]).toEqual([[], 2]);

  server.clock.now = overAt - 1;
  expect((await nominator.ask(readNominations, {})).sent).toHaveLength(2);
  server.clock.now += 1;
  expect(await mine()).toMatchObject({ asked: [], told: [{ id: told }] });
  expect((await leader.refused(agreeToStory, { story: silent, body: yes })).code).toBe('not_found');
  expect((await nominator.ask(readNominations, {})).sent).toEqual([]);
  server.clock.now = until;
  expect((await comms.ask(readStories, {})).stories).toEqual([]);
  await server.restart();
  const rows = () => server.db.selectFrom('story').select('id').where('tenant', '=', ada.tenant).execute();
  await expect.poll(rows).toEqual([]);
  expect(await server.db.selectFrom('nomination').select('id').where('tenant', '=', ada.tenant).execute()).toEqual([]);
});

test('a story is withdrawn at any time, goes with the leader’s name, and names nobody else', async () => {
  await using server = await startServer({ people: { ...sixPeople, xenia: visitors.xenia } });
  const { ada, bo, cai, dana } = sixPeople;
  const [leader, nominator] = [server.as(ada), server.as(bo)];
  const comms = server.as(colleagues.carla);
  const meeting = await begin(leader);
  await giveChair(leader, server.as(cai), meeting);
  const hosts = await nominator.ask(readStoryHosts, {});
  expect(hosts.hosts.map(({ id }) => id).toSorted()).toEqual([ada.id, cai.id]);

  const body = { to: ada.id, behaviour: 'curiosity', text };
  const problemsOf = async (set: object) =>
    (await nominator.refused(nominate, { story: randomUUID(), body: { ...body, text: 'Asked first.', ...set } }))
      .fields;
  expect(await problemsOf({ to: bo.id })).toEqual([{ field: 'to', code: 'oneself' }]);
  expect(await problemsOf({ to: dana.id })).toEqual([{ field: 'to', code: 'not_a_host' }]);
  expect(await problemsOf({ to: visitors.xenia.id })).toEqual([{ field: 'to', code: 'cannot_sign_in' }]);
  expect(await problemsOf({ to: colleagues.maya.id })).toEqual([{ field: 'to', code: 'not_in_chat' }]);
  expect(await problemsOf({ behaviour: 'jokes' })).toEqual([{ field: 'behaviour', code: 'wrong_type' }]);
  expect(await problemsOf({ text: 'She asked Dana first.' })).toEqual([{ field: 'text', code: 'names_member' }]);
  expect(await problemsOf({ text: 'x'.repeat(storyLength + 1) })).toEqual([{ field: 'text', code: 'too_long' }]);

  const waiting = { story: randomUUID(), body: { ...body, to: cai.id, text: 'Asked first.' } };
  await nominator.ask(nominate, waiting);
  {
    using chairHears = await listen(server, server.as(cai), ownLivePath);
    using commsHears = await listen(server, comms, ownLivePath);
    // A notice would tell the leader who it was, and communications of whom a story waits.
    await nominator.ask(removeName, {});
    await expect.poll(() => topics(commsHears)).toContain('stories');
    await expect.poll(() => topics(chairHears)).toContain('what-worked');
    expect(topics(chairHears)).not.toContain('home');
  }
  const tell = async () => {
    const story = randomUUID();
    await nominator.ask(nominate, { story, body });
    const yes = { text, channels: ['newsletter' as const], until: server.clock.now + day };
    await leader.ask(agreeToStory, { story, body: yes });
    return story;
  };
  const read = async () => (await comms.ask(readStories, {})).stories.length;
  const story = await tell();
  expect(await read()).toBe(1);
  using hears = await listen(server, comms, ownLivePath);
  await leader.ask(refuseStory, { story });
  await expect.poll(() => topics(hears)).toEqual(['stories']);
  expect(await read()).toBe(0);

  await tell();
  using hearsAgain = await listen(server, comms, ownLivePath);
  await leader.ask(removeName, {});
  await expect.poll(() => topics(hearsAgain)).toContain('stories');
  expect([await read(), (await nominator.ask(readNominations, {})).sent]).toEqual([0, []]);
  const taken = { story: randomUUID(), body: { ...body, to: cai.id, text: 'Asked first.' } };
  await nominator.ask(nominate, taken);
  expect((await server.as(dana).refused(nominate, taken)).code).toBe('not_found');
});
