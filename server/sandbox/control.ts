import { Router, json, type NextFunction, type Request, type Response } from 'express';
import { z } from 'zod';
import { fromOurPage, isOurOrigin } from './fromOurPage.ts';
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
  /** Tells every window that something has changed. */
  changed: () => void;
  endMeeting: () => void;
  nextOccurrence: () => void;
  dayLater: () => void;
  restart: () => Promise<void>;
  cutStreams: () => void;
  answerForOthers: () => Promise<number>;
}

const asPerson = z.object({ as: z.string() });
const text = z.optional(z.string());
const bridge = z.object({
  as: z.string(),
  isAccepted: z.optional(z.boolean()),
  request: z.object({
    method: z.string(),
    requestId: z.string(),
    tokenParams: z.optional(z.object({ clientId: text, scope: text, claims: text })),
  }),
});
const signInSetting = z.object({
  isConsented: z.optional(z.boolean()),
  graphAsks: z.optional(z.boolean()),
  isNested: z.optional(z.boolean()),
  tokenSeconds: z.optional(z.number()),
});

/** Where Entra's window ends that Teams has opened by itself: it tells its opener, and goes. */
const windowEnd = `<!doctype html><title>Signed in</title>
<script>opener.postMessage({ bookendSignIn: location.search }, location.origin); close();</script>`;

/** What the page asks for, under `/sandbox/control`. It trusts the page, and answers nobody else. */
export function controlRoutes(controls: Controls): Router {
  const { microsoft, windows } = controls;
  const router = Router();
  // Entra's window leads here from another address; it changes nothing.
  router.get('/window-end', (_request, response) => void response.type('html').send(windowEnd));
  router.use(fromOurPage, json());
  const person = (key: string): SandboxPerson => {
    const all = [...microsoft.cast, ...Object.values(microsoft.visitors)];
    const found = all.find((member) => member.key === key) ?? all[0];
    if (!found) throw new Error('Nobody is in the chat');
    return found;
  };

  router.get('/state', (_request, response) => void response.json(controls.state()));
  router.get('/events', (request, response) => {
    const { origin } = request.headers;
    if (origin && isOurOrigin(origin, request)) response.setHeader('access-control-allow-origin', origin);
    const one = person(asPerson.parse(request.query).as);
    // Whoever visits is in the chat from the moment they are played.
    if (one.visit) microsoft.admit(one);
    windows.add(response, one.id);
  });
  router.post('/nested-auth', (request, response) => {
    const asked = bridge.parse(request.body);
    const { isAccepted } = asked;
    const { clientId, scope, claims } = asked.request.tokenParams ?? {};
    const tokenParams = {
      ...(clientId !== undefined && { clientId }),
      ...(scope !== undefined && { scope }),
      ...(claims !== undefined && { claims }),
    };
    const { method, requestId } = asked.request;
    const wanted = { method, requestId, tokenParams, ...(isAccepted !== undefined && { isAccepted }) };
    response.json(microsoft.entra.answerBridge(person(asked.as), wanted));
  });
  router.post('/teams-token', (request, response) => {
    const { as, claims } = z.object({ as: z.string(), claims: text }).parse(request.body);
    response.json(microsoft.entra.teamsToken(person(as), claims));
  });
  router.post('/sign-in', (request, response) => {
    const { isConsented, ...set } = signInSetting.parse(request.body);
    if (isConsented !== undefined) microsoft.signIn.consent('ChatMessage.Send', isConsented);
    Object.assign(microsoft.signIn, set);
    controls.changed();
    response.json({});
  });
  router.post('/trouble', (request, response) => {
    const { mode, membersFail, organizerIsMissing } = z
      .object({
        mode: z.optional(z.enum(troubleModes)),
        membersFail: z.optional(z.boolean()),
        organizerIsMissing: z.optional(z.boolean()),
      })
      .parse(request.body);
    if (mode !== undefined) microsoft.trouble.set(mode);
    if (membersFail !== undefined) microsoft.trouble.failMembers(membersFail);
    if (organizerIsMissing !== undefined) microsoft.trouble.loseOrganizer(organizerIsMissing);
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
  router.post('/day-later', (_request, response) => {
    controls.dayLater();
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
