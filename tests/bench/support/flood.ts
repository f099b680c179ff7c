import { request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

export interface Flood {
  url: string;
  bytes: number;
  connections: number;
  most: number;
}

const { url, bytes, connections, most }: Flood = workerData;
const body = Buffer.alloc(bytes, ' ');
const answers: Record<string, number> = {};
let sent = 0;
let isOver = false;
parentPort?.once('message', () => (isOver = true));
await Promise.all(Array.from({ length: connections }, keepSending));
parentPort?.postMessage(answers);

async function keepSending(): Promise<void> {
  while (!isOver && sent < most) {
    sent++;
    const answer = await send();
    answers[answer] = (answers[answer] ?? 0) + 1;
  }
}

/** The server may close the connection during the upload; that counts as a refusal. */
function send(): Promise<string> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': String(bytes) };
    const asked = request(url, { method: 'POST', headers, agent: false }, (response) => {
      response.resume();
      response.on('close', () => resolve(String(response.statusCode)));
    });
    asked.on('error', () => resolve('cut off'));
    asked.end(body);
  });
}
