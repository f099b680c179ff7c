import { STATUS_CODES, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Config } from '../../core/config.ts';
import { transportSecurityOf } from './headers.ts';

const statusOf: Record<string, number> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/** Node's own response to a request that never reaches the app, plus HSTS (ASVS 3.4.1). */
export function answerUnreadable(server: Server, config: Pick<Config, 'publicUrl'>): void {
  const answering = new WeakSet<Duplex>();
  server.prependListener('request', ({ socket }, response) => {
    answering.add(socket);
    response.once('close', () => answering.delete(socket));
  });
  const security = transportSecurityOf(config);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || answering.has(socket)) {
      socket.destroy();
      return;
    }
    const status = statusOf[error.code ?? ''] ?? 400;
    const headers = [
      'connection: close',
      ...(security === undefined ? [] : [`strict-transport-security: ${security}`]),
    ];
    socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...headers, '', ''].join('\r\n'));
  });
}
