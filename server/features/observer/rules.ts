import type { SheetBehaviour } from '#contract/organization/behaviour.ts';
import type { Sheet } from '#contract/meeting/observer.ts';
import { fewestInGroup } from '#contract/rules/people.ts';
import type { FieldProblem } from '#contract/wire/problem.ts';

/**
 * `proposed` and `observes` have the turn; `left` observed until they left or were replaced; `asked` takes it over if
 * they say yes; `passed` said not today; `absent` wasn't there.
 */
export type TurnStanding = 'proposed' | 'observes' | 'left' | 'asked' | 'passed' | 'absent';

export interface Turn {
  number: number;
  person: string;
  standing: TurnStanding;
}

export interface Rota {
  number: number;
  turns: readonly Turn[];
  /** Number of the first meeting for which a person was in the chat. */
  joined: ReadonlyMap<string, number>;
  /** Opted out of observing, or back in: since which meeting. */
  off: ReadonlyMap<string, { isOut: boolean; since: number }>;
}

const fewestAttendees = fewestInGroup - 1;

/**
 * Proposes whose turn it is. `here`: in the chat, able to sign in, not hosting. Skips people who are new in this
 * meeting, have opted out, or are `passed` or `absent` today. Fairness: between two turns of one person, the second
 * given by the rota, everybody else who could have had a turn in each meeting of that span has had one: a turn resets
 * a person's waiting time, and the longest wait goes first.
 */
export function propose(rota: Rota, here: readonly string[]): string | null {
  if (here.length < fewestAttendees) return null;
  const today = new Map(ofToday(rota).map(({ person, standing }) => [person, standing]));
  const could = here.filter((id) => isAsked(rota, id) && !isNew(rota, id) && !today.has(id));
  const waits = could.map((person) => waitOf(rota, person));
  return waits.toSorted(byTurn)[0]?.person ?? null;
}

/** Can be chosen by hand, or asked to swap: in a series' first meeting everybody, because all are new. */
export function canObserve(rota: Rota, here: readonly string[]): string[] {
  if (here.length < fewestAttendees) return [];
  const passed = new Set(ofToday(rota).flatMap((turn) => (turn.standing === 'passed' ? [turn.person] : [])));
  const isFirst = [...rota.joined.values()].every((number) => number >= rota.number);
  return here.filter((id) => isAsked(rota, id) && !passed.has(id) && (isFirst || !isNew(rota, id)));
}

export function holderOf(today: readonly Pick<Turn, 'person' | 'standing'>[]): string | undefined {
  return today.find(({ standing }) => standing === 'proposed' || standing === 'observes')?.person;
}

export interface RotaChange {
  person: string;
  standing: TurnStanding | null;
}

/**
 * Gives the turn to somebody who is here. `isHanded`: the observer has handed in their sheet. Observers who left keep
 * their sheet; people who were only proposed, or now host, are skipped.
 */
export function settle(rota: Rota, here: readonly string[], isHanded: boolean): RotaChange[] {
  const today = ofToday(rota);
  const holder = today.find(({ person }) => person === holderOf(today));
  if (holder && (isHanded || here.includes(holder.person))) return [];
  const changes: RotaChange[] = holder
    ? [{ person: holder.person, standing: holder.standing === 'observes' ? 'left' : 'absent' }]
    : [];
  const next = propose(after(rota, changes), here);
  return next === null ? changes : [...changes, { person: next, standing: 'proposed' }];
}

export function after(rota: Rota, changes: readonly RotaChange[]): Rota {
  const { number } = rota;
  const changed = new Set(changes.map(({ person }) => person));
  const kept = rota.turns.filter((turn) => turn.number !== number || !changed.has(turn.person));
  const made = changes.flatMap(({ person, standing }) => (standing === null ? [] : [{ number, person, standing }]));
  return { ...rota, turns: [...kept, ...made] };
}

/** Null: nobody has asked them. */
export function answer(rota: Rota, person: string, isYes: boolean): RotaChange[] | null {
  const today = ofToday(rota);
  const standing = today.find((turn) => turn.person === person)?.standing;
  const holder = holderOf(today);
  if (standing === 'asked') {
    if (!isYes) return [{ person, standing: 'passed' }];
    return [
      ...(holder === undefined ? [] : [{ person: holder, standing: 'passed' as const }]),
      { person, standing: 'observes' },
    ];
  }
  if (holder !== person) return null;
  return [...withdrawn(today), { person, standing: isYes ? 'observes' : 'passed' }];
}

/** `person` null: the rota proposes somebody if the holder isn't here. */
export function choose(rota: Rota, person: string | null): RotaChange[] {
  const today = ofToday(rota);
  const holder = today.find((turn) => turn.person === holderOf(today));
  if (holder?.person === person) return [];
  const instead = person === null ? 'absent' : null;
  const before: RotaChange[] = holder
    ? [{ person: holder.person, standing: holder.standing === 'observes' ? 'left' : instead }]
    : [];
  return [...withdrawn(today), ...before, ...(person === null ? [] : [{ person, standing: 'proposed' as const }])];
}

export function ask(rota: Rota, person: string): RotaChange[] {
  return [...withdrawn(ofToday(rota)), { person, standing: 'asked' }];
}

function withdrawn(today: readonly Turn[]): RotaChange[] {
  return today.flatMap(({ person, standing }) => (standing === 'asked' ? [{ person, standing: null }] : []));
}

export function ofToday({ turns, number }: Rota): Turn[] {
  return turns.filter((turn) => turn.number === number);
}

function isNew({ joined, number }: Rota, person: string): boolean {
  return (joined.get(person) ?? number) >= number;
}

function isAsked({ off }: Rota, person: string): boolean {
  return off.get(person)?.isOut !== true;
}

interface Wait {
  person: string;
  waited: number;
  share: number;
}

function waitOf({ number, turns, joined, off }: Rota, person: string): Wait {
  const own = turns.filter((turn) => turn.person === person && turn.number < number);
  const had = own.filter(({ standing }) => standing === 'proposed' || standing === 'observes' || standing === 'left');
  const from = Math.max(joined.get(person) ?? 0, off.get(person)?.since ?? 0);
  const since = Math.max(from, ...had.map((turn) => turn.number));
  const absent = own.filter((turn) => turn.standing === 'absent');
  const missed = (begin: number) => absent.filter((turn) => turn.number > begin).length;
  const could = number - from - missed(from);
  const times = had.filter((turn) => turn.number >= from).length;
  return { person, waited: number - since - missed(since), share: could === 0 ? 0 : times / could };
}

/** The longest wait first; ties go to the smallest share of turns, then by id, so that the result is deterministic. */
function byTurn(one: Wait, other: Wait): number {
  return other.waited - one.waited || one.share - other.share || (one.person < other.person ? -1 : 1);
}

export function unknownRows({ rows }: Sheet, behaviours: readonly SheetBehaviour[]): FieldProblem[] {
  return rows.flatMap(({ id }, index) =>
    behaviours.some(({ behaviour }) => behaviour === id)
      ? []
      : [{ field: `content.rows.${index}.id`, code: 'wrong_type' as const }],
  );
}
