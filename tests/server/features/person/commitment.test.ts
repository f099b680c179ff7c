import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  answerCommitment,
  dropCommitment,
  readCommitments,
  readSharedCommitments,
  saveCommitment,
  shareCommitment,
  withdrawCommitment,
} from '#contract/person/commitment.ts';
import { exportOwn, exportSeries, removeName } from '#contract/lifecycle.ts';
import { readRecap, readReview, shareRecap } from '#contract/meeting/recap.ts';
import { ownLivePath } from '#contract/rules/wire/live.ts';
import { listen, topics } from '../../../support/server/live.ts';
import { begin, share } from '../../../support/meeting/meeting.ts';
import { startServer } from '../../../support/server/server.ts';

const english = { language: 'en' as const };

test('a commitment is its author’s alone, and comes back until it is done or let go [001-15]', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [host, author] = [server.as(ada), server.as(bo)];
  using hears = await listen(server, author, ownLivePath);
  using overhears = await listen(server, host, ownLivePath);
  const commitment = randomUUID();
  const content = { series: server.microsoft.chat.id, when: 'the discussion stalls', act: 'ask one question' };
  const saving = { commitment, body: { version: 0, content } };
  const [saved, again] = await Promise.all([author.ask(saveCommitment, saving), author.ask(saveCommitment, saving)]);
  expect(again).toEqual(saved);
  const first = { id: commitment, version: 1, content, at: server.clock.now, answer: null, answeredAt: null };
  expect(await author.ask(readCommitments, {})).toEqual({ commitments: [first] });
  const slower = { version: 0, content: { ...content, act: 'wait' } };
  expect(await author.refused(saveCommitment, { commitment, body: slower })).toMatchObject({
    code: 'stale',
    current: { version: 1, content },
  });
  const long = { version: 1, content: { ...content, act: 'a'.repeat(141) } };
  expect(await author.refused(saveCommitment, { commitment, body: long })).toMatchObject({
    fields: [{ field: 'content.act', code: 'too_long' }],
  });
  await expect.poll(() => topics(hears)).toContain('home');

  expect(await host.ask(readCommitments, {})).toEqual({ commitments: [] });
  const theirs = [
    await host.refused(saveCommitment, saving),
    await host.refused(answerCommitment, { commitment, body: { answer: 'done' } }),
    await host.refused(dropCommitment, { commitment }),
    await host.refused(dropCommitment, { commitment: randomUUID() }),
  ];
  expect(theirs.map(({ code, title }) => [code, title])).toEqual(theirs.map(() => ['not_found', theirs[3]?.title]));
  expect(topics(overhears)).toEqual([]);

  server.clock.now += 1000;
  const answered = await author.ask(answerCommitment, { commitment, body: { answer: 'not_yet' } });
  expect(answered).toEqual({ ...first, answer: 'not_yet', answeredAt: server.clock.now });
  expect(await author.ask(answerCommitment, { commitment, body: { answer: null } })).toEqual(first);
  expect(JSON.stringify(await author.ask(exportOwn, {}))).toContain(content.act);
  for (const reader of [host, author])
    expect(JSON.stringify(await reader.ask(exportSeries, {}))).not.toContain(content.act);
  await author.ask(dropCommitment, { commitment });
  expect(await author.ask(readCommitments, {})).toEqual({ commitments: [] });
});

test('one line of a commitment reaches the recap by its author’s press, and can be withdrawn [001-15]', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [host, author, other] = [server.as(ada), server.as(bo), server.as(cai)];
  const meeting = await begin(host);
  const series = server.microsoft.chat.id;
  const write = async (content: Partial<{ series: string | null; when: string; act: string }>) => {
    const commitment = randomUUID();
    const whole = { series, when: 'we drift,', act: 'name the purpose', ...content };
    await author.ask(saveCommitment, { commitment, body: { version: 0, content: whole } });
    return { meeting, commitment };
  };
  const shared = await write({});
  const unshared = await write({ act: 'stay silent' });
  const elsewhere = await write({ series: 'elsewhere' });
  const half = await write({ when: ' ' });
  using hears = await listen(server, host);
  using overhears = await listen(server, other);

  await author.ask(shareCommitment, { ...shared, body: english });
  await author.ask(shareCommitment, { ...shared, body: english });
  const line = 'When we drift, I name the purpose';
  const shown = [{ id: shared.commitment, by: { id: bo.id, name: bo.name }, line }];
  for (const reader of [host, author])
    expect(await reader.ask(readSharedCommitments, { meeting })).toEqual({ shared: shown });
  expect(await other.ask(readSharedCommitments, { meeting })).toEqual({ shared: [] });
  await expect.poll(() => topics(hears)).toContain('commitments');
  expect(topics(overhears)).not.toContain('commitments');
  const refused = [
    await author.refused(shareCommitment, { ...elsewhere, body: english }),
    await other.refused(shareCommitment, { ...unshared, body: english }),
    await host.refused(withdrawCommitment, shared),
  ];
  expect(refused.map(({ code }) => code)).toEqual(['not_found', 'not_found', 'not_found']);
  expect(await author.refused(shareCommitment, { ...half, body: english })).toMatchObject({
    fields: [{ field: 'when', code: 'empty' }],
  });
  await author.ask(shareCommitment, { ...unshared, body: english });
  await author.ask(withdrawCommitment, unshared);

  await share(host, meeting, { actions: [], questions: [] });
  expect((await other.ask(readRecap, { meeting })).filed?.commitments).toEqual(shown);
  const cards = () => JSON.stringify(server.microsoft.messages().map(({ attachments }) => attachments));
  expect(cards()).toContain(line);
  expect(cards()).not.toContain('stay silent');

  using hearsRecap = await listen(server, other);
  await author.ask(withdrawCommitment, shared);
  await expect.poll(() => topics(hearsRecap)).toContain('recap');
  expect((await other.ask(readRecap, { meeting })).filed?.commitments).toEqual([]);
  expect(JSON.stringify(await other.ask(exportSeries, {}))).not.toContain(line);
  expect(await host.ask(readReview, { meeting })).toMatchObject({ hasChanged: true });
  await host.ask(shareRecap, { meeting, body: { version: 1, language: 'en' } });
  await expect.poll(cards).not.toContain(line);

  await author.ask(shareCommitment, { ...shared, body: english });
  await author.ask(removeName, {});
  const left = await server.db.selectFrom('commitment').select('id').execute();
  expect([left, await server.db.selectFrom('shared_commitment').select('id').execute()]).toEqual([[], []]);
});

test('a shared line keeps its author and words, even if somebody takes its id afterwards', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [host, author, other] = [server.as(ada), server.as(bo), server.as(cai)];
  const meeting = await begin(host);
  const commitment = randomUUID();
  const shared = { meeting, commitment };
  const write = async (person: typeof host, act: string) => {
    const content = { series: server.microsoft.chat.id, when: 'we drift', act };
    await person.ask(saveCommitment, { commitment, body: { version: 0, content } });
  };
  await write(author, 'name the purpose');
  await author.ask(shareCommitment, { ...shared, body: english });
  await share(host, meeting, { actions: [], questions: [] });
  // Everybody reads its id in the recap, and the id is free once its author has deleted the commitment.
  await author.ask(dropCommitment, { commitment });
  await write(other, 'leave the company');
  expect((await other.refused(shareCommitment, { ...shared, body: english })).code).toBe('not_found');
  const line = 'When we drift, I name the purpose';
  const shown = [{ id: commitment, by: { id: bo.id, name: bo.name }, line }];
  expect((await host.ask(readSharedCommitments, { meeting })).shared).toEqual(shown);

  await author.ask(withdrawCommitment, shared);
  await other.ask(shareCommitment, { ...shared, body: english });
  expect((await host.ask(readRecap, { meeting })).filed?.commitments).toEqual([]);
  expect(JSON.stringify(await host.ask(exportSeries, {}))).not.toContain(line);
});
