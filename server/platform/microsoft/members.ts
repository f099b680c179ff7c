import type { AadUserConversationMember, ConversationMember } from '@microsoft/microsoft-graph-types';
import type { AxiosResponse } from 'axios';
import { plainLine } from '#contract/rules/text.ts';
import { AppError } from '../../core/errors.ts';
import type { Caller, Member } from '../../core/people.ts';
import { pathInGraph } from './ask.ts';
import { refusalIn } from './graphRefusal.ts';
import { personId } from './ids.ts';

/** A meeting's chat has at most 1,000 members; Graph chooses the size of a page. */
const mostPages = 100;

interface MemberPage {
  value?: ConversationMember[];
  '@odata.count'?: number;
  '@odata.nextLink'?: string;
}

export type GetPage = (path: string) => Promise<AxiosResponse<unknown>>;

/**
 * All members, by pages: an expansion of the chat may be cut. Throws if one page is missing, because the list decides
 * who is let in, and how many people a rating's answers hide among.
 */
export async function readMembers(get: GetPage, chat: string, graphUrl: string): Promise<ConversationMember[]> {
  const members: ConversationMember[] = [];
  let path: string | undefined = `/chats/${encodeURIComponent(chat)}/members`;
  let promised = 0;
  for (let page = 0; path !== undefined; page++) {
    if (page === mostPages) throw cutOff('has no end');
    const answer = await get(path);
    if (answer.status !== 200) throw refusalIn(answer);
    const { value = [], '@odata.nextLink': next, '@odata.count': count = 0 } = (answer.data ?? {}) as MemberPage;
    members.push(...value);
    // Microsoft doesn't say whether it counts the page or the list.
    promised = Math.max(promised, count);
    path = next === undefined ? undefined : pathInGraph(next, graphUrl);
    if (next !== undefined && path === undefined) throw cutOff('continues at another address');
  }
  if (members.length < promised) throw cutOff(`has ${members.length} of ${promised} members`);
  return members;
}

function cutOff(how: string): AppError {
  return new AppError('chat_unavailable', `The list of the chat's members ${how}`);
}

/** Anonymous participants have no `userId`, so they can't be members here. */
export function membersIn(
  list: readonly ConversationMember[],
  { caller, hasSignedIn }: { caller: Caller; hasSignedIn: (id: string) => boolean },
): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>();
  for (const member of list) {
    const { userId, displayName, tenantId, email, roles } = member as ConversationMember &
      Partial<AadUserConversationMember>;
    const id = personId(userId);
    if (id === null) continue;
    // A guest's `tenantId` may be either tenant. "An in-tenant guest" has the role `guest`, somebody from outside
    // `owner` (resources/conversationMember).
    const isOurs = tenantId == null || tenantId.toLowerCase() === caller.tenant.toLowerCase();
    const isGuest = (roles ?? []).includes('guest');
    const isExternal = !isOurs && !isGuest && !hasSignedIn(id);
    const mail = plainLine(email ?? '');
    members.set(id, { id, name: plainLine(displayName ?? ''), isExternal, ...(isGuest && { isGuest }), mail });
  }
  return members;
}
