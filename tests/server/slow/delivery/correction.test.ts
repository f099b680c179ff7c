import { randomUUID } from 'node:crypto';
import { test } from 'vitest';
import { atOf } from '../../../../server/core/scope.ts';
import { recapContent } from '../../../../server/features/recap/card/content.ts';
import { attempt } from '../../../../server/platform/delivery/attempt.ts';
import { createPace } from '../../../../server/platform/delivery/chatPacing.ts';
import type { Corrections } from '../../../../server/sandbox/graph/trouble.ts';
import { action, begin, share } from '../../../support/meeting/meeting.ts';
import { startServer, type Person, type TestServer } from '../../../support/server/server.ts';

const said = (text: string) => ({ actions: [], questions: [{ id: randomUUID(), text }] });

const correct = (host: Person, meeting: string, text: string) => share(host, meeting, said(text), 1);

const standing = ({ microsoft }: TestServer) =>
  microsoft.messages().filter(({ deletedDateTime, from }) => !deletedDateTime && from);

async function shared(server: TestServer): Promise<{ host: Person; meeting: string; card: string }> {
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  await share(host, meeting, said('Who pays?'));
  return { host, meeting, card: server.microsoft.messages().at(-1)?.id ?? '' };
}

test.concurrent.for(['wanted', 'refused'] as const)(
  'a card with a thumbs-up is corrected and keeps it, where naming it is %s [R29]',
  async (reactions, { expect }) => {
    await using server = await startServer();
    const { host, meeting, card } = await shared(server);
    server.microsoft.trouble.setCorrections({ reactions });
    server.microsoft.react(card, server.microsoft.people.bo);
    expect(await correct(host, meeting, 'Who pays for it?')).toMatchObject({ state: 'posted', isCurrent: true });
    const [message, ...others] = server.microsoft.messages();
    expect(others).toEqual([]);
    expect(message?.attachments?.[0]?.content).toContain('Who pays for it?');
    expect(message?.reactions?.map(({ user }) => user?.user?.id)).toEqual([server.microsoft.people.bo.id]);
  },
);

test.concurrent.for([
  ['as unknown', { tellsDeleted: false }],
  ['with 403 to its change', { isDeletedMeanwhile: true, deletedAnswer: 403 }],
  ['with 410 to everything', { isDeletedMeanwhile: true, deletedAnswer: 410, tellsDeleted: false }],
] as const satisfies [string, Partial<Corrections>][])(
  'a deleted card is posted again by its correction, also where Graph answers %s',
  async ([, corrections], { expect }) => {
    await using server = await startServer();
    const { host, meeting, card } = await shared(server);
    server.microsoft.trouble.setCorrections(corrections);
    if (!('isDeletedMeanwhile' in corrections)) server.microsoft.deleteMessage(card);
    expect(await correct(host, meeting, 'Who pays for it?')).toMatchObject({ state: 'posted', isCurrent: true });
    expect(standing(server).map(({ attachments }) => attachments?.[0]?.content)).toEqual([
      expect.stringContaining('Who pays for it?'),
    ]);
  },
);

test.concurrent('a card and its correction mention the owners, and a replacement mentions nobody', async ({
  expect,
}) => {
  await using server = await startServer();
  const { ada, bo, cai, dana } = server.microsoft.people;
  const host = server.as(ada);
  const meeting = await begin(host);
  const owned = (...owners: { id: string }[]) => ({
    actions: owners.map(({ id }, index) => action(`Do ${index}`, { owner: { id, name: '' } })),
    questions: [],
  });
  const shown = () => {
    const { body, mentions } = server.microsoft.messages().at(-1) ?? {};
    const [, words] = /<p>Recap: Choose the launch date · (.*)<\/p>/.exec(body?.content ?? '') ?? [];
    return [words, mentions?.map(({ mentioned }) => mentioned?.user?.id)];
  };
  await share(host, meeting, owned(bo, ada, cai, bo));
  expect(shown()).toEqual([
    '4 actions. Over to <at id="0">Bo Lindqvist</at>, Ada Park and <at id="1">Cai Okafor</at>.',
    [bo.id, cai.id],
  ]);
  await share(host, meeting, owned(cai, dana), 1);
  expect(shown()).toEqual([
    '2 actions. Over to <at id="0">Cai Okafor</at> and <at id="1">Dana Whitfield</at>.',
    [cai.id, dana.id],
  ]);
  server.microsoft.deleteMessage(server.microsoft.messages()[0]?.id ?? '');
  await share(host, meeting, owned(cai), 2);
  expect(shown()).toEqual(['1 action. Over to Cai Okafor.', []]);
});

test.concurrent('if Graph rejects mentions, the card is posted with the names alone', async ({ expect }) => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const host = server.as(ada);
  server.microsoft.trouble.setCorrections({ mentions: 'refused' });
  const meeting = await begin(host);
  const draft = { actions: [action('Draft it', { owner: { id: bo.id, name: '' } })], questions: [] };
  expect(await share(host, meeting, draft)).toMatchObject({ state: 'posted' });
  expect(server.microsoft.messages()).toMatchObject([
    { body: { content: expect.stringContaining('Over to Bo Lindqvist.</p>') }, mentions: [] },
  ]);
});

test.concurrent('a card that its author edited in Teams is a single card again once corrected [R29]', async ({
  expect,
}) => {
  await using server = await startServer();
  const { host, meeting, card } = await shared(server);
  server.microsoft.editInTeams(card, 'Thanks, all');
  expect(await correct(host, meeting, 'Who pays for it?')).toMatchObject({ state: 'posted', isCurrent: true });
  const [message] = standing(server);
  expect(message?.attachments).toHaveLength(1);
  expect(message?.body?.content).toMatch(/^<p>.*<\/p><attachment id="[^"]+"><\/attachment>$/);
});

test.concurrent('edits that are retried within one attempt wait for the chat’s rate limit', async ({ expect }) => {
  await using server = await startServer();
  const { microsoft, services } = server;
  const { ada, bo } = microsoft.people;
  const host = server.as(ada);
  const meeting = await begin(host);
  const owned = { actions: [action('Draft it', { owner: { id: bo.id, name: '' } })], questions: [] };
  await share(host, meeting, owned);
  microsoft.react(microsoft.messages().at(-1)?.id ?? '', bo);
  microsoft.trouble.setCorrections({ mentions: 'refused' });
  await server.db.updateTable('share').set({ state: 'waiting', filing: 2 }).execute();
  const changes = () => microsoft.graphRequests.filter(({ method }) => method === 'PATCH').length;
  const paced: [number, boolean][] = [];
  await attempt({
    services,
    caller: await services.outside.verify(host.token),
    shown: { at: atOf({ tenant: microsoft.tenant, series: microsoft.chat.id, meeting }), kind: 'recap', id: meeting },
    content: recapContent(services, { acceptedIn: async () => new Set(), ratingOf: async () => null }),
    async pace(chat, { waits } = { waits: true }) {
      expect(chat).toBe(microsoft.chat.id);
      paced.push([changes(), waits]);
    },
  });
  expect(paced).toEqual([
    [0, false],
    [1, true],
    [2, true],
  ]);
  expect(changes()).toBe(3);
  const pace = createPace();
  const began = performance.now();
  for (const waits of [false, true]) await pace('chat', { waits });
  expect(performance.now() - began).toBeGreaterThan(1_000);
});

test.concurrent('a card is found even if fifty older messages have changed since', async ({ expect }) => {
  await using server = await startServer();
  const { microsoft } = server;
  microsoft.chatter(60, 3_600_000);
  const { host, card } = await shared(server);
  for (const { id } of microsoft.messages().slice(0, 50)) microsoft.react(id ?? '', microsoft.people.bo);
  const marker = /share%3D([0-9a-f-]+)/.exec(microsoft.messages().at(-1)?.attachments?.[0]?.content ?? '')?.[1] ?? '';
  const { outside } = server.services;
  const found = await outside.find(await outside.verify(host.token), microsoft.chat.id, marker, Number(card));
  expect(found?.message).toBe(card);
});

test.concurrent('a failure names Graph’s request id, which Microsoft’s support asks for', async ({ expect }) => {
  await using server = await startServer();
  const { outside } = server.services;
  const caller = await outside.verify(server.as(server.microsoft.people.ada).token);
  const posted = outside.post(caller, server.microsoft.chat.id, { marker: 'm', card: 'none', summary: ['Recap'] });
  const message = expect.stringMatching(/^Graph answered 400, request-id [0-9a-f-]{36}$/);
  await expect(posted).rejects.toMatchObject({ kind: 'invalid', message });
});
