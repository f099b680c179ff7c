import type { Ballot, Sightings } from '#contract/pulse.ts';
import type { Blinded } from '../../api/blinding.ts';

/** One person's part in one pulse. Several people may use one browser. */
export interface Part {
  pulse: string;
  person: string;
}

/** What somebody has tapped and written. */
export type Answers = Pick<Ballot, 'clarity' | 'safety' | 'plan' | 'load' | 'seen' | 'comment'>;

export const nothingSeen: Sightings = { first: null, second: null, third: null };

/** What admits one ballot, whoever sends it. */
export type Admission = Pick<Ballot, 'token' | 'signature'>;

/**
 * What this browser keeps of a part: it asked for an admission, has it, sent the ballot as the panel was closed, or knows
 * that it was counted. Then nothing is left that could be matched with anything. `waiting` is what was answered and
 * could not be sent.
 */
export type Kept = { closesAt: number } & (
  | ({ state: 'asked'; waiting?: Answers } & Blinded)
  | ({ state: 'admitted'; waiting?: Answers } & Admission)
  | ({ state: 'sent' } & Admission)
  | { state: 'cast' }
);

const prefix = 'bookend.pulse.';
/** A clock may be wrong by hours. */
const lateMs = 86_400_000;

/** Instead of the browser's storage where that is blocked: lasts as long as the panel is open. */
const here = new Map<string, string>();

const nameOf = ({ pulse, person }: Part) => `${prefix}${pulse}.${person}`;

export function read(part: Part): Kept | undefined {
  const name = nameOf(part);
  let text = here.get(name) ?? null;
  try {
    text ??= localStorage.getItem(name);
  } catch {
    // Blocked: then nothing was kept.
  }
  return text === null ? undefined : keptIn(text);
}

export function keep(part: Part, kept: Kept): void {
  const name = nameOf(part);
  const text = JSON.stringify(kept);
  try {
    localStorage.setItem(name, text);
    here.delete(name);
  } catch {
    here.set(name, text);
  }
}

export function forget(part: Part): void {
  here.delete(nameOf(part));
  try {
    localStorage.removeItem(nameOf(part));
  } catch {
    // Blocked: then nothing is there.
  }
}

/** Tells what another window of the same browser has kept. */
export function watch(part: Part, onChange: (kept: Kept | undefined) => void): () => void {
  const name = nameOf(part);
  const listen = ({ key, newValue }: StorageEvent) => {
    if (key === name) onChange(newValue === null ? undefined : keptIn(newValue));
  };
  window.addEventListener('storage', listen);
  return () => {
    window.removeEventListener('storage', listen);
  };
}

/** One window at a time, where the browser can see to that. */
export async function alone<Result>(part: Part, act: () => Promise<Result>): Promise<Result> {
  // Absent on a page that isn't served safely, and refused in a frame whose storage is blocked.
  const isAble = 'locks' in navigator && canKeep();
  return isAble ? await navigator.locks.request(nameOf(part), act) : await act();
}

/** Whether what is kept outlasts the panel. */
export function canKeep(): boolean {
  try {
    localStorage.setItem(prefix, '');
    localStorage.removeItem(prefix);
    return true;
  } catch {
    return false;
  }
}

/** Removes what closed pulses left: nobody asks for it any more. */
export function tidy(now: number): void {
  try {
    for (const name of Object.keys(localStorage).filter((one) => one.startsWith(prefix))) {
      const kept = keptIn(localStorage.getItem(name) ?? '');
      if (!kept || kept.closesAt + lateMs < now) localStorage.removeItem(name);
    }
  } catch {
    // Blocked: then nothing is there.
  }
}

function keptIn(text: string): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(text);
    return isKept(kept) ? withPlaces(kept) : undefined;
  } catch {
    return undefined;
  }
}

/** Answers that have waited since an older Bookend say by other names what was seen: the scores count without it. */
function withPlaces(kept: Kept): Kept {
  if (!('waiting' in kept) || !kept.waiting || 'first' in kept.waiting.seen) return kept;
  return { ...kept, waiting: { ...kept.waiting, plan: null, load: null, seen: nothingSeen } };
}

/** Written by us: its state tells what else is in it. */
function isKept(kept: unknown): kept is Kept {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'closesAt' in kept &&
    'state' in kept &&
    ['asked', 'admitted', 'sent', 'cast'].includes(String(kept.state))
  );
}
