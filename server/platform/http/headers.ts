import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Config } from '../../core/config.ts';
import { AppError } from '../../core/errors.ts';

/** Hosts that may frame the panel. Source: Microsoft's "tab requirements", read November 2026. */
const hosts = [
  "'self'",
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
];

/**
 * TeamsJS reads its list of hosts from the first; MSAL signs in at the second where Teams isn't the broker. The panel
 * itself keeps tokens in the person's OneDrive (`src/admission/travel`): Graph, and where Graph has files downloaded.
 */
function connections({ graphUrl, oneDriveUrl }: Pick<Config, 'graphUrl' | 'oneDriveUrl'>): string[] {
  const { origin } = new URL(graphUrl);
  return ["'self'", 'https://res.cdn.office.net', 'https://login.microsoftonline.com', origin, oneDriveUrl];
}

/**
 * HSTS for a year (ASVS 3.4.1), including subdomains: over plain http one of them could set a cookie for Bookend, and
 * requests with a cookie can't answer a pulse. Browsers ignore it on plain http, which is for local use.
 */
const transportSecurity = 'max-age=31536000; includeSubDomains';

export function transportSecurityOf({ publicUrl }: Pick<Config, 'publicUrl'>): string | undefined {
  return publicUrl.startsWith('https:') ? transportSecurity : undefined;
}

/**
 * Must be the first middleware, so that every response has them. Throws `malformed` for two Host headers, which
 * proxies may interpret differently.
 */
export function everyAnswer(config: Pick<Config, 'publicUrl'>): RequestHandler {
  const security = transportSecurityOf(config);
  return ({ rawHeaders }, response, next) => {
    response.setHeader('x-request-id', randomUUID());
    response.setHeader('x-content-type-options', 'nosniff');
    if (security !== undefined) response.setHeader('strict-transport-security', security);
    const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
    if (hosts.length > 1) throw new AppError('malformed', 'The request names more than one host');
    next();
  };
}

/** No `X-Frame-Options`: it can't name several hosts. No opener policy: it would break sign-in popups. */
export function securityHeaders(config: Pick<Config, 'graphUrl' | 'oneDriveUrl'>): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Fluent UI writes its styles into the page at run time.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: connections(config),
        baseUri: ["'none'"],
        formAction: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: hosts,
      },
    },
    xFrameOptions: false,
    // Already on every response.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
}
