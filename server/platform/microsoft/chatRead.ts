import type { Chat as GraphChat } from '@microsoft/microsoft-graph-types';
import { plainLine } from '#contract/rules/text.ts';
import { AppError } from '../../core/errors.ts';
import type { Caller, Chat } from '../../core/people.ts';
import type { Ask } from './ask.ts';
import { ConsentNeeded, consentProblem } from './consent.ts';
import { GraphRefused, refusalIn } from './graphRefusal.ts';
import { personId } from './ids.ts';
import { membersIn, readMembers, type GetPage } from './members.ts';

export interface AboutChat extends Pick<Chat, 'topic' | 'organizer' | 'anyoneMayBegin'> {
  joinUrl: string | null;
  /** Begun in another tenant. */
  isElsewhere: boolean;
}

export interface ReadChat extends Omit<AboutChat, 'isElsewhere'>, Pick<Chat, 'members'> {}

type Get = (caller: Caller) => GetPage;

/** Throws `AppError`. */
export function getter(ask: Ask): Get {
  return (caller) => (path) => ask(caller, 'Chat.ReadBasic', { method: 'get', path }).catch(throwAsProblem);
}

export async function readAbout(get: GetPage, { tenant }: Caller, id: string): Promise<AboutChat> {
  const answer = await get(`/chats/${encodeURIComponent(id)}`);
  if (answer.status !== 200) throw refusalIn(answer);
  const read = (answer.data ?? {}) as GraphChat;
  const organizer = personId(read.onlineMeetingInfo?.organizer?.id);
  return {
    topic: plainLine(read.topic ?? ''),
    organizer,
    anyoneMayBegin: organizer === null && isBetweenPeople(read),
    joinUrl: read.onlineMeetingInfo?.joinWebUrl ?? null,
    isElsewhere: typeof read.tenantId === 'string' && read.tenantId.toLowerCase() !== tenant.toLowerCase(),
  };
}

interface MembersRequest {
  graphUrl: string;
  caller: Caller;
  id: string;
  hasSignedIn: (id: string) => boolean;
}

export async function withMembers(
  get: GetPage,
  { isElsewhere, ...about }: AboutChat,
  { graphUrl, caller, id, hasSignedIn }: MembersRequest,
): Promise<ReadChat> {
  const list = await readMembers(get, id, graphUrl).catch((failure: unknown) => {
    throw isElsewhere && isRefusal(failure) ? elsewhere(failure) : failure;
  });
  const members = membersIn(list, { caller, hasSignedIn });
  if (isElsewhere && !members.has(caller.id)) throw elsewhere();
  return { ...about, members };
}

/**
 * Fail closed: a meeting chat has an organizer, even if the response names none. Graph's reference promises none
 * (resources/teamworkOnlineMeetingInfo, read November 2026), and fields beside it are reported to be left out
 * (microsoft-graph-docs-contrib#2393).
 */
function isBetweenPeople({ chatType }: GraphChat): boolean {
  return chatType === 'group' || chatType === 'oneOnOne';
}

function isRefusal(failure: unknown): boolean {
  const cause = failure instanceof AppError ? failure.cause : undefined;
  return cause instanceof GraphRefused && (cause.status === 403 || cause.status === 404);
}

/** For a group chat Graph lists members only in the tenant in which it was begun (chat-list-members). */
function elsewhere(cause?: unknown): AppError {
  return new AppError('chat_elsewhere', 'Microsoft lists this chat’s members in another tenant only', { cause });
}

export function throwAsProblem(cause: unknown): never {
  if (cause instanceof ConsentNeeded) throw consentProblem(cause);
  if (cause instanceof AppError) throw cause;
  throw new AppError('chat_unavailable', 'Teams does not tell who is in this chat', { cause });
}
