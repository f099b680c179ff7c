import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { readRoom } from '#contract/meeting/meeting.ts';
import { makeDatabase, startPostgres } from '../support/database/postgres.ts';
import { freePort, startProcess } from '../support/server/process.ts';
import { startServer, type TestServer } from '../support/server/server.ts';
import { atLeast, median, measured, type Row } from './support/row.ts';
import { addMeetings, connections, content, perSecond, seconds, typing } from './typing.ts';

const rounds = 3;

export async function draftSaves(): Promise<Row[]> {
  const rows: Row[] = [];
  {
    await using server = await startServer();
    rows.push(...(await savesAgainstBare('SQLite', server)), await readsByToken(server));
  }
  return [...rows, ...(await savesOnPostgres())];
}

async function savesOnPostgres(): Promise<Row[]> {
  const postgres = await startPostgres({ autovacuum: 'on' });
  await using _ = { [Symbol.asyncDispose]: () => postgres.stop() };
  const { url } = await makeDatabase(postgres.url);
  const bare = await makeDatabase(postgres.url);
  await using server = await startServer({ config: { databaseUrl: url } });
  return await savesAgainstBare('PostgreSQL', server, bare.url);
}

/** Alternates between both, so that changes in the machine's speed affect both alike. */
const leastShare = { SQLite: 1, PostgreSQL: 0.8 };

async function savesAgainstBare(
  engine: keyof typeof leastShare,
  server: TestServer,
  ...bareDatabase: string[]
): Promise<Row[]> {
  const { microsoft, config } = server;
  const meetings = await addMeetings(server);
  await server.stop();
  await using bookend = await startProcess(config);
  using bare = await startBare(`${config.entraUrl}/common/discovery/v2.0/keys`, config.clientId, bareDatabase);
  const token = microsoft.tokenFor(microsoft.people.ada);
  const saves: number[] = [];
  const bares: number[] = [];
  for (let round = 0; round < rounds; round++) {
    bares.push(await perSecond(bare.url, token, () => ({ path: '/draft', body: { version: 0, content } })));
    saves.push(await typing(server, bookend.url, meetings));
  }
  const figures = `${Math.round(median(saves))} (bare: ${Math.round(median(bares))})`;
  return [
    measured(`${engine}: draft saves per second, ${connections} connections`, figures),
    atLeast(`${engine}: share of bare Express + jose + insert`, median(saves) / median(bares), leastShare[engine]),
  ];
}

async function startBare(keys: string, audience: string, database: string[]): Promise<{ url: string } & Disposable> {
  const port = await freePort();
  const file = fileURLToPath(import.meta.resolve('./bare.ts'));
  const bare = spawn(process.execPath, [file, keys, audience, String(port), ...database]);
  const url = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(`${url}/tab`).then(
      () => true,
      () => false,
    );
  while (!(await answers()));
  return { url, [Symbol.dispose]: () => void bare.kill() };
}

/** Compares many tokens per person, as panels have after an hour, with one. */
async function readsByToken({ microsoft, config }: TestServer): Promise<Row> {
  await using bookend = await startProcess(config);
  const { ada } = microsoft.people;
  const token = microsoft.tokenFor(ada);
  const tokens = Array.from({ length: 6_000 }, (_, index) => microsoft.mint(ada, { jti: String(index) }));
  const path = pathOf(readRoom.path, { series: microsoft.chat.id });
  const cached = await reads(bookend.url, path, () => token);
  let next = 0;
  const fresh = await reads(bookend.url, path, () => tokens[next++ % tokens.length] ?? token);
  return measured(
    'reads with a token seen before, against a new one each',
    `${(cached / fresh).toFixed(2)} times as many`,
  );
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
