import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:tls';
import type { Config } from '../../core/config.ts';
import { ending, look, unknown, wrong, type Finding } from './finding.ts';

const timeLimitMs = 10_000;
const earlyDays = 21;
const about = 'Certificate';

export async function checkCertificate({ publicUrl }: Config, now: () => number): Promise<Finding> {
  const { protocol, hostname, port } = new URL(publicUrl);
  if (protocol !== 'https:')
    return look(about, 'PUBLIC_URL is plain http.', 'Only for trying on this machine: Teams opens https only.');
  const seen = await peerCertificate(hostname, Number(port || 443));
  if (!seen) return unknown(about, 'nothing answers over https.', 'See “Public address”.');
  const todo = 'Renew it where https ends: the proxy, or Custom domains of the App Service.';
  const end = ending({ about, endsAt: seen.endsAt, now: now(), earlyDays, todo });
  if (end.verdict === 'wrong' || seen.refusal === undefined) return end;
  return wrong(about, `browsers don’t accept it (${seen.refusal}).`, todo);
}

interface Seen {
  endsAt: number;
  /** OpenSSL's or Node's code; undefined: accepted. */
  refusal: string | undefined;
}

function peerCertificate(host: string, port: number): Promise<Seen | undefined> {
  return new Promise((resolve) => {
    // Accepts any certificate, to tell what is wrong with it; nothing is sent.
    const socket = connect({ host, port, servername: host, rejectUnauthorized: false });
    const end = (seen: Seen | undefined) => {
      socket.destroy();
      resolve(seen);
    };
    socket.setTimeout(timeLimitMs, () => end(undefined));
    socket.once('error', () => end(undefined));
    socket.once('secureConnect', () => {
      const { valid_to: until } = socket.getPeerCertificate();
      const refusal = socket.authorized ? undefined : codeOf(socket.authorizationError);
      end({ endsAt: Date.parse(until), refusal });
    });
  });
}

/** Node declares an Error, and gives a code as text. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** The application's own certificate, with which it signs in to Entra. */
export function checkCertificateFile({ credential }: Config, now: () => number): Finding[] {
  if (credential.kind !== 'certificate') return [];
  const { validToDate } = new X509Certificate(readFileSync(credential.file));
  const todo = 'Make a new one, add it to the registration, and put it into CLIENT_CERTIFICATE_FILE.';
  return [ending({ about: 'Client certificate', endsAt: validToDate.getTime(), now: now(), earlyDays, todo })];
}
