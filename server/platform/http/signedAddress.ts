import { createHmac, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type { Request, Response, Router } from 'express';
import * as z from 'zod/mini';
import { language as languages, type Language } from '#contract/wire/values.ts';
import { escapeHtml } from '#contract/rules/typedText.ts';
import { readCertificate } from '../../core/certificate.ts';
import type { Config } from '../../core/config.ts';
import { tenantAtOf, type TenantAt } from '../../core/scope.ts';
import { isServerUrl } from '../database/database.ts';
import { asTenant } from '../database/tenant.ts';
import { securityHeaders } from './headers.ts';

/** Time for another window to open. Within it the address works for whoever has it, as often as they like. */
const validMs = 60_000;

/** A page or file of our server that a browser opens outside Teams' frame, where it has no token. */
export interface SignedPage<Payload extends z.ZodMiniType> {
  path: `/${string}`;
  payload: Payload;
}

interface Signer {
  config: Config;
  now: () => number;
}

const envelope = z.strictObject({ tenant: z.string(), until: z.int(), payload: z.unknown() });

/** Whoever has the address reads what `payload` says about this tenant, for a minute: it must name no secret. */
export function signedAddress<Payload extends z.ZodMiniType>(
  { config, now }: Signer,
  { path }: SignedPage<Payload>,
  { tenant }: TenantAt,
  payload: z.output<Payload>,
): string {
  const sealed: z.infer<typeof envelope> = { tenant, until: now() + validMs, payload };
  const body = Buffer.from(JSON.stringify(sealed)).toString('base64url');
  return `${config.publicUrl}${path}?signed=${body}.${macOf(config, path, body)}`;
}

interface Handling<Payload extends z.ZodMiniType> {
  /** For people who come too late, in the browser's language. */
  expired: (language: Language) => string;
  handle: (admitted: { tenantAt: TenantAt; payload: z.output<Payload> }, response: Response) => Promise<void>;
}

/** The signature is the authorization: it says that the gate let somebody of this tenant ask, less than a minute ago. */
export function serveSigned<Payload extends z.ZodMiniType>(
  router: Router,
  { config, now, underWay }: Signer & { underWay: (work: Promise<void>) => Promise<void> },
  page: SignedPage<Payload>,
  { expired, handle }: Handling<Payload>,
): void {
  router.get(page.path, securityHeaders(config), async (request, response) => {
    response.setHeader('cache-control', 'no-store');
    const opened = openSigned(config, page, request.query['signed'], now());
    if (!opened) return tellExpired(request, response, expired);
    await underWay(asTenant(opened.tenantAt.tenant, () => handle(opened, response)));
  });
}

function openSigned<Payload extends z.ZodMiniType>(
  config: Config,
  { path, payload }: SignedPage<Payload>,
  signed: unknown,
  nowMs: number,
): { tenantAt: TenantAt; payload: z.output<Payload> } | undefined {
  const [, body, mac] = typeof signed === 'string' ? (/^([\w-]+)\.([\w-]{43})$/.exec(signed) ?? []) : [];
  if (body === undefined || mac === undefined) return undefined;
  if (!timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(config, path, body)))) return undefined;
  const sealed = envelope.parse(JSON.parse(Buffer.from(body, 'base64url').toString()));
  // The other end: of two processes the signer's clock may be a little ahead, never a minute.
  if (nowMs >= sealed.until || sealed.until > nowMs + 2 * validMs) return undefined;
  const read = z.safeParse(payload, sealed.payload);
  return read.success ? { tenantAt: tenantAtOf(sealed.tenant), payload: read.data } : undefined;
}

/** With the path, so that an address for one page opens no other. */
function macOf(config: Config, path: string, body: string): string {
  return createHmac('sha256', signingKey(config)).update(`${path}\n${body}`).digest('base64url');
}

const keys = new WeakMap<Config, Buffer>();

/** The same in every process, without a secret of its own to keep. */
function signingKey(config: Config): Buffer {
  const known = keys.get(config);
  if (known) return known;
  // A slow hash: signatures go out to people, who could otherwise guess a weak password from one.
  const key = scryptSync(secretOf(config), 'bookend signed addresses', 32);
  keys.set(config, key);
  return key;
}

/** Random where processes share no secret; then only the process that signed an address opens it. */
function secretOf({ credential, databaseUrl }: Config): string | Buffer {
  if (credential.kind === 'secret') return credential.secret;
  if (credential.kind === 'certificate') return readCertificate(credential.file).privateKey;
  const password = isServerUrl(databaseUrl) ? new URL(databaseUrl).password : '';
  return password === '' ? randomBytes(32) : password;
}

function tellExpired(request: Request, response: Response, expired: (language: Language) => string): void {
  const known = languages.options;
  const language = known.find((one) => one === request.acceptsLanguages([...known])) ?? 'en';
  response
    .status(410)
    .set('content-language', language)
    .type('html')
    .send(noticePage(language, expired(language)));
}

function noticePage(language: Language, text: string): string {
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bookend</title>
<link rel="icon" href="data:,">
<style>:root { color-scheme: light dark; } body { font: 1rem/1.5 'Segoe UI', system-ui, sans-serif; margin: 20px; }</style>
<p>${escapeHtml(text)}</p>
</html>
`;
}
