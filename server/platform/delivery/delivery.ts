import type { At, ChatAt } from '../../core/scope.ts';
import type { Caller } from '../../core/people.ts';
import { outlasts } from './tokenTime.ts';
import type { Services } from '../services.ts';
import { attempt, type AttemptServices, type Content } from './attempt.ts';
import { createPace } from './chatPacing.ts';
import { leastPauseMs } from './rules.ts';
import * as store from './store.ts';
import type { SharedCard } from './store.ts';

export interface Delivery {
  /**
   * Posts or updates the card in the caller's name; resolves after the first attempts. Retries in the background, at
   * most `mostAttempts` times and while the caller's token is valid. Throws `consent_needed` if the caller must
   * consent first; every other failure is in the share.
   */
  bring(caller: Caller, card: SharedCard): Promise<void>;
  /** A panel has sent a token: resumes its user's undelivered shares in this chat. */
  resume(caller: Caller, at: ChatAt): Promise<void>;
}

export interface Kind {
  content: Content;
  announce: (at: At) => void;
}

/** While the host waits at the button, pauses up to this long are waited out, this often. */
const waitAtButtonMs = 3_000;
const waitsAtButton = 2;

interface DeliveryServices extends AttemptServices, Pick<Services, 'stopping' | 'inBackground'> {}

/** Pending retries live in this process's memory with their token; after a restart `resume` continues them. */
export function createDelivery(services: DeliveryServices, kinds: Record<SharedCard['kind'], Kind>): Delivery {
  const { db, stopping } = services;
  const tryNow = attempts(services, kinds);
  const timers = new Map<string, NodeJS.Timeout>();
  stopping.addEventListener('abort', () => {
    for (const timer of timers.values()) clearTimeout(timer);
  });

  function tryLater(caller: Caller, card: SharedCard, pauseMs: number): void {
    const key = timerName(card);
    clearTimeout(timers.get(key));
    timers.delete(key);
    if (stopping.aborted || !outlasts(caller, pauseMs)) return;
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
        // Ask for consent at once, with the claims that Entra requires.
        if (failure?.kind === 'consent') throw failure.cause;
        if (pauseMs === undefined) return;
        if (pauseMs > waitAtButtonMs || waits >= waitsAtButton || stopping.aborted) {
          tryLater(caller, card, pauseMs);
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    },

    async resume(caller, at) {
      for (const card of await store.listWaiting(db, at, caller.id))
        if (!timers.has(timerName(card))) tryLater(caller, card, leastPauseMs);
    },
  };
}

/** `pauseMs`: until the next attempt; undefined: none is due. */
function attempts(services: AttemptServices, kinds: Record<SharedCard['kind'], Kind>) {
  const pace = createPace();
  return async (caller: Caller, card: SharedCard) => {
    const { content, announce } = kinds[card.kind];
    const { failure, hasChanged } = await attempt({ services, caller, shown: card, content, pace });
    const share = await store.findShare(services.db, card);
    if (share && hasChanged) announce(card.at);
    const goesOn = share?.state === 'waiting' && share.sharer === caller.id;
    const dueAt = goesOn ? Math.max(share.next_at, share.leased_until) : 0;
    return { failure, pauseMs: goesOn ? Math.max(leastPauseMs, dueAt - Date.now()) : undefined };
  };
}

const timerName = ({ at, kind, id }: SharedCard) => `${at.tenant} ${at.chat} ${kind} ${id}`;
