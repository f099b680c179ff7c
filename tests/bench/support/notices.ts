import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { startPostgres } from '../../support/database/postgres.ts';
import { measured, type Row } from './row.ts';

const speakers = 16;
const seconds = 4;

export async function noticesAcross(): Promise<Row[]> {
  const server = await startPostgres({});
  const rows: Row[] = [];
  try {
    for (const listeners of [1, 8])
      for (const setting of ['on', 'off']) {
        const { said, heard } = await perSecond(server.url, listeners, setting);
        const what = `notices a second, ${listeners} processes listening, synchronous_commit ${setting}`;
        rows.push(measured(what, `${Math.round(said)} said, ${Math.round(heard)} heard by all together`));
      }
  } finally {
    await server.stop();
  }
  return rows;
}

async function perSecond(url: string, listeners: number, setting: string): Promise<{ said: number; heard: number }> {
  const open = async () => {
    const client = new pg.Client(url);
    await client.connect();
    await client.query(`set synchronous_commit = ${setting}`);
    return client;
  };
  const opened: pg.Client[] = [];
  let [said, heard] = [0, 0];
  for (let listening = 0; listening < listeners; listening++) {
    const client = await open();
    client.on('notification', () => heard++);
    await client.query('listen bookend');
    opened.push(client);
  }
  const series = { tenant: randomUUID(), id: `19:meeting_${randomUUID()}${randomUUID()}@thread.v2` };
  const payload = JSON.stringify({ from: randomUUID(), series, notice: { topic: 'recap', id: randomUUID() } });
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: speakers }, async () => {
      const client = await open();
      opened.push(client);
      while (performance.now() < until) {
        await client.query({ name: 'say', text: 'select pg_notify($1, $2)', values: ['bookend', payload] });
        said++;
      }
    }),
  );
  await Promise.all(opened.map((client) => client.end()));
  return { said: said / seconds, heard: heard / seconds };
}
