import type { AadUserConversationMember, Chat } from '@microsoft/microsoft-graph-types';
import { AppError } from '../../../core/errors.ts';
import { readMembers } from '../../../platform/microsoft/members.ts';
import type { Facts, Question } from '../question.ts';
import { told, type Answer } from '../connection.ts';
import type { TestChat } from '../testChat.ts';

const about = { decision: '037', change: 'server/platform/microsoft/members.ts' };

export const ownMembers: Question = {
  ...about,
  id: 'members',
  asks: 'How does Graph list the members of the test chat?',
  probe: (chat) => membersOf(chat, chat.id),
};

export const otherMembers: Question = {
  ...about,
  id: 'members of --chat',
  asks: 'Does Graph list everybody in a large chat or a meeting?',
  probe: async (chat) => membersOf(chat, chat.otherChat()),
};

interface Page {
  value?: AadUserConversationMember[];
  '@odata.count'?: number;
}

async function membersOf({ ask, graphUrl, me }: TestChat, chat: string): Promise<Facts> {
  const answers: Answer[] = [];
  const get = async (path: string) => {
    const answer = await ask({ method: 'get', path });
    answers.push(answer);
    return answer;
  };
  const members = await readMembers(get, chat, graphUrl).catch((failure: unknown) => {
    if (failure instanceof AppError) return [];
    throw failure;
  });
  const expanded = await ask({ method: 'get', path: `/chats/${encodeURIComponent(chat)}?$expand=members` });
  const whole = (expanded.data ?? {}) as Chat;
  return {
    answer: answers.map(told).at(-1) ?? '',
    chat: whole.chatType ?? 'unknown',
    ...paging(answers, members.length),
    'by expansion': whole.members?.length ?? told(expanded),
    ...kinds(members, me.tenant),
  };
}

function paging(answers: readonly Answer[], members: number): Facts {
  const pages = answers.map(({ data }) => (data ?? {}) as Page);
  const counts = pages.map((page) => page['@odata.count']);
  const lengths = pages.map(({ value = [] }) => value.length);
  return {
    members,
    pages: pages.length,
    'on the first page': lengths[0] ?? 0,
    '@odata.count': countOf(counts, lengths, members),
  };
}

function countOf(counts: readonly (number | undefined)[], lengths: readonly number[], members: number): string {
  const isOfPage = counts.every((count, page) => count === lengths[page]);
  const isOfList = counts.every((count) => count === members);
  if (isOfPage) return isOfList ? 'the page, or the list' : 'the page';
  return isOfList ? 'the list' : 'neither';
}

function kinds(members: readonly AadUserConversationMember[], tenant: string): Facts {
  const known = members.filter(({ userId }) => userId);
  const isGuest = ({ roles }: AadUserConversationMember) => roles?.includes('guest') ?? false;
  const isFromHere = ({ tenantId }: AadUserConversationMember) => tenantId?.toLowerCase() === tenant.toLowerCase();
  const guests = known.filter(isGuest);
  const others = known.filter((one) => !isGuest(one));
  return {
    owners: members.filter(({ roles }) => roles?.includes('owner')).length,
    guests: guests.length,
    'guests with this tenantId': guests.filter(isFromHere).length,
    external: others.filter((one) => !isFromHere(one)).length,
    anonymous: members.length - known.length,
    'tenantId on each': known.every(({ tenantId }) => Boolean(tenantId)),
  };
}
