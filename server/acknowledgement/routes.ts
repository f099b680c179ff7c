import type { Router } from 'express';
import {
  acknowledge,
  acknowledgementsRead,
  latelyMeetings,
  leaveOff,
  readAcknowledgements,
  readUnacknowledged,
  takeBackAcknowledgement,
} from '#contract/acknowledgement.ts';
import { AppError, refuseFields } from '../errors.ts';
import type { Meeting } from '../http/scope.ts';
import { serve } from '../http/serve.ts';
import type { Services } from '../services.ts';
import { notAcknowledged, whatIsWrong } from './rules.ts';
import * as store from './store.ts';

export function acknowledgementRoutes(router: Router, services: Services): void {
  const { db, live, now } = services;

  serve(router, services, readAcknowledgements, async ({ meeting, caller }) => ({
    ...(await store.listLatest(db, meeting, acknowledgementsRead)),
    isLeftOff: (await store.listLeftOff(db, meeting)).has(caller.id),
  }));

  serve(router, services, acknowledge, async ({ meeting, caller, people, params, body }) => {
    if (meeting.meeting.stage === 'after') throw new AppError('meeting_over', 'The meeting is over');
    refuseFields(whatIsWrong(body, caller.id, people));
    const named = (id: string) => ({ id, name: people.get(id)?.name ?? '' });
    const said = await store.addAcknowledgement(db, meeting, {
      ...body,
      id: params.acknowledgement,
      by: { id: caller.id, name: people.get(caller.id)?.name ?? caller.name },
      to: [...new Set(body.to)].map(named),
      at: now(),
    });
    if (!said) throw new AppError('not_found', 'No such acknowledgement in this meeting');
    announce(meeting);
    return said;
  });

  serve(router, services, takeBackAcknowledgement, async ({ meeting, caller, params }) => {
    if (!(await store.deleteAcknowledgement(db, meeting, params.acknowledgement, caller.id)))
      throw new AppError('not_found', 'You said no such thing in this meeting');
    announce(meeting);
    return {};
  });

  serve(router, services, leaveOff, async ({ series, caller, body }) => {
    await store.saveLeftOff(db, series, caller.id, body.isLeftOff);
    return {};
  });

  serve(router, services, readUnacknowledged, async ({ series, caller, people }) => {
    const { acknowledgements, meetings } = await store.listLately(db, series, latelyMeetings);
    const others = [...people.values()].filter(({ id }) => id !== caller.id);
    return {
      meetings,
      people: notAcknowledged(
        others.map(({ id, name }) => ({ id, name })),
        acknowledgements,
      ),
    };
  });

  function announce(meeting: Meeting) {
    live.announce(meeting, { topic: 'acknowledgements', id: meeting.meeting.id });
    live.announce(meeting, { topic: 'recap', id: meeting.meeting.id }, 'hosts');
  }
}
