import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readRoom } from '#contract/meeting/meeting.ts';
import { readPeople } from '#contract/wire/people.ts';
import { askAsIs } from '../../support/server/asIs.ts';
import { moveClocks } from '../../support/server/clock.ts';
import { begin } from '../../support/meeting/meeting.ts';
import { personAt, startServer } from '../../support/server/server.ts';

const megabyte = 1024 * 1024;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

interface Hostile extends AsyncDisposable {
  url: string;
  answer: Answer;
  paths: string[];
}

async function startHostile(): Promise<Hostile> {
  const paths: string[] = [];
  const hostile = { url: '', paths, answer: ((_request, response) => void response.end()) as Answer };
  const server = createServer((request, response) => {
    paths.push(request.url ?? '');
    hostile.answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  hostile.url = `http://127.0.0.1:${port}`;
  return Object.assign(hostile, {
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}

async function handOn(request: IncomingMessage, response: ServerResponse, to: string): Promise<void> {
  const body = await new Response(Readable.toWeb(request) as ReadableStream).text();
  const type = request.headers['content-type'];
  const headers = { ...(type !== undefined && { 'content-type': type }) };
  const method = request.method ?? 'GET';
  const answer = await fetch(to, { method, headers, ...(method !== 'GET' && { body }) });
  response.writeHead(answer.status, json).end(await answer.text());
}

const json = { 'content-type': 'application/json' };

test('endless answers and redirects from Entra or Graph are cut off', async () => {
  await using elsewhere = await startHostile();
  await using hostile = await startHostile();
  let sentBytes = 0;
  const chunk = Buffer.alloc(megabyte, ' ');
  const answers: Record<string, Answer> = {
    '200 MB in chunks': (_request, response) => {
      response.writeHead(200, json);
      const chunks = Readable.from(Array.from({ length: 200 }, () => chunk));
      chunks.on('data', () => (sentBytes += megabyte));
      chunks.pipe(response);
      response.on('close', () => chunks.destroy());
    },
    '32 MB in a few kilobytes': (_request, response) => {
      response.writeHead(200, { ...json, 'content-encoding': 'gzip' });
      response.end(gzipSync(Buffer.alloc(32 * megabyte, ' ')));
    },
    'a redirect': (request, response) => {
      response.writeHead(307, { location: `${elsewhere.url}${request.url}` }).end();
    },
  };
  /** In the order in which the server calls them. */
  const whose = { keys: '/discovery/', exchange: '/oauth2/', Graph: '/chats/' };

  await using server = await startServer({ config: { entraUrl: hostile.url, graphUrl: hostile.url } });
  const { people, entraUrl } = server.microsoft;
  const host = server.as(people.ada);
  using clocks = moveClocks();
  for (const [index, [who, part]] of Object.entries(whose).entries()) {
    for (const [what, answer] of Object.entries(answers)) {
      clocks.ahead((index + 1) * 10_000 + Object.keys(answers).indexOf(what) * 2_000);
      hostile.answer = (request, response) => {
        const path = request.url ?? '';
        if (path.includes(part)) answer(request, response);
        else void handOn(request, response, `${entraUrl}${path}`);
      };
      const problem = await host.refused(readRoom, {});
      expect([who, what, problem.status, problem.code]).toEqual([who, what, 502, 'chat_unavailable']);
    }
  }
  expect(elsewhere.paths).toEqual([]);
  expect(sentBytes).toBeLessThan(3 * 16 * megabyte);
});

test('an id that no chat can have is not found, and Graph is not asked', async () => {
  await using server = await startServer();
  const { people, graphRequests } = server.microsoft;
  const headers = ['authorization', `Bearer ${server.as(people.ada).token}`];
  const status = async (series: string) =>
    (await askAsIs(server.url, `/api/series/${series}/room`, { headers })).status;
  const odd = [
    '.',
    '..',
    '%2e%2e',
    '..%2f..%2fme',
    '19:meeting_x@thread.v2%2f..%2f..%2fme',
    '19:meeting_x@thread.v2%3f$expand=members',
    '19:meeting_x@thread.v2%00',
    '19:..@thread.v2',
    '19:meeting_x@thread.v2.example',
    '48:notes',
    `19:${'x'.repeat(4_000)}@thread.v2`,
  ];
  for (const series of odd) expect([series, await status(series)]).toEqual([series, 404]);
  expect(graphRequests).toEqual([]);
  const known = [
    '19:meeting_MjdhNjM4YzUtYzExZi00OTFkLTkzZTAtNTVlNmZmMDhkNGU2@thread.v2',
    '19:561082c0f3f847a58069deb8eb300807@thread.v2',
    '19:d74fc2ed-cb0e-4288-a219-b5c71abaf2aa_8c0a1a67-50ce-4114-bb6c-da9c5dbcf6ca@unq.gbl.spaces',
    '19:561fbdbbfca848a484f0a6f00ce9dbbd@thread.tacv2',
  ];
  for (const series of known) expect([series, await status(series)]).toEqual([series, 404]);
  expect(graphRequests).toHaveLength(known.length);
});

test('ids are kept in lower case, and a member without a real id is left out', async () => {
  await using graph = await startHostile();
  await using server = await startServer({ config: { graphUrl: graph.url } });
  const { people, mint } = server.microsoft;
  const { ada, bo } = people;
  const member = (userId: string) => ({ userId, displayName: userId, tenantId: ada.tenant.toUpperCase() });
  graph.answer = (request, response) => {
    const organizer = { id: ada.id.toUpperCase() };
    const value = [member(ada.id.toUpperCase()), member(bo.id), member('..'), member('8:orgid:nobody')];
    const chat = { chatType: 'meeting', onlineMeetingInfo: { organizer } };
    const isRead = request.method === 'GET';
    const read = request.url?.endsWith('/members') ? { value } : chat;
    response.writeHead(isRead ? 200 : 201, json).end(JSON.stringify(isRead ? read : { id: '..' }));
  };
  const tid = ada.tenant.toUpperCase();
  const claims = { tid, iss: `https://login.microsoftonline.com/${tid}/v2.0`, oid: ada.id.toUpperCase() };
  const shouting = personAt(() => server.url, { ...server.microsoft, tokenFor: () => mint(ada, claims) }, ada);
  const meeting = await begin(shouting);
  expect(await server.as(ada).ask(readRoom, {})).toMatchObject({
    you: { id: ada.id, isHost: true },
    organizer: ada.id,
    meeting: { id: meeting, host: { id: ada.id } },
  });
  expect((await server.as(ada).ask(readPeople, {})).people).toEqual([
    { id: ada.id, name: ada.id.toUpperCase(), isExternal: false },
    { id: bo.id, name: bo.id, isExternal: false },
  ]);
  const { outside } = server.services;
  const card = { marker: 'marker', card: '{}', summary: ['Recap'] };
  const posted = outside.post(await outside.verify(server.as(ada).token), server.microsoft.chat.id, card);
  await expect(posted).rejects.toMatchObject({ kind: 'unknown' });
});
