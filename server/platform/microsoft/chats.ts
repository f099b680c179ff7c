import type {
  AadUserConversationMember,
  Chat as GraphChat,
  ConversationMember,
  OnlineMeeting,
} from '@microsoft/microsoft-graph-types';
import type { AxiosResponse } from 'axios';
import { LRUCache } from 'lru-cache';
import { plainLine } from '#contract/rules/text.ts';
import type { Config } from '../../core/config.ts';
import { AppError } from '../../core/errors.ts';
import { ConsentNeeded, type Scope } from './consent.ts';
import { chatId, personId } from './ids.ts';
import type { Caller, Chat, Member } from '../../core/people.ts';
import type { ChatNeed, Outside } from './microsoft.ts';

/** Graph is reported to answer 502 for some meetings' member lists: known members keep read access for this long. */
const graceMs = 10 * 60_000;

/** While the list fails, readers don't wait for every attempt. */
const askAgainMs = 15_000;

/** As the caller; any status. Throws `ConsentNeeded`, `AppError` or network errors. */
export type Ask = (
  caller: Caller,
  scope: Scope,
  request: { method: string; path: string; data?: unknown; headers?: Record<string, string> },
) => Promise<AxiosResponse<unknown>>;

interface CachedChat {
  chat: Chat;
  /** Monotonic: if the wall clock were set back, an old list would count as fresh. */
  readAt: number;
  failedAt: number;
}

export function chatReader({ membershipMs, readsCoOrganizers }: Config, ask: Ask): Outside['readChat'] {
  const chats = new LRUCache<string, CachedChat>({ max: 10_000 });
  const once = coalesced();

  return async (caller, id, { isReading = false, youngerThanMs = membershipMs }: ChatNeed = {}) => {
    // `encodeURIComponent` keeps `..`, which would reach another Graph URL with the caller's token.
    if (!chatId.test(id)) throw new AppError('not_found', 'No such chat for this person');
    const key = `${caller.tenant} ${id}`;
    const known = chats.get(key);
    // Somebody missing from the cached list may have joined since, so only a fresh list can refuse them.
    const now = performance.now();
    const isKnown = known !== undefined && now - known.readAt < graceMs && known.chat.members.has(caller.id);
    if (isKnown && now - known.readAt < youngerThanMs) return known.chat;
    if (known && isKnown && isReading && now - known.failedAt < askAgainMs) return known.chat;

    // Everybody opens the panel in the same minute, so requests are coalesced per person; for an expired list one
    // request serves everybody on it. If Graph refuses that caller, each of the others sends their own.
    const mine = () => once(`${key} ${caller.id}`, () => readAs({ ask, readsCoOrganizers }, caller, id));
    try {
      const chat = await (isKnown ? once(key, mine).catch(unlessUntold(mine)) : mine());
      if (!chat.members.has(caller.id)) throw new AppError('not_found', 'No such chat for this person');
      chats.set(key, { chat, readAt: performance.now(), failedAt: -Infinity });
      return chat;
    } catch (failure) {
      const isUntold = isUnavailable(failure);
      if (!isKnown) throw failure;
      if (isUntold) known.failedAt = performance.now();
      // The cached list would admit somebody whom Graph has just refused.
      else if (failure instanceof AppError && failure.code === 'not_found') chats.delete(key);
      if (isUntold && isReading) return known.chat;
      throw failure;
    }
  };
}

/** Prevents a cache stampede. */
function coalesced() {
  const reads = new Map<string, Promise<Chat>>();
  return (name: string, read: () => Promise<Chat>): Promise<Chat> => {
    const reading = reads.get(name) ?? read().finally(() => reads.delete(name));
    reads.set(name, reading);
    return reading;
  };
}

interface Reading extends Pick<Config, 'readsCoOrganizers'> {
  ask: Ask;
}

async function readAs({ ask, readsCoOrganizers }: Reading, caller: Caller, id: string): Promise<Chat> {
  const path = `/chats/${encodeURIComponent(id)}?$expand=members`;
  const { status, data } = await ask(caller, 'Chat.ReadBasic', { method: 'get', path }).catch(told);
  if (status === 403 || status === 404) throw new AppError('not_found', 'No such chat for this person');
  if (status !== 200) throw new AppError('chat_unavailable', `Teams answered ${status} for the chat's members`);
  const read = data as GraphChat;
  const members = membersOf(read, caller.tenant);
  const organizer = personId(read.onlineMeetingInfo?.organizer?.id);
  const joinUrl = readsCoOrganizers ? read.onlineMeetingInfo?.joinWebUrl : null;
  return {
    topic: plainLine(read.topic ?? ''),
    members,
    organizer,
    anyoneMayBegin: organizer === null && isBetweenPeople(read),
    coOrganizers: await coOrganizers(ask, caller, organizer === null ? null : (joinUrl ?? null)),
  };
}

/** Empty if Graph doesn't say: the organizer still hosts, and can hand over the chair. */
async function coOrganizers(ask: Ask, caller: Caller, joinUrl: string | null): Promise<ReadonlySet<string>> {
  if (joinUrl === null) return new Set();
  const filter = encodeURIComponent(`JoinWebUrl eq '${joinUrl.replaceAll("'", "''")}'`);
  const path = `/me/onlineMeetings?$filter=${filter}`;
  // Without this header Graph hides the co-organizer role, which it added later than the others.
  const headers = { prefer: 'include-unknown-enum-members' };
  const answer = await ask(caller, 'OnlineMeetings.Read', { method: 'get', path, headers }).catch(() => undefined);
  if (answer?.status !== 200) return new Set();
  const { value = [] } = answer.data as { value?: OnlineMeeting[] };
  const people = value.flatMap(({ participants }) => participants?.attendees ?? []);
  return new Set(
    people.flatMap(({ role, identity }) => (role === 'coorganizer' ? (personId(identity?.user?.id) ?? []) : [])),
  );
}

const isUnavailable = (failure: unknown) => failure instanceof AppError && failure.code === 'chat_unavailable';

/** Retrying as somebody else helps if Graph refused the caller, not if it didn't respond. */
function unlessUntold(again: () => Promise<Chat>): (failure: unknown) => Promise<Chat> {
  return (failure) => {
    if (isUnavailable(failure)) throw failure;
    return again();
  };
}

function told(cause: unknown): never {
  if (cause instanceof ConsentNeeded) throw consentProblem(cause);
  if (cause instanceof AppError) throw cause;
  throw new AppError('chat_unavailable', 'Teams does not tell who is in this chat', { cause });
}

export function consentProblem(cause: ConsentNeeded): AppError {
  const { claims, permission } = cause;
  return new AppError('consent_needed', 'Entra wants to ask the person something first', {
    cause,
    ...(claims !== undefined && { claims }),
    ...(permission !== undefined && { permission }),
  });
}

/**
 * Fail closed: a meeting chat has an organizer, even if the response names none. Graph's reference promises none
 * (resources/teamworkOnlineMeetingInfo, read November 2026), and fields beside it are reported to be left out
 * (microsoft-graph-docs-contrib#2393).
 */
function isBetweenPeople({ chatType }: GraphChat): boolean {
  return chatType === 'group' || chatType === 'oneOnOne';
}

/** Anonymous participants have no `userId`, so they can't be members here. */
function membersOf(data: GraphChat, tenant: string): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>();
  for (const member of data.members ?? []) {
    const { userId, displayName, tenantId, email } = member as ConversationMember & Partial<AadUserConversationMember>;
    const isExternal = typeof tenantId === 'string' && tenantId.toLowerCase() !== tenant.toLowerCase();
    const id = personId(userId);
    if (id !== null)
      members.set(id, { id, name: plainLine(displayName ?? ''), isExternal, mail: plainLine(email ?? '') });
  }
  return members;
}
