import { Router, json, type NextFunction, type Request, type Response } from 'express';
import { z } from 'zod';
import type { BridgeRequest } from './entra/bridge.ts';
import { fromOurPage } from './fromOurPage.ts';
import type { Microsoft } from './microsoft.ts';
import type { Door } from './page/door.ts';
import { isOurOrigin } from './page/names.ts';
import type { SandboxPerson } from './people.ts';
import { switchesChange } from './switches.ts';
import { setSwitches } from './switching.ts';
import type { Windows } from './windows.ts';

/** Buttons of the page, which tests press too. */
export interface Acts {
  restart: () => Promise<void>;
  cutStreams: () => void;
  nextOccurrence: () => void;
  /** Moves Bookend's clock ahead by a day, after which a pulse can be closed. */
  dayLater: () => void;
  weekLater: () => void;
  /** Moves it ahead by the time that an organizer has to come. */
  minutesLater: () => void;
  endMeeting: () => void;
  answerForOthers: () => Promise<number>;
}

export interface Controls extends Acts {
  microsoft: Microsoft;
  windows: Windows;
  door: Door;
  state: () => unknown;
  changed: () => void;
}

/** Only for the sandbox's own page, which it trusts. */
export function controlRoutes(controls: Controls): Router {
  const router = Router();
  const answer = answering(controls);
  // Entra's window arrives here from another origin; the route changes nothing.
  router.get('/window-end', (_request, response) => void response.type('html').send(windowEnd));
  router.use(fromOurPage, json());
  router.get('/state', (_request, response) => void response.json(controls.state()));
  router.get('/events', (request, response) => openEvents(controls, request, response));
  router.post('/nested-auth', answer(answerNestedAuth));
  router.post('/teams-token', answer(teamsToken));
  router.post('/switches', answer(changeSwitches));
  router.post('/delete-message', answer(deleteMessage));
  router.post('/edit-message', answer(editMessage));
  router.post('/react', answer(react));
  router.post(
    '/end-meeting',
    answer(({ endMeeting }) => endMeeting()),
  );
  router.post(
    '/next-occurrence',
    answer(({ nextOccurrence }) => nextOccurrence()),
  );
  router.post(
    '/day-later',
    answer(({ dayLater }) => dayLater()),
  );
  router.post(
    '/week-later',
    answer(({ weekLater }) => weekLater()),
  );
  router.post(
    '/minutes-later',
    answer(({ minutesLater }) => minutesLater()),
  );
  router.post(
    '/cut-streams',
    answer(({ cutStreams }) => cutStreams()),
  );
  router.post(
    '/restart',
    answer(({ restart }) => restart()),
  );
  router.post(
    '/answer-for-others',
    answer(async ({ answerForOthers }) => ({ taken: await answerForOthers() })),
  );
  router.use((error: Error, _request: Request, response: Response, _next: NextFunction) => {
    response.status(500).json({ message: error.message });
  });
  return router;
}

function answering(controls: Controls) {
  return (handle: (controls: Controls, body: unknown) => unknown) => async (request: Request, response: Response) => {
    response.json((await handle(controls, request.body)) ?? {});
  };
}

const asPerson = z.object({ as: z.string() });
const text = z.optional(z.string());

const windowEnd = `<!doctype html><title>Signed in</title>
<script>opener.postMessage({ bookendSignIn: location.search }, location.origin); close();</script>`;

function openEvents({ microsoft, windows }: Controls, request: Request, response: Response): void {
  const { origin } = request.headers;
  if (origin && isOurOrigin(origin, request)) response.setHeader('access-control-allow-origin', origin);
  const person = personIn(microsoft, asPerson.parse(request.query).as);
  if (person.visit) microsoft.admit(person);
  windows.add(response, person.id);
}

const bridge = z.object({
  as: z.string(),
  isAccepted: z.optional(z.boolean()),
  refusedBy: z.optional(z.number()),
  request: z.object({
    method: z.string(),
    requestId: z.string(),
    tokenParams: z.optional(z.object({ clientId: text, scope: text, claims: text })),
  }),
});

function answerNestedAuth({ microsoft, changed }: Controls, body: unknown): unknown {
  const { as, isAccepted, refusedBy, request } = bridge.parse(body);
  const { clientId, scope, claims } = request.tokenParams ?? {};
  const tokenParams = {
    ...(clientId !== undefined && { clientId }),
    ...(scope !== undefined && { scope }),
    ...(claims !== undefined && { claims }),
  };
  const { method, requestId } = request;
  const ended = { ...(isAccepted !== undefined && { isAccepted }), ...(refusedBy !== undefined && { refusedBy }) };
  const asked: BridgeRequest = { method, requestId, tokenParams, ...ended };
  const answer = microsoft.entra.answerBridge(personIn(microsoft, as), asked);
  // A window may have changed the consent, and a transient error is over.
  if (method === 'GetTokenPopup' || microsoft.signIn.bridge) changed();
  return answer;
}

function teamsToken({ microsoft }: Controls, body: unknown): unknown {
  const { as, claims } = z.object({ as: z.string(), claims: text }).parse(body);
  return microsoft.entra.teamsToken(personIn(microsoft, as), claims);
}

async function changeSwitches(controls: Controls, body: unknown): Promise<void> {
  const hasToRestart = setSwitches(controls, switchesChange.parse(body));
  controls.changed();
  if (hasToRestart) await controls.restart();
}

function deleteMessage({ microsoft }: Controls, body: unknown): void {
  microsoft.deleteMessage(z.object({ id: z.string() }).parse(body).id);
}

function editMessage({ microsoft }: Controls, body: unknown): void {
  microsoft.editInTeams(z.object({ id: z.string() }).parse(body).id, 'And thank you all');
}

function react({ microsoft }: Controls, body: unknown): void {
  const { id, as } = z.object({ id: z.string(), as: z.string() }).parse(body);
  microsoft.react(id, personIn(microsoft, as));
}

function personIn({ cast, visitors, colleagues }: Microsoft, key: string): SandboxPerson {
  const all = [...cast, ...Object.values(visitors), ...Object.values(colleagues)];
  const found = all.find((member) => member.key === key) ?? all[0];
  if (!found) throw new Error('Nobody is in the chat');
  return found;
}
