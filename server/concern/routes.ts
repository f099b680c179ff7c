import type { Router } from 'express';
import {
  admitConcerns,
  raiseConcern,
  readConcerns,
  saveReply,
  setUpBox,
  takeBackConcern,
  type Concern,
  type Unsigned,
} from '#contract/concern.ts';
import { hashOf, holderOf, isBelowModulus, makeKeys, openSigner } from '../admission/keys.ts';
import { addAdmission, countAdmitted, findAdmission, ofBox } from '../admission/store.ts';
import { transaction } from '../database/database.ts';
import { AppError, refuseFields } from '../errors.ts';
import { naming } from '../http/people.ts';
import type { Meeting, MeetingKey } from '../http/scope.ts';
import { attendeesOf, serve } from '../http/serve.ts';
import type { Services } from '../services.ts';
import * as box from './box.ts';
import { boxMs, fewestAdmitted, forItsAuthor, isTold, spreadMsFor, unsignedState, whatIsWrong } from './rules.ts';
import * as store from './store.ts';

export function concernRoutes(router: Router, services: Services): void {
  const { db, live, now } = services;
  const sign = openSigner(services.stopping);

  serve(router, services, readConcerns, async ({ meeting, isHost, caller, chat }) => {
    const concerns = await store.listConcerns(db, meeting);
    const own = concerns.filter(({ by }) => by?.id === caller.id).map(forItsAuthor);
    const attendees = attendeesOf(chat, meeting.meeting).length;
    return { concerns: isHost ? concerns : own, unsigned: await unsignedOf(meeting, attendees) };
  });

  serve(router, services, raiseConcern, async ({ meeting, caller, people, params, body }) => {
    if (meeting.meeting.stage === 'after') throw new AppError('meeting_over', 'The meeting is over');
    refuseFields(whatIsWrong(body, people));
    const from = body.kind === 'waiting' ? naming(people).name(body.from, 'from') : null;
    const raised = await store.addConcern(db, meeting, {
      id: params.concern,
      by: { id: caller.id, name: people.get(caller.id)?.name ?? caller.name },
      kind: body.kind,
      text: body.text.trim(),
      from,
      at: now(),
    });
    // Under another's id nothing is told.
    if (raised?.by?.id !== caller.id) throw new AppError('not_found', 'No such concern in this meeting');
    announce(meeting, 'hosts');
    return forItsAuthor(raised);
  });

  serve(router, services, takeBackConcern, async ({ meeting, caller, params }) => {
    await transaction(db, async (trx) => {
      const concern = await store.findConcern(trx, meeting, params.concern);
      if (concern?.by?.id !== caller.id) throw new AppError('not_found', 'You raised no such concern in this meeting');
      if (meeting.meeting.stage === 'after') throw new AppError('meeting_over', 'The meeting is over');
      if (isTold(concern)) throw new AppError('already_answered', 'The host has replied to it');
      await store.deleteConcern(trx, meeting, concern.id);
    });
    announce(meeting, 'hosts');
    live.announce(meeting, { topic: 'concerns', id: meeting.meeting.id }, [caller.id]);
    return {};
  });

  serve(router, services, saveReply, async ({ meeting, params, body }) => {
    const before = await store.findConcern(db, meeting, params.concern);
    if (!before) throw new AppError('not_found', 'No such concern in this meeting');
    const isSaved = await store.saveReply(db, meeting, before.id, body.version, body.content);
    const concern = (await store.findConcern(db, meeting, before.id)) ?? before;
    if (!isSaved) throw new AppError('stale', 'It was answered in another window', { current: versionOf(concern) });
    announce(meeting, isTold(before) || isTold(concern) ? 'everyone' : 'hosts');
    return concern;
  });

  serve(router, services, setUpBox, async ({ meeting, chat }) => {
    const attendees = attendeesOf(chat, meeting.meeting).length;
    const { state, box: before } = await unsignedOf(meeting, attendees);
    if (state !== 'gathering' || before !== null) return {};
    const { privateKey, publicKey } = await makeKeys();
    await box.addBox(db, keyOf(meeting), { private_key: privateKey, public_key: publicKey, opens_at: now() + boxMs });
    live.announce(meeting, { topic: 'concerns', id: meeting.meeting.id });
    return {};
  });

  serve(router, services, admitConcerns, async ({ meeting, isHost, caller, body }) => {
    if (isHost) throw new AppError('attendee_only', 'The host raises no concern to themselves');
    const key = keyOf(meeting);
    const blinded = body.blinded.map((one) => Buffer.from(one, 'base64url'));
    const admitted = await transaction(db, async (trx) => {
      const current = await box.findBox(trx, key);
      if (!current) throw new AppError('not_found', 'This meeting has no box yet');
      const { private_key: privateKey, public_key: publicKey } = current;
      if (privateKey === null || publicKey === null) return 'over' as const;
      refuseFields(
        blinded.flatMap((one, index) =>
          isBelowModulus(publicKey, one) ? [] : [{ field: `blinded.${index}`, code: 'wrong_type' as const }],
        ),
      );
      const holder = holderOf(privateKey, caller.id);
      const asked = hashOf(Buffer.concat(blinded));
      const before = await findAdmission(trx, ofBox, key, holder);
      if (before !== undefined && before !== asked) return 'already_admitted' as const;
      if (before === undefined) await addAdmission(trx, ofBox, key, holder, asked);
      const isEnoughNow = before === undefined && (await countAdmitted(trx, ofBox, key)) === fewestAdmitted;
      return { privateKey, isEnoughNow };
    });
    if (typeof admitted === 'string') return { admitted: false as const, reason: admitted };
    const { privateKey, isEnoughNow } = admitted;
    if (isEnoughNow) live.announce(meeting, { topic: 'concerns', id: key.meeting });
    const signatures = await Promise.all(
      blinded.map((one) => sign({ privateKey, blinded: one.toString('base64url') })),
    );
    return { admitted: true as const, signatures };
  });

  async function unsignedOf(meeting: Meeting, attendees: number): Promise<Unsigned> {
    const row = await box.findBox(db, keyOf(meeting));
    const admitted = row ? await countAdmitted(db, ofBox, row) : 0;
    const state = unsignedState(
      meeting.meeting.stage,
      attendees,
      row && { isOpened: row.private_key === null, admitted },
    );
    const isUp = row?.public_key != null && (state === 'gathering' || state === 'open');
    return { state, box: isUp ? { id: row.box, key: row.public_key ?? '', spreadMs: spreadMsFor(attendees) } : null };
  }

  /** Others would learn that there is something, and nothing more. */
  function announce(meeting: Meeting, audience: 'hosts' | 'everyone') {
    live.announce(meeting, { topic: 'concerns', id: meeting.meeting.id }, audience);
    live.announce(meeting, { topic: 'recap', id: meeting.meeting.id }, 'hosts');
  }
}

function versionOf({ version, reply }: Concern) {
  return { version, content: reply };
}

function keyOf(meeting: Meeting): MeetingKey {
  return { tenant: meeting.tenant, series: meeting.id, meeting: meeting.meeting.id };
}
