import { Router, json, type NextFunction, type Request, type Response } from 'express';
import { z } from 'zod';
import type { BridgeRequest } from './entra/bridge.ts';
import { fromOurPage } from './fromOurPage.ts';
import type { Microsoft } from './microsoft.ts';
import { panelTroubles, type Door } from './page/door.ts';
import { isOurOrigin } from './page/names.ts';
import type { SandboxPerson } from './people.ts';
import { approvals, bridgeStatuses, exchangeTroubles } from './entra/signIn.ts';
import { driveTroubles } from './graph/drive.ts';
import { organizings } from './graph/organizers.ts';
import { guestTenants, meetingAnswers, messageAnswers, readingAnswers } from './graph/reading.ts';
import { troubleModes } from './graph/trouble.ts';
import type { Windows } from './windows.ts';

/** Buttons of the page, which tests press too. */
export interface Acts {
  restart: () => Promise<void>;
  cutStreams: () => void;
  nextOccurrence: () => void;
  /** Moves Bookend's clock ahead by a day, after which a pulse can be closed. */
  dayLater: () => void;
  /** By as long as an organizer has to come. */
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
  router.post('/sign-in', answer(setSignIn));
  router.post('/trouble', answer(setTrouble));
  router.post('/reading', answer(setReading));
  router.post('/exchange', answer(setExchange));
  router.post('/drive', answer(setDrive));
  router.post('/door', answer(setDoor));
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

function answerNestedAuth({ microsoft }: Controls, body: unknown): unknown {
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
  return microsoft.entra.answerBridge(personIn(microsoft, as), asked);
}

function teamsToken({ microsoft }: Controls, body: unknown): unknown {
  const { as, claims } = z.object({ as: z.string(), claims: text }).parse(body);
  return microsoft.entra.teamsToken(personIn(microsoft, as), claims);
}

const signInSetting = z.object({
  isConsented: z.optional(z.boolean()),
  graphAsks: z.optional(z.boolean()),
  isNested: z.optional(z.boolean()),
  tokenSeconds: z.optional(z.number()),
  approval: z.optional(z.enum(approvals)),
  refusal: z.optional(z.nullable(z.number())),
  bridge: z.optional(z.nullable(z.enum(bridgeStatuses))),
  isSignedUp: z.optional(z.boolean()),
});

function setSignIn({ microsoft: { signIn }, changed }: Controls, body: unknown): void {
  const { isConsented, isSignedUp, refusal, bridge, ...set } = signInSetting.parse(body);
  if (isConsented !== undefined) signIn.consent('ChatMessage.Send', isConsented);
  if (isSignedUp !== undefined) signIn.consent('access_as_user', isSignedUp);
  if (refusal !== undefined) signIn.refusal = refusal ?? undefined;
  // Once is a hiccup; what stays away stays away until it is set back.
  if (bridge !== undefined)
    signIn.bridge = bridge ? { status: bridge, times: bridge === 'TRANSIENT_ERROR' ? 1 : Infinity } : undefined;
  Object.assign(signIn, set);
  changed();
}

const troubleSetting = z.object({
  mode: z.optional(z.enum(troubleModes)),
  membersFail: z.optional(z.boolean()),
  organizing: z.optional(z.enum(organizings)),
  deletedAnswer: z.optional(z.literal([403, 404, 410])),
  reactions: z.optional(z.enum(['wanted', 'refused'])),
  mentions: z.optional(z.enum(['taken', 'refused'])),
});

async function setTrouble({ microsoft: { trouble }, restart }: Controls, body: unknown): Promise<void> {
  const { mode, membersFail, organizing, ...corrections } = troubleSetting.parse(body);
  trouble.setCorrections(corrections);
  if (mode !== undefined) trouble.set(mode);
  if (membersFail !== undefined) trouble.failMembers(membersFail);
  if (organizing === undefined || organizing === trouble.organizing) return;
  trouble.organize(organizing);
  // Bookend remembers for ten minutes who organizes, because that doesn't change in Teams.
  await restart();
}

const readingSetting = z.object({
  answer: z.optional(z.enum(readingAnswers)),
  messages: z.optional(z.enum(messageAnswers)),
  guestTenant: z.optional(z.enum(guestTenants)),
  hasNames: z.optional(z.boolean()),
  pageSize: z.optional(z.number()),
  expansionIsWhole: z.optional(z.boolean()),
  meetings: z.optional(z.enum(meetingAnswers)),
  isShortAddress: z.optional(z.boolean()),
});

function setReading({ microsoft, changed }: Controls, body: unknown): void {
  Object.assign(microsoft.reading, readingSetting.parse(body));
  changed();
}

const exchangeSetting = z.object({ exchange: z.union([z.enum(exchangeTroubles), z.number()]) });

function setExchange({ microsoft, changed }: Controls, body: unknown): void {
  Object.assign(microsoft.signIn, exchangeSetting.parse(body));
  changed();
}

function setDrive({ microsoft: { drive }, changed }: Controls, body: unknown): void {
  drive.trouble = z.object({ trouble: z.enum(driveTroubles) }).parse(body).trouble;
  changed();
}

const doorSetting = z.object({
  isSilent: z.optional(z.boolean()),
  inPanel: z.optional(z.enum(panelTroubles)),
});

function setDoor({ door }: Controls, body: unknown): void {
  const { isSilent, inPanel } = doorSetting.parse(body);
  door.set({ ...(isSilent !== undefined && { isSilent }), ...(inPanel && { inPanel }) });
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

function personIn({ cast, visitors }: Microsoft, key: string): SandboxPerson {
  const all = [...cast, ...Object.values(visitors)];
  const found = all.find((member) => member.key === key) ?? all[0];
  if (!found) throw new Error('Nobody is in the chat');
  return found;
}
