import type { Notice } from '#contract/live.ts';
import type { Card, Series } from '../http/scope.ts';
import type { Caller } from '../outside/outside.ts';
import type { Services } from '../services.ts';
import { attempt, type Content } from './attempt.ts';
import { createPace } from './pace.ts';
import { leastPauseMs } from './rules.ts';
import * as store from './store.ts';

/** Brings cards into chats: each once, however often it is asked for, and by itself once somebody has asked. */
export interface Delivery {
  /**
   * Brings the card into the chat, or up to date, in the caller's name; resolves after the first attempts.
   * What they left open is tried again, at most `mostAttempts` times and while the caller's token lasts. Throws `consent_needed` where the caller
   * is to be asked first; every other failure is told by the share.
   */
  bring(caller: Caller, card: Card): Promise<void>;
  /** Somebody's panel has come with a token: what they shared in this series, and the chat hasn't got, goes on. */
  goOn(caller: Caller, series: Series): Promise<void>;
}

/** What can be shared: what the chat shows of it, and who is to read it again when that has changed. */
export interface Kind {
  content: Content;
  notice: (card: Card) => Notice;
}

/** A host who waits at the button sees a short "too busy" pass, so often. */
const waitAtButtonMs = 3_000;
const waitsAtButton = 2;

/** Graph needs time to answer before the token it was asked with expires. */
const tokenReserveMs = 60_000;

/** Errands live in this process' memory, with the token they run on; after a restart `goOn` brings them back. */
export function createDelivery(services: Services, kinds: Record<Card['kind'], Kind>): Delivery {
  const { db, live, stopping } = services;
  const pace = createPace();
  const timers = new Map<string, NodeJS.Timeout>();
  stopping.addEventListener('abort', () => {
    for (const timer of timers.values()) clearTimeout(timer);
  });

  /** Tries now. `pauseMs` until the next attempt in this caller's name; undefined: there will be none. */
  async function tryNow(caller: Caller, card: Card) {
    const { content, notice } = kinds[card.kind];
    const { failure, hasChanged } = await attempt({ services, caller, shown: card, content, pace });
    const share = await store.findShare(db, card);
    if (share && hasChanged) live.announce(card, notice(card));
    const goesOn = share?.state === 'waiting' && share.sharer === caller.id;
    const dueAt = goesOn ? Math.max(share.next_at, share.leased_until) : 0;
    return { failure, pauseMs: goesOn ? Math.max(leastPauseMs, dueAt - Date.now()) : undefined };
  }

  function tryLater(caller: Caller, card: Card, pauseMs: number): void {
    const key = keyOf(card);
    clearTimeout(timers.get(key));
    timers.delete(key);
    if (stopping.aborted || Date.now() + pauseMs > caller.expiresAt - tokenReserveMs) return;
    const timer = setTimeout(() => {
      timers.delete(key);
      const going = tryNow(caller, card).then(({ pauseMs }) => {
        if (pauseMs !== undefined) tryLater(caller, card, pauseMs);
      });
      services.inBackground(going);
    }, pauseMs);
    timers.set(key, timer);
  }

  return {
    async bring(caller, card) {
      for (let waits = 0; ; waits++) {
        const { failure, pauseMs } = await tryNow(caller, card);
        // The caller is asked at once, with the claims that Entra wants.
        if (failure?.kind === 'consent') throw failure.cause;
        if (pauseMs === undefined) return;
        if (pauseMs > waitAtButtonMs || waits >= waitsAtButton || stopping.aborted) {
          tryLater(caller, card, pauseMs);
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    },

    async goOn(caller, series) {
      for (const card of await store.listWaiting(db, series, caller.id))
        if (!timers.has(keyOf(card))) tryLater(caller, card, leastPauseMs);
    },
  };
}

const keyOf = ({ tenant, id, kind, card }: Card) => `${tenant} ${id} ${kind} ${card}`;
