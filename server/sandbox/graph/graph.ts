import type { ChatMessage } from '@microsoft/microsoft-graph-types';
import { Router, json, type Request, type Response } from 'express';
import { readChat, readMembers, readOnlineMeetings } from './chats.ts';
import { addChatter, changeMessage, listMessages, markDeleted, postMessage, softDelete } from './messages.ts';
import { answerRefusal, Refusal, tellRequestIds } from './refusal.ts';
import type { GraphOptions, GraphState } from './state.ts';

export interface Graph {
  router: Router;
  messages: () => ChatMessage[];
  deleteMessage: (id: string) => void;
  heldBack: () => number;
  chatter: (count: number) => void;
  requests: { method: string; path: string; clientRequestId: string | undefined }[];
}

/** A stand-in for Graph's chats: in memory, with the real one's refusals. */
export function createGraph(options: GraphOptions): Graph {
  const graph: GraphState = { ...options, messages: [], lastPostAt: new Map(), heldBack: 0 };
  const requests: Graph['requests'] = [];
  const router = Router();
  router.use(tellRequestIds, json({ limit: '1mb' }));
  router.use((request, _response, next) => {
    const { method, originalUrl: path } = request;
    requests.push({ method, path, clientRequestId: request.get('client-request-id') });
    next();
  });
  router.get('/chats/:chat', on(graph, readChat));
  router.get('/chats/:chat/members', on(graph, readMembers));
  router.get('/me/onlineMeetings', on(graph, readOnlineMeetings));
  router.get('/chats/:chat/messages', on(graph, listMessages));
  router.post('/chats/:chat/messages', on(graph, postMessage));
  router.patch('/chats/:chat/messages/:message', on(graph, changeMessage));
  router.post('/users/:user/chats/:chat/messages/:message/softDelete', on(graph, softDelete));
  router.use(() => {
    throw new Refusal(404, 'ResourceNotFound', 'Resource not found for the segment.');
  });
  router.use(answerRefusal);
  return {
    router,
    requests,
    deleteMessage: (id) => markDeleted(graph, id),
    chatter: (count) => addChatter(graph, count),
    heldBack: () => graph.heldBack,
    messages: () => structuredClone(graph.messages),
  };
}

function on<Params>(
  graph: GraphState,
  handle: (graph: GraphState, request: Request<Params>, response: Response) => Promise<void>,
) {
  return (request: Request<Params>, response: Response) => handle(graph, request, response);
}
