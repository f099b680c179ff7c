import { cpus } from 'node:os';
import { processorMs } from './start.ts';
import { startCluster, type Cluster } from '../support/server/cluster.ts';
import { makeDatabase, startPostgres } from '../support/database/postgres.ts';
import { startServer } from '../support/server/server.ts';
import { median, measured, type Row } from './support/row.ts';
import { addMeetings, seconds, typing } from './typing.ts';

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
  const rates: [number[], number[]] = [[], []];
  const costs: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++)
    for (const [index, cluster] of [one, two].entries()) {
      const before = await processorOf(cluster);
      const rate = await typing(server, cluster.url, meetings);
      rates[index]?.push(rate);
      costs[index]?.push(((await processorOf(cluster)) - before) / (rate * seconds));
    }
  const [ofOne, ofTwo] = [median(rates[0]), median(rates[1])];
  const cores = cpus().length;
  return [
    measured(
      `PostgreSQL: draft saves per second, 2 processes over 1, all on ${cores} cores`,
      `${(ofTwo / ofOne).toFixed(2)} (${Math.round(ofTwo)}, ${Math.round(ofOne)})`,
    ),
    // Where database and load generator use the same cores, this says what two processes would gain on their own.
    measured(
      'PostgreSQL: processor per draft save, without the database, in 2 processes and in 1',
      `${median(costs[1]).toFixed(2)} ms, ${median(costs[0]).toFixed(2)} ms`,
    ),
  ];
}

async function processorOf(cluster: Cluster): Promise<number> {
  const each = await Promise.all(cluster.pids().map(processorMs));
  return each.reduce((sum, ms) => sum + ms, 0);
}
