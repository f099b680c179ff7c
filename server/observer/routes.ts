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
import { isBlankText } from '#contract/values.ts';
import { transaction, type Trx } from '../database/database.ts';
import { AppError, refuseFields } from '../errors.ts';
import type { Admitted, Meeting, Series } from '../http/scope.ts';
import { attendeesOf, serve } from '../http/serve.ts';
import { isOrganizerUnknown } from '../http/standing.ts';
import type { Services } from '../services.ts';
import { after, answer, ask, canObserve, choose, holderOf, settle, type Change, type Rota } from './rules.ts';
import * as store from './store.ts';

const emptySheet = { rows: [], strength: '', growth: '', mayBeNamed: false };

type Here = Pick<Admitted, 'chat' | 'people'> & { meeting: Meeting };

/** What this feature needs of others; `app.ts` brings them together. */
export interface ObserverNeeds {
  chairNow: (trx: Trx, meeting: Meeting) => Promise<string>;
}

export function observerRoutes(router: Router, services: Services, { chairNow }: ObserverNeeds): void {
  const { db, live, now } = services;

  serve(router, services, readObserver, async ({ meeting, caller, chat, people, isHost }) => {
    // Until Graph names the organizer they would count as an attendee.
    if (!isOrganizerUnknown(chat)) await propose({ meeting, chat, people });
    const [today, sheets] = await Promise.all([store.listToday(db, meeting), store.listSheets(db, meeting)]);
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
    const { host_id, host_name } = meeting.meeting;
    const aboutOf = (sheet: store.StoredSheet | undefined) => sheet?.host ?? host_id;
    const aboutPerson = (id: string) => ({ id, name: people.get(id)?.name ?? (id === host_id ? host_name : '') });
    const others = isHost || isMine ? await othersFor({ meeting, chat, people }, holder?.person) : [];
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
      isOut: await store.isOut(db, meeting, caller.id),
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

  serve(router, services, answerObserver, async ({ meeting, caller, chat, people, body }) => {
    await change({ meeting, chat, people }, (rota) => {
      const changes = answer(rota, caller.id, body.isYes);
      if (!changes) throw new AppError('not_found', 'Nobody asks you to observe this meeting');
      return changes;
    });
    return {};
  });

  serve(router, services, askToSwap, async ({ meeting, caller, chat, people, body }) => {
    await change({ meeting, chat, people }, (rota, here) => {
      if (holderOf(todayOf(rota)) !== caller.id) throw new AppError('not_found', 'It is not your turn to observe');
      refuseWhoCannot(body.person, rota, here, people);
      if (body.person === caller.id) refuseFields([{ field: 'person', code: 'oneself' }]);
      return ask(rota, body.person);
    });
    return {};
  });

  serve(router, services, chooseObserver, async ({ meeting, chat, people, body }) => {
    await change({ meeting, chat, people }, (rota, here) => {
      if (body.person !== null) refuseWhoCannot(body.person, rota, here, people);
      return choose(rota, body.person);
    });
    return {};
  });

  serve(router, services, leaveRota, async ({ series, latest, caller, chat, people, body }) => {
    const meeting = latest && ({ ...series, meeting: latest } satisfies Meeting);
    await transaction(db, async (trx) => {
      await store.saveOut(trx, series, caller.id, body.isOut, (latest?.number ?? 1) - 1);
      if (!meeting || !body.isOut || !(await store.goesOn(trx, meeting))) return;
      const rota = await store.readRota(trx, meeting);
      const mine = answer(rota, caller.id, false);
      if (mine && !(await isHanded(trx, meeting, caller.id))) await apply(trx, { meeting, chat, people }, rota, mine);
    });
    if (meeting) announce(meeting);
    return {};
  });

  serve(router, services, saveSheet, async ({ meeting, caller, people, body }) => {
    const version = await transaction(db, async (trx) => {
      await refuseWhoDoesNotObserve(trx, meeting, caller.id);
      const by = { id: caller.id, name: people.get(caller.id)?.name ?? caller.name };
      return store.saveSheet(trx, meeting, { by, about: await chairNow(trx, meeting), ...body });
    });
    if (version === undefined) throw await staleSheet(meeting, caller.id);
    return { version, savedAt: now() };
  });

  serve(router, services, handSheet, async ({ meeting, caller, body }) => {
    await transaction(db, async (trx) => {
      await refuseWhoDoesNotObserve(trx, meeting, caller.id);
      const written = await sheetOf(trx, meeting, caller.id);
      if ((written?.version ?? 0) !== body.version) throw await staleSheet(meeting, caller.id, trx);
      const { strength, growth } = written?.content ?? emptySheet;
      refuseFields(
        Object.entries({ strength, growth }).flatMap(([name, text]) =>
          isBlankText(text) ? [{ field: `content.${name}`, code: 'empty' as const }] : [],
        ),
      );
      // Older sheets that were begun before this was kept are about whoever has the chair.
      const about = written?.host ?? (await chairNow(trx, meeting));
      if (written) await store.handSheet(trx, meeting, { id: written.id, about, at: now() });
    });
    announce(meeting);
    return {};
  });

  serve(router, services, chooseForSheet, async ({ meeting, caller, params, body }) => {
    if (!(await store.chooseForSheet(db, meeting, params.observation, caller.id, body)))
      throw new AppError('not_found', 'No such sheet was handed over to you');
    announce(meeting, 'hosts');
    live.announce(meeting, { topic: 'recap', id: meeting.meeting.id }, 'hosts');
    for (const topic of ['observer', 'recap'] as const)
      live.announce(meeting, { topic, id: meeting.meeting.id }, [caller.id]);
    return {};
  });

  /** Sees to it that somebody who is here has the turn. Mostly there is nothing to do. */
  async function propose(here: Here): Promise<void> {
    const { meeting } = here;
    if (meeting.meeting.stage === 'after') return;
    const attendees = attendeesOf(here.chat, meeting.meeting);
    const holder = holderOf(await store.listToday(db, meeting));
    if (holder !== undefined && attendees.includes(holder)) return;
    const isChanged = await transaction(db, async (trx) => {
      if (!(await store.goesOn(trx, meeting))) return false;
      const rota = await store.readRota(trx, meeting);
      return apply(trx, here, rota, []);
    });
    if (isChanged) announce(meeting);
  }

  /** Changes whose turn it is, in a meeting that goes on, and lets the rota go on where nobody has it then. */
  async function change(here: Here, decide: (rota: Rota, attendees: string[]) => Change[]): Promise<void> {
    const { meeting } = here;
    await transaction(db, async (trx) => {
      const rota = await store.readRota(trx, meeting);
      const changes = decide(rota, attendeesOf(here.chat, meeting.meeting));
      if (!(await store.goesOn(trx, meeting))) throw new AppError('meeting_over', 'The meeting is over');
      if (await isHanded(trx, meeting, holderOf(todayOf(rota))))
        throw new AppError('already_handed', 'The sheet was handed over');
      await apply(trx, here, rota, changes);
    });
    announce(meeting);
  }

  function announce(meeting: Series & Meeting, audience: 'everyone' | 'hosts' = 'everyone') {
    live.announce(meeting, { topic: 'observer', id: meeting.meeting.id }, audience);
  }

  async function othersFor({ meeting, chat, people }: Here, holder: string | undefined) {
    if (meeting.meeting.stage === 'after') return [];
    const rota = await store.readRota(db, meeting);
    const ids = canObserve(rota, attendeesOf(chat, meeting.meeting)).filter((id) => id !== holder);
    return ids
      .map((id) => ({ id, name: people.get(id)?.name ?? '' }))
      .toSorted((one, other) => one.name.localeCompare(other.name));
  }

  async function staleSheet(meeting: Meeting, by: string, from: Trx | typeof db = db): Promise<AppError> {
    const written = await sheetOf(from, meeting, by);
    return new AppError('stale', 'The sheet was changed in another window', {
      current: { version: written?.version ?? 0, content: written?.content ?? emptySheet },
    });
  }

  async function sheetOf(from: Trx | typeof db, meeting: Meeting, by: string) {
    return (await store.listSheets(from, meeting)).find((one) => one.by.id === by);
  }

  /** Who left the chat while observing, and came back, goes on with their sheet. */
  async function refuseWhoDoesNotObserve(trx: Trx, meeting: Meeting, person: string): Promise<void> {
    const today = await store.listToday(trx, meeting);
    const standing = today.find((turn) => turn.person === person)?.standing;
    if (standing !== 'observes' && standing !== 'left')
      throw new AppError('not_found', 'You do not observe this meeting');
    if (await isHanded(trx, meeting, person)) throw new AppError('already_handed', 'The sheet was handed over');
  }
}

/** True where anything has changed. */
async function apply(trx: Trx, { meeting, chat, people }: Here, rota: Rota, changes: Change[]): Promise<boolean> {
  const next = after(rota, changes);
  const isDone = await isHanded(trx, meeting, holderOf(todayOf(next)));
  const all = [...changes, ...settle(next, attendeesOf(chat, meeting.meeting), isDone)];
  await store.applyChanges(trx, meeting, all, (id) => people.get(id)?.name ?? '');
  return all.length > 0;
}

async function isHanded(trx: Trx, meeting: Meeting, by: string | undefined): Promise<boolean> {
  const sheets = await store.listSheets(trx, meeting);
  return sheets.some((one) => one.by.id === by && one.handedAt !== null);
}

function todayOf({ turns, number }: Rota) {
  return turns.filter((turn) => turn.number === number);
}

function refuseWhoCannot(person: string, rota: Rota, here: string[], people: Admitted['people']): void {
  if (!people.has(person)) refuseFields([{ field: 'person', code: 'not_in_chat' }]);
  if (!canObserve(rota, here).includes(person)) refuseFields([{ field: 'person', code: 'not_to_observe' }]);
}
