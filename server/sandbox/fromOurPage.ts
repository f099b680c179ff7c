import type { Request, RequestHandler } from 'express';
import { isOurName, isOurOrigin } from './page/names.ts';

/** Against DNS rebinding: a website whose name resolves to this machine could read and act here. */
export const byOurName: RequestHandler = (request, response, next) => {
  if (isOurName(request)) return next();
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
