import type { ChatMessage } from '@microsoft/microsoft-graph-types';
import type { Caller } from '../../core/people.ts';
import { chatMessages, messagePath } from '../../platform/microsoft/messages.ts';
import { PostFailure, type Outside } from '../../platform/microsoft/microsoft.ts';
import type { Answer, Connection } from './connection.ts';
import { NotAsked, Unreachable } from './failures.ts';

export interface TestChat extends Connection {
  id: string;
  /** `--chat`. Throws `NotAsked`. */
  otherChat: () => string;
  post: (message: ChatMessage) => Promise<{ answer: Answer; id: string | undefined }>;
  read: (message: string) => Promise<{ answer: Answer; message: ChatMessage }>;
  react: (message: string) => Promise<Answer>;
  /** Bookend's own requests. Undefined: it failed, as the answer says. */
  asBookend: <Result>(
    act: (bookend: Pick<Outside, 'read' | 'update'>, caller: Caller) => Promise<Result>,
  ) => Promise<{ answer: Answer; result: Result | undefined }>;
  /** What has to be deleted. */
  posted: Set<string>;
}

/** Graph's limit is a second; its clock isn't ours. */
const secondsBetweenPosts = 1.2;

export function inTestChat(connection: Connection, id: string, otherChat: string | undefined): TestChat {
  const { graphUrl, me, ask, rest } = connection;
  const posted = new Set<string>();
  const caller: Caller = { ...me, roles: new Set(), token: '', expiresAt: Infinity };
  return {
    ...connection,
    id,
    posted,
    otherChat() {
      if (otherChat === undefined) throw new NotAsked('no --chat was given');
      return otherChat;
    },
    async post(data) {
      await rest(secondsBetweenPosts);
      const answer = await ask({ method: 'post', path: messagePath(id), data });
      const message = (answer.data ?? {}) as ChatMessage;
      if (message.id) posted.add(message.id);
      return { answer, id: message.id };
    },
    async read(message) {
      const answer = await ask({ method: 'get', path: messagePath(id, message) });
      return { answer, message: (answer.data ?? {}) as ChatMessage };
    },
    react(message) {
      const path = `${messagePath(id, message)}/setReaction`;
      return ask({ method: 'post', path, data: { reactionType: '👍' } });
    },
    async asBookend(act) {
      const answers: Answer[] = [];
      const bookend = chatMessages({ graphUrl }, async (_caller, _scope, request) => {
        const answer = await ask(request);
        answers.push(answer);
        return answer;
      });
      const result = await act(bookend, caller).catch((failure: unknown) => {
        if (failure instanceof PostFailure) return undefined;
        throw failure;
      });
      const answer = answers.at(-1);
      if (!answer) throw new Unreachable('Graph');
      return { answer, result };
    },
  };
}
