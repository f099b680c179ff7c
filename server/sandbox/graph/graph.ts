import type { ChatMessage } from '@microsoft/microsoft-graph-types';
import { Router, json, type Request, type Response } from 'express';
import type { SandboxPerson } from '../people.ts';
import { readChat, readMembers, readOnlineMeetings } from './chats/chats.ts';
import { sendActivityNotification } from './feed.ts';
import { noFeedTrouble, type FeedItem, type FeedTrouble } from './feedState.ts';
import { addChatter, editInTeams, markDeleted, react } from './chats/inTeams.ts';
import { systemMessageOf } from './chats/chatMessage.ts';
import { changeMessage, listMessages, postMessage, readMessage, setReaction, softDelete } from './chats/messages.ts';
import { createChat } from './chats/newChat.ts';
import { readTransitiveMembers } from './groupMembers.ts';
import { sandboxGroups, type SandboxGroup } from './groups.ts';
import { createPace, type Pace } from './pace.ts';
import { createDrive, type Drive } from './drive.ts';
import { answerRefusal, Refusal } from './refusal.ts';
import type { GraphOptions, GraphState } from './state.ts';

export interface Graph {
  router: Router;
  /** Those that people sent. */
  messages: () => ChatMessage[];
  deleteMessage: (id: string) => void;
  react: (id: string, by: SandboxPerson) => void;
  editInTeams: (id: string, words: string) => void;
  heldBack: () => number;
  /** Messages of other people, the first `agoMs` ago. */
  chatter: (count: number, agoMs?: number) => void;
  requests: { method: string; path: string; clientRequestId: string | undefined }[];
  drive: Drive;
  pace: Pace;
  groups: Map<string, SandboxGroup>;
  feed: () => FeedItem[];
  feedTrouble: FeedTrouble;
}

const dayMs = 86_400_000;

/** A stand-in for Graph's chats and groups: in memory, with the real one's refusals. */
export function createGraph(options: GraphOptions): Graph {
  const graph: GraphState = {
    ...options,
    messages: [],
    created: [],
    pace: createPace(),
    groups: sandboxGroups(),
    heldBack: 0,
    feed: [],
    feedCount: 0,
    feedTrouble: noFeedTrouble(),
  };
  graph.messages.push(systemMessageOf({ chat: options.chat.id, at: Date.now() - dayMs }));
  const requests: Graph['requests'] = [];
  const drive = createDrive(options.entra);
  const router = Router();
  router.use('/me/drive/special', drive.router);
  router.use(json({ limit: '1mb' }));
  router.use((request, _response, next) => {
    const { method, originalUrl: path } = request;
    requests.push({ method, path, clientRequestId: request.get('client-request-id') });
    next();
  });
  router.post('/chats', on(graph, createChat));
  router.get('/chats/:chat', on(graph, readChat));
  router.get('/chats/:chat/members', on(graph, readMembers));
  router.get('/groups/:group/transitiveMembers', on(graph, readTransitiveMembers));
  router.get('/me/onlineMeetings', on(graph, readOnlineMeetings));
  router.get('/chats/:chat/messages', on(graph, listMessages));
  router.post('/chats/:chat/messages', on(graph, postMessage));
  router.get('/chats/:chat/messages/:message', on(graph, readMessage));
  router.post('/chats/:chat/sendActivityNotification', on(graph, sendActivityNotification));
  router.patch('/chats/:chat/messages/:message', on(graph, changeMessage));
  router.post('/chats/:chat/messages/:message/setReaction', on(graph, setReaction));
  router.post('/users/:user/chats/:chat/messages/:message/softDelete', on(graph, softDelete));
  router.use(() => {
    throw new Refusal(404, 'ResourceNotFound', 'Resource not found for the segment.');
  });
  router.use(answerRefusal);
  return {
    router,
    requests,
    drive,
    pace: graph.pace,
    groups: graph.groups,
    deleteMessage: (id) => markDeleted(graph, id),
    react(id, by) {
      const message = graph.messages.find((one) => one.id === id);
      react(graph, message, { by, reactionType: '👍' });
    },
    editInTeams: (id, words) => editInTeams(graph, id, words),
    chatter: (count, agoMs = 0) => addChatter(graph, count, Date.now() - agoMs),
    heldBack: () => graph.heldBack,
    feed: () => structuredClone(graph.feed),
    feedTrouble: graph.feedTrouble,
    messages: () => structuredClone(graph.messages.filter(({ from }) => from)),
  };
}

function on<Params>(
  graph: GraphState,
  handle: (graph: GraphState, request: Request<Params>, response: Response) => Promise<void>,
) {
  return (request: Request<Params>, response: Response) => handle(graph, request, response);
}
