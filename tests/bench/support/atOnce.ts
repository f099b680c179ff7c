import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

export interface Asking {
  method: string;
  url: string;
  token: string;
}

export interface Answered {
  ms: number;
  status: number | undefined;
  text: string;
}

const asked: Asking[] = workerData;
const agent = new Agent({ maxSockets: Infinity });
parentPort?.once('message', () => void askAll());

async function askAll(): Promise<void> {
  parentPort?.postMessage(await Promise.all(asked.map(ask)));
}

function ask({ method, url, token }: Asking): Promise<Answered> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}` };
    const sent = request(url, { method, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ ms: performance.now() - started, status: response.statusCode, text });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
