import { startMicrosoft, type Microsoft } from '../microsoft.ts';
import { sandboxTenant, homeTenant, type SandboxPerson } from '../people.ts';
import { chatScopes, optionalScopes, type Tokens } from './deviceSignIn.ts';
import { askAll, type Outcomes, type Answers } from './askAll.ts';
import type { Facts } from './question.ts';
import { questions } from './questions.ts';
import { onlineMeeting } from './questions/onlineMeeting.ts';
import { otherMembers } from './questions/members.ts';
import { connect } from './connection.ts';

/** The same questions, put to a sandbox whose chat has as many members, guests and organizers as Microsoft's. */
export async function sandboxAnswers({ outcomes, isAlone }: Answers): Promise<Outcomes> {
  const asked = questions.filter(({ id }) => typeof outcomes.get(id) === 'object');
  const { members, isMeeting, isOrganizer, hasCoOrganizer } = chatLike(outcomes);
  const people = Object.fromEntries(members.map((one) => [one.key, one]));
  await using microsoft = await startMicrosoft({ people, ...(!isMeeting && { organizer: null }) });
  const [first, second] = members;
  const me = isOrganizer ? first : second;
  if (!me || !first || !second) throw new Error('A chat has two members');
  const colleague = me === first ? second : first;
  if (hasCoOrganizer) microsoft.chat.coOrganizers.add(colleague.id);
  const connection = connectTo(microsoft, me);
  const company = { colleague: colleague.id, isShared: !isAlone };
  return (await askAll(connection, asked, { ...company, chat: microsoft.chat.id })).outcomes;
}

/** Instead of waiting. */
function connectTo(microsoft: Microsoft, me: SandboxPerson) {
  const { graphUrl, pace } = microsoft;
  pace.isStrict = true;
  const rest = () => Promise.resolve(pace.rest());
  return connect({ graphUrl, me, tokens: tokensFor(microsoft, me), rest });
}

function tokensFor({ mint }: Microsoft, me: SandboxPerson): Tokens {
  const token = (scp: string) => mint(me, { aud: 'https://graph.microsoft.com', scp });
  return {
    chats: token(chatScopes.join(' ')),
    optional: new Map(optionalScopes.map((scope) => [scope, token(scope)])),
  };
}

interface ChatShape {
  members: SandboxPerson[];
  isMeeting: boolean;
  isOrganizer: boolean;
  hasCoOrganizer: boolean;
}

function chatLike(outcomes: Outcomes): ChatShape {
  const facts = (id: string): Facts => {
    const outcome = outcomes.get(id);
    return typeof outcome === 'object' ? outcome : {};
  };
  const list = facts(otherMembers.id);
  const meeting = facts(onlineMeeting.id);
  const count = (fact: string) => Number(list[fact] ?? 0);
  const [guests, external, anonymous] = [count('guests'), count('external'), count('anonymous')];
  const plain = Math.max(2, count('members') - guests - external - anonymous);
  const kinds = [
    ...Array.from({ length: plain }, () => ({})),
    ...Array.from({ length: guests }, () => ({ visit: 'guest' as const })),
    ...Array.from({ length: external }, () => ({ visit: 'external' as const, tenant: homeTenant })),
    ...Array.from({ length: anonymous }, () => ({ visit: 'anonymous' as const, id: '' })),
  ];
  return {
    members: kinds.map((kind, index) => ({ ...member(index), ...kind })),
    isMeeting: (list['chat'] ?? 'meeting') === 'meeting',
    isOrganizer: meeting['I organize it'] !== false,
    hasCoOrganizer: meeting['co-organizers named'] === true,
  };
}

function member(index: number): SandboxPerson {
  const id = `a11ce000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  return { key: `member${index}`, id, name: `Member ${index}`, tenant: sandboxTenant };
}
