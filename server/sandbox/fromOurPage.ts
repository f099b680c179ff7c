import type { Request, RequestHandler } from 'express';

const names = ['localhost', '127.0.0.1', '[::1]'];

/** Against DNS rebinding: a website whose name resolves to this machine could read and act here. */
export const byOurName: RequestHandler = ({ headers, socket }, response, next) => {
  if (names.some((name) => headers.host === `${name}:${socket.localPort}`)) return next();
  response.status(403).json({ message: 'The sandbox answers on this machine only' });
};

/** CSRF protection for every request with an effect: otherwise any open website could submit a form here. */
export const fromOurPage: RequestHandler = (request, response, next) => {
  if (isFromOurPage(request)) return next();
  response.status(403).json({ message: 'The sandbox does this for its own page only' });
};

/** Browsers set these headers and pages can't change them; other programs send neither. */
function isFromOurPage(request: Request): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (origin !== undefined) return isOurOrigin(origin, request);
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** The page reads its events from this machine's other name (`src/sandbox/state.ts` says why). */
export function isOurOrigin(origin: string, { socket }: Request): boolean {
  return names.some((name) => origin === `http://${name}:${socket.localPort}`);
}

/** Where Teams' window for signing in may end. */
export function isOurAddress(address: string): boolean {
  const { protocol, hostname, pathname } = URL.parse(address) ?? {};
  return protocol === 'http:' && names.includes(hostname ?? '') && pathname === '/sandbox/control/window-end';
}
