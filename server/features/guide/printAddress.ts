import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { id, language } from '#contract/wire/values.ts';
import { derivedKey } from '../../core/derivedKey.ts';
import type { TenantAt } from '../../core/scope.ts';
import type { Database } from '../../platform/database/database.ts';

/** An address is in the browser's history, so it ends soon. */
export const printMs = 60_000;

const printRequest = z.strictObject({
  tenant: z.guid(),
  guide: id,
  /** Of the organization's text, or of the series' text if there is one. */
  version: z.int(),
  tailored: z.nullable(id),
  language,
  until: z.int(),
});
export type PrintRequest = z.infer<typeof printRequest>;

export function signAddress(secret: string, request: PrintRequest): string {
  const content = Buffer.from(JSON.stringify(request)).toString('base64url');
  return `${content}.${signatureOf(secret, content)}`;
}

const longestAddress = 1_000;

/** Undefined if it isn't ours, was changed or is over. `secretOf`: undefined if nothing was printed that day. */
export async function readAddress(
  address: string,
  nowMs: number,
  secretOf: (tenant: string, day: string) => Promise<string | undefined>,
): Promise<PrintRequest | undefined> {
  const [content = '', signature = '', ...more] = address.slice(0, longestAddress).split('.');
  const request = parsed(content);
  if (!request || more.length > 0 || request.until <= nowMs || request.until > nowMs + printMs) return undefined;
  const secret = await secretOf(request.tenant, utcDay(request.until - printMs));
  return secret !== undefined && isEqual(signature, signatureOf(secret, content)) ? request : undefined;
}

function parsed(content: string): PrintRequest | undefined {
  try {
    return printRequest.safeParse(JSON.parse(Buffer.from(content, 'base64url').toString())).data;
  } catch {
    return undefined;
  }
}

function signatureOf(secret: string, content: string): string {
  return createHmac('sha256', derivedKey(secret, 'guide print')).update(content).digest('base64url');
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Of the day on which it was signed (UTC). */
export async function findSecret(db: Database, { tenant }: TenantAt, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('guide_key')
    .select('secret')
    .where((eb) => eb.and({ tenant, id }))
    .executeTakeFirst();
  return row?.secret;
}

/**
 * A new key each day. In the database, because not every deployment has a secret in its settings, and all processes need
 * the same.
 */
export async function findOrMakeSecret(db: Database, at: TenantAt, nowMs: number): Promise<string> {
  const { tenant } = at;
  const today = utcDay(nowMs);
  const found = await findSecret(db, at, today);
  if (found !== undefined) return found;
  await db
    .insertInto('guide_key')
    .values({ tenant, id: today, secret: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  // Yesterday's may have signed an address a moment ago.
  const yesterday = utcDay(nowMs - dayMs);
  await db.deleteFrom('guide_key').where('tenant', '=', tenant).where('id', '<', yesterday).execute();
  return (await findSecret(db, at, today)) ?? '';
}

const dayMs = 86_400_000;

function utcDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
