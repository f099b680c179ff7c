import { unsignedEach, type Unsigned } from '#contract/concern.ts';
import type { SignedToken } from '#contract/admission.ts';
import { blind, unblind, type Blinded } from '../../api/blinding.ts';

/** One person's part in one meeting's box. Several people may use one browser. */
export interface Part {
  box: NonNullable<Unsigned['box']>;
  person: string;
}

/** Asks, signed in, that the blinded tokens are signed. */
export type Admit = (
  blinded: string[],
) => Promise<{ admitted: true; signatures: string[] } | { admitted: false; reason: 'over' | 'already_admitted' }>;

type Kept = { at: number } & ({ blinded: Blinded[] } | { tokens: SignedToken[] });

const prefix = 'bookend.box.';
/** A box is open for a day at most. */
const keptMs = 2 * 86_400_000;

/** Instead of the browser's storage where that is blocked: lasts as long as the panel is open. */
const here = new Map<string, string>();

const nameOf = ({ box, person }: Part) => `${prefix}${box.id}.${person}`;

/** The tokens that are left. A token is taken out only once its concern has arrived. */
export function tokensOf(part: Part): SignedToken[] | undefined {
  const kept = read(part);
  return kept && 'tokens' in kept ? kept.tokens : undefined;
}

/** After this nothing is left here that could be matched with what was dropped. */
export function forget(part: Part, { token }: SignedToken): void {
  const left = tokensOf(part)?.filter((one) => one.token !== token);
  if (left) keep(part, { at: Date.now(), tokens: left });
}

/**
 * Gets all tokens of the meeting at a moment of its own, soon after the panel opened it: whoever has a concern asks no
 * other way and at no other time than whoever has none. Safe to ask again at any time. False: not here, or not any more.
 */
export function beAdmitted(part: Part, admit: Admit): Promise<boolean> {
  return alone(part, async () => {
    tidy();
    const before = read(part);
    if (before && 'tokens' in before) return true;
    const blinded = before?.blinded ?? (await blindAll(part));
    const answer = await admit(blinded.map((one) => one.blinded));
    if (!answer.admitted) return false;
    const tokens: SignedToken[] = [];
    for (const [index, one] of blinded.entries()) {
      const signature = await unblind(part.box.key, one, answer.signatures[index] ?? '');
      tokens.push({ token: one.token, signature });
    }
    keep(part, { at: Date.now(), tokens });
    return true;
  });
}

/** Kept before it is sent: when the answer is lost, the same blinded tokens get the same signatures. */
async function blindAll(part: Part): Promise<Blinded[]> {
  const blinded: Blinded[] = [];
  for (let made = 0; made < unsignedEach; made++) blinded.push(await blind(part.box.key));
  await new Promise((resolve) => setTimeout(resolve, Math.random() * part.box.spreadMs));
  keep(part, { at: Date.now(), blinded });
  return blinded;
}

/** One window at a time, where the browser can see to that. */
async function alone<Result>(part: Part, act: () => Promise<Result>): Promise<Result> {
  return 'locks' in navigator && canKeep() ? await navigator.locks.request(nameOf(part), act) : await act();
}

function read(part: Part): Kept | undefined {
  const name = nameOf(part);
  let text = here.get(name) ?? null;
  try {
    text ??= localStorage.getItem(name);
  } catch {
    // Blocked: then nothing was kept.
  }
  return text === null ? undefined : keptIn(text);
}

function keep(part: Part, kept: Kept): void {
  const text = JSON.stringify(kept);
  try {
    localStorage.setItem(nameOf(part), text);
  } catch {
    here.set(nameOf(part), text);
  }
}

function canKeep(): boolean {
  try {
    localStorage.setItem(prefix, '');
    localStorage.removeItem(prefix);
    return true;
  } catch {
    return false;
  }
}

/** Removes what boxes left that were opened long ago. */
function tidy(): void {
  try {
    for (const name of Object.keys(localStorage).filter((one) => one.startsWith(prefix))) {
      const kept = keptIn(localStorage.getItem(name) ?? '');
      if (!kept || kept.at + keptMs < Date.now()) localStorage.removeItem(name);
    }
  } catch {
    // Blocked: then nothing is there.
  }
}

function keptIn(text: string): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(text);
    return isKept(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Written by us. */
function isKept(kept: unknown): kept is Kept {
  return typeof kept === 'object' && kept !== null && 'at' in kept && ('tokens' in kept || 'blinded' in kept);
}
