import { FolderError, type AppFolder, type FolderTrouble, type StoredFile } from '../../api/appFolder.ts';
import type { PersonStore, StoreEntry } from '../../storage/personStore.ts';
import { isValidFor } from '../blinding.ts';
import { walletOf, type Issuer, type Wallet } from '../wallet.ts';
import {
  fileBytes,
  isSigned,
  mergeWallets,
  printWallets,
  readWallets,
  withoutIssuers,
  type FiledWallet,
  type LocalWallet,
} from './walletFile.ts';

/**
 * `offered`: an administrator has given the permission, but the person hasn't chosen it. `carried`: the wallet lies in
 * their OneDrive. `missing`: it doesn't. `unreadable`: something else lies there.
 */
export type TravelState =
  | 'unknown'
  | 'offered'
  | 'carried'
  | 'missing'
  | 'unreadable'
  | Exclude<FolderTrouble, 'conflict'>;

export interface Parcel {
  issuers: TravellingIssuer[];
  closesAt: number;
  /** As in this browser: clocks may be wrong. */
  until: number;
}

type TravellingIssuer = Issuer & { kind: FiledWallet['kind'] };

type FiledEntry = StoreEntry & { closesAt: number };

/** Devices that the person doesn't open for so long leave the removal to the others. */
const markedMs = 60 * 86_400_000;
const attempts = 4;

/**
 * Carries one pulse's wallet through the person's own OneDrive. The file itself is their choice, for all their devices:
 * without it nothing is stored there. Nothing here throws: a failure leaves rating as it is on one device.
 */
export class Travel {
  readonly #folder: AppFolder;
  readonly #parcel: Parcel;
  readonly #listeners = new Set<() => void>();
  #state: TravelState = 'unknown';
  /** People who never chose it don't see OneDrive's problems. */
  #isChosen = false;

  constructor(folder: AppFolder, parcel: Parcel) {
    this.#folder = folder;
    this.#parcel = parcel;
  }

  readonly state = (): TravelState => this.#state;

  get isChosen(): boolean {
    return this.#isChosen;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes over what another device has filed, and files what this one has. Repeat it freely. */
  async meet(store: PersonStore, { isChosen = false } = {}): Promise<void> {
    this.#isChosen ||= isChosen;
    this.#tell(await this.#tried(() => this.#merge(store, isChosen)));
  }

  async remove(store: PersonStore): Promise<void> {
    const [pulse] = this.#parcel.issuers;
    if (pulse && store.read('filed', pulse.id)) await this.#tried(() => removeFrom(this.#folder, store, [pulse.id]));
  }

  async #merge(store: PersonStore, isChosen: boolean): Promise<TravelState> {
    const { issuers, closesAt, until } = this.#parcel;
    let taken: FiledWallet[] = [];
    const filed = await change(this.#folder, isChosen, (before) => {
      const here = issuers.map((issuer) => localIn(store, issuer, until)).filter((one) => one !== undefined);
      const merged = mergeWallets(before, here, Date.now());
      ({ taken } = merged);
      return merged.filed;
    });
    if (typeof filed === 'string') return filed;
    this.#isChosen = true;
    for (const one of taken) await takeOver(store, one, issuers);
    const [pulse] = issuers;
    if (!pulse || !filed.some(({ id }) => id === pulse.id)) return 'missing';
    store.write<FiledEntry>('filed', pulse.id, { until: closesAt + markedMs, closesAt });
    return 'carried';
  }

  async #tried(act: () => Promise<TravelState>): Promise<TravelState> {
    try {
      return await act();
    } catch (error) {
      return stateAfter(error);
    }
  }

  #tell(state: TravelState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** The first device that is opened after the close removes the wallets from OneDrive. */
export async function removeClosed(folder: AppFolder, store: PersonStore, nowMs: number): Promise<void> {
  const closed = store.ids('filed').filter((id) => (store.read<FiledEntry>('filed', id)?.closesAt ?? 0) < nowMs);
  // The next opening tries again.
  if (closed.length > 0) await removeFrom(folder, store, closed).catch(() => undefined);
}

async function removeFrom(folder: AppFolder, store: PersonStore, pulses: string[]): Promise<TravelState> {
  // Tickets were filed for these pulses only; where one is needed still, it is filed again with the next pulse.
  const filed = await change(folder, false, (before) => {
    const rest = withoutIssuers(before, pulses);
    return rest.some(({ kind }) => kind === 'pulse') ? rest : [];
  });
  for (const pulse of pulses) store.remove('filed', pulse);
  return typeof filed === 'string' ? filed : 'missing';
}

/** Optimistic lock: a device that was slower reads again. A file that isn't ours stays as it is. */
async function change(
  folder: AppFolder,
  isChosen: boolean,
  act: (before: readonly FiledWallet[]) => FiledWallet[],
): Promise<FiledWallet[] | 'offered' | 'unreadable'> {
  for (let attempt = 1; ; attempt++) {
    try {
      const stored = await folder.read(fileBytes);
      if (!stored && !isChosen) return 'offered';
      const before = stored ? await walletsIn(stored) : [];
      if (!before) return 'unreadable';
      const after = act(before);
      const isSame = stored && JSON.stringify(after) === JSON.stringify(before);
      if (!isSame) await folder.write(await printWallets(after), stored);
      return after;
    } catch (error) {
      const isSlower = error instanceof FolderError && error.trouble === 'conflict';
      if (!isSlower || attempt === attempts) throw error;
    }
  }
}

function walletsIn({ text }: StoredFile): Promise<FiledWallet[] | undefined> {
  return text === undefined ? Promise.resolve(undefined) : readWallets(text);
}

function localIn(store: PersonStore, issuer: TravellingIssuer, until: number): LocalWallet | undefined {
  const { kind, id } = issuer;
  const wallet = walletOf(store, issuer);
  if (!wallet) return undefined;
  if ('tokens' in wallet) {
    const [token] = wallet.tokens;
    return token ? { kind, id, until, standing: 'signed', token } : { kind, id, until, standing: 'spent' };
  }
  const [token] = wallet.blinded;
  const standing = wallet.standing === 'sent' ? 'asked' : (wallet.standing ?? 'new');
  return token && { kind, id, until, standing, token };
}

/** Leaves out what the issuer hasn't signed: it would cost the person their own token. */
async function takeOver(store: PersonStore, filed: FiledWallet, issuers: TravellingIssuer[]): Promise<void> {
  const { kind, id, token } = filed;
  const issuer = issuers.find((one) => one.kind === kind && one.id === id);
  const wallet = issuer && walletOf(store, issuer);
  if (!issuer || !wallet) return;
  const { until } = wallet;
  if (!isSigned(token)) store.write<Wallet>(kind, id, { until, blinded: [token] });
  else if (await isValidFor(issuer.key, token)) store.write<Wallet>(kind, id, { until, tokens: [token] });
}

function stateAfter(error: unknown): TravelState {
  return error instanceof FolderError && error.trouble !== 'conflict' ? error.trouble : 'unreachable';
}
