import type { Router } from 'express';
import * as contract from '#contract/meeting/acknowledgement.ts';
import { listLength } from '#contract/rules/text.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import { meetingIn, type At } from '../../core/scope.ts';
import { callerAsPerson } from '../../gate/chatNames.ts';
import { serve, type Handler } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import { count, firstsOf, forCard, notAcknowledged, acknowledgementProblems } from './rules.ts';
import * as store from './store.ts';

export function acknowledgementRoutes(router: Router, services: Services): void {
  serve(router, services, contract.readAcknowledgements, readAcknowledgements);
  serve(router, services, contract.acknowledge, acknowledge);
  serve(router, services, contract.takeBackAcknowledgement, takeBackAcknowledgement);
  serve(router, services, contract.leaveOff, leaveOff);
  serve(router, services, contract.readAcknowledging, readAcknowledging);
}

export async function listForCard(db: Database | Trx, at: At): Promise<contract.Acknowledgement[]> {
  const { acknowledgements } = await store.listLatest(db, at, listLength);
  return forCard(acknowledgements.toReversed(), await store.listLeftOff(db, at));
}

const readAcknowledgements: Handler<typeof contract.readAcknowledgements> = async ({ at, caller }, { db }) => {
  const { latest, leftOff } = await store.readForPanels(db, at);
  return { ...latest, isLeftOff: leftOff.has(caller.id) };
};

const acknowledge: Handler<typeof contract.acknowledge> = async (
  { at, meeting, caller, people, params, body },
  { db, live, now },
) => {
  if (meeting.stage === 'after') throw new AppError('meeting_over', 'The meeting is over');
  refuseFields(acknowledgementProblems(body, caller.id, people));
  const named = (id: string) => ({ id, name: people.get(id)?.name ?? '' });
  const { others, ...said } = body;
  const strangers = others.map((name) => ({ id: null, name: name.trim() }));
  const added = await store.addAcknowledgement(db, at, {
    ...said,
    id: params.acknowledgement,
    by: callerAsPerson(caller, people),
    to: [...[...new Set(body.to)].map(named), ...strangers],
    at: now(),
  });
  if (added?.by.id !== caller.id) throw new AppError('not_found', 'No such acknowledgement of yours here');
  announce(live, at);
  return added;
};

const takeBackAcknowledgement: Handler<typeof contract.takeBackAcknowledgement> = async (
  { at, caller, params },
  { db, live },
) => {
  if (!(await store.deleteAcknowledgement(db, at, { id: params.acknowledgement, by: caller.id })))
    throw new AppError('not_found', 'No such acknowledgement of yours here');
  announce(live, at);
  return {};
};

const leaveOff: Handler<typeof contract.leaveOff> = async ({ at, caller, latest, body }, { db, live }) => {
  await store.saveLeftOff(db, at, { person: caller.id, isLeftOff: body.isLeftOff });
  if (latest) live.announce(meetingIn(at, latest.id), 'review', 'hosts');
  return {};
};

const readAcknowledging: Handler<typeof contract.readAcknowledging> = async (
  { at, caller, latest, people },
  { db },
) => {
  const held = await store.listAcknowledgedMeetings(db, at, contract.newcomerMeetings);
  const lately = held.slice(0, contract.latelyMeetings);
  const others = [...people.values()].filter(({ id }) => id !== caller.id).map(({ id, name }) => ({ id, name }));
  const since = Math.max(2, (latest?.number ?? 0) - contract.newcomerMeetings + 1);
  const joined = await store.listJoined(db, at, since);
  const newcomers = joined.flatMap(({ person, number }) => {
    const here = others.find(({ id }) => id === person);
    return here ? [{ person: here, joined: number }] : [];
  });
  return {
    meetings: lately.length,
    unacknowledged: notAcknowledged(
      others,
      lately.flatMap(({ acknowledgements }) => acknowledgements),
    ),
    counts: count(lately),
    newcomers: firstsOf(newcomers, held),
  };
};

function announce(live: Services['live'], at: At): void {
  live.announce(at, 'acknowledgements');
  live.announce(at, 'review', 'hosts');
}
