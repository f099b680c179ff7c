import { Router, json, type NextFunction, type Request, type Response } from 'express';
import { z } from 'zod';
import type { Microsoft } from './microsoft.ts';
import type { SandboxPerson } from './people.ts';
import { troubleModes } from './trouble.ts';
import type { Windows } from './windows.ts';

/** What the sandbox's page can ask for. */
export interface Controls {
  microsoft: Microsoft;
  windows: Windows;
  /** Everything the page draws. */
  state: () => unknown;
  endMeeting: () => void;
  nextOccurrence: () => void;
  restart: () => Promise<void>;
  cutStreams: () => void;
  answerForOthers: () => Promise<number>;
}

/** The page asks for its events at the other of this machine's two names (`src/sandbox/state.ts` says why). */
const loopback = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/;

const asPerson = z.object({ as: z.string() });
const bridge = z.object({
  as: z.string(),
  request: z.object({
    method: z.string(),
    requestId: z.string(),
    tokenParams: z.optional(z.object({ clientId: z.optional(z.string()), scope: z.optional(z.string()) })),
  }),
});

/** The page's own door, under `/sandbox/control`. It trusts the page: it listens on this machine only. */
export function controlRoutes(controls: Controls): Router {
  const { microsoft, windows } = controls;
  const router = Router();
  router.use(json());
  const person = (key: string): SandboxPerson => {
    const found = microsoft.chat.members.find((member) => member.key === key) ?? microsoft.chat.members[0];
    if (!found) throw new Error('Nobody is in the chat');
    return found;
  };

  router.get('/state', (_request, response) => void response.json(controls.state()));
  router.get('/events', (request, response) => {
    const { origin } = request.headers;
    if (origin && loopback.test(origin)) response.setHeader('access-control-allow-origin', origin);
    windows.add(response, person(asPerson.parse(request.query).as).id);
  });
  router.post('/nested-auth', (request, response) => {
    const asked = bridge.parse(request.body);
    const { tokenParams, ...rest } = asked.request;
    const { clientId, scope } = tokenParams ?? {};
    const params = { ...(clientId !== undefined && { clientId }), ...(scope !== undefined && { scope }) };
    response.json(microsoft.answerBridge(person(asked.as), { ...rest, tokenParams: params }));
  });
  router.post('/trouble', (request, response) => {
    const { mode, membersFail } = z
      .object({ mode: z.optional(z.enum(troubleModes)), membersFail: z.optional(z.boolean()) })
      .parse(request.body);
    if (mode !== undefined) microsoft.trouble.set(mode);
    if (membersFail !== undefined) microsoft.trouble.failMembers(membersFail);
    response.json({});
  });
  router.post('/delete-message', (request, response) => {
    microsoft.deleteMessage(z.object({ id: z.string() }).parse(request.body).id);
    response.json({});
  });
  router.post('/end-meeting', (_request, response) => {
    controls.endMeeting();
    response.json({});
  });
  router.post('/next-occurrence', (_request, response) => {
    controls.nextOccurrence();
    response.json({});
  });
  router.post('/cut-streams', (_request, response) => {
    controls.cutStreams();
    response.json({});
  });
  router.post('/restart', async (_request, response) => {
    await controls.restart();
    response.json({});
  });
  router.post('/answer-for-others', async (_request, response) => {
    response.json({ taken: await controls.answerForOthers() });
  });
  // The page shows the sentence beside its controls.
  router.use((error: Error, _request: Request, response: Response, _next: NextFunction) => {
    response.status(500).json({ message: error.message });
  });
  return router;
}
