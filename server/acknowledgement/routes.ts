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
import { listLength } from '#contract/values.ts';
import type { Database, Trx } from '../database/database.ts';
import { AppError, refuseFields } from '../errors.ts';
import type { Meeting } from '../http/scope.ts';
import { serve } from '../http/serve.ts';
import type { Services } from '../services.ts';
import { count, firstsOf, forCard, notAcknowledged, whatIsWrong } from './rules.ts';
import * as store from './store.ts';

export function acknowledgementRoutes(router: Router, services: Services): void {
  const { db, live, now } = services;

  serve(router, services, readAcknowledgements, async ({ meeting, caller }) => {
    const { latest, leftOff } = await store.readForPanels(db, meeting);
    return { ...latest, isLeftOff: leftOff.has(caller.id) };
  });

  serve(router, services, acknowledge, async ({ meeting, caller, people, params, body }) => {
    if (meeting.meeting.stage === 'after') throw new AppError('meeting_over', 'The meeting is over');
    refuseFields(whatIsWrong(body, caller.id, people));
    const named = (id: string) => ({ id, name: people.get(id)?.name ?? '' });
    const { others, ...said } = body;
    const strangers = others.map((name) => ({ id: null, name: name.trim() }));
    const added = await store.addAcknowledgement(db, meeting, {
      ...said,
      id: params.acknowledgement,
      by: { id: caller.id, name: people.get(caller.id)?.name ?? caller.name },
      to: [...[...new Set(body.to)].map(named), ...strangers],
      at: now(),
    });
    if (added?.by.id !== caller.id) throw new AppError('not_found', 'No such acknowledgement of yours here');
    announce(meeting);
    return added;
  });

  serve(router, services, takeBackAcknowledgement, async ({ meeting, caller, params }) => {
    if (!(await store.deleteAcknowledgement(db, meeting, params.acknowledgement, caller.id)))
      throw new AppError('not_found', 'No such acknowledgement of yours here');
    announce(meeting);
    return {};
  });

  serve(router, services, leaveOff, async ({ series, caller, latest, body }) => {
    await store.saveLeftOff(db, series, caller.id, body.isLeftOff);
    // The recap that is written now, or was shared last, differs from now on.
    if (latest) live.announce(series, { topic: 'recap', id: latest.id }, 'hosts');
    return {};
  });

  serve(router, services, readAcknowledging, async ({ series, caller, latest, people }) => {
    const held = await store.listHeld(db, series, newcomerMeetings);
    const lately = held.slice(0, latelyMeetings);
    const others = [...people.values()].filter(({ id }) => id !== caller.id).map(({ id, name }) => ({ id, name }));
    const since = Math.max(2, (latest?.number ?? 0) - newcomerMeetings + 1);
    const joined = await store.listJoined(db, series, since);
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

  function announce(meeting: Meeting) {
    live.announce(meeting, { topic: 'acknowledgements', id: meeting.meeting.id });
    live.announce(meeting, { topic: 'recap', id: meeting.meeting.id }, 'hosts');
  }
}

/** Of the meeting what its recap and card tell, oldest first. */
export async function listForCard(db: Database | Trx, meeting: Meeting): Promise<Acknowledgement[]> {
  const { acknowledgements } = await store.listLatest(db, meeting, listLength);
  return forCard(acknowledgements.toReversed(), await store.listLeftOff(db, meeting));
}
