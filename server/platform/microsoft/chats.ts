import { boundedMap } from '../../core/boundedMap.ts';
import type { Config } from '../../core/config.ts';
import { AppError } from '../../core/errors.ts';
import type { Caller } from '../../core/people.ts';
import type { Ask } from './ask.ts';
import { getter, readAbout, withMembers, type AboutChat, type ReadChat } from './chatRead.ts';
import { coalesced } from './coalesced.ts';
import { coOrganizerReader } from './coOrganizers.ts';
import { GraphRefused, isUnavailable } from './graphRefusal.ts';
import { chatId } from './ids.ts';
import type { ChatNeed, Outside } from './microsoft.ts';
import { createRests } from './retryAfter.ts';

/** Graph is reported to answer 502 for some meetings' member lists: known members keep read access for this long. */
const graceMs = 10 * 60_000;

/** While the list fails, readers don't wait for every attempt. */
const askAgainMs = 15_000;

const peopleKept = 50_000;

/** Members come and go, the organizer doesn't: one request in ten lists' time. */
const aboutLasts = 10;

interface CachedChat {
  chat: ReadChat;
  /** Monotonic: if the wall clock were set back, an old list would count as fresh. */
  readAt: number;
  failedAt: number;
}

export function chatReader(config: Config, ask: Ask): Outside['readChat'] {
  const read = listReader(config, ask);
  const coOrganizersOf = coOrganizerReader(config, ask);
  return async (caller, chat, need = {}) => {
    // `encodeURIComponent` keeps `..`, which would reach another Graph URL with the caller's token.
    if (!chatId.test(chat)) throw new AppError('not_found', 'No such chat for this person');
    const { joinUrl, ...rest } = await read(caller, chat, need);
    const { organizer } = rest;
    const coOrganizers = await coOrganizersOf(caller, { tenant: caller.tenant, chat, organizer, joinUrl });
    return { ...rest, coOrganizers };
  };
}

function listReader(config: Config, ask: Ask) {
  const { membershipMs } = config;
  const chats = boundedMap<CachedChat>(10_000);
  const once = coalesced<ReadChat>();
  const fromGraph = graphReader(config, ask);

  return async (caller: Caller, id: string, { isReading = false, youngerThanMs = membershipMs }: ChatNeed) => {
    const key = `${caller.tenant} ${id}`;
    const known = chats.get(key);
    // Somebody missing from the cached list may have joined since, so only a fresh list can refuse them.
    const now = performance.now();
    const isKnown = known !== undefined && now - known.readAt < graceMs && known.chat.members.has(caller.id);
    if (isKnown && now - known.readAt < youngerThanMs) return known.chat;
    if (known && isKnown && isReading && now - known.failedAt < askAgainMs) return known.chat;

    // Everybody opens the panel in the same minute, so requests are coalesced per person; for an expired list one
    // request serves everybody on it. If Graph refuses that caller, each of the others sends their own.
    const mine = () => once(`${key} ${caller.id}`, () => fromGraph(caller, id));
    try {
      const chat = await (isKnown ? once(key, mine).catch(retryUnlessUnavailable(mine)) : mine());
      if (!chat.members.has(caller.id)) throw new AppError('not_found', 'No such chat for this person');
      chats.set(key, { chat, readAt: performance.now(), failedAt: -Infinity });
      return chat;
    } catch (failure) {
      const hasNoAnswer = isUnavailable(failure);
      if (!isKnown) throw failure;
      if (hasNoAnswer) known.failedAt = performance.now();
      // The cached list would admit somebody whom Graph has just refused.
      else if (isOut(failure)) chats.delete(key);
      if (hasNoAnswer && isReading) return known.chat;
      throw failure;
    }
  };
}

/** After a 429 the whole tenant rests: the limit is per application and tenant (graph/throttling-limits). */
function graphReader({ graphUrl, membershipMs }: Config, ask: Ask) {
  const rests = createRests();
  const signedIn = boundedMap<true>(peopleKept);
  const get = getter(ask);
  const about = aboutReader(membershipMs * aboutLasts, get);
  return async (caller: Caller, id: string): Promise<ReadChat> => {
    const { tenant } = caller;
    const retryAfterSeconds = rests.secondsLeft(tenant);
    if (retryAfterSeconds > 0)
      throw new AppError('chat_unavailable', 'Graph has asked this tenant to wait', { retryAfterSeconds });
    signedIn.set(`${tenant} ${caller.id}`, true);
    const hasSignedIn = (person: string) => signedIn.has(`${tenant} ${person}`);
    try {
      return await withMembers(get(caller), await about(caller, id), { graphUrl, caller, id, hasSignedIn });
    } catch (failure) {
      if (failure instanceof AppError && isThrottled(failure))
        rests.begin(tenant, failure.details.retryAfterSeconds ?? 0);
      throw failure;
    }
  };
}

/** An answer without an organizer isn't cached. */
function aboutReader(keptMs: number, get: ReturnType<typeof getter>) {
  const known = boundedMap<{ about: AboutChat; readAt: number }>(10_000);
  return async (caller: Caller, id: string): Promise<AboutChat> => {
    const key = `${caller.tenant} ${id}`;
    const kept = known.get(key);
    if (kept && performance.now() - kept.readAt < keptMs) return kept.about;
    const about = await readAbout(get(caller), caller, id);
    if (about.organizer !== null || about.anyoneMayBegin) known.set(key, { about, readAt: performance.now() });
    return about;
  };
}

function isThrottled({ cause }: AppError): boolean {
  return cause instanceof GraphRefused && cause.status === 429;
}

const isOut = (failure: unknown) =>
  failure instanceof AppError && (failure.code === 'not_found' || failure.code === 'chat_elsewhere');

/** Retrying as somebody else helps if Graph refused the caller, not if it didn't respond. */
function retryUnlessUnavailable(again: () => Promise<ReadChat>): (failure: unknown) => Promise<ReadChat> {
  return (failure) => {
    if (isUnavailable(failure)) throw failure;
    return again();
  };
}
