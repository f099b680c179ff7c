import type { Router } from 'express';
import * as contract from '#contract/meeting/concern.ts';
import type { FieldProblem } from '#contract/wire/problem.ts';
import { hashOf, holderOf, isBelowModulus, openSigner } from '../../platform/admission/keys.ts';
import { addAdmission, findAdmission, ofBox } from '../../platform/admission/store.ts';
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import type { Chat } from '../../core/people.ts';
import type { At } from '../../core/scope.ts';
import { attendeesOf, serve, type Handler } from '../../gate/serve.ts';
import { listChairs, whoOnlyAttended } from '../../meeting/attendance.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import type { Services } from '../../platform/services.ts';
import * as inbox from './anonymousInbox.ts';
import { hideBehind, isCrowded, isCrowdedNow, recountHiding } from './hiding.ts';
import { boxMs, spreadMsFor, unsignedState } from './rules.ts';

/** In larger chats, checking everybody for lateness is too slow. */
const manyAttendees = 100;

export function inboxRoutes(router: Router, services: Services): void {
  const context = { ...services, sign: openSigner(services.stopping) };
  serve(router, context, contract.setUpBox, setUpBox);
  serve(router, context, contract.admitConcerns, admitConcerns);
}

interface Context extends Services {
  sign: ReturnType<typeof openSigner>;
}

interface InChat {
  at: At;
  meeting: MeetingRow;
  chat: Chat;
}

export async function readInbox(db: Database, { at, meeting, chat }: InChat): Promise<contract.Unsigned> {
  const attendees = attendeesOf(chat, meeting);
  const row = await inbox.findBox(db, at);
  const attended = (people: readonly string[]) => whoOnlyAttended(db, meeting, people);
  const isOpened = row !== undefined && row.private_key === null;
  const isEnough =
    row?.private_key != null &&
    (await isCrowdedNow(db, at, {
      privateKey: row.private_key,
      attendees,
      whoOnlyAttended: attended,
      chaired: await listChairs(db, at),
    }));
  const hiders = attendees.length > manyAttendees ? attendees : await attended(attendees);
  // While the close can be undone, concerns are still accepted.
  const stage = meeting.closing_at === null ? meeting.stage : 'meet';
  const state = unsignedState(stage, hiders.length, { isOpened, isEnough });
  const isUp = row?.public_key != null && (state === 'gathering' || state === 'open');
  return {
    state,
    box: isUp ? { id: row.box, key: row.public_key ?? '', spreadMs: spreadMsFor(attendees.length) } : null,
    openedAt: row?.opened_at ?? null,
  };
}

const setUpBox: Handler<typeof contract.setUpBox> = async (request, { db, live, now, makeKeys }) => {
  const { at } = request;
  const { state, box: before } = await readInbox(db, request);
  if (state !== 'gathering' || before !== null) return {};
  const { privateKey, publicKey } = await makeKeys(`box ${at.tenant} ${at.chat} ${at.meeting}`);
  await inbox.addBox(db, at, { private_key: privateKey, public_key: publicKey, opens_at: now() + boxMs });
  live.announce(at, 'concerns');
  return {};
};

const admitConcerns: Handler<typeof contract.admitConcerns, Context> = async (request, { db, live, sign }) => {
  const { at, isHost, isFormerChair, caller, body } = request;
  if (isHost || isFormerChair) throw new AppError('attendee_only', 'The host raises no concern to themselves');
  const blinded = body.blinded.map((one) => Buffer.from(one, 'base64url'));
  const admitted = await transaction(db, async (trx) => {
    const current = await inbox.findBox(trx, at);
    if (!current) throw new AppError('not_found', 'This meeting has no box yet');
    const { private_key: privateKey, public_key: publicKey } = current;
    if (privateKey === null || publicKey === null) return 'over';
    refuseFields(notBelowModulus(publicKey, blinded));
    const holder = holderOf(privateKey, caller.id);
    const asked = hashOf(Buffer.concat(blinded));
    const before = await findAdmission(trx, ofBox, { at, holder });
    if (before !== undefined && before !== asked) return 'already_admitted';
    const isOpen = async () => isCrowded(trx, at, { privateKey, chaired: await listChairs(trx, at) });
    const wasOpen = await isOpen();
    if (before === undefined) {
      await addAdmission(trx, ofBox, { at, holder, blinded: asked });
      await hideAmongOthers(trx, request, { privateKey, holder, person: caller.id });
    }
    return { privateKey, hasFlipped: wasOpen !== (await isOpen()) };
  });
  if (typeof admitted === 'string') return { admitted: false, reason: admitted };
  const { privateKey, hasFlipped } = admitted;
  if (hasFlipped) live.announce(at, 'concerns');
  const signatures = await Promise.all(blinded.map((one) => sign({ privateKey, blinded: one.toString('base64url') })));
  return { admitted: true, signatures };
};

function notBelowModulus(publicKey: string, blinded: Buffer[]): FieldProblem[] {
  return blinded.flatMap((one, index) =>
    isBelowModulus(publicKey, one) ? [] : [{ field: `blinded.${index}`, code: 'wrong_type' as const }],
  );
}

async function hideAmongOthers(
  trx: Trx,
  { at, meeting, chat }: InChat,
  { privateKey, holder, person }: { privateKey: string; holder: string; person: string },
): Promise<void> {
  if ((await whoOnlyAttended(trx, meeting, [person])).length > 0) await hideBehind(trx, at, holder);
  await recountHiding(trx, at, {
    privateKey,
    attendees: attendeesOf(chat, meeting),
    chaired: await listChairs(trx, at),
    whoOnlyAttended: (people) => whoOnlyAttended(trx, meeting, people),
  });
}
