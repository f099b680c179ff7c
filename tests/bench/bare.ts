import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import express from 'express';
import { createRemoteJWKSet, jwtVerify } from 'jose';

/** The least a server could do: check the token, read the body, write one durable row. */
const [keysUrl, audience, port] = process.argv.slice(2);
const db = new DatabaseSync(join(mkdtempSync(join(tmpdir(), 'bare-')), 'bare.db'));
db.exec('pragma journal_mode = wal; pragma synchronous = full; create table draft (who text, body text)');
const insert = db.prepare('insert into draft values (?, ?)');
const keys = createRemoteJWKSet(new URL(keysUrl ?? ''));

const app = express();
app.use(express.json());
app.put('/draft', async (request, response) => {
  const token = (request.headers.authorization ?? '').slice('Bearer '.length);
  const { payload } = await jwtVerify(token, keys, { audience: audience ?? '' });
  insert.run(String(payload['oid']), JSON.stringify(request.body));
  response.json({ version: 1 });
});
app.get('/tab', (_request, response) => void response.send('here'));
app.listen(Number(port), '127.0.0.1');
