import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import express from 'express';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import pg from 'pg';

const poolSize = 16;

/** The least work a server could do: check the token, read the body, write one durable row. */
const [keysUrl, audience, port, serverUrl] = process.argv.slice(2);
const insert = serverUrl ? await onServer(serverUrl) : inFile();
const keys = createRemoteJWKSet(new URL(keysUrl ?? ''));

const app = express();
app.use(express.json());
app.put('/draft', async (request, response) => {
  const token = (request.headers.authorization ?? '').slice('Bearer '.length);
  const { payload } = await jwtVerify(token, keys, { audience: audience ?? '' });
  await insert(String(payload['oid']), JSON.stringify(request.body));
  response.json({ version: 1 });
});
app.get('/tab', (_request, response) => void response.send('here'));
app.listen(Number(port), '127.0.0.1');

function inFile() {
  const db = new DatabaseSync(join(mkdtempSync(join(tmpdir(), 'bare-')), 'bare.db'));
  db.exec('pragma journal_mode = wal; pragma synchronous = full; create table draft (who text, body text)');
  const statement = db.prepare('insert into draft values (?, ?)');
  return async (who: string, body: string) => void statement.run(who, body);
}

async function onServer(connectionString: string) {
  const pool = new pg.Pool({ connectionString, max: poolSize });
  await pool.query('create table draft (who text, body text)');
  return (who: string, body: string) =>
    pool.query({ name: 'insert', text: 'insert into draft values ($1, $2)', values: [who, body] });
}
