import type { ObserverView, Sheet } from '#contract/meeting/observer.ts';
import type { Person } from '#contract/wire/people.ts';
import type { Admitted } from '../../core/admitted.ts';
import { attendeesOf } from '../../gate/serve.ts';
import type { MeetingInChat } from '../../meeting/row.ts';
import { canObserve, holderOf, type Rota } from './rules.ts';
import type { StoredSheet } from './sheetStore.ts';
import type { TurnToday } from './store.ts';

export const emptySheet: Sheet = { rows: [], strength: '', growth: '', mayBeNamed: false };

type Reader = Pick<Admitted, 'caller' | 'isHost'> & Pick<MeetingInChat, 'meeting' | 'people'>;

export function toView(
  { caller, isHost, meeting, people }: Reader,
  today: TurnToday[],
  sheets: StoredSheet[],
): Omit<ObserverView, 'isOut' | 'others'> {
  const named = ({ person, name }: TurnToday) => ({ id: person, name: people.get(person)?.name ?? name });
  const holder = today.find(({ person }) => person === holderOf(today));
  const own = today.find(({ person }) => person === caller.id)?.standing;
  const isMine = holder?.person === caller.id;
  const left = today.find(({ person, standing }) => standing === 'left' && !people.has(person));
  const asked = today.find(({ standing }) => standing === 'asked');
  const sheetOf = (person: string) => sheets.find(({ by }) => by.id === person);
  const aboutOf = (sheet: StoredSheet | undefined) => sheet?.host ?? meeting.host_id;
  const written = sheetOf(caller.id);
  return {
    observer:
      holder && (isHost || isMine)
        ? {
            person: named(holder),
            hasSaidYes: holder.standing === 'observes',
            isAboutYou: aboutOf(sheetOf(holder.person)) === caller.id,
          }
        : null,
    left: isHost && left ? named(left) : null,
    you: own === 'observes' || own === 'left' ? 'observes' : isMine ? 'proposed' : 'no',
    askedBy: own === 'asked' && holder ? named(holder) : null,
    asked: isMine && asked ? named(asked) : null,
    sheet:
      written || own === 'observes' ? toOwnSheet(written, aboutPerson({ meeting, people }, aboutOf(written))) : null,
    handed: sheets.filter(({ host }) => host === caller.id).flatMap(toHanded),
  };
}

function aboutPerson({ meeting, people }: Pick<Reader, 'meeting' | 'people'>, id: string): Person {
  return { id, name: people.get(id)?.name ?? (id === meeting.host_id ? meeting.host_name : '') };
}

function toOwnSheet(written: StoredSheet | undefined, about: Person): ObserverView['sheet'] {
  return {
    version: written?.version ?? 0,
    content: written?.content ?? emptySheet,
    behaviours: written?.behaviours ?? null,
    handedAt: written?.handedAt ?? null,
    about,
  };
}

function toHanded({ id, by, handedAt, content, behaviours, isReadOut, isShared }: StoredSheet): ObserverView['handed'] {
  return handedAt === null ? [] : [{ id, by, at: handedAt, content, behaviours, isReadOut, isShared }];
}

export function othersFor(
  { meeting, chat, people }: Pick<MeetingInChat, 'meeting' | 'chat' | 'people'>,
  rota: Rota,
  holder: string | undefined,
): Person[] {
  const ids = canObserve(rota, attendeesOf(chat, meeting)).filter((id) => id !== holder);
  return ids
    .map((id) => ({ id, name: people.get(id)?.name ?? '' }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}
