import { setTimeout as sleep } from 'node:timers/promises';
import type { Share } from '#contract/recap.ts';
import type { Meeting } from '../http/scope.ts';
import { PostFailure, type Caller, type CardMessage, type PostFailureKind } from '../outside/outside.ts';
import type { Services } from '../services.ts';
import * as store from './store.ts';

/** Longer than everything one attempt asks of Entra and Graph, each with a limit of 10 s. */
const leaseMs = 120_000;

/** The host is waiting at the button: after these the panel says so and offers to go on. */
const attempts = 3;
const longestPauseMs = 3_000;

/** What the chat is to show now; `filing` numbers it. */
type Content = (marker: string) => Promise<{ filing: number; message: CardMessage }>;

/**
 * Brings the meeting's card into the chat, or up to date. Safe to call at any time, from anywhere, any number of times:
 * one caller holds the lease, and a post whose outcome is unknown is looked for in the chat before another is made.
 * Graph has no idempotency key (teams-platform, limits), so the marker in the card serves as one. Throws `consent_needed`
 * where the host is to be asked first; every other failure is noted and told by the share.
 */
export async function deliver(services: Services, caller: Caller, meeting: Meeting, content: Content): Promise<void> {
  const { db, now } = services;
  for (let attempt = 1; ; attempt++) {
    const share = await store.lease(db, meeting, now(), leaseMs);
    if (!share) return;
    try {
      const { filing, message } = await content(share.marker);
      const id = await bringOver(services, caller, meeting, share, message);
      await store.notePosted(db, meeting, { filing, message: id, at: now() });
      // A newer filing may have come meanwhile; its request found the lease taken and relies on this one.
      attempt = 0;
    } catch (failure) {
      const { kind, retryAfterMs, cause } = await noteFailure(services, meeting, failure);
      // The host is asked at once, with the claims that Entra wants.
      if (kind === 'consent') throw cause;
      const pause = retryAfterMs * attempt;
      // What Graph failed to answer may appear in the chat a moment later: only "too busy" is asked again at once.
      if (kind !== 'busy' || attempt >= attempts || pause > longestPauseMs) return;
      await sleep(pause);
      if (services.stopping.aborted) return;
    }
  }
}

/** Gives the message's id. */
async function bringOver(
  { db, outside }: Services,
  caller: Caller,
  meeting: Meeting,
  share: store.ShareRow,
  message: CardMessage,
): Promise<string> {
  const chat = meeting.id;
  const known = share.message ?? (share.is_uncertain ? await outside.find(caller, chat, share.marker) : null);
  if (known !== null) {
    try {
      await outside.update(caller, chat, known, message);
      return known;
    } catch (failure) {
      if (!(failure instanceof PostFailure) || failure.kind !== 'gone') throw failure;
      // Graph answers 404 for other reasons too: only a message that the chat doesn't have any more is posted anew.
      if ((await outside.find(caller, chat, share.marker)) === known) throw failure;
      await store.forgetMessage(db, meeting);
    }
  }
  await store.noteAttempt(db, meeting);
  try {
    return await outside.post(caller, chat, message);
  } catch (failure) {
    const isLost = !(failure instanceof PostFailure) || failure.kind === 'unknown';
    // A refusal settles only its own post: one that was lost before may still be on its way.
    if (!isLost && share.is_uncertain === 0) await store.noteRefusal(db, meeting);
    const found = isLost ? await outside.find(caller, chat, share.marker) : null;
    if (found === null) throw failure;
    return found;
  }
}

async function noteFailure({ db, log }: Services, meeting: Meeting, failure: unknown): Promise<PostFailure> {
  const isKnown = failure instanceof PostFailure;
  const told = isKnown ? failure : new PostFailure('unknown', 'Delivery failed', { cause: failure });
  await store.noteFailure(db, meeting, becauseOf[told.kind]);
  log[isKnown ? 'warn' : 'error']({ err: told, kind: told.kind }, 'card not delivered');
  return told;
}

const becauseOf: Record<PostFailureKind, NonNullable<Share['because']>> = {
  busy: 'busy',
  unreachable: 'unavailable',
  unknown: 'unknown',
  refused: 'refused',
  gone: 'refused',
  too_large: 'too_large',
  consent: 'consent',
};
