import { fewestInGroup } from '#contract/rules/people.ts';

/**
 * Where somebody stands in one meeting's rota. `proposed` and `observes` have the turn; `left` observed until they left, or
 * somebody was chosen instead. `asked` would take it over from who has it, if they say yes. `passed` said not today; `absent`
 * wasn't there.
 */
export type TurnStanding = 'proposed' | 'observes' | 'left' | 'asked' | 'passed' | 'absent';

export interface Turn {
  /** The meeting's, in its series. */
  number: number;
  person: string;
  standing: TurnStanding;
}

export interface Rota {
  /** The meeting that it is about. */
  number: number;
  /** Everything that has become of turns so far, this meeting's too. */
  turns: readonly Turn[];
  /** The number of the first meeting that somebody was in the chat for. */
  joined: ReadonlyMap<string, number>;
  /** Who has asked not to be asked, or to be asked again: since which meeting. */
  off: ReadonlyMap<string, { isOut: boolean; since: number }>;
}

/** Besides the host. */
const fewestAttendees = fewestInGroup - 1;

/**
 * Whose turn it is. `here`: who is in the chat, can sign in and doesn't host. Never somebody who is new in this meeting,
 * has asked not to be asked, or has passed or is absent today.
 *
 * It is fair in this sense: between two turns of one person, of which the rota gave the second, everybody has had one who
 * could have had it in each of the meetings from the first to the second. For a turn resets a person's waiting time, which
 * then counts at most the meetings in between, while such a person without a turn has waited for one more.
 */
export function propose(rota: Rota, here: readonly string[]): string | null {
  if (here.length < fewestAttendees) return null;
  const today = new Map(ofToday(rota).map(({ person, standing }) => [person, standing]));
  const could = here.filter((id) => isAsked(rota, id) && !isNew(rota, id) && !today.has(id));
  const waits = could.map((person) => waitOf(rota, person));
  return waits.toSorted(byTurn)[0]?.person ?? null;
}

/** Who can be chosen by hand, or asked to swap. In a series' first meeting everybody is new, and anybody can be. */
export function canObserve(rota: Rota, here: readonly string[]): string[] {
  if (here.length < fewestAttendees) return [];
  const passed = new Set(ofToday(rota).flatMap((turn) => (turn.standing === 'passed' ? [turn.person] : [])));
  const isFirst = [...rota.joined.values()].every((number) => number >= rota.number);
  return here.filter((id) => isAsked(rota, id) && !passed.has(id) && (isFirst || !isNew(rota, id)));
}

/** Who has the turn in this meeting. */
export function holderOf(today: readonly Pick<Turn, 'person' | 'standing'>[]): string | undefined {
  return today.find(({ standing }) => standing === 'proposed' || standing === 'observes')?.person;
}

export interface RotaChange {
  person: string;
  /** Null: as if nobody had asked them. */
  standing: TurnStanding | null;
}

/**
 * The changes that give the turn to somebody who is here. `isHanded`: the person whose turn it is has handed in their sheet.
 * People who left while observing keep their sheet; people who were only proposed, or now host, are skipped.
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

/** The rota as these changes leave it. */
export function after(rota: Rota, changes: readonly RotaChange[]): Rota {
  const { number } = rota;
  const changed = new Set(changes.map(({ person }) => person));
  const kept = rota.turns.filter((turn) => turn.number !== number || !changed.has(turn.person));
  const made = changes.flatMap(({ person, standing }) => (standing === null ? [] : [{ number, person, standing }]));
  return { ...rota, turns: [...kept, ...made] };
}

/** Somebody says yes or not today; null: nobody asks them. */
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

/** Gives the turn to somebody else, or to whom the rota proposes where who has it isn't here. */
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

/** Asks somebody instead of whom was asked before. */
export function ask(rota: Rota, person: string): RotaChange[] {
  return [...withdrawn(ofToday(rota)), { person, standing: 'asked' }];
}

function withdrawn(today: readonly Turn[]): RotaChange[] {
  return today.flatMap(({ person, standing }) => (standing === 'asked' ? [{ person, standing: null }] : []));
}

/** What has become of turns in this meeting. */
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
  /** For how many meetings that they could have observed they have had no turn. */
  waited: number;
  /** How often they observed, per meeting that they could have. */
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
