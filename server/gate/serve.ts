import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import * as z from 'zod/mini';
import type { AnswerOf, BodyOf, Endpoint, PathNames } from '#contract/endpoint.ts';
import { id } from '#contract/values.ts';
import { meetingIn, type At, type ChatAt, type Self } from '../core/scope.ts';
import type { MeetingRow } from '../meeting/row.ts';
import { asTenant } from '../platform/database/tenant.ts';
import { AppError } from '../core/errors.ts';
import { hasChaired } from '../meeting/attendance.ts';
import { findMeeting, latestMeeting } from '../meeting/store.ts';
import type { Caller, Chat } from '../core/people.ts';
import type { ChatNeed } from '../platform/microsoft/microsoft.ts';
import type { Services } from '../platform/services.ts';
import type { Admitted } from '../core/admitted.ts';
import { fieldProblems } from '../platform/http/validationErrors.ts';
import { isOrganizerUnknown, isOver, organizes, refuseBy, standingOf, type Standing } from './roles.ts';
import { readUnnamed, refuseUnlike } from '../platform/http/anonymous.ts';

type Params<E extends Endpoint> = { readonly [Name in PathNames<E['path']>]: string };

type HasMeeting<E extends Endpoint> = 'meeting' extends PathNames<E['path']> ? true : false;

/** What a handler receives: a request that has passed the gate. */
interface AdmittedRequest<E extends Endpoint> extends Omit<Admitted, 'at'> {
  at: HasMeeting<E> extends true ? At : ChatAt;
  /** The meeting in the path. */
  meeting: HasMeeting<E> extends true ? MeetingRow : undefined;
  /** The meeting in the path, otherwise the chat's latest. */
  latest: MeetingRow | undefined;
  body: BodyOf<E>;
  params: Params<E>;
  /** Whether the client has disconnected. */
  hasHungUp: () => boolean;
}

const readJson = express.json({ limit: '256kb', strict: false });

/**
 * The authorization gate: token → caller; path and caller → chat member, role; `allow`; body → schema; handle; check
 * the response. Nothing that the client claims about its identity or role counts.
 */
export function serve<E extends Endpoint>(
  router: Router,
  services: Services,
  endpoint: E,
  handle: (request: AdmittedRequest<E>) => Promise<AnswerOf<E>>,
): void {
  router[endpoint.method](endpoint.path, async (request: Request, response: Response) => {
    const admitted = await admit(services, request, { isReading: endpoint.method === 'get' }, endpoint.cost);
    const { at, caller, chat } = admitted;
    refuseMadeUp(request.params);
    await asTenant(caller.tenant, async () => {
      const meeting = await meetingInPath(services, at, request.params['meeting']);
      const latest = meeting ?? (await latestMeeting(services.db, at));
      const standing = await standingIn(services, { ...admitted, meeting: latest, isNamed: meeting !== undefined });
      refuseBy(endpoint.allow, standing, chat);
      const body = await bodyOf(endpoint, request, response);
      // The types of `AdmittedRequest` follow from the path and the schema, which TypeScript cannot see through a string.
      const admittedRequest = {
        ...admitted,
        ...flagsOf(standing),
        at: meeting ? meetingIn(at, meeting.id) : at,
        meeting,
        latest,
        body,
        params: request.params,
        hasHungUp: hangUpOf(response),
      } as unknown as AdmittedRequest<E>;
      send(response, endpoint, await handle(admittedRequest));
    });
  });
}

/** For endpoints about the caller, outside any chat: token → caller; body → schema; handle; check the response. */
export function servePerson<E extends Endpoint>(
  router: Router,
  services: Services,
  endpoint: E,
  handle: (request: { self: Self } & Pick<AdmittedRequest<E>, 'body' | 'hasHungUp'>) => Promise<AnswerOf<E>>,
): void {
  router[endpoint.method](endpoint.path, async (request: Request, response: Response) => {
    const { tenant, id } = await callerOf(services, request, endpoint.cost);
    const body = (await bodyOf(endpoint, request, response)) as BodyOf<E>;
    const self = { tenant, id } as Self;
    const answer = await asTenant(tenant, () => handle({ self, body, hasHungUp: hangUpOf(response) }));
    send(response, endpoint, answer);
  });
}

/**
 * For anonymous endpoints: length and rate limit; body → schema; handle; check the response. Refuses requests with
 * credentials, so that a panel that sends any is noticed.
 */
export function serveUnnamed<E extends Endpoint>(
  router: Router,
  { rates, refusedUnnamed }: Pick<Services, 'rates' | 'refusedUnnamed'>,
  endpoint: E,
  handle: (request: { params: Params<E>; body: BodyOf<E> }) => Promise<AnswerOf<E>>,
): void {
  router[endpoint.method](endpoint.path, async (request: Request, response: Response) => {
    // A kept-alive connection would link requests, and counting connections would show when each came.
    response.setHeader('connection', 'close');
    response.on('finish', () => {
      if (response.statusCode >= 400) refusedUnnamed.count();
    });
    refuseUnlike(request, endpoint.bytes);
    rates.unnamed.take();
    refuseMadeUp(request.params);
    const body = (await bodyOf(endpoint, request, response, readUnnamed)) as BodyOf<E>;
    send(response, endpoint, await handle({ params: request.params as unknown as Params<E>, body }));
  });
}

/** Re-checks authorization for an open stream, and whether its viewer hosts now. Throws if access was lost. */
export type StillAdmitted = (youngerThanMs?: number) => Promise<{ isHost: boolean }>;

/** For an endpoint without a single response, such as the stream of notices. */
export function serveStream(
  router: Router,
  services: Services,
  path: string,
  open: (admitted: Admitted, response: Response, still: StillAdmitted) => void,
): void {
  // Express would handle HEAD like GET, and that response never ends.
  router.all(path, (request, response, next) => {
    if (request.method === 'GET') return next();
    response.setHeader('allow', 'GET');
    throw new AppError('wrong_method', 'A stream can only be read');
  });
  router.get(path, async (request: Request, response: Response) => {
    const admitted = await admit(services, request, { isReading: true });
    const { caller, at } = admitted;
    const standingNow = (chat: Chat) =>
      asTenant(caller.tenant, async () => {
        const meeting = await latestMeeting(services.db, at);
        return standingIn(services, { caller, at, chat, meeting, isNamed: false });
      });
    const isHostNow = async (chat: Chat) => flagsOf(await standingNow(chat)).isHost;
    const still: StillAdmitted = async (youngerThanMs) => {
      const need = { isReading: true, ...(youngerThanMs !== undefined && { youngerThanMs }) };
      return { isHost: await isHostNow(await services.outside.readChat(caller, at.chat, need)) };
    };
    const flags = flagsOf(await standingNow(admitted.chat));
    // The client may have disconnected meanwhile: `close` has already fired, so nothing would clean the stream up.
    if (response.destroyed || response.closed) return;
    open({ ...admitted, ...flags }, response, still);
  });
}

type Entered = Omit<Admitted, keyof ReturnType<typeof flagsOf>>;

async function admit(services: Services, request: Request, need: ChatNeed, cost?: number): Promise<Entered> {
  const caller = await callerOf(services, request, cost);
  const at = { tenant: caller.tenant, chat: String(request.params['series']) } as ChatAt;
  // Throws unless the caller is a member: from here on `at` is checked.
  const chat = await services.outside.readChat(caller, at.chat, need);
  // Fail closed: nobody hosts until Graph names the organizer, not even the chair.
  if (!need.isReading && isOrganizerUnknown(chat))
    throw new AppError('chat_unavailable', 'Teams does not say who organizes this meeting');
  return { at, caller, chat, people: chat.members };
}

async function callerOf(services: Services, request: Request, cost?: number): Promise<Caller> {
  const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (!token) throw new AppError('signed_out', 'The request carries no token');
  const caller = await services.outside.verify(token);
  services.rates.take(caller, cost);
  return caller;
}

/** `isNamed`: the meeting is from the path; otherwise it is the chat's latest. */
async function standingIn(
  { db, now }: Services,
  asking: Pick<Admitted, 'at' | 'caller' | 'chat'> & { meeting: MeetingRow | undefined; isNamed: boolean },
): Promise<Standing> {
  const { at, caller, chat, meeting, isNamed } = asking;
  const hasChair = meeting?.host_id === caller.id && !organizes(caller, chat);
  const latest = isNamed && hasChair ? await latestMeeting(db, at) : meeting;
  const standing = standingOf({ caller, chat, meeting, isLatest: latest?.id === meeting?.id, now: now() });
  if (standing !== 'member' || !meeting || !isNamed || !isOver(meeting, chat, now())) return standing;
  return (await hasChaired(db, meeting, caller.id)) ? 'former_chair' : standing;
}

function flagsOf(standing: Standing) {
  return {
    isHost: standing === 'organizer' || standing === 'chair',
    isOrganizer: standing === 'organizer',
    isFormerChair: standing === 'former_chair',
  };
}

/** Everybody who can rate the meeting: in the chat, able to sign in, neither an organizer nor the chair. */
export function attendeesOf(chat: Chat, meeting: Pick<MeetingRow, 'host_id'>): string[] {
  const members = [...chat.members.values()].filter(
    (member) => !member.isExternal && !organizes(member, chat) && member.id !== meeting.host_id,
  );
  return members.map(({ id }) => id);
}

/** All path parameters but the chat are ids that we or a panel generated. PostgreSQL can't even compare with every
 * text. */
function refuseMadeUp({ series: _chat, ...made }: Request['params']): void {
  if (!Object.values(made).every((name) => id.safeParse(name).success))
    throw new AppError('not_found', 'No such id here');
}

async function meetingInPath({ db }: Services, at: ChatAt, id: unknown): Promise<MeetingRow | undefined> {
  if (typeof id !== 'string') return undefined;
  const row = await findMeeting(db, at, id);
  if (!row) throw new AppError('not_found', 'No such meeting in this chat');
  return row;
}

async function bodyOf(
  endpoint: Endpoint,
  request: Request,
  response: Response,
  read: RequestHandler = readJson,
): Promise<unknown> {
  await new Promise<void>((resolve, reject) => {
    read(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });
  const taken = z.safeParse(endpoint.body, request.body);
  if (!taken.success) throw new AppError('invalid', 'Some fields are invalid', { fields: fieldProblems(taken.error) });
  return taken.data;
}

function hangUpOf(response: Response): () => boolean {
  return () => response.destroyed || response.closed;
}

function send(response: Response, endpoint: Endpoint, answer: unknown): void {
  const checked = z.parse(endpoint.response, answer);
  // Express's `json` makes a draft save 5 % slower, for conditional requests that nobody sends here.
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(checked));
}
