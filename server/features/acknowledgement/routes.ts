import type { Router } from 'express';
import {
  acknowledge,
  latelyMeetings,
  leaveOff,
  newcomerMeetings,
  readAcknowledgements,
  readAcknowledging,
  takeBackAcknowledgement,
  type Acknowledgement,
} from '#contract/acknowledgement.ts';
import { listLength } from '#contract/rules/text.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import { meetingIn, type At } from '../../core/scope.ts';
import { callerAsPerson } from '../../gate/chatNames.ts';
import { serve } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import { count, firstsOf, forCard, notAcknowledged, whatIsWrong } from './rules.ts';
import * as store from './store.ts';

export function acknowledgementRoutes(router: Router, services: Services): void {
  const { db, live, now } = services;

  serve(router, services, readAcknowledgements, async ({ at, caller }) => {
    const { latest, leftOff } = await store.readForPanels(db, at);
    return { ...latest, isLeftOff: leftOff.has(caller.id) };
  });

  serve(router, services, acknowledge, async ({ at, meeting, caller, people, params, body }) => {
    if (meeting.stage === 'after') throw new AppError('meeting_over', 'The meeting is over');
    refuseFields(whatIsWrong(body, caller.id, people));
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
    announce(at);
    return added;
  });

  serve(router, services, takeBackAcknowledgement, async ({ at, caller, params }) => {
    if (!(await store.deleteAcknowledgement(db, at, params.acknowledgement, caller.id)))
      throw new AppError('not_found', 'No such acknowledgement of yours here');
    announce(at);
    return {};
  });

  serve(router, services, leaveOff, async ({ at, caller, latest, body }) => {
    await store.saveLeftOff(db, at, caller.id, body.isLeftOff);
    // The recap that is written now, or was shared last, differs from now on.
    if (latest) live.announce(meetingIn(at, latest.id), 'recap', 'hosts');
    return {};
  });

  serve(router, services, readAcknowledging, async ({ at, caller, latest, people }) => {
    const held = await store.listAcknowledgedMeetings(db, at, newcomerMeetings);
    const lately = held.slice(0, latelyMeetings);
    const others = [...people.values()].filter(({ id }) => id !== caller.id).map(({ id, name }) => ({ id, name }));
    const since = Math.max(2, (latest?.number ?? 0) - newcomerMeetings + 1);
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
  });

  function announce(at: At) {
    live.announce(at, 'acknowledgements');
    live.announce(at, 'recap', 'hosts');
  }
}

/** Of the meeting what its recap and card tell, oldest first. */
export async function listForCard(db: Database | Trx, at: At): Promise<Acknowledgement[]> {
  const { acknowledgements } = await store.listLatest(db, at, listLength);
  return forCard(acknowledgements.toReversed(), await store.listLeftOff(db, at));
}
