import type { Request } from 'express';
import { challenge } from '../entra/signIn.ts';
import type { SandboxChat, SandboxPerson } from '../people.ts';
import { graphTokenOf } from './graphToken.ts';
import { organizedBy } from './organizers.ts';
import { missingScope, Refusal } from './refusal.ts';
import type { GraphState } from './state.ts';

interface Asker {
  person: SandboxPerson;
  there: SandboxChat;
}

/** Throws a `Refusal` unless the token, one of the scopes and the chat allow it. */
export async function askerOf(
  graph: GraphState,
  request: Pick<Request<{ chat?: string }>, 'headers' | 'params'>,
  scopes: string[],
): Promise<Asker> {
  const { entra, chat } = graph;
  const token = await graphTokenOf(entra, request);
  if (entra.signIn.graphAsks && entra.signIn.lacks(token.claims, challenge)) throw challenged();
  if (!scopes.some((scope) => token.scopes.includes(scope))) throw missingScope(scopes);
  const there = chatFor(graph, request.params.chat ?? chat.id, token.claims['tid']);
  if (!there) throw new Refusal(404, 'NotFound', 'Chat not found.');
  const person = there.members.find(({ id }) => id === token.id);
  if (!person) throw strangersRefusal(token.id, there);
  return { person, there };
}

/** Graph's words: microsoft-graph-docs-contrib#9129. */
function strangersRefusal(id: string, { id: chat }: SandboxChat): Refusal {
  const message = `AclCheckFailed-The initiator 8:orgid:${id} is not a member of the roster in the generic thread ${chat}`;
  const refusal = new Refusal(403, 'Forbidden', 'InsufficientPrivileges');
  refusal.inner = { code: '1', message };
  return refusal;
}

function challenged(): Refusal {
  const claims = Buffer.from(challenge).toString('base64');
  const authorization = 'https://login.microsoftonline.com/common/oauth2/authorize';
  return new Refusal(401, 'InvalidAuthenticationToken', 'Continuous access evaluation resulted in challenge.', {
    'WWW-Authenticate': `Bearer realm="", authorization_uri="${authorization}", error="insufficient_claims", claims="${claims}"`,
  });
}

function chatFor(graph: GraphState, id: string, tenant: unknown): SandboxChat | undefined {
  const { chat, chats, created, elsewhere, trouble } = graph;
  const theirs = elsewhere.find(({ id: theirId, members }) => theirId === id && members[0]?.tenant === tenant);
  const asOrganized = () => ({ ...organizedBy(chat, trouble.organizing), id });
  return (
    theirs ?? created.find((one) => one.id === id) ?? (id === chat.id || chats.has(id) ? asOrganized() : undefined)
  );
}
