import type { SignedToken } from '#contract/wire/admission.ts';
import { base64urlOf } from '../../storage/base64url.ts';
import type { Blinded } from '../blinding.ts';
import { padded } from '../padding.ts';

/** A wallet as it lies in the person's OneDrive: no rating, no name, no text, only tokens by the id of their issuer. */
export interface FiledWallet {
  kind: 'pulse' | 'pool';
  id: string;
  /** Epoch milliseconds; afterwards any device removes it. */
  until: number;
  token: Blinded | SignedToken;
}

/**
 * The same wallet in this browser. `new`: never sent to the server. `asked`: the server may have signed it.
 * `refused`: it has signed another device's.
 */
export type LocalWallet = Omit<FiledWallet, 'token'> &
  ({ standing: 'new' | 'asked' | 'refused' | 'signed'; token: Blinded | SignedToken } | { standing: 'spent' });

interface Merged {
  filed: FiledWallet[];
  taken: FiledWallet[];
}

/** Always this long, so that its length reveals nothing. */
export const fileBytes = 16_384;

/** Nobody is asked more than twice a week, and a pulse is open for two days. */
const mostWallets = 8;

/**
 * Merges by issuer. One that the server has signed wins; of two that nobody has asked for yet, the one in the file,
 * because it may have been asked for meanwhile. A spent one leaves no trace: that would say when somebody rated.
 */
export function mergeWallets(filed: readonly FiledWallet[], here: readonly LocalWallet[], nowMs: number): Merged {
  const merged = new Map(filed.filter(({ until }) => until >= nowMs).map((one) => [issuerName(one), one]));
  const taken: FiledWallet[] = [];
  for (const local of here) {
    if (local.standing === 'spent') continue;
    const there = merged.get(issuerName(local));
    const isSame = there?.token.token === local.token.token;
    const isMine = local.standing === 'signed' || (!there && local.standing !== 'refused');
    if (isMine) merged.set(issuerName(local), withoutStanding(local));
    else if (there && (isSame ? isSigned(there.token) : local.standing !== 'asked')) taken.push(there);
    else if (isSame && local.standing === 'refused') merged.delete(issuerName(local));
  }
  const latest = [...merged.values()].toSorted((one, other) => other.until - one.until).slice(0, mostWallets);
  return { filed: latest, taken };
}

export function withoutIssuers(filed: readonly FiledWallet[], ids: readonly string[]): FiledWallet[] {
  return filed.filter(({ id }) => !ids.includes(id));
}

export function isSigned(token: Blinded | SignedToken): token is SignedToken {
  return 'signature' in token;
}

export async function printWallets(wallets: readonly FiledWallet[]): Promise<string> {
  return JSON.stringify(padded(fileBytes, { bookend: 1, wallets, sum: await sumOf(wallets) }));
}

/** Undefined: it isn't ours, or is broken. The server would sign a broken token too, and no other one afterwards. */
export async function readWallets(text: string): Promise<FiledWallet[] | undefined> {
  const file = recordIn(text);
  if (file['bookend'] !== 1 || !Array.isArray(file['wallets'])) return undefined;
  const wallets = file['wallets'].map(walletIn);
  if (wallets.length > mostWallets || !wallets.every((one) => one !== undefined)) return undefined;
  return file['sum'] === (await sumOf(wallets)) ? wallets : undefined;
}

async function sumOf(wallets: readonly FiledWallet[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(wallets)));
  return base64urlOf(new Uint8Array(digest));
}

function recordIn(text: string): Record<string, unknown> {
  try {
    const file: unknown = JSON.parse(text);
    return isRecord(file) ? file : {};
  } catch {
    return {};
  }
}

function walletIn(value: unknown): FiledWallet | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, id, until, token } = value;
  const read = tokenIn(token);
  const isOurs = (kind === 'pulse' || kind === 'pool') && isText(id) && typeof until === 'number' && read;
  return isOurs ? { kind, id, until, token: read } : undefined;
}

function tokenIn(value: unknown): Blinded | SignedToken | undefined {
  if (!isRecord(value)) return undefined;
  const { token, signature, inverse, blinded } = value;
  if (!isText(token)) return undefined;
  if (isText(signature)) return { token, signature };
  return isText(inverse) && isText(blinded) ? { token, inverse, blinded } : undefined;
}

function withoutStanding({ kind, id, until, token }: Exclude<LocalWallet, { standing: 'spent' }>): FiledWallet {
  return { kind, id, until, token };
}

function issuerName({ kind, id }: Pick<FiledWallet, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Ids, and base64url of at most 4096 bits. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{1,700}$/.test(value);
}
