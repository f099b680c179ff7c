import type { Router } from 'express';
import type { Person } from '#contract/people.ts';
import { answerSection, dropSection, handSection, readSections } from '#contract/section.ts';
import { refuseMore } from '../database/capped.ts';
import { transaction, type Trx } from '../database/database.ts';
import { AppError, refuseFields } from '../errors.ts';
import type { Meeting } from '../http/scope.ts';
import { serve } from '../http/serve.ts';
import { organizes } from '../http/standing.ts';
import type { Chat } from '../outside/outside.ts';
import type { Services } from '../services.ts';
import { canAnswer, isSameAsk, readableBy, replacedBy, voidOnce, whatIsWrong } from './rules.ts';
import * as store from './store.ts';

/** What this feature needs of others; `app.ts` brings them together. */
export interface SectionNeeds {
  /** Whether the meeting goes on, and which stage it is at. */
  stageOf: (trx: Trx, meeting: Meeting) => Promise<'open' | 'meet' | 'close' | 'after'>;
  /** Who has the chair as the transaction sees it. */
  chairNow: (trx: Trx, meeting: Meeting) => Promise<string>;
  /** False where somebody else than `from` has the chair by now. */
  giveChair: (trx: Trx, meeting: Meeting, giving: { to: Person; from: string }) => Promise<boolean>;
  /** After commit: tells panels that the chair has moved. */
  announceChair: (meeting: Meeting) => Promise<void>;
}

export function sectionRoutes(
  router: Router,
  services: Services,
  { stageOf, chairNow, giveChair, announceChair }: SectionNeeds,
): void {
  const { db, live, now } = services;

  serve(router, services, readSections, async ({ meeting, caller, isHost }) => ({
    sections: readableBy({ id: caller.id, isHost }, await store.listSections(db, meeting)),
    given: isHost ? await store.countGiven(db, meeting, caller.id) : null,
  }));

  serve(router, services, handSection, async ({ meeting, caller, people, isOrganizer, params, body }) => {
    refuseFields(whatIsWrong(body, caller.id, people));
    const { kind, title } = body;
    const named = (id: string) => ({ id, name: people.get(id)?.name ?? '' });
    const handed = await transaction(db, async (trx) => {
      await refuseWhatIsOver(trx, meeting);
      // Whoever lost the chair since the request came would leave a question behind that nobody can answer.
      if (!isOrganizer && (await chairNow(trx, meeting)) !== caller.id)
        throw new AppError('host_only', 'Somebody else has the chair by now');
      const section = {
        id: params.section,
        kind,
        title: kind === 'item' ? title.trim() : '',
        by: { id: caller.id, name: people.get(caller.id)?.name ?? caller.name },
        to: named(body.person),
        state: 'asked' as const,
      };
      const all = await store.listSections(trx, meeting);
      const before = all.find(({ id }) => id === section.id);
      if (before && !isSameAsk(before, section)) throw new AppError('not_found', 'Something else has this id');
      if (before) return before;
      await store.deleteSections(trx, meeting, replacedBy(section, all));
      // Conditional insert: an id of another meeting's section is taken.
      if (!(await store.addSection(trx, meeting, section, now())))
        throw new AppError('not_found', 'No such section in this meeting');
      await refuseMore(trx, { table: 'section', place: meeting, person: caller.id });
      return section;
    });
    announce(meeting);
    return handed;
  });

  serve(router, services, answerSection, async ({ meeting, caller, chat, people, params, body: { isYes } }) => {
    const isChair = await transaction(db, async (trx) => {
      const section = (await store.listSections(trx, meeting)).find(({ id }) => id === params.section);
      if (section?.to.id !== caller.id || !canAnswer(section, isYes)) throw nobodyAsks();
      const stage = await refuseWhatIsOver(trx, meeting);
      const from = await chairNow(trx, meeting);
      const stillHosts = section.by.id === from || organizes(section.by, chat);
      // A yes needs the living consent of whoever asked: it dies with their chair.
      if (isYes && section.kind !== 'item' && !stillHosts) throw nobodyAsks();
      if (!(await store.setState(trx, meeting, section, isYes ? 'accepted' : 'declined'))) throw nobodyAsks();
      const isChairNow = section.kind === 'chair' || (section.kind === 'closing' && stage === 'close');
      if (!isYes || !isChairNow || section.state === 'accepted') return false;
      const to = { id: caller.id, name: people.get(caller.id)?.name ?? caller.name };
      if (!(await giveChair(trx, meeting, { to, from }))) throw nobodyAsks();
      await voidQuestions(trx, meeting, { chair: to.id, chat });
      return true;
    });
    if (isChair) await announceChair(meeting);
    else announce(meeting);
    return {};
  });

  serve(router, services, dropSection, async ({ meeting, params }) => {
    await transaction(db, async (trx) => {
      const section = (await store.listSections(trx, meeting)).find(({ id }) => id === params.section);
      if (!section || (section.kind === 'chair' && section.state === 'accepted'))
        throw new AppError('not_found', 'Nothing is asked for here');
      await store.deleteSections(trx, meeting, [section.id]);
    });
    announce(meeting);
    return {};
  });

  function nobodyAsks(): AppError {
    return new AppError('not_found', 'Nobody asks you to take this on');
  }

  async function refuseWhatIsOver(trx: Trx, meeting: Meeting) {
    const stage = await stageOf(trx, meeting);
    if (stage === 'after') throw new AppError('meeting_over', 'The meeting is over');
    return stage;
  }

  function announce(meeting: Meeting) {
    live.announce(meeting, { topic: 'sections', id: meeting.meeting.id });
  }
}

/** Drops what somebody is asked by people who no longer host: neither the chair nor the closing is theirs to give. */
export async function voidQuestions(
  trx: Trx,
  meeting: Meeting,
  { chair, chat }: { chair: string; chat: Chat },
): Promise<void> {
  const all = await store.listSections(trx, meeting);
  const isHost = (id: string) => id === chair || organizes({ id }, chat);
  await store.deleteSections(trx, meeting, voidOnce({ chair, isHost }, all));
}
