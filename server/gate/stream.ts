import type { Request, Response, Router } from 'express';
import type { Stream } from '#contract/wire/endpoint.ts';
import type { Admitted } from '../core/admitted.ts';
import { AppError } from '../core/errors.ts';
import type { Caller, Chat } from '../core/people.ts';
import { selfOf, type Self } from '../core/scope.ts';
import { latestMeeting } from '../meeting/latest.ts';
import { asTenant } from '../platform/database/tenant.ts';
import type { Services } from '../platform/services.ts';
import { admit, flagsOf, standingIn } from './membership.ts';
import { callerOf } from './request.ts';

/** Re-checks authorization for an open stream, and whether its viewer hosts now. Throws if access was lost. */
export type StillAdmitted = (youngerThanMs?: number) => Promise<{ isHost: boolean }>;

export function serveStream(
  router: Router,
  services: Services,
  { path }: Stream<'member'>,
  open: (admitted: Admitted, response: Response, still: StillAdmitted) => void,
): void {
  refuseOtherMethods(router, path);
  const answer = async (request: Request, response: Response) => {
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
  };
  router.get(path, (request: Request, response: Response) => services.underWay(answer(request, response)));
}

/** A stream outside any chat ends with the token, so nothing has to be re-checked. */
export function serveOwnStream(
  router: Router,
  services: Services,
  { path }: Stream<'self'>,
  open: (admitted: { self: Self; caller: Caller }, response: Response) => void,
): void {
  refuseOtherMethods(router, path);
  const answer = async (request: Request, response: Response) => {
    const caller = await callerOf(services, request);
    if (response.destroyed || response.closed) return;
    open({ self: selfOf(caller), caller }, response);
  };
  router.get(path, (request: Request, response: Response) => services.underWay(answer(request, response)));
}

/** Express would handle HEAD like GET, and that response never ends. */
function refuseOtherMethods(router: Router, path: string): void {
  router.all(path, (request, response, next) => {
    if (request.method === 'GET') return next();
    response.setHeader('allow', 'GET');
    throw new AppError('wrong_method', 'A stream can only be read');
  });
}
