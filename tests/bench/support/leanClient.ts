import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface LeanClient {
  /** Sends a GET and waits for its whole response. One at a time. */
  ask(path: string): Promise<void>;
  /** Opens a live stream. `onNotice`: for each notice. */
  listen(path: string, onNotice: () => void): Promise<void>;
  close(): void;
}

/**
 * Just enough HTTP/1.1 over one connection: thousands of Node's own clients would take more of the processor than the
 * server that they measure.
 */
export async function leanClient(port: number, token: string): Promise<LeanClient> {
  const socket = connect(port, '127.0.0.1').setNoDelay().setEncoding('latin1');
  await once(socket, 'connect');
  const send = (path: string) =>
    socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${token}\r\n\r\n`);
  return {
    async ask(path) {
      const answered = wholeResponse(socket);
      send(path);
      await answered;
    },
    async listen(path, onNotice) {
      const opened = once(socket, 'data') as Promise<[string]>;
      send(path);
      refuseOthers((await opened)[0]);
      socket.on('data', (text: string) => {
        for (const _notice of text.matchAll(/^data: /gm)) onNotice();
      });
    },
    close: () => socket.destroy(),
  };
}

async function wholeResponse(socket: Socket): Promise<void> {
  let received = '';
  await new Promise<void>((resolve, reject) => {
    const read = (text: string) => {
      received += text;
      const end = received.indexOf('\r\n\r\n');
      if (end === -1) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(received.slice(0, end))?.[1]);
      if (Number.isNaN(length)) reject(new Error(`A response without a length: ${received.slice(0, end)}`));
      else if (received.length >= end + 4 + length) resolve();
      else return;
      socket.off('data', read);
    };
    socket.on('data', read);
  });
  refuseOthers(received);
}

function refuseOthers(response: string): void {
  if (!response.startsWith('HTTP/1.1 200 ')) throw new Error(`Refused: ${response.slice(0, 200)}`);
}
