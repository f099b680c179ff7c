import { randomUUID } from 'node:crypto';
import type { Share } from '#contract/meeting/recap.ts';
import type { Caller, Chat } from '../../core/people.ts';
import { PostFailure, type CardMessage, type PostFailureKind, type Sentence } from '../microsoft/microsoft.ts';
import type { Services } from '../services.ts';
import type { Pace } from './chatPacing.ts';
import { correct, firstTaken } from './correct.ts';
import { addressing, mentionsSomebody, unaddressed } from './mentions.ts';
import { afterFailure, backOffMs } from './rules.ts';
import * as store from './store.ts';

/** Longer than one request to Entra and one to Graph, 10 s each; renewed before every such pair. */
const leaseMs = 30_000;

export type Content = (
  shown: store.SharedCard,
  share: store.ShareRow,
  readMembers: ReadMembers,
) => Promise<{ filing: number; card: string; summary: Sentence }>;

/** Empty if Graph doesn't return them: the card doesn't wait. */
type ReadMembers = () => Promise<Chat['members']>;

class LeaseLost extends Error {
  override name = 'LeaseLost';
}

export type AttemptServices = Pick<Services, 'db' | 'log' | 'now' | 'outside'>;

interface Attempt {
  services: AttemptServices;
  caller: Caller;
  shown: store.SharedCard;
  content: Content;
  pace: Pace;
}

/**
 * One attempt to post a card or update it. Safe to call at any time, from any process: only one attempt holds the
 * lease, and after a post with an unknown outcome the chat is searched before another is made. Graph has no idempotency
 * key (teams-platform, limits), so the marker in the card serves as one. Leases and pauses use the machine's clock, as
 * tokens do. Returns whether the share may have changed, and the failure, if any.
 */
export async function attempt(request: Attempt): Promise<{ hasChanged: boolean; failure?: PostFailure }> {
  const { services, caller, shown } = request;
  const { db, now } = services;
  const at = Date.now();
  const share = await store.lease(db, shown, { sharer: caller.id, at, until: at + leaseMs });
  if (!share) return { hasChanged: await store.stopExhausted(db, shown, { sharer: caller.id, at }) };
  const lease = hold(services, shown, share);
  try {
    const posted = await bringOver(request, lease);
    const nextAt = after(backOffMs(share.attempts, Math.random()));
    await store.notePosted(db, lease, { ...posted, at: now(), nextAt });
    return { hasChanged: true };
  } catch (failure) {
    if (failure instanceof LeaseLost) {
      await store.release(db, lease);
      return { hasChanged: true };
    }
    return { hasChanged: true, failure: await noteFailure(services, lease, failure) };
  }
}

function after(pauseMs: number): number {
  return Date.now() + Math.ceil(pauseMs);
}

interface RenewableLease extends store.Lease {
  share: store.ShareRow;
  /** Required before each outside request. Throws `LeaseLost`. */
  renew: () => Promise<void>;
}

function hold({ db }: AttemptServices, card: store.SharedCard, share: store.ShareRow): RenewableLease {
  const lease: RenewableLease = {
    card,
    share,
    until: share.leased_until,
    async renew() {
      const renewed = await store.renew(db, lease, { until: Date.now() + leaseMs, sharer: share.sharer });
      if (renewed === undefined) throw new LeaseLost('Another attempt holds the lease, or somebody else has shared');
      lease.until = renewed;
    },
  };
  return lease;
}

interface Posted {
  message: string;
  poster: string;
  filing: number;
}

async function bringOver(request: Attempt, lease: RenewableLease): Promise<Posted> {
  const { services, caller, shown, content, pace } = request;
  const { db, outside } = services;
  // Graph lets nobody edit another person's message: a correction by somebody else is a new card.
  if (lease.share.message !== null && lease.share.poster !== caller.id)
    lease.share = await store.startAnew(db, lease, randomUUID());
  const { share } = lease;
  const { chat } = shown.at;
  const readMembers = memberReader(request);
  const { filing, ...shows } = await content(shown, share, readMembers);
  const isAddressed = mentionsSomebody(shows);
  const summary = isAddressed ? addressing(shows.summary, { members: await readMembers() }, caller.id) : shows.summary;
  const message = { marker: share.marker, ...shows, summary };
  const find = async (since: number) => {
    await lease.renew();
    return outside.find(caller, chat, share.marker, since);
  };

  const found = share.message === null && share.uncertain_since !== null ? await find(share.uncertain_since) : null;
  if (found && found.poster !== caller.id) return { ...found, filing: share.asked_filing };
  const known = share.message ?? found?.message ?? null;
  if (known !== null) {
    let isRepeated = false;
    const isCorrected = await correct({
      content: message,
      read: () => lease.renew().then(() => outside.read(caller, chat, known)),
      // The limit is for posts, but a refused edit isn't retried faster either.
      async update(changed) {
        await pace(chat, { waits: isRepeated });
        isRepeated = true;
        await lease.renew();
        await outside.update(caller, chat, known, changed);
      },
      isListed: async () => (await find(share.posted_at ?? share.uncertain_since ?? 0))?.message === known,
    });
    if (isCorrected) return { message: known, poster: caller.id, filing };
    await store.forgetMessage(db, lease);
  }
  return { ...(await post(request, lease, { filing, message, find })), filing };
}

interface NewPost {
  filing: number;
  message: CardMessage;
  find: (since: number) => Promise<Omit<Posted, 'filing'> | null>;
}

async function post(
  { services, caller, shown, pace }: Attempt,
  lease: RenewableLease,
  { filing, message, find }: NewPost,
): Promise<Omit<Posted, 'filing'>> {
  const { db, outside } = services;
  const { chat } = shown.at;
  const { uncertain_since, asked_filing } = lease.share;
  const since = uncertain_since ?? Date.now();
  // People mentioned in an earlier card of this share aren't notified again by its replacement.
  const isReplacement = asked_filing > 0 && uncertain_since === null;
  const isAddressed = !isReplacement && mentionsSomebody(message);
  const variants = [...(isAddressed ? [message] : []), unaddressed(message)];
  try {
    const posted = await firstTaken(variants, async (variant) => {
      await pace(chat);
      await lease.renew();
      await store.noteAttempt(db, lease, { since, filing });
      return outside.post(caller, chat, variant);
    });
    return { message: posted, poster: caller.id };
  } catch (failure) {
    const isLost = !(failure instanceof PostFailure) || failure.kind === 'unknown';
    // A refusal settles only its own post: an earlier one with a lost response may still arrive.
    if (!isLost && uncertain_since === null) await store.noteRefusal(db, lease, asked_filing);
    const there = isLost ? await find(since).catch(stillInDoubt) : null;
    if (there === null) throw failure;
    return there;
  }
}

/** The lost post may still appear, so the pause is a lost post's, and no shorter than Graph asks before the next read. */
function stillInDoubt(failure: unknown): never {
  if (!(failure instanceof PostFailure) || failure.kind !== 'busy') throw failure;
  const { message, retryAfterMs } = failure;
  throw new PostFailure('unknown', message, { cause: failure, retryAfterMs });
}

function memberReader({ services: { outside }, caller, shown }: Attempt): ReadMembers {
  let reading: ReturnType<ReadMembers> | undefined;
  return () => {
    reading ??= outside.readChat(caller, shown.at.chat, { isReading: true }).then(
      ({ members }) => members,
      () => new Map(),
    );
    return reading;
  };
}

async function noteFailure(
  { db, log }: AttemptServices,
  lease: RenewableLease,
  failure: unknown,
): Promise<PostFailure> {
  const isKnown = failure instanceof PostFailure;
  const postFailure = isKnown ? failure : new PostFailure('unknown', 'Delivery failed', { cause: failure });
  const failed = {
    because: becauseOf[postFailure.kind],
    retryAfterMs: postFailure.retryAfterMs,
    random: Math.random(),
  };
  const { pauseMs, ...outcome } = afterFailure(lease.share.attempts, failed);
  await store.noteFailure(db, lease, { ...outcome, nextAt: after(pauseMs) });
  log[isKnown ? 'warn' : 'error']({ err: postFailure, kind: postFailure.kind }, 'card not delivered');
  return postFailure;
}

const becauseOf: Record<PostFailureKind, NonNullable<Share['because']>> = {
  busy: 'busy',
  unreachable: 'unavailable',
  unknown: 'unknown',
  invalid: 'refused',
  // A 403 in most cases; neither chat-post-messages nor chatmessage-update documents a chat without messages.
  refused: 'not_allowed',
  gone: 'refused',
  too_large: 'too_large',
  consent: 'consent',
};
