import type { Request, Response, Router } from 'express';
import { appRoles, type ChatAudience, type TenantAudience } from '#contract/wire/audience.ts';
import type { AnswerOf, BodyOf, Endpoint, EndpointFor } from '#contract/wire/endpoint.ts';
import type { PathNames } from '#contract/rules/wire/paths.ts';
import { meetingIn, selfOf, tenantAtOf, type At, type ChatAt, type Self, type TenantAt } from '../core/scope.ts';
import type { MeetingRow } from '../meeting/row.ts';
import { forgetHistory } from '../platform/database/database.ts';
import { asTenant } from '../platform/database/tenant.ts';
import { AppError } from '../core/errors.ts';
import { latestMeeting } from '../meeting/latest.ts';
import { findMeeting } from '../meeting/store.ts';
import type { Caller, Chat } from '../core/people.ts';
import type { Services } from '../platform/services.ts';
import type { Admitted } from '../core/admitted.ts';
import { readUnnamed, refuseUnlike } from '../platform/http/anonymous.ts';
import { admit, flagsOf, standingIn } from './membership.ts';
import { bodyOf, callerOf, hangUpOf, refuseMadeUp, send } from './request.ts';
import { organizes, refuseBy } from './roles.ts';

type Params<E extends Endpoint> = { readonly [Name in PathNames<E['path']>]: string };

type HasMeeting<E extends Endpoint> = 'meeting' extends PathNames<E['path']> ? true : false;

export type Handler<E extends Endpoint, Context = Services> = (
  request: RequestOf<E>,
  context: Context,
) => Promise<AnswerOf<E>>;

/** The endpoint's audience decides what a request says about the caller. */
export type RequestOf<E extends Endpoint> = { body: BodyOf<E> } & (E extends EndpointFor<ChatAudience>
  ? ChatRequest<E>
  : E extends EndpointFor<TenantAudience>
    ? { tenantAt: TenantAt; caller: Caller; params: Params<E>; hasHungUp: () => boolean }
    : E extends EndpointFor<'self'>
      ? { self: Self; caller: Caller; params: Params<E>; hasHungUp: () => boolean }
      : { params: Params<E> });

interface ChatRequest<E extends Endpoint> extends Omit<Admitted, 'at'> {
  at: HasMeeting<E> extends true ? At : ChatAt;
  meeting: HasMeeting<E> extends true ? MeetingRow : undefined;
  /** The meeting in the path, otherwise the chat's latest. */
  latest: MeetingRow | undefined;
  params: Params<E>;
  hasHungUp: () => boolean;
}

/**
 * The authorization gate: token → caller; path and caller → chat member, standing; audience; body → schema;
 * handle; check the response. Nothing that the client claims about its identity or role counts.
 */
export function serve<E extends EndpointFor<ChatAudience>, Context extends Services>(
  router: Router,
  context: Context,
  endpoint: E,
  handle: Handler<E, Context>,
): void {
  route(router, context, endpoint, async (request, response) => {
    const admitted = await admit(context, request, { isReading: endpoint.method === 'get' }, endpoint.cost);
    const { at, caller, chat } = admitted;
    refuseMadeUp(request.params);
    await asTenant(caller.tenant, async () => {
      const meeting = await meetingInPath(context, at, request.params['meeting']);
      const latest = meeting ?? (await latestMeeting(context.db, at));
      const standing = await standingIn(context, { ...admitted, meeting: latest, isNamed: meeting !== undefined });
      refuseBy(endpoint.audience, standing, chat);
      const body = await bodyOf(endpoint, request, response);
      // TypeScript can't derive `RequestOf` from the path string and the schema.
      const admittedRequest = {
        ...admitted,
        ...flagsOf(standing),
        at: meeting ? meetingIn(at, meeting.id) : at,
        meeting,
        latest,
        body,
        params: request.params,
        hasHungUp: hangUpOf(response),
      } as unknown as RequestOf<E>;
      send(response, endpoint, await handle(admittedRequest, context));
    });
  });
}

export function servePerson<E extends EndpointFor<'self'>, Context extends Services>(
  router: Router,
  context: Context,
  endpoint: E,
  handle: Handler<E, Context>,
): void {
  if (endpoint.method === 'get')
    context.ownReads.set(endpoint.path, (request) => handle(request as RequestOf<E>, context));
  route(router, context, endpoint, async (request, response) => {
    const caller = await callerOf(context, request, endpoint.cost);
    refuseMadeUp(request.params);
    const body = await bodyOf(endpoint, request, response);
    const { params } = request;
    const self = selfOf(caller);
    const admitted = { self, caller, body, params, hasHungUp: hangUpOf(response) } as unknown as RequestOf<E>;
    const answer = await asTenant(self.tenant, () => handle(admitted, context));
    // Wipes the deleted text from the database's files too.
    if (endpoint.method === 'delete') await forgetHistory(context.db);
    send(response, endpoint, answer);
  });
}

export function serveTenant<E extends EndpointFor<TenantAudience>, Context extends Services>(
  router: Router,
  context: Context,
  endpoint: E,
  handle: Handler<E, Context>,
): void {
  route(router, context, endpoint, async (request, response) => {
    const caller = await callerOf(context, request, endpoint.cost);
    if (!caller.roles.has(appRoles[endpoint.audience]))
      throw new AppError('role_needed', `The caller lacks the app role ${appRoles[endpoint.audience]}`);
    refuseMadeUp(request.params);
    const body = await bodyOf(endpoint, request, response);
    const { params } = request;
    const tenantAt = tenantAtOf(caller.tenant);
    const admitted = { tenantAt, caller, body, params, hasHungUp: hangUpOf(response) } as unknown as RequestOf<E>;
    const answer = await asTenant(caller.tenant, () => handle(admitted, context));
    send(response, endpoint, answer);
  });
}

/**
 * For anonymous endpoints: limits length and rate. Refuses requests with credentials, so that a panel that sends any
 * is noticed.
 */
export function serveUnnamed<E extends EndpointFor<'anonymous'>, Context extends Services>(
  router: Router,
  context: Context,
  endpoint: E,
  handle: Handler<E, Context>,
): void {
  const { rates, refusedUnnamed } = context;
  route(router, context, endpoint, async (request, response) => {
    // A kept-alive connection would link requests, and counting connections would show when each came.
    response.setHeader('connection', 'close');
    response.on('finish', () => {
      if (response.statusCode >= 400) refusedUnnamed.count();
    });
    refuseUnlike(request, endpoint.bytes);
    rates.unnamed.take();
    refuseMadeUp(request.params);
    const body = await bodyOf(endpoint, request, response, readUnnamed);
    const unnamed = { params: request.params, body } as unknown as RequestOf<E>;
    send(response, endpoint, await handle(unnamed, context));
  });
}

/** Without it a client that hangs up could leave work behind that finds the database closed. */
function route(
  router: Router,
  { underWay }: Services,
  { method, path }: Endpoint,
  handle: (request: Request, response: Response) => Promise<void>,
): void {
  router[method](path, (request: Request, response: Response) => underWay(handle(request, response)));
}

export function attendeesOf(chat: Chat, meeting: Pick<MeetingRow, 'host_id'>): string[] {
  const members = [...chat.members.values()].filter(
    (member) => !member.isExternal && !organizes(member, chat) && member.id !== meeting.host_id,
  );
  return members.map(({ id }) => id);
}

async function meetingInPath({ db }: Services, at: ChatAt, id: unknown): Promise<MeetingRow | undefined> {
  if (typeof id !== 'string') return undefined;
  const row = await findMeeting(db, at, id);
  if (!row) throw new AppError('not_found', 'No such meeting in this chat');
  return row;
}
