import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { readRoom } from '#contract/meeting.ts';
import { saveDraft } from '#contract/recap.ts';
import { action } from '../support/meeting.ts';
import { freePort, startProcess } from '../support/process.ts';
import { pathOf, startServer, type TestServer } from '../support/server.ts';
import { atLeast, median, told, type Row } from './row.ts';

const connections = 100;
const seconds = 6;
const rounds = 3;

/** Draft saves against the least a server could do, in turns, so that a machine's mood meets both. */
export async function draftSaves(): Promise<Row[]> {
  await using server = await startServer();
  const { microsoft, config } = server;
  const { ada } = microsoft.people;
  const meetings = await addMeetings(server);
  await server.stop();
  await using bookend = await startProcess(config);
  const port = await freePort();
  const bare = spawn(process.execPath, [
    fileURLToPath(new URL('bare.ts', import.meta.url)),
    `${config.entraUrl}/common/discovery/v2.0/keys`,
    config.clientId,
    String(port),
  ]);
  using _ = { [Symbol.dispose]: () => bare.kill() };
  const bareUrl = `http://127.0.0.1:${port}`;
  while (
    !(await fetch(`${bareUrl}/tab`).then(
      () => true,
      () => false,
    ))
  );

  const token = microsoft.tokenFor(ada);
  const content = {
    actions: [action('Draft the announcement', { due: '2026-11-30' }), action('Book the venue')],
    questions: [],
  };
  const saves: number[] = [];
  const bares: number[] = [];
  for (let round = 0; round < rounds; round++) {
    bares.push(await perSecond(bareUrl, token, () => ({ path: '/draft', body: { version: 0, content } })));
    const versions = new Map<string, number>();
    if (round > 0) for (const id of meetings) versions.set(id, (await versionOf(server, bookend.url, token, id)) ?? 0);
    saves.push(
      await perSecond(bookend.url, token, (client) => {
        const meeting = meetings[client] ?? '';
        const path = pathOf(saveDraft.path, { series: microsoft.chat.id, meeting });
        return {
          path,
          body: { version: versions.get(meeting) ?? 0, content },
          onSaved: () => versions.set(meeting, (versions.get(meeting) ?? 0) + 1),
        };
      }),
    );
  }
  const tokens = Array.from({ length: 6_000 }, (_, index) => microsoft.mint(ada, { jti: String(index) }));
  const path = pathOf(readRoom.path, { series: microsoft.chat.id });
  const cached = await reads(bookend.url, path, () => token);
  let next = 0;
  const fresh = await reads(bookend.url, path, () => tokens[next++ % tokens.length] ?? token);
  return [
    told(
      'draft saves per second, 100 connections',
      `${Math.round(median(saves))} (bare: ${Math.round(median(bares))})`,
    ),
    atLeast('draft saves, share of bare Express + jose + insert', median(saves) / median(bares), 0.6),
    told('reads with a token seen before, against a new one each', `${(cached / fresh).toFixed(2)} times as many`),
  ];
}

/** Each connection saves the recap of a meeting of its own, as a hundred hosts would. */
async function addMeetings({ services: { db }, microsoft, clock }: TestServer): Promise<string[]> {
  const ids = Array.from({ length: connections }, () => crypto.randomUUID());
  const { ada } = microsoft.people;
  const opening = {
    purpose: 'Bench',
    frame: null,
    decider: null,
    scripts: { purpose: null, frame: null, dissent: null },
  };
  for (const [number, id] of ids.entries()) {
    await db
      .insertInto('meeting')
      .values({
        tenant: microsoft.tenant,
        series: microsoft.chat.id,
        id,
        number,
        host_id: ada.id,
        host_name: ada.name,
        time_zone: 'UTC',
        stage: 'close',
        started_at: clock.now,
        met_at: null,
        closed_at: null,
        opening_json: JSON.stringify(opening),
        version: 0,
        said_purpose_at: null,
        said_frame_at: null,
        said_dissent_at: null,
      })
      .execute();
  }
  return ids;
}

async function versionOf(
  { microsoft }: TestServer,
  url: string,
  token: string,
  meeting: string,
): Promise<number | undefined> {
  const path = pathOf('/api/series/:series/meetings/:meeting/recap', { series: microsoft.chat.id, meeting });
  const response = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  const { version }: { version?: number } = await response.json();
  return version;
}

interface Put {
  path: string;
  body: { version: number; content: unknown };
  onSaved?: () => void;
}

async function perSecond(url: string, token: string, put: (client: number) => Put): Promise<number> {
  let clients = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    setupClient(client) {
      const mine = clients++;
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const next = () => {
        const { path, body } = put(mine);
        client.setRequests([{ method: 'PUT', path, headers, body: JSON.stringify(body) }]);
      };
      next();
      // Each connection saves a draft of its own, so every save that is taken is one version more.
      client.on('response', (status) => {
        if (status === 200) put(mine).onSaved?.();
        next();
      });
    },
  });
  if (result.non2xx > result['2xx'] / 100)
    throw new Error(`${result.non2xx} of the saves were refused: ${JSON.stringify(result.statusCodeStats)}`);
  return result['2xx'] / result.duration;
}

async function reads(url: string, path: string, token: () => string): Promise<number> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        path,
        setupRequest: (request) => ({
          ...request,
          headers: { ...request.headers, authorization: `Bearer ${token()}` },
        }),
      },
    ],
  });
  return result['2xx'] / result.duration;
}
