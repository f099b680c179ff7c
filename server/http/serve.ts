import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import * as z from 'zod/mini';
import type { AnswerOf, BodyOf, Endpoint, PathNames } from '#contract/endpoint.ts';
import { id } from '#contract/values.ts';
import { asTenant } from '../database/tenant.ts';
import { AppError } from '../errors.ts';
import { hasChaired } from '../meeting/attendance.ts';
import { findMeeting, latestMeeting } from '../meeting/store.ts';
import type { Caller, Chat, ChatNeed } from '../outside/outside.ts';
import type { Services } from '../services.ts';
import { fieldProblems } from './fields.ts';
import type { Admitted, Meeting, MeetingRow, Self, Series } from './scope.ts';
import { isOrganizerUnknown, isOver, organizes, refuseBy, standingOf, type Standing } from './standing.ts';
import { readUnnamed, refuseUnlike } from './unnamed.ts';

type Params<E extends Endpoint> = { readonly [Name in PathNames<E['path']>]: string };

interface Asked<E extends Endpoint> extends Admitted {
  body: BodyOf<E>;
  params: Params<E>;
  /** The meeting that the path names, otherwise the series' latest. */
  latest: MeetingRow | undefined;
  meeting: 'meeting' extends PathNames<E['path']> ? Meeting : undefined;
}

const readJson = express.json({ limit: '256kb', strict: false });

/**
 * The only way in: token → caller; path and caller → member of the chat, role; `allow`; body → schema; run; check the
 * answer. What the client says about who or where it is counts for nothing.
 */
export function serve<E extends Endpoint>(
  router: Router,
  services: Services,
  endpoint: E,
  handle: (asked: Asked<E>) => Promise<AnswerOf<E>>,
): void {
  router[endpoint.method](endpoint.path, async (request: Request, response: Response) => {
    const admitted = await admit(services, request, { isReading: endpoint.method === 'get' }, endpoint.cost);
    const { series, caller, chat } = admitted;
    refuseMadeUp(request.params);
    await asTenant(caller.tenant, async () => {
      const meeting = await meetingOf(services, series, request.params['meeting']);
      const latest = meeting?.meeting ?? (await latestMeeting(services.db, series));
      const standing = await standingIn(services, { ...admitted, meeting: latest, isNamed: meeting !== undefined });
      refuseBy(endpoint.allow, standing, chat);
      const body = await bodyOf(endpoint, request, response);
      // The types of `Asked` follow from the path and the schema, which TypeScript cannot see through a string.
      const asked = {
        ...admitted,
        ...flagsOf(standing),
        meeting,
        latest,
        body,
        params: request.params,
      } as unknown as Asked<E>;
      send(response, endpoint, await handle(asked));
    });
  });
}

/** For what a person asks about themselves, in no series: token → caller; body → schema; run; check the answer. */
export function servePerson<E extends Endpoint>(
  router: Router,
  services: Services,
  endpoint: E,
  handle: (asked: { self: Self; body: BodyOf<E> }) => Promise<AnswerOf<E>>,
): void {
  router[endpoint.method](endpoint.path, async (request: Request, response: Response) => {
    const { tenant, id } = await callerOf(services, request, endpoint.cost);
    const body = (await bodyOf(endpoint, request, response)) as BodyOf<E>;
    send(response, endpoint, await asTenant(tenant, () => handle({ self: { tenant, id } as Self, body })));
  });
}

/**
 * For what must not be known of anybody: length and limit; body → schema; run; check the answer. A request that says who
 * sends it is refused, so that no panel does so for long.
 */
export function serveUnnamed<E extends Endpoint>(
  router: Router,
  { rates, refusedUnnamed }: Pick<Services, 'rates' | 'refusedUnnamed'>,
  endpoint: E,
  handle: (asked: { params: Params<E>; body: BodyOf<E> }) => Promise<AnswerOf<E>>,
): void {
  router[endpoint.method](endpoint.path, async (request: Request, response: Response) => {
    // Kept open, it would lead from one to the next, and whoever counts connections would see when each came.
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

/** Asks the door again for somebody who is inside: whether they host by now. Throws where they may not stay. */
export type StillAdmitted = (youngerThanMs?: number) => Promise<{ isHost: boolean }>;

/** For what has no single answer, such as a stream of notices. */
export function serveStream(
  router: Router,
  services: Services,
  path: string,
  open: (admitted: Admitted, response: Response, still: StillAdmitted) => void,
): void {
  // Express would answer HEAD as it does GET, and such an answer never ends.
  router.all(path, (request, response, next) => {
    if (request.method === 'GET') return next();
    response.setHeader('allow', 'GET');
    throw new AppError('wrong_method', 'A stream can only be read');
  });
  router.get(path, async (request: Request, response: Response) => {
    const admitted = await admit(services, request, { isReading: true });
    const { caller, series } = admitted;
    const standingNow = (chat: Chat) =>
      asTenant(caller.tenant, async () => {
        const meeting = await latestMeeting(services.db, series);
        return standingIn(services, { caller, series, chat, meeting, isNamed: false });
      });
    const isHostNow = async (chat: Chat) => flagsOf(await standingNow(chat)).isHost;
    const still: StillAdmitted = async (youngerThanMs) => {
      const need = { isReading: true, ...(youngerThanMs !== undefined && { youngerThanMs }) };
      return { isHost: await isHostNow(await services.outside.readChat(caller, series.id, need)) };
    };
    const flags = flagsOf(await standingNow(admitted.chat));
    // Who left while the door was opened: `close` has been told already, and nobody would take the stream down.
    if (response.destroyed || response.closed) return;
    open({ ...admitted, ...flags }, response, still);
  });
}

type Entered = Omit<Admitted, keyof ReturnType<typeof flagsOf>>;

async function admit(services: Services, request: Request, need: ChatNeed, cost?: number): Promise<Entered> {
  const caller = await callerOf(services, request, cost);
  const series = { tenant: caller.tenant, id: String(request.params['series']) } as Series;
  const chat = await services.outside.readChat(caller, series.id, need);
  // Fail closed: nobody hosts until Graph names the organizer, not even whoever has the chair.
  if (!need.isReading && isOrganizerUnknown(chat))
    throw new AppError('chat_unavailable', 'Teams does not say who organizes this meeting');
  return { caller, series, chat, people: chat.members };
}

async function callerOf(services: Services, request: Request, cost?: number): Promise<Caller> {
  const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (!token) throw new AppError('signed_out', 'The request carries no token');
  const caller = await services.outside.verify(token);
  services.rates.take(caller, cost);
  return caller;
}

/** `isNamed`: the path names the meeting; otherwise it is the series' latest. */
async function standingIn(
  { db, now }: Services,
  asking: Pick<Admitted, 'caller' | 'series' | 'chat'> & { meeting: MeetingRow | undefined; isNamed: boolean },
): Promise<Standing> {
  const { caller, series, chat, meeting, isNamed } = asking;
  const hasChair = meeting?.host_id === caller.id && !organizes(caller, chat);
  const latest = isNamed && hasChair ? await latestMeeting(db, series) : meeting;
  const standing = standingOf({ caller, chat, meeting, isLatest: latest?.id === meeting?.id, now: now() });
  if (standing !== 'member' || !meeting || !isNamed || !isOver(meeting, chat, now())) return standing;
  return (await hasChaired(db, { ...series, meeting }, caller.id)) ? 'former_chair' : standing;
}

function flagsOf(standing: Standing) {
  return {
    isHost: standing === 'organizer' || standing === 'chair',
    isOrganizer: standing === 'organizer',
    isFormerChair: standing === 'former_chair',
  };
}

/** Everybody who can be asked how the meeting was: in the chat, able to sign in, and neither organizes nor has the chair. */
export function attendeesOf(chat: Chat, meeting: Pick<MeetingRow, 'host_id'>): string[] {
  const members = [...chat.members.values()].filter(
    (member) => !member.isExternal && !organizes(member, chat) && member.id !== meeting.host_id,
  );
  return members.map(({ id }) => id);
}

/** All but the chat bear ids that we or a panel made. PostgreSQL doesn't even take every text to look for. */
function refuseMadeUp({ series: _chat, ...made }: Request['params']): void {
  if (!Object.values(made).every((name) => id.safeParse(name).success))
    throw new AppError('not_found', 'Nothing has such a name here');
}

async function meetingOf(services: Services, series: Series, name: unknown): Promise<Meeting | undefined> {
  if (typeof name !== 'string') return undefined;
  const row = await findMeeting(services.db, series, name);
  if (!row) throw new AppError('not_found', 'No such meeting in this chat');
  return { ...series, meeting: row };
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
  if (!taken.success)
    throw new AppError('invalid', 'Some fields cannot be taken', { fields: fieldProblems(taken.error) });
  return taken.data;
}

function send(response: Response, endpoint: Endpoint, answer: unknown): void {
  const checked = z.parse(endpoint.response, answer);
  // Express' own `json` costs a draft save a twentieth more, for conditional requests that nobody makes here.
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(checked));
}
