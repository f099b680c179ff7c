import type { SignedToken } from '#contract/wire/admission.ts';
import type { PersonStore, StoreEntry } from '../storage/personStore.ts';
import { blind, unblind, type Blinded } from './blinding.ts';

/** What signs tokens: a pulse, a pool of pulses, or a box for concerns. `key`: SPKI as base64url. */
export interface Issuer {
  kind: 'pulse' | 'pool' | 'box';
  id: string;
  key: string;
}

/** Stored before it is sent: if the response is lost, a retry with the same blinded token gets the same signature. */
type Wallet = StoreEntry & ({ blinded: Blinded[] } | { tokens: SignedToken[] });

/** The tokens that are left, none where all are spent. Undefined: this browser has none yet. */
export function tokensOf(store: PersonStore, { kind, id }: Omit<Issuer, 'key'>): SignedToken[] | undefined {
  const wallet = store.read<Wallet>(kind, id);
  return wallet && 'tokens' in wallet ? wallet.tokens : undefined;
}

/** What to have signed; undefined if tokens are here already. */
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

/** Unblinds and verifies the signatures, and stores the tokens. */
export async function takeIn(store: PersonStore, { kind, id, key }: Issuer, signatures: string[]): Promise<void> {
  const wallet = store.read<Wallet>(kind, id);
  if (!wallet || 'tokens' in wallet) return;
  const tokens: SignedToken[] = [];
  for (const [index, blinded] of wallet.blinded.entries())
    tokens.push({ token: blinded.token, signature: await unblind(key, blinded, signatures[index] ?? '') });
  store.write(kind, id, { until: wallet.until, tokens });
}

/** Deletes everything that could be matched with what was sent; keeps only that this person needs no other token. */
export function spend(
  store: PersonStore,
  { kind, id }: Omit<Issuer, 'key'>,
  { token }: Pick<SignedToken, 'token'>,
): void {
  const wallet = store.read<Wallet>(kind, id);
  if (!wallet || !('tokens' in wallet)) return;
  store.write(kind, id, { until: wallet.until, tokens: wallet.tokens.filter((one) => one.token !== token) });
}

/** Another device of the same person has the token. */
export function giveUp(store: PersonStore, { kind, id }: Omit<Issuer, 'key'>): void {
  const wallet = store.read<Wallet>(kind, id);
  if (wallet) store.write(kind, id, { until: wallet.until, tokens: [] });
}
