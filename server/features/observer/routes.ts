import type { Router } from 'express';
import {
  answerObserver,
  askToSwap,
  chooseForSheet,
  chooseObserver,
  handSheet,
  leaveRota,
  readObserver,
  saveSheet,
} from '#contract/observer.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { transaction, type Trx } from '../../platform/database/database.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import { meetingIn, type At } from '../../core/scope.ts';
import { chairNow } from '../../meeting/chair.ts';
import type { MeetingInChat } from '../../meeting/row.ts';
import { stageNow } from '../../meeting/store.ts';
import type { Admitted } from '../../core/admitted.ts';
import { callerAsPerson } from '../../gate/chatNames.ts';
import { attendeesOf, serve } from '../../gate/serve.ts';
import { isOrganizerUnknown } from '../../gate/roles.ts';
import type { Services } from '../../platform/services.ts';
import { after, answer, ask, canObserve, choose, holderOf, settle, type RotaChange, type Rota } from './rules.ts';
import * as store from './store.ts';

const emptySheet = { rows: [], strength: '', growth: '', mayBeNamed: false };

export function observerRoutes(router: Router, services: Services): void {
  const { db, live, now } = services;

  serve(router, services, readObserver, async ({ at, meeting, caller, chat, people, isHost }) => {
    // Until Graph names the organizer they would count as an attendee.
    if (!isOrganizerUnknown(chat)) await propose({ at, meeting, chat, people });
    const [today, sheets] = await Promise.all([store.listToday(db, at), store.listSheets(db, at)]);
    const holder = today.find(({ person }) => person === holderOf(today));
    const own = today.find(({ person }) => person === caller.id)?.standing;
    const isMine = holder?.person === caller.id;
    const named = ({ person, name }: { person: string; name: string }) => ({
      id: person,
      name: people.get(person)?.name ?? name,
    });
    const left = today.find(({ person, standing }) => standing === 'left' && !people.has(person));
    const asked = today.find(({ standing }) => standing === 'asked');
    const written = sheets.find(({ by }) => by.id === caller.id);
    const { host_id, host_name } = meeting;
    const aboutOf = (sheet: store.StoredSheet | undefined) => sheet?.host ?? host_id;
    const aboutPerson = (id: string) => ({ id, name: people.get(id)?.name ?? (id === host_id ? host_name : '') });
    const others = isHost || isMine ? await othersFor({ at, meeting, chat, people }, holder?.person) : [];
    return {
      observer:
        holder && (isHost || isMine)
          ? {
              person: named(holder),
              hasSaidYes: holder.standing === 'observes',
              isAboutYou: aboutOf(sheets.find(({ by }) => by.id === holder.person)) === caller.id,
            }
          : null,
      left: isHost && left ? named(left) : null,
      you:
        own === 'observes' || own === 'left' ? ('observes' as const) : isMine ? ('proposed' as const) : ('no' as const),
      askedBy: own === 'asked' && holder ? named(holder) : null,
      asked: isMine && asked ? named(asked) : null,
      isOut: await store.isOut(db, at, caller.id),
      others,
      sheet:
        written || own === 'observes'
          ? {
              version: written?.version ?? 0,
              content: written?.content ?? emptySheet,
              handedAt: written?.handedAt ?? null,
              about: aboutPerson(aboutOf(written)),
            }
          : null,
      handed: sheets.flatMap(({ id, by, handedAt, host, content, isReadOut, isShared }) =>
        handedAt !== null && host === caller.id ? [{ id, by, at: handedAt, content, isReadOut, isShared }] : [],
      ),
    };
  });

  serve(router, services, answerObserver, async ({ at, meeting, caller, chat, people, body }) => {
    await change({ at, meeting, chat, people }, (rota) => {
      const changes = answer(rota, caller.id, body.isYes);
      if (!changes) throw new AppError('not_found', 'Nobody has asked you to observe this meeting');
      return changes;
    });
    return {};
  });

  serve(router, services, askToSwap, async ({ at, meeting, caller, chat, people, body }) => {
    await change({ at, meeting, chat, people }, (rota, attendees) => {
      if (holderOf(todayOf(rota)) !== caller.id) throw new AppError('not_found', 'It is not your turn to observe');
      refuseWhoCannot(body.person, rota, attendees, people);
      if (body.person === caller.id) refuseFields([{ field: 'person', code: 'oneself' }]);
      return ask(rota, body.person);
    });
    return {};
  });

  serve(router, services, chooseObserver, async ({ at, meeting, chat, people, body }) => {
    await change({ at, meeting, chat, people }, (rota, attendees) => {
      if (body.person !== null) refuseWhoCannot(body.person, rota, attendees, people);
      return choose(rota, body.person);
    });
    return {};
  });

  serve(router, services, leaveRota, async ({ at, latest, caller, chat, people, body }) => {
    const observed = latest && { at: meetingIn(at, latest.id), meeting: latest, chat, people };
    await transaction(db, async (trx) => {
      await store.saveOut(trx, at, caller.id, body.isOut, (latest?.number ?? 1) - 1);
      if (!observed || !body.isOut || (await stageNow(trx, observed.at)) === 'after') return;
      const rota = await store.readRota(trx, observed.at, observed.meeting);
      const mine = answer(rota, caller.id, false);
      if (mine && !(await isHanded(trx, observed.at, caller.id))) await apply(trx, observed, rota, mine);
    });
    if (observed) announce(observed.at);
    return {};
  });

  serve(router, services, saveSheet, async ({ at, caller, people, body }) => {
    const version = await transaction(db, async (trx) => {
      await refuseWhoDoesNotObserve(trx, at, caller.id);
      const by = callerAsPerson(caller, people);
      return store.saveSheet(trx, at, { by, about: await chairNow(trx, at), ...body });
    });
    if (version === undefined) throw await staleSheet(at, caller.id);
    return { version, savedAt: now() };
  });

  serve(router, services, handSheet, async ({ at, caller, body }) => {
    await transaction(db, async (trx) => {
      await refuseWhoDoesNotObserve(trx, at, caller.id);
      const written = await sheetOf(trx, at, caller.id);
      if ((written?.version ?? 0) !== body.version) throw await staleSheet(at, caller.id, trx);
      const { strength, growth } = written?.content ?? emptySheet;
      refuseFields(
        Object.entries({ strength, growth }).flatMap(([name, text]) =>
          isBlankText(text) ? [{ field: `content.${name}`, code: 'empty' as const }] : [],
        ),
      );
      // Older sheets that were begun before this was kept are about whoever has the chair.
      const about = written?.host ?? (await chairNow(trx, at));
      if (written) await store.handSheet(trx, at, { id: written.id, about, at: now() });
    });
    announce(at);
    return {};
  });

  serve(router, services, chooseForSheet, async ({ at, caller, params, body }) => {
    if (!(await store.chooseForSheet(db, at, params.observation, caller.id, body)))
      throw new AppError('not_found', 'No such sheet was handed over to you');
    announce(at, 'hosts');
    live.announce(at, 'recap', 'hosts');
    for (const topic of ['observer', 'recap'] as const) live.announce(at, topic, [caller.id]);
    return {};
  });

  /** Gives the turn to somebody who is here. Usually there is nothing to do. */
  async function propose(observed: MeetingInChat): Promise<void> {
    const { at, meeting, chat } = observed;
    if (meeting.stage === 'after') return;
    const attendees = attendeesOf(chat, meeting);
    const holder = holderOf(await store.listToday(db, at));
    if (holder !== undefined && attendees.includes(holder)) return;
    const isChanged = await transaction(db, async (trx) => {
      if ((await stageNow(trx, at)) === 'after') return false;
      const rota = await store.readRota(trx, at, meeting);
      return apply(trx, observed, rota, []);
    });
    if (isChanged) announce(at);
  }

  /** Changes whose turn it is in a meeting in progress; if that leaves nobody, the rota proposes the next person. */
  async function change(
    observed: MeetingInChat,
    decide: (rota: Rota, attendees: string[]) => RotaChange[],
  ): Promise<void> {
    const { at, meeting, chat } = observed;
    await transaction(db, async (trx) => {
      const rota = await store.readRota(trx, at, meeting);
      const changes = decide(rota, attendeesOf(chat, meeting));
      if ((await stageNow(trx, at)) === 'after') throw new AppError('meeting_over', 'The meeting is over');
      if (await isHanded(trx, at, holderOf(todayOf(rota))))
        throw new AppError('already_handed', 'The sheet was handed over');
      await apply(trx, observed, rota, changes);
    });
    announce(at);
  }

  function announce(at: At, audience: 'everyone' | 'hosts' = 'everyone') {
    live.announce(at, 'observer', audience);
  }

  async function othersFor({ at, meeting, chat, people }: MeetingInChat, holder: string | undefined) {
    if (meeting.stage === 'after') return [];
    const rota = await store.readRota(db, at, meeting);
    const ids = canObserve(rota, attendeesOf(chat, meeting)).filter((id) => id !== holder);
    return ids
      .map((id) => ({ id, name: people.get(id)?.name ?? '' }))
      .toSorted((one, other) => one.name.localeCompare(other.name));
  }

  async function staleSheet(at: At, by: string, from: Trx | typeof db = db): Promise<AppError> {
    const written = await sheetOf(from, at, by);
    return new AppError('stale', 'The sheet was changed in another window', {
      current: { version: written?.version ?? 0, content: written?.content ?? emptySheet },
    });
  }

  async function sheetOf(from: Trx | typeof db, at: At, by: string) {
    return (await store.listSheets(from, at)).find((one) => one.by.id === by);
  }

  /** Observers who left the chat and came back resume their sheet. */
  async function refuseWhoDoesNotObserve(trx: Trx, at: At, person: string): Promise<void> {
    const today = await store.listToday(trx, at);
    const standing = today.find((turn) => turn.person === person)?.standing;
    if (standing !== 'observes' && standing !== 'left')
      throw new AppError('not_found', 'You do not observe this meeting');
    if (await isHanded(trx, at, person)) throw new AppError('already_handed', 'The sheet was handed over');
  }
}

/** True if anything has changed. */
async function apply(
  trx: Trx,
  { at, meeting, chat, people }: MeetingInChat,
  rota: Rota,
  changes: RotaChange[],
): Promise<boolean> {
  const next = after(rota, changes);
  const isDone = await isHanded(trx, at, holderOf(todayOf(next)));
  const all = [...changes, ...settle(next, attendeesOf(chat, meeting), isDone)];
  await store.applyChanges(trx, at, all, (id) => people.get(id)?.name ?? '');
  return all.length > 0;
}

async function isHanded(trx: Trx, at: At, by: string | undefined): Promise<boolean> {
  const sheets = await store.listSheets(trx, at);
  return sheets.some((one) => one.by.id === by && one.handedAt !== null);
}

function todayOf({ turns, number }: Rota) {
  return turns.filter((turn) => turn.number === number);
}

function refuseWhoCannot(person: string, rota: Rota, attendees: string[], people: Admitted['people']): void {
  if (!people.has(person)) refuseFields([{ field: 'person', code: 'not_in_chat' }]);
  if (!canObserve(rota, attendees).includes(person)) refuseFields([{ field: 'person', code: 'not_to_observe' }]);
}
