import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import { opening as openingSchema } from '#contract/meeting.ts';
import {
  markDone,
  readOpenItems,
  readRecap,
  saveDraft,
  shareRecap,
  type Draft,
  type Filed,
  type Recap,
  type Share,
} from '#contract/recap.ts';
import type { Decision } from '#contract/decision.ts';
import { transaction, type Database, type Trx } from '../database/database.ts';
import type { Content } from '../delivery/attempt.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { askAgain, enqueue, findShare, type ShareRow } from '../delivery/store.ts';
import { AppError } from '../errors.ts';
import { naming } from '../http/people.ts';
import type { Admitted, Meeting, MeetingRow, Series } from '../http/scope.ts';
import { attendeesOf, serve } from '../http/serve.ts';
import type { Services } from '../services.ts';
import { dayIn } from '../time/day.ts';
import { recapCard } from './message.ts';
import { emptyDraft, file, saysTheSame } from './rules.ts';
import * as store from './store.ts';

/** What this feature needs of others; `app.ts` brings them together. */
export interface RecapNeeds {
  delivery: Delivery;
  listDecisions: (db: Database | Trx, meeting: Meeting) => Promise<Decision[]>;
  prepareEnd: (meeting: Meeting, attendees: string[]) => Promise<(trx: Trx, at: number) => Promise<void>>;
  /** "You told us, this changed": for the named meeting, or the one to come. */
  changeFor: (series: Series, meeting: string | null) => Promise<string | null>;
  /** Today's meeting, going on or just over: what it leaves open is not "from last time" yet. */
  currentMeeting: (db: Database, series: Series) => Promise<MeetingRow | undefined>;
}

export function recapRoutes(
  router: Router,
  services: Services,
  { delivery, listDecisions, prepareEnd, currentMeeting, changeFor }: RecapNeeds,
): void {
  const { db, live, now } = services;

  serve(router, services, readRecap, async ({ meeting, isHost, caller, people }) => {
    const stored = await store.findRecap(db, meeting);
    const share = await findShare(db, meeting);
    const filed = stored?.filed ?? null;
    if (!isHost) {
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
    const wouldFile = await fileNow(db, meeting, stored?.draft ?? emptyDraft, nameOf(caller, people));
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

  serve(router, services, saveDraft, async ({ meeting, caller, people, body }) => {
    const { actions } = body.content;
    const isEverybodyHere = actions.every(({ owner }) => owner?.id == null || people.has(owner.id));
    const before = isEverybodyHere ? undefined : await store.findRecap(db, meeting);
    const chat = naming(
      people,
      before?.draft.actions.map(({ owner }) => owner),
    );
    const draft = {
      ...body.content,
      actions: actions.map((action, index) => ({
        ...action,
        owner: chat.name(action.owner, `content.actions.${index}.owner`),
      })),
    };
    chat.refuseStrangers();
    const at = now();
    const [version, { missing }] = await Promise.all([
      store.saveDraft(db, meeting, body.version, draft, at),
      fileNow(db, meeting, draft, nameOf(caller, people)),
    ]);
    if (version === undefined) throw await staleDraft(meeting);
    live.announce(meeting, { topic: 'recap', id: meeting.meeting.id }, 'hosts');
    return { version, savedAt: at, missing };
  });

  serve(router, services, shareRecap, async ({ meeting, caller, chat, people, body }) => {
    const end = await prepareEnd(meeting, attendeesOf(chat, meeting.meeting));
    await transaction(db, async (trx) => {
      const stored = await store.findRecap(trx, meeting);
      if ((stored?.version ?? 0) !== body.version) throw await staleDraft(meeting, trx);
      const filed = await fileNow(trx, meeting, stored?.draft ?? emptyDraft, nameOf(caller, people));
      const at = now();
      const known = await findShare(trx, meeting);
      const isNew = !stored?.filed || !known || !saysTheSame(stored.filed, filed);
      const sharer = { sharer: caller.id, language: body.language };
      if (isNew) {
        const filing = await store.fileRecap(trx, meeting, body.version, filed);
        await enqueue(trx, meeting, { ...sharer, marker: randomUUID(), filing, at });
      } else await askAgain(trx, meeting, sharer);
      await end(trx, at);
    });
    for (const topic of ['recap', 'pulse'] as const) live.announce(meeting, { topic, id: meeting.meeting.id });
    for (const topic of ['room', 'open-items'] as const) live.announce(meeting, { topic, id: meeting.id });
    await delivery.bring(caller, meeting);
    const share = await findShare(db, meeting);
    if (!share) throw new AppError('not_found', 'No such recap');
    return shareOf(share, caller, people);
  });

  serve(router, services, readOpenItems, async ({ series, caller, isHost }) => {
    const current = await currentMeeting(db, series);
    const before = current?.id ?? null;
    const items = await store.findOpenItems(db, series, before, current?.started_at ?? now(), caller.id);
    const changed = await changeFor(series, before);
    return { ...items, changed, unshared: isHost ? await store.findUnshared(db, series, before) : null };
  });

  serve(router, services, markDone, async ({ series, caller, isHost, params, body }) => {
    const action = await store.findAction(db, series, params.action);
    if (!action) throw new AppError('not_found', 'No such action');
    if (!isHost && action.owner_id !== caller.id)
      throw new AppError('host_only', 'Only its owner or the host can do this');
    await store.markDone(db, series, action.id, body.isDone ? now() : null);
    live.announce(series, { topic: 'open-items', id: series.id });
    return {};
  });

  async function fileNow(from: Database | Trx, meeting: Meeting, draft: Draft, by: Filed['by']): Promise<Filed> {
    const { opening_json, time_zone } = meeting.meeting;
    const opening = openingSchema.parse(JSON.parse(opening_json));
    return file(draft, await listDecisions(from, meeting), opening, { by, at: now(), today: dayIn(time_zone, now()) });
  }

  async function staleDraft(meeting: Meeting, from: Database | Trx = db): Promise<AppError> {
    const stored = await store.findRecap(from, meeting);
    return new AppError('stale', 'The recap was changed in another window', {
      current: { version: stored?.version ?? 0, content: stored?.draft ?? emptyDraft },
    });
  }
}

/** The recap's card as it is to be in the chat now. */
export function recapContent({ db, config: { teamsAppId, publicUrl } }: Services): Content {
  return async (meeting, { marker, language }) => {
    const stored = await store.findRecap(db, meeting);
    if (!stored?.filed) throw new AppError('not_found', 'File the recap before sharing it');
    const place = { meeting: meeting.meeting.id, chat: meeting.id, tenant: meeting.tenant };
    return {
      filing: stored.filing,
      card: recapCard(stored.filed, { ...place, language, marker, teamsAppId, publicUrl }),
    };
  };
}

function shareOf(
  { state, because, at, filing, posted_filing, sharer, message, poster }: ShareRow,
  caller: Admitted['caller'],
  people: Admitted['people'],
): Share {
  return {
    state,
    because,
    at,
    isCurrent: state === 'posted' && filing === posted_filing,
    sharer: people.get(sharer)?.name ?? '',
    isMine: sharer === caller.id,
    changesCard: message === null || poster === caller.id,
  };
}

function nameOf(caller: Admitted['caller'], people: Admitted['people']): Filed['by'] {
  return { id: caller.id, name: people.get(caller.id)?.name ?? caller.name };
}
