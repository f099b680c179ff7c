import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import { opening as openingSchema } from '#contract/meeting.ts';
import {
  readRecap,
  saveDraft,
  shareRecap,
  type Draft,
  type Filed,
  type Observation,
  type Recap,
} from '#contract/recap.ts';
import type { Acknowledgement } from '#contract/acknowledgement.ts';
import type { Decision } from '#contract/decision.ts';
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';
import type { Delivery } from '../../platform/delivery/delivery.ts';
import { askAgain, enqueue, findShare, type SharedCard } from '../../platform/delivery/store.ts';
import { shareOf } from '../../platform/delivery/shareView.ts';
import { AppError } from '../../core/errors.ts';
import { callerAsPerson, naming } from '../../gate/chatNames.ts';
import type { PrepareEnd } from '../../meeting/ending.ts';
import type { At, ChatAt } from '../../core/scope.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import { attendeesOf, serve } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import { dayIn } from '../../core/day.ts';
import {
  emptyDraft,
  file,
  lacksReason,
  nameEverybody,
  peopleIn,
  saysTheSame,
  whatIsMissing,
  whomItConcerns,
} from './rules.ts';
import { findCarriedOver } from './openItems.ts';
import * as store from './store.ts';

/** The person filing a recap: it must not publish concerns they may not read. */
export interface ConcernReader {
  id: string;
  isOrganizer: boolean;
}

/** Dependencies on other features, wired in `needs.ts`. */
export interface RecapNeeds {
  delivery: Delivery;
  listDecisions: (db: Database | Trx, at: At) => Promise<Decision[]>;
  /** As the card is to name them. */
  listAcknowledgements: (db: Database | Trx, at: At) => Promise<Acknowledgement[]>;
  /** What the observer saw, as far as it is to be shared. */
  listObserved: (db: Database | Trx, at: At) => Promise<Observation[]>;
  listLearnings: (db: Database | Trx, at: At) => Promise<Filed['learnings']>;
  /** What this reader may read, and `told`, which everybody has read. */
  listConcerns: (
    db: Database | Trx,
    at: At,
    reader: ConcernReader & { told: readonly string[] },
  ) => Promise<Filed['concerns']>;
  prepareEnd: PrepareEnd;
  /** Whether the organization's behaviours or the host's practice ask to explain decisions. */
  asksForReasons: (db: Database | Trx, at: ChatAt) => Promise<boolean>;
}

export function recapRoutes(
  router: Router,
  services: Services,
  {
    delivery,
    listDecisions,
    listAcknowledgements,
    listLearnings,
    listConcerns,
    listObserved,
    prepareEnd,
    asksForReasons,
  }: RecapNeeds,
): void {
  const { db, live, now } = services;

  serve(router, services, readRecap, async ({ at, meeting, isHost, isOrganizer, isFormerChair, caller, people }) => {
    const stored = await store.findRecap(db, at);
    const share = await findShare(db, sharedRecap(at));
    const filed = stored?.filed ?? null;
    if (!isHost && !isFormerChair) {
      const missing = filed?.missing ?? [];
      return {
        draft: null,
        version: 0,
        savedAt: null,
        missing,
        filed,
        share: share ? shareOf(share, caller, people) : null,
        hasChanged: false,
      };
    }
    const by = { ...callerAsPerson(caller, people), isOrganizer };
    const wouldFile = await fileNow(db, { at, meeting }, stored, by);
    return {
      draft: stored?.draft ?? emptyDraft,
      version: stored?.version ?? 0,
      savedAt: stored?.savedAt ?? null,
      missing: wouldFile.missing,
      filed,
      share: share ? shareOf(share, caller, people) : null,
      hasChanged: filed !== null && !saysTheSame(filed, wouldFile),
    } satisfies Recap;
  });

  serve(router, services, saveDraft, async ({ at, meeting, caller, people, isFormerChair, body }) => {
    const isEverybodyHere = peopleIn(body.content).every((one) => one?.id == null || people.has(one.id));
    // Once the meeting has started, owners and helpers see the draft's actions that name them.
    const isShown = meeting.stage === 'meet' || meeting.stage === 'close';
    const before = isEverybodyHere && !isShown ? undefined : await store.findDraft(db, at);
    const chat = naming(people, before && peopleIn(before));
    const draft = nameEverybody(body.content, chat.name);
    chat.refuseStrangers();
    const nowMs = now();
    const reading = listDecisions(db, at);
    // If this fails, still wait for the save: don't report a failure that may yet succeed.
    reading.catch(() => undefined);
    const version = await store.saveDraft(db, at, body.version, draft, nowMs);
    const decisions = await reading;
    if (version === undefined) throw await staleDraft(at);
    live.announce(at, 'recap', 'hosts');
    // A former chair isn't among the hosts who are notified.
    if (isFormerChair) live.announce(at, 'recap', [caller.id]);
    if (isShown) tellOwners(at, whomItConcerns(before?.actions ?? [], draft.actions));
    const { opening, today } = openingAndDays(meeting);
    return {
      version,
      savedAt: nowMs,
      missing: whatIsMissing(draft, decisions, opening, { today, ...(await asking(db, at, decisions)) }),
    };
  });

  serve(router, services, shareRecap, async ({ at, meeting, caller, chat, people, isOrganizer, body }) => {
    const end = await prepareEnd({ at, meeting, attendees: attendeesOf(chat, meeting) });
    const named = await transaction(db, async (trx) => {
      const stored = await store.findRecap(trx, at);
      if ((stored?.version ?? 0) !== body.version) throw await staleDraft(at, trx);
      const by = { ...callerAsPerson(caller, people), isOrganizer };
      const filed = await fileNow(trx, { at, meeting }, stored, by);
      const nowMs = now();
      const known = await findShare(trx, sharedRecap(at));
      const isNew = !stored?.filed || !known || !saysTheSame(stored.filed, filed);
      const sharer = { sharer: caller.id, language: body.language };
      if (isNew) {
        const before = stored?.filed ?? null;
        const told = await toldBeside(trx, { at, meeting }, before, filed);
        const filing = await store.fileRecap(trx, at, body.version, { filed: { ...filed, ...told }, before });
        await enqueue(trx, sharedRecap(at), { ...sharer, marker: randomUUID(), filing, at: nowMs });
      } else await askAgain(trx, sharedRecap(at), sharer);
      await end(trx, nowMs);
      return filed.actions.some(({ owner }) => owner?.id != null);
    });
    if (named) live.announce(at, 'ownership');
    for (const topic of ['recap', 'pulse'] as const) live.announce(at, topic);
    for (const topic of ['room', 'open-items'] as const) live.announce(at, topic);
    await delivery.bring(caller, sharedRecap(at));
    const share = await findShare(db, sharedRecap(at));
    if (!share) throw new AppError('not_found', 'No such recap');
    return shareOf(share, caller, people);
  });

  async function fileNow(
    from: Database | Trx,
    { at, meeting }: { at: At; meeting: MeetingRow },
    stored: { draft: Draft; filed: Filed | null } | undefined,
    { isOrganizer, ...by }: Filed['by'] & { isOrganizer: boolean },
  ): Promise<Filed> {
    const told = stored?.filed?.concerns ?? [];
    const said = {
      decisions: await listDecisions(from, at),
      acknowledgements: await listAcknowledgements(from, at),
      observed: await listObserved(from, at),
      learnings: await listLearnings(from, at),
      concerns: await listConcerns(from, at, { id: by.id, isOrganizer, told: told.map(({ id }) => id) }),
    };
    const { opening, today, day } = openingAndDays(meeting);
    const asked = await asking(from, at, said.decisions);
    return file(stored?.draft ?? emptyDraft, said, opening, { by, at: now(), today, day, ...asked });
  }

  /** Looked up only if it matters, because drafts are autosaved often. */
  async function asking(from: Database | Trx, at: At, decisions: Decision[]) {
    return { asksForReasons: decisions.some(lacksReason) && (await asksForReasons(from, at)) };
  }

  /** What a recap gets when it is shared. Open items of earlier meetings stay as they were when it was first shared. */
  async function toldBeside(
    trx: Trx,
    { at, meeting }: { at: At; meeting: MeetingRow },
    before: Filed | null,
    filed: Filed,
  ): Promise<Pick<Filed, 'carriedOver' | 'correctedAt'>> {
    if (!before) return { carriedOver: await findCarriedOver(trx, at, meeting) };
    const { carriedOver } = before;
    const correctedAt = saysTheSame(before, filed) ? before.correctedAt : filed.at;
    return { ...(carriedOver && { carriedOver }), ...(correctedAt !== undefined && { correctedAt }) };
  }

  /** The meeting's opening, today's date, and the meeting's own date. */
  function openingAndDays({ opening_json, time_zone, started_at }: MeetingRow) {
    const opening = openingSchema.parse(JSON.parse(opening_json));
    return { opening, today: dayIn(time_zone, now()), day: dayIn(time_zone, started_at) };
  }

  function tellOwners(at: At, people: string[]) {
    if (people.length === 0) return;
    live.announce(at, 'ownership', people);
    live.announce(at, 'ownership', 'hosts');
  }

  async function staleDraft(at: At, from: Database | Trx = db): Promise<AppError> {
    const stored = await store.findRecap(from, at);
    return new AppError('stale', 'The recap was changed in another window', {
      current: { version: stored?.version ?? 0, content: stored?.draft ?? emptyDraft },
    });
  }
}

/** A recap is shared under its meeting's id. */
function sharedRecap(at: At): SharedCard {
  return { at, kind: 'recap', id: at.meeting };
}
