import { cpus } from 'node:os';
import { startCluster } from '../support/server/cluster.ts';
import { makeDatabase, startPostgres } from '../support/database/postgres.ts';
import { startServer } from '../support/server/server.ts';
import { median, measured, type Row } from './support/row.ts';
import { addMeetings, typing } from './typing.ts';

const rounds = 3;

export async function twoProcesses(): Promise<Row[]> {
  const postgres = await startPostgres({ autovacuum: 'on' });
  await using _ = { [Symbol.asyncDispose]: () => postgres.stop() };
  const { url } = await makeDatabase(postgres.url);
  await using server = await startServer({ config: { databaseUrl: url } });
  const meetings = await addMeetings(server);
  await server.stop();
  await using one = await startCluster(server.config, 1);
  await using two = await startCluster(server.config, 2);
  const saves: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    saves[0].push(await typing(server, one.url, meetings));
    saves[1].push(await typing(server, two.url, meetings));
  }
  const [ofOne, ofTwo] = [median(saves[0]), median(saves[1])];
  const cores = cpus().length;
  return [
    measured(
      `PostgreSQL: draft saves per second, 2 processes over 1, all on ${cores} cores`,
      `${(ofTwo / ofOne).toFixed(2)} (${Math.round(ofTwo)}, ${Math.round(ofOne)})`,
    ),
  ];
}
