import { createHash, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { timeLimits } from '../../platform/http/timeLimits.ts';
import { selfSigned } from '../certificate.ts';

/** Loopback only, on IPv4 and IPv6 where available: browsers try `localhost` on either. */
export async function listen(port: number): Promise<{ servers: Server[]; bound: number }> {
  const first = createServer(timeLimits).listen(port, '127.0.0.1');
  await once(first, 'listening');
  const { port: bound } = first.address() as AddressInfo;
  const second = createServer(timeLimits).listen(bound, '::1');
  const hasBoth = await once(second, 'listening').then(
    () => true,
    () => false,
  );
  return { servers: hasBoth ? [first, second] : [first], bound };
}

export interface Secure {
  server: Server;
  port: number;
  /** SHA-256 of its public key, by which a browser is told to trust the certificate. */
  fingerprint: string;
}

/** The same over https, for the two names that only a browser with host rules finds here. */
export async function listenSecurely(): Promise<Secure> {
  own ??= certificateOf(selfSigned('teams.microsoft.com'));
  const { key, cert, fingerprint } = own;
  const server = createSecureServer({ ...timeLimits, key, cert }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port, fingerprint };
}

export async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

/** Making a key takes longer than everything else here, so a process makes one. */
let own: ReturnType<typeof certificateOf> | undefined;

function certificateOf(made: { privateKey: KeyObject; publicKey: KeyObject; certificate: Buffer }) {
  const spki = made.publicKey.export({ type: 'spki', format: 'der' });
  return {
    key: made.privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: `-----BEGIN CERTIFICATE-----\n${made.certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
    fingerprint: createHash('sha256').update(spki).digest('base64'),
  };
}
