import type { Router } from 'express';
import {
  admitConcerns,
  letRead,
  raiseConcern,
  readConcerns,
  saveReply,
  setUpBox,
  takeBackConcern,
  type Concern,
  type Unsigned,
} from '#contract/concern.ts';
import { hashOf, holderOf, isBelowModulus, makeKeysFor, openSigner } from '../../platform/admission/keys.ts';
import { addAdmission, findAdmission, ofBox } from '../../platform/admission/store.ts';
import { transaction } from '../../platform/database/database.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import { callerAsPerson, naming } from '../../gate/chatNames.ts';
import type { At } from '../../core/scope.ts';
import { listChairs, whoOnlyAttended } from '../../meeting/attendance.ts';
import { chairNow } from '../../meeting/chair.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import { attendeesOf, serve } from '../../gate/serve.ts';
import { organizes } from '../../gate/roles.ts';
import type { Chat } from '../../core/people.ts';
import type { Services } from '../../platform/services.ts';
import * as box from './anonymousInbox.ts';
import { hideBehind, isCrowded, isCrowdedNow, recountHiding } from './hiding.ts';
import { boxMs, chairFor, forItsAuthor, isTold, mayRead, spreadMsFor, unsignedState, whatIsWrong } from './rules.ts';
import * as store from './store.ts';

/** In chats larger than this, looking up latecomers for everybody is too slow. */
const manyAttendees = 100;

export function concernRoutes(router: Router, services: Services): void {
  const { db, live, now } = services;
  const sign = openSigner(services.stopping);

  serve(router, services, readConcerns, async ({ at, meeting, isHost, isOrganizer, isFormerChair, caller, chat }) => {
    const reader = { id: caller.id, isOrganizer };
    const { host_id: id, host_name: name } = meeting;
    const chair = { id, name, isOrganizer: organizes({ id }, chat) };
    const isOver = meeting.stage === 'after';
    const concerns = (await store.listConcerns(db, at)).flatMap((one) => {
      if (one.by?.id === caller.id && !isHost) return [forItsAuthor(asRead(one), isOver ? null : chairFor(chair, one))];
      return (isHost || isFormerChair || one.to === caller.id) && mayRead(reader, one) ? [asRead(one)] : [];
    });
    return { concerns, unsigned: await unsignedOf(at, meeting, attendeesOf(chat, meeting)) };
  });

  serve(router, services, raiseConcern, async ({ at, meeting, caller, chat, people, params, body }) => {
    if (meeting.stage === 'after') throw new AppError('meeting_over', 'The meeting is over');
    refuseFields(whatIsWrong(body, people));
    const from = body.kind === 'waiting' ? naming(people).name(body.from, 'from') : null;
    const raised = await transaction(db, async (trx) => {
      const known = await store.findConcern(trx, at, params.concern);
      const to = await chairNow(trx, at);
      // The form showed who would read it: if the chair has just moved, that is somebody else.
      if (!known && body.to !== undefined && body.to !== to)
        throw new AppError('chair_moved', 'Somebody else has the chair by now');
      return store.addConcern(trx, at, {
        id: params.concern,
        by: callerAsPerson(caller, people),
        to,
        kind: body.kind,
        text: body.text.trim(),
        from,
        at: now(),
      });
    });
    // Reveal nothing about another author's concern with the same id.
    if (raised?.by?.id !== caller.id) throw new AppError('not_found', 'No such concern in this meeting');
    announceTo(at, readersOf(chat, raised));
    return forItsAuthor(asRead(raised), null);
  });

  serve(router, services, takeBackConcern, async ({ at, meeting, caller, chat, params }) => {
    const readers = await transaction(db, async (trx) => {
      const concern = await store.findConcern(trx, at, params.concern);
      if (concern?.by?.id !== caller.id) throw new AppError('not_found', 'You raised no such concern in this meeting');
      if (meeting.stage === 'after') throw new AppError('meeting_over', 'The meeting is over');
      if (isTold(concern)) throw new AppError('already_answered', 'The host has replied to it');
      await store.deleteConcern(trx, at, concern.id);
      return readersOf(chat, concern);
    });
    announceTo(at, [...readers, caller.id]);
    return {};
  });

  serve(router, services, letRead, async ({ at, meeting, caller, params, body }) => {
    await transaction(db, async (trx) => {
      const concern = await store.findConcern(trx, at, params.concern);
      if (concern?.by?.id !== caller.id || concern.from?.id === body.person)
        throw new AppError('not_found', 'You raised no such concern in this meeting');
      if (meeting.stage === 'after') throw new AppError('meeting_over', 'The meeting is over');
      if ((await chairNow(trx, at)) !== body.person)
        throw new AppError('chair_moved', 'Somebody else has the chair by now');
      await store.saveReader(trx, at, concern.id, body);
    });
    // A refusal must not reveal to the chair that there is a concern.
    announceTo(at, body.isYes ? [body.person, caller.id] : [caller.id]);
    return {};
  });

  serve(router, services, saveReply, async ({ at, caller, chat, isOrganizer, params, body }) => {
    const before = await store.findConcern(db, at, params.concern);
    if (!before || !mayRead({ id: caller.id, isOrganizer }, before))
      throw new AppError('not_found', 'No such concern in this meeting');
    const isSaved = await store.saveReply(db, at, before.id, body.version, body.content);
    const concern = (await store.findConcern(db, at, before.id)) ?? before;
    if (!isSaved) throw new AppError('stale', 'It was answered in another window', { current: versionOf(concern) });
    const author = before.by !== null && (isTold(before) || isTold(concern)) ? [before.by.id] : [];
    announceTo(at, before.by === null ? 'hosts' : [...readersOf(chat, concern), ...author]);
    return asRead(concern);
  });

  serve(router, services, setUpBox, async ({ at, meeting, chat }) => {
    const { state, box: before } = await unsignedOf(at, meeting, attendeesOf(chat, meeting));
    if (state !== 'gathering' || before !== null) return {};
    const { privateKey, publicKey } = await makeKeysFor(`box ${at.tenant} ${at.chat} ${at.meeting}`);
    await box.addBox(db, at, {
      private_key: privateKey,
      public_key: publicKey,
      opens_at: now() + boxMs,
    });
    live.announce(at, 'concerns');
    return {};
  });

  serve(router, services, admitConcerns, async ({ at, meeting, isHost, isFormerChair, caller, chat, body }) => {
    if (isHost || isFormerChair) throw new AppError('attendee_only', 'The host raises no concern to themselves');
    const blinded = body.blinded.map((one) => Buffer.from(one, 'base64url'));
    const admitted = await transaction(db, async (trx) => {
      const current = await box.findBox(trx, at);
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
      const before = await findAdmission(trx, ofBox, at, holder);
      if (before !== undefined && before !== asked) return 'already_admitted' as const;
      const isOpen = async () => isCrowded(trx, at, privateKey, await listChairs(trx, at));
      const wasOpen = await isOpen();
      if (before === undefined) {
        await addAdmission(trx, ofBox, at, { holder, blinded: asked });
        if ((await whoOnlyAttended(trx, meeting, [caller.id])).length > 0) await hideBehind(trx, at, holder);
        await recountHiding(trx, at, privateKey, {
          attendees: attendeesOf(chat, meeting),
          chaired: await listChairs(trx, at),
          whoOnlyAttended: (people) => whoOnlyAttended(trx, meeting, people),
        });
      }
      return { privateKey, hasFlipped: wasOpen !== (await isOpen()) };
    });
    if (typeof admitted === 'string') return { admitted: false as const, reason: admitted };
    const { privateKey, hasFlipped } = admitted;
    if (hasFlipped) live.announce(at, 'concerns');
    const signatures = await Promise.all(
      blinded.map((one) => sign({ privateKey, blinded: one.toString('base64url') })),
    );
    return { admitted: true as const, signatures };
  });

  async function unsignedOf(at: At, meeting: MeetingRow, attendees: readonly string[]): Promise<Unsigned> {
    const row = await box.findBox(db, at);
    const hiders = async () =>
      attendees.length > manyAttendees ? attendees : await whoOnlyAttended(db, meeting, attendees);
    const isOpened = row !== undefined && row.private_key === null;
    const isEnough =
      row?.private_key != null &&
      (await isCrowdedNow(db, at, row.private_key, {
        attendees,
        whoOnlyAttended: (people) => whoOnlyAttended(db, meeting, people),
        chaired: await listChairs(db, at),
      }));
    // While the close can be undone, concerns are still accepted.
    const stage = meeting.closing_at === null ? meeting.stage : 'meet';
    const state = unsignedState(stage, (await hiders()).length, { isOpened, isEnough });
    const isUp = row?.public_key != null && (state === 'gathering' || state === 'open');
    const spreadMs = spreadMsFor(attendees.length);
    return {
      state,
      box: isUp ? { id: row.box, key: row.public_key ?? '', spreadMs } : null,
      openedAt: row?.opened_at ?? null,
    };
  }

  /** Only to readers: anybody else would learn that a concern exists. */
  function announceTo(at: At, people: 'hosts' | string[]) {
    const told = people === 'hosts' ? people : [...new Set(people)];
    live.announce(at, 'concerns', told);
    live.announce(at, 'recap', told);
  }

  /** People whose open panels must read the concern again. */
  function readersOf(chat: Chat, concern: store.StoredConcern): string[] {
    const organizers = [chat.organizer ?? '', ...chat.coOrganizers];
    const all = [concern.to ?? '', ...organizers, ...concern.readers.keys()];
    return all.filter((id) => id !== '' && mayRead({ id, isOrganizer: organizers.includes(id) }, concern));
  }
}

function asRead({ to: _to, readers: _readers, ...concern }: store.StoredConcern): Concern {
  return concern;
}

function versionOf({ version, reply }: Concern) {
  return { version, content: reply };
}
