import type { Router } from 'express';
import * as contract from '#contract/meeting/pulse.ts';
import { AppError } from '../../core/errors.ts';
import { serve, servePerson, type Handler } from '../../gate/serve.ts';
import { linkInto } from '../../platform/delivery/card.ts';
import type { Services } from '../../platform/services.ts';
import { closePulse as close } from './closing.ts';
import { listMyResults } from './myResults.ts';
import { mayClose } from './rules.ts';
import * as store from './store.ts';
import { readView } from './view.ts';

export function pulseRoutes(router: Router, services: Services): void {
  serve(router, services, contract.readPulse, readPulse);
  serve(router, services, contract.saveOwn, saveOwn);
  servePerson(router, services, contract.readMyResults, readMyResults);
  serve(router, services, contract.closePulse, closePulse);
  serve(router, services, contract.tellChange, tellChange);
}

const readPulse: Handler<typeof contract.readPulse> = (request, { db, now }) => readView(db, request, now());

const saveOwn: Handler<typeof contract.saveOwn> = async ({ at, caller, body }, { db, live, now }) => {
  const pulse = await store.findPulse(db, at);
  if (!pulse) throw new AppError('not_found', 'This meeting has no pulse yet');
  if (pulse.host !== caller.id) return { accepted: false, reason: 'not_yours' };
  if (!(await store.saveOwn(db, at, { own: body, nowMs: now() }))) return { accepted: false, reason: 'closed' };
  live.announce(at, 'pulse', [caller.id]);
  return { accepted: true };
};

const weekMs = 7 * 86_400_000;

const readMyResults: Handler<typeof contract.readMyResults> = async ({ self }, { db, config, now }) => {
  const { catalogAppId, publicUrl } = config;
  const rows = await listMyResults(db, self, now() - weekMs);
  return {
    results: rows.map(({ id, at, topic, series: chat, meeting }) => ({
      id,
      at,
      topic: topic ?? '',
      link: linkInto({ chat, tenant: self.tenant, catalogAppId, publicUrl }, { to: 'rating', meeting }),
    })),
  };
};

const closePulse: Handler<typeof contract.closePulse> = async ({ at }, services) => {
  const { db, now } = services;
  const pulse = await store.findPulse(db, at);
  if (!pulse) throw new AppError('not_found', 'This meeting has no pulse yet');
  if (store.isOpen(pulse, now()) && !mayClose(pulse, now()))
    throw new AppError('too_early', 'A pulse stays open for a day');
  await close(services, at);
  return {};
};

const tellChange: Handler<typeof contract.tellChange> = async ({ at, caller, params, body }, { db, live, now }) => {
  const change = { id: params.release, host: caller.id, sentence: body.sentence, nowMs: now() };
  if (!(await store.saveChange(db, at, change))) throw new AppError('not_found', 'No such result of yours');
  live.announce(at, 'open-items');
  return {};
};
