import type { SignedToken } from '#contract/wire/admission.ts';
import type { PersonStore, StoreEntry } from '../storage/personStore.ts';
import { blind, unblind, type Blinded } from './blinding.ts';

/** Signs tokens: a pulse, a pool of pulses, or an anonymous inbox. `key`: SPKI as base64url. */
export interface Issuer {
  kind: 'pulse' | 'pool' | 'box';
  id: string;
  key: string;
}

/** Stored before it is sent: if the response is lost, a retry with the same blinded token gets the same signature. */
export type Wallet = StoreEntry &
  (
    | {
        blinded: Blinded[];
        /** Only with wallets that may travel. `sent`: the server may have signed it. */
        standing?: 'sent' | 'refused';
      }
    | { tokens: SignedToken[] }
  );

/** The unspent tokens, empty if all are spent. Undefined: this browser has none yet. */
export function tokensOf(store: PersonStore, { kind, id }: Omit<Issuer, 'key'>): SignedToken[] | undefined {
  const wallet = store.read<Wallet>(kind, id);
  return wallet && 'tokens' in wallet ? wallet.tokens : undefined;
}

export function walletOf(store: PersonStore, { kind, id }: Omit<Issuer, 'key'>): Wallet | undefined {
  return store.read<Wallet>(kind, id);
}

/** Before and after a blinded token is sent, for wallets that may travel. */
export function noteStanding(
  store: PersonStore,
  { kind, id }: Omit<Issuer, 'key'>,
  standing: 'sent' | 'refused',
): void {
  const wallet = store.read<Wallet>(kind, id);
  if (wallet && 'blinded' in wallet) store.write(kind, id, { ...wallet, standing });
}

/** Undefined: this browser has tokens already. */
export async function blindedFor(
  store: PersonStore,
  { kind, id, key }: Issuer,
  { count, until }: { count: number; until: number },
): Promise<Blinded[] | undefined> {
  const wallet = store.read<Wallet>(kind, id);
  if (wallet) return 'blinded' in wallet ? wallet.blinded : undefined;
  const blinded: Blinded[] = [];
  while (blinded.length < count) blinded.push(await blind(key));
  store.write(kind, id, { until, blinded });
  return blinded;
}

export async function takeIn(store: PersonStore, { kind, id, key }: Issuer, signatures: string[]): Promise<void> {
  const wallet = store.read<Wallet>(kind, id);
  if (!wallet || 'tokens' in wallet) return;
  const tokens: SignedToken[] = [];
  for (const [index, blinded] of wallet.blinded.entries())
    tokens.push({ token: blinded.token, signature: await unblind(key, blinded, signatures[index] ?? '') });
  store.write(kind, id, { until: wallet.until, tokens });
}

/** Deletes everything linkable to what was sent, and records only that this person needs no new token. */
export function spend(
  store: PersonStore,
  { kind, id }: Omit<Issuer, 'key'>,
  { token }: Pick<SignedToken, 'token'>,
): void {
  const wallet = store.read<Wallet>(kind, id);
  if (!wallet || !('tokens' in wallet)) return;
  store.write(kind, id, { until: wallet.until, tokens: wallet.tokens.filter((one) => one.token !== token) });
}

/** For when another device of the same person holds the token. */
export function giveUp(store: PersonStore, { kind, id }: Omit<Issuer, 'key'>): void {
  const wallet = store.read<Wallet>(kind, id);
  if (wallet) store.write(kind, id, { until: wallet.until, tokens: [] });
}
