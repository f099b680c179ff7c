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
import { transaction, type Database, type Trx } from '../database/database.ts';
import type { Content } from '../delivery/attempt.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { askAgain, enqueue, findShare } from '../delivery/store.ts';
import { shareOf } from '../delivery/view.ts';
import { AppError } from '../errors.ts';
import { naming } from '../http/people.ts';
import type { Admitted, Card, Meeting, Series } from '../http/scope.ts';
import { attendeesOf, serve } from '../http/serve.ts';
import type { Services } from '../services.ts';
import { dayIn } from '../time/day.ts';
import { recapCard, type Rating } from './card/recapCard.ts';
import { recapSummary } from './card/summary.ts';
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

/** What this feature needs of others; `app.ts` brings them together. */
export interface RecapNeeds {
  delivery: Delivery;
  listDecisions: (db: Database | Trx, meeting: Meeting) => Promise<Decision[]>;
  /** As the card is to name them. */
  listAcknowledgements: (db: Database | Trx, meeting: Meeting) => Promise<Acknowledgement[]>;
  /** What the observer saw, as far as it is to be shared. */
  listObserved: (db: Database | Trx, meeting: Meeting) => Promise<Observation[]>;
  listLearnings: (db: Database | Trx, meeting: Meeting) => Promise<Filed['learnings']>;
  /** What this reader may read, and `told`, which everybody has read. */
  listConcerns: (
    db: Database | Trx,
    meeting: Meeting,
    reader: ConcernReader & { told: readonly string[] },
  ) => Promise<Filed['concerns']>;
  prepareEnd: (meeting: Meeting, attendees: string[]) => Promise<(trx: Trx, at: number) => Promise<void>>;
  /** Whether the organization's behaviours or the host's practice ask to explain decisions. */
  asksForReasons: (db: Database | Trx, series: Series) => Promise<boolean>;
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

  serve(router, services, readRecap, async ({ meeting, isHost, isOrganizer, isFormerChair, caller, people }) => {
    const stored = await store.findRecap(db, meeting);
    const share = await findShare(db, cardOf(meeting));
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
    const by = { ...nameOf(caller, people), isOrganizer };
    const wouldFile = await fileNow(db, meeting, stored, by);
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

  serve(router, services, saveDraft, async ({ meeting, caller, people, isFormerChair, body }) => {
    const isEverybodyHere = peopleIn(body.content).every((one) => one?.id == null || people.has(one.id));
    // Once the meeting has started, owners and helpers see the draft's actions that name them.
    const isShown = meeting.meeting.stage === 'meet' || meeting.meeting.stage === 'close';
    const before = isEverybodyHere && !isShown ? undefined : await store.findDraft(db, meeting);
    const chat = naming(people, before && peopleIn(before));
    const draft = nameEverybody(body.content, chat.name);
    chat.refuseStrangers();
    const at = now();
    const reading = listDecisions(db, meeting);
    // If this fails, still wait for the save: don't report a failure that may yet succeed.
    reading.catch(() => undefined);
    const version = await store.saveDraft(db, meeting, body.version, draft, at);
    const decisions = await reading;
    if (version === undefined) throw await staleDraft(meeting);
    live.announce(meeting, { topic: 'recap', id: meeting.meeting.id }, 'hosts');
    // A former chair isn't among the hosts who are notified.
    if (isFormerChair) live.announce(meeting, { topic: 'recap', id: meeting.meeting.id }, [caller.id]);
    if (isShown) tellOwners(meeting, whomItConcerns(before?.actions ?? [], draft.actions));
    const { opening, today } = frameOf(meeting);
    return {
      version,
      savedAt: at,
      missing: whatIsMissing(draft, decisions, opening, { today, ...(await asking(db, meeting, decisions)) }),
    };
  });

  serve(router, services, shareRecap, async ({ meeting, caller, chat, people, isOrganizer, body }) => {
    const end = await prepareEnd(meeting, attendeesOf(chat, meeting.meeting));
    const named = await transaction(db, async (trx) => {
      const stored = await store.findRecap(trx, meeting);
      if ((stored?.version ?? 0) !== body.version) throw await staleDraft(meeting, trx);
      const by = { ...nameOf(caller, people), isOrganizer };
      const filed = await fileNow(trx, meeting, stored, by);
      const at = now();
      const known = await findShare(trx, cardOf(meeting));
      const isNew = !stored?.filed || !known || !saysTheSame(stored.filed, filed);
      const sharer = { sharer: caller.id, language: body.language };
      if (isNew) {
        const before = stored?.filed ?? null;
        const told = await toldBeside(trx, meeting, before, filed);
        const filing = await store.fileRecap(trx, meeting, body.version, { filed: { ...filed, ...told }, before });
        const asked = { ...sharer, meeting: meeting.meeting.id, marker: randomUUID(), filing, at };
        await enqueue(trx, cardOf(meeting), asked);
      } else await askAgain(trx, cardOf(meeting), sharer);
      await end(trx, at);
      return filed.actions.some(({ owner }) => owner?.id != null);
    });
    if (named) live.announce(meeting, { topic: 'ownership', id: meeting.meeting.id });
    for (const topic of ['recap', 'pulse'] as const) live.announce(meeting, { topic, id: meeting.meeting.id });
    for (const topic of ['room', 'open-items'] as const) live.announce(meeting, { topic, id: meeting.id });
    await delivery.bring(caller, cardOf(meeting));
    const share = await findShare(db, cardOf(meeting));
    if (!share) throw new AppError('not_found', 'No such recap');
    return shareOf(share, caller, people);
  });

  async function fileNow(
    from: Database | Trx,
    meeting: Meeting,
    stored: { draft: Draft; filed: Filed | null } | undefined,
    { isOrganizer, ...by }: Filed['by'] & { isOrganizer: boolean },
  ): Promise<Filed> {
    const told = stored?.filed?.concerns ?? [];
    const said = {
      decisions: await listDecisions(from, meeting),
      acknowledgements: await listAcknowledgements(from, meeting),
      observed: await listObserved(from, meeting),
      learnings: await listLearnings(from, meeting),
      concerns: await listConcerns(from, meeting, { id: by.id, isOrganizer, told: told.map(({ id }) => id) }),
    };
    const { opening, today, day } = frameOf(meeting);
    const asked = await asking(from, meeting, said.decisions);
    return file(stored?.draft ?? emptyDraft, said, opening, { by, at: now(), today, day, ...asked });
  }

  /** Looked up only if it matters, because drafts are autosaved often. */
  async function asking(from: Database | Trx, meeting: Meeting, decisions: Decision[]) {
    return { asksForReasons: decisions.some(lacksReason) && (await asksForReasons(from, meeting)) };
  }

  /** What a recap gets when it is shared. Open items of earlier meetings stay as they were when it was first shared. */
  async function toldBeside(
    trx: Trx,
    meeting: Meeting,
    before: Filed | null,
    filed: Filed,
  ): Promise<Pick<Filed, 'carriedOver' | 'correctedAt'>> {
    if (!before) return { carriedOver: await findCarriedOver(trx, meeting, meeting.meeting) };
    const { carriedOver } = before;
    const correctedAt = saysTheSame(before, filed) ? before.correctedAt : filed.at;
    return { ...(carriedOver && { carriedOver }), ...(correctedAt !== undefined && { correctedAt }) };
  }

  /** The meeting's opening, today's date, and the meeting's own date. */
  function frameOf({ meeting: { opening_json, time_zone, started_at } }: Meeting) {
    const opening = openingSchema.parse(JSON.parse(opening_json));
    return { opening, today: dayIn(time_zone, now()), day: dayIn(time_zone, started_at) };
  }

  function tellOwners(meeting: Meeting, people: string[]) {
    if (people.length === 0) return;
    const notice = { topic: 'ownership' as const, id: meeting.meeting.id };
    live.announce(meeting, notice, people);
    live.announce(meeting, notice, 'hosts');
  }

  async function staleDraft(meeting: Meeting, from: Database | Trx = db): Promise<AppError> {
    const stored = await store.findRecap(from, meeting);
    return new AppError('stale', 'The recap was changed in another window', {
      current: { version: stored?.version ?? 0, content: stored?.draft ?? emptyDraft },
    });
  }
}

/** What the card needs of others; `app.ts` brings them together. */
export interface CardNeeds {
  /** The actions that their owners have accepted. */
  acceptedIn: (shown: Card, actions: Filed['actions']) => Promise<ReadonlySet<string>>;
  /** The meeting's pulse as the card shows it; null: it has none. */
  ratingOf: (shown: Card) => Promise<Rating | null>;
}

/** The recap's card as it is to be in the chat now, with what its owners have accepted by now. */
export function recapContent(
  { db, config: { teamsAppId, publicUrl } }: Services,
  { acceptedIn, ratingOf }: CardNeeds,
): Content {
  return async (shown, { marker, language }) => {
    const stored = await store.findRecap(db, { ...shown, meeting: { id: shown.card } });
    if (!stored?.filed) throw new AppError('not_found', 'File the recap before sharing it');
    const place = { meeting: shown.card, chat: shown.id, tenant: shown.tenant };
    const told = { accepted: await acceptedIn(shown, stored.filed.actions), rating: await ratingOf(shown) };
    return {
      filing: stored.filing,
      card: recapCard(stored.filed, { ...place, ...told, language, marker, teamsAppId, publicUrl }),
      summary: recapSummary(stored.filed, language),
    };
  };
}

/** The card of a meeting's recap is called by the meeting. */
function cardOf(meeting: Meeting): Card {
  return { ...meeting, kind: 'recap', card: meeting.meeting.id };
}

function nameOf(caller: Admitted['caller'], people: Admitted['people']): Filed['by'] {
  return { id: caller.id, name: people.get(caller.id)?.name ?? caller.name };
}
