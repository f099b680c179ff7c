import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { Config } from '../../../server/core/config.ts';
import { freePort, startProcess } from './process.ts';

export interface Cluster extends AsyncDisposable {
  url: string;
  running(): number;
  pids(): number[];
  killOne(): Promise<void>;
  stop(): Promise<void>;
}

export async function startCluster(config: Config, size: number): Promise<Cluster> {
  const configs = await Promise.all(Array.from({ length: size }, async () => ({ ...config, port: await freePort() })));
  const processes = await Promise.all(configs.map((one) => startProcess(one)));
  const balancer = await startBalancer(configs.map(({ port }) => port));
  let next = 0;
  return {
    url: balancer.url,
    running: () => processes.filter(({ process }) => process.exitCode === null && process.signalCode === null).length,
    pids: () => processes.flatMap(({ process: { pid } }) => pid ?? []),
    async killOne() {
      const index = next++ % size;
      const [process, one] = [processes[index], configs[index]];
      if (!process || !one) throw new Error('There is no such process');
      await process.kill('SIGKILL');
      processes[index] = await startProcess(one);
    },
    async stop() {
      await Promise.all(processes.map((process) => process.kill('SIGTERM')));
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(processes.map((process) => process.kill('SIGKILL')));
      await balancer[Symbol.asyncDispose]();
    },
  };
}

async function startBalancer(ports: number[]): Promise<{ url: string } & AsyncDisposable> {
  let turn = 0;
  const open = new Set<Socket>();
  const serve = async (client: Socket) => {
    open.add(client);
    client.on('error', () => client.destroy());
    const first = turn++;
    for (let attempt = 0; attempt < ports.length; attempt++) {
      const backend = await reach(ports[(first + attempt) % ports.length] ?? 0);
      if (!backend) continue;
      backend.on('error', () => client.destroy());
      backend.on('close', () => client.destroy());
      client.on('close', () => {
        open.delete(client);
        backend.destroy();
      });
      client.pipe(backend).pipe(client);
      return;
    }
    client.destroy();
  };
  const server = createServer((client) => void serve(client));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

async function reach(port: number): Promise<Socket | undefined> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return socket;
  } catch {
    return undefined;
  }
}
