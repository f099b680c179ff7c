import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { close } from '../../../server/sandbox/page/listen.ts';
import { secureNames } from '../../../server/sandbox/page/names.ts';

export interface Tunnel extends AsyncDisposable {
  url: string;
}

/**
 * A proxy that stands for Chromium's host rules, which a browser takes only when it starts: it leads Teams' and the
 * panel's names to the sandbox, and nobody anywhere else.
 */
export async function openTunnel(port: number): Promise<Tunnel> {
  const names = new Set(secureNames.map((name) => `${name}:443`));
  const proxy = createServer((_request, response) => void response.writeHead(502).end());
  proxy.on('connect', ({ url = '' }, socket) => {
    if (!names.has(url)) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const through = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      through.pipe(socket);
      socket.pipe(through);
    });
    for (const [one, other] of [
      [socket, through],
      [through, socket],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () => close(proxy),
  };
}
