import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Request, Response, Router } from 'express';
import * as z from 'zod/mini';
import { directionOf } from '#contract/rules/languages.ts';
import { language as languages, type Language } from '#contract/wire/values.ts';
import { escapeHtml } from '#contract/rules/typedText.ts';
import type { Config } from '../../core/config.ts';
import { tenantAtOf, type TenantAt } from '../../core/scope.ts';
import type { Database } from '../database/database.ts';
import { asTenant } from '../database/tenant.ts';
import { findOrMakeSigningKey, findSigningKey } from './signingKey.ts';

/** Time for another window to open. Within it the address works for whoever has it, as often as they like. */
const validMs = 60_000;

/** Of two processes the signer's clock may be ahead. */
const mostAheadMs = 60_000;

/** A page or file of our server that a browser opens outside Teams' frame, where it has no token. */
export interface SignedPage<Payload extends z.ZodMiniType> {
  path: `/${string}`;
  payload: Payload;
}

interface Signer {
  config: Config;
  db: Database;
  now: () => number;
}

const envelope = z.strictObject({ tenant: z.string(), until: z.int(), payload: z.unknown() });
type Envelope = z.infer<typeof envelope>;

/** Stays in the browser's history, and whoever has it reads `payload`: it must name no secret, person or chat. */
export async function signedAddress<Payload extends z.ZodMiniType>(
  { config, db, now }: Signer,
  { path }: SignedPage<Payload>,
  at: TenantAt,
  payload: z.output<Payload>,
): Promise<string> {
  const nowMs = now();
  const sealed: Envelope = { tenant: at.tenant, until: nowMs + validMs, payload };
  const body = Buffer.from(JSON.stringify(sealed)).toString('base64url');
  const key = await findOrMakeSigningKey(db, at, nowMs);
  return `${config.publicUrl}${path}?signed=${body}.${macOf(key, path, body)}`;
}

interface Admitted<Payload extends z.ZodMiniType> {
  tenantAt: TenantAt;
  payload: z.output<Payload>;
}

type NoticeWords = (language: Language) => { title: string; hint: string };

interface Handling<Payload extends z.ZodMiniType, Found> {
  /** For everybody whose address opens nothing, in the browser's language. */
  over: NoticeWords;
  /** Undefined: what it names is gone, which reads like an address that is over. */
  find: (admitted: Admitted<Payload>) => Promise<Found | undefined>;
  send: (found: Found, response: Response) => Promise<void> | void;
}

/** The signature is the authorization: it says that the gate let somebody of this tenant ask, less than a minute ago. */
export function serveSigned<Payload extends z.ZodMiniType, Found>(
  router: Router,
  services: Signer & { underWay: (work: Promise<void>) => Promise<void> },
  page: SignedPage<Payload>,
  { over, find, send }: Handling<Payload, Found>,
): void {
  const serve = async (request: Request, response: Response) => {
    response.set(strictHeaders);
    const admitted = await openSigned(services, page, request.query['signed']);
    const found = admitted && (await asTenant(admitted.tenantAt.tenant, () => find(admitted)));
    if (found === undefined) sendNotice(request, response, over);
    else await send(found, response);
  };
  router.get(page.path, (request, response) => services.underWay(serve(request, response)));
}

const longestBody = 1_000;
const signedShape = new RegExp(String.raw`^([\w-]{1,${longestBody}})\.([\w-]{43})$`);

/** Undefined if it is over, was changed, isn't for this page, or isn't ours. */
async function openSigned<Payload extends z.ZodMiniType>(
  { config, db, now }: Signer,
  { path, payload }: SignedPage<Payload>,
  signed: unknown,
): Promise<Admitted<Payload> | undefined> {
  const [, body, mac] = typeof signed === 'string' ? (signedShape.exec(signed) ?? []) : [];
  if (body === undefined || mac === undefined) return undefined;
  // Claims until the signature is checked: they only say which key to check it with.
  const claimed = readEnvelope(body);
  const nowMs = now();
  if (!claimed || nowMs >= claimed.until || claimed.until > nowMs + validMs + mostAheadMs) return undefined;
  if (!config.tenants.includes(claimed.tenant)) return undefined;
  const tenantAt = tenantAtOf(claimed.tenant);
  const key = await asTenant(claimed.tenant, () => findSigningKey(db, tenantAt, claimed.until - validMs));
  if (key === undefined || !isSame(mac, macOf(key, path, body))) return undefined;
  const read = z.safeParse(payload, claimed.payload);
  return read.success ? { tenantAt, payload: read.data } : undefined;
}

function readEnvelope(body: string): Envelope | undefined {
  try {
    return envelope.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString())).data;
  } catch {
    return undefined;
  }
}

/** With the path, so that an address for one page opens no other. */
function macOf(key: string, path: string, body: string): string {
  return createHmac('sha256', key).update(`${path}\n${body}`).digest('base64url');
}

function isSame(mac: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(mac), Buffer.from(expected));
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing loads but these styles and this script, by their hashes. */
export function strictPolicy({ style, script }: { style: string; script?: string }): string {
  return [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const noticeStyle =
  ":root { color-scheme: light dark; } body { font: 1rem/1.5 'Segoe UI', system-ui, sans-serif; margin: 20px; overflow-wrap: anywhere; } h1 { font-size: 1.25rem; }";

/** The address is in the URL: without a referrer it reaches nobody else. */
const strictHeaders = {
  'content-security-policy': strictPolicy({ style: noticeStyle }),
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** 404 and not 410, which would admit that something was there. */
function sendNotice(request: Request, response: Response, over: NoticeWords): void {
  const known = languages.options;
  const language = known.find((one) => one === request.acceptsLanguages([...known])) ?? 'en';
  const { title, hint } = over(language);
  response.status(404).set('content-language', language).type('html').send(`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bookend</title>
<link rel="icon" href="data:,">
<style>${noticeStyle}</style>
<h1 dir="auto">${escapeHtml(title)}</h1>
<p dir="auto">${escapeHtml(hint)}</p>
</html>
`);
}
