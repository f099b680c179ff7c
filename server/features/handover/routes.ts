import type { Router } from 'express';
import * as contract from '#contract/meeting/handover.ts';
import { refuseMore } from '../../platform/database/rowLimit.ts';
import { transaction, type Trx } from '../../platform/database/database.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import type { At } from '../../core/scope.ts';
import { callerAsPerson } from '../../gate/chatNames.ts';
import { serve, type Handler } from '../../gate/serve.ts';
import { organizes } from '../../gate/roles.ts';
import type { Chat } from '../../core/people.ts';
import { announceChair, chairNow, giveChair } from '../../meeting/chair.ts';
import { stageNow } from '../../meeting/store.ts';
import type { Services } from '../../platform/services.ts';
import { canAnswer, isSameAsk, readableBy, replacedBy, voidOnce, sectionProblems } from './rules.ts';
import * as store from './store.ts';
import { sectionCap } from './tables.ts';

export function handoverRoutes(router: Router, services: Services): void {
  serve(router, services, contract.readSections, readSections);
  serve(router, services, contract.handSection, handSection);
  serve(router, services, contract.answerSection, answerSection);
  serve(router, services, contract.dropSection, dropSection);
}

/** Voids requests by people who no longer host: they can't give away the chair or the closing any more. */
export async function voidQuestions(trx: Trx, at: At, { chair, chat }: { chair: string; chat: Chat }): Promise<void> {
  const all = await store.listSections(trx, at);
  const isHost = (id: string) => id === chair || organizes({ id }, chat);
  await store.deleteSections(trx, at, voidOnce({ chair, isHost }, all));
}

const readSections: Handler<typeof contract.readSections> = async ({ at, caller, isHost }, { db }) => ({
  sections: readableBy({ id: caller.id, isHost }, await store.listSections(db, at)),
  given: isHost ? await store.countGiven(db, at, caller.id) : null,
});

const handSection: Handler<typeof contract.handSection> = async (
  { at, caller, people, isOrganizer, params, body },
  { db, live, now },
) => {
  refuseFields(sectionProblems(body, caller.id, people));
  const { kind, title, person } = body;
  const section: contract.Section = {
    id: params.section,
    kind,
    title: kind === 'item' ? title.trim() : '',
    by: callerAsPerson(caller, people),
    to: { id: person, name: people.get(person)?.name ?? '' },
    state: 'asked',
  };
  const handed = await transaction(db, async (trx) => {
    await refuseOnceOver(trx, at);
    if (!isOrganizer && (await chairNow(trx, at)) !== caller.id)
      throw new AppError('host_only', 'Somebody else has the chair by now');
    const all = await store.listSections(trx, at);
    const before = all.find(({ id }) => id === section.id);
    if (before && !isSameAsk(before, section)) throw new AppError('not_found', 'Something else has this id');
    if (before) return before;
    await store.deleteSections(trx, at, replacedBy(section, all));
    if (!(await store.addSection(trx, at, { ...section, at: now() })))
      throw new AppError('not_found', 'No such section in this meeting');
    await refuseMore(trx, { cap: sectionCap, at, person: caller.id });
    return section;
  });
  live.announce(at, 'sections');
  return handed;
};

const answerSection: Handler<typeof contract.answerSection> = async (
  { at, caller, chat, people, params, body: { isYes } },
  { db, live, now },
) => {
  const isChair = await transaction(db, async (trx) => {
    const section = (await store.listSections(trx, at)).find(({ id }) => id === params.section);
    if (section?.to.id !== caller.id || !canAnswer(section, isYes)) throw nobodyAsks();
    const stage = await refuseOnceOver(trx, at);
    const from = await chairNow(trx, at);
    const stillHosts = section.by.id === from || organizes(section.by, chat);
    // A yes counts only while the person who asked still has the chair.
    if (isYes && section.kind !== 'item' && !stillHosts) throw nobodyAsks();
    if (!(await store.setState(trx, at, { section, to: isYes ? 'accepted' : 'declined' }))) throw nobodyAsks();
    const isChairNow = section.kind === 'chair' || (section.kind === 'closing' && stage === 'close');
    if (!isYes || !isChairNow || section.state === 'accepted') return false;
    const to = callerAsPerson(caller, people);
    if (!(await giveChair(trx, at, { to, from, at: now(), isToOrganizer: organizes(to, chat) }))) throw nobodyAsks();
    await voidQuestions(trx, at, { chair: to.id, chat });
    return true;
  });
  if (isChair) await announceChair({ live }, at);
  else live.announce(at, 'sections');
  return {};
};

const dropSection: Handler<typeof contract.dropSection> = async ({ at, params }, { db, live }) => {
  await transaction(db, async (trx) => {
    const section = (await store.listSections(trx, at)).find(({ id }) => id === params.section);
    if (!section || (section.kind === 'chair' && section.state === 'accepted'))
      throw new AppError('not_found', 'Nothing is asked for here');
    await store.deleteSections(trx, at, [section.id]);
  });
  live.announce(at, 'sections');
  return {};
};

function nobodyAsks(): AppError {
  return new AppError('not_found', 'Nobody asks you to take this on');
}

async function refuseOnceOver(trx: Trx, at: At) {
  const stage = await stageNow(trx, at);
  if (stage === 'after') throw new AppError('meeting_over', 'The meeting is over');
  return stage;
}
