import { TLSSocket } from 'node:tls';
import type { Request } from 'express';

/** On one origin, over http. Browsers resolve names below `localhost` to this machine. */
const local = ['localhost', '127.0.0.1', '[::1]', 'web.localhost', 'phone.localhost'];

/**
 * On two origins, over https: three sites that TeamsJS takes for its host (teams-js, artifactsForCDN/validDomains.json),
 * in the order of `clients`. A phone's own address isn't documented.
 */
const teams = ['teams.microsoft.com', 'teams.cloud.microsoft', 'www.microsoft365.com'];

export const teamsOrigin = 'https://teams.microsoft.com';
export const panelOrigin = 'https://bookend.contoso.example';

/** Names that a browser must resolve to this machine to open the sandbox on two origins. */
export const secureNames = [...teams, new URL(panelOrigin).hostname];

export function isOurName({ headers, socket }: Request): boolean {
  if (socket instanceof TLSSocket) return secureNames.some((name) => headers.host === name);
  return local.some((name) => headers.host === `${name}:${socket.localPort}`);
}

/** The page reads its events from this machine's other name (`src/sandbox/state.ts` says why). */
export function isOurOrigin(origin: string, { headers, socket }: Request): boolean {
  if (socket instanceof TLSSocket) return origin === `https://${headers.host}`;
  return local.some((name) => origin === `http://${name}:${socket.localPort}`);
}

/** Where Teams' window for signing in may end. */
export function isOurAddress(address: string): boolean {
  const { protocol, hostname = '', pathname } = URL.parse(address) ?? {};
  const names = protocol === 'https:' ? teams : local;
  return names.includes(hostname) && pathname === '/sandbox/control/window-end';
}
