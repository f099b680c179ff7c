import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import type { Decision } from '#contract/meeting/decision.ts';
import * as contract from '#contract/meeting/recap.ts';
import { withoutWithdrawn } from '#contract/rules/person/commitment.ts';
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';
import type { Delivery } from '../../platform/delivery/delivery.ts';
import { askAgain, enqueue, findShare, type SharedCard } from '../../platform/delivery/store.ts';
import { shareOf } from '../../platform/delivery/shareView.ts';
import { AppError } from '../../core/errors.ts';
import { callerAsPerson, naming } from '../../gate/chatNames.ts';
import type { PrepareEnd } from '../../meeting/ending.ts';
import type { Caller } from '../../core/people.ts';
import { selfOf, type At } from '../../core/scope.ts';
import { attendeesOf, serve, type Handler, type RequestOf } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import { fileNow, gapsNow, correctionOf, type FilingNeeds } from './filing.ts';
import { emptyDraft, nameEverybody, peopleIn, saysTheSame, peopleAffected } from './rules.ts';
import * as store from './store.ts';

export interface RecapNeeds extends FilingNeeds {
  delivery: Delivery;
  prepareEnd: PrepareEnd;
  tellShared: (caller: Caller, at: At) => void;
}

export function recapRoutes(router: Router, services: Services, needs: RecapNeeds): void {
  const context = { ...services, ...needs };
  serve(router, context, contract.readRecap, readRecap);
  serve(router, context, contract.readReview, readReview);
  serve(router, context, contract.saveDraft, saveDraft);
  serve(router, context, contract.shareRecap, shareRecap);
}

type Context = Services & RecapNeeds;

const readRecap: Handler<typeof contract.readRecap, Context> = async (request, context) => {
  const { at, isHost, isFormerChair, caller, people } = request;
  const stored = await store.findRecap(context.db, at);
  const card = await findShare(context.db, sharedRecap(at));
  const share = card ? shareOf(card, caller, people) : null;
  const filed = stored?.filed ? withoutWithdrawn(stored.filed, await context.listCommitments(context.db, at)) : null;
  if (!isHost && !isFormerChair) return { draft: null, version: 0, savedAt: null, filed, share };
  return {
    draft: stored?.draft ?? emptyDraft,
    version: stored?.version ?? 0,
    savedAt: stored?.savedAt ?? null,
    filed,
    share,
  };
};

const readReview: Handler<typeof contract.readReview, Context> = reviewNow;

const saveDraft: Handler<typeof contract.saveDraft, Context> = async (request, context) => {
  const { at, meeting, caller, panel, isFormerChair, body } = request;
  const { db, live, now } = context;
  const isShown = meeting.stage === 'meet' || meeting.stage === 'close';
  const { before, draft } = await namedDraft(db, request, { isShown });
  const nowMs = now();
  const { saved, decisions } = await saveAndRead(context, at, { version: body.version, draft, at: nowMs });
  if (!saved) throw await staleDraft(db, at);
  for (const topic of ['recap', 'review'] as const) {
    live.announce(at, topic, { to: 'hosts', except: panel });
    // A former chair isn't among the hosts who are notified.
    if (isFormerChair) live.announce(at, topic, { to: [caller.id], except: panel });
  }
  if (isShown) announceToOwners(live, at, peopleAffected(before?.actions ?? [], draft.actions));
  return {
    version: saved.version,
    savedAt: nowMs,
    // Before the first share only gaps can be found, which costs an autosave less.
    review:
      saved.filing > 0
        ? await reviewNow(request, context)
        : { hasChanged: false, missing: await gapsNow(db, context, { at, meeting, draft, decisions }) },
  };
};

const shareRecap: Handler<typeof contract.shareRecap, Context> = async (request, context) => {
  const { at, meeting, caller, chat, people, body } = request;
  const { db, live, now, delivery, prepareEnd, tellShared } = context;
  const card = sharedRecap(at);
  const end = await prepareEnd({ at, meeting, attendees: attendeesOf(chat, meeting) });
  const owners = await transaction(db, async (trx) => {
    const stored = await store.findRecap(trx, at);
    if ((stored?.version ?? 0) !== body.version) throw await staleDraft(trx, at);
    const filed = await fileNow(trx, context, { at, meeting, stored, by: filerOf(request) });
    const nowMs = now();
    const before = stored?.filed ?? null;
    const isNew = !before || !(await findShare(trx, card)) || !saysTheSame(before, filed);
    const sharer = { sharer: caller.id, language: body.language };
    if (isNew) {
      const correction = await correctionOf(trx, { at, meeting, before, filed });
      const filing = await store.fileRecap(trx, at, {
        version: body.version,
        filed: { ...filed, ...correction },
        before,
      });
      await enqueue(trx, card, { ...sharer, marker: randomUUID(), filing, at: nowMs });
    } else await askAgain(trx, card, sharer);
    await end(trx, nowMs);
    const own = [...(before?.actions ?? []), ...filed.actions].map(({ owner }) => owner?.id);
    return new Set(own.filter((id) => id != null));
  });
  if (owners.size > 0) live.announce(at, 'ownership');
  for (const id of owners.add(caller.id)) live.announce(selfOf({ ...at, id }), 'home');
  for (const topic of ['recap', 'pulse'] as const) live.announce(at, topic);
  live.announce(at, 'review', 'hosts');
  for (const topic of ['room', 'open-items'] as const) live.announce(at, topic);
  await delivery.bring(caller, card);
  tellShared(caller, at);
  const share = await findShare(db, card);
  if (!share) throw new AppError('not_found', 'No such recap');
  return shareOf(share, caller, people);
};

function sharedRecap(at: At): SharedCard {
  return { at, kind: 'recap', id: at.meeting };
}

type Filer = Pick<RequestOf<typeof contract.shareRecap>, 'caller' | 'people' | 'isOrganizer'>;

function filerOf({ caller, people, isOrganizer }: Filer) {
  return { ...callerAsPerson(caller, people), isOrganizer };
}

/** Reads `before`, the draft that it replaces, only where it matters. */
async function namedDraft(
  db: Database,
  { at, people, body }: RequestOf<typeof contract.saveDraft>,
  { isShown }: { isShown: boolean },
) {
  const isEverybodyHere = peopleIn(body.content).every((one) => one?.id == null || people.has(one.id));
  const before = isEverybodyHere && !isShown ? undefined : await store.findDraft(db, at);
  const chat = naming(people, before && peopleIn(before));
  const draft = nameEverybody(body.content, chat.name);
  chat.refuseStrangers();
  return { before, draft };
}

async function saveAndRead(
  { db, listDecisions }: Context,
  at: At,
  draft: Parameters<typeof store.saveDraft>[2],
): Promise<{ saved: store.SavedDraft | undefined; decisions: Decision[] }> {
  const reading = listDecisions(db, at);
  // If this fails, still wait for the save: don't report a failure that may yet succeed.
  reading.catch(() => undefined);
  const saved = await store.saveDraft(db, at, draft);
  return { saved, decisions: await reading };
}

async function reviewNow(
  request: RequestOf<typeof contract.readReview | typeof contract.saveDraft>,
  context: Context,
): Promise<contract.Review> {
  const { at, meeting } = request;
  const stored = await store.findRecap(context.db, at);
  const wouldFile = await fileNow(context.db, context, { at, meeting, stored, by: filerOf(request) });
  const filed = stored?.filed ?? null;
  return { missing: wouldFile.missing, hasChanged: filed !== null && !saysTheSame(filed, wouldFile) };
}

function announceToOwners(live: Services['live'], at: At, people: string[]): void {
  if (people.length === 0) return;
  live.announce(at, 'ownership', people);
  live.announce(at, 'ownership', 'hosts');
}

async function staleDraft(from: Database | Trx, at: At): Promise<AppError> {
  const stored = await store.findRecap(from, at);
  return new AppError('stale', 'The recap was changed in another window', {
    current: { version: stored?.version ?? 0, content: stored?.draft ?? emptyDraft },
  });
}
